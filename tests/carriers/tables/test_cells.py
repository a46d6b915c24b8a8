"""Rows of a table as documents."""

from __future__ import annotations

import io
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.carriers.tables import read_table
from provstore.errors import RefusedInput, UsageError
from tests.carriers.tables.made import read, stated, told, walk, written

HEAD = ["title", "text", "date", "source", "url", "author"]
ROW = [
    "Bridge closed",
    'It "rained".\r\n\r\nIt snowed, too.',
    "2024-06-03",
    "The Paper",
    "https://x.example/1",
    "Ann Lee",
]

TABLES = [
    ("title,text\n\nA,word\n , \n\nB,more\n", [("row 3", "word"), ("row 6", "more")], "blank rows"),
    ("title,text\nA,\nB,word\n", [("row 2", "- has no text"), ("row 3", "word")], "a cell without text"),
    ("title,text\nA,NULL\n", [("row 2", "- has no text")], "a cell that says so"),
    ("title,text,date\nA,word\nB\n", [("row 2", "word"), ("row 3", "- has no text")], "rows that are too short"),
    ("title,text\nA,b,c,d\nB,word,,\n", [("row 2", "- has 4 cells, and the header 2"), ("row 3", "word")], "too long"),
    ("title,text\nA,word\n# checked\nB,more\n", [("row 2", "word"), ("row 3", "- remarks"), ("row 4", "more")], "remarks"),
    ("sep=;\ntitle;text\nA;word\n", [("row 2", "word")], "the line for Excel is no row of it"),
    ("title,text\rA,word\rB,more\r", [("row 2", "word"), ("row 3", "more")], "line ends of old"),
    ("\ufefftext,title\nword,A\n", [("row 2", "word")], "a byte order mark"),
    ("title,text\nA,wo\0rd\nB,another word\n", [("row 2", "wo\0rd"), ("row 3", "another word")], "a zero byte"),
    ("text,html\nw,<p>w</p>\nonly text,\n", [("row 2", "<p>w</p>"), ("row 3", "only text")], "a page, where there is one"),
    ('title\ttext\nA\t"No," he said\nB\tfine\n', [("row 2", '"No," he said'), ("row 3", "fine")], "quotes of the text"),
    ('title,text,date\nA,"he said "no" to us",2024\nB,fine,2024\n', [("row 2", "- has a quote that stays open or stands where none can"), ("row 3", "fine")], "a quote that is not doubled"),
    ("title,text\nA," + "x" * 300_000 + "\nB,word\n", [("row 2", "x" * 300_000), ("row 3", "word")], "a long cell"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), TABLES, ids=[case[2] for case in TABLES])
def test_rows(text: str, expected: list[tuple[str, str]], why: str) -> None:
    found = read(text)
    assert told(found) == expected
    assert all(walk(text.encode(), one.steps) == one.content for one in found if one.content is not None)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_document_is_the_bytes_of_its_cell(delimiter: str, encoding: str) -> None:
    row = ["Brücke „gesperrt“", *ROW[1:]]
    data = written(HEAD, row, ROW, delimiter=delimiter).encode(encoding)
    first, second = read(data)
    used = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)

    assert (first.content, first.encoding) == (row[1].encode(used), used)
    assert stated(first) == dict(zip(["title", "published", "site", "url", "author"], [row[0], *row[2:]], strict=True))
    assert first.url == row[4] and first.kind is None
    assert second.around == (written(HEAD, ROW, delimiter=delimiter)).encode(used)
    form = "tsv" if delimiter == "\t" else "csv"
    assert [value.where for value in first.values[:2]] == [f"{form} title", f"{form} author"]


def test_the_same_text_is_the_same_document_however_it_is_quoted() -> None:
    plain, quoted = read("title,text\nA,word\n"), read('title,text\n"A","word"\n')
    assert isinstance(plain[0].content, bytes) and isinstance(quoted[0].content, bytes)
    assert sha256(plain[0].content).digest() == sha256(quoted[0].content).digest()


def test_a_cell_in_another_encoding_keeps_its_bytes() -> None:
    data = "title,text\nÄ,größer\nÖ,schöner\nÜ,höher\n".encode() + "B,größer\n".encode("cp1252")
    found = read(data)
    assert (found[0].encoding, found[3].encoding) == ("utf-8", None)
    assert found[3].content == "größer".encode("cp1252")


