"""From a span of a text to the characters and bytes of its source."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.errors import UsageError
from provstore.readers import read
from provstore.readers.places import Bytes, find_boxes, is_printed, printed_source, read_source, source_spans
from provstore.records import Span
from tests.readers.pdf.printed import Put, column, printed

STORY = "The mayor said on Monday that the bridge would be closed, and that the trains would go on for a week."

# Markup, the words whose span is asked for, and the stretches of the source that they stand for.
SPANS = [
    ("Caf&eacute; <b>noir</b> &amp; co", "noir", ["noir"], "as it stands"),
    ("Caf&eacute; <b>noir</b>", "Café", ["Caf&eacute;"], "a reference"),
    ("Caf&eacute; <b>noir</b>", "é n", ["&eacute; ", "n"], "from a reference into an element"),
    ("a<i>b</i>c", "abc", ["a", "b", "c"], "through elements"),
    ("a<br>b", "a\nb", ["a", "b"], "a line break stands for nothing"),
    ("a \n\t b", "a b", ["a \n\t b"], "white space"),
]


@pytest.mark.parametrize(("markup", "words", "expected", "why"), SPANS, ids=[case[3] for case in SPANS])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_spans(markup: str, words: str, expected: list[str], why: str, encoding: str) -> None:
    charset = "" if encoding == "utf-16" else f"<meta charset={encoding}>"
    document = read(f"<!DOCTYPE html>{charset}<p>« Été » {markup}. {STORY}".encode(encoding))
    assert document.page
    source = read_source(document)
    at = document.text.index(words)
    found = source_spans(document.page.map, Span(at, at + len(words)))

    assert [span.of(source) for span in found] == expected, why
    in_bytes = Bytes(document, source)
    assert [in_bytes.of(span).of(document.data) for span in found] == [  # type: ignore[arg-type]  # a slice of bytes
        part.encode(document.encoding) for part in expected
    ]


def test_bytes_behind_damage() -> None:
    data = b"<meta charset=utf-8><p>\xc3\xa9 \xff \xef\xbf\xbd " + STORY.encode()
    document = read(data)
    source = read_source(document)

    assert document.damage == ((26, 27),)
    for words in ("The mayor", "week", "é"):
        at = source.index(words)
        found = Bytes(document, source).of(Span(at, at + len(words)))
        assert data[found.start : found.end].decode() == words


PDF = printed([Put(72, 700, "Bridge closed", 20), *column(STORY, y=660)], [Put(100, 60, "It rained.")])


def test_spans_of_a_pdf_stand_on_its_pages() -> None:
    document = read(PDF)
    assert document.page and is_printed(document)
    source = read_source(document)
    spans = [Span(document.text.index(words), document.text.index(words) + len(words)) for words in ("mayor", "rained")]
    found = [source_spans(document.page.map, span) for span in spans]

    assert [[part.of(source) for part in parts] for parts in found] == [["mayor"], ["rained"]]
    (mayor,), (rained,) = find_boxes(document, found) or ()
    assert (mayor.page, rained.page) == (1, 2)
    assert 655 < mayor.bottom < mayor.top < 672
    assert printed_source(PDF, document.page.reader) == source


def test_a_pdf_that_another_version_read_stands_nowhere() -> None:
    document = read(PDF)
    assert document.page
    other = replace(document, page=replace(document.page, reader="pdf/1 pdfium 1"))

    assert find_boxes(other, [[Span(0, 1)]]) is None
    assert printed_source(PDF, "pdf/1 pdfium 1") is None
    with pytest.raises(UsageError, match="read by pdf/1 pdfium 1, which is not installed here"):
        read_source(other)


def test_a_page_has_no_boxes() -> None:
    document = read(f"<p>{STORY}".encode())
    assert not is_printed(document)
    assert find_boxes(document, [[Span(0, 1)]]) is None
    assert printed_source(document.data, "html/1") is None
