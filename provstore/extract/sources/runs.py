"""Runs of capitalized words in a text, and the name that is in one."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from provstore.english.calendar import is_month, is_weekday
from provstore.english.classes import KEPT_ANSWERS, is_function_word, words_of
from provstore.english.names import is_given_name
from provstore.extract.sources.names import is_place, person_name
from provstore.extract.sources.outlets import known_outlet
from provstore.extract.sources.roles import clause_before
from provstore.records import Span
from provstore.rules import part, phrases_of

# A run of capitalized words: "Maj. Gen. Ana de la Cruz", "Walter “Bud” Roe", "Said al-Hariri".
_TITLE = phrases_of(words_of("titles_abbreviated"))
_INITIALS = rf"{part('capital')}\.(?:-?{part('capital')}\.)*"
RUN_WORD = rf"(?:{part('article')})?(?:{_TITLE}\.|{_INITIALS}|{part('capital')}[\w’'-]{{0,40}})"
_BETWEEN = rf"[ \xa0]+(?:(?:{part('particle')}[ \xa0]+){{1,2}}|[“\"‘'(]{part('capital')}[\w-]*[”\"’')],?[ \xa0]+)?"
_RUN = re.compile(rf"{RUN_WORD}(?:{_BETWEEN}{RUN_WORD}){{0,9}}")
_CAPITAL = re.compile(rf"{part('capital')}(?<![\w.’'].)")  # with which a run begins, or its article stands before it
_ARTICLE_BEFORE = re.compile(rf"(?<![\w.’'-]){part('article')}$")
_LONGEST_ARTICLE = 4  # characters
_QUOTATION = re.compile(r"[^.:“”\"\n]{0,80}[:,]\s[“\"]")  # behind whoever says it
_TALKED_TO = re.compile(r"\b(?:to|with|told|by)\s(?:the\s)?$")
_LONGEST_TALK = 10  # characters of "with the "
_LONGEST_INITIALS = 6  # characters of a run in capitals that may be initials and a name in letters: "J.R. LEE"
_NEVER_NAMES = frozenset(("I", *(word.title() for word in words_of("modals") - {"will", "may"})))
_IN_OFFICE = (" of ", " for ", " and ", " & ")  # before a run that begins with the last word of an office


def find_runs(text: str, told: Iterable[Span]) -> Iterator[Span]:
    """The runs of capitalized words in some parts of a text, in their order."""
    for part_of_text in told:
        reached = part_of_text.start
        for capital in _CAPITAL.finditer(text, part_of_text.start, part_of_text.end):
            start = _start_of_word(text, capital.start()) if capital.start() >= reached else None
            if start is not None and start >= reached and (run := _RUN.match(text, start, part_of_text.end)):
                reached = run.end()
                yield _without_outlet(text, _without_verb(text, Span(start, reached)))


def _start_of_word(text: str, capital: int) -> int | None:
    """Where a word begins by its capital: at an article that is glued to it, "al-Hariri"; None for "non-Arab"."""
    if text[capital - 1 : capital] != "-":
        return capital
    article = _ARTICLE_BEFORE.search(text, max(0, capital - _LONGEST_ARTICLE), capital)
    return article.start() if article else None


def _without_verb(text: str, run: Span) -> Span:
    """The run without a verb of saying before it: "Added | Ann Lee", "Said | Ann Lee: “…”"; but Said Lee came."""
    first, space, rest = run.of(text).partition(" ")
    if not rest or first.lower() not in words_of("opening_verbs"):
        return run
    is_verb = first != "Said" or _QUOTATION.match(text, run.end)
    return Span(run.start + len(first + space), run.end) if is_verb else run


def _without_outlet(text: str, run: Span) -> Span:
    """The run without whom somebody talked to, where no comma stands behind it: "Speaking to the BBC | Lee said"."""
    words = run.of(text).split()
    if len(words) < 2 or not _TALKED_TO.search(text, max(0, run.start - _LONGEST_TALK), run.start):
        return run
    outlets = (" ".join(words[:end]) for end in range(len(words) - 1, 0, -1))
    outlet = None if known_outlet(" ".join(words)) else next(filter(known_outlet, outlets), None)
    return Span(run.end - len(run.of(text)[len(outlet) :].lstrip()), run.end) if outlet else run


def name_in(text: str, run: Span) -> str | None:
    """The name of a person at the end of a run; None for a body, a place, a word that only opens a sentence."""
    name = _name_of(run.of(text))
    if name and name.count(" ") > 1 and text[max(0, run.start - 5) : run.start].endswith(_IN_OFFICE):
        # "the minister for roads and | Bridges Ann Lee"
        return person_name(clause_before(text, run.start) + run.of(text)) or name
    return name


@lru_cache(maxsize=KEPT_ANSWERS)
def _name_of(run: str) -> str | None:
    words = run.split()
    while words and _only_opens(words[0]):
        words.pop(0)
    dated = [number for number, word in enumerate(words) if _is_date(word, "".join(words[number - 1 : number]))]
    words = words[dated[-1] + 1 :] if dated else words  # "In September President Ann Lee"
    if not words or not _NEVER_NAMES.isdisjoint(words):
        return None
    if len(words) > 1 and run.isupper() and len(run) > _LONGEST_INITIALS and not any(map(is_given_name, words)):
        return None  # "FULL TEXT"
    name = person_name(" ".join(words))
    return None if name is None or is_place(name) else name


def _is_date(word: str, before: str) -> bool:
    """Whether a word is a day or a month: "September", but Anna May."""
    return is_weekday(word) or (is_month(word) and not is_given_name(before))


def _only_opens(word: str) -> bool:
    """Whether a word with a capital opens a sentence and belongs to no name: "Surely Lee", but Emily Lee."""
    is_adverb = word.endswith("ly") and len(word) > 5 and not is_given_name(word)
    return is_adverb or is_function_word(word) or word.lower() in words_of("opening_adjectives")
