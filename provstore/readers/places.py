"""Where a span of a text stands in the source, and in the bytes of the document, or on the pages of a PDF."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter, itemgetter

from provstore.errors import UsageError
from provstore.readers.pdf import ENCODING, has_library, read_pdf_source, reader_name
from provstore.readers.pdf.boxes import Box, boxes
from provstore.records import Document, MapPiece, Span
from provstore.text.decode import read_back

_START = attrgetter("start")


def is_printed(document: Document) -> bool:
    """Whether the source is what stands on the pages of a PDF, and no decoded bytes."""
    return document.encoding == ENCODING and document.page is not None


def read_source(document: Document) -> str:
    """The decoded bytes of a document: its text, or what its text was derived from; of a PDF, what is on its pages.

    Raises UsageError where a PDF was read by a version of pdfium that is not installed.
    """
    if document.page and is_printed(document):
        if document.page.reader != reader_name():
            raise UsageError(f"this PDF was read by {document.page.reader}, which is not installed here")
        return read_pdf_source(document.data)
    return read_back(document.data, document.encoding, document.damage) if document.page else document.text


def source_spans(pieces: Sequence[MapPiece], span: Span) -> list[Span]:
    """The stretches of the source that a span of the text stands for, in the order of the text.

    A span that begins or ends inside a character reference widens to all of it; what was inserted stands for nothing.
    """
    found: list[Span] = []
    for number in range(max(0, bisect_right(pieces, span.start, key=_START) - 1), len(pieces)):
        piece = pieces[number]
        if piece.start >= span.end:
            break
        if piece.kind == "inserted":
            continue
        start, end = piece.source_start, piece.source_end
        if piece.kind == "same":
            length = end - start
            start = piece.source_start + max(0, span.start - piece.start)
            end = piece.source_start + min(length, span.end - piece.start)
        if start >= end:
            continue
        if found and found[-1].end == start:
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(start, end))
    return found


def printed_source(data: bytes, reader: str) -> str | None:
    """The source of a PDF from its bytes; None where another version of pdfium made it, or it was none."""
    return read_pdf_source(data) if reader == reader_name() and has_library() else None


def find_boxes(document: Document, spans: Sequence[Sequence[Span]]) -> list[list[Box]] | None:
    """For each list of spans of the source of a PDF where these stand on its pages.

    None where the document is no PDF, or was read by a version of pdfium that is not installed.
    """
    if document.page is None or not is_printed(document) or document.page.reader != reader_name():
        return None
    found = iter(boxes(document.data, [span for several in spans for span in several]))
    return [[box for _ in several for box in next(found)] for several in spans]


class Bytes:
    """The bytes in which the characters of a document's source stand."""

    def __init__(self, document: Document, source: str) -> None:
        self._source = source
        self._encoding = document.encoding
        self._marks = [(0, 0)]  # characters, with the bytes before them: the first, and those after damage
        characters = at = 0
        for start, end in document.damage:
            characters += len(document.data[at:start].decode(document.encoding)) + 1
            at = end
            self._marks.append((characters, at))

    def of(self, span: Span) -> Span:
        """The byte range of a span of the source."""
        return Span(self._before(span.start), self._before(span.end))

    def _before(self, place: int) -> int:
        """How many bytes stand before a character of the source."""
        characters, at = self._marks[bisect_right(self._marks, place, key=itemgetter(0)) - 1]
        return at + len(self._source[characters:place].encode(self._encoding))
