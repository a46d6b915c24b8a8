"""Texts made ready: what is discounted is no evidence and has no fingerprint."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.comparable import Comparable, make_comparable, stock_hashes
from provstore.match.reuse.fingerprints import NO_HASHES, fingerprint, hash_runs, union
from provstore.match.reuse.folding import fold
from tests.match.reuse.invented import sentence

STOCK = "did not immediately respond to a request for comment"
LENGTH = 25


def discounted(text: Comparable) -> list[bool]:
    """For each letter, whether it is discounted."""
    if text.discounted is None:
        return [False] * len(text.folded.letters)
    return [after > before for before, after in pairwise(text.discounted.tolist())]


def test_a_text_without_stock_phrases_is_as_it_is_folded() -> None:
    text = sentence(Random(1), 30)
    made = make_comparable(text)
    assert made.text == text and made.discounted is None
    assert (made.evidence == fold(text).evidence).all()
    assert made.size == len(set(fingerprint(fold(text)).hashes.tolist()))


def test_a_stock_phrase_is_discounted_in_full_whatever_its_commas() -> None:
    before, after = sentence(Random(2)), sentence(Random(3))
    made = make_comparable(f"{before} The mill DID NOT, immediately, respond to a request for comment {after}")
    start = made.folded.string.index("didnotimm")
    end = start + len(fold(STOCK).letters)
    covered = [at for at, is_covered in enumerate(discounted(made)) if is_covered]
    assert covered and start <= covered[0] and covered[-1] < end
    assert len(covered) > 0.7 * (end - start), "all but the ends, where no fingerprint stands"
    assert not set(stock_hashes().tolist()) & set(made.prints.hashes.tolist())


def test_runs_of_all_stock_phrases_are_known_in_order() -> None:
    found = stock_hashes().tolist()
    assert found == sorted(set(found))
    assert set(hash_runs(fold(STOCK).letters).tolist()) <= set(found)


@given(st.integers(0, 20), st.lists(st.integers(0, 40), max_size=12), st.lists(st.integers(0, 40), max_size=12))
def test_what_is_left_out_covers_its_letters(seed: int, one: list[int], other: list[int]) -> None:
    text = make_comparable(" ".join(sentence(Random(seed + at % 2), 9) for at in range(3)))
    hashes = [union(text.prints.hashes[[at % len(text.prints.hashes) for at in each]]) for each in (one, other) if each]
    left = text
    for some in hashes:
        left = left.without(some)
    gone = {value for some in hashes for value in some.tolist()}
    places = [
        place
        for value, place in zip(text.prints.hashes.tolist(), text.prints.places.tolist(), strict=True)
        if value in gone
    ]
    covered = [any(place <= at < place + LENGTH for place in places) for at in range(len(text.folded.letters))]
    assert discounted(left) == covered
    worth = np.diff(text.evidence)
    assert np.diff(left.evidence).tolist() == [0 if covered[at] else int(worth[at]) for at in range(len(covered))]
    assert left.evidence[0] == 0 and left.folded is text.folded and left.text == text.text
    kept = [at for at, value in enumerate(text.prints.hashes.tolist()) if value not in gone]
    assert left.prints.keys.tolist() == text.prints.keys[kept].tolist()
    assert left.prints.places.tolist() == text.prints.places[kept].tolist()


def test_a_text_that_has_none_of_the_hashes_is_itself() -> None:
    text = make_comparable(sentence(Random(5), 20))
    assert text.without(NO_HASHES) is text
    assert text.without(np.array([1, 2, 3], np.uint64)) is text
