"""A workbook as calamine reads it, a library that did not write it."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from provstore.errors import UsageError
from provstore.export import xlsx
from provstore.export.tables import NAMES, Column, DescribedTable
from provstore.export.xlsx import CHARACTERS, CUT, write_xlsx
from provstore.export.xml import visible_in_xml
from provstore.store import open_store
from provstore.table import Cell
from tests.export.tables import tables_of

pytest.importorskip("xlsxwriter", reason="no XlsxWriter here: pip install 'provstore[xlsx]'")
calamine = pytest.importorskip("python_calamine")


def written(*tables: DescribedTable) -> tuple[BytesIO, list[str]]:
    stream, told = BytesIO(), list[str]()
    write_xlsx(tables, stream, visible_in_xml, told.append)
    return stream, told


def column(*cells: Cell) -> DescribedTable:
    return DescribedTable("t", "a table", (Column("c", "text", "a cell"),), [(cell,) for cell in cells])


def read(stream: BytesIO, sheet: str) -> list[list[Any]]:
    rows: list[list[Any]] = (
        calamine.CalamineWorkbook.from_filelike(BytesIO(stream.getvalue())).get_sheet_by_name(sheet).to_python()
    )
    return rows


def test_the_sheets_have_the_rows_of_the_views(decided: Path) -> None:
    with open_store(decided) as connection:
        stream, _ = written(*tables_of(connection).values())
        book = calamine.CalamineWorkbook.from_filelike(BytesIO(stream.getvalue()))
        assert book.sheet_names == ["columns", *NAMES]
        for name in set(NAMES) - {"spans", "sources"}:
            names, *rows = read(stream, name)
            assert names == list(connection.exec_driver_sql(f"SELECT * FROM v_{name} LIMIT 0").keys())
            assert len(rows) == connection.exec_driver_sql(f"SELECT count(*) FROM v_{name}").scalar(), name
        columns = ("claim", "content", "number", "confidence", "review")
        asked = connection.exec_driver_sql(
            f"SELECT {', '.join(columns)} FROM v_claims ORDER BY document_id, number"
        ).all()
    names, *rows = read(stream, "claims")
    places = [names.index(column) for column in columns]
    assert [tuple(row[place] for place in places) for row in rows] == [
        tuple(cell or "" for cell in row) for row in asked
    ]
    assert ["claims", "content", "what is said, as it stands; parts are joined with ' … '"] in read(stream, "columns")


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(1)", "{=1}", "#N/A", "12", "1e5", "2024-03-12", "true", "http://a.example/", "mailto:a@b.example", " a ", "_x0041_", "a\nb\tc", "'=1", "é 宽 😀"],
)  # fmt: skip
def test_text_stays_text(text: str) -> None:
    stream, told = written(column(text, None))
    assert read(stream, "t") == [["c"], [text]] and told == []
    sheets = [ZipFile(stream).read(name).decode() for name in ZipFile(stream).namelist() if "sheet" in name]
    assert not re.search("<f>|<f |hyperlink", "".join(sheets))


def test_numbers_and_truths_are_such() -> None:
    stream, _ = written(column(12, 0.5, True, False, ("a", "b")))
    assert [cell for (cell,) in read(stream, "t")[1:]] == [12, 0.5, True, False, "a; b"]


def test_what_a_sheet_cannot_hold_is_told() -> None:
    stream, told = written(column("a\x1b\uffff", "b\x00", "c\r\nd"))
    assert [cell for (cell,) in read(stream, "t")[1:]][:2] == ["a<U+001B><U+FFFF>", "b<U+0000>"]
    assert told == ["t: 2 cells have characters that a sheet cannot hold, written as <U+001B>"]


@pytest.mark.parametrize("letter", ["a", "😀", "宽"])
def test_a_cell_that_is_too_long_is_cut_and_told(letter: str) -> None:
    wide = len(letter.encode("utf-16-le")) // 2
    fits = letter * (CHARACTERS // wide)
    stream, told = written(column(fits, fits + letter))
    whole, cut = [cell for (cell,) in read(stream, "t")[1:]]
    assert whole == fits
    assert cut.endswith(CUT) and set(cut.removesuffix(CUT)) == {letter}
    assert CHARACTERS - wide < len(cut.encode("utf-16-le")) // 2 <= CHARACTERS
    assert told == [f"t: 1 cell has more than {CHARACTERS} characters, and end in {CUT.strip()}"]


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """And no draft of what stands in it is left."""
    monkeypatch.setattr(xlsx, "ROWS", 3)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    written(column(1, 2))
    with pytest.raises(UsageError, match="t has more rows than a sheet"):
        written(column(1, 2, 3))
    assert [*tmp_path.iterdir()] == []


def test_the_same_tables_give_the_same_bytes() -> None:
    assert written(column("a"))[0].getvalue() == written(column("a"))[0].getvalue()
