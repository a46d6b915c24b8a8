"""Fingerprints: texts that share enough letters share one, and a text chooses few."""

from __future__ import annotations

from collections import defaultdict
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.fingerprints import NO_HASHES, fingerprint, hash_runs, is_in, union
from provstore.match.reuse.folding import fold
from tests.match.reuse.invented import article

BASE, MIX, WHOLE = 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93, (1 << 64) - 1
LENGTH, WINDOW, PIECE = 25, 10, 5
TEXTS = st.one_of(st.text("ab", max_size=120), st.text("abcdefgh", max_size=120), st.text(max_size=60))


def slow_hash(letters: str) -> int:
    """The polynomial of the letters, mixed: 40 bits."""
    value = 0
    for letter in letters:
        value = (value * BASE + ord(letter)) & WHOLE
    return ((value ^ value >> 29) * MIX & WHOLE) >> 24


def slow_choice(letters: str) -> list[int]:
    """The places of the runs to keep, window by window."""
    runs = [slow_hash(letters[at : at + LENGTH]) for at in range(len(letters) - LENGTH + 1)]
    if len(runs) <= WINDOW:
        return [at for at, run in enumerate(runs) if run == min(runs)]
    order = [((slow_hash(letters[at : at + PIECE]) << 31) & WHOLE) + at for at in range(len(letters) - PIECE + 1)]
    chosen: list[int] = []
    for window in range(len(runs) - WINDOW + 1):
        pieces = range(window, window + WINDOW + LENGTH - PIECE)
        smallest = min(pieces, key=order.__getitem__)
        kept = window + (smallest - window) % WINDOW
        if chosen[-1:] != [kept]:
            chosen.append(kept)
    return chosen


@given(TEXTS)
def test_runs_are_chosen_and_ranked_as_told(text: str) -> None:
    letters = fold(text).string
    ranks: dict[int, int] = defaultdict(int)
    expected = {}
    for place in slow_choice(letters):
        value = slow_hash(letters[place : place + LENGTH])
        expected[value << 24 | ranks[value]] = place
        ranks[value] += 1
    prints = fingerprint(fold(text))
    assert dict(zip(prints.keys.tolist(), prints.places.tolist(), strict=True)) == expected
    assert prints.keys.tolist() == sorted(expected)
    assert prints.hashes.tolist() == [key >> 24 for key in sorted(expected)]
    assert prints.first.tolist() == [key & 0xFFFFFF == 0 for key in sorted(expected)]
    assert prints.different.tolist() == sorted(ranks)


@given(TEXTS)
def test_hashes_are_polynomials(text: str) -> None:
    letters = fold(text).string
    expected = [slow_hash(letters[at : at + LENGTH]) for at in range(len(letters) - LENGTH + 1)]
    assert hash_runs(fold(text).letters).tolist() == expected


def test_stores_hold_these_hashes() -> None:
    """Another hash would find nothing in the indexes that there are: a migration has to empty them."""
    folded = fold("The harbor is closed until the fog lifts, said the pilot.")
    assert hash_runs(folded.letters)[:2].tolist() == [950999875995, 486288308254]
    assert fingerprint(folded).places.tolist() == [1, 11]


@pytest.mark.parametrize(("letters", "runs"), [(0, 0), (24, 0), (25, 1), (26, 2), (34, 10), (35, 11)])
def test_a_text_has_so_many_runs(letters: int, runs: int) -> None:
    text = "abcdefghijklmnopqrstuvwxyz0123456789"[:letters]
    assert len(hash_runs(fold(text).letters)) == runs
    assert len(fingerprint(fold(text)).keys) >= min(runs, 1)


@given(st.text("ab", min_size=LENGTH + WINDOW - 1, max_size=80), st.tuples(*4 * [st.text("ab")]))
def test_what_is_shared_shares_a_fingerprint(shared: str, around: tuple[str, str, str, str]) -> None:
    one = fingerprint(fold(around[0] + shared + around[1]))
    other = fingerprint(fold(around[2] + shared + around[3]))
    assert set(one.hashes.tolist()) & set(other.hashes.tolist())


def test_one_run_in_eight_is_kept() -> None:
    folded = fold(" ".join(article(Random(1), 200)))
    assert len(fingerprint(folded).keys) < len(folded.letters) / 7


def test_hashes_are_spread() -> None:
    """The pages of an index are as long as few documents share a hash by chance."""
    hashes = hash_runs(fold(" ".join(article(Random(2), 300))).letters)
    assert len(np.unique(hashes)) == len(hashes)
    assert 0.4 < np.mean(hashes / 2**40) < 0.6


VALUES = st.lists(st.integers(0, 12) | st.integers((1 << 40) - 3, (1 << 40) - 1), max_size=12)


@given(st.lists(VALUES, max_size=4))
def test_a_union_has_each_value_once_in_order(lists: list[list[int]]) -> None:
    arrays = [np.array(values, np.uint64) for values in lists]
    assert union(*arrays).tolist() == sorted({value for values in lists for value in values})


@given(VALUES, VALUES)
def test_what_is_in_a_set_is_told_for_each_value(values: list[int], members: list[int]) -> None:
    found = is_in(np.array(values, np.uint64), union(np.array(members, np.uint64)))
    assert found.tolist() == [value in members for value in values]


def test_nothing_is_in_no_set() -> None:
    assert is_in(np.array([1, 2], np.uint64), NO_HASHES).tolist() == [False, False]
    assert union().tolist() == []
