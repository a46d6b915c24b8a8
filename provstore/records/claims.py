"""What the document says, or says that somebody says."""

from dataclasses import dataclass
from typing import Literal

from provstore.records.pages import DateMention
from provstore.records.sources import Source
from provstore.records.spans import Span

Voice = Literal["attributed", "outlet"]
Method = Literal["rules", "tagger"]
CueClass = Literal["speech", "stance", "other"]
Mode = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True, slots=True)
class Reading:
    """How one method read a claim on whose words another method disagrees."""

    method: Method
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something the document says, or says that somebody says; never what is true.

    With voice "outlet", `cue`, `source` and `via` are empty and `mode` is None.  `methods` found it, in alphabetical
    order; `readings` are what they marked where that is not what the claim has.  `other_speakers` say it with the
    `speaker`: "Ann Lee and Bob Roe said".  `confidence` is between 0 and 1.
    """

    voice: Voice
    mode: Mode | None
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    speaker: Source | None
    speaker_inferred: bool
    via: tuple[Source, ...]
    medium: str | None
    addressees: tuple[str, ...]
    date: DateMention | None
    rule: str
    confidence: float
    needs_review: bool
    methods: tuple[Method, ...] = ()
    cue_class: CueClass | None = None
    readings: tuple[Reading, ...] = ()
    other_speakers: tuple[Source, ...] = ()

    @property
    def speakers(self) -> tuple[Source, ...]:
        """Who says it, in the order of the text; empty where nobody is sure who does."""
        return (self.speaker, *self.other_speakers) if self.speaker else ()
