"""Which of what a page states the reading goes by: chosen late, with all the rest kept beside it."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from html import unescape
from itertools import combinations

from provstore.english.calendar import find_date
from provstore.english.names import is_given_name
from provstore.readers.html.blocks import Block
from provstore.readers.titles import letters
from provstore.records import PageField, PageValue, Span, archived
from provstore.rules import Rule, load, patterns, says
from provstore.text.captured import read_captured

MOST_SIGNING = 8  # words of a line with the names of who wrote a story
LONGEST_NAME = 60  # characters of the name of a writer

_CHOSEN: tuple[PageField, ...] = ("title", "site", "url", "language", "section", "captured")
_DAY_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?!\d)")


def choose(values: Sequence[PageValue], source: str) -> tuple[PageValue, ...]:
    """The values, with those that count marked; names of writers that stand in one line are added, each by itself."""
    chosen: list[PageValue] = [
        one
        for field in _CHOSEN
        if (one := next((one for one in ranked(values, field) if is_spelled_out(one, source)), None))
    ]
    chosen += [one for one in (_date(values, source),) if one]
    counting = {id(one) for one in chosen}
    kept = [replace(one, counts=True) if id(one) in counting else one for one in values]
    return (*kept, *_writers(values, source))


def ranked(values: Iterable[PageValue], field: PageField) -> Iterator[PageValue]:
    """The values of a field, those first that count before the others."""
    listed = list(values)
    for place in load("page/stated")["order"][field]:
        for one in listed:
            if field == _as(one, field) and _is_at(one.where, place):
                yield one


def is_spelled_out(one: PageValue, source: str) -> bool:
    """Whether the source has the value as it is, but for character references and white space.

    In JSON some values stand with escapes of its own: no span of a text can stand for these.
    """
    if one.place is None:
        return False
    raw = source[one.place.start : one.place.end]
    return raw == one.value or " ".join(unescape(raw).split()) == one.value


def _rule(kind: str) -> Rule:
    return next(rule for rule in patterns("page/markup") if rule.kind == kind)


def _as(one: PageValue, field: PageField) -> str:
    """The publisher is asked for the site's name too."""
    return "site" if field == "site" and one.field == "publisher" else one.field


def _is_at(where: str, place: str) -> bool:
    if place == "ld Article":
        return where.startswith("ld Article ")
    return where.startswith(place[:-1]) if place.endswith("*") else where == place


def _date(values: Sequence[PageValue], source: str) -> PageValue | None:
    """The first stated date of publication that is one by our grammar."""
    for one in ranked(values, "published"):
        found = find_date(one.value, 0, len(one.value))
        if found and found.value and found.precision in ("day", "minute") and is_spelled_out(one, source):
            return one
    return None


def day_in_address(values: Sequence[PageValue]) -> PageValue | None:
    """The day that stands in the page's address, as a stated date with its own place."""
    for url in ranked(values, "url"):
        found = _DAY_IN_ADDRESS.search(url.value)
        if found and url.place and url.place.end - url.place.start == len(url.value):
            place = Span(url.place.start + found.start(), url.place.start + found.end())
            return PageValue("published", found[0], "address", place)
    return None


def captured_by_address(values: Sequence[PageValue]) -> PageValue | None:
    """The moment that stands in the page's address at an archive, as a stated one with its own place."""
    for one in ranked(values, "url"):
        found = archived(one.value)
        if found and read_captured(found.when) and one.place and one.place.end - one.place.start == len(one.value):
            start = one.place.start + found.at
            return PageValue("captured", found.when, "address", Span(start, start + len(found.when)))
    return None


def _writers(values: Sequence[PageValue], source: str) -> list[PageValue]:
    """The names of the writers by the first kind of statement that has any, each with its place."""
    by_place = (_writers_at(values, place, source) for place in load("page/stated")["order"]["author"])
    return next((list(found.values()) for found in by_place if found), [])


def _writers_at(values: Sequence[PageValue], place: str, source: str) -> dict[str, PageValue]:
    """The names of the writers by one kind of statement, by their letters; the site itself is none."""
    sites = {letters(one.value) for one in values if one.field in ("site", "publisher", "source")}
    found: dict[str, PageValue] = {}
    for one in values:
        if one.field != "author" or one.counts or not _is_at(one.where, place) or "://" in one.value:
            continue
        for name in _names(one, source, sites):
            if letters(name.value) not in sites:
                found.setdefault(letters(name.value), name)
        if found and place in ("byline", "rel author"):
            break  # the first line is that of the article, others those of its neighbors
    return found


