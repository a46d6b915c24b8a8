"""What the lists about two documents are made of, like those of `provstore.api.listed`."""

from __future__ import annotations

from dataclasses import dataclass

from provstore.api.spans import TextSpan, span_of, spans_of
from provstore.records import ChangeKind, SourceKind
from provstore.store.standing import Stands


@dataclass(frozen=True, slots=True)
class ListedLink:
    """Something that a document uses."""

    document: str
    outlet: str | None
    kind: str
    to: str | None
    to_kind: SourceKind
    held: bool
    to_document: str | None
    evidence: str | None
    to_evidence: str | None
    rule: str
    both_from: str | None
    inferred: bool
    evidence_at: str | None
    to_evidence_at: str | None
    run: int
    link: str | None
    to_document_id: str | None
    document_id: str
    review: Stands | None
    review_by: str | None

    @property
    def evidence_spans(self) -> tuple[TextSpan, ...]:
        """The words that say so; none for two of many copies of one text."""
        return spans_of(self.evidence, self.evidence_at)

    @property
    def to_evidence_spans(self) -> tuple[TextSpan, ...]:
        """The words in the other document, where the link rests on them."""
        return spans_of(self.to_evidence, self.to_evidence_at)


@dataclass(frozen=True, slots=True)
class ListedPassage:
    """Text that two documents share."""

    a: str
    b: str
    a_outlet: str | None
    b_outlet: str | None
    kind: str
    a_text: str
    b_text: str
    copied: str | None
    because: str | None
    rule: str
    both_from: str | None
    inferred: bool
    a_start: int
    a_end: int
    b_start: int
    b_end: int
    run: int
    a_document_id: str
    b_document_id: str

    @property
    def a_span(self) -> TextSpan:
        """The passage in a."""
        return TextSpan(self.a_start, self.a_end, self.a_text)

    @property
    def b_span(self) -> TextSpan:
        """The passage in b."""
        return TextSpan(self.b_start, self.b_end, self.b_text)


@dataclass(frozen=True, slots=True)
class ListedDivergence:
    """Where two accounts of one claim differ."""

    a: str
    b: str
    a_outlet: str | None
    b_outlet: str | None
    kind: str
    a_text: str | None
    b_text: str | None
    certain: bool
    a_start: int | None
    a_end: int | None
    b_start: int | None
    b_end: int | None
    run: int
    a_claim: str
    b_claim: str
    a_document_id: str
    b_document_id: str
    id: str
    handle: str
    review: Stands | None
    review_by: str | None

    @property
    def a_span(self) -> TextSpan | None:
        """The words in a; None where a has none."""
        return span_of(self.a_text, self.a_start, self.a_end)

    @property
    def b_span(self) -> TextSpan | None:
        """The words in b; None where b has none."""
        return span_of(self.b_text, self.b_start, self.b_end)


@dataclass(frozen=True, slots=True)
class ListedChange:
    """What one version of a text has otherwise than another."""

    a: str
    b: str
    a_outlet: str | None
    b_outlet: str | None
    edition: bool
    kind: ChangeKind
    a_text: str | None
    b_text: str | None
    start: int | None
    end: int | None
    b_start: int | None
    b_end: int | None
    run: int
    a_document_id: str
    b_document_id: str

    @property
    def a_span(self) -> TextSpan | None:
        """The words in a; None where a has none."""
        return span_of(self.a_text, self.start, self.end)

    @property
    def b_span(self) -> TextSpan | None:
        """The words in b; None where b has none."""
        return span_of(self.b_text, self.b_start, self.b_end)
