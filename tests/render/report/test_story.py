"""The page of a story."""

from __future__ import annotations

from collections.abc import Callable

from justhtml import JustHTML


def test_its_documents_in_the_order_of_time_and_what_differs(page_of: Callable[..., str]) -> None:
    page = JustHTML(page_of("story"), sanitize=False)
    timeline, differs = page.query("tbody")
    outlets = [row.query("a")[0].to_text() for row in timeline.query("tr")]
    assert outlets == ["Varnholm Courier", "Harbor <b>Radio</b>", "Morning Herald"]
    assert "“Four people”" in differs.to_text()
