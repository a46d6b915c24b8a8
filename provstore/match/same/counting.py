"""The quantities in a text: how many of what, in figures or words, exact, bounded or vague."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from math import inf
from typing import NamedTuple

from provstore.english.calendar import is_month
from provstore.english.numbers import Number, is_indefinite, is_vague, number_at
from provstore.english.stems import stem
from provstore.match.same import thresholds as limits
from provstore.match.same.concepts import paraphrase_concept
from provstore.match.same.quantities import PEOPLE, Quantity
from provstore.match.same.scales import AGE, VOTES, end_of_age, end_of_vote, is_scale, scale_before
from provstore.match.same.vocabulary import country_code, is_silent, paraphrase_at
from provstore.match.same.words import Word
from provstore.records import Span
from provstore.rules import load

_ENDS = re.compile(r"[.!?…\n]")  # between two words: they are of two sentences
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d$")
_YEARS = range(1900, 2100)
_PERCENT = ("percent", "per")


class Noun(NamedTuple):
    """What is counted, as in a `Quantity`, the index of the word after it, and the unit it is measured in."""

    measure: str
    end: int
    unit: float = 1.0


@cache
def _listed(name: str) -> frozenset[str]:
    """A closed class of `rules/same/quantities.toml`."""
    return frozenset(load("same/quantities")[name])


@cache
def _with_stems(name: str) -> frozenset[str]:
    return _listed(name) | frozenset(map(stem, _listed(name)))


@cache
def _people() -> frozenset[str]:
    return _with_stems("people") | frozenset(map(paraphrase_concept, _listed("people_classes")))


@cache
def _units() -> dict[str, tuple[str, float]]:
    """The form of a unit → what it measures, by the stem of its name, and how many of the first unit it has."""
    entries = load("same/quantities")["measure"]
    return {form: (stem(entry["name"]), float(size)) for entry in entries for form, size in entry["units"].items()}


@cache
def _bounds() -> list[tuple[tuple[str, ...], str]]:
    """Words before a number and the name of the bound that they tell, the longest first."""
    entries = load("same/quantities")["bound"]
    forms = [(tuple(form.split()), entry["name"]) for entry in entries for form in entry["forms"]]
    return sorted(forms, key=lambda form: -len(form[0]))


def find_quantities(words: Sequence[Word], text: str) -> tuple[Quantity, ...]:
    """The quantities among words of a text, in order; years, days of a month, clock times and ratios are none."""
    reader = _Reader(words, text)
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        number = reader.number(at)
        if number is None:
            at += 1
            continue
        if vote_end := end_of_vote(words, at, number, reader.is_joined(number.end)):
            span = Span(words[at].span.start, words[vote_end - 1].span.end)
            found.append(Quantity(span, number.low, number.high, "", VOTES, "", ""))
            at = vote_end
            continue
        if ratio_end := reader.end_of_ratio(number):
            at = ratio_end
            continue
        ranged = reader.range_from(at, number)
        opened = ranged is not number and reader.word(at - 1) == "between"
        quantity = reader.quantity(at - 1 if opened else at, ranged)
        if quantity is not None:
            found.append(quantity)
        at = ranged.end
    return tuple(found)


def find_article(words: Sequence[Word], text: str) -> Quantity | None:
    """ "A letter": one of it, told by an article alone; None for other phrases."""
    if len(words) < 2 or words[0].low not in ("a", "an"):
        return None
    noun = _Reader(words, text).noun(1)
    last = words[noun.end - 1]
    if not noun.measure or last.text.endswith("s"):
        return None
    return Quantity(Span(words[0].span.start, last.span.end), 1.0, 1.0, "", noun.measure, "", "")


class _Reader:
    def __init__(self, words: Sequence[Word], text: str) -> None:
        self._words, self._text = words, text
        self.low = [word.low for word in words]

    def word(self, at: int) -> str:
        """The word at an index in lower case, empty beyond the ends."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def number(self, at: int) -> Number | None:
        """The number that begins at a word, with the letters glued to it: "$3.5m"."""
        found = number_at(self.low, at)
        times = load("same/quantities")["glued"].get(self.word(found.end)) if found else None
        if found is None or times is None or self._gap(found.end) or not self._currency(at):
            return found
        return Number(found.low * times, found.high * times, found.end + 1)

    def is_joined(self, at: int) -> bool:
        """Whether nothing but a hyphen stands before a word."""
        return self._gap(at) in _listed("hyphens")

    def range_from(self, at: int, number: Number) -> Number:
        """NUMBER ("to" | "or" | "-") NUMBER | "between" NUMBER "and" NUMBER; else the number itself, from `at` on."""
        joint = self.word(number.end)
        joined = self._gap(number.end) in _listed("hyphens")
        if not joined and (joint not in _listed("ranges") or (joint == "and" and self.word(at - 1) != "between")):
            return number
        upper = number_at(self.low, number.end + (not joined))
        return Number(number.low, upper.high, upper.end) if upper and upper.low > number.low else number

    def end_of_ratio(self, number: Number) -> int | None:
        """The index after "two-in-three", "1 in 3 chance", "two-thirds"; None where none is told."""
        if self.word(number.end) in _listed("shares") and self._gap(number.end) in _listed("hyphens"):
            return number.end + 1
        other = number_at(self.low, number.end + 1) if self.word(number.end) in _listed("ratios") else None
        if other and (self._gap(number.end) in _listed("hyphens") or self.word(other.end) in _listed("ratio_nouns")):
            return other.end
        return None

    def quantity(self, at: int, number: Number) -> Quantity | None:
        """BOUND? NUMBER NOUN? RELATION?: "at least two days after". `at`: where the number or its range begins."""
        exact = number.low == number.high
        if self._is_date_or_clock(at, number) if exact else self._are_years(at, number):
            return None
        noun = self._sign(at, number) or self._on_a_scale(at, number) or self.noun(number.end)
        is_on_a_scale = noun.measure == AGE or is_scale(noun.measure)
        if exact and number.low == 1 and (not noun.measure or self.word(at + 1) == "of"):
            return None  # "one of them", "the one"
        start, bound = self._bound_before(at)
        vague = is_vague(self.low[at]) or is_indefinite(self.word(at - 1))
        is_of_time = noun.measure in _with_stems("times") and self.word(noun.end) in _listed("relations")
        relation = self.word(noun.end) if is_of_time else ""
        end = noun.end + bool(relation) if noun.measure else number.end
        if self.word(number.end) in _listed("added"):
            relation = self.word(number.end)
        return Quantity(
            span=self._whole(start, end),
            low=0.0 if bound in ("less", "up to") else number.low * noun.unit,
            high=inf if bound == "more" else number.high * noun.unit,
            bound=bound,
            measure=noun.measure,
            role="" if is_on_a_scale else self._role(start, number.end, noun.end),
            relation=relation,
            vague=vague,
            unit=noun.unit,
        )

    def _sign(self, at: int, number: Number) -> Noun | None:
        """What a sign beside a number says is counted: "$43 million", "45 %"."""
        if currency := self._currency(at):
            return Noun(currency, number.end)
        return Noun("percent", number.end) if self._is_percentage(number.end) else None

    def _on_a_scale(self, at: int, number: Number) -> Noun | None:
        if scale := scale_before(self._words, at):
            return Noun(scale, number.end)
        end = end_of_age(self._words, at, number)
        return Noun(AGE, end) if end else None

    def _currency(self, at: int) -> str:
        """The currency whose sign stands right before a word; empty where none does."""
        start = self._words[at].span.start
        return str(load("same/quantities")["currencies"].get(self._text[max(0, start - 1) : start], ""))

    def _is_percentage(self, end: int) -> bool:
        return self._after(end).lstrip().startswith("%")

    def _after(self, end: int) -> str:
        """The two characters behind the word before an index."""
        last = self._words[end - 1].span.end
        return self._text[last : last + 2]

    def _whole(self, start: int, end: int) -> Span:
        """From a word to the one before another, with the signs beside them."""
        percent = self._after(end).index("%") + 1 if self._is_percentage(end) else 0
        return Span(
            self._words[start].span.start - bool(self._currency(start)), self._words[end - 1].span.end + percent
        )

    def _gap(self, at: int) -> str | None:
        """What stands between a word and the one before it; None where one of them is beyond the ends."""
        if not 0 < at < len(self._words):
            return None
        return self._text[self._words[at - 1].span.end : self._words[at].span.start]

    def noun(self, start: int) -> Noun:
        """The noun that a number before `start` counts: the last telling word before a preposition, a verb or a mark.

        "Ten wounded Syrian soldiers in" counts soldiers.
        """
        measure, end, at = "", start, start
        while at < min(len(self._words), start + limits.COUNTED_WITHIN) and not self._ends_noun(at, bool(measure)):
            paraphrase = paraphrase_at(self.low, at)
            taken = paraphrase.words if paraphrase else 1
            word = self.low[at]
            if word in _units():
                return Noun(_units()[word][0], at + 1, _units()[word][1])
            if word == "per" and self.word(at + 1) == "cent":
                return Noun("percent", at + 2)
            if not is_silent(word):
                measure, end = paraphrase_concept(paraphrase.name) if paraphrase else stem(word), at + taken
                if word in _with_stems("units"):
                    break
            at += taken
        return Noun(PEOPLE if measure in _people() else measure, end)

    def _ends_noun(self, at: int, is_found: bool) -> bool:
        """Whether a word belongs to no noun that is counted; `is_found`: there is a word of the noun before it."""
        word = self.low[at]
        if word in _listed("behind_noun") or (is_silent(word) and word not in _listed("before_noun")):
            return True  # every mark is silent
        if number_at(self.low, at) or is_month(word) or word[0].isdigit() or _ENDS.search(self._gap(at) or ""):
            return True
        verb = word in _with_stems("verbs") or self._ends_like_a_verb(at)
        return is_found and (word == "of" or word.endswith("ly") or verb or self._is_name_after_noun(at))

    def _is_name_after_noun(self, at: int) -> bool:
        """ "Ten sheep Tuesday", but "ten wounded Syrian soldiers" and "nine Tomahawk missiles"."""
        capital = self._words[at].text[0].isupper() and self._words[at - 1].text[0].islower()
        return capital and country_code(self.low[at]) is None and not self._ends_like_a_verb(at - 1)

    def _ends_like_a_verb(self, at: int) -> bool:
        return self.low[at].endswith(("ed", "ing"))

    def _is_date_or_clock(self, at: int, number: Number) -> bool:
        """ "24 May", "May 24", "10:30", "2014", "9 pm", "resolution 22"."""
        word, before, after = self.low[at], self.word(at - 1), self.word(number.end)
        if is_month(before) or (is_month(after) and number.low <= 31 and word.isdigit()):
            return True
        if _CLOCK.match(word) and number.end == at + 1 and not self._is_measured(at, number):
            return True
        if number.low in _YEARS and number.end == at + 1 and word.isdigit():
            return True
        return after in _listed("clock") or before in _listed("labels")

    def _is_measured(self, at: int, number: Number) -> bool:
        """ "$10.30", "10.30 percent", "10.30 tons"."""
        return self._sign(at, number) is not None or self.word(number.end) in (*_units(), *_PERCENT)

    def _are_years(self, at: int, number: Number) -> bool:
        """ "Between 2011 and 2016"."""
        return self.low[at].isdigit() and number.low in _YEARS and number.high in _YEARS

    def _bound_before(self, at: int) -> tuple[int, str]:
        """Where the longest bound right before a number begins, and its name."""
        for form, name in _bounds():
            if len(form) <= at and tuple(self.low[at - len(form) : at]) == form:
                return at - len(form), name
        return at, ""

    def _role(self, start: int, number_end: int, noun_end: int) -> str:
        """What befell those who are counted: the nearest such word, first after the number, then before it."""
        if self.word(start - 1) in _listed("some_of"):
            return ""
        after = range(number_end, min(len(self.low), noun_end + limits.ROLE_AFTER))
        before = range(start - 1, max(-1, start - 1 - limits.ROLE_BEFORE), -1)
        return self._role_among(after) or self._role_among(before)

    def _role_among(self, places: Iterable[int]) -> str:
        for at in places:
            if self._words[at].is_mark() or self.low[at] in _listed("other_matter"):
                return ""
            paraphrase = paraphrase_at(self.low, at)
            if paraphrase and paraphrase.name in _listed("roles"):
                return paraphrase.name
        return ""
