"""Other days: of what is told, or of when it was said."""

from collections.abc import Iterator
from datetime import date, timedelta

from provstore.english.calendar import Base, find_date, find_relative_date
from provstore.match.differ.difference import Difference
from provstore.match.differ.quantities import medium_of
from provstore.match.differ.thresholds import DAYS_TO_PRINT, SAID_WITHIN
from provstore.match.same.profiles import DocumentProfile, Profile
from provstore.match.same.vocabulary import listed
from provstore.match.same.words import read_words
from provstore.records import DateMention, Span


def compare_dates(a: Profile, b: Profile) -> Iterator[Difference]:
    """The only day that each claim names, where both are known and are two."""
    mine, theirs = _only_day(a), _only_day(b)
    if not mine or not theirs or not mine.value or not theirs.value or mine.value[:10] == theirs.value[:10]:
        return
    if mine.span.of(a.text).lower() != theirs.span.of(b.text).lower():  # else the days of the pages differ
        yield Difference("date", mine.span, theirs.span)


def _only_day(profile: Profile) -> DateMention | None:
    days = [mention for mention in profile.dates if mention.precision in ("day", "minute")]
    return days[0] if len(days) == 1 else None


def compare_days_told(a: DocumentProfile, one: Profile, b: DocumentProfile, other: Profile) -> Iterator[Difference]:
    """The days on which a speaker is told to have said one thing: said on Monday, in an interview on Tuesday."""
    mine, theirs = _day_told(a, one), _day_told(b, other)
    if not mine or not theirs or not mine.value or not theirs.value or mine.value[:10] == theirs.value[:10]:
        return
    if mine.span.of(a.document.text).lower() != theirs.span.of(b.document.text).lower():
        yield Difference("date", mine.span, theirs.span)


def _day_told(page: DocumentProfile, profile: Profile) -> DateMention | None:
    """The day beside a cue, or beside the word for what it was said in; None where the sentence names another too."""
    base = Base(page.day, "published") if page.day else None
    found: list[DateMention] = []
    at = profile.sentence.start
    while mentions := [
        mention
        for find in (find_date, find_relative_date)
        if (mention := find(profile.text, at, profile.sentence.end, base)) is not None
    ]:
        first = min(mentions, key=lambda mention: (mention.span.start, -mention.span.end))
        found += [first] if first.precision in ("day", "minute") else []
        at = first.span.end
    return found[0] if len(found) == 1 and _is_of_saying(profile, found[0].span) else None


def _is_of_saying(profile: Profile, day: Span) -> bool:
    words = read_words(profile.text, [Span(profile.sentence.start, day.start)])[-SAID_WITHIN:]
    told = any(word.low in listed("sayings") for word in words)
    return told or any(word.span.touches(cue) for word in words for cue in profile.claim.cue)


def compare_days_of_saying(
    a: DocumentProfile, one: Profile, b: DocumentProfile, other: Profile
) -> Iterator[Difference]:
    """A communication "of Tuesday", that the other page prints some other day as its news."""
    if medium_of(one) and medium_of(other):
        if found := _said_before(a, one, b, other):
            yield Difference("date", *found, certain=False)
        if found := _said_before(b, other, a, one):
            yield Difference("date", found[1], found[0], certain=False)


def _said_before(a: DocumentProfile, one: Profile, b: DocumentProfile, other: Profile) -> tuple[Span, Span] | None:
    """The day on which a sentence says that something was said, and the date of the page that prints it too late.

    None where the other sentence names a day of its own, or the day belongs to what was said.
    """
    published = b.extraction.published
    if not b.day or not published:
        return None
    base = Base(a.day, "published") if a.day else Base(b.day, "the other page")
    said = find_relative_date(one.text, one.sentence.start, one.sentence.end, base)
    if said is None or said.value is None or any(part.holds(said.span) for part in one.claim.content):
        return None
    if find_relative_date(other.text, other.sentence.start, other.sentence.end):
        return None
    late = date.fromisoformat(b.day) - date.fromisoformat(said.value) > timedelta(days=DAYS_TO_PRINT)
    return (said.span, published.span) if late else None
