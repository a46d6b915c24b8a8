"""Paragraphs of a Word document: their characters with places in the source, and what the markup says of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_BLANK = re.compile(r"[\t\n]|[^\t\n]+")


class Written(NamedTuple):
    """Characters of the text, and the place in the source that they stand for; without length where nothing does."""

    words: str
    start: int
    end: int


@dataclass(slots=True)
class Paragraph:
    """A paragraph as the document has it.

    `start`: where it begins in the source.  `outline`: its level in the outline, from 0.  `goes_on`: its end is
    deleted, and the next one continues it.  `bold`: all its characters are; `sizes`: theirs in half points, 0 where
    none is said.
    """

    start: int
    written: list[Written] = field(default_factory=list)
    style: str = ""
    outline: int | None = None
    in_list: bool = False
    in_table: bool = False
    in_box: bool = False
    goes_on: bool = False
    bold: bool = True
    sizes: set[int] = field(default_factory=set)

    @property
    def words(self) -> str:
        return "".join(one.words for one in self.written)


def split_blanks(words: str, start: int, end: int) -> Iterator[Written]:
    """Characters of the source as Word shows them: a tab or a line end there is a blank."""
    if len(words) != end - start:  # a reference, or a line end of two characters
        yield Written(" " if words in "\t\n" else words, start, end)
        return
    for part in _BLANK.finditer(words):
        shown = " " if part[0] in "\t\n" else part[0]
        yield Written(shown, start + part.start(), start + part.end())


def strip(written: list[Written]) -> list[Written]:
    """The pieces without the white space at both ends."""
    kept = list(written)
    while kept and not kept[0].words.strip():
        del kept[0]
    while kept and not kept[-1].words.strip():
        kept.pop()
    if kept and (cut := len(kept[0].words) - len(kept[0].words.lstrip())):
        kept[0] = Written(kept[0].words[cut:], kept[0].start + cut, kept[0].end)
    if kept and (cut := len(kept[-1].words) - len(kept[-1].words.rstrip())):
        kept[-1] = Written(kept[-1].words[:-cut], kept[-1].start, kept[-1].end - cut)
    return kept


def join_paragraphs(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """The paragraphs that say something, those joined whose end between them is deleted."""
    joined: list[Paragraph] = []
    open_end = False
    for one in paragraphs:
        if open_end:
            before = joined[-1]
            before.written += one.written
            before.sizes |= one.sizes
            before.bold &= one.bold
        else:
            joined.append(one)
        open_end = one.goes_on
    for one in joined:
        one.written = strip(one.written)
    return [one for one in joined if one.written]
