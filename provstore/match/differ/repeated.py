"""Whether two claims are the same words: of a copy nearly all are, and differ in nothing."""

from provstore.match.same.profiles import Profile
from provstore.records import Claim, Span


def are_repeated(one: Profile, other: Profile) -> bool:
    """Whether two claims stand in one sentence, word for word, and are read alike there."""
    mine, theirs = one.sentence, other.sentence
    if mine.of(one.text) != theirs.of(other.text) or _within(one.reach, mine) != _within(other.reach, theirs):
        return False
    return _are_read_alike(one.claim, mine, other.claim, theirs)


def _are_read_alike(one: Claim, in_one: Span, other: Claim, in_other: Span) -> bool:
    parts = [
        tuple(_within(spans, sentence) for spans in (claim.content, claim.cue, claim.source))
        for claim, sentence in ((one, in_one), (other, in_other))
    ]
    told = [
        (claim.voice, claim.mode, claim.speakers, claim.via, claim.medium, claim.addressees) for claim in (one, other)
    ]
    return parts[0] == parts[1] and told[0] == told[1]


def _within(spans: tuple[Span, ...], sentence: Span) -> list[tuple[int, int]]:
    """Spans as they stand in a sentence."""
    return [(span.start - sentence.start, span.end - sentence.start) for span in spans]
