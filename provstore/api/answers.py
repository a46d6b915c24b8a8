"""What `compare`, `sources`, `trace` and `check` answer: `provstore.forms` as frozen values.

What a key means is said once, in the reference of the JSON.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from provstore.api.spans import TextSpan
from provstore.records import ChangeKind, DraftVerdict, Mode, SourceKind, Voice


@dataclass(frozen=True, slots=True)
class NamedSource:
    """Whoever information comes from."""

    name: str
    kind: SourceKind


@dataclass(frozen=True, slots=True)
class NamedSpeaker(NamedSource):
    """The speaker of a claim; `inferred` where the text leaves a part of the name to be concluded."""

    inferred: bool


@dataclass(frozen=True, slots=True)
class AmendedField:
    """What a person says that a claim has: speakers (sources), content (words), mode or voice; or a caption: outlets
    (sources), photographers (names).  `found` is what the machine found."""

    field: Literal["speakers", "content", "mode", "voice", "outlets", "photographers"]
    value: tuple[NamedSource | TextSpan | str, ...] | str | None
    found: tuple[NamedSource | TextSpan | str, ...] | str | None
    by: str | None
    at: str | None


@dataclass(frozen=True, slots=True)
class Disputed:
    """One of several decisions that contradict each other."""

    verdict: str
    by: str | None
    at: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """What holds of something found, as persons decided: who did last, when (UTC) and why."""

    verdict: Literal["accept", "reject", "amend", "disputed"]
    by: str | None
    at: str | None
    note: str | None
    amended: tuple[AmendedField, ...] = ()
    disputed: tuple[Disputed, ...]


@dataclass(frozen=True, slots=True)
class DecidedElsewhere:
    """A claim of another document that has the same words, and what persons decided of it; `amended` are fields."""

    document: str
    claim: str
    number: int
    verdict: Literal["accept", "reject", "amend", "disputed"]
    amended: tuple[str, ...]
    by: str | None
    at: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class ToldClaim:
    """A claim as the answers across documents show it; `number` is its place in its document."""

    id: str
    number: int
    voice: Voice
    content: tuple[TextSpan, ...]
    speaker: NamedSpeaker | None
    speakers: tuple[NamedSource, ...]
    mode: Mode | None
    review: Reviewed | None


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Text that both documents have; `copied` says which has it from the other, where that is known."""

    a: TextSpan
    b: TextSpan
    kind: str
    copied: str | None
    rule: str
    both_from: tuple[NamedSource, ...]


@dataclass(frozen=True, slots=True)
class ClaimPair:
    """Claims of both that tell of the same thing."""

    a: ToldClaim
    b: ToldClaim
    a_part: TextSpan | None
    b_part: TextSpan | None
    relation: Literal["same", "related"]
    score: float
    rests_on: str


@dataclass(frozen=True, slots=True)
class Divergence:
    """Where the accounts of a claim differ; a side is None where it says nothing of it.

    `handle` is what `review` calls it, `numbers` are those of the claims.
    """

    kind: str
    a: TextSpan | None
    b: TextSpan | None
    claims: tuple[str, ...]
    certain: bool
    id: str
    handle: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What `b` has otherwise than `a`; a side is None where it has nothing."""

    kind: ChangeKind
    a: TextSpan | None
    b: TextSpan | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles side by side."""

    schema: str
    a: str
    b: str
    story: str | None
    a_published: str | None
    b_published: str | None
    a_captured: str | None
    b_captured: str | None
    edition: bool
    changes: tuple[Change, ...]
    passages: tuple[SharedPassage, ...]
    claims: tuple[ClaimPair, ...]
    divergences: tuple[Divergence, ...]
    only_a: tuple[ToldClaim, ...]
    only_b: tuple[ToldClaim, ...]


@dataclass(frozen=True, slots=True)
class Root(NamedSource):
    """An independent source: whether a document of it is in the store, and whether the text names it."""

    held: bool
    told: bool


@dataclass(frozen=True, slots=True)
class Differs:
    """Where an account of a claim differs: the words of the claim that was asked for, and those of this one."""

    kind: str
    words: tuple[TextSpan | None, ...]


@dataclass(frozen=True, slots=True)
class Appearance:
    """A document that has the claim."""

    document: str
    outlet: NamedSource | None
    published: str | None
    claim: str
    speaker: NamedSource | None
    speakers: tuple[NamedSource, ...]
    differs: tuple[Differs, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """Two that were counted as one, and why."""

    between: tuple[NamedSource, ...]
    why: str
    evidence: TextSpan | None


@dataclass(frozen=True, slots=True)
class Undecided:
    """Two roots that may be one source."""

    between: tuple[NamedSource, ...]
    why: str


@dataclass(frozen=True, slots=True)
class SpeaksForOwner:
    """An outlet that quotes whoever owns it."""

    outlet: NamedSource
    speaker: NamedSource


@dataclass(frozen=True, slots=True)
class NotInCited:
    """A document of a cited outlet, on the same matter, that does not have the claim."""

    cited: NamedSource
    document: str


@dataclass(frozen=True, slots=True)
class ClaimSources:
    """Where a claim appears, and on how many independent sources it rests."""

    schema: str
    claim: ToldClaim
    documents: int
    outlets: int
    owners: int
    independent_roots: int
    at_least: int
    at_most: int
    roots: tuple[Root, ...]
    appearances: tuple[Appearance, ...]
    merged: tuple[Merged, ...]
    undecided: tuple[Undecided, ...]
    circular: tuple[tuple[NamedSource, ...], ...]
    speaks_for_owner: tuple[SpeaksForOwner, ...]
    not_in_cited: tuple[NotInCited, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """From one who has a claim to whom it is from."""

    from_: NamedSource
    to: NamedSource
    relation: Literal["observed", "relayed", "reported", "issued"]
    evidence: TextSpan


@dataclass(frozen=True, slots=True)
class Trace:
    """The way of a claim to its source."""

    schema: str
    claim: ToldClaim
    document: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class HeldWords:
    """Where a held document has what a draft has, or tells otherwise; `quoted`: in quotation marks there."""

    document: str
    outlet: NamedSource | None
    span: TextSpan
    speaker: NamedSource | None
    via: tuple[NamedSource, ...]
    quoted: bool


@dataclass(frozen=True, slots=True)
class ChangedWords:
    """Words of a draft and what a held document has in their place; `at` is where in the draft, if that has none."""

    at: int
    draft: TextSpan | None
    held: TextSpan | None


@dataclass(frozen=True, slots=True)
class Checked:
    """What the store says of a part of a draft."""

    span: TextSpan
    sentence: TextSpan
    kind: Literal["quotation", "number", "date", "place", "claim"]
    verdict: DraftVerdict | None
    speaker: NamedSource | None
    held: HeldWords | None
    words: tuple[TextSpan | None, ...]
    changes: tuple[ChangedWords, ...]
    others: int
