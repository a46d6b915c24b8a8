"""Which attributions of rules and tagger are one.

Both mark attributions in a paragraph.  Those that share a cue, or most of their content, are one candidate.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from provstore.english.classes import words_of
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.parts import Attribution
from provstore.extract.vote.nobody import is_reader, tells_no_words
from provstore.extract.vote.thresholds import NEIGHBORS, SAME
from provstore.extract.vote.trimmed import trim_marks
from provstore.records import Span
from provstore.tagger import Tagged

# What stands before "asked" where it is a participle: "when | asked", "if he was | asked"
_ASKED = re.compile(
    r"(?i)\b(?:when|if|once|after|before|on|while)\s(?:\w+\s)?(?:being\s|was\s|were\s)?(?:repeatedly\s)?$|\bbeing\s$"
)
_LONGEST_ASKED = 40  # characters of it
place = attrgetter("place")  # of an attribution in the text: what they are ordered by


class Candidate(NamedTuple):
    """An attribution with what either method says of it: one of the two, or both."""

    paragraph: Paragraph
    ruled: Attribution | None
    marked: Tagged | None

    @property
    def is_quoted(self) -> bool:
        """Whether quotation marks stand in the content as the rules have it, else as the tagger has it."""
        one = self.ruled or self.marked
        return one is not None and self.paragraph.mode(one.content) != "indirect"

    @property
    def place(self) -> int:
        """Where the candidate stands in the text."""
        return self.ruled.place if self.ruled else self.marked.cue.start if self.marked else 0


class _Pair(NamedTuple):
    """An attribution of the rules and one of the tagger by their numbers; sorted, the likest pair is first."""

    unlikeness: float
    ruled: int
    marked: int


def find_candidates(paragraph: Paragraph, ruled: Sequence[Attribution], tagged: Sequence[Tagged]) -> list[Candidate]:
    """The attributions of both methods, those in pairs that are one; first all that the rules found.

    Without those of "you", and without marks of the tagger alone in which nobody says anything.
    """
    text = paragraph.text
    ruled = [one for one in ruled if not is_reader(text, one.source, one.cue)]
    if not tagged:
        return [Candidate(paragraph, one, None) for one in ruled]
    tagged = [one for one in tagged if not is_reader(text, one.source, one.cue)]
    marked = [one for found in tagged if (one := trim_marks(paragraph, found)) and not _was_asked(paragraph, one)]
    mate_of: dict[int, int] = {}
    taken: set[int] = set()
    for pair in sorted(_pairs(ruled, marked)):
        if pair.ruled not in mate_of and pair.marked not in taken:
            mate_of[pair.ruled] = pair.marked
            taken.add(pair.marked)
    alone = (one for m, one in enumerate(marked) if m not in taken and not tells_no_words(paragraph, one))
    return [
        *(Candidate(paragraph, one, marked[mate_of[r]] if r in mate_of else None) for r, one in enumerate(ruled)),
        *(Candidate(paragraph, None, one) for one in alone),
    ]


def _was_asked(paragraph: Paragraph, marked: Tagged) -> bool:
    """ "Lee said, when | asked | why", "| Asked | why, Lee said": Lee did not ask."""
    cue = marked.cue.of(paragraph.text)
    if cue.lower() != "asked":
        return False
    before = paragraph.text[max(paragraph.span.start, marked.cue.start - _LONGEST_ASKED) : marked.cue.start]
    behind = paragraph.text[marked.cue.end : paragraph.span.end].split(maxsplit=1)[:1]
    is_participle = cue == "Asked" and behind != [] and behind[0] in words_of("behind_asked")
    return is_participle or _ASKED.search(before) is not None


def _pairs(ruled: Sequence[Attribution], marked: Sequence[Tagged]) -> Iterator[_Pair]:
    starts = [one.cue.start for one in marked]
    for r, one in enumerate(ruled):
        near = bisect_left(starts, one.place)
        for m in range(max(0, near - NEIGHBORS), min(len(marked), near + NEIGHBORS)):
            if likeness := _likeness(one, marked[m]):
                yield _Pair(-likeness, r, m)


def _likeness(ruled: Attribution, marked: Tagged) -> float:
    """Above 0 where the two are one: they share a cue, or most of their content."""
    if tell_of_each_other(ruled, marked):
        return 0.0
    shared = ruled.cue is not None and ruled.cue.touches(marked.cue)
    share = shared_part(ruled.content, marked.content)
    return share + shared if shared or share >= SAME else 0.0


def tell_of_each_other(ruled: Attribution, marked: Tagged) -> bool:
    """Whether the cue of one stands in the words of the other: "“…,” Lee said, Reuters reported"."""
    tells = ruled.cue is not None and (holds(ruled.content, marked.cue) or holds(marked.content, ruled.cue))
    return tells and not agree(ruled.source, marked.source)


def agree(one: Span | None, other: Span | None) -> bool:
    """Whether two sources name the same one, as far as their place tells."""
    return one is other is None or (one is not None and other is not None and one.touches(other))


def shared_part(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Characters that both contents have, as a share of those that either has."""
    both = overlap(one, other)
    return both / (size(one) + size(other) - both)


def holds(parts: Sequence[Span], cue: Span) -> bool:
    """Whether a cue stands in the words of a content."""
    return any(part.holds(cue) for part in parts)


def overlap(one: Sequence[Span], other: Sequence[Span]) -> int:
    """How many characters both contents have."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def size(parts: Sequence[Span]) -> int:
    """How many characters a content has."""
    return sum(part.end - part.start for part in parts)
