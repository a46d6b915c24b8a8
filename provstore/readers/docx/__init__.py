"""The text of a Word document (``word/document.xml`` of a DOCX) → what readers of it see, with a way back to the XML.

The steps: `walk` (the XML, each character with its place), `paragraphs`, `functions` (what each is, by its style).
Headers, footers, footnotes and comments stand in other members of a DOCX and are no part of this document.
"""

from provstore.errors import RefusedInput
from provstore.readers.docx.functions import find_functions
from provstore.readers.docx.paragraphs import join_paragraphs
from provstore.readers.docx.walk import Walk
from provstore.readers.writer import Writer
from provstore.records import Page, Span, Zone

READER = "docx/1"

__all__ = ["READER", "read_docx"]


def read_docx(source: str) -> tuple[str, Page]:
    """The text of a Word document, from its XML, with map and zones.

    What was deleted or moved away is no text, what was inserted is; hidden text, codes of fields and prompts of forms
    are none; a text box is read once, behind the paragraph that it is anchored in.  Raises RefusedInput with the reason
    "format" where the source is no document of Word, and "no text" where nothing in it is for readers.
    """
    paragraphs = join_paragraphs(Walk(source).paragraphs)
    if not paragraphs:
        raise RefusedInput("no text", "is a Word document without text")
    writer = Writer(source)
    zones: list[Zone] = []
    for one, (kind, reason) in zip(paragraphs, find_functions(paragraphs), strict=True):
        writer.part(one.start)
        at = writer.length
        for words, start, end in one.written:
            writer.write(words, start, end)
        zones.append(Zone(Span(at, writer.length), kind, reason))
    return writer.text, Page(READER, writer.map, tuple(zones))
