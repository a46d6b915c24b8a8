"""What a person states of a document."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from provstore.errors import UnknownDocument, UsageError
from provstore.export.jsonl import export_lines
from provstore.ingest import ingest
from provstore.records import Source, Stated
from provstore.review import read_statement, state
from provstore.store import open_store
from provstore.store.verify import verify
from tests.upkeep.corpus import ARTICLES

ARTICLE = "Talks resume\n\nThe foreign minister said on Tuesday that talks would resume.\n"


@pytest.fixture
def document(store_path: Path, tmp_path: Path) -> str:
    (tmp_path / "x.txt").write_text(ARTICLE)
    ingest(store_path, [tmp_path / "x.txt"])
    with open_store(store_path) as connection:
        return str(connection.exec_driver_sql("SELECT sha256 FROM documents").scalar_one())


@pytest.mark.parametrize(
    ("outlet", "name"),
    [
        ("Reuters", "Reuters"),
        ("reuters.com", "Reuters"),
        ("www.reuters.com", "Reuters"),
        (" The  Nowhere Post ", "The Nowhere Post"),
    ],
)
def test_outlets_are_known_by_name_alias_and_domain(outlet: str, name: str) -> None:
    said = read_statement(outlet)

    assert said.outlet is not None
    assert (said.outlet.name, said.outlet.kind) == (name, "outlet")


@pytest.mark.parametrize("published", ["2018", "2018-06", "2018-06-12", "2018-06-12T13:44"])
def test_dates_of_every_precision(published: str) -> None:
    assert read_statement(published=published).published == published
    assert read_statement(published="2018-06-12 13:44").published == "2018-06-12T13:44"


@pytest.mark.parametrize(
    "published",
    ["2018-06-31", "2018-02-30", "2019-02-29", "2018-13", "18-06-12", "June 2018", "2018-06-12T25:00", "", "2018-6-1"],
)
def test_days_that_do_not_exist(store_path: Path, document: str, published: str) -> None:
    with pytest.raises(UsageError, match="date"):
        state(store_path, document, published=published)

    with open_store(store_path) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM statements").scalar() == 0


def test_each_statement_is_kept_and_the_latest_word_holds(store_path: Path, document: str) -> None:
    state(store_path, document, outlet="Reuters", by="A")
    state(store_path, document, published="2018-06-14", by="B")
    holds = state(store_path, document, outlet="The Nowhere Post", by="C")

    assert (holds.outlet, holds.published, holds.by) == (Source("The Nowhere Post", "outlet"), "2018-06-14", "C")
    with open_store(store_path) as connection:
        row = connection.exec_driver_sql("SELECT outlet, outlet_by, published, published_by FROM v_documents").one()
        assert tuple(row) == ("The Nowhere Post", "person", "2018-06-14", "person")
        assert connection.exec_driver_sql("SELECT count(*) FROM statements").scalar() == 3
        assert connection.exec_driver_sql('SELECT group_concat("by") FROM statements').scalar() == "A,B,C"
        (date,) = connection.exec_driver_sql("SELECT date FROM v_claims WHERE date_text IS NOT NULL").one()
        assert date == "2018-06-12"
        assert list(verify(connection)) == []


def test_nothing_stated(store_path: Path, document: str) -> None:
    with pytest.raises(UsageError):
        state(store_path, document, by="A")
    with pytest.raises(UsageError):
        state(store_path, document, outlet="  ")


def test_unknown_document_leaves_nothing(store_path: Path, document: str) -> None:
    with pytest.raises(UnknownDocument):
        state(store_path, "0" * 64, outlet="Reuters")

    with open_store(store_path) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM statements").scalar() == 0
        assert connection.exec_driver_sql("SELECT outcome FROM runs ORDER BY id DESC").scalar() == "failed"
        assert list(verify(connection)) == []


@pytest.mark.parametrize(
    ("outlet", "published", "said"),
    [
        ("Reuters", None, ("Reuters", None)),  # half of a statement is one
        (None, "2018", (None, "2018")),
        (None, " 2018-06-12 13:44 ", (None, "2018-06-12T13:44")),
        ("The Nowhere Post", "2018", ("The Nowhere Post", "2018")),
    ],
)
def test_what_is_said_is_shown_and_the_run_is_recorded_with_it(
    store_path: Path, document: str, outlet: str | None, published: str | None, said: tuple[str | None, str | None]
) -> None:
    state(store_path, document, outlet, published, by="Ada")
    with open_store(store_path) as connection:
        row = connection.exec_driver_sql("SELECT outlet, published FROM v_documents").one()
        command, options = connection.exec_driver_sql("SELECT command, options FROM runs ORDER BY id DESC").first()
        assert list(verify(connection)) == []
    assert tuple(row) == said
    given = {"document": document, "outlet": outlet, "published": published, "by": "Ada"}
    assert (command, json.loads(options)) == ("state", {key: value for key, value in given.items() if value})


def test_what_is_said_of_an_outlet_changes_who_copied_whom(store_path: Path, tmp_path: Path) -> None:
    """What documents share is matched again: a copy that credits an agency is one once it is known whose the other is."""
    for name, article in (("one", "wire"), ("other", "copy")):
        (tmp_path / f"{name}.txt").write_text(ARTICLES[article][2])
        ingest(store_path, tmp_path / f"{name}.txt")
    with open_store(store_path) as connection:
        rows = connection.exec_driver_sql("SELECT path, document_id FROM v_documents").all()
    one, other = (next(id for path, id in rows if path.endswith(f"{name}.txt")) for name in ("one", "other"))

    def copies() -> list[tuple[str, str]]:
        with open_store(store_path) as connection:
            lines = [json.loads(line) for line in export_lines(connection)]
        return [
            (line["id"], link["to"]["id"]) for line in lines for link in line["links"] if link["kind"] == "quoted_from"
        ]

    assert copies() == []
    state(store_path, one, "Reuters", "2024-03-03T14:10")
    state(store_path, other, "The Varnholm Courier", "2024-03-03T16:00")
    assert copies() == [(other, one)]


@pytest.mark.parametrize("outlet", ["", " ", "\n"])
def test_an_outlet_without_a_name_is_none(outlet: str) -> None:
    with pytest.raises(UsageError, match="the name of the outlet is empty"):
        read_statement(outlet)


def test_who_says_it_is_kept_with_it() -> None:
    assert read_statement("Reuters", "2018", "Ada").by == "Ada"
    assert read_statement() == Stated()
