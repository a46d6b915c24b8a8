"""The terms under which claims are filed, and when two claims are alike."""

from __future__ import annotations

import pytest

from provstore.match.same import thresholds as limits
from provstore.match.same.names import find_names
from provstore.match.same.terms import are_alike, term_weight, terms_of
from provstore.match.same.words import read_words
from provstore.records import Span


def test_a_claim_is_filed_under_what_tells() -> None:
    text = "from Port Mirel"
    names = find_names(read_words(text, [Span(0, len(text))]), frozenset()).found
    telling = ["'orlanda", "#22", "harbour", "=kill", "@SY"]
    assert terms_of([*telling, "#9", "~tuesday", "time"], ()) == set(telling), "no short number, no day, no common word"
    assert terms_of([], names) == {"'" + names[0].key}, "a name of several words as a whole"
    text = "from Mirel"
    assert terms_of([], find_names(read_words(text, [Span(0, len(text))]), frozenset()).found) == set()


@pytest.mark.parametrize(
    ("term", "weight"),
    [
        ("#22", limits.NUMBER_WEIGHT),
        ("#9", limits.NUMBER_WEIGHT),
        ("'orlanda", 1.0),
        ("'time", limits.LEAST_WORD_WEIGHT),
        ("'monitor", limits.CIRCUMSTANCE_WEIGHT),
        ("@SY", limits.COUNTRY_WEIGHT),
        ("qwertyuiop", 1.0),
    ],
)
def test_weights_of_terms(term: str, weight: float) -> None:
    assert term_weight(term) == pytest.approx(weight, abs=0.5 / limits.WEIGHT_STEPS)
    assert (term_weight(term) * limits.WEIGHT_STEPS).is_integer(), "sums do not depend on their order"


@pytest.mark.parametrize(
    ("shared", "one", "other", "apart", "alike", "why"),
    [
        (1.7, 2.0, 3.0, 400, True, "nearly all of the lighter, and of the heavier enough: any date"),
        (1.69, 1.7, 1.7, 0, False, "too little in all"),
        (1.7, 2.2, 3.0, 400, False, "too little of the lighter for another time"),
        (2.0, 2.5, 3.0, 400, True, "just enough of the lighter"),
        (2.0, 2.0, 5.1, 400, False, "too little of the heavier for another time"),
        (2.0, 2.0, 5.0, 400, True, "just enough of the heavier"),
        (2.5, 4.5, 8.0, 12, True, "of one time, and more in common"),
        (2.5, 8.0, 4.5, 12, True, "whichever is the lighter"),
        (2.5, 4.5, 8.0, 13, False, "a day too far apart"),
        (2.49, 4.5, 8.0, 12, False, "of one time, and too little in common"),
        (2.5, 4.6, 8.0, 0, False, "too little of the lighter"),
        (3.0, 3.0, 10.1, 0, False, "too little of the heavier"),
        (3.0, 3.0, 10.0, 0, True, "just enough of the heavier at one time"),
    ],
)
def test_alike(shared: float, one: float, other: float, apart: int, alike: bool, why: str) -> None:
    assert are_alike(shared, one, other, apart) is alike, why
