"""Whose copy a byline says that a page is, and where it was filed."""

from __future__ import annotations

import pytest

from provstore.extract import extract
from provstore.extract.page.bylines import dateline_in_byline, signed_by
from provstore.extract.page.pieces import Piece
from provstore.readers import read
from provstore.records import Span

STORY = "The old bridge over the river was closed on Monday after heavy rain in the north."

AGENCIES = [
    ("Associated Press", ["Associated Press"], "an agency by itself"),
    ("By The Associated Press", ["Associated Press"], "behind By, with its article"),
    ("Tom Roe, AP Auto Writer", ["Associated Press"], "before the writer's job"),
    ("Tom Roe, Ap Auto Writer", ["Associated Press"], "as systems write names"),
    ("Tom Roe AP Business Writer", ["Associated Press"], "without a comma, before a job"),
    ("By Tom Roe and Ann Lee The Associated Press", ["Associated Press"], "without a comma, in two words"),
    ("TOM ROE Associated Press", ["Associated Press"], "behind a name in capitals"),
    ("By Tom Roe AFP", ["AFP"], "letters behind a name"),
    ("AFP, MANILA", ["AFP"], "with the place"),
    ("PTI, Manila, Nov 20 2019, 10:18am", ["PTI"], "with place and day"),
    ("Associated Press November 19, 2019, 9:02 AM", ["Associated Press"], "with the day alone"),
    ("Reuters Staff", ["Reuters"], "nobody by name"),
    ("By AFP reporter Ann Lee", ["AFP"], "before job and name"),
    ("Par Ann Lee avec AFP et Reuters", ["AFP", "Reuters"], "two that helped, on a page in French"),
    ("dpa", ["dpa"], "in small letters, as it writes itself"),
    ("Special to The Associated Press", ["Associated Press"], "whom it was written for"),
    ("Ann Lee / Reuters", ["Reuters"], "behind a bar"),
    ("By Tom Roe (AFP)", ["AFP"], "in brackets"),
    ("Ann Lee", [], "a person"),
    ("Ann Lee, Auto Writer", [], "a job without an agency"),
    ("Ann Lee, North Sea News", [], "an outlet that is no agency"),
    ("Petra", [], "a given name that an agency has too"),
    ("By Sana", [], "one word written as names are, of an agency that is letters"),
    ("Ann Mary Antara", [], "a surname that an agency has too"),
    ("ANN LEE STA", [], "letters behind a name in capitals"),
    ("Ann Lee, Getty Images", [], "an agency that sells pictures alone"),
    ("Ann Lee, AP Photo", [], "whose picture it is"),
    ("Ann Lee, Reuters Foundation fellow", [], "a body of the same name"),
    ("Ann Lee, who wrote for AFP readers", [], "words in which an agency stands"),
]  # fmt: skip


def byline(words: str) -> list[Piece]:
    return [Piece(Span(0, len(words)), "byline", "html:byline")]


@pytest.mark.parametrize(("words", "names", "why"), AGENCIES, ids=[why for *_, why in AGENCIES])
def test_agencies_that_a_byline_names(words: str, names: list[str], why: str) -> None:
    found = signed_by(words, byline(words))
    assert [link.to.name for link in found] == names, why
    assert all((link.kind, link.evidence.of(words), link.rule) == ("wire", words, "byline.agency") for link in found)


def test_words_that_are_no_byline_sign_nothing() -> None:
    words = "Associated Press"
    assert signed_by(words, [Piece(Span(0, len(words)), "subheading", "html:h2")]) == []


PLACES = [
    ("AFP, MANILA", ("AFP, MANILA", "Manila", "AFP"), "agency and place"),
    ("By AFP/Manila", ("AFP/Manila", "Manila", "AFP"), "behind By and with a bar"),
    ("Ann Lee, MANILA (Reuters)", ("MANILA (Reuters", "Manila", "Reuters"), "place and agency"),
    ("PTI, Manila, Nov 20 2019, 10:18am", ("PTI, Manila", "Manila", "PTI"), "the day is that of the page"),
    ("AFP, World", None, "a section is no place"),
    ("Ann Lee, Manila", None, "a place without an agency"),
    ("AFP, Ann Lee, Manila", None, "a place beside a person"),
    ("AFP, Reuters", None, "two agencies"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected", "why"), PLACES, ids=[why for *_, why in PLACES])
def test_the_place_beside_an_agency(words: str, expected: tuple[str, str, str] | None, why: str) -> None:
    found = dateline_in_byline(words, byline(words))
    told = found and (found.span.of(words), found.place, found.agency and found.agency.name)
    assert told == expected, why


def page(head: str, body: str = "") -> bytes:
    return (
        f"<html><head>{head}</head><body><article><h1>Bridge closed</h1>{body}<p>{STORY}</p><p>{STORY} It rained for "
        f"days, and nobody knows for how long it will.</p></article></body></html>"
    ).encode()


def wires(data: bytes) -> list[tuple[str, str]]:
    document = read(data)
    links = extract(document).links
    return [(link.to.name, link.evidence.of(document.text)) for link in links if link.kind == "wire"]


STATED = '<meta name="author" content="The Associated Press">'


def test_an_author_that_only_the_markup_states_is_seen_with_its_place() -> None:
    head = f'{STATED}<meta property="og:site_name" content="North Sea News">'
    assert wires(page(head)) == [("Associated Press", "The Associated Press")]


def test_an_agencys_own_page_has_it_from_nobody() -> None:
    assert wires(page(f'{STATED}<meta property="og:site_name" content="AP News">')) == []


def test_a_byline_with_a_place_is_the_dateline_of_a_page_without_one() -> None:
    document = read(page("", '<div class="byline">AFP, MANILA</div>'))
    found = extract(document).dateline
    assert found and (found.place, found.agency and found.agency.name) == ("Manila", "AFP")
    assert found.span.of(document.text) == "AFP, MANILA"


def test_a_dateline_of_the_story_comes_before_that_of_the_byline() -> None:
    document = read(page("", f'<div class="byline">AFP, MANILA</div><p>CAIRO (Reuters) - {STORY}</p>'))
    found = extract(document).dateline
    assert found and found.place == "Cairo"
