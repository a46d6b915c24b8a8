"""Who publishes and who is quoted in some days: as if the other documents were not here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore.errors import UsageError
from provstore.ingest import ingest
from provstore.query.contents import count_everything
from provstore.query.dated import can_be_narrowed
from provstore.query.lists import list_outlets
from provstore.query.selection import Selection
from provstore.query.speakers import list_speakers
from provstore.review import read_statement
from provstore.store import open_store
from provstore.table import Cell, Table

PHOTO = "\n\nPeople wait at the ferry in Riverton, June 11, 2018. (Photo by AFP)"
# Name → outlet, day, text.
PAGES = {
    "march": ("Kesmar Daily Post", "2024-03-04", f"Mill shut\n\nThe mill was shut, Anna Holt said.{PHOTO}\n"),
    "april": ("Kesmar Daily Post", "2024-04-04", "Mill open\n\nThe mill was open, Anna Holt told Reuters. Bob Roe said so, too.\n"),
    "may": ("Mirovac Gazette", "2024-05-04", f"Mill burns\n\nThe mill burned, Bob Roe said.{PHOTO}\n"),
    "undated": ("Ostrela Radio", None, "Mill rebuilt\n\nThe mill was rebuilt, Eva Orr said.\n"),
}  # fmt: skip


def fill(path: Path, folder: Path, *names: str) -> None:
    for name in names:
        outlet, day, text = PAGES[name]
        (folder / f"{name}.txt").write_text(text)
        ingest(path, folder / f"{name}.txt", stated=read_statement(outlet, day, "tester"))


@pytest.fixture(scope="module")
def _path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dated")
    fill(folder / "store.db", folder, *PAGES)
    return folder / "store.db"


@pytest.fixture
def connection(_path: Path) -> Iterator[Connection]:
    with open_store(_path) as connection:
        yield connection


def rows(table: Table, *left_out: str) -> list[dict[str, Cell]]:
    return [{name: cell for name, cell in row.items() if name not in left_out} for row in table.objects()]


@pytest.mark.parametrize(
    ("since", "until", "names"),
    [
        ("2024-03", "2024-03", ["march"]),
        (None, "2024-04", ["march", "april"]),
        ("2024-04-04", None, ["april", "may"]),
        ("2024", None, ["march", "april", "may"]),
    ],
)
def test_counts_are_those_of_a_store_with_these_documents_alone(
    connection: Connection, tmp_path: Path, since: str | None, until: str | None, names: list[str]
) -> None:
    """But for what is known of outlets and speakers, and who has nothing in these days is not listed."""
    fill(tmp_path / "store.db", tmp_path, *names)
    selection = Selection(since=since, until=until)
    with open_store(tmp_path / "store.db") as alone:
        some = [row for row in rows(list_outlets(alone)) if any(type(cell) is int and cell for cell in row.values())]
        assert rows(list_outlets(connection, selection=selection)) == some != []
        told = list_speakers(connection, since=since, until=until)
        assert rows(told, "also") == rows(list_speakers(alone), "also") != []
        counted = {(row["of"], row["which"]): row["count"] for row in count_everything(alone).objects() if row["count"]}
        dated = count_everything(connection, since=since, until=until).objects()
        assert {(row["of"], row["which"]): row["count"] for row in dated}.items() <= counted.items()
        assert {row["of"] for row in dated} >= {"documents", "claims by voice", "documents by outlet"}


def test_a_part_of_such_a_list_can_be_had(connection: Connection) -> None:
    selection = Selection(columns=("outlet", "claims"), order=("-claims",), since="2024-04", limit=1, counted=True)
    table = list_outlets(connection, selection=selection)
    assert ([*table.rows], table.total) == ([("Kesmar Daily Post", 1)], 4)
    assert list_outlets(connection, held=True, selection=Selection(since="2025")).objects() == []
    assert list_speakers(connection, outlet="mirovac", since="2024-04").objects() != []
    assert list_speakers(connection, outlet="mirovac", until="2024-04").objects() == []


def test_other_lists_without_days_have_none() -> None:
    assert [view for view in ("v_outlets", "v_speakers", "v_columns") if can_be_narrowed(view)] == [
        "v_outlets",
        "v_speakers",
    ]


@pytest.mark.parametrize(("since", "until"), [("March", None), ("2024-05", "2024-04")])
def test_days_are_checked(connection: Connection, since: str | None, until: str | None) -> None:
    with pytest.raises(UsageError):
        list_outlets(connection, selection=Selection(since=since, until=until))
    with pytest.raises(UsageError):
        list_speakers(connection, since=since, until=until)
    with pytest.raises(UsageError):
        count_everything(connection, since=since, until=until)
