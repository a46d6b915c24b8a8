"""Blocks → the text, each of its characters with its place in the source, and its zones."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from provstore.readers.html.blocks import Block
from provstore.readers.html.markup import Aligned
from provstore.readers.writer import GAP, LINE, Writer
from provstore.records import SegmentKind, Span, Zone

_WORDS = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*")
_BLANKS = " \t\n\r\f"


def write_block(
    writer: Writer, block: Block, kinds: Sequence[tuple[SegmentKind, str]], *, keeps_lines: bool, goes_on: bool
) -> list[Zone]:
    """Write a block, white space folded; returns its zones, one for each stretch of runs of one kind and reason.

    `kinds`: kind and reason of each run; one that is "blank" is left out.
    `goes_on`: it belongs to the same caption as the block before it.
    `keeps_lines`: line breaks of the source are line breaks of the text, as in <pre>.
    """
    writer.part(block.start, LINE if goes_on else GAP)
    zones: list[Zone] = []
    blank: _Blank | None = None  # what stands before the next words
    last = ""  # character written
    for run, (kind, reason) in zip(block.runs, kinds, strict=True):
        if run is None:
            blank = _Blank("\n")
            continue
        if kind == "blank":
            continue
        for words, start, end in _words(run.parts):
            if not words.strip(_BLANKS):
                blank = _join(blank, words, start, end, keeps_lines)
                continue
            if blank and zones:
                writer.write(blank.sign, *(blank.place or (start, start)))
            elif kind == "byline" and last.islower() and (words[0].isupper() or words[0] == "@"):
                writer.write(" ", start, start)  # name and job, which browsers set apart without white space
            blank = None
            at, last = writer.length, words[-1]
            writer.write(words, start, end)
            if zones and (zones[-1].kind, zones[-1].reason) == (kind, reason):
                at = zones.pop().span.start
            zones.append(Zone(Span(at, writer.length), kind, reason))
    return zones


class _Blank(NamedTuple):
    """White space to be written as one sign; `place` is what it stands for, None for a <br>."""

    sign: str
    place: tuple[int, int] | None = None


def _join(blank: _Blank | None, words: str, start: int, end: int, keeps_lines: bool) -> _Blank:
    """White space with more of it behind: what follows at once is one run, what stands behind a tag is left out."""
    sign = "\n" if keeps_lines and "\n" in words else " "
    if blank is None:
        return _Blank(sign, (start, end))
    if blank.place and blank.place[1] == start:
        return _Blank(max(blank.sign, sign, key="\n".__eq__), (blank.place[0], end))
    return blank


def _words(parts: Iterable[Aligned]) -> Iterator[Aligned]:
    """The words and the white space of a run, one after the other; a reference is one piece."""
    for part in parts:
        if len(part.words) != part.end - part.start:
            yield part
            continue
        for found in _WORDS.finditer(part.words):
            yield Aligned(found[0], part.start + found.start(), part.start + found.end())
