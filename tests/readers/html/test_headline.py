"""Which heading is the headline, and what of it stands before."""

from __future__ import annotations

import pytest

from provstore.readers.html import read_html
from tests.readers.mapped import STORY, words_of

TITLE = "<title>Bridge closed after rain</title>"
CASES = [
    ("<h1>Bridge closed after rain</h1>", "Bridge closed after rain", "", "the heading"),
    ("<nav><h1>Bridge closed after rain</h1></nav><h2>A bridge closes</h2>", "Bridge closed after rain", "", "in the path where no other says a title"),
    ("<meta property=og:title content='The old bridge closes'><ul class=breadcrumb><li><h1>Bridge closed after rain</h1></ul><h2>The old bridge closes</h2>", "The old bridge closes", "", "not the short one in the path"),
    ("<nav><h1>Bridge closed after rain</h1></nav><h1>The rain and the bridge</h1>", "Bridge closed after rain", "", "a heading that says no title comes behind the path"),
    ("<meta property=og:title content='Northtown: Bridge closed after rain'><h1>Northtown <b>Bridge closed after rain</b></h1>", "Northtown Bridge closed after rain", "", "a title has it"),
    ("<h1 itemprop=headline>Northtown <b>Bridge closed after rain</b></h1><meta property=og:title content='Bridge closed after rain'>", "Bridge closed after rain", "Northtown", "what the heading calls itself has it alone"),
    ("<h1><i>Northtown</i><i> - </i><b>Bridge closed after rain</b></h1>", "Bridge closed after rain", "Northtown -", "with the dash behind it"),
    ("<h1>Northtown <b>Bridge closed after rain</b></h1>", "Bridge closed after rain", "Northtown", "without a kicker that no title has"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "headline", "kicker", "why"), CASES, ids=[case[3] for case in CASES])
def test_headline(markup: str, headline: str, kicker: str, why: str) -> None:
    text, page = read_html(f"{TITLE}<body>{markup}<p>{STORY}</p><p>{STORY}</p>")

    assert words_of(text, page, "headline") == [headline], why
    assert words_of(text, page, "section") == ([kicker] if kicker else [])
