"""The thresholds as texts show them: each case stands just on one side of one of them."""

from __future__ import annotations

from random import Random

import pytest

from provstore.match.reuse import thresholds as all_thresholds
from provstore.match.reuse.comparable import make_comparable
from provstore.match.reuse.passages import find_passages
from tests.match.reuse.invented import sentence

# Words of six letters, each six letters of evidence.
SIX = ["bridge", "harbor", "winter", "copper", "silver", "meadow", "thistle", "lantern", "orchard", "quarry", "barley"]
LONG = ["lighthousekeeper", "watchmakers", "stonecutters"]
OTHERS = [
    "granite", "cobbler", "dolphin", "emerald", "falcons", "gardens", "hamlets", "islands", "jackals", "kernels",
    "lizards", "marbles", "needles", "oysters", "pebbles", "rabbits", "saddles", "timbers", "umbrella", "velvets",
    "walnuts", "zephyrs",
]  # fmt: skip


def found(a: str, b: str) -> list[str]:
    """The passages in the words of the first text."""
    return [passage.a.of(a) for passage in find_passages(make_comparable(a), make_comparable(b))]


def words(choose: int, count: int) -> str:
    """Words that nothing else has."""
    return sentence(Random(choose), count).lower().rstrip(".")


@pytest.mark.parametrize(
    ("shared", "enough", "why"),
    [
        ([*SIX[:7], "of"], True, "44 letters: seven words of six and one of two"),
        ([*SIX[:7], "a"], False, "43 letters"),
        (["Kesmaria", *SIX[:6], "town"], True, "a name is four letters: 4 + 36 + 4"),
        (["Kesmaria", *SIX[:6], "toy"], False, "4 + 36 + 3"),
        (["lighthousekeeper", *SIX[:6], "of"], True, "a long word is six letters as others"),
        (["lighthousekeeper", *SIX[:6], "a"], False, "and no more"),
    ],
)
def test_the_strongest_passage_has_44_letters_of_evidence(shared: list[str], enough: bool, why: str) -> None:
    part = " ".join(shared)
    assert found(f"{words(1, 9)} {part} {words(2, 9)}", f"{words(3, 9)} {part} {words(4, 9)}") == [part] * enough, why


@pytest.mark.parametrize(
    ("shared", "enough", "why"),
    [([*LONG, "copper"], True, "24 letters: four words"), ([*LONG, "rusty"], False, "23 letters")],
)
def test_every_other_passage_has_24(shared: list[str], enough: bool, why: str) -> None:
    strong, part = " ".join(OTHERS[:10]), " ".join(shared)
    a, b = f"{strong} {words(5, 9)} {part} {words(6, 9)}", f"{part} {words(7, 9)} {strong} {words(8, 9)}"
    assert found(a, b) == [strong, part][: 1 + enough], why


@pytest.mark.parametrize(("letters", "passages"), [(100, 1), (101, 2)])
def test_between_two_parts_of_a_passage_may_lie_100_letters(letters: int, passages: int) -> None:
    one, other = " ".join(SIX[:8]), " ".join(OTHERS[:8])
    between = " ".join(["x" * 10] * (letters // 10 - 1) + ["y" * (10 + letters % 10)])
    assert len(between.replace(" ", "")) == letters
    assert len(found(f"{one} {between} {other}", f"{one} {other}")) == passages


def test_a_run_grows_by_32_letters_and_not_over_a_word_that_is_cut_there() -> None:
    """A long word after the last fingerprint is not reached to its end, so that the run ends before it."""
    part = " ".join(SIX[:9])
    text = f"{part} {'x' * 31}y more"
    assert found(text, f"{part} {'x' * 31}y else") == [f"{part} {'x' * 31}y"]


def test_eight_words_beside_a_passage_are_looked_at() -> None:
    part, beside = " ".join(SIX[:8]), [*OTHERS[:9]]
    a, b = [part, "rusted", *beside], [part, "melted", *beside[:4], "x", *beside[4:]]
    assert found(" ".join(a), " ".join(b)) == [" ".join(a)]


def test_a_word_costs_what_a_word_is_worth() -> None:
    assert all_thresholds.UNEQUAL_WORD_COST == all_thresholds.WORD_EVIDENCE == 6


def test_one_fingerprint_can_hold_all_that_is_asked_for() -> None:
    """More than 25 letters, and a passage with one fingerprint would be lost; less, and stock words would be compared."""
    assert all_thresholds.MIN_FINGERPRINT_EVIDENCE == 25
    text = "in a far, old or new bay, at the end of May, a dog ran by us and on to the sea as if it had a key to it all"
    assert found(f"{words(1, 20)} {text} {words(2, 20)}", f"{words(3, 20)} {text} {words(4, 20)}") == [text]
