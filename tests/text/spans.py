"""The law of spans: every character of a text leads back to its exact bytes."""

from provstore.records import Document, Span


def byte_span(document: Document, span: Span) -> tuple[int, int]:
    """The exact bytes `[start, end)` of a span: ``document.data[start:end]`` reads as its text."""
    return _byte_offset(document, span.start), _byte_offset(document, span.end)


def _byte_offset(document: Document, index: int) -> int:
    """How many bytes stand before the character at `index`."""
    at = characters = 0
    for start, end in document.damage:
        length = len(document.data[at:start].decode(document.encoding))
        if index <= characters + length:
            break
        characters += length + 1
        at = end
    return at + len(document.text[characters:index].encode(document.encoding))
