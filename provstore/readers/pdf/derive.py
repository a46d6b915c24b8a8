"""Paragraphs of printed pages → the text, each of its characters with its place in the source."""

import re

from provstore.readers.pdf.characters import SOFT_HYPHEN
from provstore.readers.pdf.paragraphs import Paragraph
from provstore.readers.writer import Writer

_BLANKS = re.compile(r"\s+")
_KEPT = ("\xa0", "\u202f", "\u2009")  # blanks that do not break a line, or are thin
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LAST = re.compile(r"[^\W_]+$")
_FIRST = re.compile(r"[^\W_]+")


class Words:
    """The words of a source, by which a hyphen at the end of a line is known to be one of the word."""

    def __init__(self, source: str) -> None:
        self._known = {word.casefold() for word in _WORD.findall(source)}

    def keeps_hyphen(self, before: str, behind: str) -> bool:
        """Whether a word that is parted between lines has its hyphen in one line, too.

        So it is where a capital or a number follows, or where the page writes it so elsewhere, and never without.
        """
        last, first = _LAST.search(before), _FIRST.match(behind)
        if not last or not first:
            return False
        if behind[0].isdigit() or (behind[0].isupper() and not last[0].isupper()):
            return True
        told = f"{last[0]}-{first[0]}".casefold()
        return told in self._known and told.replace("-", "") not in self._known


def write_paragraph(writer: Writer, source: str, paragraph: Paragraph, words: Words) -> None:
    """Write the lines of a paragraph as one; white space is one blank, and a hyphen that parts a word is left out."""
    writer.part(paragraph[0].start)
    before = None
    for line in paragraph:
        if before and before.parted:
            sign = source[before.end : before.end + 1]
            if sign != SOFT_HYPHEN and words.keeps_hyphen(before.words, line.words):
                writer.write("-", before.end, before.end + 1)
        elif before:
            blank = _BLANKS.match(source, before.end)  # and not what else stands between two pages
            writer.write(" ", before.end, blank.end() if blank else before.end)
        at = line.start
        for found in _BLANKS.finditer(source, line.start, line.end):
            writer.write(source[at : found.start()], at, found.start())
            writer.write(found[0] if found[0] in _KEPT else " ", found.start(), found.end())
            at = found.end()
        writer.write(source[at : line.end], at, line.end)
        before = line
