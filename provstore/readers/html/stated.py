"""All that a page's markup states of it, each value with its place: nothing overwrites anything here."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import cast

from provstore.readers.html.blocks import Blocks
from provstore.readers.html.jsonld import Json, Placed, objects_in, read_json
from provstore.readers.html.names import is_called
from provstore.readers.html.tree import Tree
from provstore.records import PageField, PageValue, Span
from provstore.rules import load, patterns
from provstore.text.captured import read_captured

LONGEST_BYLINE = 150  # characters of an element that names who wrote it
LONGEST_DATE = 80  # characters of an element that says when

_BLANKS = " \t\r\n\f"
_ARTICLE = re.compile(r"Article|BlogPosting|Report|LiveBlog|Review|WebPage|VideoObject")
_NEWS = re.compile(r"Article|BlogPosting|Report|LiveBlog|Review")
_SAVED = re.compile(r"<!-- saved from url=\(\d{1,6}\)(\S{1,2000}?) -->")
_ARCHIVED_MARK = "FILE ARCHIVED ON"  # looked for first: no pattern goes through a page as fast
_ARCHIVED = re.compile(r"FILE ARCHIVED ON \d\d:\d\d:\d\d \w{3} \d\d, \d{4}")
_WAYBACK = re.compile(r"web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(https?://[^\s\"'<>]{4,2000})")


def find_stated(blocks: Blocks, quoted: Sequence[int] = ()) -> list[PageValue]:
    """What the page states, in the order of its elements; the values as they are written, white space folded.

    `quoted`: for each element the quoted block around it, 0 for none: whom and which day that names is not the page's.
    """
    tree = blocks.tree
    found: list[PageValue] = []
    for number in range(1, len(tree.elements)):
        if not (quoted and quoted[number]):
            found += _stated_by(blocks, number)
    found += _captured(tree.source)
    if saved := _SAVED.search(tree.source, 0, 4096):
        found.append(_value("url", Placed(saved[1], *saved.span(1)), "saved from"))
    is_archived = _ARCHIVED_MARK in tree.source and _ARCHIVED.search(tree.source)
    if is_archived and (archived := _WAYBACK.search(tree.source)):
        found.append(_value("url", Placed(archived[1], *archived.span(1)), "archived from"))
    return [one for one in found if one.value]


def _captured(source: str) -> Iterator[PageValue]:
    """When the page was captured, and from which address, as whoever saved it has written into it."""
    for rule in patterns("page/savers"):
        if (found := rule.search(source)) and read_captured(found["when"]):
            yield _value("captured", Placed(found["when"], *found.span("when")), rule.name.replace("saver.", "saver "))
            if found.groupdict().get("url"):
                yield _value("url", Placed(found["url"], *found.span("url")), "saved from")


def _stated_by(blocks: Blocks, number: int) -> Iterator[PageValue]:
    tree = blocks.tree
    element = tree.elements[number]
    attributes = element.attributes
    match element.name:
        case "meta":
            name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
            field = load("page/stated")["fields"].get(name.strip())
            # Some archives write "value" for what is called "content".
            if field and (stated := tree.attribute(number, "content") or tree.attribute(number, "value")):
                yield _value(field, Placed(*stated), f"meta {name.strip()}")
        case "link" if "canonical" in attributes.get("rel", "").lower().split():
            if stated := tree.attribute(number, "href"):
                yield _value("url", Placed(*stated), "link canonical")
        case "html":
            if stated := tree.attribute(number, "lang"):
                yield _value("language", Placed(*stated), "html lang")
        case "title" if tree.elements[element.parent].name == "head":
            yield from _title(tree, number)
        case "script" if "ld+json" in attributes.get("type", "").lower():
            words, start = tree.inner(number)
            for value in read_json(tree.source, start, start + len(words)):
                for one in objects_in(value):
                    yield from _of_object(one)
        case "script" | "style" | "noscript":
            pass
        case _ if attributes and not blocks.is_unseen[number]:
            yield from _seen(tree, number, blocks.names[number])


def _title(tree: Tree, number: int) -> Iterator[PageValue]:
    words = tree.words(number)
    if words and (reach := tree.reach(number)):
        yield _value("title", Placed(words, *reach), "title")


def _seen(tree: Tree, number: int, names: str) -> Iterator[PageValue]:
    """What an element that readers see, called by the `names`, states: a time, a property of microdata, the writer."""
    element = tree.elements[number]
    property = element.attributes.get("itemprop", "").lower()
    if not (names or property or element.name == "time" or "rel" in element.attributes):
        return
    if element.name == "time":
        stated = tree.attribute(number, "datetime")
        is_published = "pubdate" in element.attributes or is_called(names, "published")
        if placed := Placed(*stated) if stated and stated[0] else _inside(tree, number, LONGEST_DATE):
            yield _value("published", placed, "time published" if is_published else "time")
    if property == "datepublished":
        stated = tree.attribute(number, "content") or tree.attribute(number, "datetime")
        if placed := Placed(*stated) if stated else _inside(tree, number, LONGEST_DATE):
            yield _value("published", placed, "itemprop datePublished")
    elif property == "headline" and (placed := _inside(tree, number, 400)):
        yield _value("title", placed, "itemprop headline")
    elif property in ("author", "creator") and (placed := _inside(tree, number, LONGEST_BYLINE)):
        yield _value("author", placed, "itemprop author")
    if "author" in element.attributes.get("rel", "").lower().split():
        if placed := _inside(tree, number, LONGEST_BYLINE):
            yield _value("author", placed, "rel author")
    elif len(names) < 200 and is_called(names, "byline") and (placed := _inside(tree, number, LONGEST_BYLINE)):
        yield _value("author", placed, "byline")
    placed = _inside(tree, number, LONGEST_DATE) if len(names) < 200 and is_called(names, "time") else None
    if placed and any(map(str.isdigit, placed.value)):
        yield _value("published", placed, "date")


def _inside(tree: Tree, number: int, longest: int) -> Placed | None:
    """The words inside an element, where they are few, with the place from the first to the last."""
    words = tree.words(number, longest)
    if not 2 < len(words) < longest:
        return None
    reach = tree.reach(number)
    return Placed(words, *reach) if reach else None


def _of_object(one: dict[str, Json]) -> Iterator[PageValue]:
    """What an article, or the page itself, states in JSON-LD."""
    types = [kind.value for kind in _listed(one.get("@type")) if isinstance(kind, Placed)]
    if not any(map(_ARTICLE.search, types)):
        return
    where = "ld " + ("Article " if any(map(_NEWS.search, types)) else "") + " ".join(types)
    for key, field in load("page/stated")["json_ld"].items():
        if key == "creator" and "author" in one:
            continue
        for placed in _named(one.get(key)):
            yield _value(field, placed, where)
    for image in _listed(one.get("image")):
        if isinstance(image, dict):
            for key, field in load("page/stated")["image"].items():
                for placed in _named(image.get(key)):
                    yield _value(field, placed, where)


def _listed(value: Json | None) -> list[Json]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _named(value: Json | None) -> Iterator[Placed]:
    """Strings, and the names of objects that stand in their place."""
    for one in _listed(value):
        if isinstance(one, Placed):
            yield one
        elif isinstance(one, dict):
            yield from (name for name in _listed(one.get("name")) if isinstance(name, Placed))


def _value(field: str, placed: Placed, where: str) -> PageValue:
    value = unescape(placed.value) if where.startswith("ld ") else placed.value
    start = placed.start + len(value) - len(value.lstrip(_BLANKS))
    end = placed.end - len(value) + len(value.rstrip(_BLANKS))
    return PageValue(cast("PageField", field), " ".join(value.split()), where, Span(start, max(start, end)))
