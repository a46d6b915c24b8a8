"""What a person says of a document: shown beside what the page says, the latest first."""

from sqlalchemy import CheckConstraint, Index

from provstore.store.models.columns import moment, reference, row_id, table, words

statements = table(
    "statements",
    "What a person said of a document; for each of outlet and date the latest that is not null holds",
    row_id(),
    reference("document_row", "documents.id", "the document"),
    reference("outlet_row", "sources.id", "who publishes it; null where nothing was said of that", null=True),
    words("published", "when it was published (ISO 8601, to the year, month, day or minute)", null=True),
    words("by", "who says so", null=True),
    moment("at", "when it was said"),
    reference("run_row", "runs.id", "the run that recorded it"),
    CheckConstraint("outlet_row IS NOT NULL OR published IS NOT NULL", name="says_something"),
    Index(None, "document_row"),
)
