"""Which names of a page are those of companies, and which "the company" means."""

from __future__ import annotations

import pytest

from provstore.extract.sources.companies import NEAR, Companies
from tests.extract.sources.told import people

CASES = [
    ("Norpet shares fell.", "Norpet", "shares behind the name"),
    ("Norpet’s customers left.", "Norpet", "or customers"),
    ("Shares of Norpet fell.", "Norpet", "before it"),
    ("Norpet Inc. is late.", "Norpet", "a form of the law"),
    ("Norpet (NYSE: NPT) is late.", "Norpet", "where it is traded"),
    ("The carmaker Norpet is late.", "Norpet", "what it makes"),
    ("But Norpet shares fell.", "Norpet", "without what opens the sentence"),
    ("Norpet is late.", None, "nothing tells"),
    ("Ann Lee’s shares fell.", None, "a person has shares, too"),
    ("Poland’s sales fell.", None, "and a country sells"),
    ("The Northern Council’s products are late.", None, "and a council makes things"),
    ("Norpet shares fell. Oreb shares fell.", None, "two are near"),
    (
        "Norpet shares fell. Norpet left. Norpet came. Oreb shares fell.",
        "Norpet",
        "of whom one is named far more often",
    ),
    ("Norpet shares fell." + " " * NEAR, None, "long ago"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_the_company(text: str, expected: str | None, why: str) -> None:
    assert Companies(text, people(text)).meant("company", len(text), "") == expected, why


def test_nobody_calls_themselves_by_name_and_a_telling_noun_means_the_only_one() -> None:
    text = "Norpet shares fell."
    companies = Companies(text, people(text))
    assert companies.meant("company", len(text), "Norpet will wait") is None
    assert companies.meant("airline", len(text), "") == "Norpet"
    text = "Norpet shares fell. Norpet left. Norpet came. Oreb shares fell."
    assert Companies(text, people(text)).meant("airline", len(text), "") is None
