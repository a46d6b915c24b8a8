"""Where a story was filed, when and by whom: the openings of paragraphs that are datelines, and what they state."""

import re
from functools import cache

from provstore.english.calendar import Base, find_date, is_month, is_weekday
from provstore.english.countries import countries_by, country_called
from provstore.english.names import is_title_case
from provstore.extract.page.pieces import Hit, Piece, find, first_hit, rules_of
from provstore.extract.sources.outlets import NamedOutlet, ends_as_outlet, is_agency, known_outlet, read_credit
from provstore.records import Dateline, SegmentKind, Span
from provstore.rules import load
from provstore.text.lines import trim

LONGEST_HEADED = 300  # characters of a block in which its headline and its dateline stand
LONGEST_DATELINE = 200  # characters of a block in which a dateline is looked for
_SPOT = re.compile(r"\s*/\s*|\s+and\s+")  # between the places of one dateline
_REGION = re.compile(r"\s*,\s*|\s\[")  # between a place and what it lies in
_PART = re.compile(r"([\s/-]+|(?<=\b\w)[’'])")  # between the parts of a word that are capitalized alone


def head_of(block: Span) -> Span:
    """The part of a block in which dates and datelines are looked for."""
    return Span(block.start, min(block.end, block.start + LONGEST_DATELINE))


def cut_dateline(text: str, piece: Piece, is_opening: bool, may_be_headline: bool) -> list[Piece]:
    """The dateline and the paragraph after it, where a block has one.

    A place alone counts only where the story is opening; in a block that may be a headline, only in capitals
    before a dash and a sentence.
    """
    if first_hit(rules_of("opening"), text, head_of(piece.span)) is None:
        return []
    head = head_of(piece.span).of(text)
    ends = text.endswith(".", piece.span.start, piece.span.end)
    for rule in rules_of("dateline").likely(head):
        found = find(rule, head)
        hit = Hit(rule, found, piece.span.start) if found else None
        if hit is None or _is_label(hit):
            continue
        if _is_sure(text, hit) or (is_opening and _is_town_alone(text, hit, may_be_headline, ends)):
            body = trim(text, hit.span().end, piece.span.end)
            cut = [Piece(trim(text, hit.span().start, hit.span().end), "dateline", rule.name, hit)]
            return [*cut, piece._replace(span=body, kind="paragraph")] if body.start < body.end else cut
    return []


def cut_headed(text: str, piece: Piece, title_kind: SegmentKind) -> list[Piece]:
    """Title, dateline and paragraph of a first block that holds all three: "Bridge Closed Today CAIRO (AFP) – It fell."

    Only a title With Capitals before a known place and a known agency is sure.
    """
    head = Span(piece.span.start, min(piece.span.end, piece.span.start + LONGEST_HEADED))
    hit = first_hit(rules_of("headed dateline"), text, head)
    if hit is None or not is_title_case(hit.match["title"]) or known_outlet(hit.match["agency"]) is None:
        return []
    if not all(is_known_place(parts) for parts in _named(hit)):
        return []
    line = trim(text, hit.span("line").start, hit.span().end)
    return [
        Piece(hit.span("title"), title_kind, hit.rule.name),
        Piece(line, "dateline", hit.rule.name, hit),
        piece._replace(span=trim(text, line.end, piece.span.end), kind="paragraph"),
    ]


def _is_sure(text: str, hit: Hit) -> bool:
    """Whether place, agency, day and region bear each other out: labels and names stand before dashes too."""
    agency = hit.filled("agency", "known")
    names = [name.strip() for name in re.split(r"[/,]", hit.match[agency])] if agency else []
    if any(known_outlet(name) or ends_as_outlet(name) for name in names):
        return True
    named = _named(hit) if hit.filled("place") else []
    dashed, dated = bool(hit.filled("dash")), bool(hit.filled("date", "day")) or "(" in hit.match["line"]
    lies_in = any(len(parts) > 1 for parts in named)
    if not named or not (agency or dated or lies_in):
        return False
    if all(is_place(text, parts) for parts in named):
        return dashed or dated
    # Towns that nobody knows are many: capitals count where two other things bear them out.
    if not all(parts[0].isupper() and (len(parts) == 1 or not parts[-1].isupper()) for parts in named):
        return False
    return dashed and hit.match[agency].isupper() if agency else dashed + dated + lies_in >= 2


