"""What the lines above a page's text say, which stand for what only its markup states: its outlet and its day."""

import re
from collections.abc import Sequence

from provstore.english.calendar import find_date
from provstore.extract.page.zones import line_of
from provstore.extract.sources.outlets import known_outlet, named_outlet
from provstore.records import DATE_LINE, DOMAIN_LINE, OUTLET_LINE, DateMention, OutletSighting, Span, Zone

_BETWEEN = re.compile(r"\s+[|–—·-]\s+")  # a name and what it is: "NorthPost | News of the north"
_OTHERS = re.compile(r"[\W_]+")  # than letters and digits


def stated_outlet(text: str, zones: Sequence[Zone]) -> OutletSighting | None:
    """The outlet by the name of its site, or by the domain where only that is known or no name is stated."""
    site, domain = line_of(zones, OUTLET_LINE), line_of(zones, DOMAIN_LINE)
    if site and not known_outlet(site.of(text)):
        site = _name_of(text, site, domain, zones)
    if site and known_outlet(site.of(text)):
        return OutletSighting(named_outlet(site.of(text)), site, OUTLET_LINE)
    if domain and (known_outlet(domain.of(text)) or site is None):
        return OutletSighting(named_outlet(domain.of(text)), domain, DOMAIN_LINE)
    return OutletSighting(named_outlet(site.of(text)), site, OUTLET_LINE) if site else None


def _name_of(text: str, site: Span, domain: Span | None, zones: Sequence[Zone]) -> Span | None:
    """The part of what is stated that the domain has, else all of it; None where it is the headline."""
    if any(zone.kind == "headline" and _letters(zone.span.of(text)) == _letters(site.of(text)) for zone in zones):
        return None
    label = _letters(domain.of(text).removeprefix("www.").partition(".")[0]) if domain else ""
    cuts = [found.span() for found in _BETWEEN.finditer(text, site.start, site.end)]
    starts, ends = [site.start, *(end for _, end in cuts)], [*(start for start, _ in cuts), site.end]
    parts = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    return next((part for part in parts if label and _letters(part.of(text)) == label), site)


def _letters(words: str) -> str:
    return _OTHERS.sub("", words).casefold()


def stated_day(text: str, zones: Sequence[Zone]) -> DateMention | None:
    """When the page says in its markup that it was published."""
    line = line_of(zones, DATE_LINE)
    return find_date(text, line.start, line.end) if line else None
