"""What a person types, read as words to be looked for: a pattern for folded texts, and a question for the index."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from unicodedata import category

from provstore.errors import UsageError
from provstore.text.searching import fold, goes_on, is_cut, pairs_of, word

_SIGNS = "%#&@"  # symbols, too, though Unicode calls them punctuation
_JOINER = "\u200c"
GAP = r"[\W_]+"  # whatever stands between words


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words that are to stand one after the other.

    `pattern` finds them in folded texts; where they begin or end with a `whole` word, this must not go on there.
    `match` asks FTS5 for texts that may hold them, and for all that do; None where there is nothing in them that it
    files: "++", "*".
    """

    typed: str
    pattern: re.Pattern[str]
    match: str | None
    begins_whole: bool = False
    ends_whole: bool = False

    def places(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where they begin and end in a folded text."""
        at = 0
        while found := self.pattern.search(folded, at):
            start, end = found.span()
            begins = not (self.begins_whole and start and goes_on(folded[start - 1]))
            if begins and not (self.ends_whole and goes_on(folded[end : end + 1] or " ")):
                yield start, end
                at = end
            else:
                at = start + 1


def read_typed(typed: str) -> Wanted:
    """Words as they were typed; nothing in them is a wildcard or an operator.  Raises UsageError where there are none.

    What stands between words counts as a gap, whatever it is; symbols that stand at words are looked for (C++, 100%).
    """
    folded = fold(typed).text
    found = [*_pieces().finditer(folded)]
    if not any(piece["word"] for piece in found):
        parts = folded.split()
        if not parts:
            raise UsageError("there are no words to look for")
        return Wanted(typed, re.compile(r"\s+".join(map(re.escape, parts))), None)
    pairs = zip([None, *found[:-1]], found, strict=True)
    pattern = "".join(_between(one, other) + re.escape(other[0]) for one, other in pairs)
    words = [piece["word"] for piece in found if piece["word"]]
    whole = [bool(piece["word"]) and not is_cut(piece["word"]) for piece in (found[0], found[-1])]
    if whole[0] and len(words[0]) == 1:
        # A letter stands in most words, and this tells of most places soon; `places` asks about all letters.  A longer
        # word is found twenty times as fast without.
        pattern = f"(?<![a-z0-9]){pattern}"
    return Wanted(typed, re.compile(pattern), " AND ".join(_phrases(words)), *whole)


def apart(typed: str) -> Iterator[str]:
    """Words with a joiner in them (ZWNJ) as others write them: with a space.  Without any they are the same already."""
    if _JOINER in typed.strip(_JOINER):
        yield typed.replace(_JOINER, " ")


def _between(one: re.Match[str] | None, other: re.Match[str]) -> str:
    """What may stand between two pieces, as a pattern."""
    if one is None:
        return ""
    if one["word"] and other["word"] and is_cut(one["word"]) != is_cut(other["word"]):
        return f"(?:{GAP})?"  # two scripts, which may touch: "iPhone手机"
    return GAP if one.end() < other.start() else ""


def _phrases(words: list[str]) -> Iterator[str]:
    """What FTS5 is asked for: words side by side as one phrase, those of scripts without spaces each alone."""
    together: list[str] = []
    for one in (*words, ""):
        if one and not is_cut(one):
            together.append(one)
            continue
        if together:
            yield f'"{" ".join(together)}"'
            together = []
        if one:
            yield f'"{" ".join(pairs_of(one))}"' if len(one) > 1 else f'"{one}" *'


@cache
def _pieces() -> re.Pattern[str]:
    symbols = "".join(re.escape(chr(code)) for code in range(0x21, 0x3000) if category(chr(code))[0] == "S")
    return re.compile(f"(?P<word>{word()})|[{symbols}{_SIGNS}]")
