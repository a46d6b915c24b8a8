"""A document that is forgotten is in no byte of the file, and the store is what it would be had it never come."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from provstore.errors import UnknownDocument
from provstore.export.jsonl import export_lines
from provstore.extract.sources.outlets import named_outlet
from provstore.ingest import ingest
from provstore.query.contents import list_events
from provstore.query.documents import find_document
from provstore.records import Amended, Source, Stated
from provstore.review import decide, export_decisions, forget, import_decisions, merge_speakers, state
from provstore.store import open_store
from provstore.store.findings import list_findings
from provstore.store.models import metadata
from provstore.store.models.search import FULL_TEXT
from provstore.store.reviews import load_reviews
from provstore.store.verify import verify
from provstore.text.searching import to_index
from tests.store.plain import plainly
from tests.upkeep.corpus import ARTICLES, add

# Words that stand in one article alone, and are names of a person, of an outlet, of a place, and of a file.
SECRET = """Quarrel over the Ostlund quay

TORVIK (Reuters) - Xaver Quillfeather, the warden of the Ostlund quay, said on Sunday that the ferry Orlanda had been overloaded.

The ferry Orlanda sank off the northern harbor of Varnholm on Sunday, killing 14 people, the Coast Guard said.

“Zebrawood crates stood in every gangway,” Quillfeather told the Wrexley Lantern.

The words “زعفرانيّة مجهولة” were painted on the hull.

