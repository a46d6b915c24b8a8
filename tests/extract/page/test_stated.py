"""Outlet and day that only the markup of a page states."""

from __future__ import annotations

import pytest

from provstore.extract.page.stated import stated_day, stated_outlet
from provstore.readers import read

STORY = "The mayor said on Monday that the bridge would be closed, and that the trains would go on for a week."

OUTLETS = [
    ("<meta property=og:site_name content='North Sea News'>", "North Sea News", "html:outlet", "by its name"),
    ("<meta property=og:site_name content=Reuters>", "Reuters", "html:outlet", "by a name that is known"),
    ("<meta property=og:site_name content='A Site'><link rel=canonical href=https://www.reuters.com/x>", "Reuters", "html:domain", "by a domain that is known"),
    ("<meta property=og:site_name content='NorthSea | News of the coast'><link rel=canonical href=https://www.northsea.example/x>", "NorthSea", "html:outlet", "by the part that its domain has"),
    ("<meta property=og:site_name content='A Site | News of the coast'><link rel=canonical href=https://www.northsea.example/x>", "A Site | News of the coast", "html:outlet", "by all of it where the domain has none"),
    ("<meta property=og:site_name content='Bridge to close'><link rel=canonical href=https://www.northsea.example/x><h1>Bridge to close</h1>", "northsea.example", "html:domain", "not by its headline"),
    ("<link rel=canonical href=https://www.northsea.example/x>", "northsea.example", "html:domain", "by its domain alone"),
    ("", None, None, "not at all"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "name", "rule", "why"), OUTLETS, ids=[case[3] for case in OUTLETS])
def test_outlets(head: str, name: str | None, rule: str | None, why: str) -> None:
    document = read(f"<html><head>{head}</head><body><p>{STORY}".encode())
    assert document.page
    found = stated_outlet(document.text, document.page.zones)

    assert (found and found.outlet.name, found and found.rule) == (name, rule), why


def test_day() -> None:
    document = read(f"<meta name=date content='2024-03-12T11:30Z'><p>{STORY}".encode())
    assert document.page
    day = stated_day(document.text, document.page.zones)
    assert day and (day.value, day.span.of(document.text)) == ("2024-03-12T11:30+00:00", "2024-03-12T11:30Z")
    assert stated_day(document.text, ()) is None
