"""Who is who, as a person decides: kept beside what the rules found, which stays as it is.

Speakers are named by their keys.  Rows of sources are numbered as they come; a key means the same
after every extraction and in every store.
"""

from typing import get_args

from sqlalchemy import CheckConstraint, Index

from provstore.records import Verdict
from provstore.store.models.columns import choice, moment, reference, row_id, table, words

decisions = table(
    "decisions",
    "What a person decided of two speakers; rows are only added, and of the same two the newest holds",
    row_id(),
    choice("verdict", get_args(Verdict), "whether the two are one speaker or, after all, not"),
    words("kept_key", "key of the speaker whose name is shown for both"),
    words("merged_key", "key of the speaker that is shown by the other's name"),
    words("note", "why, in the person's words", null=True),
    words("by", "who decided", null=True),
    moment("at", "when it was decided"),
    reference("run_row", "runs.id", "the run that recorded it"),
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
