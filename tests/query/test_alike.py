"""Which stored speakers are proposed as one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text as text_of

from provstore.ingest import ingest
from provstore.query.alike import list_alike
from provstore.review import merge_speakers, read_statement, split_speakers
from provstore.store import open_store
from provstore.table import Cell

PAGES = {
    "one": "Wall inspected\n\nAnn-Marie Holt said the wall holds. The mayor, Ann-Marie Holt, said it was old.\n",
    "two": "Wall painted\n\nThe wall is green, Ann Marie Holt said. The local sources said it was red.\n",
    "three": "Wall sold\n\nThe wall was sold, John Roe said. Jane Roe said nobody had asked her.\n",
    "four": "Wall moved\n\nThe wall was moved, J. Roe said. The local sources said it stands.\n",
}
HYPHENED, PLAIN = "person|ann-marie holt||", "person|ann marie holt||"


@pytest.fixture(scope="module")
def _told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("alike")
    for name, text in PAGES.items():
        (folder / f"{name}.txt").write_text(text)
        ingest(folder / "store.db", [folder / f"{name}.txt"])
    return folder / "store.db"


@pytest.fixture
def store(_told: Path, store_path: Path) -> Path:
    """The test's own copy."""
    return Path(shutil.copy(_told, store_path))


def rows(store: Path) -> list[dict[str, Cell]]:
    with open_store(store) as connection:
        return list_alike(connection).objects()


def test_a_pair_and_what_is_told_of_it(store: Path) -> None:
    assert rows(store) == [
        {
            "speaker": "Ann-Marie Holt",
            "claims": 2,
            "documents": 1,
            "other": "Ann Marie Holt",
            "other_claims": 1,
            "other_documents": 1,
            "reason": "hyphenation",
            "together": 0,
            "kind": "person",
            "other_kind": "person",
            "key": HYPHENED,
            "other_key": PLAIN,
            "key_needed": None,
            "other_key_needed": None,
        }
    ]


def test_a_name_that_means_several_speakers_comes_with_its_key(store: Path, tmp_path: Path) -> None:
    page = "Builder closes\n\nBERLIN, June 18, 2018 (AP) - The company Ann Marie Holt said on Monday it was closing.\n"
    (tmp_path / "company.txt").write_text(page)
    ingest(store, [tmp_path / "company.txt"])
    with open_store(store) as connection:
        names = dict(connection.execute(text_of('SELECT "key", speaker FROM v_speakers')).all())
    assert sorted(names.values()).count("Ann Marie Holt") == 2
    (row,) = (row for row in rows(store) if row["key"] == HYPHENED)
    assert (row["other"], row["key_needed"], row["other_key_needed"]) == ("Ann Marie Holt", None, PLAIN)


def test_the_longer_name_is_the_one_to_keep(store_path: Path, tmp_path: Path) -> None:
    """Where one of them is a short form; else the name that is quoted more."""
    for name, text in {
        "short": "Mill sold\n\nThe mill was sold, B. Quarrey said. B. Quarrey said it was old.\n",
        "long": "Mill open\n\nThe mill is open, Bernice Quarrey said.\n",
        "marked": "Mill shut\n\nThe mill is shut, Zoë Amsel said.\n",
        "plain": "Mill wet\n\nThe mill is wet, Zoe Amsel said. Zoe Amsel said it leaks.\n",
    }.items():
        (tmp_path / f"{name}.txt").write_text(text)
        ingest(store_path, [tmp_path / f"{name}.txt"])
    found = [(row["speaker"], row["other"], row["reason"]) for row in rows(store_path)]
    assert found == [("Zoe Amsel", "Zoë Amsel", "diacritics"), ("Bernice Quarrey", "B. Quarrey", "initial")]


def test_what_a_person_decided_is_not_proposed_again(store: Path) -> None:
    merge_speakers(store, HYPHENED, PLAIN)
    assert rows(store) == []
    split_speakers(store, HYPHENED, PLAIN)
    assert rows(store) == []
    merge_speakers(store, PLAIN, HYPHENED)
    assert rows(store) == []


def test_counts_are_those_of_all_that_a_person_merged(store: Path, tmp_path: Path) -> None:
    merge_speakers(store, "person|john roe||", HYPHENED)
    (row,) = rows(store)
    assert (row["speaker"], row["claims"], row["documents"], row["key"]) == ("Ann-Marie Holt", 3, 2, HYPHENED)
    page = "Wall again\n\nJohn Roe said the wall holds. The wall falls, Ann B. Marie Holt said.\n"
    (tmp_path / "again.txt").write_text(page)
    ingest(store, [tmp_path / "again.txt"])
    assert "Ann B. Marie Holt" in {name for row in rows(store) for name in (row["speaker"], row["other"])}
    merge_speakers(store, "person|john roe||", PLAIN)
    assert rows(store) == [], "one document tells of both"


def test_what_one_document_has_of_both_is_counted(store: Path, tmp_path: Path) -> None:
    both = "Wall again\n\nAnn-Marie Holt said the wall holds.\n\nThe wall falls, according to Ann Marie Holt.\n"
    (tmp_path / "both.txt").write_text(both)
    ingest(store, [tmp_path / "both.txt"])
    (row,) = rows(store)
    assert (row["documents"], row["other_documents"], row["together"]) == (2, 2, 1)


def test_a_surname_is_proposed_where_another_page_of_the_story_has_the_name(store_path: Path, tmp_path: Path) -> None:
    said = "said the northern wall of Varnholm had been leaning over the old market for eleven years"
    for name, speaker in (("full", "Irena Volkmar"), ("short", "Volkmar"), ("apart", "Orlan Volkmar")):
        told = said if name != "apart" else "said that nobody swims in winter"
        (tmp_path / f"{name}.txt").write_text(f"News of {name}\n\nThe mayor, Ms. {speaker}, {told}.\n")
        ingest(store_path, [tmp_path / f"{name}.txt"])
    found = [(row["speaker"], row["other"], row["reason"]) for row in rows(store_path)]
    assert found == [("Irena Volkmar", "Volkmar", "short for long")]


def test_editions_of_one_page_count_as_one_document(store: Path, tmp_path: Path) -> None:
    """As they do in the list of speakers: a page that was saved twice tells it once."""
    told = (
        "Mill burns in Orlen\n\nThe mill in Orlen burned down on Monday night, and three workers were hurt. The fire began"
        " in the drying room, Ann-Marie Holt said. Engineers from the county had been asked to look at the boiler.\n\n"
        "The mill had worked without a break since 1911. The town has lent the families four houses near the harbor.\n"
    )
    for day, text in (("2024-03-05", told), ("2024-09-09", told.replace("the boiler", "the old boiler"))):
        (tmp_path / f"{day}.txt").write_text(text)
        ingest(store, [tmp_path / f"{day}.txt"], stated=read_statement("Mirovac Gazette", day, "tester"))
    (row,) = rows(store)
    with open_store(store) as connection:
        listed = connection.execute(
            text_of('SELECT claims, documents FROM v_speakers WHERE "key" = :key'), {"key": HYPHENED}
        ).one()
    assert (row["claims"], row["documents"]) == tuple(listed) == (4, 2)
