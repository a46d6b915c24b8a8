"""Names of elements, with the prefixes of the rules."""

from __future__ import annotations

import pytest

from provstore.carriers.feed_names import is_wanted, join_address, name_element

CONTENT = "http://purl.org/rss/1.0/modules/content/"
NAMES = [
    ("c:encoded", {"c": CONTENT}, "content:encoded", "another prefix"),
    ("encoded", {"": CONTENT}, "content:encoded", "no prefix"),
    ("c:encoded", {"c": f" {CONTENT.upper().replace('HTTP', 'HTTPS').rstrip('/')}"}, "content:encoded", "misspelt"),
    ("content:encoded", {}, "content:encoded", "never declared"),
    ("content:encoded", {"content": "urn:x"}, "{urn:x}:encoded", "declared as something else"),
    ("title", {"": ""}, "title", "no namespace"),
    ("title", {"": "http://purl.org/rss/1.0/"}, "title", "that of RSS"),
]


@pytest.mark.parametrize(("qname", "scope", "expected", "why"), NAMES, ids=[case[3] for case in NAMES])
def test_name(qname: str, scope: dict[str, str], expected: str, why: str) -> None:
    assert name_element(qname, scope) == expected, why


@pytest.mark.parametrize("name", ["title", "content:encoded", "language", "enclosure", "itunes:duration"])
def test_wanted(name: str) -> None:
    assert is_wanted(name)


@pytest.mark.parametrize("name", ["image", "media:description", "{urn:x}:encoded"])
def test_not_wanted(name: str) -> None:
    assert not is_wanted(name)


def test_join() -> None:
    assert join_address("https://one.example/a", " b ") == "https://one.example/b"
    assert join_address("", "b") == "b"
    assert join_address("https://one.example/a", "http://[b") == "http://[b"
