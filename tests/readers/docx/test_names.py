"""What elements and styles are for."""

from __future__ import annotations

import pytest

from provstore.readers.docx.names import find_style, short_name
from provstore.rules import load

STYLES = [
    ("Title", ("title", 1)), ("Titel", ("title", 1)), ("Titre", ("title", 1)), ("Titre1", ("heading", 1)), ("Ttulo2", ("heading", 2)),
    ("Heading1", ("heading", 1)), ("heading 3", ("heading", 3)), ("berschrift1", ("heading", 1)), ("Nagwek2", ("heading", 2)),
    ("Subtitle", ("deck", 1)), ("Caption", ("caption", 1)), ("Beschriftung", ("caption", 1)), ("ImageCaption", ("caption", 1)),
    ("IntensivesZitat", ("quote", 1)), ("Listenabsatz", ("list", 1)), ("TOC2", ("contents", 2)), ("Author", ("byline", 1)),
    ("Normal", None), ("Standard", None), ("a3", None), ("1", None), ("", None),
]  # fmt: skip


@pytest.mark.parametrize(("id", "expected"), STYLES, ids=[case[0] or "none" for case in STYLES])
def test_styles(id: str, expected: tuple[str, int] | None) -> None:
    assert find_style(id) == expected


def test_no_style_is_for_two_things() -> None:
    told = [id for one in load("page/word")["style"] for id in one["ids"]]
    assert sorted(told) == sorted(set(told))
    assert all(id == id.casefold() and not id[-1].isdigit() for id in told)


def test_short_names() -> None:
    assert short_name("http://schemas.openxmlformats.org/wordprocessingml/2006/main p") == "w:p"
    assert short_name("http://www.w3.org/XML/1998/namespace space") == "xml:space"
    assert short_name("urn:other p") == ""
    assert short_name("val") == "val"
