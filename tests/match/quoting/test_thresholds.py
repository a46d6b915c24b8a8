"""What holds between the numbers that decide what a version of a quotation is."""

from __future__ import annotations

from provstore.match.quoting import alignment, thresholds


def test_what_may_be_anybodys_is_no_version_of_anything_longer() -> None:
    assert thresholds.FAMILIAR_WEIGHT <= thresholds.VERSION_WEIGHT
    assert thresholds.SHORT == thresholds.VERSION_WORDS
    assert thresholds.SILENT_WEIGHT < thresholds.TELLING_WEIGHT


def test_a_text_is_read_before_it_can_have_a_version() -> None:
    assert thresholds.SOUGHT_SHARE < thresholds.VERSION_SHARE


def test_changes_cost_nearly_the_same() -> None:
    """One change less always wins, in a quotation of as many words as anybody quotes."""
    assert alignment.ADDED < alignment.REPLACED < alignment.LOST
    assert alignment.NEVER > alignment.LOST + alignment.ADDED
