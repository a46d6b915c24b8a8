"""Rows of what is told of speakers, decisions and the store itself: pairs that may be one, moments, counts, the log."""

from __future__ import annotations

from dataclasses import dataclass

from provstore.match.names.reasons import Reason
from provstore.query.timeline import Came
from provstore.records import FindingKind, Judgement, Precision, SourceKind
from provstore.store.models.runs import EventKind


@dataclass(frozen=True, slots=True)
class AlikeSpeakers:
    """Two speakers that may be one, the first the one whose name a merge would keep.

    `together` counts the documents that have both; `key_needed` and `other_key_needed` are the keys of those whose
    names mean several speakers.
    """

    speaker: str
    claims: int
    documents: int
    other: str
    other_claims: int
    other_documents: int
    reason: Reason
    together: int
    kind: SourceKind
    other_kind: SourceKind
    key: str
    other_key: str
    key_needed: str | None
    other_key_needed: str | None


@dataclass(frozen=True, slots=True)
class Moment:
    """An account of a claim, or a document of a story, in the order of time.

    `came`: whether it was first, as far as dates tell; `from_` is whom it has it from, nearest first, as far as
    `evidence`, words of it, tells.  `words` are those of the claim, or the title.
    """

    came: Came | None
    published: str | None
    precision: Precision | None
    published_by: str | None
    outlet: str | None
    document: str
    number: int | None
    speakers: str | None
    from_: str | None
    evidence: str | None
    words: str | None
    url: str | None
    claim: str | None
    document_id: str


@dataclass(frozen=True, slots=True)
class ListedDecision:
    """What somebody decided of something found."""

    document: str
    of: FindingKind
    verdict: Judgement
    amended: str | None
    holds: bool
    state: str
    words: str
    note: str | None
    by: str | None
    at: str
    found: str | None
    found_then: str
    review: str
    run: int
    document_id: str
    other_document_id: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are `of` something: of `which`, where they are told apart."""

    of: str
    which: str | None
    count: int


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """Something that happened to the store; `note` is what `detail` has for people."""

    seq: int
    at: str
    kind: EventKind
    reason: str | None
    path: str | None
    document: str | None
    note: str | None
    by: str | None
    command: str | None
    program_version: str | None
    rules_digest: str | None
    outcome: str | None
    run: int | None
    detail: str | None
    document_id: str | None
