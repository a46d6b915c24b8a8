"""The texts, known by the SHA-256 of their bytes, and where and when they were seen."""

from typing import get_args

from sqlalchemy import CheckConstraint, Column, Index, Integer, Text, UniqueConstraint

from provstore.records import CarrierKind, DecodedBy
from provstore.store.models.columns import choice, moment, number, raw, reference, row_id, sha256, table, words

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
    "Where and when a document was seen; the same bytes at the same path are one sighting",
    row_id(),
    reference("document_row", "documents.id", "the document"),
    raw("path", "path as it was given, in bytes"),
    words("path_shown", "the path in a form that can be read"),
    moment("seen_at", "when it was first seen there"),
    reference("run_row", "runs.id", "the run that saw it"),
    UniqueConstraint("document_row", "path"),
    Index(None, "path"),
)

carriers = table(
    "carriers",
    "What a file was, in which a document was seen that is not the file itself",
    reference("sighting_row", "sightings.id", "the sighting", key=True),
    choice("kind", get_args(CarrierKind), "how the document is wrapped in it"),
    sha256("sha256", "digest of the file as it was seen"),
)
