"""The file around what is told: valid, in order, alike each time; it loads and runs nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from justhtml import JustHTML

from tests.render.report.made import SUBJECTS, attribute


@pytest.mark.parametrize("names", SUBJECTS, ids=str)
def test_the_page_is_valid_and_in_order(page_of: Callable[..., str], names: tuple[str, ...]) -> None:
    page = JustHTML(page_of(*names), strict=True, sanitize=False)  # strict: what a parser has to mend is an error
    ids = [attribute(one, "id") for one in page.query("[id]")]
    assert len(ids) == len(set(ids))
    levels = [int(one.name[1]) for one in page.query("h1, h2, h3, h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [len(page.query(one)) for one in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    assert all(one.query("caption") for one in page.query("table"))
    assert all(attribute(one, "scope") in ("col", "row") for one in page.query("th"))


@pytest.mark.parametrize("names", SUBJECTS, ids=str)
def test_nothing_is_loaded_or_run(page_of: Callable[..., str], names: tuple[str, ...]) -> None:
    page = JustHTML(page_of(*names), sanitize=False)
    assert page.query("script, link, img, iframe, object, form, base") == []
    assert page.query("[src], [onclick], [onload], [style]") == []
    assert all(attribute(one, "href").startswith("#") for one in page.query("[href]"))
    (policy,) = page.query('meta[http-equiv="Content-Security-Policy"]')
    assert attribute(policy, "content") == "default-src 'none'; style-src 'unsafe-inline'"
    (style,) = page.query("style")
    assert not re.search(r"url\(|@import|expression", style.to_text() or page_of(*names).split("</style>")[0])


def test_the_same_store_gives_the_same_bytes(page_of: Callable[..., str]) -> None:
    assert page_of("75fa#3") == page_of("75fa#3")
