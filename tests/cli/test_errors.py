"""Errors, caught once: what each kind becomes on standard error, and as a number."""

from __future__ import annotations

import errno
import io
import signal
import sys
from time import sleep

import click
import pytest

from provstore.cli import hear_each_interrupt
from provstore.cli._errors import sentences_for_errors, tell
from provstore.errors import NoStore, ProvstoreError, RefusedInput, StoreLocked, UnknownClaim


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (NoStore("there is none"), 10, "there is none"),
        (StoreLocked("held"), 11, "held"),
        (UnknownClaim("which"), 2, "which"),
        (RefusedInput("empty", "is empty"), 3, "is empty"),
        (ProvstoreError("x"), 1, "x"),
        (OSError(errno.ENOSPC, "No space left on device"), 13, "writing failed: No space left on device"),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), 13, "writing failed: Disk quota exceeded"),
        (PermissionError(errno.EACCES, "Permission denied"), 1, "something unexpected happened: "),
        (
            ZeroDivisionError("by zero"),
            1,
            "something unexpected happened (ZeroDivisionError: by zero); `provstore --debug",
        ),
        (KeyboardInterrupt(), 130, "interrupted; what was finished before is kept"),
        (NoStore("two\nlines \x1b[31m\u202e"), 10, "two<U+000A>lines <U+001B>[31m<U+202E>"),
    ],
    ids=lambda one: type(one).__name__ if isinstance(one, BaseException) else "",
)
def test_an_error_is_one_sentence_and_a_code(
    error: BaseException, code: int, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("provstore.cli._errors._silence", lambda stream: None)
    with pytest.raises(click.exceptions.Exit) as raised, sentences_for_errors():
        raise error
    printed = capsys.readouterr()
    assert raised.value.exit_code == code
    assert printed.err.startswith(f"provstore: {told}")
    assert printed.err.count("\n") == 1
    assert printed.out == ""


def test_a_closed_pipe_is_silent(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("provstore.cli._errors._silence", lambda stream: None)
    with pytest.raises(click.exceptions.Exit) as raised, sentences_for_errors():
        raise BrokenPipeError
    assert raised.value.exit_code == 141
    assert capsys.readouterr().err == ""


def test_a_wrong_use_is_a_sentence_too(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(click.exceptions.Exit) as raised, sentences_for_errors():
        raise click.BadParameter("what is \x1b]0;x\x07?", param_hint="--mode")
    assert raised.value.exit_code == 2
    assert capsys.readouterr().err == "provstore: invalid value for --mode: what is <U+001B>]0;x<U+0007>?\n"


def test_a_wrong_use_says_where_to_read_on(capsys: pytest.CaptureFixture[str]) -> None:
    context = click.Context(click.Command("claims"), info_name="provstore claims")
    with pytest.raises(click.exceptions.Exit), sentences_for_errors():
        raise click.NoSuchOption("--speker", possibilities=["--speaker"], ctx=context)
    told = capsys.readouterr().err
    assert told.startswith(("provstore: no such option '--speker'", "provstore: no such option: --speker"))
    assert "--speaker" in told and told.endswith("; `provstore claims --help` says what there is\n")
    assert told.count("\n") == 1


def test_exits_and_answers_pass() -> None:
    with pytest.raises(click.exceptions.Exit) as raised, sentences_for_errors():
        raise click.exceptions.Exit(3)
    assert raised.value.exit_code == 3
    with sentences_for_errors():
        pass


def test_a_closed_standard_error_is_nobodys_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError(text)

    monkeypatch.setattr(sys, "stderr", Closed())
    tell("anything")


def test_an_interrupt_where_nothing_can_be_raised_counts_a_moment_later(capsys: pytest.CaptureFixture[str]) -> None:
    """As in what Python calls when it cleans up; what else goes wrong there is told as ever."""
    hook = sys.unraisablehook
    hear_each_interrupt()
    try:
        _fail_unheard(KeyboardInterrupt)
        with pytest.raises(KeyboardInterrupt):
            sleep(60)
        _fail_unheard(ValueError)
    finally:
        sys.unraisablehook = hook
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    told = capsys.readouterr().err
    assert "ValueError" in told and "KeyboardInterrupt" not in told


def _fail_unheard(error: type[BaseException]) -> None:
    class Gone:
        def __del__(self) -> None:
            raise error

    Gone()
