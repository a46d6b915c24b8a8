"""What a construction of reported speech makes of a sentence: content, cue and source, as spans."""

from functools import cache
from typing import NamedTuple

from provstore.extract.speech.words import Words
from provstore.records import CueClass, Method, Reading, Span
from provstore.rules import load

SURE_CUE = 0.8  # precision, from 0 to 1, above which a cue is as good as "said"


class Construction(NamedTuple):
    """An entry of `rules/speech/constructions.toml`, where its fields are explained."""

    name: str
    confidence: float = 0.0
    by_precision: float = 0.0
    least: float = 0.0
    most: float = 1.0
    sure: float = 0.0
    quoted: float = 0.0
    impersonal: float = 0.0
    least_precision: float = 0.0
    needs_speaker: bool = False
    is_wish: bool = False
    demands: bool = False
    may_go_on: bool = False
    may_be_told: bool = False
    may_relay: bool = False
    kept_as_ruled: bool = False
    is_final: bool = False
    is_first_hand: bool = False
    names_nobody: bool = False
    is_verbatim: bool = False

    def confidence_by(self, precision: float) -> float:
        """How sure a claim is, from 0 to 1, by the precision of its cue."""
        if self.sure and precision > SURE_CUE:
            return self.sure
        return min(self.most, max(self.least, self.confidence + self.by_precision * precision))


@cache
def construction(name: str) -> Construction:
    """The construction of that name: "postposed" for "claim.postposed", or "html:…"; KeyError where there is none."""
    known = {entry["name"]: entry for entry in load("speech/constructions")["construction"]}
    entry = known[name if name.startswith("html:") else f"claim.{name}"]
    return Construction(**{field: entry[field] for field in Construction._fields if field in entry})


class Attribution(NamedTuple):
    """One reported claim; spans only, the speaker is not resolved yet.

    `around` is the part of the sentence outside the content: where dates, media and
    addressees of the act of saying are looked for.  A tuple, since every one is made again
    with the confidence of the vote, and a frozen class is slow at that.
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    construction: Construction
    confidence: float
    addressee: Span | None = None
    around: tuple[Span, ...] = ()
    cue_class: CueClass | None = None
    is_deed: bool = False  # more likely done than said: "sought | a truce"
    methods: tuple[Method, ...] = ("rules",)
    readings: tuple[Reading, ...] = ()
    relay: Span | None = None  # who is said to pass it on
    named: Span | None = None  # where the text names whom the source means: "AL" of a transcript, "Ana Lee"

    @property
    def place(self) -> int:
        """Where it stands in the text: its cue, or else its content."""
        return (self.cue or self.content[0]).start


class Made(NamedTuple):
    """An attribution, the word at which it ends, and the subject that the next cue may share."""

    attribution: Attribution
    reached: int
    subject: Words | None
