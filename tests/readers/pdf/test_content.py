"""Characters and lines of pages: which there are, where they stand, how large and heavy they are."""

from __future__ import annotations

import pytest

from provstore.errors import RefusedInput
from provstore.readers.pdf import content
from provstore.readers.pdf.content import read_content
from tests.readers.pdf.printed import STORY, Put, column, printed


def test_lines_with_their_measures() -> None:
    told = read_content(
        printed([Put(72, 700, "Bridge closed", 20, bold=True), Put(90, 670, "It rained.")], [Put(50, 60, "Yes")])
    )
    headline, line, last = (one for sheet in told.sheets for one in sheet.lines)

    assert told.source == "Bridge closed\r\nIt rained.\fYes"
    assert [told.source[one.start : one.end] for one in (headline, line, last)] == [
        "Bridge closed",
        "It rained.",
        "Yes",
    ]
    assert (headline.left, headline.base, headline.size, headline.bold) == (72, 700, 20, True)
    assert (line.left, line.base, line.size, line.bold, line.page) == (90, 670, 11, False, 0)
    assert last.page == 1
    # Helvetica: B 667, r 333, i 222, d 556, g 556, e 556 thousandths; bold ones are wider
    assert line.first == pytest.approx(11 * (278 + 278) / 1000, abs=0.1)
    assert line.right == pytest.approx(
        90 + 11 * (278 + 278 + 278 + 333 + 556 + 222 + 556 + 556 + 556 + 278) / 1000, abs=0.1
    )
    assert (told.sheets[0].bottom, told.sheets[0].top) == (0, 842)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_is_turned_is_measured_as_readers_see_it(turned: int) -> None:
    (sheet,) = read_content(printed([Put(72, 700, "Bridge closed")], turned=turned)).sheets
    height = 842 if turned == 180 else 595
    assert sheet.top - sheet.bottom == height


def test_a_hyphen_that_parts_a_word_stands_behind_its_line() -> None:
    told = read_content(
        printed([Put(72, 700, "the consul-"), Put(72, 686, "tancy"), Put(72, 672, "a dash -"), Put(72, 658, "and on")])
    )
    lines = told.sheets[0].lines

    assert [(one.words, one.parted) for one in lines] == [
        ("the consul", True),
        ("tancy", False),
        ("a dash -", False),
        ("and on", False),
    ]
    assert told.source.startswith("the consul\ufffetancy\r\n")


def test_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "MOST_CHARACTERS", 300)
    assert read_content(printed(column(STORY))).source
    with pytest.raises(RefusedInput, match="more than 300 characters") as refused:
        read_content(printed(column(STORY), column(STORY)))
    assert refused.value.reason == "too large"


def test_what_is_stated() -> None:
    told = read_content(printed(column(STORY), Title=" A  title ", Author="", Producer="x"))
    assert dict(told.stated) == {"Title": "A title", "Producer": "x"}
