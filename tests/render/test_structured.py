"""JSON loses nothing, and CSV holds no formula, whoever wrote the text."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.render.structured import (
    FORMULA_STARTS,
    nl_parts,
    object_to_json,
    read_tsv_cell,
    to_csv,
    to_json,
    tsv_parts,
)
from provstore.table import Cell, Table
from tests.render.hostile import WORDS, is_safe


def cell(value: Cell) -> str:
    """The value as a spreadsheet reads it."""
    header, row = csv.reader(io.StringIO(to_csv(Table(("a", "b"), ((value, "x"),)))))
    assert (header, row[1]) == (["a", "b"], "x")
    return row[0]


@pytest.mark.parametrize("start", [*"=+-@", *"＝＋－＠", *"﹦﹢﹣﹫"])
def test_what_begins_like_a_formula_is_text(start: str) -> None:
    """Spreadsheets take the wide forms, which keyboards of East Asia write, and the small ones for the same."""
    assert cell(f"{start}1+1") == f"'{start}1+1"
    assert cell(f" {start}1") == f" {start}1"


@pytest.mark.parametrize(("text", "read"), [("\t=1", "'\t=1"), ("\r=1", "'<U+000D>=1"), ("\n=1", "'\n=1")])
def test_what_may_hide_a_formula_is_text(text: str, read: str) -> None:
    assert cell(text) == read


@pytest.mark.parametrize("text", ["", "1+1", "a=b", "“=”", "…", "½", "—dash", "−1", "x", "'quoted"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize(("value", "read"), [(-1, "-1"), (-0.5, "-0.5"), (True, "true"), (False, "false"), (None, "")])
def test_numbers_are_no_text(value: Cell, read: str) -> None:
    assert cell(value) == read


def test_starts_are_one_character_each() -> None:
    """Only the first character of a cell is looked at."""
    assert all(len(start) == 1 for start in FORMULA_STARTS)


@pytest.mark.parametrize("text", ['a,"b"', "two\nlines", WORDS, "宽", "é\u0301"])
def test_json_gives_back_what_was_put_in(text: str) -> None:
    table = Table(("text", "n"), ((text, None), ("", 1.5)))
    assert json.loads(to_json(table)) == [{"text": text, "n": None}, {"text": "", "n": 1.5}]
    nested = {"a": [{"b": text, text: None}]}
    assert json.loads(object_to_json(nested)) == nested
    assert is_safe(to_json(table) + object_to_json(nested) + to_csv(table))
    assert object_to_json(nested).endswith("}\n")


def test_letters_of_every_script_stay_letters() -> None:
    assert '"é宽ا"' in object_to_json({"a": "é宽ا"})


@pytest.mark.parametrize("rows", [(), (("a", 1),), (("a", 1), (None, 2.5), ("two\nlines", True))], ids=len)
def test_a_list_written_in_parts_is_the_list(rows: tuple[tuple[Cell, ...], ...]) -> None:
    table = Table(("text", "n"), rows)
    assert to_json(table) == object_to_json(table.objects())
    assert [json.loads(line) for line in nl_parts(table)] == table.objects()


TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from("\t\n\\tn"))


@given(st.lists(TEXTS, min_size=1))
def test_an_object_a_line(texts: list[str]) -> None:
    table = Table(("text",), tuple((text,) for text in texts))
    written = "".join(nl_parts(table))
    assert is_safe(written)
    assert [json.loads(line)["text"] for line in written.split("\n")[:-1]] == texts


@given(st.lists(st.text(st.sampled_from("ab \t\n\\tn")), min_size=1))
def test_tabs_and_line_ends_come_back_from_tsv(texts: list[str]) -> None:
    table = Table(("text", "n"), tuple((f"x{text}", 1) for text in texts))
    head, *lines = "".join(tsv_parts(table)).split("\n")[:-1]
    assert head == "text\tn"
    back = {"\\t": "\t", "\\n": "\n", "\\\\": "\\"}
    cells = [re.sub(r"\\.", lambda found: back[found[0]], line.split("\t")[0]) for line in lines]
    assert cells == [f"x{text}" for text in texts]


def test_tsv_holds_no_formula_either() -> None:
    assert "".join(tsv_parts(Table(("a", "b", "c"), (("=1", None, True),)))) == "a\tb\tc\n'=1\t\ttrue\n"


@pytest.mark.parametrize("value", ["", "a\tb", "two\nlines", r"\t", "\\", r"\\n", "=1", "＠x", "'quoted", "'", "=\t\\"])
def test_a_cell_of_tsv_is_read_back(value: str) -> None:
    header, row = tsv_parts(Table(("a",), ((value,),)))
    assert (header, row.count("\n"), read_tsv_cell(row.removesuffix("\n"))) == ("a\n", 1, value)
