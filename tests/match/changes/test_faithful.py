"""Changes that change nothing."""

from __future__ import annotations

import pytest

from provstore.match.changes.faithful import is_faithful
from tests.match.changes.versions import page, side


@pytest.mark.parametrize(
    ("a", "b", "old", "new", "expected", "why"),
    [
        ("It fell to Daesh then.", "It fell to Da'esh then.", "Daesh", "Da'esh", True, "spellings of one name"),
        ("They met Kim Jong-un then.", "They met Kim Jong Un then.", "Jong-un", "Jong Un", True, "spellings of a part of a name"),
        ("They met Anna Lissow then.", "They met Lissow then.", "Anna Lissow", "Lissow", True, "the given name left out"),
        ("They met Anna Lissow then.", "They met Clara Tobin then.", "Anna Lissow", "Clara Tobin", False, "another name"),
        ("They met Jon Lissow then.", "They met Joe Lissow then.", "Jon", "Joe", False, "close, and nobody knows that it is one"),
        ("It came from the World Harvest Fund then.", "It came from the WHF then.", "World Harvest Fund", "WHF", True, "its letters"),
        ("It came from the World Harvest Fund then.", "It came from the W.H.F. then.", "World Harvest Fund", "W.H.F", True, "with stops"),
        ("It came from the World Harvest Fund then.", "It came from the WHO then.", "World Harvest Fund", "WHO", False, "other letters"),
        ("It came from Brenna then.", "It came from B then.", "Brenna", "B", False, "one letter names nobody"),
        ("A cease-fire holds.", "A ceasefire holds.", "cease-fire", "ceasefire", True, "a hyphen"),
        ("Mr. Lissow came.", "Lissow came.", "Mr", "", True, "a form of address"),
        ("He said that it rained.", "He said it rained.", "that", "", True, "a complementizer"),
        ("A big house.", "An old house.", "A big", "An old", False, "an article beside another word"),
        ("It grew by 1.5 there.", "It grew by 15 there.", "1.5", "15", False, "a sign that makes another number"),
        ("Half a dozen men fell.", "Six men fell.", "Half a dozen", "Six", True, "one number in other words"),
        ("It cost $3.5bn then.", "It cost 3.5 billion dollars then.", "bn", "billion dollars", True, "one amount"),
        ("More than 20 men fell.", "Over 20 men fell.", "More than", "Over", True, "one bound"),
        ("At least 20 men fell.", "More than 20 men fell.", "At least", "More than", False, "another bound"),
        ("Six men fell.", "Seven men fell.", "Six", "Seven", False, "another number"),
        ("Six men fell.", "Six ships fell.", "men", "ships", False, "another thing is counted"),
        ("It lasted six hours.", "It lasted six days.", "hours", "days", False, "another unit"),
        ("It rained then.", "It snowed then.", "rained", "snowed", False, "another word"),
    ],
)  # fmt: skip
def test_faithful(a: str, b: str, old: str, new: str, expected: bool, why: str) -> None:
    one, other = side(page(a), old), side(page(b), new)
    assert is_faithful(one, other) is is_faithful(other, one) is expected, why
