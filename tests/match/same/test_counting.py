"""Quantities as they stand in a text: the number, its bound, what is counted and what befell it."""

from __future__ import annotations

from math import inf
from typing import Any

import pytest

from provstore.match.same.counting import find_article, find_quantities
from provstore.match.same.quantities import Quantity
from provstore.match.same.words import read_words
from provstore.records import Span
from provstore.rules import load


def quantities(text: str) -> tuple[Quantity, ...]:
    return find_quantities(read_words(text, [Span(0, len(text))]), text)


def only(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


COUNTED = [
    ("ten boats", "ten boats", "=ship", "a noun"),
    ("ten wounded Tamsan soldiers in Velko", "ten wounded Tamsan soldiers", "=soldiers", "the last word of the noun"),
    ("two of the boats", "two of the boats", "=ship", "of the"),
    ("ten sheep of Velko", "ten sheep", "sheep", "of after the noun"),
    ("ten sheep quickly drowned", "ten sheep", "sheep", "an adverb after the noun"),
    ("ten sheep grazing there", "ten sheep", "sheep", "a verb after the noun"),
    ("ten sheep were lost", "ten sheep", "sheep", "was and were"),
    ("ten sheep hit mines", "ten sheep", "sheep", "a verb that is also a noun"),
    ("two hours talks", "two hours", "hour", "a unit completes the noun"),
    ("ten newly built boats", "ten newly built boats", "=ship", "an adverb and a participle before the noun"),
    ("ten of the other boats", "ten of the other boats", "=ship", "of before the noun"),
    ("two hours later", "two hours later", "hour", "a unit and a relation"),
    ("ten sheep 3rd", "ten sheep", "sheep", "a figure after the noun"),
    ("ten sheep, goats", "ten sheep", "sheep", "a comma after the noun"),
    ("ten sheep May", "ten sheep", "sheep", "a month after the noun"),
    ("9 civilians", "9 civilians", "people", "civilians are people"),
    ("9 persons", "9 persons", "people", "persons are people"),
    ("two days after", "two days after", "hour", "a relation belongs to it"),
    ("two days hence", "two days", "hour", "no relation"),
    ("ten sheep Tuesday Velko", "ten sheep", "sheep", "a name after the noun"),
    ("ten others. Farmers slept", "ten others", "people", "the end of the sentence"),
    ("45 % of the sheep", "45 %", "percent", "a sign for a word"),
    ("45% of the sheep", "45%", "percent", "glued to the number"),
    ("45 per cent of the sheep", "45 per cent", "percent", "two words"),
    ("$43 million in taxes", "$43 million", "dollar", "a sign for the currency"),
    ("43 million dollars", "43 million dollars", "dollar", "the word"),
    ("60 passengers", "60 passengers", "people", "whoever travels"),
    ("30 protesters", "30 protesters", "people", "whoever marches"),
    ("a 17-year-old boy", "17-year-old", "age", "how old he is"),
    ("a man aged 34", "34", "age", "aged"),
    ("at the age of 34", "34", "age", "the age of"),
    ("a boy of 15", "15", "age", "whoever is of an age"),
    ("the suspect, 34, was", "34", "age", "behind whoever it is"),
    ("Pavel Orrin, 34, was", "34", "age", "behind a name"),
    ("a magnitude 6.1 quake", "6.1", "magnitude", "a scale before it"),
    ("voted 12 to 7 for it", "12 to 7", "=vote", "for and against"),
    ("a 52-48 vote", "52-48", "=vote", "joined"),
    ("72 votes to 58 for it", "72 votes to 58", "=vote", "the word between them"),
    ("passed by 70 to 61 after", "70 to 61", "=vote", "what was decided so"),
    ("the magnitude at 6.1", "6.1", "magnitude", "a scale and a preposition before it"),
    ("five and a half years", "five and a half years", "month", "a half more"),
    ("$84.60 a ticket", "$84.60", "dollar", "cents are no minutes"),
    ("12.30 percent of it", "12.30 percent", "percent", "nor are hundredths"),
    ("ten barrels last week", "ten barrels", "barrel", "when it was ends the noun"),
    ("ten stations because ballots", "ten stations", "station", "so does the reason"),
    ("ten sheep after that", "ten sheep", "sheep", "a relation is of times alone"),
    ("ten bulky wooden dark cold sheep", "ten bulky wooden dark cold", "cold", "the noun is looked for near the number"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "span", "measure", "why"), COUNTED)
def test_what_is_counted(text: str, span: str, measure: str, why: str) -> None:
    found = only(text)
    assert (found.span.of(text), found.measure) == (span, measure), why


BOUNDED = [
    ("at least nine boats", 9, inf, "more", "at least nine boats"),
    ("up to nine boats", 0, 9, "up to", "up to nine boats"),
    ("about nine boats", 9, 9, "about", "about nine boats"),
    ("no more than nine boats", 0, 9, "up to", "no more than nine boats"),
    ("between 30 and 40 boats", 30, 40, "", "between 30 and 40 boats"),
    ("10 to 15 boats", 10, 15, "", "10 to 15 boats"),
    ("10 or 15 boats", 10, 15, "", "10 or 15 boats"),
    ("sank 10 to 15 boats", 10, 15, "", "10 to 15 boats"),
    ("one or two", 1, 2, "", "one or two"),
    ("between nine boats", 9, 9, "", "nine boats"),
    ("sank over nine boats", 9, inf, "more", "over nine boats"),
    ("several dozen boats", 12, 99, "", "dozen boats"),
    ("dozens of boats", 20, 99, "", "dozens of boats"),
    ("hundreds of thousands of boats", 100_000, inf, "", "hundreds of thousands of boats"),
    ("under nine boats", 0, 9, "less", "under nine boats"),
    ("30-40 boats", 30, 40, "", "30-40 boats"),
    ("half a dozen boats", 6, 6, "", "half a dozen boats"),
]


@pytest.mark.parametrize(("text", "low", "high", "bound", "span"), BOUNDED)
def test_bounds(text: str, low: float, high: float, bound: str, span: str) -> None:
    found = only(text)
    assert (found.low, found.high, found.bound, found.span.of(text)) == (low, high, bound, span)


def test_vague_numbers_are_marked() -> None:
    assert [only(f"{number} boats").vague for number in ("dozens of", "several dozen", "many dozen", "nine")] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    "text", ["30 boats and 40 boats", "30 boats or 20", "nine and ten boats", "40 to 30 boats", "30 to 30 boats"]
)
def test_no_range(text: str) -> None:
    assert all(quantity.low == quantity.high for quantity in quantities(text))
    assert len(quantities(text)) == 2


