"""Changes that change nothing: another spelling of a name or a number, a hyphen, an article, a form of address."""

from __future__ import annotations

from collections.abc import Iterator

from provstore.match.changes.listed import listed
from provstore.match.changes.names import whole_name
from provstore.match.changes.sides import Side
from provstore.match.changes.thresholds import BESIDE_NUMBER
from provstore.match.names.spelling import likeness
from provstore.match.reuse.passages import same_signs
from provstore.match.same.counting import find_quantities
from provstore.match.same.quantities import Quantity
from provstore.match.same.vocabulary import paraphrase_at
from provstore.match.same.words import read_words


def is_faithful(a: Side, b: Side) -> bool:
    """Whether the words on both sides are the same in another house style."""
    mine, theirs = _telling(a), _telling(b)
    if "".join(mine) == "".join(theirs):
        return same_signs(_text(a), _text(b))
    if not mine or not theirs:
        return False
    return _are_one_quantity(a, b) or (a.is_named() and b.is_named() and _are_one_name(a, b))


def _are_one_quantity(a: Side, b: Side) -> bool:
    """Whether the words are parts of one quantity: "half a dozen", "six"; "at least 20" is none with "more than 20"."""
    mine, theirs = ({(q.low, q.high, q.bound, q.measure) for q in _quantities(side)} for side in (a, b))
    return bool(mine) and mine == theirs and ("least" in a.low) == ("least" in b.low)


def _quantities(side: Side) -> Iterator[Quantity]:
    """The quantities that the words of a side are part of, with what is counted."""
    changed = side.span
    page = side.page
    around = page.span(max(0, side.start - BESIDE_NUMBER), min(len(page.words), side.end + BESIDE_NUMBER))
    if changed and around:
        for found in find_quantities(read_words(page.text, [around]), page.text):
            if found.span.touches(changed):
                yield found


def _telling(side: Side) -> list[str]:
    return [key for key in side.keys if key not in listed("silent")]


def _text(side: Side) -> str:
    span = side.page.span(side.start, side.end)
    return span.of(side.page.text) if span else ""


def _are_one_name(a: Side, b: Side) -> bool:
    """Whether the names that the words are part of are one: spellings, UN and United Nations, ISIS and ISIL."""
    one, other = _text(a), _text(b)
    if likeness(one, other) == "same" or likeness(_whole(a), _whole(b)) == "same":
        return True
    if _abbreviates(a, b) or _abbreviates(b, a):
        return True
    mine, theirs = paraphrase_at(_telling(a), 0), paraphrase_at(_telling(b), 0)
    whole = (mine and mine.words) == len(_telling(a)) and (theirs and theirs.words) == len(_telling(b))
    return bool(whole and mine and theirs and mine.name == theirs.name)


def _whole(side: Side) -> str:
    span = side.page.span(*whole_name(side.page, side.start, side.end))
    return span.of(side.page.text) if span else ""


def _abbreviates(short: Side, long: Side) -> bool:
    """Whether one is the initials of the other: WHF, the World Harvest Fund."""
    initials = "".join(
        word.text[0] for word in long.words if word.text[0].isupper() and word.key not in listed("silent")
    )
    letters = [word.text.replace(".", "") for word in short.words if word.key not in listed("silent")]
    return len(initials) > 1 and letters == [initials]
