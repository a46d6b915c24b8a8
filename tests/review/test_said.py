"""Note and name are kept without the space around them, and nothing is null."""

from __future__ import annotations

import pytest

from provstore.errors import UsageError
from provstore.review.said import read_said


@pytest.mark.parametrize(
    ("given", "kept"),
    [((None, None), (None, None)), (("", " "), (None, None)), ((" why ", "Ada\n"), ("why", "Ada"))],
)
def test_what_is_kept(given: tuple[str | None, str | None], kept: tuple[str | None, str | None]) -> None:
    assert read_said(*given) == kept


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(UsageError, match="must be text"):
        read_said("\ud800", None)