A boat waits at the Ostlund quay, March 3, 2024. (Photo by AFP)
"""
WORDS = (
    *("Quillfeather", "Ostlund", "Zebrawood", "Wrexley", "undisclosed", "quillfeather", "Nightingale"),
    *("Thistlewood", "Rutabaga", "Marmalade", "Juniper"),  # whom a person names as a speaker, and why
    *("Saxifrage", "Larkspur"),  # whom a person credits with a picture
    *("زعفرانيّة", to_index("زعفرانيّة")),  # as it stands there, and as it is looked for
    *("llfeather", "brawood"),  # of a word FTS5 keeps what differs from the word before it
)


def add_secret(store: Path, folder: Path) -> str:
    """Ingest the article, state and decide something of it; returns its id."""
    (folder / "undisclosed").mkdir()
    path = folder / "undisclosed" / "undisclosed.txt"
    path.write_text(SECRET)
    ingest(store, [path], stated=Stated(named_outlet("Nightingale News"), "2024-03-04", "tester"))
    with open_store(store) as connection:
        id = find_document(connection, str(path))
        ask = "SELECT \"key\" FROM sources WHERE name LIKE '%Quillfeather' ORDER BY 1 LIMIT 1"
        warden = connection.exec_driver_sql(ask).scalar_one()
        other = connection.exec_driver_sql("SELECT \"key\" FROM sources WHERE name = 'Irena Volkmar'").scalar_one()
    state(store, id, published="2024-03-05", by="Nightingale Reader")
    merge_speakers(store, other, warden, note="Quillfeather, too", by="tester", force=True)
    decide_some(store, id)
    return id


def decide_some(store: Path, id: str) -> None:
    """Of the article a claim is accepted, then given to one person, then to another; and two claims are not the same."""
    with open_store(store) as connection:
        others = set(connection.exec_driver_sql("SELECT sha256 FROM documents").scalars()) - {id}
        found = [one for one in list_findings(connection, [id, *others]) if id in one.documents]
    claim = next(one for one in found if one.kind == "claim" and "Zebrawood" in one.words)
    pair = next(one for one in found if one.kind == "same")
    decide(store, claim, "accept", note="Marmalade")
    decide(store, claim, "amend", Amended((Source("Ossian Rutabaga", "person"),)), by="tester")
    amended = Amended((Source("Yolanda Thistlewood", "person"),), ("Zebrawood crates",), "indirect")
    decide(store, claim, "amend", amended, note="see the Juniper papers", by="tester")
    decide(store, pair, "reject", note="Quillfeather says so", by="tester")
    caption = next(one for one in found if one.kind == "caption")
    amended = Amended(outlets=(Source("Saxifrage Weekly", "outlet"),), photographers=("Tansy Larkspur",))
    decide(store, caption, "amend", amended, by="tester")


def told(store: Path) -> list[str]:
    with open_store(store) as connection:
        return list(export_lines(connection, sightings=False))


def rows_of(store: Path, *left_out: str) -> dict[str, set[str]]:
    """What stands in the tables across documents, by ids that mean the same in every store."""
    with open_store(store) as connection:
        return {
            view: {
                repr([value for name, value in row._mapping.items() if name not in ("run", *left_out)])
                for row in connection.exec_driver_sql(f"SELECT * FROM {view}")
            }
            for view in (
                "v_passages",
                "v_same_claims",
                "v_divergences",
                "v_changes",
                "v_stories",
                "v_links",
                "v_speakers",
            )
        }


def filed(store: Path) -> dict[str, list[tuple[Any, ...]]]:
    """What whoever looks for words looks through."""
    with plainly(store) as connection:
        for name in FULL_TEXT:
            connection.execute(f"CREATE VIRTUAL TABLE temp.words_of_{name} USING fts5vocab(main, {name}, row)")
        tables = ("folded_texts", "_name_spellings", *(f"words_of_{name}" for name in FULL_TEXT))
        return {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in tables}


def test_nothing_of_it_is_left_in_the_file(shared: Path, tmp_path: Path) -> None:
    (tmp_path / "arabic.txt").write_text("قال خفر السواحل إنّ العبّارة غرقت.\n")
    ingest(shared, [tmp_path / "arabic.txt"])
    before, across, looked_through = told(shared), rows_of(shared), filed(shared)
    id = add_secret(shared, tmp_path)
    data = shared.read_bytes()
    assert [word for word in WORDS if word.encode() not in data] == []

    forget(shared, id, "an order of the court", "A. Reader")

    data = shared.read_bytes()
    assert [word for word in WORDS if word.encode() in data or word.encode("utf-16-le") in data] == []
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("store.db")] == ["store.db"]
    with open_store(shared) as connection:
        assert list(verify(connection)) == []
    assert told(shared) == before
    assert rows_of(shared) == across
    assert filed(shared) == looked_through
    with plainly(shared) as connection:
        for table in ("reviews", "_placed_reviews", "_reviewed", "_reviewed_speakers"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_what_was_decided_of_others_stays(shared: Path, tmp_path: Path) -> None:
    """Also where a person names a speaker whom no other document names."""
    id = add_secret(shared, tmp_path)
    with open_store(shared) as connection:
        others = list(connection.exec_driver_sql("SELECT sha256 FROM documents WHERE sha256 <> ?", (id,)).scalars())
        found = list(list_findings(connection, others))
    claim, pair = (next(one for one in found if one.kind == kind) for kind in ("claim", "same"))
    decide(shared, claim, "amend", Amended((Source("Xaver Quillfeather", "person"),)), by="tester")
    decide(shared, pair, "accept", by="tester")

    forget(shared, id, "an order of the court", "A. Reader")

    with open_store(shared) as connection:
        assert list(verify(connection)) == []
        held = connection.exec_driver_sql("SELECT of, found, verdict, state FROM v_reviews ORDER BY review").all()
        assert {tuple(row) for row in held} == {
            ("claim", claim.key, "amend", "holds"),
            ("same", pair.key, "accept", "holds"),
        }
        given = connection.exec_driver_sql("SELECT speaker_decided FROM v_claims WHERE claim = ?", (claim.key,))
        assert given.scalar() == "Irena Volkmar"  # for whom a person took Quillfeather, who is named still
    data = shared.read_bytes()
    assert [word for word in WORDS if "uill" not in word and "llf" not in word and word.encode() in data] == []


def test_decisions_on_it_do_not_come_back_from_another_copy(shared: Path, tmp_path: Path) -> None:
    id = add_secret(shared, tmp_path)
    with open_store(shared) as connection:
        lines = list(export_decisions(connection))
        (pair,) = {one.of.documents for one in load_reviews(connection).values() if len(one.of.documents) > 1}
    kinds = [json.loads(line)["decision"] for line in lines]
    assert {"review", "statement"} <= set(kinds) and id in pair
    lines = [line for line in lines if json.loads(line)["decision"] != "speakers"]  # it is of no document
    forget(shared, id, "an order of the court", "A. Reader")

    done = import_decisions(shared, lines)

    (sentence,) = done.forgotten
    assert sentence.startswith(f"document {id[:12]} was forgotten on ")
    assert (done.added, done.waiting) == (0, 0)
    data = shared.read_bytes()
    assert [word for word in WORDS if word.encode() in data] == []

    ingest(shared, [tmp_path / "undisclosed" / "undisclosed.txt"], forgotten=True)
    done = import_decisions(shared, lines)
    assert (done.forgotten, done.added) == ([], kinds.count("review") + 2)  # and what was stated of it, twice
    with open_store(shared) as connection:
        assert list(verify(connection)) == []
    forget(shared, id, "an order of the court", "A. Reader")
    assert [word for word in WORDS if word.encode() in shared.read_bytes()] == []
    with open_store(shared) as connection:
        assert list(verify(connection)) == []


def test_the_tombstone_says_when_who_and_why(store_path: Path, tmp_path: Path) -> None:
    add(store_path, tmp_path, "wire", "copy")
    id = _first(store_path)
    forget(store_path, id, "an order of the court", "A. Reader")

    with open_store(store_path) as connection:
        (row,) = connection.exec_driver_sql("SELECT sha256, why, by, at FROM forgotten").all()
        assert (row.sha256, row.why, row.by) == (id, "an order of the court", "A. Reader")
        events = list(list_events(connection, document=id[:8]).only("kind", "path", "by", "note").rows)
        assert events[-1] == ("forgotten", None, "A. Reader", "an order of the court")
        assert {path for _, path, _, _ in events} == {None}
        with pytest.raises(UnknownDocument, match=r"forgotten on \d{4}-\d\d-\d\d by A\. Reader: an order of the court"):
            find_document(connection, id[:8])


def _first(store: Path) -> str:
    with plainly(store) as connection:
        return str(connection.execute("SELECT sha256 FROM documents ORDER BY id").fetchone()[0])


def test_it_is_refused_until_somebody_wants_it_back(store_path: Path, tmp_path: Path) -> None:
    add(store_path, tmp_path, "wire", "copy")
    before = told(store_path)
    id = _first(store_path)
    forget(store_path, id, "a mistake", None)
    refused = []

    summary = ingest(store_path, [tmp_path / "wire.txt"], report=refused.append)

    assert (summary.stored, summary.refused) == (0, 1)
    (one,) = refused
    assert one.reason == "forgotten" and "was forgotten on" in one.sentence and "--forgotten" in one.sentence
    assert b"wire.txt" not in b"".join(_paths(store_path))

    outlet, published, _ = ARTICLES["wire"]
    stated = Stated(outlet, published, "tester", "2024-04-01T00:00:00Z")
    assert ingest(store_path, [tmp_path / "wire.txt"], stated=stated, forgotten=True).stored == 1
    assert [_without_times(line) for line in told(store_path)] == [_without_times(line) for line in before]
    with open_store(store_path) as connection:
        assert list(verify(connection)) == []
    forget(store_path, id, "after all", "B. Reader")
    with open_store(store_path) as connection:
        assert list(verify(connection)) == []
        assert connection.exec_driver_sql("SELECT why FROM forgotten ORDER BY id").scalars().all() == [
            "a mistake",
            "after all",
        ]


def _without_times(line: str) -> str:
    import re

    return re.sub(r'"at": "[^"]*"', "", line)


def _paths(store: Path) -> list[bytes]:
    with plainly(store) as connection:
        return [path for (path,) in connection.execute("SELECT path FROM events WHERE path IS NOT NULL")]


def test_a_copy_and_a_file_with_other_documents_stay(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text(
        "title,text\nOne,“The quay is closed” said Anna Holt.\nTwo,“The quay is open” said Peter Lunn.\n"
    )
    ingest(store_path, [tmp_path / "table.csv"])
    id = _first(store_path)

    forget(store_path, id, "a mistake", None)

    with open_store(store_path) as connection:
        assert list(verify(connection)) == []
        assert connection.exec_driver_sql("SELECT path_shown FROM sightings").scalars().all() == [
            str(tmp_path / "table.csv")
        ]
        assert connection.exec_driver_sql("SELECT options FROM runs ORDER BY id").scalar().count("table.csv") == 1


def test_the_last_document_leaves_an_empty_store(store_path: Path, tmp_path: Path) -> None:
    add(store_path, tmp_path, "wire")
    forget(store_path, _first(store_path), "a mistake", None)

    with open_store(store_path) as connection:
        assert list(verify(connection)) == []
        kept = {"runs", "events", "forgotten", "_about", "_columns", "_seals", "_sealed_rows"}
        full = {name for name in metadata.tables if connection.exec_driver_sql(f'SELECT 1 FROM "{name}"').first()}
        assert full == kept


def test_an_event_that_lost_its_words_is_still_under_the_chain(store_path: Path, tmp_path: Path) -> None:
    add(store_path, tmp_path, "wire", "copy")
    id = _first(store_path)
    forget(store_path, id, "a mistake", None)
    with plainly(store_path) as connection:
        trigger = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'events_are_not_changed'").fetchone()[
            0
        ]
        connection.execute("DROP TRIGGER events_are_not_changed")
        assert connection.execute(
            "UPDATE events SET path_shown = 'x' WHERE kind = 'stored' AND sha256 = ?", (id,)
        ).rowcount
        connection.execute(trigger)

    with open_store(store_path) as connection:
        assert [one.table for one in verify(connection)] == ["events"]


def test_a_text_that_a_document_had_before_is_forgotten_with_it(store_path: Path, tmp_path: Path) -> None:
    """In each encoding that was stated of it."""
    article = "Quay closed\n\nЖелезняков said on Sunday that the ferry Orlanda had been overloaded with cement.\n"
    (tmp_path / "a.txt").write_bytes(article.encode("cp1251"))
    add(store_path, tmp_path, "wire")
    ingest(store_path, [tmp_path / "a.txt"], encoding="cp1252")
    with open_store(store_path) as connection:
        id = find_document(connection, str(tmp_path / "a.txt"))
    for encoding in ("koi8-r", "cp1251"):
        state(store_path, id, encoding=encoding, by="tester")
    name = "Железняков".encode("cp1251")
    names = [name.decode(encoding) for encoding in ("cp1251", "cp1252", "koi8-r")]
    held = store_path.read_bytes()
    assert all(one.encode() in held for one in names)

    forget(store_path, id, "a mistake")

    held = store_path.read_bytes()
    assert [one for one in names if one.encode() in held or one.casefold().encode() in held] == []
    with open_store(store_path) as connection:
        assert list(verify(connection)) == []
    assert ingest(store_path, [tmp_path / "a.txt"], forgotten=True).stored == 1
    with open_store(store_path) as connection:
        assert list(verify(connection)) == []
