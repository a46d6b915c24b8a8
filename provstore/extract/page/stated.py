"""What the lines above a page's text say, which stand for what only its markup states: its outlet and its day."""

from collections.abc import Sequence

from provstore.english.calendar import find_date
from provstore.extract.page.zones import line_of
from provstore.extract.sources.outlets import known_outlet, named_outlet
from provstore.records import DATE_LINE, DOMAIN_LINE, OUTLET_LINE, DateMention, OutletSighting, Zone


def stated_outlet(text: str, zones: Sequence[Zone]) -> OutletSighting | None:
    """The outlet by the name of its site, or by the domain where only that is known or no name is stated."""
    site, domain = line_of(zones, OUTLET_LINE), line_of(zones, DOMAIN_LINE)
    if site and known_outlet(site.of(text)):
        return OutletSighting(named_outlet(site.of(text)), site, OUTLET_LINE)
    if domain and (known_outlet(domain.of(text)) or site is None):
        return OutletSighting(named_outlet(domain.of(text)), domain, DOMAIN_LINE)
    return OutletSighting(named_outlet(site.of(text)), site, OUTLET_LINE) if site else None


def stated_day(text: str, zones: Sequence[Zone]) -> DateMention | None:
    """When the page says in its markup that it was published."""
    line = line_of(zones, DATE_LINE)
    return find_date(text, line.start, line.end) if line else None
