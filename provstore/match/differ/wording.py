"""Words in quotation marks that cannot both be verbatim, and words that only one account has in quotation marks."""

from collections.abc import Iterator, Sequence
from itertools import product

from provstore.english.sentences import split_sentences
from provstore.match.differ.difference import Difference, DivergenceKind
from provstore.match.differ.surroundings import stand_together
from provstore.match.differ.thresholds import FEWEST_QUOTED, MOST_CHANGES, QUOTED_SHARE, REPORTED_SHARE, SHORT_QUOTATION
from provstore.match.differ.versions import Replacement, exact_form, find_replacements, loose_form, telling
from provstore.match.names.spelling import likeness
from provstore.match.same.alignment import Alignment
from provstore.match.same.profiles import Profile
from provstore.match.same.words import Word, read_words, runs_in, without_marks
from provstore.records import Span


def compare_wording(a: Profile, b: Profile, alignment: Alignment) -> Iterator[Difference]:
    """Judgements of other words in the same place, and words changed in one quotation."""
    read = [{span: _words(claim, span) for span in claim.quotations} for claim in (a, b)]
    met = [
        {one for one, mine in read[k].items() for theirs in read[1 - k].values() if telling(mine) & telling(theirs)}
        for k in (0, 1)
    ]
    for (one, mine), (other, theirs) in product(read[0].items(), read[1].items()):
        if (one in met[0] or other in met[1]) and not telling(mine) & telling(theirs):
            continue  # one of them stands for another
        are_short = mine and theirs and max(len(mine), len(theirs)) <= SHORT_QUOTATION
        if are_short and _are_two_judgements(a, mine, b, theirs) and stand_together(a, one, b, other, alignment):
            yield Difference("wording", one, other)
    read = [{span: _words(claim, span) for span in _quoted(claim)} for claim in (a, b)]
    exact = [{tuple(map(exact_form, words)) for words in quotations.values()} for quotations in read]
    for (one, mine), (other, theirs) in product(read[0].items(), read[1].items()):
        are_judgements = max(len(mine), len(theirs)) <= SHORT_QUOTATION
        if are_judgements or min(len(mine), len(theirs)) < FEWEST_QUOTED:
            continue
        # of one that the other account has word for word, no other is a version
        if tuple(map(exact_form, mine)) not in exact[1] and tuple(map(exact_form, theirs)) not in exact[0]:
            changes = find_replacements(mine, theirs, a.text, b.text, exact_form, QUOTED_SHARE, small_too=True)
            yield from _told("wording", one, other, changes)


def _words(profile: Profile, span: Span) -> list[Word]:
    return without_marks(read_words(profile.text, [span]))


def _quoted(profile: Profile) -> Iterator[Span]:
    """The quotations of a claim, sentence by sentence: of a speech each page quotes others."""
    for quotation in profile.quotations:
        yield from split_sentences(profile.text, quotation.start, quotation.end, [])


def quote_one_text(a: Profile, b: Profile) -> bool:
    """Whether quotations of two claims have so many words in a row in common that they are of one text."""
    mine, theirs = ({run for span in one.quotations for run in runs_in(one.text, span)} for one in (a, b))
    return not mine.isdisjoint(theirs)


def _are_two_judgements(a: Profile, mine: Sequence[Word], b: Profile, theirs: Sequence[Word]) -> bool:
    """Whether each of two short quotations has a telling word that the other claim has nowhere."""
    first, second = telling(mine), telling(theirs)
    return bool(first - telling(b.words)) and bool(second - telling(a.words))


def _told(kind: DivergenceKind, one: Span, other: Span, changes: Sequence[Replacement]) -> Iterator[Difference]:
    """Each change by its words; where there are many, the two versions as they stand: two translations of a speech."""
    if len(changes) > MOST_CHANGES:
        yield Difference(kind, one, other)
        return
    for change in changes:
        words = [" ".join(word.text for word in side) for side in (change.a_words, change.b_words)]
        alike = likeness(*words)
        if alike != "same":
            are_names = all(side and side[0].text[0].isupper() for side in (change.a_words, change.b_words))
            yield Difference(kind, change.a, change.b, certain=not (alike and are_names))


def compare_modes(a: Profile, b: Profile, both_read_it: bool = False) -> Iterator[Difference]:
    """One quotes what the other reports with words changed: these are the speaker's, or they are not.

    `both_read_it`: both had a document with the speaker's words before them, so that all of its words may be changed.
    """
    yield from _reported(a, b, both_read_it)
    for found in _reported(b, a, both_read_it):
        yield Difference("mode", found.b, found.a, found.certain)


def _reported(a: Profile, b: Profile, both_read_it: bool) -> Iterator[Difference]:
    """The words that `a` has in a quotation and `b` has otherwise, without marks."""
    if not a.claim.mode or not b.claim.mode or b.quotations:
        return
    theirs = without_marks(b.words)
    for one in a.quotations:
        mine = without_marks(read_words(a.text, [one]))
        if len(mine) > SHORT_QUOTATION and theirs:
            whole = Span(theirs[0].span.start, theirs[-1].span.end)
            changes = find_replacements(mine, theirs, a.text, b.text, loose_form, REPORTED_SHARE)
            replaced = [change for change in changes if telling(change.a_words) and telling(change.b_words)]
            if both_read_it and a.claim.mode == "direct" and not replaced:
                yield Difference("mode", one, whole)
            yield from _told("mode", one, whole, replaced)
