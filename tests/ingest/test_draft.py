"""A draft is read as ingest would read it, and is one document."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from provstore.errors import RefusedInput
from provstore.ingest import Content
from provstore.ingest.draft import read_draft

TEXT = "The cup\n\n“We won,” Ann Lee said.\n"


def test_a_text(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(TEXT, encoding="utf-8")
    document, extraction = read_draft(bytes(tmp_path / "draft.txt"), None)
    assert document.text == TEXT
    assert [one.speaker.name for one in extraction.claims if one.speaker] == ["Ann Lee"]


def test_a_text_that_is_in_no_file() -> None:
    assert read_draft(Content("draft", TEXT.encode()), None)[0].text == TEXT
    with pytest.raises(RefusedInput, match=r"^draft is empty"):
        read_draft(Content("draft", b""), None)


def test_a_text_in_an_archive_and_a_page(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "draft.zip", "w") as archive:
        archive.writestr("draft.txt", TEXT)
    assert read_draft(bytes(tmp_path / "draft.zip"), None)[0].text == TEXT
    (tmp_path / "page.html").write_text("<!doctype html><html><body><p>“We won,” Ann Lee said.</p></body></html>")
    assert read_draft(bytes(tmp_path / "page.html"), None)[0].text.strip() == "“We won,” Ann Lee said."


@pytest.mark.parametrize(
    ("name", "content", "reason", "sentence"),
    [
        ("empty.txt", b"", "empty", r"empty\.txt is empty"),
        ("zeros.txt", b"a\0b", "binary", r"zeros\.txt holds zero bytes"),
        ("page.gif", b"GIF89a", "format", r"page\.gif is GIF"),
        (
            "two.csv",
            b"title,text\nA,It rained on Monday.\nB,It snowed on Friday.\n",
            "carrier",
            r"two\.csv holds 2 documents",
        ),
        (None, b"", "missing", "nowhere cannot be read"),
    ],
)
def test_what_cannot_be_read_is_told(
    tmp_path: Path, name: str | None, content: bytes, reason: str, sentence: str
) -> None:
    path = tmp_path / (name or "nowhere")
    if name:
        path.write_bytes(content)
    with pytest.raises(RefusedInput, match=sentence) as refused:
        read_draft(bytes(path), None)
    assert refused.value.reason == reason
