"""What a person states of a document."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from provstore.errors import RefusedInput, UnknownDocument, UsageError
from provstore.export.jsonl import export_lines
from provstore.ingest import Summary, ingest
from provstore.records import Source, Stated
from provstore.review import decide, read_statement, state
from provstore.store import open_store
from provstore.store.findings import list_findings
from provstore.store.verify import verify
from tests.readers.pdf.printed import OTHER, STORY, column, printed
from tests.store.forked import in_child, kill_at
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


@pytest.mark.parametrize("published", ["2999", "2999-01", "2999-01-05", "2999-01-05T10:00", "2999-01-05T10:00+02:00"])
def test_a_day_that_is_still_to_come_is_taken_only_where_that_is_said(published: str) -> None:
    with pytest.raises(UsageError, match="is still to come"):
        read_statement(published=published)
    assert read_statement(published=published, to_come=True).published == published


def test_what_has_begun_somewhere_is_not_to_come() -> None:
    now = datetime.now(UTC)
    for told in (
        now.strftime("%Y"),
        now.strftime("%Y-%m-%d"),
        (now + timedelta(hours=13)).strftime("%Y-%m-%dT%H:%M"),  # by a clock that nobody names
        (now + timedelta(hours=13)).strftime("%Y-%m-%dT%H:%M+14:00"),
    ):
        assert read_statement(published=told).published == told
    for later in (now + timedelta(hours=16), now + timedelta(days=40)):
        with pytest.raises(UsageError):
            read_statement(published=later.strftime("%Y-%m-%dT%H:%M"))
    with pytest.raises(UsageError):
        read_statement(published=(now + timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M+00:00"))


BRIDGE = (
    "The mayor of Brenna said on Tuesday that the bridge “Победа” over the river Tamsin would stay closed for a week.",
    "“It is over, and nobody will pay for the trucks that stand on the quay,” said Anna Holt on Tuesday.",
    "“Мост закрыт,” Peter Lunn told reporters at the gate of the harbor.",
)
PAGE = "<meta charset=windows-1252><title>Bridge</title><h1>Bridge closed in Победа</h1>" + "".join(
    f"<p>{one}</p>" for one in BRIDGE
)
FILES = {
    "bridge.txt": "\n\n".join(("Bridge closed in Победа", *BRIDGE, "")),
    "bridge.html": PAGE,
    "other.txt": "\n\n".join(
        ("Мост", "“Мост закрыт,” Peter Lunn told reporters at the gate of the harbor.", BRIDGE[0])
    ),
}


def ask(store: Path, statement: str, *values: object) -> list[tuple[Any, ...]]:
    with open_store(store) as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement, values)]


def exported(store: Path, *, stated: bool = True) -> list[dict[str, Any]]:
    """The documents of a store, but for where they were seen; without `stated`, also for what is stated of them."""
    with open_store(store) as connection:
        lines = [json.loads(line) for line in export_lines(connection, sightings=False)]
    return [{key: value for key, value in line.items() if stated or key != "stated"} for line in lines]


def damage(store: Path) -> list[object]:
    with open_store(store) as connection:
        return list(verify(connection))


@pytest.fixture
def misread(store_path: Path, tmp_path: Path) -> dict[str, str]:
    """A store of texts in cp1251 that were read as cp1252; the ids by names of files."""
    for name, text in FILES.items():
        (tmp_path / name).write_bytes(text.encode("cp1251"))
        ingest(store_path, [tmp_path / name], encoding="cp1252")
    return {Path(path).name: id for path, id in ask(store_path, "SELECT path, document_id FROM v_documents")}


@pytest.mark.parametrize("name", ["bridge.txt", "bridge.html"])
def test_in_another_encoding_a_document_is_read_anew_and_nothing_is_lost(
    store_path: Path, misread: dict[str, str], name: str, tmp_path: Path
) -> None:
    id = misread[name]
    with open_store(store_path) as connection:
        found = {one.words: one for one in list_findings(connection, [id]) if one.kind == "claim"}
    for words in ("It is over", "Ïîáåäà"):
        decide(store_path, next(one for told, one in found.items() if words in told), "accept", by="Ada")
    old = ask(store_path, "SELECT text FROM documents WHERE sha256 = ?", id)
    ((claims,),) = ask(store_path, "SELECT count(*) FROM claims")

    holds = state(store_path, id, encoding="windows-1251", by="Ada")

    assert (holds.encoding, holds.encoding_by, holds.outlet) == ("cp1251", "Ada", None)
    shown = "SELECT encoding, decoded_by, damaged, reader FROM v_documents WHERE document_id = ?"
    assert ask(store_path, shown, id)[0][:3] == ("cp1251", "given", 0)
    ((now,),) = ask(store_path, "SELECT text FROM documents WHERE sha256 = ?", id)
    assert "“Победа”" in now and "“Победа”" not in old[0][0]
    assert ask(store_path, "SELECT text FROM readings WHERE text IS NOT NULL") == old
    assert ask(store_path, "SELECT count(*) FROM claims") == [(claims + len(found),)]
    assert [one for (one,) in ask(store_path, "SELECT state FROM v_reviews ORDER BY state")] == ["holds", "lost"]
    filed = "SELECT count(*) FROM documents_fts WHERE documents_fts MATCH ?"
    assert ask(store_path, filed, "Победа") == [(1,)]
    assert ask(store_path, filed, "Ïîáåäà") == [(2,)]  # the two that are not read anew
    assert damage(store_path) == []
    assert ingest(store_path, [tmp_path / name]) == Summary(already_there=1)
    refused: list[Any] = []
    ingest(store_path, [tmp_path / name], encoding="cp1252", report=refused.append)
    assert "read as cp1251 (see provstore state)" in refused[0].sentence


@pytest.mark.parametrize("name", ["bridge.txt", "bridge.html"])
def test_what_was_stated_of_an_encoding_is_taken_back_and_stated_again(
    store_path: Path, misread: dict[str, str], name: str
) -> None:
    states = [exported(store_path, stated=False)]
    for encoding in ("cp1251", "cp1252", "cp1251", "koi8-r", "cp1252"):
        state(store_path, misread[name], encoding=encoding)
        states.append(exported(store_path, stated=False))
        assert damage(store_path) == []

    assert states[0] == states[2] == states[5] != states[1] == states[3] != states[4]
    kept = 3 if name == "bridge.txt" else 2  # a plain text that is read now has no reading
    assert ask(store_path, "SELECT count(*) FROM readings WHERE text IS NOT NULL") == [(kept,)]


def test_it_is_as_if_the_encoding_had_been_known(store_path: Path, misread: dict[str, str], tmp_path: Path) -> None:
    """Also where others share text and claims with it, whichever was put right first."""
    known = tmp_path / "known.db"
    for name in sorted(FILES):
        ingest(known, [tmp_path / name], encoding="cp1251")
    for name in ("other.txt", "bridge.html", "bridge.txt"):
        state(store_path, misread[name], encoding="cp1251", by="Ada")

    assert exported(store_path, stated=False) == exported(known, stated=False)
    for table in ("passages", "claim_pairs", "divergences", "changes", "_story_pages", "_bands"):
        counted = f"SELECT count(*) FROM {table}"
        assert ask(store_path, counted) == ask(known, counted), table
    assert ask(store_path, "SELECT count(*) FROM claim_pairs") > [(0,)]
    assert {one["stated"]["encoding"] for one in exported(store_path)} == {"cp1251"}


@pytest.mark.parametrize(
    ("encoding", "error", "words"),
    [
        ("runes", UsageError, "there is no encoding 'runes'"),
        ("base64", UsageError, "does not turn bytes into text"),
        ("windows-1252", UsageError, "is read as cp1252 already"),
        ("utf-8", RefusedInput, "cannot be read exactly as utf-8"),
        ("shift_jis", RefusedInput, "cannot be read exactly as shift_jis"),
        ("utf-16", RefusedInput, "utf-16"),
    ],
)
@pytest.mark.parametrize("name", ["bridge.txt", "bridge.html"])
def test_an_encoding_that_cannot_be(
    store_path: Path, misread: dict[str, str], name: str, encoding: str, error: type[Exception], words: str
) -> None:
    before = exported(store_path)
    with pytest.raises(error, match=words):
        state(store_path, misread[name], encoding=encoding)
    assert ask(store_path, "SELECT count(*) FROM statements") == [(0,)]
    assert exported(store_path) == before
    assert damage(store_path) == []


def test_what_is_printed_has_no_encoding_to_state(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "bridge.pdf").write_bytes(printed(column(STORY, OTHER)))
    ingest(store_path, [tmp_path / "bridge.pdf"])
    ((id,),) = ask(store_path, "SELECT sha256 FROM documents")
    with pytest.raises(UsageError, match=f"{id[:12]} is a PDF, which says itself"):
        state(store_path, id, encoding="cp1251")


def test_bytes_that_were_invalid_are_so_again_where_a_statement_is_taken_back(store_path: Path, tmp_path: Path) -> None:
    """A page may declare an encoding in which some of its bytes are nothing, which a person could not give."""
    page = PAGE.encode("cp1251").replace(b"harbor", b"h\x81rbor")
    (tmp_path / "page.html").write_bytes(page)
    ingest(store_path, [tmp_path / "page.html"])
    before = exported(store_path, stated=False)
    ((id, damaged),) = ask(store_path, "SELECT document_id, damaged FROM v_documents")
    assert damaged
    state(store_path, id, encoding="cp1251")
    assert ask(store_path, "SELECT damaged FROM v_documents") == [(0,)]

    state(store_path, id, encoding="cp1252")

    assert exported(store_path, stated=False) == before
    assert ask(store_path, "SELECT decoded_by, damaged FROM v_documents") == [("given", 1)]
    assert damage(store_path) == []


def test_outlet_day_and_encoding_are_stated_together(store_path: Path, misread: dict[str, str]) -> None:
    id = misread["bridge.txt"]
    state(store_path, id, "Reuters", "2024-03-05", encoding="cp1251", by="Ada")
    holds = state(store_path, id, published="2024-03-06", by="Bo")
    assert (holds.outlet, holds.encoding, holds.encoding_by, holds.by) == (
        read_statement("Reuters").outlet, "cp1251", "Ada", "Bo",
    )  # fmt: skip
    shown = "SELECT outlet, published, encoding FROM v_documents WHERE document_id = ?"
    assert ask(store_path, shown, id) == [("Reuters", "2024-03-06", "cp1251")]
    assert ask(store_path, "SELECT count(*) FROM readings WHERE document_row = 1") == [(1,)]
    assert damage(store_path) == []


@pytest.mark.parametrize("name", ["bridge.txt", "bridge.html"])
def test_all_or_nothing_is_read_anew(store_path: Path, misread: dict[str, str], name: str) -> None:
    """Killed at any statement, it is as it was before, or as it is after."""
    original = store_path.read_bytes()
    before = exported(store_path, stated=False)
    state(store_path, misread[name], encoding="cp1251")
    after = exported(store_path, stated=False)

    def work(number: int) -> None:
        kill_at(number)
        state(store_path, misread[name], encoding="cp1251")

    seen = []

    for number in range(3, 3000, 37):
        store_path.write_bytes(original)
        code = in_child(lambda number=number: work(number))
        if code == 0:
            break
        seen.append([before, after].index(exported(store_path, stated=False)))
        assert damage(store_path) == []
    assert code == 0, "the last kill came after the end"
    assert seen == sorted(seen) and 0 in seen
