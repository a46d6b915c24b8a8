"""What readers made of documents: how texts of pages lead back to bytes, and the texts that were before."""

from typing import get_args

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from provstore.records import PageField
from provstore.store.models.columns import (
    choice,
    flag,
    moment,
    number,
    position,
    raw,
    reference,
    row_id,
    sha256,
    table,
    words,
)

readings = table(
    "readings",
    "How the text of a page was made, and the texts that documents had before; of a document the one without a text"
    " counts, and a document without such a row is its decoded bytes",
    row_id(),
    reference("document_row", "documents.id", "the document"),
    words("reader", "name and version of the reader: html/3; plain/1 where the text is the decoded bytes"),
    words("encoding", "how the bytes were read for it"),
    words("damage", "JSON list of [start, end) byte ranges that are invalid in this encoding"),
    raw(
        "map",
        "deflated JSON: [start in the text, start and end in the source, same or replaced or inserted], in order;"
        " the source is the decoded bytes",
    ),
    words("zones", "JSON: [start, end, kind, reason] of each part of the text that the markup tells"),
    words("notes", "what should be known of how it was read, joined with '; '; empty where there is nothing"),
    sha256("digest", "digest of text, map, zones, stated values and notes"),
    moment("captured_at", "when the page was captured, as whoever saved it wrote into it", null=True),
    words("text", "the text that it made, where that is not the text of the document any more", null=True),
    UniqueConstraint("document_row", "reader", "encoding"),
)

page_values = table(
    "page_values",
    "What pages state of themselves in their markup; nothing is overwritten, and several may contradict each other",
    reference("reading_row", "readings.id", "the reading", key=True),
    position("place in the order of the page", key=True),
    choice("field", get_args(PageField), "what is stated"),
    words("value", "the value, white space folded"),
    words("said_in", "where in the markup: ld NewsArticle, meta og:title, time"),
    number(
        "start",
        "first character of it in the source, counted from 0; null where it is not written in one piece",
        null=True,
    ),
    number("end", "character after the last of it in the source", null=True),
    flag("counts", "whether the reading goes by it"),
    CheckConstraint('(start IS NULL) = ("end" IS NULL) AND start BETWEEN 0 AND "end" - 1', name="span"),
    Index(None, "field"),
    rowid=False,
)
