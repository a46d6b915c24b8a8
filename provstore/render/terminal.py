"""The one place that decides on width and color, and through which all that Rich lays out is printed."""

import os
import sys
from collections.abc import Callable, Sequence
from shutil import get_terminal_size

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.text import Text

from provstore.forms.parts import SourceJson
from provstore.render.safe import safe_line, safe_text

WIDTH_WITHOUT_TERMINAL = 120  # fixed, so that output in files and documentation never depends on who made it


def plain(stream: object) -> bool:
    """Whether nothing but characters may be written: NO_COLOR is set, or no terminal reads."""
    return bool(os.environ.get("NO_COLOR")) or not _is_terminal(stream)


def terminal_width() -> int:
    """How many cells wide the reader's terminal is."""
    return get_terminal_size().columns if _is_terminal(sys.stdout) else WIDTH_WITHOUT_TERMINAL


def line(words: str, style: str = "") -> Text:
    """Words for Rich to lay out, on one line, safe whatever they are: how stored text becomes a Text."""
    return Text(safe_line(words), style)


class _Safe:
    """A part of which nothing is printed that commands the terminal, but for the colors of its styles."""

    def __init__(self, part: RenderableType) -> None:
        self.part = part

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for segment in console.render(self.part, options):
            yield Segment(safe_text(segment.text), segment.style, segment.control)


def draw(*parts: RenderableType) -> str:
    """What standard output should be given to show `parts`, as text with or without colors."""
    console = Console(
        file=sys.stdout,
        width=terminal_width(),
        force_terminal=_is_terminal(sys.stdout),
        # None also takes bold and dim away, which Rich's own reading of NO_COLOR would leave.
        color_system=None if plain(sys.stdout) else "auto",
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    with console.capture() as captured:
        for part in parts:
            console.print(_Safe(part))
    return _without_trailing_space(captured.get())


def _is_terminal(stream: object) -> bool:
    isatty: Callable[[], bool] | None = getattr(stream, "isatty", None)
    return isatty is not None and isatty()


def _without_trailing_space(text: str) -> str:
    return "\n".join(line.rstrip(" ") for line in text.split("\n"))


def joined(*notes: object) -> str:
    """The notes there are, one after the other."""
    return " · ".join(str(note) for note in notes if note)


def count_of(number: int, noun: str) -> str:
    """How many there are: ``1 claim``, ``0 claims``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def names_of(sources: Sequence[SourceJson]) -> str:
    """Names as a sentence has them: ``Ann Lee``, ``Ann Lee and Bob Roe``, ``Ann Lee, Bob Roe and Eva Orr``."""
    *others, last = [source["name"] for source in sources] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def quoted(words: str) -> str:
    """Words of the text, on one line, between quotation marks: of ours, where they do not stand between their own."""
    whole = " ".join(words.split())
    return whole if whole.startswith("“") and whole.endswith("”") else f"“{whole}”"


def beginning(words: str, most: int) -> str:
    """The words on one line, cut between two of them, or else anywhere, and marked, where they have more characters."""
    whole = " ".join(words.split())
    if len(whole) <= most:
        return whole
    cut = whole[:most]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut else cut} …"
