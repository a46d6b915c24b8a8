"""Reading without looking for garbage."""

from __future__ import annotations

import gc
from contextlib import suppress

import pytest

from provstore.errors import RefusedInput
from provstore.readers.html import read_html
from provstore.uncollected import without_collecting


@pytest.mark.parametrize("is_enabled", [True, False])
def test_afterwards_it_is_as_it_was(is_enabled: bool) -> None:
    try:
        (gc.enable if is_enabled else gc.disable)()
        with suppress(ValueError), without_collecting():
            assert not gc.isenabled()
            raise ValueError
        assert gc.isenabled() == is_enabled
        with pytest.raises(RefusedInput):
            read_html("<p></p>")
        assert gc.isenabled() == is_enabled
    finally:
        gc.enable()


def test_a_page_leaves_no_rings() -> None:
    """What is read while nobody looks for garbage has to go without anybody looking for it."""
    page = (
        "<title>Ferry</title><table><tr><td><b>One<p>two</b> <svg><g></g></svg></table>" + "<p>Said on Monday.</p>" * 9
    )
    read_html(page)
    gc.collect()
    read_html(page)
    assert gc.collect() == 0
