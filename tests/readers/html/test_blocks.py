"""What stands apart on a page, and what nobody sees."""

from __future__ import annotations

import pytest

from provstore.errors import RefusedInput
from provstore.readers.html import read_html
from tests.readers.mapped import STORY, words_of


def test_two_line_breaks_are_a_paragraph() -> None:
    text, page = read_html(f"<div>{STORY}<br><br>{STORY}</div>")
    assert words_of(text, page, "paragraph") == [STORY, STORY]


def test_lines_of_set_text_stay() -> None:
    text, _ = read_html(f"<pre>{STORY}\n{STORY}</pre>")
    assert text == f"{STORY}\n{STORY}"


@pytest.mark.parametrize(
    "source", ["<html></html>", "<script>document.write('It rains.')</script>", "<p> </p>", "<p hidden>a"]
)
def test_a_page_without_text_is_refused(source: str) -> None:
    with pytest.raises(RefusedInput, match="without text for readers") as refused:
        read_html(source)
    assert refused.value.reason == "no text"


@pytest.mark.parametrize("mark", ["style='clip: rect(0 0 0 0); position:absolute'", "class=visually-hidden"])
def test_what_is_cut_away_for_those_who_see_it_is_no_text(mark: str) -> None:
    clipped = f"<span {mark}>, opens new tab</span>"
    text, page = read_html(f"<p>{STORY}</p><p>See <a href=x>the report{clipped}</a>. {STORY}</p>")
    assert words_of(text, page, "paragraph") == [STORY, f"See the report. {STORY}"]