def test_a_page_is_said_to_be_one() -> None:
    (one,) = read("title,html\nA,<p>It rained.</p>\n")
    assert one.kind == "html"


def test_what_a_person_says_of_the_columns() -> None:
    data = "alpha;beta\nx;y\nz;w\n"
    with pytest.raises(RefusedInput, match="its columns are alpha; beta"):
        read(data)
    found = read(data, {"text": "Beta", "outlet": "alpha"})
    assert told(found) == [("row 2", "y"), ("row 3", "w")] and stated(found[0]) == {"site": "x"}
    with pytest.raises(UsageError, match="no column 'gamma'"):
        read(data, {"text": "gamma"})


def test_rows_without_a_header_are_read_by_the_numbers_of_their_columns() -> None:
    data = 'Rain;"It rained;\n""a lot""."\nSun;"It shone; all left."\nA;b;c\n'
    with pytest.raises(RefusedInput) as raised:
        read(data)
    assert str(raised.value) == (
        'is a table without a header line: its columns are 1 “Rain”; 2 “It rained; "a lot".”; say by number which is the'
        " text, such as --map text=2; --as plain reads it as an article"
    )
    found = read(data, {"text": "2", "title": "1"})
    assert told(found) == [
        ("row 1", 'It rained;\n"a lot".'),
        ("row 2", "It shone; all left."),
        ("row 3", "- has 3 cells, and the first row 2"),
    ]
    assert [(one.value, one.where) for one in found[1].values] == [("Sun", "csv column 1")]
    assert found[1].around == b'Sun;"It shone; all left."\n'
    assert all(walk(data.encode(), one.steps) == one.content for one in found[:2])


def test_a_table_with_a_header_is_read_by_numbers_too() -> None:
    found = read("alpha;beta\nx;y\nz;w\n", {"text": "2", "title": "1"})
    assert told(found) == [("row 2", "y"), ("row 3", "w")] and stated(found[0]) == {"title": "x"}


def test_what_a_person_calls_a_table_is_one() -> None:
    found = read_table(io.BytesIO(b"text\nword\nmore\n"), "csv", {})
    assert told(list(found)) == [("row 2", "word"), ("row 3", "more")]


@pytest.mark.parametrize("text", ["title,text\n", "title,text\n\n , \n"])
def test_a_header_alone(text: str) -> None:
    with pytest.raises(RefusedInput, match="with a header and no rows"):
        read(text)


def test_a_table_without_rows() -> None:
    for data in (b"\n\n", b'"title,text'):
        with pytest.raises(RefusedInput):
            list(read_table(io.BytesIO(data), "csv", {}))


def test_a_cell_larger_than_a_document_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provstore.carriers.tables.cells.CAP", 10)
    assert told(read("title,text\nA,a long word\nB,word\n"))[0] == ("row 2", "- is larger than 0 MB")


cells = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)


@given(
    rows=st.lists(st.tuples(cells, cells), min_size=1, max_size=8),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"]),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_the_steps_lead_to_the_content(rows: list[tuple[str, str]], delimiter: str, encoding: str, end: str) -> None:
    made = written(["title", "text", "date"], *((*row, "2024") for row in rows), delimiter=delimiter, end=end)
    data = made.encode(encoding, "ignore")
    form = "tsv" if delimiter == "\t" else "csv"
    used = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
    found = list(read_table(io.BytesIO(data), form, {}))  # type: ignore[arg-type]

    assert len(found) == len(rows), "each row comes out, or is refused"
    for one, (_, text) in zip(found, rows, strict=True):
        assert (one.content is None) != (one.refusal is None)
        if one.content is not None:
            assert walk(data, one.steps) == one.content
            assert one.content == text.encode(used, "ignore")


@given(data=st.binary(max_size=300))
def test_whatever_stands_below_a_header_is_read_or_refused(data: bytes) -> None:
    whole = b"title,text,date\n" + data
    try:
        found = list(read_table(io.BytesIO(whole), "csv", {}))
    except RefusedInput:
        return
    for one in found:
        assert one.content is None or walk(whole, one.steps) == one.content
