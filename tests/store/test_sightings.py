"""Where documents were seen: the files, the way into them, and what they state."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from provstore.errors import DamageFound
from provstore.ingest import ingest
from provstore.records import Carrier, CarrierValue
from provstore.store import open_for_writing, open_store
from provstore.store.events import utc_now
from provstore.store.files import look_again
from provstore.store.runs import recorded_run
from provstore.store.sightings import Sighting, digest_carrier, load_carriers, load_stated, save_sightings
from provstore.store.verify import verify
from tests.carriers.archive import ADDRESS, PAGE, answer, packed, record
from tests.carriers.test_zips import zipped
from tests.store.plain import plainly


@pytest.fixture
def archived(store_path: Path, tmp_path: Path) -> Path:
    """A store with one page: by itself, packed, and twice in a web archive."""
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(PAGE))
    again = record("response", answer(PAGE), date="2024-06-01T00:00:00Z")
    (tmp_path / "a.warc.gz").write_bytes(packed(record("response", answer(PAGE)), again))
    assert ingest(store_path, tmp_path).stored == 1
    return store_path


def test_the_same_page_has_as_many_sightings_as_places(archived: Path, tmp_path: Path) -> None:
    with open_store(archived) as connection:
        rows = connection.exec_driver_sql("SELECT path, record, carrier, captured_at FROM v_sightings").all()
        assert [(Path(path).name, *row) for path, *row in rows] == [
            ("a.html", "", None, None),
            ("a.html.gz", "", "gzip", None),
            ("a.warc.gz", "record 1", "warc", "2024-05-06T07:08:09Z"),
            ("a.warc.gz", "record 2", "warc", "2024-06-01T00:00:00Z"),
        ]
        assert load_stated(connection, [1]) == {1: (set(), {ADDRESS})}
        (packed_page, *_) = [carrier for _, carrier in load_carriers(connection)]
        assert (packed_page.kind, packed_page.steps) == ("gzip", (("gunzip",),))
        assert list(verify(connection)) == []
    summary = ingest(archived, tmp_path)
    assert (summary.stored, summary.already_there) == (0, 4)
    with open_store(archived) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sightings").scalar() == 4


AT_ARCHIVE = "https://archive.example/web/20230316124401/https://kesmarpost.example/bridge"
SAYS_SO = "SELECT path, captured_at, captured_in, captured_by FROM v_sightings ORDER BY path"


def test_when_a_page_was_captured_stands_with_where_it_was_seen_and_is_no_day_of_publication(
    store_path: Path, tmp_path: Path
) -> None:
    story = "The old bridge over the river was closed on Tuesday, the mayor said. Nobody was hurt, he said. " * 3
    comment = "<!--\n FILE ARCHIVED ON 12:44:01 Mar 18, 2023 AND RETRIEVED FROM THE ARCHIVE -->"
    (tmp_path / "page.html").write_text(f"<html><h1>Bridge closed</h1><p>{story}</p></html>{comment}")
    (tmp_path / "table.csv").write_text(f'text,url\n"{story}",{AT_ARCHIVE}\n')
    (tmp_path / "crawled.csv").write_text(
        f'text,url,crawled at\n"Again: {story}",{AT_ARCHIVE},2023-03-17T10:00:00+01:00\n'
    )
    assert ingest(store_path, tmp_path).stored == 3
    with open_store(store_path) as connection:
        rows = connection.exec_driver_sql(SAYS_SO).all()
        assert [(Path(path).name, *row) for path, *row in rows] == [
            ("crawled.csv", "2023-03-17T09:00:00Z", "csv crawled at", "carrier"),
            ("page.html", "2023-03-18T12:44:01Z", "saver archived-on", "page"),
            ("table.csv", "2023-03-16T12:44:01Z", "address", "carrier"),
        ]
        listed = connection.exec_driver_sql(
            "SELECT outlet, published, captured_in FROM v_documents ORDER BY captured"
        ).all()
        assert [tuple(row) for row in listed] == [
            ("kesmarpost.example", None, "address"),
            ("kesmarpost.example", None, "csv crawled at"),
            (None, None, "saver archived-on"),
        ]
        assert list(verify(connection)) == []
    with plainly(store_path) as other:
        other.execute("UPDATE carriers SET captured_in = 'WARC-Date' WHERE captured_in = 'address'")
        other.execute("UPDATE readings SET captured_at = '2023-03-19T12:44:01Z'")
    with open_store(store_path) as connection:
        assert {found.table for found in verify(connection)} >= {"carriers", "readings"}


def test_places_are_new_once_however_many(archived: Path) -> None:
    """More places than are looked up in one question, and two documents that were seen in one file."""
    where = [Sighting(1, b"many.csv", Carrier("csv", "0" * 64, f"row {number}")) for number in range(1, 450)]
    with open_for_writing(archived) as connection, recorded_run(connection, "ingest", {}) as run_row:
        with connection.begin():
            assert save_sightings(connection, run_row, where[:210], utc_now()) == {one.place for one in where[:210]}
        with connection.begin():
            assert save_sightings(connection, run_row, where, utc_now()) == {one.place for one in where[210:]}
        with connection.begin():
            assert save_sightings(connection, run_row, [], utc_now()) == set()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE carriers SET url = 'https://other.example/' WHERE sighting_row = 3",
        "UPDATE carriers SET steps = '[]' WHERE sighting_row = 4",
        "UPDATE carriers SET around = NULL WHERE sighting_row = 3",
        "UPDATE sightings SET record = 'record 9' WHERE id = 3",
        "DELETE FROM carriers WHERE sighting_row = 3",
        "INSERT INTO carrier_values VALUES (3, 0, 'published', '2024', 'x')",
    ],
)
def test_what_was_altered_is_found(archived: Path, statement: str) -> None:
    with plainly(archived) as connection:
        connection.execute(statement)
    with open_store(archived) as connection:
        assert "carriers" in {one.table for one in verify(connection)}


@pytest.mark.parametrize("value", ["steps = '[[['", "steps = '7'", "around = x'00'"])
def test_a_carrier_that_cannot_be_read_back_is_named(archived: Path, value: str) -> None:
    with plainly(archived) as connection:
        connection.execute(f"UPDATE carriers SET {value} WHERE sighting_row = 3")
    with open_store(archived) as connection:
        assert [one.sentence for one in verify(connection) if "carriers: row 3 " in one.sentence]
        with pytest.raises(DamageFound, match="carriers: row 3 cannot be read back"):
            list(look_again(connection))


def test_a_record_of_a_file_that_is_no_carrier_is_found(archived: Path) -> None:
    with plainly(archived) as connection:
        connection.execute("UPDATE sightings SET record = 'row 4' WHERE id = 1")
    with open_store(archived) as connection:
        assert {(one.table, one.row) for one in verify(connection)} == {("sightings", "1")}


def test_all_of_a_carrier_is_under_its_digest() -> None:
    value = CarrierValue("title", "Fire", "csv title")
    whole = Carrier("csv", "0" * 64, "row 2", (("member", 1, 2),), "https://a.example/", "2024", b"a,b", (value,))
    others = [
        Carrier("tsv", "0" * 64, "row 2", (("member", 1, 2),), "https://a.example/", "2024", b"a,b", (value,)),
        Carrier("csv", "0" * 64, "row 2", (("member", 1, 3),), "https://a.example/", "2024", b"a,b", (value,)),
        Carrier("csv", "0" * 64, "row 2", (("member", 1, 2),), None, "2024", b"a,b", (value,)),
        Carrier("csv", "0" * 64, "row 2", (("member", 1, 2),), "https://a.example/", "2024", b"", (value,)),
        Carrier("csv", "0" * 64, "row 2", (("member", 1, 2),), "https://a.example/", "2024", b"a,b"),
        replace(whole, captured_in="address"),
    ]
    assert len({digest_carrier(one) for one in (whole, *others)}) == 7


def test_of_two_ways_to_one_place_the_first_counts(store_path: Path, tmp_path: Path) -> None:
    text = {"a.txt": b"The harbor master said on Monday that the ferry would not sail.\n"}
    (tmp_path / "in.zip").write_bytes(zipped({"b.zip": zipped(text), "b.zip, a.txt": text["a.txt"]}))
    assert ingest(store_path, tmp_path / "in.zip").stored == 1

    with open_store(store_path) as connection:
        assert [carrier.steps for _, carrier in load_carriers(connection)] == [(("zip", "b.zip"), ("zip", "a.txt"))]
        assert list(verify(connection)) == []


def test_what_the_same_file_states_otherwise_counts_where_a_person_told_it(archived: Path) -> None:
    def place(value: str, file: str = "0") -> list[Sighting]:
        return [
            Sighting(1, b"t.csv", Carrier("csv", file * 64, "row 2", values=(CarrierValue("title", value, "csv t"),)))
        ]

    with open_for_writing(archived) as connection, recorded_run(connection, "ingest", {}) as run_row:
        for seen, told, new, holds in [
            (place("Fire"), False, True, "Fire"),
            (place("Snow"), False, False, "Fire"),
            (place("Snow"), True, True, "Snow"),
            (place("Snow"), True, False, "Snow"),
            (place("Rain", "1"), True, False, "Snow"),
        ]:
            with connection.begin():
                found = save_sightings(connection, run_row, seen, utc_now(), told=told)
                assert found == ({seen[0].place} if new else set())
                assert {one.value for one in load_stated(connection, [1])[1][0]} == {holds}
