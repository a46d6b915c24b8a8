"""Quotation marks of all kinds, balanced or not."""

from __future__ import annotations

import pytest

from provstore.english.quotations import find_quotations, is_left_open

CASES = [
    ("He said “yes” and “no”.", ["“yes”", "“no”"], "curly marks"),
    ('He said "yes" and "no".', ['"yes"', '"no"'], "straight marks"),
    ("He said ''yes'' and left.", ["''yes''"], "two single marks, as an old wire types them"),
    ("«Oui», dit-il.", ["«Oui»"], "guillemets"),
    ("“Yes, he said.", ["“Yes, he said."], "a quotation that is never closed runs to the end of the paragraph"),
    ("He left.” And so on", [], "a closing mark with nothing open is ignored"),
    ("He is 6'2\" tall.", [], "a straight mark glued to a number does not open"),
    ('“Yes" he said', ['“Yes"'], "mixed hands close each other"),
    ("“a “b” c”", ["“a “b”"], "the first closing mark ends the outermost quotation"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "quotations", "why"), CASES, ids=[case[2] for case in CASES])
def test_quotations(text: str, quotations: list[str], why: str) -> None:
    assert [quotation.of(text) for quotation in find_quotations(text, 0, len(text))] == quotations, why


def test_an_open_quotation_is_known() -> None:
    text = "“Yes, he said."
    assert is_left_open(text, find_quotations(text, 0, len(text))[0])
    text = "“Yes.”"
    assert not is_left_open(text, find_quotations(text, 0, len(text))[0])


def test_a_hundred_thousand_marks_are_one_scan() -> None:
    text = "“" * 100_000
    assert len(find_quotations(text, 0, len(text))) == 1
