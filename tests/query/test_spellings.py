"""Which other spellings a typed name has in the store; ordinary words have none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore.ingest import ingest
from provstore.query.spellings import MOST, find_spellings
from provstore.store import open_store

TEXT = """The army came to Qalmira

The army came to Al-Qalmirah on Sunday, and people left Qalat al-Mudaq, the governor Faysal Moeller said. He called
Qalmeera a town of markets. In Qala'at al-Mudaqq the mayor Faisal Möller met those who managed Menager Street.
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("spelled")
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    ingest(folder / "store.db", folder / "one.txt")
    return folder / "store.db"


@pytest.fixture
def connection(store: Path) -> Iterator[Connection]:
    with open_store(store) as opened:
        yield opened


TYPED = [
    ("Qalmira", ["Al-Qalmirah"], "a name of the texts; but Qalmeera has other vowels where none is Arabic"),
    ("Kalmira", ["Al-Qalmirah", "Qalmira"], "one that no text has"),
    ("qalmira", ["Al-Qalmirah"], "typed small"),
    ("Al-Qalmirah", ["Qalmira"], "with the article; and without"),
    ("qalmirah", ["Qalmira"], "what stands within a name"),
    ("Qalat al-Mudaq", ["Qala'at al-Mudaqq"], "of several words"),
    ("Faisal Moeller", ["Faisal Möller", "Faysal Moeller"], "word by word, where texts have it"),
    ("army", [], "an ordinary word"),
    ("manager", [], "which no text has, and which is common"),
    ("Sunday", [], "no other spelling"),
    ("the", [], "too short"),
    ("C++", [], "no name"),
    ("12 May 2024", [], "numbers"),
    ("", [], "nothing"),
    ("one two three four five six seven", [], "too long for a name"),
]


@pytest.mark.parametrize(("typed", "spellings", "why"), TYPED, ids=[case[2] for case in TYPED])
def test_other_spellings(connection: Connection, typed: str, spellings: list[str], why: str) -> None:
    assert find_spellings(connection, typed) == spellings, why


def test_not_more_than_a_person_reads(tmp_path: Path) -> None:
    parts = product(("a", "aa", "e", "ei"), ("i", "ee", "y", "ii"), ("a", "ah", "eh", "aa", "aah"))
    names = [f"al-Q{one}lm{other}r{last}" for one, other, last in parts]
    text = "\n\n".join(f"He met people of {name} on Sunday, he said." for name in names)
    (tmp_path / "one.txt").write_text(text + "\n", encoding="utf-8")
    ingest(tmp_path / "store.db", tmp_path / "one.txt")
    with open_store(tmp_path / "store.db") as connection:
        assert len(find_spellings(connection, "Qalmira")) == MOST < len(names)
