"""How the same is told: in whose words, by how strong a cue, and quotations that cannot both be verbatim."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from provstore.english.stems import stem
from provstore.match.differ.difference import Difference
from provstore.match.differ.surroundings import stand_together
from provstore.match.differ.thresholds import LONGEST_REPLACED, SHORT_QUOTATION, VERSIONS_SHARE
from provstore.match.names.spelling import likeness
from provstore.match.same.alignment import Alignment
from provstore.match.same.profiles import Profile
from provstore.match.same.scores import DEMAND
from provstore.match.same.vocabulary import is_silent
from provstore.match.same.words import Word, read_words, without_marks
from provstore.records import Span


def compare_wording(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """Judgements of other words in the same place, and words replaced in one quotation."""
    for one in a.quotations:
        for other in b.quotations:
            mine, theirs = (without_marks(read_words(x.text, [span])) for x, span in ((a, one), (b, other)))
            shorter, longer = sorted((len(mine), len(theirs)))
            if shorter and longer <= SHORT_QUOTATION:
                if _are_two_judgements(a, mine, b, theirs) and stand_together(a, one, b, other, alignment):
                    yield Difference("wording", one, other)
            elif shorter > SHORT_QUOTATION:
                yield from _replaced(mine, theirs)


def _are_two_judgements(a: Profile, mine: Sequence[Word], b: Profile, theirs: Sequence[Word]) -> bool:
    """Whether each of two short quotations has a telling word that the other claim has nowhere."""
    first, second = _telling(mine), _telling(theirs)
    return bool(first - _telling(b.words)) and bool(second - _telling(a.words))


def _telling(words: Sequence[Word]) -> set[str]:
    return {stem(word.low) for word in words if not word.is_mark() and not is_silent(word.low)}


def _replaced(mine: Sequence[Word], theirs: Sequence[Word]) -> Iterator[Difference]:
    """The words replaced in one of two versions of a quotation."""
    swapped = [word.low for word in theirs] < [word.low for word in mine]
    if swapped:  # the matcher prefers its first side, and the answer may not depend on which that is
        mine, theirs = theirs, mine
    matcher = SequenceMatcher(None, [word.low for word in mine], [word.low for word in theirs], autojunk=False)
    if matcher.ratio() < VERSIONS_SHARE:
        return
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        if tag != "replace" or max(i_end - i, j_end - j) > LONGEST_REPLACED:
            continue
        one, other = mine[i:i_end], theirs[j:j_end]
        alike = likeness(_text(one), _text(other))
        if _telling(one) == _telling(other) or alike == "same":
            continue
        are_names = one[0].text[0].isupper() and other[0].text[0].isupper()
        spans = [Span(words[0].span.start, words[-1].span.end) for words in (one, other)]
        yield Difference("wording", spans[swapped], spans[not swapped], certain=not (alike and are_names))


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def compare_modes(a: Profile, b: Profile) -> Iterator[Difference]:
    """One quotes what the other reports, in other words; the same words may only have lost their marks."""
    told = a.claim.mode and b.claim.mode and _is_direct(a) != _is_direct(b)
    if told and _words(a) != _words(b):
        yield Difference("mode", _whole_content(a), _whole_content(b))


def compare_strength(a: Profile, b: Profile) -> Iterator[Difference]:
    """Cues of other force: said, admitted; a demand is no stronger or weaker a claim."""
    forces = {a.force, b.force}
    if len(forces) == 2 and forces.isdisjoint({"", DEMAND}):
        yield Difference("strength", a.claim.cue[0], b.claim.cue[0])


def _words(profile: Profile) -> list[str]:
    return [word.low for word in without_marks(profile.words)]


def _is_direct(profile: Profile) -> bool:
    """Whether a claim is told in the speaker's words, for the greater part: a word in quotation marks is not enough."""
    quoted = sum(quotation.end - quotation.start for quotation in profile.quotations)
    return profile.claim.mode == "direct" or 2 * quoted >= sum(part.end - part.start for part in profile.reach)


def _whole_content(profile: Profile) -> Span:
    return Span(profile.claim.content[0].start, profile.claim.content[-1].end)
