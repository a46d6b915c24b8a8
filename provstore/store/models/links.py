"""What a document uses: other outlets, documents it reports."""

from typing import get_args

from sqlalchemy import Index, UniqueConstraint

from provstore.records import LinkKind
from provstore.store.models.columns import choice, flag, position, reference, row_id, span, table, words

source_links = table(
    "source_links",
    "From a document to an outlet or document that it uses",
    row_id(),
    reference("extraction_row", "extractions.id", "the extraction"),
    position("place in the order of the extraction"),
    words("key", "id of the link: the same in every store"),
    choice("kind", get_args(LinkKind), "how it is used"),
    reference("to_row", "sources.id", "what is used"),
    *span("the words that say so"),
    words("rule", "rule that found it"),
    flag("inferred", "whether the target is not said in so many words"),
    UniqueConstraint("extraction_row", "position"),
    Index(None, "key"),
    Index(None, "to_row"),
)
