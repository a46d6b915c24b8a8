"""One change between two versions of a text, as the words on both sides."""

from __future__ import annotations

from dataclasses import dataclass, replace

from provstore.records import ChangeKind, Span

_FROM_THE_OTHER_SIDE: dict[ChangeKind, ChangeKind] = {"dropped": "added", "added": "dropped"}
_LAST = 1 << 62  # behind every character of a text


@dataclass(frozen=True, slots=True)
class Change:
    """The words on both sides; None is the side that has none."""

    kind: ChangeKind
    a: Span | None
    b: Span | None

    def turned(self) -> Change:
        """The same, seen from the other text: what one drops the other adds."""
        return replace(self, kind=_FROM_THE_OTHER_SIDE.get(self.kind, self.kind), a=self.b, b=self.a)

    def place(self) -> tuple[int, int, str]:
        """Sorts by where it stands in a, then in b; what a has not comes last."""
        return self.a.start if self.a else _LAST, self.b.start if self.b else _LAST, self.kind
