"""From two sentences that tell of the same thing to the claims in them, and beside them, that do."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from provstore.match.same import thresholds as limits
from provstore.match.same.alignment import Alignment, Factors, align
from provstore.match.same.closely import Rarity, SentencePair, pair_sentences
from provstore.match.same.naming import leave_it_open
from provstore.match.same.profiles import DocumentProfile, Profile, Sentence
from provstore.match.same.scores import ClaimMatch, reasons_for

_Place = tuple[int, int]


def pair_closely(a: DocumentProfile, b: DocumentProfile) -> dict[_Place, ClaimMatch]:
    """The claims of two accounts of one event that tell of the same thing, by their places."""
    rarity = Rarity(a, b)
    found: dict[_Place, ClaimMatch] = {}
    for pair in pair_sentences(a, b, rarity):
        for one, other, alignment in _corresponding(a, b, pair, rarity):
            reasons, likelihood = reasons_for(one, other, alignment), round(pair.likelihood, 4)
            match = ClaimMatch(one, other, alignment, likelihood, reasons)
            if likelihood < limits.SAME_LIKELIHOOD or leave_it_open(match):
                match = replace(match, is_sure=False)
            if match.places not in found or _rank(found[match.places]) < _rank(match):
                found[match.places] = match
    return found


def _rank(match: ClaimMatch) -> tuple[bool, float]:
    """A claim itself goes before what stands beside it."""
    return not (match.a.is_beside or match.b.is_beside), match.score


def _corresponding(
    a: DocumentProfile, b: DocumentProfile, pair: SentencePair, factors: Factors
) -> Iterator[tuple[Profile, Profile, Alignment]]:
    """What of two sentences corresponds, most first: each claim, and what stands beside them, with one of the other;
    the sentences as they stand where no two of these have most of what the sentences have in common."""
    one, other = a.sentences[pair.a], b.sentences[pair.b]
    whole = align(one.whole, other.whole, factors) if one.whole and other.whole else None
    may_be_one = whole is not None and (not whole.no_name_meets or whole.asserted >= limits.NAMELESS_WEIGHT)
    met = [
        (mine, theirs, alignment)
        for mine, theirs in product(_told(a, one), _told(b, other))
        if (alignment := align(mine, theirs, factors)) is not None and (may_be_one or not alignment.no_name_meets)
    ]
    met.sort(key=lambda each: (-each[2].shared, each[0].is_beside + each[1].is_beside, each[0].number, each[1].number))
    most = met[0][2].shared if met else 0.0
    if one.whole and other.whole and whole and may_be_one and most < limits.LEAST_OF_WHOLE * whole.shared:
        yield one.whole, other.whole, replace(whole, a_part=None, b_part=None)
        return
    taken: list[Profile] = []
    for mine, theirs, alignment in met:
        if any(each is mine or each is theirs for each in taken) or (taken and alignment.shared < limits.LEAST_MORE):
            continue
        if not pair.quoted and _is_slight(alignment):
            continue
        taken += mine, theirs
        yield mine, theirs, alignment


def _is_slight(alignment: Alignment) -> bool:
    """Whether little meets, and most of the part that says less stands alone."""
    contained = alignment.shared / (alignment.shared + min(alignment.a_rest, alignment.b_rest))
    return alignment.shared < limits.SLIGHT_WEIGHT and contained < limits.SLIGHT_SHARE


def _told(document: DocumentProfile, sentence: Sentence) -> list[Profile]:
    claims = [document.claims[number] for number in sentence.claims]
    return [*claims, sentence.beside] if sentence.beside else claims
