"""What is asked of a reading."""

from __future__ import annotations

import pytest

from provstore.records import Page, PageValue, domain_of

DOMAINS = [
    ("https://www.northsea.example/a?b", "northsea.example"),
    ("//northsea.example/a", "northsea.example"),
    ("/a/b", None),
    ("https://[x", None),
    ("https://localhost/", None),
]


@pytest.mark.parametrize(("address", "domain"), DOMAINS)
def test_domains(address: str, domain: str | None) -> None:
    assert domain_of(address) == domain


def test_what_counts_is_told() -> None:
    values = (
        PageValue("author", "By Ann Lee", "byline", None),
        PageValue("author", "Ann Lee", "byline", None, counts=True),
        PageValue("language", "en_GB", "meta og:locale", None, counts=True),
        PageValue("url", "https://northsea.example/a", "link canonical", None, counts=True),
    )
    page = Page("html/1", (), (), values)

    assert (page.authors, page.language, page.url, page.domain) == (
        ("Ann Lee",), "en", "https://northsea.example/a", "northsea.example",
    )  # fmt: skip
    assert (Page("html/1", (), ()).language, Page("html/1", (), ()).domain) == (None, None)
