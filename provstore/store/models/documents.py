"""The texts, known by the SHA-256 of their bytes, and where and when they were seen."""

from typing import get_args

from sqlalchemy import CheckConstraint, Column, Index, Integer, Text, UniqueConstraint

from provstore.records import CarrierField, CarrierKind, DecodedBy
from provstore.store.models.columns import (
    choice,
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

documents = table(
    "documents",
    "One row for each text; spans everywhere count the characters of its column text",
    row_id(),
    Column(
        "sha256",
        Text,
        CheckConstraint("length(sha256) = 64", name="sha256"),
        unique=True,
        nullable=False,
        comment="identity of the document: SHA-256 of its bytes, hexadecimal",
    ),
    Column(
        "byte_count",
        Integer,
        CheckConstraint("byte_count > 0", name="byte_count"),
        nullable=False,
        comment="length of the file in bytes",
    ),
    number("char_count", "length of the text in Unicode code points"),
    sha256("text_sha256", "digest of the text written as UTF-8: equal for the same text in other bytes"),
    words("encoding", "how the bytes were read"),
    choice("decoded_by", get_args(DecodedBy), "how the encoding is known (detected is a guess)"),
    words("damage", "JSON list of [start, end) byte ranges that are invalid; each is one U+FFFD in the text"),
    words("text", "the decoded text, never cleaned; of a page what its reader made of it"),
    raw("bytes", "the bytes of the file; null where the text written as UTF-8 is the file byte for byte", null=True),
    Index(None, "text_sha256"),
)

sightings = table(
    "sightings",
    "Where and when a document was seen; the same bytes at the same place of a file are one sighting",
    row_id(),
    reference("document_row", "documents.id", "the document"),
    raw("path", "path as it was given, in bytes"),
    words("path_shown", "the path in a form that can be read"),
    words("record", "the part of the file that it is: row 4, record 311; empty where the file holds nothing else"),
    moment("seen_at", "when it was first seen there"),
    reference("run_row", "runs.id", "the run that saw it"),
    UniqueConstraint("document_row", "path", "record"),
    Index(None, "path"),
)

carriers = table(
    "carriers",
    "The files that are not documents themselves, by the sightings of the documents in them",
    reference("sighting_row", "sightings.id", "the sighting", key=True),
    choice("kind", get_args(CarrierKind), "what the file is"),
    sha256("sha256", "digest of the file as it was seen"),
    words("steps", "JSON list of the steps that lead from the bytes of the file to those of the document"),
    words("url", "the address that the document was had from, as the carrier says", null=True),
    moment("captured_at", "when it was had from there, as the carrier says", null=True),
    words("captured_in", "where the carrier says so: WARC-Date, Memento-Datetime, address, csv captured", null=True),
    raw("around", "what surrounds the document there (headers, a row, an item), byte for byte, deflated", null=True),
)

carrier_values = table(
    "carrier_values",
    "What carriers state of the documents in them: a table in its columns, a feed, a mail in its headers",
    reference("sighting_row", "sightings.id", "the sighting", key=True),
    position("place in the order of the carrier", key=True),
    choice("field", get_args(CarrierField), "what is stated"),
    words("value", "the value, white space folded"),
    words("said_in", "where in the carrier: csv date, rss pubDate, mail Subject"),
    rowid=False,
)
