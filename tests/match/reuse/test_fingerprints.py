"""Fingerprints: texts that share enough letters share one, and a text chooses few."""

from __future__ import annotations

from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.fingerprints import LENGTH, WINDOW, fingerprint, hash_runs
from provstore.match.reuse.folding import fold
from tests.match.reuse.invented import article


@given(st.text("abc", min_size=LENGTH), st.text("abc"))
def test_a_run_has_one_hash_wherever_it_stands(run: str, before: str) -> None:
    alone, later = hash_runs(fold(run).letters), hash_runs(fold(before + run).letters)
    assert (later[len(before) :] == alone).all()
    assert (alone < np.uint64(1 << 40)).all()


@given(st.text("ab", min_size=LENGTH + WINDOW - 1, max_size=80), st.tuples(*4 * [st.text("ab")]))
def test_what_is_shared_shares_a_fingerprint(shared: str, around: tuple[str, str, str, str]) -> None:
    one = fingerprint(fold(around[0] + shared + around[1]))
    other = fingerprint(fold(around[2] + shared + around[3]))
    assert set(one.hashes.tolist()) & set(other.hashes.tolist())


@given(st.text())
def test_keys_ascend_and_places_lie_inside(text: str) -> None:
    folded = fold(text)
    prints = fingerprint(folded)
    assert (prints.keys[1:] > prints.keys[:-1]).all()
    assert ((prints.places >= 0) & (prints.places + LENGTH <= len(folded.letters))).all()
    assert (hash_runs(folded.letters)[prints.places] == prints.hashes).all() if len(prints.keys) else True


def test_one_run_in_eight_is_kept() -> None:
    folded = fold(" ".join(article(Random(1), 200)))
    assert len(fingerprint(folded).keys) < len(folded.letters) / 7
