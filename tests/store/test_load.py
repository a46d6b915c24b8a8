"""Reading back: what is shown as evidence is what was stored, or it is not shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from provstore.errors import DamageFound, UnknownDocument
from provstore.records import Carried, Source
from provstore.store import open_store
from provstore.store.load import current_extraction, find_document, load_document, load_extraction, load_grounds
from tests.store.made import DOCUMENT, claim, empty, save
from tests.store.plain import plainly

SPOKEN = claim(None)


@pytest.fixture
def made(store_path: Path) -> Path:
    save(store_path, DOCUMENT, empty(DOCUMENT), empty(DOCUMENT, SPOKEN))
    return store_path


def test_the_newest_extraction_is_the_current_one(made: Path) -> None:
    with open_store(made) as connection:
        assert current_extraction(connection, DOCUMENT.id) == 2
        assert load_extraction(connection, 2).claims == (SPOKEN,)
        assert load_extraction(connection, 1).claims == ()
        assert load_document(connection, DOCUMENT.id) == DOCUMENT


def test_what_carriers_had_stated_is_read_without_the_rest(store_path: Path) -> None:
    carried = Carried(Source("The Nowhere Post", "outlet"), "2024-05-06")
    save(store_path, DOCUMENT, empty(DOCUMENT), replace(empty(DOCUMENT), carried=carried))
    with open_store(store_path) as connection:
        assert load_grounds(connection, 1) == Carried()
        assert load_grounds(connection, 2) == load_extraction(connection, 2).carried
        assert load_grounds(connection, 2).published == "2024-05-06"


@pytest.mark.parametrize("key", ["0" * 64, "", DOCUMENT.id[:12], DOCUMENT.id.upper()])
def test_only_a_whole_id_names_a_document(made: Path, key: str) -> None:
    with open_store(made) as connection:
        for ask in (find_document, load_document, current_extraction):
            with pytest.raises(UnknownDocument):
                ask(connection, key)


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE documents SET text = text || ' and more'",
        "UPDATE documents SET bytes = CAST(text || '!' AS BLOB)",
        "UPDATE documents SET damage = '[[0'",
    ],
)
def test_an_altered_text_is_not_shown(made: Path, edit: str) -> None:
    with plainly(made) as connection:
        connection.execute(edit)
    with open_store(made) as connection, pytest.raises(DamageFound, match="run provstore verify"):
        load_document(connection, DOCUMENT.id)


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE claims SET confidence = 0.25",
        "UPDATE claims SET needs_review = 1",
        'UPDATE claim_spans SET "end" = "end" + 1',
        "DELETE FROM claim_spans",
        "UPDATE segments SET kind = 'caption'",
        "UPDATE extractions SET language = 'fr'",
        "UPDATE claims SET date_row = 7",
        "UPDATE claims SET speaker_row = 7",
    ],
)
def test_an_altered_finding_is_not_shown(made: Path, edit: str) -> None:
    with plainly(made) as connection:
        connection.execute(edit)
    with open_store(made) as connection, pytest.raises(DamageFound):
        load_extraction(connection, 2)


def test_an_extraction_that_is_not_there_is_damage(made: Path) -> None:
    with open_store(made) as connection, pytest.raises(DamageFound, match="row 9"):
        load_extraction(connection, 9)
