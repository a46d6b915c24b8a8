"""Writes the text of a reading piece by piece, and keeps where each piece stands in the source."""

from provstore.records import MapPiece, PieceKind

GAP, LINE = "\n\n", "\n"  # between two blocks; between those of one caption


class Writer:
    """Writes a text piece by piece and keeps where each stands in the source."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._map: list[MapPiece] = []
        self.length = 0

    def write(self, words: str, start: int, end: int) -> None:
        """Words that stand for `[start, end)` of the source; of nothing there they are inserted."""
        if not words:
            return
        said = self._source[start:end]
        kind: PieceKind = "same" if said == words else "replaced" if said else "inserted"
        last = self._map[-1] if self._map else None
        if last and last.kind == kind == "same" and last.source_end == start:
            self._map[-1] = last._replace(source_end=end)
        else:
            self._map.append(MapPiece(self.length, start, end, kind))
        self._parts.append(words)
        self.length += len(words)

    def part(self, start: int, gap: str = GAP) -> None:
        """A gap before what stands next, at this place of the source; none at the beginning of a text."""
        if self.length:
            self.write(gap, start, start)

    @property
    def text(self) -> str:
        return "".join(self._parts)

    @property
    def map(self) -> tuple[MapPiece, ...]:
        return tuple(self._map)
