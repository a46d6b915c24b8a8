"""Which words of a text somebody else says."""

from __future__ import annotations

import pytest

from provstore.match.quoting.quotations import find_nested, find_quoted, is_nested
from provstore.records import Span


def blocks(text: str) -> list[Span]:
    found, at = [], 0
    for block in text.split("\n"):
        found.append(Span(at, at + len(block)))
        at += len(block) + 1
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He said “no” and "yes" and «so».', [("“no”", False), ('"yes"', False), ("«so»", False)]),
        ("Er sagte „nein“ dazu.", [("„nein“", False)]),
        ("“It begins.\n“It goes on,” he said.", [("“It begins.", True), ("“It goes on,”", False)]),
        ("“It begins.\nIt goes on,” he said.", [("“It begins.", True), ("It goes on,”", False)]),
        ("“It is never closed.\nNobody said more.", [("“It is never closed.", False)]),
        ("Nothing here.", []),
    ],
)
def test_quotations_with_those_that_go_on(text: str, found: list[tuple[str, bool]]) -> None:
    assert [(one.span.of(text), one.goes_on) for one in find_quoted(text, blocks(text))] == found


def test_what_no_mark_tells_counts_where_it_is_told() -> None:
    text = "LEE: We will stay.\nHe said “no” twice."
    told = [Span(5, 17), Span(text.index("“"), text.index("”") + 1)]
    assert [one.span.of(text) for one in find_quoted(text, blocks(text), told)] == ["We will stay", "“no”"]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“He said ‘never again’ to me”", ["‘never again’"]),
        ("\"He said 'never again' to me\"", ["'never again'"]),
        ("“We don't know the owners' names”", []),
        ("“no”", []),
    ],
)
def test_nested(text: str, inside: list[str]) -> None:
    assert [one.of(text) for one in find_nested(text, Span(0, len(text)))] == inside


@pytest.mark.parametrize(("words", "nested"), [("never again", True), ("He said", False), ("again’ to me", False)])
def test_words_in_a_quotation_inside_another(words: str, nested: bool) -> None:
    text = "Lee: “He said ‘never again’ to me”"
    at = text.index(words)
    assert is_nested(text, [Span(5, len(text))], Span(at, at + len(words))) is nested
