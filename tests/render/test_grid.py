"""Tables for people: they fit, they do not cut, and they have colors only where those are wanted."""

import io
import sys

import pytest
from rich.cells import cell_len

from provstore.render import FORMATS
from provstore.render.grid import without_empty
from provstore.render.terminal import WIDTH_WITHOUT_TERMINAL
from provstore.table import Table

to_grid = FORMATS["table"]
LONG = Table(
    ("document", "needs_review", "content"), (("c83ec97789ee", True, "word " * 80), ("ee04ebd4f76a", False, None))
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_long_text_wraps_and_nothing_is_lost() -> None:
    printed = to_grid(LONG)
    assert printed.count("word") == 80
    assert max(map(len, printed.split("\n"))) <= WIDTH_WITHOUT_TERMINAL
    assert not any(line.endswith(" ") for line in printed.split("\n"))


def test_a_narrow_terminal_gets_one_line_for_each_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("COLUMNS", "30")
    rows = (("c83ec97789ee", None, "word " * 8, "x"), ("ee04ebd4f76a", 3, "x", None))
    printed = to_grid(Table(("document", "claims", "content", "rule"), rows))
    assert printed == (
        "document  c83ec97789ee\n"
        " content  word word word word\n"
        "          word word word word\n"
        "    rule  x\n"
        "\n"
        "document  ee04ebd4f76a\n"
        "  claims  3\n"
        " content  x\n"
    )


def test_the_longest_text_stands_below_its_row_where_it_would_be_narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("NO_COLOR", "1")
    rows = (("c83ec97789ee", "Ann Lee", "word " * 8), ("ee04ebd4f76a", None, None), ("0123456789ab", "B", "x"))
    assert to_grid(Table(("document", "said_by", "said"), rows)) == (
        "document      said by\n"
        "  said\n"
        "────────────────────────────────────────\n"
        "c83ec97789ee  Ann Lee\n"
        "  word word word word word word word\n"
        "  word\n"
        "ee04ebd4f76a\n"
        "0123456789ab  B\n"
        "  x\n"
    )
    names = (("c83ec97789ee", "The Council of the Harbors", "the Port Authority of Varnholm", "word " * 8),)
    printed = to_grid(Table(("document", "said_by", "via", "said"), names))
    assert "─" in printed and "  word word word word word word word\n" in printed, "names may be narrower than text"
    assert "c83ec97789ee  " in printed and max(map(len, printed.split("\n"))) <= 40
    monkeypatch.setenv("COLUMNS", "30")
    assert "─" not in to_grid(Table(("document", "said_by", "via", "said"), names)), "too narrow for the names, too"


def test_columns_with_nothing_in_any_row_can_be_left_out() -> None:
    rows = (("a", None, False, "", ()), ("b", None, True, "", ()))
    left = without_empty(Table(("one", "none", "true", "empty", "list"), rows))
    assert (left.columns, left.rows) == (("one", "true"), (("a", False), ("b", True)))
    assert without_empty(Table(("n", "none"), ((0, None),))).columns == ("n",), "a number is something"
    assert without_empty(Table(("a", "b"), ((None, False),))).columns == ("a", "b")
    assert without_empty(Table(("a", "b"), ())).columns == ("a", "b")


@pytest.mark.parametrize(
    "text", ["宽" * 90, "x" * 300, "a" + "\u0301" * 50 + " " + "宽" * 30, " leading  and   inner ", "a\nb"]
)
def test_every_character_has_a_place(text: str) -> None:
    printed = to_grid(Table(("document", "content", "other"), (("c83ec97789ee", text, "word " * 60),)))
    assert all(printed.count(character) >= text.count(character) for character in set(text) - {" ", "\n"})
    assert max(map(cell_len, printed.split("\n"))) <= WIDTH_WITHOUT_TERMINAL


@pytest.mark.parametrize("width", ["60", "80", "120"])
def test_dates_and_names_stay_whole_beside_long_text(width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("COLUMNS", width)
    monkeypatch.setenv("NO_COLOR", "1")
    row = ("c83ec97789ee", "2018-06-16T13:44", "Ministry of Agriculture", "word " * 80)
    printed = to_grid(Table(("document", "published", "speaker", "content"), (row,)))
    assert "c83ec97789ee" in printed
    assert "2018-06-16T13:44" in printed
    assert printed.count("word") == 80
    assert max(map(len, printed.split("\n"))) <= int(width)


@pytest.mark.parametrize(
    ("width", "columns", "why"),
    [
        (51, True, "to the character: one column of 20, a gap and one of 29"),
        (50, True, "words with spaces give way"),
        (41, True, "down to 19 characters"),
        (40, False, "what is narrower than that cannot be read"),
    ],
)
def test_columns_are_kept_as_long_as_they_can_be_read(
    width: int, columns: bool, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("NO_COLOR", "1")
    words = "abcd " * 5 + "abcd"
    printed = to_grid(Table(("other", "one"), ((words, "x" * 20),)))
    assert ("─" in printed) == columns, why
    assert (words in printed) == (width == 51 or not columns)
    assert "x" * 20 in printed  # one word no longer than a date and time is never broken
    assert max(map(len, printed.split("\n"))) <= width


def test_short_words_with_spaces_give_way_to_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what is one word stays whole: a name of two can stand in two lines."""
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("COLUMNS", "41")
    monkeypatch.setenv("NO_COLOR", "1")
    printed = to_grid(Table(("content", "name"), (("word " * 20, "abcdefghi abcdefghij"),)))
    assert "─" in printed
    assert "abcdefghi abcdefghij" not in printed


def test_no_rows_are_a_sentence() -> None:
    assert to_grid(Table(("a",), ())) == "Nothing found.\n"


def test_without_a_terminal_the_width_is_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    wide = to_grid(LONG)
    monkeypatch.setenv("COLUMNS", "40")
    assert to_grid(LONG) == wide


def test_a_terminal_decides_on_width_and_gets_colors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "60")
    printed = to_grid(LONG)
    assert "\x1b[1m" in printed
    assert printed.count("word") == 80


def test_no_color_means_no_escape_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in to_grid(LONG)


def test_the_columns_of_a_table_can_be_chosen() -> None:
    assert LONG.only("needs_review", "document").rows == ((True, "c83ec97789ee"), (False, "ee04ebd4f76a"))


def test_numbers_stand_at_the_right_under_a_rule_as_wide_as_the_table() -> None:
    rows = (("a", 7, None), ("bcd", 1234, 5))
    assert to_grid(Table(("name", "n", "share"), rows)) == (
        "name     n  share\n─────────────────\na        7\nbcd   1234      5\n"
    )
    assert to_grid(Table(("x", "n"), ((True, "7"), (False, "12")))) == "x    n\n───────\nyes  7\n     12\n"
