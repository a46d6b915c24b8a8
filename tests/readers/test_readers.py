"""Which reader reads what, by bytes and by what a person says; and that it reads the same again."""

from __future__ import annotations

from hashlib import sha256

import pytest

from provstore.errors import RefusedInput, UsageError
from provstore.readers import Kind, kind_by_bytes, read, read_again, read_otherwise
from provstore.readers.places import read_source
from tests.readers.docx.worded import document, paragraph

STORY = "The mayor said on Monday that the café would be closed, and that the trains would go on for a week."

KINDS: list[tuple[bytes, Kind | None, str | None, str]] = [
    (STORY.encode(), None, None, "plain text"),
    (f"<p>{STORY}".encode(), None, "html/6", "a fragment"),
    (f"{STORY}<br>{STORY}<br>".encode(), None, "html/6", "text with line breaks of HTML"),
    (f"<!DOCTYPE html><p>{STORY}".encode("utf-16"), None, "html/6", "a page in wide characters"),
    (f'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html><p>{STORY}'.encode(), None, "html/6", "XHTML"),
    (f"<p>{STORY}".encode(), "plain", None, "a page that a person calls plain text"),
    (STORY.encode(), "html", "html/6", "plain text that a person calls a page"),
    (document(paragraph(STORY)).encode(), "docx", "docx/1", "the text of a Word document"),
    (document(paragraph(STORY)).encode("utf-16"), "docx", "docx/1", "the same in wide characters"),
]


@pytest.mark.parametrize(("data", "kind", "reader", "why"), KINDS, ids=[case[3] for case in KINDS])
def test_kinds(data: bytes, kind: Kind | None, reader: str | None, why: str) -> None:
    document = read(data, kind=kind)

    assert (document.page.reader if document.page else None) == reader, why
    assert document.id == sha256(data).hexdigest()
    assert document.data == data
    assert STORY in document.text
    if document.page:
        assert read_again(read_source(document), document.page.reader) == (document.text, document.page)


REFUSED = [
    (b"%PDF-1.4", None, "format", "is a PDF that is cut short"),
    (b"<b>It rained</b> and <i>poured</i>.", None, "format", "say with --as"),
    (b"", "html", "empty", "is empty"),
    (b"<p>\0" + STORY.encode(), None, "binary", "zero bytes"),
    (b"<script>draw()</script>", None, "no text", "a script may make it"),
]


@pytest.mark.parametrize(("data", "kind", "reason", "words"), REFUSED)
def test_refused(data: bytes, kind: Kind | None, reason: str, words: str) -> None:
    with pytest.raises(RefusedInput, match=words) as refused:
        read(data, kind=kind)
    assert refused.value.reason == reason


def test_an_encoding_that_there_is_not() -> None:
    with pytest.raises(UsageError):
        read(b"<p>a", "latin-99")


def test_a_reader_of_another_version_makes_nothing() -> None:
    assert read_again(STORY, "html/0") is None
    assert read_again(STORY, "plain/1") == (STORY, None)


TOLD: list[tuple[bytes, Kind | None, Kind | None, str]] = [
    (b"<!DOCTYPE html><p>It rained.", "plain", "html", "a page that a mail calls plain text"),
    (b"It rained.\n\nIt snowed.", "html", "plain", "plain words in a feed, which is to hold HTML"),
    (b"It rained &amp; snowed.", "html", "html", "a character by its name"),
    (b"It rained.<br>It snowed.", "html", "html", "a tag"),
    (b"It rained <b>hard</b>.", "plain", "plain", "a tag in a text is somebody's"),
    (b"R&D said so; 3 < 4.", "html", "plain", "signs that are no HTML"),
    (b"It rained.", None, None, "nothing is told"),
    ("<p>It rained.".encode("utf-16"), "html", "html", "wide characters, in which marks are not looked for"),
]


@pytest.mark.parametrize(("data", "told", "kind", "why"), TOLD, ids=[case[3] for case in TOLD])
def test_bytes_tell_better_than_carriers(data: bytes, told: Kind | None, kind: Kind | None, why: str) -> None:
    assert kind_by_bytes(data, told) == kind


@pytest.mark.parametrize("kind", ["plain", "html"])
def test_a_document_is_read_otherwise_by_the_reader_of_its_kind(kind: Kind) -> None:
    words = "<p>The mayor said on Monday that the bridge “Победа” would be closed, and that the trains would go on."
    wrong = read(words.encode("cp1251"), "cp1252", kind)
    assert "Победа" not in wrong.text
    assert read_otherwise(wrong, "windows-1251") == read(wrong.data, "cp1251", kind)
    assert read_otherwise(read_otherwise(wrong, "cp1251"), "cp1252") == wrong


@pytest.mark.parametrize("kind", ["plain", "html"])
def test_bytes_that_are_known_to_be_invalid_are_passed_over(kind: Kind) -> None:
    document = read(b"<p>caf\x81 " + STORY.encode("cp1252"), "cp1251", kind)
    with pytest.raises(RefusedInput, match="cannot be read exactly as cp1252"):
        read_otherwise(document, "cp1252")
    again = read_otherwise(document, "cp1252", ((6, 7),))
    assert "caf\ufffd The mayor" in again.text
    assert (again.encoding, again.decoded_by, again.damage, again.data) == ("cp1252", "given", ((6, 7),), document.data)


def test_what_is_not_decoded_is_not_read_otherwise() -> None:
    worded = read(document(paragraph(STORY)).encode(), kind="docx")
    with pytest.raises(UsageError, match=f"{worded.id[:12]} is a Word document, which says itself"):
        read_otherwise(worded, "cp1251")
