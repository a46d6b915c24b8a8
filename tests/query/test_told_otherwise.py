"""Numbers, dates and places of a draft that accounts of its event tell otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.extract import extract
from provstore.ingest import ingest
from provstore.query.draft import Draft
from provstore.query.reviews import find_found
from provstore.query.told_otherwise import find_told_otherwise
from provstore.readers import read
from provstore.review import decide, read_statement
from provstore.store import open_store

FERRY = "The ferry Orlanda sank off the northern harbor of {place} on {day} and {toll} people were killed, the Coast Guard said."
OTHERS = "The cup final in Brenna was won by the home team, and the mayor of the town gave a speech on the market."


@pytest.fixture(scope="module")
def ferry_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ferry")
    pages = {
        "post": f"Ferry sinks\n\n{FERRY.format(place='Varnholm', day='Sunday', toll='14')}\n",
        "star": f"Ferry lost off the coast\n\n{FERRY.format(place='Varnholm', day='Sunday', toll='14')}\n\nIt rained.\n",
        "cup": f"Cup final\n\n{OTHERS}\n",
    }
    for name, text in pages.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        ingest(
            folder / "store.db", folder / f"{name}.txt", stated=read_statement(f"The {name}", "2024-03-04", "tester")
        )
    return folder / "store.db"


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (FERRY.format(place="Varnholm", day="Sunday", toll="14"), []),
        (FERRY.format(place="Varnholm", day="Sunday", toll="22"), [("number", "22 people", "14 people", 1)]),
        (f"“{FERRY.format(place='Varnholm', day='Sunday', toll='22')}”", []),  # of a quotation each word is told
        (OTHERS.replace("home team", "guests"), []),
        ("", []),
    ],
)
def test_what_is_told_otherwise_is_told_once(
    ferry_store: Path, draft: str, told: list[tuple[str, str, str, int]]
) -> None:
    document = read(f"Ferry\n\n{draft}\n".encode())
    with open_store(ferry_store) as connection:
        found = list(find_told_otherwise(connection, Draft(document, extract(document))))
    assert [(one["kind"], *(side["text"] for side in one["words"] if side), one["others"]) for one in found] == told
    for one in found:
        assert one["verdict"] == "differs" and one["held"] and one["held"]["outlet"]
        assert one["sentence"]["text"] == draft


def test_what_a_person_rejects_tells_nothing_otherwise(ferry_store: Path, tmp_path: Path) -> None:
    store = tmp_path / "rejected.db"
    store.write_bytes(ferry_store.read_bytes())
    draft = FERRY.format(place="Varnholm", day="Sunday", toll="22")
    document = read(f"Ferry\n\n{draft}\n".encode())

    def others() -> list[int]:
        with open_store(store) as connection:
            return [one["others"] for one in find_told_otherwise(connection, Draft(document, extract(document)))]

    with open_store(store) as connection:
        query = "SELECT claim FROM v_claims WHERE content LIKE '%14 people%'"
        both = [find_found(connection, claim) for claim in connection.exec_driver_sql(query).scalars()]
    told = [others()]
    for found in both:
        decide(store, found, "reject", by="Ada")
        told.append(others())
    assert told == [[1], [0], []]