@pytest.mark.parametrize(
    ("text", "role", "relation"),
    [
        ("nine sailors were killed", "kill", ""),
        ("nine killed", "kill", ""),
        ("killed nine sailors", "kill", ""),
        ("killed at least nine sailors", "kill", ""),
        ("killed in the night of storm nine sailors", "", ""),
        ("killed, nine sailors", "", ""),
        ("nine sailors in the harbour killed", "", ""),
        ("nine sailors and killed", "", ""),
        ("nine sailors, killed", "", ""),
        ("killed and wounded nine sailors", "wound", ""),
        ("killed nine sailors wounded", "wound", ""),
        ("killed, among nine sailors", "", ""),
        ("killed over there again some nine sailors", "kill", ""),
        ("killed over there again today some nine sailors", "", ""),
        ("nine days before", "", "before"),
        ("killed nine days later", "kill", "later"),
    ],
)
def test_what_befell_them(text: str, role: str, relation: str) -> None:
    found = only(text)
    assert (found.role, found.relation) == (role, relation)


def test_some_of_those_counted_before_have_no_lot_of_their_own() -> None:
    text = "killed twelve sailors including nine boys killed"
    assert [quantity.role for quantity in quantities(text)] == ["kill", ""]


NONE = [
    ("on 24 May", "a day"), ("on 31 May", "the last one"), ("in May 24", "a day"), ("at 10:30", "a clock"), ("at 10.30", "a clock"), ("since 2014", "a year"),
    ("in 1900", "a year"), ("at 9 pm", "a clock"), ("resolution 22", "its name"), ("one of them", "no noun"), ("the one", "no noun"),
    ("no numbers here", "none"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), NONE)
