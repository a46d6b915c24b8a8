"""What is missing is named, with what to install."""

from __future__ import annotations

import pytest

from provstore.errors import UsageError
from provstore.export.extras import require_extra


def test_a_library_that_is_missing_is_told() -> None:
    require_extra("json", "nothing", "JSON")
    with pytest.raises(UsageError) as raised:
        require_extra("provstore_has_no_such_library", "graph", "a graph")
    assert str(raised.value) == "a graph needs the extra graph: pip install 'provstore[graph]'"
