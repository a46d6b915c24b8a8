"""What somebody should know of how a page was read: it contradicts itself, a paywall cuts it, more pages follow."""

from collections.abc import Collection, Iterator, Sequence

from provstore.english.calendar import find_date
from provstore.readers.html.blocks import Blocks
from provstore.readers.html.chosen import says_title
from provstore.readers.html.names import is_called, names_of
from provstore.records import PageValue, ReadingNote


def find_notes(
    blocks: Blocks, values: Sequence[PageValue], kinds: Collection[str], headline: str | None
) -> tuple[ReadingNote, ...]:
    """The notes on a page; that it is not free is what it states, and not what somebody tried."""
    return tuple(dict.fromkeys(_notes(blocks, values, kinds, headline)))


def _notes(
    blocks: Blocks, values: Sequence[PageValue], kinds: Collection[str], headline: str | None
) -> Iterator[ReadingNote]:
    if len({_day(one) for one in values if one.field == "published"} - {None}) > 1:
        yield "days of publication differ"
    titles = [one.value for one in values if one.field == "title"]
    if headline and titles and not any(says_title(headline, title) for title in titles):
        yield "titles differ"
    tree = blocks.tree
    names = [names_of(one.attributes) for one in tree.elements]
    if any(one.field == "free" and one.value.lower() == "false" for one in values):
        yield "behind a paywall"
    if any("LiveBlog" in one.where for one in values) or any(is_called(name, "live") for name in names):
        yield "live blog"
    if any("next" in one.attributes.get("rel", "").lower().split() for one in tree.elements):
        yield "more pages follow"
    if "paragraph" not in kinds:
        yield "no article found"
    if tree.is_cut:
        yield "nested too deep"


def _day(stated: PageValue) -> str | None:
    """The day that a page states as that of publication; visible dates and others of many articles do not count."""
    if not stated.where.startswith(("ld Article", "meta ", "itemprop ", "time published", "address")):
        return None
    found = find_date(stated.value, 0, len(stated.value))
    return found.value[:10] if found and found.value and found.precision in ("day", "minute") else None
