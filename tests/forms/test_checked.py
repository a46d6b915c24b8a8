"""What `check` answers is what its type says."""

from __future__ import annotations

from types import NoneType
from typing import Any, get_args

import pytest

from provstore.extract import extract
from provstore.forms.checked import ChangedJson, CheckedJson, HeldWordsJson
from provstore.ingest import ingest
from provstore.query.check import check_draft
from provstore.readers import read
from provstore.store import open_store
from tests.forms.conforms import find_faults, keys_of
from tests.upkeep.corpus import add

DRAFT = """The ferry

At least 30 people were killed when the ferry Orlanda sank off the northern harbor of Varnholm on Sunday, the Coast Guard said.

“We found wreck at a depth of 60 meters and the search for survivors will go on,” Irena Volkmar said.

“We never found the wreck at a depth of 40 meters,” Volkmar told Reuters. It was a “tragedy”.

Nobody said “the lifeboats were painted green for the visit of the king and his court”.
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[CheckedJson]:
    folder = tmp_path_factory.mktemp("checked")
    add(folder / "store.db", folder, "wire", "rewrite", "independent")
    (folder / "plain.txt").write_text("Ferry\n\n“The tickets of the ferry were refunded to all,” Lee told Reuters.\n")
    ingest(folder / "store.db", folder / "plain.txt")
    text = DRAFT + "\n“The tickets of the ferry were refunded to all.”\n"
    with open_store(folder / "store.db") as connection:
        return check_draft(connection, document := read(text.encode()), extract(document))


def test_every_part_is_what_its_type_says(told: list[CheckedJson]) -> None:
    assert len({one["verdict"] for one in told}) >= 4
    for one in told:
        assert list(find_faults(one, CheckedJson)) == []


@pytest.mark.parametrize("form", [CheckedJson, HeldWordsJson, ChangedJson], ids=lambda form: form.__name__)
def test_no_key_tells_of_what_never_comes(told: list[CheckedJson], form: Any) -> None:
    seen: set[tuple[str, ...]] = set()
    for one in told:
        list(find_faults(one, CheckedJson, seen=seen))
    for key, hint in keys_of(form)[0].items():
        assert (form.__name__, key, "value") in seen, key
        if NoneType in get_args(hint) and (form.__name__, key) != ("HeldWordsJson", "speaker"):
            assert (form.__name__, key, "null") in seen, key
