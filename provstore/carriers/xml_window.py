"""Where a parser of mended XML is in the file: from bytes of what it reads to characters of what stands there."""

from bisect import bisect_left, bisect_right
from operator import itemgetter

from provstore.carriers.xml_text import Piece, count_place


class Window:
    """The part of a file's text that is still needed, with the places that a parser of the mended text speaks of."""

    def __init__(self) -> None:
        self._pieces: list[tuple[int, int, Piece]] = []  # bytes read before each, characters before it
        self._bytes = self._characters = 0
        self._place = (1, 1)  # line and column where the first piece begins

    def add(self, piece: Piece) -> bytes:
        """Take a piece in; returns the bytes that the parser reads for it."""
        data = piece.read_as.encode()
        self._pieces.append((self._bytes, self._characters, piece))
        self._bytes += len(data)
        self._characters += len(piece.text)
        return data

    def find(self, index: int) -> int:
        """The character of the file at a byte of what the parser reads."""
        number = max(0, bisect_right(self._pieces, index, key=itemgetter(0)) - 1)
        before, characters, piece = self._pieces[number]
        return characters + piece.find(len(piece.read_as.encode()[: index - before].decode("utf-8", "ignore")))

    def text(self, start: int, end: int | None = None) -> str:
        """The characters of the file from one to before another."""
        first = self._pieces[0][1]
        whole = "".join(piece.text for _, begins, piece in self._pieces if end is None or begins < end)
        return whole[start - first : None if end is None else end - first]

    def is_mended(self, start: int, end: int) -> bool:
        """Whether any of the characters of the file from one to before another is read as something else."""
        for _, begins, piece in self._pieces:
            first = bisect_left(piece.mends, start - begins)
            if first < len(piece.mends) and begins + piece.mends[first] < end:
                return True
        return False

    def forget(self, index: int) -> None:
        """Let go of what stands before a byte of what the parser reads."""
        keep = bisect_right(self._pieces, index, key=itemgetter(0)) - 1
        for _, _, piece in self._pieces[: max(0, keep)]:
            self._place = count_place(piece.text, *self._place)
        del self._pieces[: max(0, keep)]

    def place(self, index: int) -> tuple[int, int]:
        """Line and column of the file at a byte of what the parser reads."""
        if not self._pieces:
            return self._place
        return count_place(self.text(self._pieces[0][1], self.find(index)), *self._place)

    def size(self) -> int:
        return self._characters - self._pieces[0][1] if self._pieces else 0
