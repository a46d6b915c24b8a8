"""A decision on a claim is told where the same words stand in another document, and applied there by nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.ingest import ingest
from provstore.query.elsewhere import find_decided_elsewhere
from provstore.query.reviews import find_found, tell_doubtful
from provstore.records import Amended, Found, Judgement, Source
from provstore.review import decide
from provstore.store import open_store

SAID = "Mayor Anna Holt said the bridge would close."
PAGES = {
    "wire": f"Bridge closes\n\n{SAID}\n\nIt rained.\n",
    "copy": f"Riverton loses its bridge\n\n{SAID.replace('the bridge', 'the  bridge')}\n",
    "rewrite": "Bridge\n\nMayor Anna Holt said the bridge would be closed.\n",
}


@pytest.fixture
def bridges(store_path: Path, tmp_path: Path) -> Path:
    for name, words in PAGES.items():
        (tmp_path / f"{name}.txt").write_text(words)
        ingest(store_path, tmp_path / f"{name}.txt")
    return store_path


def of(store: Path, page: str) -> Found:
    with open_store(store) as connection:
        query = "SELECT claim FROM v_claims JOIN v_documents USING (document_id) WHERE v_claims.path LIKE ? AND speaker IS NOT NULL"
        claim = connection.exec_driver_sql(query, (f"%{page}.txt",)).scalar_one()
        return find_found(connection, str(claim))


@pytest.mark.parametrize(
    ("verdict", "amended", "fields"),
    [
        ("reject", Amended(), []),
        ("accept", Amended(), []),
        ("amend", Amended(speakers=(Source("Bob Roe", "person"),), mode="direct"), ["mode", "speakers"]),
    ],
)
def test_a_copy_is_told_of_what_was_decided(
    bridges: Path, verdict: Judgement, amended: Amended, fields: list[str]
) -> None:
    wire, copy, rewrite = (of(bridges, page) for page in PAGES)
    decide(bridges, wire, verdict, amended, note="by ear", by="Ada")
    with open_store(bridges) as connection:
        ((claim, (told,)),) = find_decided_elsewhere(connection, copy.documents[0]).items()
        assert claim == copy.key
        assert (told["document"], told["claim"], told["number"]) == (wire.documents[0], wire.key, 2)
        assert (told["verdict"], told["amended"]) == (verdict, fields)
        assert (told["by"], told["note"]) == ("Ada", "by ear")
        assert tell_doubtful(connection, copy.key, copy.documents[0])["decided_elsewhere"] == [told]
        assert find_decided_elsewhere(connection, wire.documents[0]) == {}, "its own decision holds there"
        assert find_decided_elsewhere(connection, rewrite.documents[0]) == {}, "other words are another matter"
        query = "SELECT claim FROM v_claims WHERE review IS NOT NULL"
        assert connection.exec_driver_sql(query).scalars().all() == [wire.key], "nothing is decided of the copy"


def test_what_was_taken_back_is_not_told(bridges: Path) -> None:
    wire, copy, _ = (of(bridges, page) for page in PAGES)
    decide(bridges, wire, "reject", by="Ada")
    decide(bridges, wire, "undo", by="Ada")
    with open_store(bridges) as connection:
        assert find_decided_elsewhere(connection, copy.documents[0]) == {}
