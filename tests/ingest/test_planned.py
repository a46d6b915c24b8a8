"""What would be taken in is told file by file, and nothing is stored."""

from __future__ import annotations

import gzip
import io
import os
from pathlib import Path

import pytest

from provstore.carriers import Asked
from provstore.ingest.planned import SHOWN, Planned, plan
from provstore.render.planned import render_planned
from tests.carriers.archive import PAGE, answer, packed, record

TABLE = "Titel;Inhalt;Nr\nFeuer;The mill burned on Monday, Anna Holt said.;1\nEnde;;2\n"


def planned(path: Path, **asked: object) -> Planned:
    (one,) = plan([os.fsencode(path)], Asked(**asked))  # type: ignore[arg-type]
    return one


def test_a_table_is_described(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text(TABLE)
    one = planned(tmp_path / "table.csv")

    assert (one.kind, one.documents, one.records) == ("csv", 1, ["row 2"])
    assert one.table and one.table.text == "Inhalt" and one.table.columns[0] == ("Titel", "title")
    assert [sentence.endswith("has no text") for sentence in one.refusals] == [True]
    mapped = planned(tmp_path / "table.csv", columns={"section": "Nr"})
    assert mapped.table and mapped.table.columns[2] == ("Nr", "section")


def test_records_of_an_archive_are_named_and_counted(tmp_path: Path) -> None:
    pages = [record("response", answer(PAGE.replace(b"Sunday", b"%d Sunday" % number))) for number in range(SHOWN + 2)]
    (tmp_path / "pages.warc.gz").write_bytes(packed(record("request", b"GET /"), *pages))
    one = planned(tmp_path / "pages.warc.gz")

    assert (one.kind, one.documents, one.table) == ("warc", SHOWN + 2, None)
    assert one.records == [f"record {number}" for number in range(2, SHOWN + 2)]
    assert dict(one.passed_over) == {"requests": 1}


def test_a_document_and_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    assert (planned(tmp_path / "a.html").kind, planned(tmp_path / "a.html").documents) == (None, 1)
    gone = planned(tmp_path / "gone")
    assert (gone.documents, len(gone.refusals)) == (0, 1)
    assert sorted(tmp_path.iterdir()) == [tmp_path / "a.html"]


def test_a_table_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a;b\n1;2\n3;4\n")
    one = planned(tmp_path / "x.csv")

    assert one.documents == 0 and "no column is known to be the text" in one.refusals[0]


def test_of_many_refusals_the_first_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table may have more rows without a text than fit into memory as sentences."""
    monkeypatch.setattr("provstore.ingest.planned.MOST_TOLD", 2)
    (tmp_path / "a.csv").write_text("title,text\nShip,The ship came in on Monday.\n" + "Ferry,\n" * 5)
    found = planned(tmp_path / "a.csv")
    assert (found.documents, found.refused, len(found.refusals)) == (1, 5, 2)
    shown = render_planned(found).splitlines()
    assert shown[-3].endswith("row 3, has no text") and shown[-1] == "  and 3 more refused"


def test_dates_that_cannot_be_read_are_counted(tmp_path: Path) -> None:
    rows = [f"text {number},0{number % 9 + 1}/10/2024" for number in range(SHOWN + 9)]
    (tmp_path / "table.csv").write_text("\n".join(["text,date", *rows, "last,2024 or so", "word,2024-02-05"]) + "\n")
    one = planned(tmp_path / "table.csv")

    assert (one.undated, one.waiting) == (SHOWN + 10, SHOWN + 9)
    assert one.unread_dates == [f"0{number}/10/2024" for number in range(1, SHOWN + 1)]
    assert (known := planned(tmp_path / "table.csv", dates="day-first")).undated == 1 and known.waiting == 0


def test_standard_input_is_described_and_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for data in (TABLE.encode(), gzip.compress(TABLE.encode())):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        (one,) = plan([b"-"], Asked())
        assert (one.kind, one.documents, one.refused) == ("csv", 1, 1)
        assert one.table and one.table.text == "Inhalt"
    monkeypatch.setattr("sys.stdin", None)
    (one,) = plan([b"-"], Asked())
    assert one.refusals == ["- is closed: there is no standard input"]
