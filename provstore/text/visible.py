"""A text as a reader sees it: without invisible characters, letters composed; and the way back to the text as it is.

Pages hold soft hyphens, zero-width spaces and variation selectors between and within words, and letters in two
parts (e + ´).  Whoever compares words needs them as they look; offsets stay those of the text that is kept.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, NamedTuple, TypeVar, cast
from unicodedata import combining, normalize

from provstore.records import Span

Found = TypeVar("Found")

# What Unicode calls default-ignorable and news pages are seen to hold; a byte order mark at the head of a text is none.
_INVISIBLE = "\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\U000e0100-\U000e01ef"
INVISIBLE = re.compile(f"[{_INVISIBLE}]|(?<!^)\ufeff")
_DECOMPOSED = re.compile("[^\u0300-\u036f][\u0300-\u036f]+")
_CHANGES = re.compile(f"[{_INVISIBLE}\u0300-\u036f\ufeff](?<!^\ufeff)")


class Visible(NamedTuple):
    """What is seen of a text; `kept[i]` and `places[i]` are where a stretch of it begins here and there."""

    text: str
    kept: list[int]
    places: list[int]

    def place(self, at: int) -> int:
        """Where in the text as it is a place of the visible one lies: behind what is hidden there, but at its head."""
        if at == 0:
            return 0  # what is hidden at the head of a text belongs to what comes first
        number = bisect_right(self.kept, at) - 1
        return self.places[number] + at - self.kept[number]

    def see(self, at: int) -> int:
        """Where in the visible text a place of the text as it is lies; what is hidden there has no length."""
        number = bisect_right(self.places, at) - 1
        last = self.kept[number + 1] if number + 1 < len(self.kept) else len(self.text)
        return min(self.kept[number] + at - self.places[number], last)


def find_visible(text: str) -> Visible | None:
    """What is seen of a text; None where that is the text itself, or nothing is seen at all."""
    if _CHANGES.search(text) is None:
        return None
    parts: list[str] = []
    kept, places, length, reached = [0], [0], 0, 0
    for hidden in re.finditer(f"{INVISIBLE.pattern}|{_DECOMPOSED.pattern}", text):
        shown = normalize("NFC", hidden.group()) if combining(hidden.group()[-1]) else ""
        if shown == hidden.group() or len(shown) > len(hidden.group()):
            continue  # no letter has this mark composed
        parts += [text[reached : hidden.start()], shown]
        length += hidden.start() - reached + len(shown)
        reached = hidden.end()
        kept.append(length)
        places.append(reached)
    parts.append(text[reached:])
    visible = "".join(parts)
    return Visible(visible, kept, places) if visible and reached else None


def as_kept(found: Found, seen: Visible) -> Found:
    """What was found in the visible text, with the spans of the text as it is."""
    return cast("Found", _moved(found, seen.place))


def as_seen(found: Found, seen: Visible) -> Found:
    """What was found in the text as it is, with the spans of the visible one."""
    return cast("Found", _moved(found, seen.see))


def as_part(found: Found, start: int) -> Found:
    """What was found in a part of a text that begins at `start`, with the spans of the whole."""
    return cast("Found", _moved(found, start.__add__))


def _moved(value: Any, place: Callable[[int], int]) -> Any:
    if isinstance(value, Span):
        return Span(place(value.start), place(value.end))
    if isinstance(value, tuple):
        return tuple(_moved(part, place) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _moved(getattr(value, field.name), place) for field in fields(value)})
    return value
