"""What somebody should know of how a page was read: it contradicts itself, a paywall cuts it, more pages follow."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from provstore.english.calendar import day_of, find_date
from provstore.readers.html.blocks import Blocks
from provstore.readers.html.chosen import writers_differ
from provstore.readers.html.names import is_called
from provstore.readers.titles import says_title
from provstore.records import PageValue, ReadingNote


class Shown(NamedTuple):
    """What readers of a page see of it: the kinds of its zones, its headline, its dates, and where the article is."""

    kinds: Collection[str]
    headline: str | None
    stamps: Sequence[str]
    container: int


def find_notes(blocks: Blocks, values: Sequence[PageValue], shown: Shown) -> tuple[ReadingNote, ...]:
    """The notes on a page; that it is not free is what it states, and not what somebody tried."""
    return tuple(dict.fromkeys(_notes(blocks, values, shown)))


def _notes(blocks: Blocks, values: Sequence[PageValue], shown: Shown) -> Iterator[ReadingNote]:
    headline = shown.headline
    published = {day for one in values if one.field == "published" and (day := _day(one))}
    if len(published) > 1 or (published and _is_far(shown.stamps, published | _days_of(values, "modified"))):
        yield "days of publication differ"
    titles = [one.value for one in values if one.field == "title"]
    if headline and titles and not any(says_title(headline, title) for title in titles):
        yield "titles differ"
    tree = blocks.tree
    if writers_differ(values, tree.source):
        yield "writers differ"
    if any(one.field == "free" and one.value.lower() == "false" for one in values):
        yield "behind a paywall"
    around = {shown.container, *tree.ancestors(shown.container)}
    live = (n for n, names in enumerate(blocks.names) if is_called(names, "live"))
    # And no ticker beside the article, wherever that begins.
    is_live = any(n in around or (shown.container and tree.is_within(n, shown.container)) for n in live)
    if is_live or any("LiveBlog" in one.where for one in values):
        yield "live blog"
    if any("next" in one.attributes.get("rel", "").lower().split() for one in tree.elements):
        yield "more pages follow"
    if "paragraph" not in shown.kinds:
        yield "no article found"
    if tree.is_cut:
        yield "nested too deep"


def _day(stated: PageValue) -> str | None:
    """The day that a page states as that of publication; visible dates and others of many articles do not count."""
    if not stated.where.startswith(("ld Article", "meta ", "itemprop ", "time published", "address")):
        return None
    return _day_in(stated.value)


def _days_of(values: Sequence[PageValue], field: str) -> set[str]:
    return {day for one in values if one.field == field and (day := _day_in(one.value))}


def _day_in(words: str) -> str | None:
    found = find_date(words, 0, len(words))
    return day_of(found.value) if found and found.value and found.precision in ("day", "minute") else None


def _is_far(stamps: Sequence[str], stated: Collection[str]) -> bool:
    """Whether the dates that readers see are all more than a day from those stated; one is the time zone's."""
    seen = {day for words in stamps if (day := _day_in(words))}
    return bool(seen) and all(
        abs(date.fromisoformat(one) - date.fromisoformat(other)) > timedelta(days=1) for one in seen for other in stated
    )
