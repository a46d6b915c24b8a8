"""Who says what: each filter narrows, all together narrow most."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from provstore.errors import UnknownDocument
from provstore.query.claims import list_claims
from tests.query.conftest import Names


@pytest.mark.parametrize(
    ("filters", "contents"),
    [
        ({"speaker": "iranian"}, {"the old drawbridge over the Tamsin canal was closed"}),
        ({"speaker": "orrin", "voice": "attributed"}, {"the pilots had been asleep"}),
        ({"speaker": "orrin", "voice": "outlet"}, set()),
        ({"outlet": "reuters", "voice": "outlet", "text": "cup"}, {"Cup final", "The home team won the cup final in Brenna by three goals to one."}),
        ({"mode": "direct"}, {"“The LIFEBOATS\xa0were rusty”"}),
        ({"mode": "direct", "outlet": "reuters"}, set()),
        ({"text": "lifeboats", "speaker": "reuters"}, {"The operator hid the rusty lifeboats from the inspectors of the harbor for years"}),
    ],
)  # fmt: skip
def test_filters(connection: Connection, filters: dict[str, str], contents: set[str]) -> None:
    assert {row["content"] for row in list_claims(connection, **filters).objects()} == contents


def test_one_document(connection: Connection, names: Names) -> None:
    rows = list_claims(connection, document=names.document("sports")[:9]).objects()
    assert [(row["number"], row["document_id"]) for row in rows] == [
        (1, names.document("sports")),
        (2, names.document("sports")),
    ]
    with pytest.raises(UnknownDocument):
        list_claims(connection, document="ffff0000")
