"""What a version of a text has otherwise than the one that it is told against, and which pages are editions of one."""

from typing import get_args

from sqlalchemy import Index, UniqueConstraint

from provstore.records import ChangeKind
from provstore.store.models.columns import choice, reference, row_id, span, table

changes = table(
    "changes",
    "What one version of a text has otherwise than another: the words on both sides, and no verdict",
    row_id(),
    reference("a_row", "documents.id", "the version published earlier; where that is not known, the smaller id"),
    reference("b_row", "documents.id", "the version that is told against it"),
    choice("kind", get_args(ChangeKind), "what is otherwise; dropped: only a has it, added: only b"),
    *span("the words in a", prefix="a_", null=True),
    *span("the words in b", prefix="b_", null=True),
    reference("run_row", "runs.id", "the run that found it"),
    Index(None, "a_row", "b_row"),
    Index(None, "b_row"),
)

editions = table(
    "editions",
    "Documents that are versions of one page by one outlet, the later beside each earlier one",
    row_id(),
    reference("document_row", "documents.id", "the later edition"),
    reference("before_row", "documents.id", "an earlier one"),
    reference("run_row", "runs.id", "the run that found it"),
    UniqueConstraint("document_row", "before_row"),
    Index(None, "before_row"),
)
