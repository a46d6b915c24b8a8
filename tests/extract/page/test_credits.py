"""Photo credits: who took the picture, for whom, in which words."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import find_pieces
from provstore.extract.page.credits import find_credits
from provstore.extract.page.pieces import Piece
from provstore.records import Span

STORY = "The old bridge over the river was closed on Monday after heavy rain."

CASES = [
    ("A bridge. (Photo by Ann Lee/AFP)", [("AFP", "Ann Lee", "(Photo by Ann Lee/AFP)")], "a photographer before the agency"),
    ("A bridge. (AFP/Ann Lee)", [("AFP", "Ann Lee", "(AFP/Ann Lee)")], "a photographer after the agency"),
    ("A bridge. Ann Lee/Reuters/File Photo", [("Reuters", "Ann Lee", "Ann Lee/Reuters/File Photo")], "that it is an old one credits nobody"),
    ("A bridge. (Ann Lee/AFP/Getty Images)", [("AFP", "Ann Lee", "Ann Lee/AFP"), ("Getty Images", None, "Getty Images")], "an agency and who passes it on"),
    ("A bridge. (Photo by AFP/Ann Lee, Reuters)", [("AFP", "Ann Lee", "AFP/Ann Lee"), ("Reuters", None, "Reuters")], "a second agency takes no photographer from the first"),
    ("A bridge. Photo: Ann Lee", [(None, "Ann Lee", "Photo: Ann Lee")], "a photographer without an agency"),
    ("A bridge. (Photo by Reuters/Ann Lee, Bob Roe)", [("Reuters", "Ann Lee", "Reuters/Ann Lee"), (None, "Bob Roe", "Bob Roe")], "a photographer beyond the agency's own"),
    ("A bridge. (North Navy/Handout via REUTERS)", [("North Navy", None, "North Navy"), ("Reuters", None, "REUTERS")], "who hands a picture on is a body, whatever its name looks like"),
    ("A bridge. (Photo by Zeta Press)", [("Zeta Press", None, "(Photo by Zeta Press)")], "a word that only bodies have"),
    ("A bridge. (Photo by Ana de la Cruz/AFP)", [("AFP", "Ana de la Cruz", "(Photo by Ana de la Cruz/AFP)")], "particles inside a name"),
    ("A bridge. (Photo by Said al-Amin/AFP)", [("AFP", "Said al-Amin", "(Photo by Said al-Amin/AFP)")], "an article glued to a name"),
    ("A bridge. (Photo by élan)", [("élan", None, "(Photo by élan)")], "a small letter with an accent begins no person's name"),
    ("A bridge [Photo/Agencies]", [(None, None, "[Photo/Agencies]")], "agencies are nobody"),
    ("(Photo by AFP)", [("AFP", None, "(Photo by AFP)")], "a credit and no words"),
]  # fmt: skip


def captions(text: str) -> list[Piece]:
    return [piece for piece in find_pieces(text) if piece.kind == "caption"]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_credits(text: str, expected: list[tuple[str | None, str | None, str]], why: str) -> None:
    page = f"{text}\n\n{STORY}"
    (caption,) = captions(page)
    found = [(one.outlet and one.outlet.name, one.photographer, one.span.of(page)) for one in find_credits(caption)]
    assert found == expected, why


def test_a_name_that_stands_twice_is_credited_where_the_credit_is() -> None:
    page = f"Ann Lee/AFP works here. (Ann Lee/AFP/Getty Images)\n\n{STORY}"
    (caption,) = captions(page)
    assert [one.span.start for one in find_credits(caption)] == [25, 37]


def test_a_caption_by_its_first_words_has_no_credit() -> None:
    piece = Piece(Span(3, 20), "caption", "caption.picture-shows")
    assert find_credits(piece) == ()
