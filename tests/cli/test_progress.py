"""The bar: only on a terminal, only where something takes long, without colors where none are wanted."""

from __future__ import annotations

import io
import sys

import pytest

from provstore.cli import _progress
from provstore.cli._progress import progress_bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, patience: float) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(_progress, "PATIENCE", patience)
    with progress_bar("Reading") as show:
        show(1, 7)
        show(7, 7)
    return stream.getvalue()


def test_what_takes_long_has_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    printed = drawn(Terminal(), monkeypatch, -1)
    assert "Reading" in printed
    assert "7/7" in printed


def test_what_is_quick_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(Terminal(), monkeypatch, 3600) == ""


def test_a_file_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(io.StringIO(), monkeypatch, -1) == ""


def test_no_color_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    colored = drawn(Terminal(), monkeypatch, -1)
    monkeypatch.setenv("NO_COLOR", "1")
    plain = drawn(Terminal(), monkeypatch, -1)
    assert "\x1b[38" in colored
    assert "\x1b[38" not in plain
    assert "7/7" in plain


def test_the_bar_is_gone_when_something_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", stream := Terminal())
    monkeypatch.setattr(_progress, "PATIENCE", -1)

    def work() -> None:
        with progress_bar("Reading") as show:
            show(1, 7)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work()
    assert stream.getvalue().count("\x1b[?25h") == stream.getvalue().count("\x1b[?25l") == 1, "the cursor is back"
