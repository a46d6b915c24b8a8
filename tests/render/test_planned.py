"""What an ingest would take in, as a person reads it."""

from __future__ import annotations

from collections import Counter

from provstore.carriers.tables import Described
from provstore.ingest.planned import Planned
from provstore.render.planned import render_planned


def test_a_table() -> None:
    columns = (("Titel", "title"), ("Inhalt", None), ("Blatt", "site"), ("Nr", None))
    table = Described("csv", "cp1252", ";", columns, "Inhalt", (("Feuer", "The mill burned.", "Post", "1"),))
    told = render_planned(Planned(b"t.csv", "csv", 1, ["row 2"], ["t.csv, row 3, has no text"], Counter(), table))

    assert told == (
        "t.csv: csv, 1 document\n  semicolons, cp1252\n  Titel → title\n  Inhalt → text of the document\n"
        "  Blatt → outlet\n  Nr → not read\n    Feuer │ The mill burned. │ Post │ 1\n"
        "  refused: t.csv, row 3, has no text\n"
    )


def test_a_table_without_a_header() -> None:
    table = Described("csv", "utf-8", ";", (("column 1", "text"),), "column 1", (("The mill burned.",),), named=False)
    assert "  semicolons, utf-8, without a header line\n" in render_planned(Planned(b"t.csv", "csv", 1, table=table))


def test_records_and_what_is_passed_over() -> None:
    told = render_planned(Planned(b"a.warc", "warc", 7, ["record 2", "record 4"], [], Counter(requests=3)))

    assert told == "a.warc: warc, 7 documents\n  record 2; record 4 and 5 more\n  passed over: requests 3\n"


def test_documents_and_nothing() -> None:
    assert render_planned(Planned(b"a.txt", documents=1)) == "a.txt: a document\n"
    assert render_planned(Planned(b"\x1b[31m")) == "<U+001B>[31m: nothing to read\n"


def test_dates_that_cannot_be_read() -> None:
    told = render_planned(Planned(b"t.csv", "csv", 3, undated=2, waiting=1, unread_dates=["05/02/2024", "2024 or so"]))
    assert told == (
        "t.csv: csv, 3 documents\n  2 dates not read: 05/02/2024; 2024 or so\n"
        "  --dates day-first or --dates month-first would read 1 of them\n"
    )
    assert "  1 date not read: 2024 or so\n" in render_planned(Planned(b"t", undated=1, unread_dates=["2024 or so"]))
    assert "  6 dates not read: x; …\n" in render_planned(Planned(b"t", undated=6, unread_dates=["x"]))
