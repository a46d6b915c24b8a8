"""Quotation marks of all kinds, balanced or not."""

from __future__ import annotations

import pytest

from provstore.english.quotations import closes_first, find_quotations, is_left_open, opener_left

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
    ("'We won't drive the owners' trams,' she said.", ["'We won't drive the owners' trams,'"], "single marks, with apostrophes and a genitive inside"),
    ("‘No one asked us,’ she said. ‘Nobody.’", ["‘No one asked us,’", "‘Nobody.’"], "curly single marks"),
    ("the drivers' union and the owners' league", [], "genitives open nothing"),
    ("rock 'n' roll of the '90s and the '80s", [], "nor do words cut short"),
    ("the 'best workers' Lee has", ["'best workers'"], "behind an s a mark closes before a name"),
    ("the 'best workers' there", ["'best workers'"], "and where no other mark does"),
    ("“Too ‘late’ for us,” he said", ["“Too ‘late’ for us,”"], "single marks inside others are not asked"),
    ("'Late", ["'Late"], "a paragraph may begin with one that is never closed"),
    ("He said 'Late", [], "nothing else does"),
    ("»Nein«, sagt er, «oui», sagt sie.", ["»Nein«", "«oui»"], "guillemets of either hand"),
    ("« Oui », dit-il.", ["« Oui »"], "with spaces inside"),
    ("» Trousers", [], "an arrow before an item of a list"),
    ("„Ja“, sagt er. ‹Oui›", ["„Ja“", "‹Oui›"], "low marks, closed by what opens elsewhere"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quotations", "why"), CASES, ids=[case[2] for case in CASES])
def test_quotations(text: str, quotations: list[str], why: str) -> None:
    assert [quotation.of(text) for quotation in find_quotations(text, 0, len(text))] == quotations, why


def test_an_open_quotation_is_known() -> None:
    text = "“Yes, he said."
    assert is_left_open(text, find_quotations(text, 0, len(text))[0])
    text = "“Yes.”"
    assert not is_left_open(text, find_quotations(text, 0, len(text))[0])


OPEN = [
    ("It poured.” She left.", "“", ["It poured.”"], "", "closed in this paragraph"),
    ("It poured.", "“", ["It poured."], "“", "in none yet"),
    ("It poured.’ She left.", "‘", ["It poured.’"], "", "single marks too"),
    ("It poured. «No.»", "»", ["It poured. «"], "", "by its own kind of mark alone"),
]


@pytest.mark.parametrize(("text", "opener", "quotations", "left", "why"), OPEN, ids=[case[4] for case in OPEN])
def test_a_quotation_of_the_paragraph_above_goes_on(
    text: str, opener: str, quotations: list[str], left: str, why: str
) -> None:
    found = find_quotations(text, 0, len(text), opener)
    assert [quotation.of(text) for quotation in found] == quotations, why
    assert opener_left(text, found[0], opener) == left, why


@pytest.mark.parametrize(
    ("text", "closes", "why"),
    [
        ("It poured.” She said “no”.", True, "a closing mark"),
        ('It poured." She left.', True, "a straight one behind a word"),
        ("It poured.'' She left.", True, "two single ones behind a word"),
        ("She said “no”.", False, "an opening one"),
        ("It poured, she said, 'no'.", None, "single ones are not asked"),
    ],
)
def test_the_first_mark_of_a_paragraph(text: str, closes: bool | None, why: str) -> None:
    assert closes_first(text, 0, len(text)) is closes, why


@pytest.mark.parametrize("sign", ["'a ", "‘a ", "‹a "])
def test_single_marks_without_end_are_not_looked_through_again_and_again(sign: str) -> None:
    text = sign * 20_000
    assert len(find_quotations(text, 0, len(text))) <= 20_000


def test_a_hundred_thousand_marks_are_one_scan() -> None:
    text = "“" * 100_000
    assert len(find_quotations(text, 0, len(text))) == 1