def signers(block: Block, source: str) -> Iterator[PageValue]:
    """The names of the writers in a line that says by whom the story is, for pages that state them nowhere else."""
    place = Span(block.start, block.end)
    yield from _names(PageValue("author", block.words, "signed line", place), source)


def writers_differ(values: Sequence[PageValue], source: str) -> bool:
    """Whether two kinds of statement of the page as a whole name writers of whom none has the surname of another."""
    by_place = (_writers_at(values, place, source) for place in ("ld Article", "meta author", "meta article:author"))
    surnames = [{letters(name.value.split()[-1]) for name in found.values()} for found in by_place if found]
    return any(one.isdisjoint(other) for one, other in combinations(surnames, 2))


def _names(stated: PageValue, source: str, sites: Collection[str] = ()) -> Iterator[PageValue]:
    """The names in one statement: "By Ann Lee and Bob Ray, staff writers" has two; `sites`: the site in letters."""
    words = stated.value
    at = 0
    for joint in (*_rule("between names").pattern.finditer(words), None):
        end = joint.start() if joint else len(words)
        start, stop = _bare(words, at, end)
        name = _without_site(words[start:stop], sites)
        is_office = _is_office(name, words[stop:end], is_first=at == 0)
        at = joint.end() if joint else end
        is_long_enough = len(name) > 2 or (len(name) == 2 and name.isupper())  # "AP"
        if is_long_enough and len(name) < LONGEST_NAME and not is_office and not says("page/markup", "no name", name):
            yield PageValue("author", name, stated.where, _part_of(stated, name, source), counts=True)


def _without_site(name: str, sites: Collection[str]) -> str:
    """A name of several words without that of the site, which pages set behind it: "Ann Lee North Sea News"."""
    for start in range(1, len(name)):
        is_begin = not name[start - 1].isalnum() or (name[start].isupper() and not name[start - 1].isupper())
        if is_begin and letters(name[start:].removeprefix("The ")) in sites and " " in name[:start].strip():
            return name[:start].rstrip(" .,|/-–")
    return name


def _is_office(name: str, behind: str, *, is_first: bool) -> bool:
    """Whether words before a job are no name: the "AP Auto" in "Ann Lee, AP Auto Writer"."""
    first, *others = name.split() or [""]
    is_person = is_given_name(first) or (is_first and not (first.isupper() and not "".join(others).isupper()))
    return not is_person and says("page/markup", "no byline", behind.strip())


def is_signature(words: str) -> bool:
    """Whether a line says by whom the story is, and nothing else: "By Ann Lee"; but "By night it rained."."""
    before = _rule("before a name").pattern.match(words.strip())
    name = words.strip()[before.end() :].split() if before and ":" not in before[0] else []  # "Foto: Ann Lee"
    joints = ("and", "&", "de", "van", "von", "der")
    return 1 < len(name) <= MOST_SIGNING and all(one[:1].isupper() or one in joints for one in name)


def only_leads_to_name(words: str) -> bool:
    """Whether words are nothing but what stands before the name of a writer: "By", "Written by"."""
    found = _rule("before a name").pattern.match(f"{words.strip()} ")
    return found is not None and found.end() == len(words.strip()) + 1


def _bare(words: str, start: int, end: int) -> tuple[int, int]:
    """Where a name begins and ends without what stands around it."""
    before = _rule("before a name").pattern
    while found := before.match(words[start:end]):
        start += found.end()
    if after := _rule("after a name").pattern.search(words[start:end]):
        end = start + after.start()
    while start < end and words[start] in " .,:-–|·•":
        start += 1
    while start < end and words[end - 1] in " ,:-–|·•":
        end -= 1
    if re.search(r"\w{3}(?<!\bEsq)\.$", words[start:end]):  # "Ann Lee."; but "Ann Lee Jr."
        end -= 1
    return start, end


def _part_of(stated: PageValue, name: str, source: str) -> Span | None:
    """Where a part of a value stands; None where it is written there with references or escapes."""
    if stated.place is None or name == stated.value:
        return stated.place
    at = source.find(name, stated.place.start, stated.place.end)
    return Span(at, at + len(name)) if at >= 0 else None
