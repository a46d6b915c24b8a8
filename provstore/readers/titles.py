"""Titles of pages, with the name of the site that stands in many of them."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from provstore.records import PageValue, Span
from provstore.rules import Rule, patterns

SHORTEST_TITLE = 8  # letters of a title by which a line is known as the headline
SURE_TITLE = 20  # letters of a title that a line may have behind a kicker
ALIKE = 0.8  # share of the longer of two titles that the shorter, which begins it, has to have
MOST_OF_SITE = 5  # words of the name of a site

_LETTERS = re.compile(r"[\W_]+")


@lru_cache(maxsize=1024)
def letters(words: str) -> str:
    """Letters and digits alone, without case."""
    return _LETTERS.sub("", words).casefold()


def says_title(words: str, title: str) -> bool:
    """Whether a line is the title, or nearly all of it, or has a kicker before it, or the site's name around it."""
    line, stated = letters(words), letters(title)
    if len(line) < SHORTEST_TITLE:
        return line == stated
    if line == stated or (len(stated) >= SURE_TITLE and line.endswith(stated)):
        return True
    if line in _parts_in_letters(title):
        return True
    short, long = sorted((line, stated), key=len)
    return len(short) >= ALIKE * len(long) and long.startswith(short)


def site_in_title(values: Sequence[PageValue], headings: Iterable[str], source: str) -> PageValue | None:
    """The name of the site behind the title that browsers show, where nothing else states it.

    What stands before it has to be a heading or another title.
    """
    if any(one.field in ("site", "publisher") for one in values):
        return None
    known = {letters(words) for words in headings}
    known |= {letters(one.value) for one in values if one.field == "title" and one.where != "title"}
    for title in (one for one in values if one.field == "title" and one.where == "title"):
        for joint in reversed(list(_joint().pattern.finditer(title.value))):
            name = title.value[joint.end() :]
            is_name = 0 < len(name.split()) <= MOST_OF_SITE and len(letters(title.value[: joint.start()])) > SURE_TITLE
            if title.place and is_name and letters(title.value[: joint.start()]) in known:
                at = source.rfind(name, title.place.start, title.place.end)
                return PageValue("site", name, "title", Span(at, at + len(name))) if at >= 0 else None
    return None


def without_site(title: PageValue, values: Sequence[PageValue]) -> tuple[str, int]:
    """The title without the name of the site before or behind it, and how many characters are cut from its front."""
    sites = {letters(one.value) for one in values if one.field in ("site", "publisher")}
    others = {letters(one.value) for one in values if one.field == "title"}
    for joint in reversed(list(_joint().pattern.finditer(title.value))):
        before, after = title.value[: joint.start()], title.value[joint.end() :]
        is_site = any(site and (site in letters(after) or letters(after) in site) for site in sites)
        if letters(before) in others or (is_site and len(letters(before)) >= SHORTEST_TITLE):
            return before, 0
        if letters(after) in others and joint.end() < len(title.value):
            return after, joint.end()
    return title.value, 0


def parts_of(title: str) -> list[str]:
    """The title, parted where the name of the site may stand behind or before it."""
    return _joint().pattern.split(title)


@lru_cache(maxsize=1024)
def _parts_in_letters(title: str) -> frozenset[str]:
    return frozenset(map(letters, parts_of(title)))


@cache
def _joint() -> Rule:
    return next(rule for rule in patterns("page/markup") if rule.kind == "between title and site")
