"""What one version of a text has otherwise than another: typed, with the words on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from provstore.match.changes.change import Change
from provstore.match.changes.diff import Edit, find_edits, slide
from provstore.match.changes.faithful import is_faithful
from provstore.match.changes.frame import without_foot, without_head
from provstore.match.changes.kinds import kind_of, one_sided
from provstore.match.changes.marks import find_mark_changes
from provstore.match.changes.parts import Part, cut
from provstore.match.changes.roles import read_roles
from provstore.match.changes.sentences import Meeting, find_order
from provstore.match.changes.sides import Side
from provstore.match.changes.thresholds import COPY_SHARE
from provstore.match.changes.words import Page
from provstore.match.reuse.passages import Passage


def find_changes(a: Page, b: Page, passages: Sequence[Passage]) -> tuple[Change, ...]:
    """The changes that make `b` of `a`, in the order of `a`.

    Of a copy, all that it has otherwise; of pages that share no more than passages, what differs in these.
    """
    comparison = _Comparison(a, b)
    found = comparison.of_copies() if are_copies(a, b, passages) else comparison.of_passages(passages)
    return tuple(sorted(set(found), key=Change.place))


def are_copies(a: Page, b: Page, passages: Sequence[Passage]) -> bool:
    """Whether the shorter of two pages stands in the longer one, for the greater part."""
    held = [found for one in passages if all(found := (a.indexes(one.a), b.indexes(one.b)))]
    of_shorter = 0 if len(a.words) <= len(b.words) else 1
    words = {at for found in held for at in found[of_shorter]}
    return len(words) >= COPY_SHARE * min(len(a.words), len(b.words)) > 0


class _Comparison:
    def __init__(self, a: Page, b: Page) -> None:
        self._a, self._b = a, b
        self._roles = read_roles(a), read_roles(b)
        self._equal: list[tuple[int, int]] = []  # words that meet, by their indexes, in order

    def of_passages(self, passages: Sequence[Passage]) -> Iterator[Change]:
        """What differs in passages, but for what accounts have of their own: sentences, and words by a quotation."""
        for passage in passages:
            of_a, of_b = self._whole_sentences(passage)
            for part in self._between(of_a, of_b) if of_a and of_b else ():
                a, b = self._sides(part)
                if not part.whole and not part.shortened and not _tells_whose_words(a) and not _tells_whose_words(b):
                    yield from _told(part, a, b)

    def _whole_sentences(self, passage: Passage) -> tuple[range, range]:
        """The words of a passage, with the rest of its first and last sentence where most of these stands in it.

        A passage ends before a word that was changed near the beginning or the end of a sentence.
        """
        of_a, of_b = self._a.indexes(passage.a), self._b.indexes(passage.b)
        if not of_a or not of_b:
            return of_a, of_b
        first_a, first_b = self._a.sentence_of(of_a[0]), self._b.sentence_of(of_b[0])
        last_a, last_b = self._a.sentence_of(of_a[-1]), self._b.sentence_of(of_b[-1])
        if first_a.is_mostly_in(of_a) and first_b.is_mostly_in(of_b):
            of_a, of_b = range(first_a.start, of_a.stop), range(first_b.start, of_b.stop)
        if last_a.is_mostly_in(of_a) and last_b.is_mostly_in(of_b):
            of_a, of_b = range(of_a.start, last_a.end), range(of_b.start, last_b.end)
        return of_a, of_b

    def of_copies(self) -> Iterator[Change]:
        a, b = self._a, self._b
        order = find_order(a, b)
        yield from self._moved(order.moved)
        gone_a, gone_b = ({meeting[side] for meeting in order.moved} for side in (0, 1))
        bounds = [Meeting(-1, -1), *order.kept, Meeting(len(a.sentences), len(b.sentences))]
        for last, following in pairwise(bounds):
            between_a = [at for at in range(last.a + 1, following.a) if at not in gone_a]
            between_b = [at for at in range(last.b + 1, following.b) if at not in gone_b]
            for part in self._between(a.words_of(between_a), b.words_of(between_b)):
                yield from _told(part, *self._sides(part))
            if following is not bounds[-1]:
                self._equal += zip(a.words_of([following.a]), b.words_of([following.b]), strict=True)
        yield from find_mark_changes(a, b, sorted(self._equal))

    def _moved(self, moved: Sequence[Meeting]) -> Iterator[Change]:
        """Sentences in another place; those that moved together are told once."""
        runs: list[tuple[Meeting, Meeting]] = []
        for meeting in moved:
            if runs and (runs[-1][1].a + 1, runs[-1][1].b + 1) == meeting:
                runs[-1] = runs[-1][0], meeting
            else:
                runs.append((meeting, meeting))
        for first, last in runs:
            if {self._a.sentences[first.a].kind, self._b.sentences[first.b].kind} == {"paragraph"}:
                in_a = self._a.span(self._a.sentences[first.a].start, self._a.sentences[last.a].end)
                in_b = self._b.span(self._b.sentences[first.b].start, self._b.sentences[last.b].end)
                yield Change("order", in_a, in_b)

    def _between(self, of_a: Sequence[int], of_b: Sequence[int]) -> Iterator[Part]:
        """What differs between words of the two pages, which correspond."""
        keys_a, keys_b = [self._a.words[at].key for at in of_a], [self._b.words[at].key for at in of_b]
        edits = find_edits(keys_a, keys_b)
        at_a = at_b = 0
        for edit in [*edits, Edit(len(of_a), len(of_a), len(of_b), len(of_b))]:
            self._equal += zip(of_a[at_a : edit.a], of_b[at_b : edit.b], strict=True)
            at_a, at_b = edit.a_end, edit.b_end
        starts_a, starts_b = (
            {at for at, word in enumerate(of) if word in page.starts} for page, of in ((self._a, of_a), (self._b, of_b))
        )
        for edit in edits:
            moved = slide(edit, keys_a, keys_b, starts_a, starts_b)
            here, there = of_a[moved.a : moved.a_end], of_b[moved.b : moved.b_end]
            shortened = (not here and _is_cut(self._a, of_a, moved.a)) or (
                not there and _is_cut(self._b, of_b, moved.b)
            )
            for part in cut(self._a, here, self._b, there):
                yield self._without_frame(part)._replace(shortened=shortened)

    def _sides(self, part: Part) -> tuple[Side, Side]:
        return Side.of(self._a, self._roles[0], part.a), Side.of(self._b, self._roles[1], part.b)

    def _without_frame(self, part: Part) -> Part:
        """A part without what stands at the head or foot of either page alone."""
        of_a, of_b = part.a, part.b
        if of_a and of_a[0] == 0 and not of_b:
            of_a = without_head(self._a, of_a)
        if of_b and of_b[0] == 0 and not of_a:
            of_b = without_head(self._b, of_b)
        if of_a and of_a[-1] == len(self._a.words) - 1 and not of_b:
            of_a = without_foot(self._a, self._roles[0], of_a)
        if of_b and of_b[-1] == len(self._b.words) - 1 and not of_a:
            of_b = without_foot(self._b, self._roles[1], of_b)
        return part._replace(a=of_a, b=of_b)


def _is_cut(page: Page, of: Sequence[int], at: int) -> bool:
    """Whether a quotation ends or begins between two words, so that others may have been left out there."""
    if not 0 < at < len(of) or of[at] != of[at - 1] + 1:
        return True
    return page.words[of[at - 1]].closes or page.words[of[at]].opens


def _tells_whose_words(side: Side) -> bool:
    """Whether words stand outside the quotation of their sentence: each account has its own there."""
    quoted = side.roles.quoted
    sentences = {side.page.sentence_of(at) for at in (side.start, side.end - 1)} if side.words else set()
    beside = any(at in quoted for one in sentences for at in range(one.start, one.end))
    return beside and not side.all_in(quoted)


def _told(part: Part, a: Side, b: Side) -> Iterator[Change]:
    if not a.words and not b.words:
        return
    if part.whole:
        yield from _told_whole(a, b)
    elif not is_faithful(a, b):
        kind = kind_of(a, b)
        yield Change(one_sided(a, b) if kind == "quoted words" and part.shortened else kind, a.span, b.span)


def _told_whole(a: Side, b: Side) -> Iterator[Change]:
    """Sentences that only one page has: none of its own captions and credits, but those that say whose copy it is."""
    side = a if a.words else b
    if side.any_in(side.roles.wires):
        yield Change("credit", a.span, b.span)
    elif side.page.sentence_of(side.start).kind == "paragraph":
        yield Change("dropped" if a.words else "added", a.span, b.span)
