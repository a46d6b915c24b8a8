"""Two accounts of one event, sentence by sentence: which of them tell of the same thing.

Where it is known that two pages tell of one event, much less has to meet than between any two pages: what is asked is
no longer whether a sentence tells of the same event, but of which part of it.
"""

from collections.abc import Mapping, Sequence
from math import exp, log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provstore.match.same import thresholds as limits
from provstore.match.same.concepts import is_number
from provstore.match.same.profiles import DocumentProfile, Sentence, once_a_page
from provstore.match.same.quantities import about_the_same, differ

_Places = NDArray[np.intp]
_Figures = NDArray[np.float64]


class SentencePair(NamedTuple):
    """A sentence of each page, by its place, and how likely they tell of the same thing, from 0 to 1.

    `quoted`: both have the same words in quotation marks.
    """

    a: int
    b: int
    likelihood: float
    quoted: bool


@once_a_page
def _filed(page: DocumentProfile) -> dict[str, list[tuple[int, float]]]:
    """Concept → the sentences that have it, by their places, ascending, and its weight there."""
    filed: dict[str, list[tuple[int, float]]] = {}
    for place, sentence in enumerate(page.sentences):
        for concept, weight in sentence.concepts.items():
            filed.setdefault(concept, []).append((place, weight))
    return filed


class Rarity(dict[str, float]):
    """Concept → factor from 0 to 1: what many sentences of two pages have tells little about any of them."""

    def __init__(self, a: DocumentProfile, b: DocumentProfile) -> None:
        super().__init__()
        self._filed = _filed(a), _filed(b)
        self._scale = log(len(a.sentences) + len(b.sentences) + limits.RARITY_SENTENCES)

    def __missing__(self, concept: str) -> float:
        count = sum(len(filed.get(concept, ())) for filed in self._filed)
        factor = self[concept] = 1 - log(max(1, count - 1)) / self._scale
        return factor


class _Common(NamedTuple):
    """Pairs of sentences that share something, by their places, ascending; and of each pair its weight, its share of
    the lighter sentence, and how much all that says, for comparison with other pairs of the two pages.

    `numbers`: how many numbers are in it, where there are any.
    """

    a: _Places
    b: _Places
    weight: _Figures
    of_lighter: _Figures
    strength: _Figures
    numbers: Mapping[tuple[int, int], int]


def pair_sentences(a: DocumentProfile, b: DocumentProfile, rarity: Mapping[str, float]) -> list[SentencePair]:
    """The sentences of two accounts of one event that tell of the same thing, in the order of `a`, then of `b`."""
    common = _find_common(a, b, rarity)
    best_a, best_b = _find_best(a.sentences, b.sentences, common)
    quoted = _quote_the_same(a.sentences, b.sentences, common)
    displaced = common.strength < limits.DISPLACED_SHARE * np.minimum(best_a, best_b)  # both, by better ones
    is_best = common.strength == np.maximum(best_a, best_b)
    strengths = dict(zip(zip(common.a.tolist(), common.b.tolist(), strict=True), common.strength.tolist(), strict=True))
    pairs: list[SentencePair] = []
    may_be = quoted | ~(displaced | (common.weight < limits.LEAST_CLOSE_WEIGHT))
    for at in np.flatnonzero(may_be).tolist():
        i, j = int(common.a[at]), int(common.b[at])
        one, other = a.sentences[i], b.sentences[j]
        depth = abs(i / len(a.sentences) - j / len(b.sentences))
        beside = ((i + m, j + n) for m in (-1, 1) for n in (-1, 1))
        value = limits.CLOSE + limits.CLOSE_QUOTED * bool(quoted[at])
        value += limits.CLOSE_WEIGHT * float(common.weight[at]) + limits.CLOSE_COVERED * float(common.of_lighter[at])
        value += limits.CLOSE_NUMBER * common.numbers.get((i, j), 0)
        value += limits.CLOSE_COUNT * _count_the_same(one, other) + limits.CLOSE_BEST * bool(is_best[at])
        value += limits.CLOSE_BESIDE * max(strengths.get(place, 0.0) for place in beside)
        value += limits.CLOSE_DEPTH * depth + limits.CLOSE_FIRST * (max(i, j) < limits.FIRST)
        likelihood = 1 / (1 + exp(-value))
        if likelihood >= limits.LEAST_LIKELIHOOD:
            pairs.append(SentencePair(i, j, likelihood, bool(quoted[at])))
    return pairs


