"""What of all that a page states the reading goes by."""

from __future__ import annotations

import pytest

from provstore.readers.html import read_html
from provstore.readers.html.chosen import only_leads_to_name, writers_differ
from provstore.records import PageValue, Span

STORY = "The mayor said on Monday that the bridge would be closed, and that the trains would go on for a week."

WRITERS = [
    ("<meta name=author content='By Ann Lee, staff writer'>", ("Ann Lee",), "a label and an office"),
    ("<meta name=author content='Ann Lee und Bob Roe'>", ("Ann Lee", "Bob Roe"), "two in one line"),
    ("<meta name=author content='Ann Lee'><meta name=author content='Ann Lee'>", ("Ann Lee",), "twice the same"),
    ("<meta name=author content='https://facebook.example/annlee'>", (), "an address"),
    ("<meta property=og:site_name content='North Sea News'><meta name=author content='North Sea News'>", (), "the site itself"),
    ('<script type=application/ld+json>{"@type": "NewsArticle", "author": {"name": "Ann Lee"}}</script><meta name=author content=desk>', ("Ann Lee",), "the article before the page"),
    ('<script type=application/ld+json>{"@type": "Person", "author": {"name": "Ann Lee"}}</script>', (), "what is no article"),
    ("<meta name=author content='BYLINE: Ann Lee.'>", ("Ann Lee",), "a label and a stop"),
    ("<meta name=author content='Ann Lee Jr.'>", ("Ann Lee Jr.",), "the stop of a short word is its own"),
    ("<meta name=author content='ByAnn Lee'>", ("Ann Lee",), "a label glued to the name"),
    ("<meta name=author content='Byron Lee'>", ("Byron Lee",), "a name that begins like one"),
    ("<meta property=og:site_name content='West Post'><meta name=author content='Dan Roe-LeeThe West Post'>", ("Dan Roe-Lee",), "the site glued to the name"),
    ("<meta property=og:site_name content=West><meta name=author content='Dan West'>", ("Dan West",), "a surname that is the site's"),
    ("<meta name=author content='By TOM ROE, AP Auto Writer'>", ("TOM ROE",), "the agency whose writer he is"),
    ("<meta name=author content='Ann Lee News Reporter, Tom Roe News Reporter'>", ("Ann Lee", "Tom Roe"), "but not one more writer with a job"),
    ("<meta name=author content='AP'>", ("AP",), "an agency of two letters"),
    ("<meta name=author content='Ann Lee, MS, RDN'>", ("Ann Lee",), "degrees"),
    ("<meta name=author content='Ann Lee in Valve on 1 June 2019 at 08:34'>", ("Ann Lee",), "what follows a name"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected", "why"), WRITERS, ids=[case[2] for case in WRITERS])
def test_writers(head: str, expected: tuple[str, ...], why: str) -> None:
    _, page = read_html(f"<html><head>{head}</head><body><p>{STORY}")
    assert page.authors == expected, why


DAYS = [
    ("<meta name=date content='12 March 2024'>", "12 March 2024", "in words"),
    ("<meta name=date content='03/04/2024'><meta name=pubdate content=2024-04-03>", "2024-04-03", "one of two readings is none"),
    ("<meta property=article:modified_time content=2024-04-03>", None, "a change is no publication"),
    ("<link rel=canonical href=https://a.example/2024/04/03/x>", "2024/04/03", "in the address"),
    ("<meta name=date content=2024-13-40>", None, "no such day"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected", "why"), DAYS, ids=[case[2] for case in DAYS])
def test_days(head: str, expected: str | None, why: str) -> None:
    _, page = read_html(f"<html><head>{head}</head><body><p>{STORY}")
    assert next((one.value for one in page.values if one.field == "published" and one.counts), None) == expected, why


SITES = [
    ("<title>The bridge is closed for a week | North Sea News</title><h1>The bridge is closed for a week</h1>", "North Sea News", "behind the heading"),
    ("<title>The bridge is closed for a week | North Sea News</title><meta property=og:title content='The bridge is closed for a week'>", "North Sea News", "behind another title"),
    ("<title>The bridge is closed for a week | North &amp; Sea</title><h1>The bridge is closed for a week</h1>", None, "what the source does not spell out"),
    ("<title>The bridge is closed for a week | North Sea News</title><h1>A flood</h1>", None, "behind what nothing else says it may be the title's own"),
    ("<title>The bridge is closed for a week | all that you have to know now</title><h1>The bridge is closed for a week</h1>", None, "no name is so long"),
    ("<title>The bridge is closed for a week | Home</title><meta property=og:site_name content='North Sea News'><h1>The bridge is closed for a week</h1>", "North Sea News", "what states the site itself"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "expected", "why"), SITES, ids=[case[2] for case in SITES])
def test_a_site_at_the_end_of_the_title(markup: str, expected: str | None, why: str) -> None:
    source = f"{markup}<p>{STORY}</p><p>{STORY}</p>"
    _, page = read_html(source)
    sites = [one for one in page.values if one.field == "site" and one.counts]
    assert [one.value for one in sites] == ([expected] if expected else []), why
    assert all(one.place and one.place.of(source) == one.value for one in sites)


STATED = [
    ([("ld Article NewsArticle", "Ann Lee"), ("meta author", "Bob Roe")], True, "two writers"),
    ([("ld Article NewsArticle", "Ann Lee"), ("meta author", "A. Lee")], False, "one, with an initial"),
    ([("ld Article NewsArticle", "Ann Lee"), ("meta author", "Ann Lee and Bob Roe")], False, "one of two"),
    ([("meta author", "Ann Lee"), ("byline", "Bob Roe")], False, "lines that readers see may be of another article"),
    ([("meta author", "Ann Lee"), ("meta article:author", "https://a.example/bob")], False, "an address names nobody"),
    ([("meta author", "Ann Lee")], False, "one"),
]  # fmt: skip


@pytest.mark.parametrize(("stated", "differ", "why"), STATED, ids=[case[2] for case in STATED])
def test_writers_differ(stated: list[tuple[str, str]], differ: bool, why: str) -> None:
    source = " ".join(name for _, name in stated)
    values = [
        PageValue("author", name, where, Span(source.index(name), source.index(name) + len(name)))
        for where, name in stated
    ]
    assert writers_differ(values, source) is differ, why


def test_words_before_a_name() -> None:
    assert only_leads_to_name("Written by") and only_leads_to_name(" By ")
    assert not only_leads_to_name("By Ann Lee") and not only_leads_to_name("Ann Lee")


SIGNED = [
    ("<p>By Ann Lee and Bob Roe</p>", ["Ann Lee", "Bob Roe"], "a line between headline and story"),
    ("<p>By <b>Ann Lee</b></p>", ["Ann Lee"], "with markup in it"),
    ("<p>By night it rained</p>", [], "what is no name"),
    ("<meta name=author content='Cara Moe'><p>By Ann Lee</p>", ["Cara Moe"], "what the page states comes first"),
]


@pytest.mark.parametrize(("markup", "expected", "why"), SIGNED, ids=[case[2] for case in SIGNED])
def test_who_signs_counts_where_nothing_is_stated(markup: str, expected: list[str], why: str) -> None:
    source = f"<h1>It rains</h1>{markup}<p>{'It rains, and it will rain for a week. ' * 3}</p>"
    _, page = read_html(source)

    found = [one for one in page.values if one.field == "author" and one.counts]
    assert [one.value for one in found] == expected, why
    assert all(one.place and source[one.place.start : one.place.end] == one.value for one in found)
