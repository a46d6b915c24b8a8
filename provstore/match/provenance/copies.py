"""Which pages of a group of nearly identical ones all others are compared with, and which follow each other.

A group may have hundreds of pages.  What tells something of a page of it is how it differs from the earliest one, whom
it has its text from, and what the page of its outlet before it said; any other two differ by what both differ by.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from provstore.match.provenance.thresholds import MOST_KEPT
from provstore.records import Account

Kept = Literal["earliest", "credited", "agency"]


@dataclass(frozen=True, slots=True)
class Standing:
    """Why all others of its group are compared with a page, if they are; and the page of its outlet before it."""

    kept: Kept | None
    before: int | None


def arrange(pages: Mapping[int, Account]) -> dict[int, Standing]:
    """The standing of each page of a group, by its number; which number a page has changes nothing.

    All are compared with the earliest page; with the first of each outlet that others credit; and with the first that
    tells from which agency the text is, as pages without a credit have it from there too.
    """
    ordered = sorted(
        pages, key=lambda number: (pages[number].published is None, pages[number].published, pages[number].id)
    )
    before: dict[int, int] = {}
    first_of: dict[str, int] = {}
    of_outlet: dict[str, list[int]] = {}
    for number in ordered:
        if outlet := pages[number].outlet:
            first_of.setdefault(outlet.key, number)
            of_outlet.setdefault(outlet.key, []).append(number)
    for several in of_outlet.values():
        before |= {later: earlier for earlier, later in pairwise(several)}
    kept: dict[int, Kept] = {ordered[0]: "earliest"}
    for credited in _most_credited(pages):
        if credited in first_of and len(kept) < MOST_KEPT:
            kept.setdefault(first_of[credited], "credited")
    told: set[str] = set()
    for number in ordered:
        agency = _agency_of(pages[number])
        if agency is not None and agency not in told and len(kept) < MOST_KEPT:
            told.add(agency)
            kept.setdefault(number, "agency")
    return {number: Standing(kept.get(number), before.get(number)) for number in ordered}


def _most_credited(pages: Mapping[int, Account]) -> list[str]:
    """The keys of outlets that pages of others credit, those first that most do."""
    found = Counter(
        key
        for page in pages.values()
        for key in {link.to.key for link in page.links if link.kind in ("wire", "cites")}
        if page.outlet is None or page.outlet.key != key
    )
    return sorted(found, key=lambda key: (-found[key], key))


def _agency_of(page: Account) -> str | None:
    """The agency whose copy a page is, where it says so of one alone, or is its own."""
    agencies = {link.to.key for link in page.wires()}
    if not agencies and page.is_agency and page.outlet is not None:
        agencies = {page.outlet.key}
    return agencies.pop() if len(agencies) == 1 else None
