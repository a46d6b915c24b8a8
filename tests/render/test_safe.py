"""Nothing stored can command a terminal, a spreadsheet or a JSON reader."""

import json

import pytest

from provstore.render import FORMATS
from provstore.render.safe import safe_json, safe_line, safe_text
from provstore.render.structured import object_to_json
from provstore.table import Table

HOSTILE = {
    "\x1b[31mred\x1b[0m": "<U+001B>[31mred<U+001B>[0m",
    "\x1b]0;title\x07": "<U+001B>]0;title<U+0007>",
    "\x9b2J": "<U+009B>2J",
    "a\rb\x08c": "a<U+000D>b<U+0008>c",
    "\u202egpj.exe": "<U+202E>gpj.exe",
    "\u2066isolated\u2069": "<U+2066>isolated<U+2069>",
    "line\u2028separator\u2029\x85\x0b\x0c": "line<U+2028>separator<U+2029><U+0085><U+000B><U+000C>",
    "\ud800": "<U+D800>",
    "\x00\x7f": "<U+0000><U+007F>",
}
HARMLESS = ["no\xa0break", "نمی\u200cخواهم", "👨\u200d👩\u200d👧", "[bold]not markup[/x]", "soft\xadhyphen", "“quotes”"]


@pytest.mark.parametrize(("text", "shown"), HOSTILE.items(), ids=ascii)
def test_commands_are_written_out(text: str, shown: str) -> None:
    assert safe_text(text) == safe_line(text) == shown


@pytest.mark.parametrize("text", HARMLESS, ids=ascii)
def test_letters_of_every_script_stay(text: str) -> None:
    assert safe_text(text) == safe_line(text) == text


def test_a_text_keeps_its_lines_and_a_line_stays_one() -> None:
    assert safe_text("a\r\nb\tc\n") == "a\nb\tc\n"
    assert safe_line("a\nb\tc") == "a<U+000A>b<U+0009>c"


@pytest.mark.parametrize("text", [*HOSTILE, *HARMLESS], ids=ascii)
def test_json_is_safe_and_loses_nothing(text: str) -> None:
    printed = object_to_json({"text": text})
    assert json.loads(printed) == {"text": text}
    assert safe_text(printed) == printed == safe_json(printed)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_every_format_is_safe(format: str, text: str) -> None:
    printed = FORMATS[format](Table(("content",), ((text,),)))
    assert safe_text(printed) == printed


@pytest.mark.parametrize("text", ["[bold]x[/bold]", "[/x]", "[link=http://x]y", ":smile:"])
def test_markup_in_an_article_is_only_text(text: str) -> None:
    assert text in FORMATS["table"](Table(("content",), ((text,),)))


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-1", "@x", "\tx", "\rx"])
def test_formulas_are_text_in_csv(text: str) -> None:
    cell = FORMATS["csv"](Table(("content",), ((text,),))).split("\n", 1)[1].strip('"\n')
    assert cell.startswith(f"'{text[0]}" if text[0] != "\r" else "'<U+000D>")


def test_numbers_in_csv_stay_numbers() -> None:
    assert FORMATS["csv"](Table(("a", "b", "c", "d"), ((-1, 0.5, True, None),))) == "a,b,c,d\n-1,0.5,true,\n"
