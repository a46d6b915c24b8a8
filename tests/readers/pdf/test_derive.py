"""Lines as one paragraph, and words that were parted between them."""

from __future__ import annotations

import pytest

from provstore.readers.pdf.derive import Words, write_paragraph
from provstore.readers.writer import Writer
from tests.readers.pdf.lined import line

# The source, the lines in it, and how they read.
CASES = [
    ("a b\r\nc", ["a b", "c"], "a b c", "a line end"),
    ("a  b\xa0c", ["a  b\xa0c"], "a b\xa0c", "blanks, and one that does not break"),
    ("consul\ufffetancy", ["consul", "tancy"], "consultancy", "a word that is parted"),
    (
        "well\ufffeknown and well-known",
        ["well", "known and well-known"],
        "well-known and well-known",
        "one that has a hyphen elsewhere",
    ),
    ("co\ufffeop co-op coop", ["co", "op co-op coop"], "coop co-op coop", "one that is written both ways"),
    ("COVID\ufffe19", ["COVID", "19"], "COVID-19", "a number behind"),
    ("Nord\ufffeSüd", ["Nord", "Süd"], "Nord-Süd", "a capital behind"),
    ("BRI\ufffeDGE", ["BRI", "DGE"], "BRIDGE", "capitals all over"),
    ("consul\xad\r\ntancy", ["consul", "tancy"], "consultancy", "a soft hyphen"),
    ("a\r\nfoot\fb", ["a", "b"], "a b", "what stands between is left out"),
]


@pytest.mark.parametrize(("source", "lines", "expected", "why"), CASES, ids=[case[3] for case in CASES])
def test_paragraphs(source: str, lines: list[str], expected: str, why: str) -> None:
    made = []
    at = 0
    for words in lines:
        at = source.index(words, at)
        parted = source[at + len(words) : at + len(words) + 1] in ("\ufffe", "\xad")
        made.append(line(words, start=at, parted=parted))
        at += len(words)
    writer = Writer(source)
    write_paragraph(writer, source, made, Words(source))

    assert writer.text == expected, why
    assert all(len(source[piece.source_start : piece.source_end].split("foot")) == 1 for piece in writer.map)


def test_hyphens_between_other_signs_part_nothing() -> None:
    assert not Words("").keeps_hyphen("", "a")
    assert not Words("").keeps_hyphen("a", "(b")
