"""What a person decides of something found, by ids that are the same in every store; what was found stays as it is."""

from typing import get_args

from sqlalchemy import CheckConstraint, Index

from provstore.records import FindingKind, Judgement, Mode, Voice
from provstore.store.models.columns import choice, flag, moment, position, reference, row_id, sha256, table, words

STANDS = ("accept", "reject", "amend", "disputed")

reviews = table(
    "reviews",
    "What a person decided of something found; rows are only added, and of the same each answers those it names",
    row_id(),
    words("key", "id of the decision, the same in every store", unique=True),
    choice("of", get_args(FindingKind), "what it is about"),
    words("of_key", "id of what it is about"),
    sha256("document_id", "the document in which that was found"),
    sha256("other_document_id", "the other document, of a pair of claims or a divergence", null=True),
    words("words", "the words of it, as a JSON object: the decision holds of nothing that has others"),
    choice("verdict", get_args(Judgement), "what was decided; undo takes back what held"),
    words("amended", "what it has by the person's word, as a JSON object"),
    words("note", "why, in the person's words", null=True),
    words("by", "who decided", null=True),
    moment("at", "when it was decided"),
    words("after", "ids of the decisions it was made in sight of, as a JSON array"),
    reference("run_row", "runs.id", "the run that recorded it"),
    Index(None, "document_id"),
    Index(None, "other_document_id"),
)

# What views need at every row; worked out from reviews and what is found today.
placed_reviews = table(
    "_placed_reviews",
    "Of what is found today each decision holds; worked out whenever one is added or a document is extracted",
    reference("review_row", "reviews.id", "the decision", key=True),
    words("key", "id of what is found today; null where nothing has the same words", null=True),
)

reviewed = table(
    "_reviewed",
    "What holds of something found as persons decided; worked out from reviews",
    choice("of", get_args(FindingKind), "what was found", key=True),
    words("key", "its id", key=True),
    choice("verdict", STANDS, "what holds; disputed where decisions contradict each other, and none of them holds"),
    reference("review_row", "reviews.id", "the newest decision of those that hold"),
    flag("speakers_amended", "whether a person says who says it, or whom a caption credits"),
    choice("mode", get_args(Mode), "the mode as a person amended it", null=True),
    choice("voice", get_args(Voice), "the voice as a person amended it", null=True),
    words("content", "the words said, as a person amended them; parts are joined with ' … '", null=True),
    words("spans", "where these words stand, as a JSON array of beginnings and ends", null=True),
    words("told", "all of it with who said what and when, as a JSON object"),
    CheckConstraint("(content IS NULL) = (spans IS NULL)", name="content_has_spans"),
    rowid=False,
)

reviewed_speakers = table(
    "_reviewed_speakers",
    "Who says a claim, or whom a caption credits, as a person amended it; worked out from reviews",
    words("key", "id of the claim or caption", key=True),
    position("place in the order", key=True),
    words("source_key", "key of the speaker, or of the outlet"),
    Index(None, "source_key"),
    rowid=False,
)