def _is_town_alone(text: str, hit: Hit, may_be_headline: bool, is_sentence: bool) -> bool:
    """A place without more is a known one, and a town where the next words could go on with it: "Iran – Iraq"."""
    if not hit.filled("place") or hit.filled("agency", "known"):
        return False
    place, dashed = hit.match["place"], bool(hit.filled("dash"))
    if may_be_headline and not (place.isupper() and dashed and is_sentence):
        return False
    if dashed and place.isupper():
        return all(is_place(text, parts) for parts in _named(hit))
    is_town = all(is_known_place(parts) for parts in _named(hit)) and not country_called(place)
    return is_town and (place.isupper() or dashed or ":" in hit.match.group())


def _named(hit: Hit) -> list[list[str]]:
    """The places of a dateline, each with what it lies in."""
    return [[part.strip(" ]") for part in _REGION.split(spot)] for spot in _SPOT.split(hit.match["place"])]


def _is_label(hit: Hit) -> bool:
    """BREAKING, EXCLUSIVE, UPDATES: words before a dash that are no place; days, months and outlets neither."""
    if not hit.filled("place"):
        return False
    if is_agency(hit.match["place"]):
        return True
    first = re.split(r"\W", hit.match["place"].upper())[0]
    labels = load("page/datelines")["not_places"]
    return first.rstrip("S") in labels or is_month(first) or is_weekday(first)


def is_place(text: str, parts: list[str]) -> bool:
    """Whether a place is known, or the page itself says "in Northtown"."""
    said = re.escape(title_place(parts[0]))
    council = rf"|[Tt]he\s{said}\s[A-Z]" if " " in parts[0] else ""  # "the New Northtown Council"
    return is_known_place(parts) or re.search(rf"\b(?:(?:in|near|outside|around)\s{said}\b{council})", text) is not None


def is_known_place(parts: list[str]) -> bool:
    """Whether a place, or what it lies in, is a town, a country or a state."""
    town, lies_in = parts[0].lower().removeprefix("aboard "), parts[-1].lower().strip(".")
    return town in _places() or (len(parts) > 1 and lies_in in _places() | _regions())


@cache
def _places() -> frozenset[str]:
    towns = (town.lower() for town in load("page/datelines")["towns"])
    return frozenset((*countries_by("name", "capital", "aliases", "cities"), *towns))


@cache
def _regions() -> frozenset[str]:
    return frozenset(region.lower().strip(".") for region in load("page/datelines")["regions"])


def find_dateline(text: str, pieces: list[Piece], base: Base | None) -> Dateline | None:
    """The first dateline of the page, read into place, agency and date."""
    for piece in pieces:
        if piece.kind == "dateline" and piece.hit is not None:
            place = title_place(piece.hit.match["place"]) if piece.hit.filled("place") else None
            agency = find_agency(piece.hit)
            line = piece.hit.span("line")  # without the dash after it
            date = find_date(text, line.start, line.end, base)
            return Dateline(line, place, agency.outlet if agency else None, date, piece.rule)
    return None


def find_agency(hit: Hit) -> NamedOutlet | None:
    """The first agency that a dateline names: "NORTHTOWN (AFP/Reuters)" → AFP."""
    group = hit.filled("agency", "known")
    outlets = read_credit(hit.match[group]) if group else []
    if group is None or not outlets:
        return None
    start = hit.span(group).start
    return NamedOutlet(Span(start + outlets[0].span.start, start + outlets[0].span.end), outlets[0].outlet)


def title_place(place: str) -> str:
    """`PORT-AU-PRINCE` is written Port-au-Prince; a place in mixed case stays as it is."""
    words = load("page/datelines")
    plain = re.sub(r"\s\[([^\]]*)\]", r", \1", place)
    parts = _PART.split(plain)
    for number, part in enumerate(parts):
        if part.isupper() and "." not in part.rstrip(".") and part not in words["kept"]:
            parts[number] = part.lower() if number and part in words["small"] else part.capitalize()
    return "".join(parts)
