"""Where spans of a source stand on the pages."""

from __future__ import annotations

import pytest

from provstore.readers.pdf import read_pdf_source
from provstore.readers.pdf.boxes import boxes
from provstore.records import Span
from tests.readers.pdf.printed import Put, printed

DATA = printed([Put(72, 700, "The bridge is"), Put(72, 686, "closed.")], [Put(100, 60, "It rained.")])
SOURCE = read_pdf_source(DATA)


def span(words: str) -> Span:
    at = SOURCE.index(words)
    return Span(at, at + len(words))


def test_a_box_for_each_line() -> None:
    (found,) = boxes(DATA, [span("bridge is\r\nclosed")])

    assert [box.page for box in found] == [1, 1]
    (first, second) = found
    assert first.left == pytest.approx(72 + 11 * (611 + 556 + 556 + 278) / 1000, abs=1)
    assert 697 <= first.bottom < 700 < first.top < 711
    assert second.left == pytest.approx(72, abs=1)
    assert 683 <= second.bottom < 686 + 0.1 < second.top < 697


def test_pages_and_the_order_of_what_is_asked() -> None:
    rained, bridge, both, none = boxes(DATA, [span("rained"), span("bridge"), span("closed.\fIt"), span("\f")])

    assert [box.page for box in rained] == [2]
    assert [box.page for box in bridge] == [1]
    assert [box.page for box in both] == [1, 2]
    assert none == []
    assert boxes(DATA, []) == []
