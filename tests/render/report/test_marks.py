"""Marks and notes are tied both ways, and no word is lost between them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from justhtml import JustHTML

from provstore.render.report.elements import words_of
from provstore.render.report.marks import Marks
from tests.render.report.made import SUBJECTS, attribute


@pytest.mark.parametrize("names", SUBJECTS, ids=str)
def test_each_link_leads_somewhere_and_each_mark_to_its_note_and_back(
    page_of: Callable[..., str], names: tuple[str, ...]
) -> None:
    page = JustHTML(page_of(*names), sanitize=False)
    ids = {attribute(one, "id") for one in page.query("[id]")}
    assert [one for one in page.query("a") if attribute(one, "href")[1:] not in ids] == []
    marks = {attribute(one, "id") for one in page.query("mark[id]")}
    to_marks = {
        (attribute(note, "id"), attribute(link, "href")[1:])
        for note in page.query('[id^="n"]')
        for link in note.query(".way-back a")
    }
    to_notes = {attribute(one, "href")[1:] for one in page.query("sup a")}
    assert marks == {mark for _, mark in to_marks}
    assert to_notes == {note for note, _ in to_marks}
    assert bool(marks) == (names != ("story",))


TEXT = "One two three <four> five six seven."


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(1, 9)), max_size=8))
def test_however_marks_cross_no_word_is_lost_and_each_has_one_id(places: list[tuple[int, int]]) -> None:
    marks = Marks()
    spans = {(start, min(start + size, len(TEXT))) for start, size in places if start < len(TEXT)}
    for start, end in sorted(spans):
        marks.tie(marks.note("x"), "d", {"start": start, "end": end, "text": TEXT[start:end]})
    paragraph = {"start": 0, "end": len(TEXT), "text": TEXT, "follows": False}
    written = marks.excerpt({"id": "d", "language": None, "paragraphs": [paragraph]})  # type: ignore[typeddict-item]
    page = JustHTML(written, sanitize=False)
    assert sorted(attribute(one, "id") for one in page.query("mark[id]")) == sorted(
        f"m{number}" for number in range(1, len(spans) + 1)
    )
    assert len(page.query("sup")) == len(spans)
    without = re.sub(r"<sup>.*?</sup>|</?mark[^>]*>", "", written)
    assert words_of(TEXT) in without
