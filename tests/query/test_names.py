"""What begins with what somebody has typed."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from provstore.query.names import MOST, Named, names_beginning
from tests.query.conftest import Names


@pytest.mark.parametrize(
    ("named", "typed", "found"),
    [
        ("outlet", "press", {"Press TV"}),
        ("outlet", "PRESS T", {"Press TV"}),
        ("outlet", "tv", set()),  # the beginning, not any part
        ("outlet", "%", set()),
        ("speaker", "ann", {"Ann Lee"}),
        ("speaker", "coast", {"Coast Guard"}),
        ("document", "zz", set()),
        ("story", "zz", set()),
    ],
)
def test_names(connection: Connection, named: Named, typed: str, found: set[str]) -> None:
    assert {name for name, _ in names_beginning(connection, named, typed)} == found


def test_documents_by_id_and_path(connection: Connection, names: Names) -> None:
    id = names.document("sports")[:12]
    assert (id, "Cup final") in list(names_beginning(connection, "document", id[:5]))
    everything = [name for name, _ in names_beginning(connection, "document", "")]
    assert id in everything and not any("/" in name for name in everything)
    assert [name for name, about in names_beginning(connection, "document", "/") if about == id]


def test_stories(connection: Connection) -> None:
    ((id, label),) = names_beginning(connection, "story", "")
    assert len(id) == 20 and label
    assert MOST > 1
