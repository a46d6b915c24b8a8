"""A PDF → its text, with a way back to the characters of its pages, and from these to places on the paper.

A PDF has no characters at exact bytes: the source of the reading is the text of the pages as pdfium gives it
(`content`), and `boxes` tells for spans of the source on which page and where they stand.  The steps: `library`,
`content` (characters and lines), `margins` (what is printed around the text), `columns` and `paragraphs`, `functions`
(headline and headings), `derive` (the text and its map).  Nothing is fetched, no script is run, no form is filled in.
"""

from collections import deque
from collections.abc import Iterator, Sequence

from provstore.errors import RefusedInput
from provstore.readers.pdf.content import Content, Line, read_content
from provstore.readers.pdf.derive import Words, write_paragraph
from provstore.readers.pdf.functions import Function, find_functions
from provstore.readers.pdf.library import VERSION, has_library, reader_name
from provstore.readers.pdf.margins import find_margins, usual_size
from provstore.readers.pdf.paragraphs import Paragraph, find_paragraphs
from provstore.readers.writer import Writer
from provstore.records import Page, PageValue, Span, Zone
from provstore.rules import load

ENCODING = "pdf"  # of a document whose characters stand in no bytes of their own

__all__ = ["ENCODING", "VERSION", "has_library", "read_pdf", "read_pdf_source", "reader_name"]


def read_pdf(data: bytes) -> tuple[str, Page]:
    """The text of a PDF, with map, zones, and what its information states.

    Raises RefusedInput with the reason "format" where the extra is not installed, and where the file is encrypted or
    damaged; "no text" where it has none; "too large" beyond the limits.
    """
    content = read_content(data)
    lines = [line for sheet in content.sheets for line in sheet.lines]
    if not lines:
        raise RefusedInput("no text", "holds only pictures of pages: it was scanned, and no text was recognized")
    if not any(character.isalpha() for line in lines for character in line.words):
        raise RefusedInput("no text", "is a PDF without words: its fonts may not say which letters they show")
    margins = find_margins(content.sheets)
    shown = [line for line in lines if line not in margins]
    usual = usual_size(shown)
    paragraphs = find_paragraphs(shown, usual)
    values = tuple(_values(content))
    titles = [one.value for one in values if one.field == "title"]
    functions = find_functions(paragraphs, usual, titles)
    writer, words = Writer(content.source), Words(content.source)
    zones: list[Zone] = []
    for paragraph, (kind, reason) in _in_order(list(zip(paragraphs, functions, strict=True)), lines, margins):
        at = writer.length + (2 if writer.length else 0)
        write_paragraph(writer, content.source, paragraph, words)
        zones.append(Zone(Span(at, writer.length), kind, reason))
    return writer.text, Page(reader_name(), writer.map, tuple(zones), values)


def read_pdf_source(data: bytes) -> str:
    """The source of a PDF's text: its pages as pdfium gives them; raises RefusedInput as `read_pdf` does."""
    return read_content(data).source


def _in_order(
    paragraphs: Sequence[tuple[Paragraph, Function]], lines: Sequence[Line], margins: dict[Line, str]
) -> Iterator[tuple[Paragraph, Function]]:
    """The paragraphs as they begin; a line at the margin stands behind the paragraph that goes on over it."""
    number = {line: place for place, line in enumerate(lines)}
    waiting = deque(line for line in lines if line in margins)
    for paragraph, function in paragraphs:
        while waiting and number[waiting[0]] < number[paragraph[0]]:
            line = waiting.popleft()
            yield [line], ("boilerplate", margins[line])
        yield paragraph, function
    for line in waiting:
        yield [line], ("boilerplate", margins[line])


def _values(content: Content) -> Iterator[PageValue]:
    """What the information of the file states: it stands nowhere on its pages."""
    fields = load("page/print")["information"]
    for name, value in content.stated:
        if name in fields:
            yield PageValue(fields[name], value, f"pdf {name}", None)
