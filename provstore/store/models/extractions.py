"""What one run finds in one document beside claims; the newest extraction of a document is its current one."""

from typing import get_args

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from provstore.records import LinkKind, Precision, SegmentKind
from provstore.store.models.columns import choice, flag, position, reference, row_id, sha256, span, table, words

dates = table(
    "dates",
    "Dates as they stand in the text, and what they mean where that can be known",
    row_id(),
    reference("document_row", "documents.id", "the document in which it stands"),
    *span("the words"),
    words("value", "ISO 8601, cut to the precision; null where it cannot be known", null=True),
    choice("precision", get_args(Precision), "how exact the value is", null=True),
    words("base", "what a relative date was resolved from", null=True),
    words("reason", "why there is no value", null=True),
    CheckConstraint("value IS NULL OR precision IS NOT NULL", name="value_has_precision"),
)

extractions = table(
    "extractions",
    "What one run found in one document; the newest of a document is the one the views show",
    row_id(),
    reference("document_row", "documents.id", "the document"),
    reference("run_row", "runs.id", "the run that made it"),
    reference("statement_row", "statements.id", "the latest statement it took into account", null=True),
    words("tagger", "name and version of the tagger that read it beside the rules (rules: the rules alone)"),
    words("language", "ISO 639 code of the language; null when unsure", null=True),
    reference("outlet_row", "sources.id", "who publishes the page, as the page says itself", null=True),
    *span("the words that say whose page it is", prefix="outlet_", null=True),
    words("outlet_rule", "rule that recognized the outlet", null=True),
    *span("the headline", prefix="headline_", null=True),
    *span("the byline", prefix="byline_", null=True),
    *span("the section", prefix="section_", null=True),
    reference("published_row", "dates.id", "when the page says it was published", null=True),
    sha256("digest", "digest of all that the extraction found: verify reads it back and compares"),
    sha256("tagger_weights", "digest of the tagger's weights", null=True),
    words("tagger_backend", "what ran the tagger, with its version", null=True),
    CheckConstraint(
        "(outlet_row IS NULL) = (outlet_start IS NULL) AND (outlet_row IS NULL) = (outlet_rule IS NULL)",
        name="outlet_has_evidence",
    ),
    Index(None, "document_row"),
)

extraction_grounds = table(
    "extraction_grounds",
    "What an extraction went by beside the text and what people state, and what tells the same article again",
    reference("extraction_row", "extractions.id", "the extraction", key=True),
    reference(
        "reading_row", "readings.id", "whose text its spans count; null where that is the decoded bytes", null=True
    ),
    reference("outlet_row", "sources.id", "who publishes the document, as carriers state", null=True),
    words("published", "when it was published, as carriers state: ISO 8601, as exact as they are", null=True),
    sha256("body_sha256", "digest of the letters and digits of the article: equal for the same article", null=True),
    Index(None, "body_sha256"),
)

segments = table(
    "segments",
    "The parts of the page; together they are the whole text",
    reference("extraction_row", "extractions.id", "the extraction", key=True),
    position("place in the order of the text", key=True),
    choice("kind", get_args(SegmentKind), "what the part is"),
    *span("the part"),
    words("rule", "rule that recognized it"),
    rowid=False,
)

datelines = table(
    "datelines",
    "Where and by whom the story was filed",
    reference("extraction_row", "extractions.id", "the extraction", key=True),
    *span("the dateline"),
    words("place", "the place", null=True),
    reference("agency_row", "sources.id", "the agency", null=True),
    reference("date_row", "dates.id", "the date", null=True),
    words("rule", "rule that read it"),
)


photo_captions = table(
    "photo_captions",
    "Photo captions and what they state of the picture",
    row_id(),
    reference("extraction_row", "extractions.id", "the extraction"),
    position("place in the order of the text"),
    *span("the caption"),
    reference("taken_row", "dates.id", "when the picture was taken", null=True),
    words("place", "where it was taken", null=True),
    flag("file_photo", "whether it is a file picture"),
    words("rule", "rule that found it"),
    UniqueConstraint("extraction_row", "position"),
)

photo_credits = table(
    "photo_credits",
    "The credits of photo captions",
    reference("caption_row", "photo_captions.id", "the caption", key=True),
    position("place in the order of the text", key=True),
    *span("the credit"),
    reference("outlet_row", "sources.id", "the agency or outlet credited", null=True),
    words("photographer", "the photographer credited", null=True),
    rowid=False,
)


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
