"""Which documents tell of one event, and what finding it out needs to know of each."""

from sqlalchemy import Index

from provstore.store.models.columns import number, raw, reference, row_id, span, table, words

story_pages = table(
    "_story_pages",
    "What finding the story of a document needs to know of it",
    reference("document_row", "documents.id", "the document", key=True),
    reference("outlet_row", "sources.id", "who publishes it, as far as anybody says", null=True),
    number("day", "day of publication, counted from the first of year 1; null where nobody knows", null=True),
    raw("lead", "what it tells first: a hash of 32 bits, a weight of 16 and a flag of 8 for each concept"),
    raw("words", "32-bit integers, little-endian, ascending: hashes of all its concepts"),
    words("told", "what its lead counts and which days it names, as JSON"),
    *span("its headline, or else of its first sentence", prefix="title_", null=True),
)

stories = table(
    "stories",
    "Events that several documents tell of",
    row_id(),
    words("key", "id of the story, made from that of its first document", unique=True),
    reference("named_row", "documents.id", "the document whose headline, or first sentence, is its label"),
    *span("the label in that document; null where it has no sentence", prefix="label_", null=True),
    reference("run_row", "runs.id", "the run that found it"),
)

story_documents = table(
    "story_documents",
    "Which documents tell of the event of a story; each stands in one story at most",
    reference("document_row", "documents.id", "the document", key=True),
    reference("story_row", "stories.id", "the story"),
    Index(None, "story_row"),
)
