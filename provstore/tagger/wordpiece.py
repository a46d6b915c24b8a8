"""WordPiece: a word as the pieces that an uncased BERT-like encoder knows (Wu et al. 2016)."""

import re
import unicodedata
from collections.abc import Sequence

UNKNOWN = "[UNK]"
LONGEST = 64  # characters of a word that are looked at; what is longer is no word
# What newspapers set and the vocabulary knows only in its typewriter form.
_PLAIN = str.maketrans("“”„«»＂‘’–—", '""""""\'\'--')
_PART = re.compile(r"[^\W_]+|.", re.DOTALL)


class WordPiece:
    """Greedy longest match first over a vocabulary, each line of which is a piece."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._ids[UNKNOWN]
        self._known: dict[str, tuple[int, ...]] = {}
        self.first, self.last, self.padding = (self._ids[mark] for mark in ("[CLS]", "[SEP]", "[PAD]"))

    def pieces(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of a word or mark; at least one."""
        found = self._known.get(word)
        if found is None:
            found = tuple(number for part in _PART.findall(_plain(word)) for number in self._split(part))
            found = found or (self._unknown,)
            if len(self._known) < 100_000:  # a hostile text must not fill the memory with words
                self._known[word] = found
        return found

    def _split(self, part: str) -> list[int]:
        numbers: list[int] = []
        start = 0
        while start < len(part):
            for end in range(len(part), start, -1):
                number = self._ids.get(("##" if start else "") + part[start:end])
                if number is not None:
                    break
            else:
                return [self._unknown]
            numbers.append(number)
            start = end
        return numbers


def _plain(word: str) -> str:
    """Lower case, without accents, with typewriter marks, and cut to a length that stays linear."""
    folded = unicodedata.normalize("NFD", word[:LONGEST].lower().translate(_PLAIN))
    return "".join(character for character in folded if unicodedata.category(character) != "Mn")
