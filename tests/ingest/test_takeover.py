"""Stores that are joined are the store that would be there had all come into one, in whatever parts and order they come."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as some

from provstore.errors import DamageFound
from provstore.export.jsonl import export_lines
from provstore.ingest import ingest, takeover
from provstore.ingest.takeover import TakenOver, take_over
from provstore.records import Stated
from provstore.review import forget
from provstore.store import open_store
from provstore.store.verify import verify
from tests.carriers.archive import PAGE, answer, record
from tests.examples import examples
from tests.store.plain import plainly
from tests.upkeep.corpus import ARTICLES, add

NAMES = [*ARTICLES][:6]


def take(store: Path, other: Path, **more: Any) -> TakenOver:
    with open_store(other) as connection:
        return take_over(store, connection, other.name, **more)


def told(store: Path) -> list[str]:
    """The lines of an export, without the times at which documents were seen."""
    with open_store(store) as connection:
        assert [one.sentence for one in verify(connection)] == []
        lines = list(export_lines(connection))
    return [re.sub(r'"seen_at": "[^"]*"', "", line) for line in lines]


def ask(store: Path, query: str) -> list[tuple[Any, ...]]:
    with open_store(store) as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store for each article, by its name."""
    folder = tmp_path_factory.mktemp("parts")
    for name in NAMES:
        add(folder / f"{name}.db", folder, name)
    return folder


@pytest.fixture(scope="module")
def whole(parts: Path) -> list[str]:
    add(parts / "whole.db", parts, *NAMES)
    return told(parts / "whole.db")


@examples(6, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(order=some.permutations(NAMES), at=some.integers(0, len(NAMES)), doubled=some.sampled_from(NAMES))
def test_in_any_parts_and_order_the_same_store(
    parts: Path, whole: list[str], tmp_path_factory: pytest.TempPathFactory, order: Sequence[str], at: int, doubled: str
) -> None:
    """Two stores are made of the parts, one of which is in both; then these two are made one."""
    folder = tmp_path_factory.mktemp("joined")
    for store, names in (("one", [*order[:at], doubled]), ("two", order[at:])):
        for name in names:
            take(folder / f"{store}.db", parts / f"{name}.db")
    if at < len(order):
        take(folder / "one.db", folder / "two.db")
    assert told(folder / "one.db") == whole
    if doubled in order[:at]:
        assert len(ask(folder / "one.db", "SELECT id FROM extractions")) == len(NAMES), "nothing was extracted again"


def test_what_was_found_there_leads_to_the_run_that_found_it(parts: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(parts / "wire.db", tmp_path / "other.db"))
    with plainly(other) as connection:
        (seen,) = connection.execute("SELECT seen_at FROM sightings").fetchall()
    done = take(tmp_path / "one.db", other)
    assert (done.stored, done.already_there, done.otherwise, done.forgotten) == (1, 0, 0, [])
    assert ask(tmp_path / "one.db", "SELECT seen_at FROM sightings") == [seen]
    command = "SELECT r.command FROM {} AS x JOIN runs AS r ON r.id = x.run_row"
    assert ask(tmp_path / "one.db", command.format("extractions")) == [("ingest",)]
    assert ask(tmp_path / "one.db", command.format("sightings")) == [("ingest",)]
    assert take(tmp_path / "one.db", other).already_there == 1


def test_what_one_store_alone_knows_of_a_page_is_known_in_the_end(tmp_path: Path) -> None:
    """Of a page one has the address, from an archive; it is read again with that, as if it had come here."""
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "a.warc").write_bytes(record("response", answer(PAGE), "https://www.kesmarpost.example/a"))
    for name, files in (("page", ["a.html"]), ("archive", ["a.warc"]), ("both", ["a.html", "a.warc"])):
        ingest(tmp_path / f"{name}.db", [tmp_path / file for file in files])
    take(tmp_path / "page.db", tmp_path / "archive.db")
    assert told(tmp_path / "page.db") == told(tmp_path / "both.db")


def test_what_was_forgotten_here_does_not_come_back(parts: Path, tmp_path: Path) -> None:
    one = Path(shutil.copy(parts / "wire.db", tmp_path / "one.db"))
    ((id,),) = ask(one, "SELECT sha256 FROM documents")
    forget(one, id, "a court", "A. Reader")
    assert take(one, parts / "wire.db").forgotten == [id]
    assert ask(one, "SELECT sha256 FROM documents") == []


def test_what_is_forgotten_later_is_in_no_byte_of_the_other_log_either(tmp_path: Path) -> None:
    (tmp_path / "undisclosed.txt").write_text("Warden Xaver Quillfeather said that the quay was closed.\n")
    add(tmp_path / "one.db", tmp_path, "wire")
    ingest(
        tmp_path / "other.db",
        tmp_path / "undisclosed.txt",
        stated=Stated(ARTICLES["copy"][0], "2024-03-04", "Larkspur"),
    )
    take(tmp_path / "one.db", tmp_path / "other.db")
    ((id,),) = ask(tmp_path / "one.db", "SELECT sha256 FROM sightings AS s JOIN documents AS d ON d.id = s.document_row"
                   " WHERE path_shown LIKE '%undisclosed%'")  # fmt: skip
    words = (b"Quillfeather", b"undisclosed", b"Larkspur")
    assert all(word in (tmp_path / "one.db").read_bytes() for word in words)
    forget(tmp_path / "one.db", id, "a court", "A. Reader")
    assert [word for word in words if word in (tmp_path / "one.db").read_bytes()] == []
    told(tmp_path / "one.db")
    assert take(tmp_path / "one.db", tmp_path / "other.db").chapter.events == 0, "and its log does not bring them back"
    assert [word for word in words if word in (tmp_path / "one.db").read_bytes()] == []


def test_of_a_damaged_store_nothing_is_taken(parts: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(parts / "wire.db", tmp_path / "other.db"))
    with plainly(other) as connection:
        connection.execute("UPDATE documents SET text = replace(text, '14', '15')")
    with pytest.raises(DamageFound, match="nothing was taken from it"):
        take(tmp_path / "one.db", other)
    assert not (tmp_path / "one.db").exists()


def test_after_an_interruption_the_same_goes_on(
    parts: Path, whole: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(takeover, "BATCH_FILES", 2)

    def stop(done: int, total: int | None) -> None:
        assert total == len(NAMES)
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take(tmp_path / "one.db", parts / "whole.db", progress=stop)
    assert ask(tmp_path / "one.db", "SELECT count(*) FROM documents") == [(4,)]
    assert take(tmp_path / "one.db", parts / "whole.db").stored == 2
    assert told(tmp_path / "one.db") == whole


def test_what_other_rules_found_there_is_counted_and_stays_there(
    parts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from provstore.ingest import reading

    extract: Callable[..., Any] = reading.extract
    with monkeypatch.context() as patch:
        patch.setattr(reading, "extract", lambda *given: _without_links(extract(*given)))
        add(tmp_path / "other.db", tmp_path, "copy")
    one = Path(shutil.copy(parts / "copy.db", tmp_path / "one.db"))
    before = told(one)
    done = take(one, tmp_path / "other.db")
    assert (done.already_there, done.otherwise) == (1, 1)
    assert len(told(one)) == len(before) == 1 and '"wire"' in told(one)[0]


def _without_links(found: Any) -> Any:
    from dataclasses import replace

    return replace(found, links=())
