"""Stretches: what is equal between and beside runs, and where a passage ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.chains import Run
from provstore.match.reuse.folding import fold
from provstore.match.reuse.stretches import Side, align_chain

SHARED = "the old bridge over the river is closed"


def side(text: str) -> Side:
    folded = fold(text)
    return Side(folded, folded.evidence)


def run_of(a: str, b: str, words: str, nth: int = 0) -> Run:
    """The run of some words that stand in both texts."""
    letters, in_a, in_b = fold(words).string, fold(a).string, fold(b).string
    at_a = at_b = -1
    for _ in range(nth + 1):
        at_a, at_b = in_a.index(letters, at_a + 1), in_b.index(letters, at_b + 1)
    return Run(at_a, at_b, len(letters))


def test_a_side_knows_its_words() -> None:
    text = side("The old, rusty bridge is shut")
    assert text.bounds(3, 16) == [3, 6, 11, 16]
    assert text.words(text.bounds(3, 16)) == ["old", "rusty", "bridg"], "a part may cut a word"
    assert text.words(text.bounds(4, 11)) == ["ld", "rusty"]
    assert text.words(text.bounds(4, 6)) == ["ld"]
    assert text.bounds(6, 6) == text.bounds(7, 6) == []
    assert text.evidence(3, 11) == 3 + 5


def test_a_side_knows_the_eight_words_beside_a_place() -> None:
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    text = side(" ".join(words))
    letters = "".join(words)
    ten = letters.index("ten")
    assert text.beside(ten, -1) == (words[8:0:-1], 9), "the nearest first, and where they begin among the bounds"
    assert text.beside(3, 1) == (words[1:9], 1)
    assert text.beside(6, -1) == (["two", "one"], 2)
    assert text.beside(ten, 1) == (["ten"], 9)
    assert text.beside(0, -1) == ([], 0)
    assert text.beside(len(letters), 1) == ([], 10)


@pytest.mark.parametrize(
    ("a", "b", "in_a", "in_b", "evidence", "why"),
    [
        (f"x {SHARED} y", f"z {SHARED} w", SHARED, SHARED, 32, "the run itself, where nothing else is equal"),
        (SHARED, SHARED, SHARED, SHARED, 32, "at the ends of both texts"),
        (
            f"x {SHARED} until further notice came y",
            f"z {SHARED} till further notice came w",
            f"{SHARED} until further notice came",
            f"{SHARED} till further notice came",
            48,
            "a word for another costs 12, and 6 + 6 + 4 are equal",
        ),
        (
            f"x further notice came until {SHARED} y",
            f"z further notice came till {SHARED} w",
            f"further notice came until {SHARED}",
            f"further notice came till {SHARED}",
            48,
            "and so before it",
        ),
        (f"{SHARED} until further notice y", f"{SHARED} till further notice w", SHARED, SHARED, 32, "12 are no gain"),
        (f"{SHARED} until notice y", f"{SHARED} till notice w", SHARED, SHARED, 32, "and 6 are a loss"),
        (
            f"{SHARED} today until further notice comes again soon",
            f"{SHARED} now till further notice comes again soon",
            f"{SHARED} today until further notice comes again soon",
            f"{SHARED} now till further notice comes again soon",
            58,
            "two words for two others cost 24, and 6 + 6 + 5 + 5 + 4 are equal",
        ),
        (
            f"{SHARED} today until further notice comes again on",
            f"{SHARED} now till further notice comes again on",
            SHARED,
            SHARED,
            32,
            "24 are no gain",
        ),
        (
            f"{SHARED} until a new notice is given y",
            f"{SHARED} until notice is given w",
            f"{SHARED} until a new notice is given",
            f"{SHARED} until notice is given",
            50,
            "words that only one text has are words that differ; what is equal first is kept in any case",
        ),
        (
            f"{SHARED} until notice is given y",
            f"{SHARED} until a new notice is given w",
            f"{SHARED} until notice is given",
            f"{SHARED} until a new notice is given",
            50,
            "whichever text it is",
        ),
        (
            f"{SHARED} until Mayor Oddvar Brekken says so y",
            f"{SHARED} till Mayor Oddvar Brekken says so w",
            f"{SHARED} until Mayor Oddvar Brekken says so",
            f"{SHARED} till Mayor Oddvar Brekken says so",
            50,
            "names count less than words",
        ),
    ],
)
def test_a_run_grows_over_words_beside_it(a: str, b: str, in_a: str, in_b: str, evidence: int, why: str) -> None:
    stretch = align_chain(side(a), side(b), [run_of(a, b, SHARED)])
    assert fold(a).string[stretch.a : stretch.a_end] == fold(in_a).string, why
    assert fold(b).string[stretch.b : stretch.b_end] == fold(in_b).string, why
    assert stretch.evidence == evidence, why


def test_it_grows_over_eight_words_and_no_more() -> None:
    beside = "and every boat stays in the harbor until spring or later"
    a, b = f"{SHARED} now {beside}", f"{SHARED} today {beside}"
    stretch = align_chain(side(a), side(b), [run_of(a, b, SHARED)])
    assert fold(a).string[: stretch.a_end] == fold(f"{SHARED} now and every boat stays in the harbor").string


def test_equal_words_between_two_runs_are_evidence_and_others_are_not() -> None:
    first, last = "the council wrote to the owners of the mill", "that the wheel has to be repaired by autumn"
    a, b = f"{first} on Monday again and said {last}", f"{first} on Tuesday and then said {last}"
    chain = [run_of(a, b, first), run_of(a, b, last)]
    stretch = align_chain(side(a), side(b), chain)
    assert (stretch.a, stretch.a_end, stretch.b, stretch.b_end) == (0, len(fold(a).string), 0, len(fold(b).string))
    alone = fold(first).evidence[-1] + fold(last).evidence[-1]
    assert stretch.evidence == alone + len("on") + len("and") + len("said")


def test_runs_with_words_between_in_one_text_alone() -> None:
    first, last = "the council wrote to the owners of the mill", "that the wheel has to be repaired by autumn"
    a, b = f"{first} on Monday {last}", f"{first} {last}"
    stretch = align_chain(side(a), side(b), [run_of(a, b, first), run_of(a, b, last)])
    assert stretch.evidence == fold(first).evidence[-1] + fold(last).evidence[-1]


def test_evidence_is_that_of_the_side_that_has_less() -> None:
    a, b = f"x {SHARED} y", f"x {SHARED.title()} y"
    lower, title = side(a), side(b)
    run = run_of(a, b, SHARED)
    assert align_chain(lower, title, [run]).evidence == align_chain(title, lower, [run]).evidence
    assert align_chain(lower, title, [run]).evidence == title.evidence(run.b, run.b + run.length) + 2
    assert title.evidence(run.b, run.b + run.length) < lower.evidence(run.a, run.a + run.length)


WORDS = st.lists(st.sampled_from(["fog", "of", "harbor", "Brekken", "a", "lighthouse"]), max_size=12)


@given(WORDS, WORDS, WORDS, WORDS)
def test_turned_around_a_stretch_is_the_same(
    one: list[str], other: list[str], three: list[str], four: list[str]
) -> None:
    a, b = " ".join([*one, SHARED, *other]), " ".join([*three, SHARED, *four])
    run = run_of(a, b, SHARED)
    there = align_chain(side(a), side(b), [run])
    back = align_chain(side(b), side(a), [Run(run.b, run.a, run.length)])
    assert there.evidence >= side(SHARED).evidence(0, len(fold(SHARED).string))
    assert there.a <= run.a and there.a_end >= run.a + run.length
    if one == three and other == four:
        assert (there.a, there.a_end, there.evidence) == (back.a, back.a_end, back.evidence)
