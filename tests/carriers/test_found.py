"""A record of a carrier has content, or says why not."""

from __future__ import annotations

from provstore.carriers.found import Found


def test_a_record_is_empty_but_for_what_is_said() -> None:
    found = Found("row 4", passed_over="pictures")

    assert found.content is None and found.refusal is None and found.values == ()
