"""The words of somebody else that a page's markup sets apart: quoted blocks, posts, pull quotes; and whose they are.

The markup may name who they are by; else a line of the block does: "— Ann Lee (@annlee) May 4, 2021".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from provstore.english.tokens import WORD
from provstore.extract.page.pieces import Piece, is_others
from provstore.extract.speech.lines import find_name_line
from provstore.records import GOES_ON, POST, QUOTED_BY, Span
from provstore.rules import patterns
from provstore.text.lines import trim

FEWEST_REPEATED = 4  # words of a quotation that the article repeats
MOST_REPEATED = 0.8  # share of them that stands there, from which on it is repeated; editors shorten what they pull out

_BEFORE_NAME = re.compile(r"[\s—–―\-~|:•]*(?:[Bb]y\s+)?")
_BEHIND_WORDS = " \t\n\xa0—–―-"


class Others(NamedTuple):
    """A paragraph of somebody else's words; `block` is where the whole of them begins, `name` who they are by.

    `reason` is what the markup calls it: a blockquote goes on from the sentence above, the others may stand anywhere.
    """

    block: int
    words: Span
    name: Span | None
    reason: str


def find_others(text: str, pieces: Sequence[Piece]) -> dict[int, Others | None]:
    """The pieces of others' words by their numbers; None for one that names who they are by, or repeats the article."""
    found: dict[int, Others | None] = {}
    own = [piece.span for piece in pieces if piece.kind == "paragraph" and not is_others(piece)]
    for numbers in _blocks(pieces):
        found.update(_read(text, pieces, numbers, own))
    return found


def _blocks(pieces: Sequence[Piece]) -> list[list[int]]:
    """The numbers of the pieces of each block; what stands between them and is none of them parts nothing."""
    blocks: list[list[int]] = []
    for number in (number for number, piece in enumerate(pieces) if is_others(piece)):
        if not blocks or not pieces[number].rule.endswith(GOES_ON):
            blocks.append([])
        blocks[-1].append(number)
    return blocks


def _read(text: str, pieces: Sequence[Piece], numbers: list[int], own: Sequence[Span]) -> dict[int, Others | None]:
    found: dict[int, Others | None] = dict.fromkeys(numbers)
    by = [pieces[number].span for number in numbers if pieces[number].rule.startswith(QUOTED_BY)]
    said = {n: pieces[n].span for n in numbers if not pieces[n].rule.startswith(QUOTED_BY)}
    name = next((_bare_name(text, span) for span in by), None)
    if not by and said:
        last = max(said)
        said[last], name = _named_below(text, said[last], is_whole=len(said) > 1)
    reason = next((pieces[n].rule.removesuffix(GOES_ON) for n in said), QUOTED_BY)
    words = {number: _bare(text, span) for number, span in said.items()}
    told = [span for span in words.values() if span.start < span.end]
    if not told or (reason != POST and _is_repeated(text, told, own)):
        return found
    for number, span in words.items():
        if span.start < span.end:
            found[number] = Others(told[0].start, span, name, reason)
    return found


def _bare_name(text: str, line: Span) -> Span:
    """The name in a line that names who it is: without dash, handle, day and what a comma adds of them."""
    for rule in patterns("page/markup"):
        if rule.kind == "posted by" and (found := rule.search(line.of(text))):
            return Span(line.start + found.start("name"), line.start + found.end("name"))
    before = _BEFORE_NAME.match(text, line.start, line.end)
    start = before.end() if before else line.start
    ends = [at for sign in (",", "\n", "(", " – ", " — ", "|") if (at := text.find(sign, start + 1, line.end)) > start]
    return trim(text, start, min(ends, default=line.end))


def _named_below(text: str, last: Span, *, is_whole: bool) -> tuple[Span, Span | None]:
    """The last piece of a block without the words at its end that name who it is by, and the name.

    `is_whole`: others stand before it, so that it may be nothing but the name.
    """
    for rule in patterns("page/markup"):
        if rule.kind == "posted by" and (found := rule.search(last.of(text))):
            name = Span(last.start + found.start("name"), last.start + found.end("name"))
            return trim(text, last.start, last.start + found.start()), name
    at = max(last.start, text.rfind("\n", last.start, last.end) + 1)
    signed = find_name_line(text, trim(text, at, last.end)) if is_whole or at > last.start else None
    return (trim(text, last.start, at), signed.name) if signed else (last, None)


def _bare(text: str, span: Span) -> Span:
    """The words without the addresses that a post is sent with, and without a dash that led to the name."""
    end = span.end
    for rule in patterns("page/markup"):
        if rule.kind == "end of a post" and (found := rule.search(text[span.start : end])):
            end = span.start + found.start()
    while end > span.start and text[end - 1] in _BEHIND_WORDS:
        end -= 1
    has_words = WORD.search(text, span.start, end) is not None
    return Span(span.start, end if has_words else span.start)


def _is_repeated(text: str, told: Sequence[Span], own: Sequence[Span]) -> bool:
    """Whether the article has the words too: nearly all runs of four of them."""
    runs = [run for span in told for run in _runs(text, span)]
    known = {run for span in own for run in _runs(text, span)}
    return bool(runs) and sum(run in known for run in runs) >= MOST_REPEATED * len(runs)


def _runs(text: str, span: Span) -> list[tuple[str, ...]]:
    words = [word.lower() for word in WORD.findall(text, span.start, span.end)]
    return [tuple(words[at : at + FEWEST_REPEATED]) for at in range(len(words) - FEWEST_REPEATED + 1)]
