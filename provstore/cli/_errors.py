"""Errors, caught once: each becomes one sentence and the exit code it stands for."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import StringIO

import click

from provstore.errors import ProvstoreError, StorageFailed

CLOSED_PIPE = 141
INTERRUPTED = 130
_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


@contextmanager
def sentences_for_errors() -> Iterator[None]:
    """Turn what goes wrong inside into a sentence on standard error and an exit code."""
    try:
        yield
    except (click.exceptions.Exit, click.Abort):
        raise
    except click.exceptions.NoArgsIsHelpError as error:
        usage = StringIO()
        error.show(usage)
        _print_errors(usage.getvalue())
        raise click.exceptions.Exit(error.exit_code) from error
    except click.ClickException as error:
        tell(_sentence_of(error))
        raise click.exceptions.Exit(error.exit_code) from error
    except BrokenPipeError:
        _silence(sys.stdout)
        raise click.exceptions.Exit(CLOSED_PIPE) from None
    except KeyboardInterrupt:
        tell("interrupted; what was finished before is kept")
        raise click.exceptions.Exit(INTERRUPTED) from None
    except ProvstoreError as error:
        _explain(error, str(error), error.exit_code)
    except OSError as error:
        if error.errno in _DISK:
            _silence(sys.stdout)
            _explain(error, f"writing failed: {error.strerror}", StorageFailed.exit_code)
        _explain(error, f"something unexpected happened: {error}", ProvstoreError.exit_code)
    except Exception as error:
        what = f"something unexpected happened ({type(error).__name__}: {error})"
        _explain(error, f"{what}; `provstore --debug …` shows where", ProvstoreError.exit_code)


def _sentence_of(error: click.ClickException) -> str:
    """What Click says of a line that it does not understand, in the form of our own errors."""
    said = " ".join(error.format_message().split()).removesuffix(".")
    context = getattr(error, "ctx", None)
    more = f"; `{context.command_path} --help` says what there is" if context else ""
    return f"{said[:1].lower()}{said[1:]}{more}"


def tell(sentence: str) -> None:
    """Write one line to standard error; a closed standard error is nobody's loss."""
    from provstore.render.safe import safe_line

    _print_errors(f"provstore: {safe_line(sentence)}\n")


def _print_errors(text: str) -> None:
    from provstore.render.safe import safe_text

    with suppress(OSError):
        # Not click.echo, which would write through a progress bar instead of above it.
        print(safe_text(text), end="", file=sys.stderr)


def _explain(error: BaseException, sentence: str, exit_code: int) -> None:
    context = click.get_current_context(silent=True)
    if context is not None and context.find_root().params.get("debug"):
        from traceback import format_exception

        _print_errors("".join(format_exception(error)))
    tell(sentence)
    raise click.exceptions.Exit(exit_code) from error


def _silence(stream: object) -> None:
    """Let nothing be written to `stream` any more: flushing it at exit would fail a second time."""
    with suppress(OSError, AttributeError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[attr-defined]
