"""A stretch of text as tokens: what each word means to the comparison, and the names in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from provstore.english.stems import stem
from provstore.english.tokens import MATCHING
from provstore.match.names.spelling import key
from provstore.match.same.concepts import class_at, countries, is_known, is_month, is_stop, listed, weight
from provstore.records import Span

_NUMBER = re.compile(r"\d")
FEWEST = 4  # telling words of a clause of its own
SCOPE = 4  # how many telling words after a negation it covers, at most, inside its clause


class Token(NamedTuple):  # there are thousands in every document, and a tuple is made in a third of the time
    """A telling word: `concept` is what it meets others by, `weight` what it tells, 0 to 1.

    `clause` numbers the clauses of the content, `negated` says whether a negation covers it,
    `name` is the number of the name it belongs to, or -1.
    """

    span: Span
    concept: str
    form: str
    weight: float
    clause: int
    negated: bool
    name: int


@dataclass(frozen=True, slots=True)
class Name:
    """Words with capitals that stand together; `before` is the word before them, in lower case."""

    span: Span
    text: str
    key: str
    initials: str
    before: str
    after: str


class Word(NamedTuple):
    """Any word or mark as it stands, before it is known what it tells."""

    span: Span
    text: str
    low: str


def read_words(text: str, spans: Sequence[Span]) -> list[Word]:
    """The words and marks of some spans, in order."""
    return [
        Word(Span(*found.span()), found.group(), found.group().lower())
        for span in spans
        for found in MATCHING.finditer(text, span.start, span.end)
    ]


def read_tokens(
    words: Sequence[Word], ordinary: frozenset[str]
) -> tuple[tuple[Token, ...], tuple[Name, ...], tuple[Span, ...]]:
    """The tokens, names and clauses of a content; `ordinary` are the words that its document also writes small."""
    in_name, names = _find_names(words, ordinary)
    low = [word.low for word in words]
    openers, negations, refusals = listed("clause_openers"), listed("negations"), listed("refusals")
    tokens: list[tuple[Span, str, str, int, bool, int]] = []  # without weights, the clauses not yet merged
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    clause, cover, parity, at = 0, 0, False, 0
    while at < len(words):
        word = words[at]
        if word.low in openers or not word.text[0].isalnum():
            clause, cover, parity = clause + (word.text not in '“”«»"'), 0, False
            if word.text not in ",;:":
                starts.setdefault(clause, word.span.start)
                ends[clause] = word.span.end
            at += 1
            continue
        found = class_at(low, at) if word.text != "US" else None
        taken = found[1] if found else 1
        span = word.span if taken == 1 else Span(word.span.start, words[at + taken - 1].span.end)
        starts.setdefault(clause, span.start)
        ends[clause] = span.end
        if taken == 1 and word.low in negations:
            parity, cover = not parity, SCOPE
        concept = found[0] if found else _concept(word.text, word.low.replace(".", "") in ordinary)
        if concept is not None:
            negated = parity and cover > 0
            form = word.low if taken == 1 else " ".join(low[at : at + taken])
            tokens.append((span, concept, form, clause, negated, in_name[at]))
            cover -= 1
            if word.low in refusals or (taken > 1 and word.low in negations):
                parity, cover = not negated, SCOPE
        at += taken
    number, spans = _merge({clause: Span(starts[clause], ends[clause]) for clause in sorted(starts)}, tokens)
    merged = tuple(
        Token(span, concept, form, _weight(concept), number[clause], negated, name)
        for span, concept, form, clause, negated, name in tokens
    )
    return merged, names, spans


def _merge(
    clauses: dict[int, Span], tokens: Sequence[tuple[Span, str, str, int, bool, int]]
) -> tuple[dict[int, int], tuple[Span, ...]]:
    """The new number of each clause, and the new spans: one of few telling words goes with the one before."""
    counts = Counter(token[3] for token in tokens)
    number: dict[int, int] = {}
    spans: list[Span] = []
    few = False
    for clause, span in clauses.items():
        if spans and (counts[clause] < FEWEST or few):
            spans[-1] = Span(spans[-1].start, span.end)
            few = few and counts[clause] < FEWEST
        else:
            spans.append(span)
            few = counts[clause] < FEWEST
        number[clause] = len(spans) - 1
    return number, tuple(spans)


def _weight(concept: str) -> float:
    if concept.startswith("#"):
        return 0.6 if len(concept) > 2 else 0.4
    if concept.startswith("'"):
        return 1.0
    return weight(concept)


@lru_cache(maxsize=65536)
def _concept(text: str, ordinary: bool) -> str | None:
    """What a single word meets others by; None for one that tells nothing. `ordinary`: it is also written small."""
    low = text.lower()
    if _NUMBER.match(text):
        return "#" + re.sub(r"[,]|(?:st|nd|rd|th)$", "", low)
    low = low.replace(".", "")
    if low == "us" and not text[:2].isupper():
        return None
    country = countries().get(low)
    if country and text[0].isupper():
        return country
    if (is_stop(low) and not (text.isupper() and len(low) > 1)) or (is_month(low) and not text[0].isupper()):
        return None
    if text[0].isupper() and not is_known(low) and (not ordinary or low.startswith(("al-", "el-"))):
        return "'" + key(re.sub(r"['’]s$", "", text))
    if "-" in low:
        return "'" + key(text)
    return stem(low)


def _find_names(words: Sequence[Word], ordinary: frozenset[str]) -> tuple[list[int], tuple[Name, ...]]:
    """The number of the name each word belongs to, or -1, and the names."""
    capitals = [word.text[0].isupper() or word.low.startswith(("al-", "el-")) for word in words]
    small = sum(word.text[0].islower() and len(word.text) > 3 for word in words)
    titled = small * 3 < sum(capitals)  # a headline in capitals: these tell nothing
    number, names = [-1] * len(words), list[Name]()
    at = 0
    while at < len(words):
        if not _opens_name(words, at, capitals, titled, ordinary):
            at += 1
            continue
        end = at + 1
        while end < len(words) and _goes_on(words, end, capitals, titled, ordinary):
            end += 1
        while end > at + 1 and words[end - 1].low in listed("name_links"):
            end -= 1
        span = Span(words[at].span.start, words[end - 1].span.end)
        text = " ".join(word.text for word in words[at:end])
        before = next((words[i].low for i in range(at - 1, -1, -1) if words[i].low not in ("the", "a", "an")), "")
        after = words[end].low if end < len(words) else ""
        initials = "".join(word.text[0] for word in words[at:end] if word.text[0].isupper()).lower()
        number[at:end] = [len(names)] * (end - at)
        names.append(Name(span, text, key(text), initials if end - at > 1 else "", before, after))
        at = end
    return number, tuple(names)


def _opens_name(
    words: Sequence[Word], at: int, capitals: Sequence[bool], titled: bool, ordinary: frozenset[str]
) -> bool:
    word = words[at]
    if not capitals[at] or (is_stop(word.low) and not word.text.isupper()) or _is_dated(word.low):
        return False
    if word.low in countries() or ((at == 0 or titled) and (is_known(word.low) or word.low in ordinary)):
        return False
    return word.text[0].isalpha()


def _is_dated(word: str) -> bool:
    return is_month(word) or word in listed("weekdays")


def _goes_on(words: Sequence[Word], at: int, capitals: Sequence[bool], titled: bool, ordinary: frozenset[str]) -> bool:
    word = words[at]
    if words[at - 1].span.end + 2 < word.span.start:
        return False
    if word.low in listed("name_links"):
        return at + 1 < len(words) and capitals[at + 1] and word.low != "of"
    return (
        capitals[at] and word.text[0].isalpha() and not (titled and is_known(word.low)) and word.low not in countries()
    )