def _find_common(a: DocumentProfile, b: DocumentProfile, rarity: Mapping[str, float]) -> _Common:
    of_a, filed = _filed(a), _filed(b)
    often = limits.TOO_OFTEN
    telling = {each for each, places in filed.items() if max(len(places), len(of_a.get(each, ()))) <= often}
    places_a, places_b, weights = list[int](), list[int](), list[float]()
    numbers: dict[tuple[int, int], int] = {}
    for i, sentence in enumerate(a.sentences):
        shared: dict[int, float] = {}
        for concept, mine in sentence.concepts.items():  # in their order: sums of floats depend on it
            if concept in telling:
                factor = rarity[concept]
                for j, theirs in filed[concept]:
                    shared[j] = shared.get(j, 0.0) + (mine if mine < theirs else theirs) * factor
                if is_number(concept):
                    for j, _ in filed[concept]:
                        numbers[i, j] = numbers.get((i, j), 0) + 1
        places = sorted(shared)
        places_a += [i] * len(places)
        places_b += places
        weights += [shared[j] for j in places]
    in_a, in_b, weight = np.array(places_a, np.intp), np.array(places_b, np.intp), np.array(weights, float)
    whole = _weigh(a.sentences, rarity)[in_a], _weigh(b.sentences, rarity)[in_b]
    of_lighter = weight / np.maximum(limits.LEAST_OF_SENTENCE, np.minimum(*whole))
    of_heavier = weight / np.maximum(limits.LEAST_OF_SENTENCE, np.maximum(*whole))
    return _Common(in_a, in_b, weight, of_lighter, weight * np.sqrt(of_lighter * of_heavier), numbers)


def _weigh(sentences: Sequence[Sentence], rarity: Mapping[str, float]) -> _Figures:
    """What each sentence weighs."""
    return np.array([sum(weight * rarity[each] for each, weight in one.concepts.items()) for one in sentences], float)


def _find_best(a: Sequence[Sentence], b: Sequence[Sentence], common: _Common) -> tuple[_Figures, _Figures]:
    """For each pair the greatest strength among those of its sentence of `a`, and of `b`; a headline, which says again
    what sentences below it say, takes the place of none of them."""
    heads = [np.array([one.is_headline for one in side], bool) for side in (a, b)]
    with_headline = heads[0][common.a] | heads[1][common.b]
    without = np.where(with_headline, 0.0, common.strength)
    best_a, best_b = (
        np.where(with_headline, _greatest(places, common.strength), _greatest(places, without))
        for places in (common.a, common.b)
    )
    return best_a, best_b


def _greatest(places: _Places, strength: _Figures) -> _Figures:
    """For each strength the greatest of those that have the same place."""
    greatest = np.zeros(places.max(initial=0) + 1)
    np.maximum.at(greatest, places, strength)
    return greatest[places]


def _quote_the_same(a: Sequence[Sentence], b: Sequence[Sentence], common: _Common) -> NDArray[np.bool_]:
    """Whether the two sentences of each pair have the same words in quotation marks."""
    quoting = [np.array([bool(one.quoted) for one in side], bool) for side in (a, b)]
    found: NDArray[np.bool_] = quoting[0][common.a] & quoting[1][common.b]
    for at in np.flatnonzero(found).tolist():
        found[at] = not a[common.a[at]].quoted.isdisjoint(b[common.b[at]].quoted)
    return found


def _count_the_same(one: Sentence, other: Sentence) -> bool:
    return any(about_the_same(x, y) and not differ(x, y) for x in one.quantities for y in other.quantities)
