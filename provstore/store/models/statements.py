"""What a person states of documents, and decides of speakers: kept beside what the rules found, which stays as it is.

Speakers are named by their keys.  Rows of sources are numbered as they come; a key means the same
after every extraction and in every store.
"""

from typing import get_args

from sqlalchemy import CheckConstraint, Index

from provstore.records import Verdict
from provstore.store.models.columns import choice, flag, moment, reference, row_id, sha256, table, words

statements = table(
    "statements",
    "What a person said of a document; for each of outlet, date and encoding the latest that is not null holds,"
    " and none where that contests others",
    row_id(),
    reference("document_row", "documents.id", "the document"),
    reference("outlet_row", "sources.id", "who publishes it; null where nothing was said of that", null=True),
    words("published", "when it was published (ISO 8601, to the year, month, day or minute)", null=True),
    words("encoding", "how its bytes are to be read", null=True),
    words("by", "who says so", null=True),
    moment("at", "when it was said"),
    reference("run_row", "runs.id", "the run that recorded it"),
    flag("contests", "it came from another copy, contradicts what was said before, and does not answer it"),
    CheckConstraint("outlet_row IS NOT NULL OR published IS NOT NULL OR encoding IS NOT NULL", name="says_something"),
    Index(None, "document_row"),
)


forgotten = table(
    "forgotten",
    "Documents that a person had removed with all that was found in them; this is what is left of each",
    row_id(),
    sha256("sha256", "identity of the document"),
    words("why", "the reason, in the person's words"),
    words("by", "who had it removed", null=True),
    moment("at", "when it was removed"),
    reference("run_row", "runs.id", "the run that removed it"),
    Index(None, "sha256"),
)


decisions = table(
    "decisions",
    "What a person decided of two speakers; rows are only added, and of the same two the newest holds, and none where"
    " that contests others",
    row_id(),
    choice("verdict", get_args(Verdict), "whether the two are one speaker or, after all, not"),
    words("kept_key", "key of the speaker whose name is shown for both"),
    words("merged_key", "key of the speaker that is shown by the other's name"),
    words("note", "why, in the person's words", null=True),
    words("by", "who decided", null=True),
    moment("at", "when it was decided"),
    reference("run_row", "runs.id", "the run that recorded it"),
    flag("contests", "it came from another copy, contradicts what was decided before, and does not answer it"),
    CheckConstraint("kept_key <> merged_key", name="two_speakers"),
)

# What views need at every row, and could themselves only find by walking from merge to merge.
merged_speakers = table(
    "_merged_speakers",
    "Which speaker is shown for another; worked out from decisions whenever one is added",
    words("key", "key of the speaker that the rules found", key=True),
    words("shown_key", "key of the speaker that is shown for it"),
    reference("decision_row", "decisions.id", "the decision since which it is shown so"),
    Index(None, "shown_key"),
    rowid=False,
)
