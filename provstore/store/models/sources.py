"""Everything information comes from; outlets have more to them."""

from typing import get_args

from provstore.records import SourceKind
from provstore.store.models.columns import choice, reference, row_id, sha256, table, words

MEDIA = ("news agency", "broadcaster", "newspaper", "magazine", "website")

sources = table(
    "sources",
    "Everyone and everything information comes from: people, ministries, outlets, letters, unnamed sources",
    row_id(),
    words("key", "kind, name, country and document: names the same source in every store", unique=True),
    words("name", "the name"),
    choice("kind", get_args(SourceKind), "what it is"),
    words("country", "ISO 3166 code of the country, two letters", null=True),
    reference("part_of_row", "sources.id", "what it is a part of: a ministry's government", null=True),
    reference(
        "document_row", "documents.id", "the document inside which alone it is known (unnamed sources)", null=True
    ),
    sha256("name_digest", "digest of the name as it is written here, which the key does not tell", null=True),
)

outlets = table(
    "outlets",
    "What the registry of outlets knows of those that this store mentions",
    reference("source_row", "sources.id", "the outlet", key=True),
    choice("medium", MEDIA, "what kind of outlet it is", null=True),
    words("owner", "who owns or controls it", null=True),
    words("timezone", "time zone of its publication times, as in the IANA database", null=True),
)

outlet_names = table(
    "outlet_names",
    "Other names of outlets",
    reference("source_row", "sources.id", "the outlet", key=True),
    words("name", "a name it goes by", key=True),
    rowid=False,
)

outlet_domains = table(
    "outlet_domains",
    "Web domains of outlets",
    reference("source_row", "sources.id", "the outlet", key=True),
    words("domain", "a domain it publishes on", key=True),
    rowid=False,
)
