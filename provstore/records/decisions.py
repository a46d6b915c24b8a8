"""What a person states of a document or decides of speakers."""

from dataclasses import dataclass
from typing import Literal

from provstore.records.sources import Source

Verdict = Literal["merge", "split"]


@dataclass(frozen=True, slots=True)
class Stated:
    """What a person says of a document: its outlet, its date of publication, how its bytes are to be read.

    Of what holds of a document, where several persons state different things, `by` is whoever stated anything last;
    the other names and times say of each thing who stated it.
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


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decides of two speakers, each named by its key: that they are one, or that they are not.

    `kept` is the one whose name both go by; where the verdict is split, the two are those of the merge that is undone.
    """

    verdict: Verdict
    kept: str
    merged: str
    note: str | None = None
    by: str | None = None
    at: str | None = None  # UTC
