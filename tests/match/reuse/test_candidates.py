"""Candidates: all pairs with enough evidence in their fingerprints, against a reader who compares every two texts."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse import candidates
from provstore.match.reuse.candidates import find_candidates
from provstore.match.reuse.comparable import Comparable, make_comparable
from provstore.match.reuse.fingerprints import Fingerprints
from provstore.match.reuse.folding import fold
from provstore.match.reuse.furniture import UNKNOWN, Catalog, Furniture
from provstore.match.reuse.postings import Lookup, make_segment
from tests.examples import examples
from tests.match.reuse.invented import article, sentence

Pairs = dict[tuple[int, int], list[int]]  # new and other document → the hashes that are no evidence


def run_evidence(text: Comparable, hashes: set[int]) -> int:
    """Letters of evidence in the first fingerprints that have these hashes; where two overlap, a letter counts once."""
    prints = text.prints
    places = sorted(
        place
        for value, place, first in zip(prints.hashes.tolist(), prints.places.tolist(), prints.first, strict=True)
        if first and value in hashes
    )
    total = 0
    for place, following in pairwise([*places, 10**9]):
        total += int(text.evidence[min(place + 25, following)] - text.evidence[place])
    return total


def slow_candidates(
    batch: Mapping[int, Comparable], texts: Mapping[int, Comparable], catalog: Catalog, furniture: Furniture
) -> Pairs:
    found: Pairs = {}
    for new, text in batch.items():
        for other, theirs in texts.items():
            if other == new or (other in batch and other < new):
                continue
            outlets = {int(catalog.outlets[new]), int(catalog.outlets[other])}
            certain = set(furniture.certain.get(int(catalog.outlets[other]), np.zeros(0)).tolist())
            shared = {*text.prints.hashes.tolist()} & {*theirs.prints.hashes.tolist()} - certain
            likely = {value for one in outlets for value in furniture.likely.get(one, np.zeros(0)).tolist()} & shared
            if run_evidence(text, shared) < 25:
                continue
            if 2 * len(likely) >= min(catalog.sizes[new], catalog.sizes[other]):
                likely = set()
            if run_evidence(text, shared - likely) >= 25:
                found[new, other] = sorted(likely)
    return found


def index_of(texts: Mapping[int, Comparable]) -> Lookup:
    return Lookup([make_segment({number: text.prints.different for number, text in texts.items()})])


def corpus(seed: int) -> tuple[dict[int, Comparable], Catalog, Furniture]:
    """Pages with sentences and footers in common; some of what they share is called furniture."""
    choose = Random(seed)
    shared = [sentence(choose, choose.randint(5, 18)) for _ in range(5)]
    footer = sentence(choose, 25)
    texts = {}
    outlets = {}
    for number in range(24):
        outlets[number] = choose.choice((0, 0, 1, 2, UNKNOWN))
        parts = [*article(choose, 2), *choose.sample(shared, choose.randint(0, 3))]
        texts[number] = make_comparable(" ".join([*parts, *([footer] if choose.random() < 0.5 else [])]))
    catalog = Catalog.empty().with_documents({number: (outlets[number], text.size) for number, text in texts.items()})
    known = make_comparable(footer).prints.different
    some = make_comparable(shared[0]).prints.different
    furniture = Furniture({0: np.union1d(known, some), 1: some}, {2: known, 0: some[:1]})
    return texts, catalog, furniture


def bare(texts: Mapping[int, Comparable], catalog: Catalog, furniture: Furniture) -> dict[int, Comparable]:
    """The texts without what is certain furniture of their outlets."""
    none = np.zeros(0, np.uint64)
    return {n: text.without(furniture.certain.get(int(catalog.outlets[n]), none)) for n, text in texts.items()}


@pytest.mark.parametrize("at_once", [1, 40, 2_000_000])
@given(st.integers(0, 40), st.sets(st.integers(0, 23), min_size=1))
@examples(25)
def test_candidates_are_what_comparing_all_finds(at_once: int, seed: int, chosen: set[int]) -> None:
    texts, catalog, furniture = corpus(seed)
    batch = bare({number: texts[number] for number in sorted(chosen)}, catalog, furniture)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "AT_ONCE", at_once)
        found = list(find_candidates(batch, index_of(texts), catalog, furniture))
    told = {(one.new, one.other): one.furniture.tolist() for one in found}
    assert len(told) == len(found), "each pair once"
    assert told == slow_candidates(batch, texts, catalog, furniture)


def test_the_corpus_has_something_to_get_wrong() -> None:
    texts, catalog, furniture = corpus(0)
    batch = bare(texts, catalog, furniture)
    with_furniture, without = (slow_candidates(batch, texts, catalog, each) for each in (furniture, Furniture()))
    assert 0 < len(with_furniture) < len(without) < 24 * 23 / 2
    assert any(hashes for hashes in with_furniture.values())


@given(st.lists(st.lists(st.integers(0, 6), min_size=1, max_size=5), min_size=1, max_size=12))
def test_texts_are_judged_as_many_at_once_as_there_is_room_for(met: list[list[int]]) -> None:
    """`met`: for each text, how many documents each of its fingerprints meets."""
    texts = np.repeat(np.arange(len(met)), [len(each) for each in met])
    expected, start, end, total = [], 0, 0, 0
    for each in met:
        if end and total + sum(each) > 10:
            expected.append(slice(start, end))
            start, total = end, 0
        end, total = end + len(each), total + sum(each)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "AT_ONCE", 10)
        size = np.array([one for each in met for one in each])
        assert list(candidates._parts(texts, size)) == [*expected, slice(start, end)]


def test_no_texts_no_candidates() -> None:
    assert list(find_candidates({}, Lookup([]), Catalog.empty(), Furniture())) == []


@pytest.mark.parametrize(
    ("evidence", "found", "why"),
    [((24, 0), False, "24 letters"), ((25, 0), True, "25 letters"), ((13, 12), True, "in two runs together")],
)
def test_twenty_five_letters_of_evidence_are_enough(evidence: tuple[int, int], found: bool, why: str) -> None:
    worth = np.array(
        [0, *np.cumsum([1] * evidence[0] + [0] * (40 - evidence[0]) + [1] * evidence[1] + [0] * 28)], np.int32
    )
    prints = Fingerprints(np.array([1 << 24, 2 << 24], np.uint64), np.array([0, 40], np.int32))
    text = Comparable("", fold(""), prints, worth)
    texts = {0: text, 1: text}
    catalog = Catalog.empty().with_documents({0: (None, 2), 1: (None, 2)})
    assert bool(list(find_candidates(texts, index_of(texts), catalog, Furniture()))) is found, why


@pytest.mark.parametrize(("likely", "kept"), [(1, [1]), (2, [])])
def test_where_half_of_the_smaller_text_is_furniture_there_is_none(likely: int, kept: list[int]) -> None:
    """Two editions of one story: of four hashes in the smaller text, two are too many to be a frame."""
    hashes = np.array([1, 2, 3, 4], np.uint64)
    worth = np.arange(0, 200, dtype=np.int32)
    text = Comparable("", fold(""), Fingerprints(hashes << np.uint64(24), np.array([0, 40, 80, 120], np.int32)), worth)
    catalog = Catalog.empty().with_documents({0: (5, 4), 1: (None, 9)})
    furniture = Furniture({5: hashes[:likely]}, {})
    (one,) = find_candidates({0: text, 1: text}, index_of({0: text, 1: text}), catalog, furniture)
    assert one.furniture.tolist() == kept
