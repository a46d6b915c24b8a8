"""The page of two documents."""

from __future__ import annotations

from collections.abc import Callable

from justhtml import JustHTML


def test_what_differs_and_what_both_have(page_of: Callable[..., str]) -> None:
    page = JustHTML(page_of("75fa", "f47a"), sanitize=False)
    rows = [" ".join(row.to_text().split()) for row in page.query("tbody tr")]
    assert any("quantity" in row and "“Three people” in the text “Four people” in the text" in row for row in rows)
    assert any("quoted words" in row and "“twice”" in row and "“three times”" in row for row in rows)
    text = " ".join(page.to_text().split())
    assert "[twice | three times].”" in text
    assert "Only in Morning Herald" in text


def test_turned_around_the_sides_change(page_of: Callable[..., str]) -> None:
    page = JustHTML(page_of("f47a", "75fa"), sanitize=False)
    rows = [" ".join(row.to_text().split()) for row in page.query("tbody tr")]
    assert any("“Four people” in the text “Three people” in the text" in row for row in rows)