def test_no_quantities(text: str, why: str) -> None:
    assert quantities(text) == (), why


@pytest.mark.parametrize(
    "text",
    [
        "1899 boats",
        "2100 boats",
        "2,014 boats",
        "one boat",
        "32 May boats",
        "between 2013 boats",
        "nine",
        "nine May boats",
        "2 thousand boats",
    ],
)
def test_quantities_that_look_like_dates(text: str) -> None:
    assert len(quantities(text)) == (0 if "2013" in text else 1)


def test_an_article_counts_one() -> None:
    def article(text: str) -> Quantity | None:
        return find_article(read_words(text, [Span(0, len(text))]), text)

    found = article("a long letter")
    assert found is not None
    assert (found.low, found.high, found.measure, found.span) == (1, 1, "letter", Span(0, 13))
    assert article("an hour") is not None
    assert article("a letters") is None, "a plural"
    assert article("the letter") is None, "a known one"
    assert article("a") is None
    assert article("") is None
    assert article("a the") is None, "no noun"


@pytest.mark.parametrize(
    ("text", "number", "why"),
    [
        ("a fine of $3.5m", 3_500_000, "a letter glued to a sum"),
        ("a fine of €3.5bn", 3_500_000_000, "two letters"),
        ("a fine of £20k", 20_000, "thousands"),
        ("3.5m away", 3.5, "without a sign they are meters"),
        ("two days", 48, "in hours"),
        ("a 48-hour pause", 48, "in hours, joined to it"),
        ("two years", 24, "in months"),
    ],
)
def test_numbers_in_their_first_unit(text: str, number: float, why: str) -> None:
    assert only(text).low == pytest.approx(number), why


@pytest.mark.parametrize(
    "text",
    ["a two-in-three chance", "a 1 in 3 chance", "a one-on-one meeting", "two-thirds of it", "one of the mayors"],
)
def test_a_ratio_counts_nothing(text: str) -> None:
    assert quantities(text) == ()


def test_what_is_no_ratio() -> None:
    assert [found.low for found in quantities("nine in two boats")] == [9, 2]
    assert [found.low for found in quantities("nine boats in Velko")] == [9]
    assert [found.low for found in quantities("two thirds")] == [2], "nothing joins them"


@pytest.mark.parametrize("entry", load("same/quantities")["measure"], ids=lambda entry: str(entry["name"]))
def test_measure(entry: dict[str, Any]) -> None:
    one, other = (only(text) for text in entry["matches"])
    assert one.measure == other.measure
    assert one.has_number_of(other)
    for text in entry["rejects"]:
        assert only(text).measure != one.measure


@pytest.mark.parametrize(
    ("text", "measures", "why"),
    [
        ("on May 5, 34, sheep drowned", [""], "behind a date is no age"),
        ("in boats, 34, sheep drowned", [""], "behind a thing is none"),
        ("the suspect, 340, was", [""], "nobody is so old"),
        ("from 12 to 7 sheep", ["", "sheep"], "no word for a vote near it"),
        ("voted 7 to 12 times", ["time"], "a range"),
    ],
)
def test_what_is_no_age_and_no_vote(text: str, measures: list[str], why: str) -> None:
    assert [one.measure for one in quantities(text)] == measures, why


def test_an_age_befalls_nobody() -> None:
    assert only("a 17-year-old boy killed").role == ""


def test_whoever_is_among_so_many_does_not_make_them_some_of_others() -> None:
    assert only("among 31 people killed").role == "kill"
    assert only("people killed, among them 31 bakers").role == ""
