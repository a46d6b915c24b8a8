"""Width, color and the small pieces of sentences: safe on every terminal."""

from __future__ import annotations

import io
import sys

import pytest
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text
from rich.tree import Tree

from provstore.render.terminal import (
    WIDTH_WITHOUT_TERMINAL,
    beginning,
    count_of,
    draw,
    joined,
    line,
    names_of,
    plain,
    quoted,
    terminal_width,
)
from tests.render.hostile import SHOWN, WORDS, is_safe


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def in_grid(text: Text) -> Grid:
    grid = Grid.grid()
    grid.add_row(text)
    return grid


@pytest.mark.parametrize("lay", [Padding, Tree, in_grid, lambda text: text], ids=["padding", "tree", "grid", "text"])
def test_whatever_is_laid_out_is_safe(lay: object) -> None:
    """Even what a renderer forgot to make safe."""
    assert is_safe(draw(lay(Text(WORDS))))  # type: ignore[operator]
    assert is_safe(draw(WORDS))
    assert SHOWN in draw(lay(line(WORDS)))  # type: ignore[operator]


def test_a_line_stays_one() -> None:
    assert draw(line("a\nb\tc")) == "a<U+000A>b<U+0009>c\n"


@pytest.mark.parametrize("words", ["[bold]x[/bold]", "[/x]", ":smile:", "https://x.example", "{a} 123 'b'"])
def test_words_are_no_markup(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm-256color")
    assert draw(line(words)) == f"{words}\n"


def test_styles_are_colors_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert draw(line("x", "bold red")) == "x\n"
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm-256color")
    assert draw(line("x", "bold")) == "\x1b[1mx\x1b[0m\n"
    monkeypatch.setenv("NO_COLOR", "1")
    assert draw(line("x", "bold red")) == "x\n"


def test_hostile_words_in_color_have_our_codes_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm-256color")
    printed = draw(line(WORDS, "bold"), Text(WORDS, "bold"))
    assert is_safe(printed.replace("\x1b[1m", "").replace("\x1b[0m", ""))


@pytest.mark.parametrize(("columns", "width"), [("40", 40), ("200", 200)])
def test_a_terminal_says_how_wide_it_is(columns: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert terminal_width() == WIDTH_WITHOUT_TERMINAL, "a file is as wide whoever makes it"
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert terminal_width() == width
    assert max(map(len, draw(line("word " * 90)).split("\n"))) <= width


@pytest.mark.parametrize(
    ("stream", "no_color", "is_plain"),
    [(Terminal(), "", False), (Terminal(), "1", True), (io.StringIO(), "", True), (object(), "", True)],
)
def test_plain(stream: object, no_color: str, is_plain: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    assert plain(stream) is is_plain


def test_no_line_ends_in_spaces() -> None:
    assert draw(Padding(line("x"), (1, 4))) == "\n    x\n\n"


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        (("a", "b"), "a · b"),
        (("a", None, "", 0, False, [], "b"), "a · b"),
        ((3, True), "3 · True"),
        ((None,), ""),
        ((), ""),
    ],
)
def test_notes_that_are_there_are_joined(notes: tuple[object, ...], told: str) -> None:
    assert joined(*notes) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("It is over", "“It is over”"),
        ("two\n  lines\t here ", "“two lines here”"),
        ("“so”", "“so”"),
        ("“so", "““so”"),
        ("", "“”"),
    ],
)
def test_words_of_the_text_stand_on_one_line(words: str, told: str) -> None:
    assert quoted(words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("one two", "one two"),
        ("one\n two three", "one two …"),
        ("exactly ten", "exactly …"),
        ("unbreakable", "unbreakab …"),
    ],
)
def test_a_beginning_ends_with_a_word(words: str, told: str) -> None:
    assert beginning(words, 9) == told


@pytest.mark.parametrize(("number", "told"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims")])
def test_numbers_have_their_nouns(number: int, told: str) -> None:
    assert count_of(number, "claim") == told


@pytest.mark.parametrize(
    ("names", "told"),
    [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B and C")],
)
def test_names_are_joined_as_in_a_sentence(names: tuple[str, ...], told: str) -> None:
    assert names_of([{"name": name, "kind": "person"} for name in names]) == told
