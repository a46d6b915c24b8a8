"""What a person states of a document or decides of speakers."""

from dataclasses import dataclass, field
from typing import Literal

from provstore.records.sources import Source

Verdict = Literal["merge", "split"]
StatedField = Literal["outlet", "published", "encoding"]


@dataclass(frozen=True, slots=True)
class Contested:
    """One of several statements on one thing that contradict each other: none of them holds until somebody states it
    anew.
    """

    field: StatedField
    value: str  # the name of the outlet, or the date
    by: str | None
    at: str | None  # UTC


@dataclass(frozen=True, slots=True)
class Stated:
    """What a person says of a document: its outlet, its date of publication, how its bytes are to be read.

    Of what holds of a document, where several persons state different things, `by` is whoever stated anything last;
    the other names and times say of each thing who stated it, and `disputed` in what two copies contradict each other.
    Of a single statement `contests` says that it was made in another copy, contradicts what was stated here before, and
    does not answer it.
    """

    outlet: Source | None = None
    published: str | None = None  # ISO 8601, to the year, month, day or minute
    by: str | None = None
    at: str | None = None  # UTC
    outlet_by: str | None = None
    outlet_at: str | None = None
    published_by: str | None = None
    published_at: str | None = None
    encoding: str | None = None  # as Python calls it: cp1251
    encoding_by: str | None = None
    encoding_at: str | None = None
    disputed: tuple[Contested, ...] = ()
    contests: bool = field(default=False, compare=False)  # in the copy that it is from, the same contests nothing


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decides of two speakers, each named by its key: that they are one, or that they are not.

    `kept` is the one whose name both go by; where the verdict is split, the two are those of the merge that is undone.
    `contests` says that it was made in another copy, contradicts what was decided here before, and does not answer it.
    """

    verdict: Verdict
    kept: str
    merged: str
    note: str | None = None
    by: str | None = None
    at: str | None = None  # UTC
    contests: bool = field(default=False, compare=False)  # in the copy that it is from, the same contests nothing
