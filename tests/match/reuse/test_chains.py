"""Anchors, runs and chains, against slow readers who go letter by letter."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.chains import Anchors, Run, chain_runs, find_anchors, grow_runs
from provstore.match.reuse.fingerprints import Fingerprints, fingerprint
from provstore.match.reuse.folding import Folded, fold

LENGTH, GROWTH, GAP, TRIED = 25, 32, 100, 16

KEYS = st.dictionaries(st.integers(0, 20), st.integers(0, 500), max_size=12)


def prints(places: dict[int, int]) -> Fingerprints:
    ordered = sorted(places)
    return Fingerprints(np.array(ordered, np.uint64), np.array([places[key] for key in ordered], np.int32))


@given(KEYS, KEYS)
def test_anchors_are_the_keys_of_both(a: dict[int, int], b: dict[int, int]) -> None:
    found = find_anchors(prints(a), prints(b))
    expected = [(a[key], b[key], key) for key in sorted(a.keys() & b.keys())]
    assert list(zip(found.a.tolist(), found.b.tolist(), found.keys.tolist(), strict=True)) == expected


def test_a_hash_that_stands_often_in_both_gives_few_anchors() -> None:
    text = "the harbor is closed until the fog lifts over it "
    a, b = fingerprint(fold(text * 30)), fingerprint(fold(text * 40))
    assert len(find_anchors(a, b).a) == len(a.keys)


def slow_runs(a: Folded, b: Folded, anchors: Anchors) -> list[Run]:  # noqa: PLR0912
    """Anchors that overlap on one diagonal are one; it grows by 32 letters, and is cut to words."""
    by_diagonal: dict[int, list[int]] = {}
    for one, other in zip(anchors.a.tolist(), anchors.b.tolist(), strict=True):
        by_diagonal.setdefault(one - other, []).append(one)
    runs = set()
    for shift, places in by_diagonal.items():
        groups: list[list[int]] = []
        for place in sorted(places):
            if groups and place - groups[-1][-1] <= LENGTH:
                groups[-1].append(place)
            else:
                groups.append([place])
        for group in groups:
            begin, end = group[0], group[-1] + LENGTH
            for _ in range(GROWTH):
                if begin and begin - shift and a.string[begin - 1] == b.string[begin - 1 - shift]:
                    begin -= 1
                else:
                    break
            for _ in range(GROWTH):
                if end < len(a.string) and end - shift < len(b.string) and a.string[end] == b.string[end - shift]:
                    end += 1
                else:
                    break
            starts = [at for at in range(begin, begin + GROWTH) if at <= len(a.string) and at - shift <= len(b.string)]
            stops = [at for at in range(end, end - GROWTH, -1) if at >= 0 and at - shift >= 0]
            start = next((at for at in starts if a.breaks[at] and b.breaks[at - shift]), None)
            stop = next((at for at in stops if a.breaks[at] and b.breaks[at - shift]), None)
            if start is not None and stop is not None and stop > start:
                runs.add(Run(start, start - shift, stop - start))
    return sorted(runs)


WORDS = st.lists(st.sampled_from(["harbor", "of", "a", "lighthouse", "x" * 40, "fog"]), max_size=25)


@given(WORDS, WORDS, WORDS, WORDS, st.booleans())
def test_runs_grow_to_whole_words(
    one: list[str], other: list[str], shared: list[str], last: list[str], cut: bool
) -> None:
    a = fold(" ".join([*one, *shared, *last]))
    b = fold(" ".join([*other, *shared]) + ("s" if cut else " ") + " ".join([*reversed(last), *shared]))
    anchors = find_anchors(fingerprint(a), fingerprint(b))
    runs = grow_runs(a, b, anchors)
    assert runs == slow_runs(a, b, anchors)
    for run in runs:
        assert a.string[run.a : run.a + run.length] == b.string[run.b : run.b + run.length]


def test_a_run_in_the_middle_of_long_words_is_dropped() -> None:
    a, b = fold("x" + "ab" * 60 + "y"), fold("z" + "ab" * 60 + "w")
    anchors = find_anchors(fingerprint(a), fingerprint(b))
    assert len(anchors.a) and grow_runs(a, b, anchors) == []


def test_no_anchors_no_runs() -> None:
    assert grow_runs(fold("fog"), fold("fog"), find_anchors(fingerprint(fold("fog")), fingerprint(fold("fog")))) == []


@pytest.mark.parametrize(
    ("runs", "chains", "why"),
    [
        ([], [], "none"),
        ([Run(0, 0, 30), Run(130, 130, 30)], [[0, 1]], "100 letters apart on both sides are near enough"),
        ([Run(0, 0, 30), Run(131, 130, 30)], [[0], [1]], "101 letters on the first side are too many"),
        ([Run(0, 0, 30), Run(130, 131, 30)], [[0], [1]], "and so on the other"),
        ([Run(0, 50, 30), Run(30, 0, 30)], [[0], [1]], "the other text has them the other way round"),
        ([Run(0, 0, 30), Run(0, 200, 30), Run(40, 231, 30)], [[0], [1, 2]], "to the chain whose end is near"),
        ([Run(0, 0, 30), Run(0, 20, 30), Run(60, 60, 30)], [[0], [1, 2]], "to the one whose end is nearest"),
        ([Run(0, 20, 30), Run(0, 0, 30), Run(60, 60, 30)], [[0, 2], [1]], "in whatever order the chains are"),
        ([Run(0, 0, 30), Run(0, 0, 31), Run(60, 60, 30)], [[0], [1, 2]], "nearer by a letter"),
        ([Run(0, 30, 30), Run(30, 0, 30), Run(60, 60, 30)], [[0], [1, 2]], "equally near: the latest"),
    ],
)  # fmt: skip
def test_runs_that_follow_each_other_are_chained(runs: list[Run], chains: list[list[int]], why: str) -> None:
    assert chain_runs(runs) == [[runs[number] for number in chain] for chain in chains], why


@pytest.mark.parametrize(
    ("later", "shortened", "why"),
    [
        (Run(28, 30, 40), Run(30, 32, 38), "two letters overlap in the first text"),
        (Run(30, 27, 40), Run(33, 30, 37), "three letters overlap in the second text"),
        (Run(6, 30, 40), Run(30, 54, 16), "24 letters overlap"),
        (Run(5, 30, 40), None, "25 letters overlap: this is another passage"),
        (Run(21, 30, 10), Run(30, 39, 1), "all but one letter of a short run overlaps"),
        (Run(20, 30, 10), None, "all of a short run overlaps"),
    ],
)
def test_of_runs_that_overlap_the_later_gives_way(later: Run, shortened: Run | None, why: str) -> None:
    first = Run(0, 0, 30)
    assert chain_runs([first, later]) == ([[first, shortened]] if shortened else [[first], [later]]), why


def test_an_overlap_counts_twice_in_the_distance() -> None:
    overlapped, before, run = Run(10, 6, 44), Run(10, 10, 39), Run(50, 50, 40)
    assert chain_runs([overlapped, before, run]) == [[overlapped], [before, run]], "1 + 1 is less than -4 + 0 + 2 x 4"
    nearer = Run(10, 7, 43)
    assert chain_runs([overlapped, nearer, run]) == [[overlapped], [nearer, Run(53, 53, 37)]], "-3 + 0 + 2 x 3"
    farther = Run(10, 10, 37)
    assert chain_runs([overlapped, farther, run]) == [[overlapped, Run(54, 54, 36)], [farther]], "3 + 3"


def test_only_the_latest_chains_are_tried() -> None:
    near, run = Run(0, 5000, 30), Run(60, 5060, 30)
    others = [Run(0, 300 * at, 30) for at in range(TRIED)]
    assert chain_runs([near, *others[1:], run])[0] == [near, run]
    assert chain_runs([near, *others, run])[0] == [near]


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 600), st.integers(1, 80)), max_size=40))
def test_chains_go_forward_and_no_letter_stands_in_two_of_their_runs(runs: list[tuple[int, int, int]]) -> None:
    given_runs = sorted({Run(*run) for run in runs})
    chains = chain_runs(given_runs)
    assert sum(map(len, chains)) == len(given_runs)
    for chain in chains:
        for run, following in pairwise(chain):
            # What a run loses at its beginning, less than LENGTH, is lost on both sides.
            assert 0 <= following.a - run.a - run.length < GAP + LENGTH
            assert 0 <= following.b - run.b - run.length < GAP + LENGTH
            assert following.length > 0
