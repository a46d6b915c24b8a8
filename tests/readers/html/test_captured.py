"""When a page was captured, as whoever saved it has written into it: with its place, and never as the day of publishing."""

from __future__ import annotations

import pytest

from provstore.extract import extract
from provstore.readers import read
from provstore.readers.html import read_html
from provstore.records import archived, domain_of
from provstore.rules import patterns
from provstore.text.captured import read_captured
from tests.readers.mapped import STORY

AT_ARCHIVE = "https://archive.example/web/20230316124401/https://kesmarpost.example/bridge"
PAGE = "<html><head><title>Bridge closed</title></head><body><h1>Bridge closed</h1><p>{}</p></body></html>"


@pytest.mark.parametrize("rule", patterns("page/savers"), ids=lambda rule: rule.name)
def test_who_saves_pages(rule: object) -> None:
    (rule,) = (one for one in patterns("page/savers") if one is rule)
    for text in rule.matches:
        assert (found := rule.search(text)) and read_captured(found["when"]), text
    for text in rule.rejects:
        assert rule.search(text) is None, text


@pytest.mark.parametrize(
    ("source", "said", "where"),
    [
        (PAGE.format(STORY) + "<!--\n FILE ARCHIVED ON 12:44:01 Mar 16, 2023 AND RETRIEVED -->", "12:44:01 Mar 16, 2023", "saver archived-on"),
        (f"<!-- saved from url=(0063){AT_ARCHIVE} -->{PAGE.format(STORY)}", "20230316124401", "address"),
        (f"<link rel=canonical href='{AT_ARCHIVE}'>{PAGE.format(STORY)}", "20230316124401", "address"),
    ],
)  # fmt: skip
def test_it_stands_where_it_says_and_is_no_date_of_publication(source: str, said: str, where: str) -> None:
    document = read(source.encode(), kind="html")
    assert document.page
    (value,) = (one for one in document.page.values if one.field == "captured")
    assert (value.value, value.where, value.counts) == (said, where, True)
    assert value.place and value.place.of(source) == said
    assert extract(document).published is None


def test_what_an_article_says_of_an_archive_is_its_own_words() -> None:
    _, page = read_html(
        PAGE.format(f"{STORY} The comment reads: &lt;!-- FILE ARCHIVED ON 12:44:01 Mar 16, 2023 --&gt;")
    )
    assert [one for one in page.values if one.field == "captured"] == []


def test_an_address_at_an_archive_is_of_the_site_that_it_captured() -> None:
    found = archived(AT_ARCHIVE)
    assert found == ("https://kesmarpost.example/bridge", "20230316124401", AT_ARCHIVE.index("2023"))
    assert domain_of(AT_ARCHIVE) == domain_of(AT_ARCHIVE.replace("01/h", "01im_/h")) == "kesmarpost.example"
    for other in (
        "https://kesmarpost.example/20230316124401/bridge",
        "https://kesmarpost.example/?u=https://a.example/",
    ):
        assert archived(other) is None
        assert domain_of(other) == "kesmarpost.example"
