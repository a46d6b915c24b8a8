"""From a span of a text to the characters and bytes of its source."""

from __future__ import annotations

import pytest

from provstore.readers import read
from provstore.readers.places import Bytes, read_source, source_spans
from provstore.records import Span

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
