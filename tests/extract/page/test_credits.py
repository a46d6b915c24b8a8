"""Whose a picture is: agencies and photographers, apart, and words that credit nobody."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import find_pieces
from provstore.extract.page.credits import find_credits
from provstore.extract.page.pieces import Piece
from provstore.records import Span

STORY = "The old bridge over the river was closed on Monday after heavy rain."


def caption_on(page: str) -> Piece:
    (piece,) = [piece for piece in find_pieces(page) if piece.kind == "caption"]
    return piece


CREDITS = [
    ("A bridge. (Photo by Ann Lee/AFP)", [("AFP", "Ann Lee", "(Photo by Ann Lee/AFP)")], "a photographer before the agency"),
    ("A bridge. (AFP/Ann Lee)", [("AFP", "Ann Lee", "(AFP/Ann Lee)")], "a photographer after the agency"),
    ("A bridge. Ann Lee/Reuters/File Photo", [("Reuters", "Ann Lee", "Ann Lee/Reuters/File Photo")], "that it is an old one credits nobody"),
    ("A bridge. (Ann Lee/AFP/Getty Images)", [("AFP", "Ann Lee", "Ann Lee/AFP"), ("Getty Images", None, "Getty Images")], "an agency and who passes it on"),
    ("A bridge. (Photo by AFP/Ann Lee, Reuters)", [("AFP", "Ann Lee", "AFP/Ann Lee"), ("Reuters", None, "Reuters")], "a second agency takes no photographer from the first"),
    ("A bridge. (Photo by SIA/EFAK/YPO)", [("SIA", None, "SIA"), ("EFAK", None, "EFAK"), ("YPO", None, "YPO")], "letters behind letters that nobody knows are no photographer"),
    ("A bridge. (AFP/LEE)", [("AFP", "LEE", "(AFP/LEE)")], "but behind an agency they are"),
    ("A bridge in the north [File: Reuters]", [("Reuters", None, "[File: Reuters]")], "an old one of an agency"),
    ("A bridge. Photo: Ann Lee", [(None, "Ann Lee", "Photo: Ann Lee")], "a photographer without an agency"),
    ("A bridge. (Photo by Reuters/Ann Lee, Bob Roe)", [("Reuters", "Ann Lee", "Reuters/Ann Lee"), (None, "Bob Roe", "Bob Roe")], "a photographer beyond the agency's own"),
    ("A bridge. (North Navy/Handout via REUTERS)", [("North Navy", None, "North Navy"), ("Reuters", None, "REUTERS")], "who hands a picture on is a body, whatever its name looks like"),
    ("A bridge. (Photo by Zeta Press)", [("Zeta Press", None, "(Photo by Zeta Press)")], "a word that only bodies have"),
    ("A bridge. (Photo by Ana de la Cruz/AFP)", [("AFP", "Ana de la Cruz", "(Photo by Ana de la Cruz/AFP)")], "particles inside a name"),
    ("A bridge. (Photo by Said al-Amin/AFP)", [("AFP", "Said al-Amin", "(Photo by Said al-Amin/AFP)")], "an article glued to a name"),
    ("A bridge. (Photo by élan)", [("élan", None, "(Photo by élan)")], "a small letter with an accent begins no person's name"),
    ("A bridge [Photo/Agencies]", [(None, None, "[Photo/Agencies]")], "agencies are nobody"),
    ("(Photo by AFP)", [("AFP", None, "(Photo by AFP)")], "a credit and no words"),
    ("A bridge. (AP Photo/Ann Lee)", [("Associated Press", "Ann Lee", "(AP Photo/Ann Lee)")], "the agency's own pictures"),
    ("A bridge. (AP Photo/Ann Lee, File)", [("Associated Press", "Ann Lee", "(AP Photo/Ann Lee, File)")], "an old one of them"),
    ("A bridge. (Photo by Ann Lee / AFP via Getty Images)", [("AFP", "Ann Lee", "Ann Lee / AFP"), ("Getty Images", None, "Getty Images")], "who passes it on takes no photographer"),
    ("A bridge. Scott Lee via Getty Images", [("Getty Images", "Scott Lee", "Scott Lee via Getty Images")], "a person whom an agency sells"),
    ("A bridge. NTB/Ann Lee via REUTERS/File Photo ATTENTION EDITORS - THIS IMAGE WAS PROVIDED.", [("NTB", "Ann Lee", "NTB/Ann Lee"), ("Reuters", None, "REUTERS")], "words for editors"),
    ("A bridge. EPA/ANN LEE NORWAY OUT", [("EPA", "ANN LEE", "EPA/ANN LEE")], "where it must not be printed"),
    ("A bridge. (Ann Lee/The North Gazette via AP)", [("North Gazette", "Ann Lee", "Ann Lee/The North Gazette"), ("Associated Press", None, "AP")], "a paper that nobody knows"),
    ("A bridge. Ann Lee for The New York Times", [("The New York Times", "Ann Lee", "Ann Lee for The New York Times")], "for whom it was taken"),
    ("A bridge. Ann Lee / NurPhoto / IMAGO", [("NurPhoto", "Ann Lee", "Ann Lee / NurPhoto"), ("Imago", None, "IMAGO")], "two agencies"),
    ("A bridge. picture alliance/dpa/A. Lee", [("Picture Alliance", None, "picture alliance"), ("dpa", "A. Lee", "dpa/A. Lee")], "agencies in small letters"),
    ("A bridge. Photos by Ann Lee and Bob Roe/Reuters", [("Reuters", "Ann Lee", "Ann Lee"), ("Reuters", "Bob Roe", "Bob Roe/Reuters")], "two photographers of one agency"),
    ("A bridge. © Sputnik / Ann Lee", [("Sputnik", "Ann Lee", "© Sputnik / Ann Lee")], "the sign"),
    ("© Telegram/northguard", [("Telegram", "northguard", "© Telegram/northguard")], "an account"),
    ("A bridge. SANA handout", [("SANA", None, "SANA handout")], "how it came, glued to the name"),
    ("A bridge. REUTERS/Stringer", [("Reuters", None, "REUTERS/Stringer")], "a stringer is not named"),
    ("A bridge. (Xinhua/Irfan)", [("Xinhua", "Irfan", "(Xinhua/Irfan)")], "one name after an agency"),
    ("A bridge [Screenshot]", [(None, None, "[Screenshot]")], "nobody"),
    ("A bridge. Ann Lee, Staff photographer", [(None, "Ann Lee", "Ann Lee, Staff photographer")], "the paper's own"),
    ("A bridge. (AP Video by Ann Lee)", [("Associated Press", "Ann Lee", "(AP Video by Ann Lee)")], "who made the agency's film"),
    ("A bridge. AP Photo by Ann Lee", [("Associated Press", "Ann Lee", "AP Photo by Ann Lee")], "or took its picture"),
    ("A bridge. Ann Lee/PA Images via Getty Images", [("Press Association", "Ann Lee", "Ann Lee/PA Images"), ("Getty Images", None, "Getty Images")], "the agency's pictures, and who passes them on"),
    ("A bridge. Ann Lee - PA Images via Getty Images", [("Press Association", "Ann Lee", "Ann Lee - PA Images"), ("Getty Images", None, "Getty Images")], "the same with a dash"),
    ("A bridge. REUTERS/Issam Roe Purchase Licensing Rights, opens new tab", [("Reuters", "Issam Roe", "REUTERS/Issam Roe")], "a button for who wants to buy"),
    ("A bridge. (Photo by - /AFP via Getty Images)", [("AFP", None, "AFP"), ("Getty Images", None, "Getty Images")], "a dash is nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CREDITS, ids=[case[2] for case in CREDITS])
def test_credits(text: str, expected: list[tuple[str | None, str | None, str]], why: str) -> None:
    page = f"{text}\n\n{STORY}"
    caption = caption_on(page)
    found = [
        (one.outlet and one.outlet.name, one.photographer, one.span.of(page)) for one in find_credits(page, caption)
    ]
    assert found == expected, why


SET_APART = [
    ("Collage: Ann Lee / Bob Roe, Fotos: Tom Orr", [("Collage: Ann Lee", "Ann Lee"), ("Bob Roe", "Bob Roe"), ("Fotos: Tom Orr", "Tom Orr")], "a second label"),
    ("Ann Lee/Martin Roe", [("Ann Lee", "Ann Lee"), ("Martin Roe", "Martin Roe")], "two people"),
    ("Northtown Echo", [("Northtown Echo", None)], "a newspaper"),
    ("Ann Lee/Channel Eight", [("Ann Lee/Channel Eight", "Ann Lee")], "a person and a body"),
    ("Photo illustration by Tom Roe", [("Photo illustration by Tom Roe", "Tom Roe")], "who made one of several pictures"),
    ("Photo illustration by North Post. Photo by Ann Dyer-Roe.", [("Photo illustration by North Post", None), ("Photo by Ann Dyer-Roe.", "Ann Dyer-Roe")], "and who took one of them"),
    ("Photos by AP; photo illustration by Tom Roe / North Times", [("Photos by AP", None), ("photo illustration by Tom Roe / North Times", "Tom Roe")], "whose they are, and who made one of them"),
    ("Photo: Tom Roe, USA TODAY Sports", [("Photo: Tom Roe, USA TODAY Sports", "Tom Roe")], "a desk in capitals is no person"),
    ("Ann Lee / Contributor / Getty Images", [("Ann Lee / Contributor / Getty Images", "Ann Lee")], "what she is for the agency"),
    ("Apple, Inc.", [("Apple, Inc.", None)], "the form of a company"),
    ("Image copyright Getty Images", [("Image copyright Getty Images", None)], "a label in two words"),
    ("-", [], "a dash"),
    ("n/a", [], "that nobody is known"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected", "why"), SET_APART, ids=[why for *_, why in SET_APART])
def test_credits_that_the_markup_sets_apart(words: str, expected: list[tuple[str, str]], why: str) -> None:
    found = find_credits(words, Piece(Span(0, len(words)), "caption", "html:figcaption", credit=Span(0, len(words))))
    assert [(one.span.of(words), one.photographer) for one in found] == expected


def test_a_name_that_stands_twice_is_credited_where_the_credit_is() -> None:
    page = f"Ann Lee/AFP works here. (Ann Lee/AFP/Getty Images)\n\n{STORY}"
    caption = caption_on(page)
    assert [one.span.start for one in find_credits(page, caption)] == [25, 37]


def test_a_caption_by_its_first_words_has_no_credit() -> None:
    piece = Piece(Span(3, 20), "caption", "caption.picture-shows")
    assert find_credits("", piece) == ()
