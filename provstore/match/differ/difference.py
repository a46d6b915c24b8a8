"""One difference between two accounts, as the words on both sides."""

from dataclasses import dataclass
from typing import Literal

from provstore.records import Span

DivergenceKind = Literal[
    "quantity", "place", "date", "person", "attribution", "wording", "mode", "strength", "negation", "absent"
]


@dataclass(frozen=True, slots=True)
class Difference:
    """The words on both sides; None is the side that has none.

    `certain` is False where both accounts may hold: two spellings are close and no data says whether they are one
    name, "dozens" stands against a number, a day had to be taken from the page instead of the sentence.
    """

    kind: DivergenceKind
    a: Span | None
    b: Span | None
    certain: bool = True
