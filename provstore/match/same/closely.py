"""Two accounts of one event, sentence by sentence: which of them tell of the same thing.

Where it is known that two pages tell of one event, much less has to meet than between any two pages: what is asked is
no longer whether a sentence tells of the same event, but of which part of it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import exp, log, sqrt
from typing import NamedTuple

from provstore.match.same import thresholds as limits
from provstore.match.same.concepts import is_number
from provstore.match.same.profiles import Sentence
from provstore.match.same.quantities import about_the_same, differ


class SentencePair(NamedTuple):
    """A sentence of each page, by its place, and how likely they tell of the same thing, from 0 to 1.

    `quoted`: both have the same words in quotation marks.
    """

    a: int
    b: int
    likelihood: float
    quoted: bool


class Rarity(dict[str, float]):
    """Concept → factor from 0 to 1: what many sentences of two pages have tells little about any of them."""

    def __init__(self, a: Iterable[Sentence], b: Iterable[Sentence]) -> None:
        super().__init__()
        sentences = [*a, *b]
        self._counts = Counter(concept for sentence in sentences for concept in sentence.concepts)
        self._scale = log(len(sentences) + limits.RARITY_SENTENCES)

    def __missing__(self, concept: str) -> float:
        factor = self[concept] = 1 - log(max(1, self._counts[concept] - 1)) / self._scale
        return factor


class _Common(NamedTuple):
    """What two sentences share: its weight, how many numbers are in it, its share of the lighter sentence; and how
    much all that says, for comparison with other pairs of the two pages."""

    weight: float
    numbers: int
    of_lighter: float
    strength: float


def pair_sentences(a: Sequence[Sentence], b: Sequence[Sentence], rarity: Mapping[str, float]) -> list[SentencePair]:
    """The sentences of two accounts of one event that tell of the same thing, in the order of `a`, then of `b`."""
    common = _find_common(a, b, rarity)
    heads = [[sentence.is_headline for sentence in side] for side in (a, b)]
    best_of_a, best_of_b = dict[tuple[int, bool], float](), dict[tuple[int, bool], float]()
    for (i, j), found in common.items():
        for with_headlines in (True,) if heads[0][i] or heads[1][j] else (True, False):
            best_of_a[i, with_headlines] = max(found.strength, best_of_a.get((i, with_headlines), 0.0))
            best_of_b[j, with_headlines] = max(found.strength, best_of_b.get((j, with_headlines), 0.0))
    pairs: list[SentencePair] = []
    for (i, j), found in sorted(common.items()):
        with_headlines = heads[0][i] or heads[1][j]
        best_a, best_b = best_of_a[i, with_headlines], best_of_b[j, with_headlines]
        quoted = not a[i].quoted.isdisjoint(b[j].quoted)
        displaced = found.strength < limits.DISPLACED_SHARE * min(best_a, best_b)  # both, by better ones
        if not quoted and (displaced or found.weight < limits.LEAST_CLOSE_WEIGHT):
            continue
        beside = ((i + m, j + n) for m in (-1, 1) for n in (-1, 1))
        value = limits.CLOSE + limits.CLOSE_QUOTED * quoted
        value += limits.CLOSE_WEIGHT * found.weight + limits.CLOSE_COVERED * found.of_lighter
        value += limits.CLOSE_NUMBER * found.numbers + limits.CLOSE_COUNT * _count_the_same(a[i], b[j])
        value += limits.CLOSE_BEST * (found.strength == best_a == best_b)
        value += limits.CLOSE_BESIDE * max(common[place].strength if place in common else 0.0 for place in beside)
        value += limits.CLOSE_DEPTH * abs(i / len(a) - j / len(b)) + limits.CLOSE_FIRST * (max(i, j) < limits.FIRST)
        pairs.append(SentencePair(i, j, 1 / (1 + exp(-value)), quoted))
    return [pair for pair in pairs if pair.likelihood >= limits.LEAST_LIKELIHOOD]


def _find_common(
    a: Sequence[Sentence], b: Sequence[Sentence], rarity: Mapping[str, float]
) -> dict[tuple[int, int], _Common]:
    often = Counter(concept for sentence in a for concept in sentence.concepts)
    filed: dict[str, list[tuple[int, float]]] = {}  # concept: which sentences of b have it, and its weight there
    for j, sentence in enumerate(b):
        for concept, weight in sentence.concepts.items():
            filed.setdefault(concept, []).append((j, weight))
    telling = {concept for concept, places in filed.items() if max(len(places), often[concept]) <= limits.TOO_OFTEN}
    weights = [[sum(weight * rarity[c] for c, weight in one.concepts.items()) for one in side] for side in (a, b)]
    found: dict[tuple[int, int], _Common] = {}
    for i, sentence in enumerate(a):
        shared: dict[int, float] = {}
        numbers: dict[int, int] = {}
        for concept, mine in sentence.concepts.items():  # in their order: sums of floats depend on it
            if concept in telling:
                factor, number = rarity[concept], is_number(concept)
                for j, theirs in filed[concept]:
                    shared[j] = shared.get(j, 0.0) + (mine if mine < theirs else theirs) * factor
                    if number:
                        numbers[j] = numbers.get(j, 0) + 1
        whole = weights[0][i]
        for j, weight in shared.items():
            less, more = (whole, weights[1][j]) if whole < weights[1][j] else (weights[1][j], whole)
            of_lighter = weight / max(limits.LEAST_OF_SENTENCE, less)
            of_heavier = weight / max(limits.LEAST_OF_SENTENCE, more)
            strength = weight * sqrt(of_lighter * of_heavier)
            found[i, j] = _Common(weight, numbers.get(j, 0), of_lighter, strength)
    return found


def _count_the_same(one: Sentence, other: Sentence) -> bool:
    return any(about_the_same(x, y) and not differ(x, y) for x in one.quantities for y in other.quantities)
