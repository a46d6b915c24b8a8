"""How old somebody is, page against page."""

from __future__ import annotations

import pytest

from provstore.match.differ.ages import compare_ages
from tests.match.same.accounts import account

PELL = "Anna Pell, 57, sold the ferry to the town of Velko."


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        (PELL, "The ferry belonged to Anna Pell, aged 59.", [("57", "59")], "two ages of one name"),
        (
            PELL,
            "In Velko, 59-year-old banker Anna Pell sold the ferry.",
            [("57", "59-year-old")],
            "the age goes before",
        ),
        (PELL, "Pell, a 59-year-old banker, sold the ferry.", [("57", "59-year-old")], "her surname alone"),
        (PELL, "Anna Pell, 57, owned a ferry.", [], "one age"),
        (PELL, "Anna Pell sold a 59-year-old ferry.", [], "the age of a thing"),
        (PELL, "Anna Pell, 59, and her cousin Anna Pell, 57, owned it.", [], "one page tells both"),
        (PELL, "Anna Holm, 59, bought the ferry.", [], "somebody else"),
        (PELL, "In the Pell, 59-year-old miners went on strike.", [], "nobody's age by the name before it"),
        (PELL, "Anna Pell sold it to a man of 59.", [], "a man who has no name there"),
    ],
)
def test_ages(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    a, b = account(one), account(other)
    told = [
        (x.difference.a and x.difference.a.of(a.document.text), x.difference.b and x.difference.b.of(b.document.text))
        for x in compare_ages(a, b)
    ]
    assert told == found, why
    assert len(list(compare_ages(b, a))) == len(found) and not any(x.difference.certain for x in compare_ages(a, b))
