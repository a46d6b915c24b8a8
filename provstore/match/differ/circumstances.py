"""What differs around two claims: how they are told, by how strong a word, in how many letters, on what day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from provstore.english.calendar import Base, find_relative_date
from provstore.match.differ.differences import Difference
from provstore.match.same.profiles import DocumentProfile, Profile
from provstore.match.same.quantities import Quantity, differ, find_article, find_quantities
from provstore.match.same.tokens import read_words
from provstore.records import Span

_DAYS_LATE = 2  # a page is published on the day it tells of, or up to so many days later


def compare_frames(
    a: DocumentProfile, one: Profile, b: DocumentProfile, other: Profile
) -> Iterator[tuple[Literal["mode", "strength", "quantity", "date"], Difference]]:
    """The differences of two sentences in which the same is told, outside what is told."""
    told = one.claim.mode and other.claim.mode and _is_direct(one) != _is_direct(other)
    if told and _words(one) != _words(other):  # the same words may have lost their marks
        yield "mode", Difference(_hull(one), _hull(other))
    if not one.speaker or not other.speaker or one.speaker == other.speaker:
        if one.force and other.force and one.force != other.force and "demand" not in (one.force, other.force):
            yield "strength", Difference(one.claim.cue[0], other.claim.cue[0])
        mine, theirs = _medium(a, one), _medium(b, other)
        if mine and theirs and mine.measure == theirs.measure and differ(mine, theirs):
            yield "quantity", Difference(mine.span, theirs.span)
        yield from (("date", found) for found in _weekday(a, one, b, other, mine, theirs))
        yield from (
            ("date", Difference(found.b, found.a, found.certain)) for found in _weekday(b, other, a, one, theirs, mine)
        )


def _words(profile: Profile) -> list[str]:
    return [word.low for word in profile.words if word.text[0].isalnum()]


def _is_direct(profile: Profile) -> bool:
    """Whether a claim is told in the speaker's words, for the greater part: a word in quotation marks is not enough."""
    quoted = sum(quotation.end - quotation.start for quotation in profile.quotations)
    return profile.claim.mode == "direct" or 2 * quoted >= sum(part.end - part.start for part in profile.reach)


def _hull(profile: Profile) -> Span:
    return Span(profile.claim.content[0].start, profile.claim.content[-1].end)


def _medium(document: DocumentProfile, profile: Profile) -> Quantity | None:
    """How many letters, statements or calls a claim was made in, as its sentence says."""
    medium = profile.claim.medium
    text = document.document.text
    if not medium or (at := text.find(medium, profile.sentence.start, profile.sentence.end)) < 0:
        return None
    words = read_words(text, [Span(at, at + len(medium))])
    found = find_quantities(words)
    return found[0] if len(found) == 1 else find_article(text, words)


def _weekday(
    a: DocumentProfile, one: Profile, b: DocumentProfile, other: Profile, mine: Quantity | None, theirs: Quantity | None
) -> Iterator[Difference]:
    """A communication of "Tuesday", that the other page prints some other day as its news.

    Only where both name the communication, and the other sentence names no day of its own.
    """
    text = a.document.text
    published = b.extraction.published
    if not b.day or not published or mine is None or theirs is None:
        return
    base = Base(a.day, "published") if a.day else Base(b.day, "the other page")
    said = find_relative_date(text, one.sentence.start, one.sentence.end, base)
    if said is None or said.value is None or any(part.holds(said.span) for part in one.claim.content):
        return
    if find_relative_date(b.document.text, other.sentence.start, other.sentence.end):
        return
    if date.fromisoformat(b.day) - date.fromisoformat(said.value) > timedelta(days=_DAYS_LATE):
        yield Difference(said.span, published.span, certain=False)
