"""Where furniture ends that runs into the next sentence, on pages that lost their line breaks.

    It rained. Tags Northtown rain the Old Bridge At least four people were hurt.
    It rained. AP Photo Ann Lee Court Frees Two Sailors in Northtown According to Bob Roe it rained.

No mark stands between the list of topics, or the title of another story, and what the article goes on with.  The first
word in lower case that neither a topic nor a title has shows that a sentence has begun before it; where, the words tell
with which sentences begin, or else the last capital.
"""

import re
from functools import cache

from provstore.english.classes import words_of
from provstore.english.quotations import OPENING_MARKS
from provstore.english.sentences import split_sentences
from provstore.extract.page.pieces import Hit
from provstore.records import Span
from provstore.rules import load

LONGEST_RUN = 300  # characters from the first topic to the word that shows that a sentence has begun
SHORTEST_TITLE = 4  # words of a title; fewer are a name
CAPITALIZED = 0.75  # of the words of a title with four letters or more

_WORD = re.compile(r"\S+")
_LONG = re.compile(r"[^\W\d_]{4,}")
_MARKS = ".,;:!?()[]“”\"'‘’"
_DATELINE = re.compile(r"[A-Z]{3,}(?:\s\w+\.?\s\d{1,2})?\s\([A-Z]")  # NORTHTOWN (Agency); NORTHTOWN June 5 (Agency)


def run_of(text: str, hit: Hit, end: int) -> Span | None:
    """The furniture that a rule finds the beginning of, up to the sentence that it runs into; None where nothing tells.

    `end`: of the block.
    """
    start = hit.span().end
    limit = split_sentences(text, start, min(end, start + LONGEST_RUN), [])
    words = list(_WORD.finditer(text, start, limit[0].end if limit else start))
    is_title = hit.rule.kind == "title run"
    at = _sentence_start(text, words, is_title, is_sure=not is_title or bool(hit.filled("photo")))
    if at is None:
        return None
    if is_title and not _is_title(text[start:at]):
        return None
    return Span(hit.span().start, at)


def _sentence_start(text: str, words: list[re.Match[str]], is_title: bool, is_sure: bool) -> int | None:
    """Where the sentence begins; `is_sure`: that there is a run before it, so that the last capital may tell."""
    openers: list[int] = []
    capitals: list[int] = []
    for number, word in enumerate(words):
        if number and (word.group()[0] in OPENING_MARKS or _DATELINE.match(text, word.start())):
            return word.start()
        if _tells(word.group().strip(_MARKS), is_title) and not _is_inside_name(words, number):
            found = openers or (capitals if is_sure else [])
            return found[-1] if found else None
        if word.group().strip(_MARKS)[:1].isupper():
            capitals.append(word.start())
            if number and _opens(words, number, is_title):
                openers.append(word.start())
    is_list = bool(words) and not is_title and text[words[-1].end() - 1] in ".!?"
    return words[-1].end() if is_list else None


def _opens(words: list[re.Match[str]], number: int, is_title: bool) -> bool:
    """Whether a sentence begins with a word; one that titles have too, in a title only before lower case."""
    word = words[number].group().strip(_MARKS).lower()
    if word in _listed("openers"):
        return True
    is_before_capital = number + 1 < len(words) and words[number + 1].group()[0].isupper()
    return word in _listed("openers_and_title_words") and not (is_title and is_before_capital)


def _tells(word: str, is_title: bool) -> bool:
    """Whether a word stands in a sentence alone: any in lower case that is not small, of a title; else a closed few."""
    if not word[:1].islower() or "-" in word:
        return False
    return word not in _listed("small") if is_title else word in _ties()


def _is_inside_name(words: list[re.Match[str]], number: int) -> bool:
    """Whether a small word stands between capitals: the Northern Observatory for Sea Birds."""
    if words[number].group() not in _listed("small") or not 0 < number < len(words) - 1:
        return False
    return words[number - 1].group()[0].isupper() and words[number + 1].group()[0].isupper()


def _is_title(words: str) -> bool:
    """Whether Most Words Have a Capital."""
    long = _LONG.findall(words)
    capitals = sum(word[0].isupper() for word in long)
    return len(words.split()) >= SHORTEST_TITLE and capitals >= CAPITALIZED * len(long)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load("page/boilerplate")[name])


@cache
def _ties() -> frozenset[str]:
    """Words that tie a sentence together: verbs, prepositions, conjunctions; but no article, which names have too."""
    classes = ("finite", "prepositions", "conjunctions", "relatives", "pronouns")
    return frozenset(("a", "an")).union(*(words_of(name) for name in classes))
