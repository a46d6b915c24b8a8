"""Pages of a cited outlet in which nothing was found that says a claim."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore.ingest import ingest
from provstore.query.provenance import count_sources
from provstore.query.reviews import find_found
from provstore.review import decide, read_statement
from provstore.store import open_store
from tests.query.conftest import ARTICLES, Names


def test_what_is_not_in_the_cited_outlets_pages_is_told(connection: Connection, names: Names) -> None:
    """The Post says that Reuters reported it; the page of Reuters on the same ferry says nothing of it."""
    told = count_sources(connection, *names.claim("post", "lifeboats"))
    assert told["not_in_cited"] == [
        {"cited": {"name": "Reuters", "kind": "outlet"}, "document": names.document("agency")}
    ], "and a page of Reuters on another matter proves nothing"


@pytest.mark.parametrize("name", ["agency", "alam", "post"])
def test_what_is_in_the_cited_outlets_page_is_not_told(connection: Connection, names: Names, name: str) -> None:
    assert count_sources(connection, *names.claim(name, "Orlanda"))["not_in_cited"] == []


@pytest.mark.parametrize(
    ("told_how", "missing"),
    [
        ("Reuters reported", True),  # its pages should have it
        ("Reuters said in a statement", False),  # a statement of its own is no page of it
    ],
)
def test_only_what_an_outlet_is_said_to_report_should_be_in_its_pages(
    store_path: Path, tmp_path: Path, told_how: str, missing: bool
) -> None:
    same = "The Coast Guard said that the ferry Orlanda had sunk off the northern harbor of Varnholm on Sunday and that 14 people were killed."
    post = f"Disaster\n\n{same}\n\nThe operator hid the rusty lifeboats from the inspectors, {told_how}.\n"
    (tmp_path / "agency.txt").write_text(ARTICLES["agency"][2], encoding="utf-8")
    (tmp_path / "post.txt").write_text(post, encoding="utf-8")
    for name, outlet in (("agency", "Reuters"), ("post", "Kesmar Daily Post")):
        ingest(store_path, tmp_path / f"{name}.txt", stated=read_statement(outlet, "2024-03-06"))
    with open_store(store_path) as connection:
        names = Names(connection, tmp_path)
        told = count_sources(connection, *names.claim("post", "lifeboats"))
        assert [one["document"] for one in told["not_in_cited"]] == ([names.document("agency")] if missing else [])
        assert [root["name"] for root in told["roots"]] == ["Reuters"]


GUARD = "The Coast Guard said that the ferry Orlanda had sunk off the northern harbor of Varnholm on Sunday and that 14 people were killed."
HID = "The operator hid the rusty lifeboats from the inspectors"


@pytest.mark.parametrize(
    ("day", "tells", "missing", "why"),
    [
        ("2024-03-06", "Tickets were refunded.", True, "of the day, and says nothing of it"),
        ("2024-03-09", "Tickets were refunded.", False, "it was printed later"),
        ("2024-02-20", "Tickets were refunded.", False, "it was printed long before"),
        ("2024-03-06", "Rusty lifeboats were hidden by the operator, an inspector found.", False, "it may say so in other words"),
        ("2024-03-06", f"{HID}, said a captain of the harbor of Varnholm.", False, "both print it"),
    ],
)  # fmt: skip
def test_what_seems_to_be_there_is_not_said_to_be_missing(
    store_path: Path, tmp_path: Path, day: str, tells: str, missing: bool, why: str
) -> None:
    (tmp_path / "agency.txt").write_text(f"Ferry sinks\n\n{GUARD}\n\n{tells}\n", encoding="utf-8")
    (tmp_path / "post.txt").write_text(f"Disaster\n\n{GUARD}\n\n{HID}, Reuters reported.\n", encoding="utf-8")
    for name, outlet, published in (("agency", "Reuters", day), ("post", "Kesmar Daily Post", "2024-03-06")):
        ingest(store_path, tmp_path / f"{name}.txt", stated=read_statement(outlet, published))
    with open_store(store_path) as connection:
        told = count_sources(connection, *Names(connection, tmp_path).claim("post", "rusty"))
    assert bool(told["not_in_cited"]) is missing, why


TOLD_OTHERWISE = "At least 14 people were killed on Sunday when the ferry Orlanda sank north of the harbor of Varnholm, the Coast Guard said."


def test_a_page_is_not_on_the_matter_by_a_claim_that_a_person_denies(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "agency.txt").write_text(f"In brief\n\n{GUARD}\n", encoding="utf-8")
    (tmp_path / "post.txt").write_text(f"Disaster\n\n{TOLD_OTHERWISE}\n\n{HID}, Reuters reported.\n", encoding="utf-8")
    for name, outlet in (("agency", "Reuters"), ("post", "Kesmar Daily Post")):
        ingest(store_path, tmp_path / f"{name}.txt", stated=read_statement(outlet, "2024-03-06"))

    def silent() -> int:
        with open_store(store_path) as connection:
            told = count_sources(connection, *Names(connection, tmp_path).claim("post", "rusty"))
        return len(told["not_in_cited"])

    with open_store(store_path) as connection:
        assert connection.exec_driver_sql("SELECT * FROM passages").all() == [], "a claim is all that they share"
        pairs = connection.exec_driver_sql("SELECT id FROM v_same_claims").scalars().all()
        found = [find_found(connection, str(pair)) for pair in pairs]
    assert (silent(), len(found)) == (1, 1)
    decide(store_path, found[0], "reject", by="Ada")
    assert silent() == 0
    decide(store_path, found[0], "undo", by="Ada")
    assert silent() == 1

    with open_store(store_path) as connection:
        claim = find_found(connection, str(pairs[0]).partition("=")[0])
    decide(store_path, claim, "reject", by="Ada")
    assert silent() == 0, "and by none that a person says is no claim"
