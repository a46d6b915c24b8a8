"""Groups of nearly identical texts: how they are recognized, and which pairs are left to be compared."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.comparable import make_comparable
from provstore.match.reuse.groups import BANDS, Groups, are_nearly_the_same, find_bands
from tests.match.reuse.invented import article

STORY = [*article(Random(1), 30)]


def prints(*parts: str):  # type: ignore[no-untyped-def]
    return make_comparable("\n\n".join(parts)).prints


def test_a_copy_with_a_changed_sentence_is_nearly_the_same_and_another_article_is_not() -> None:
    other = article(Random(2), 30)
    copy = prints(*STORY[:10], *article(Random(3), 1), *STORY[11:])
    assert are_nearly_the_same(prints(*STORY), copy)
    assert not are_nearly_the_same(prints(*STORY), prints(*other))
    assert not are_nearly_the_same(prints(*STORY), prints(*STORY[:6], *other)), "a long quotation makes no copy"


def test_copies_share_a_band_and_other_articles_none() -> None:
    bands = set(find_bands(prints(*STORY)))
    assert len(bands) == BANDS and all(0 <= band < 1 << 63 for band in bands)
    copies = [prints(*STORY[:at], *STORY[at + 3 :]) for at in range(0, 27, 3)]
    assert all(bands.intersection(find_bands(copy)) for copy in copies)
    assert not any(bands.intersection(find_bands(prints(*article(Random(seed), 30)))) for seed in range(2, 12))


def test_a_short_text_has_no_bands() -> None:
    assert find_bands(prints("Sign in to read on.")) == ()


PLACES = st.integers(0, 9)


@given(
    st.dictionaries(PLACES, st.integers(100, 102)),
    st.sets(PLACES),
    st.dictionaries(PLACES, PLACES),
    st.sets(PLACES, min_size=1),
    st.sets(PLACES),
)
def test_each_pair_that_is_compared_is_met_once_whatever_the_batch(
    group_of: dict[int, int], kept: set[int], before: dict[int, int], batch: set[int], done: set[int]
) -> None:
    done -= batch
    kept &= group_of.keys()
    beside: dict[int, set[int]] = {}
    for one, other in before.items():
        if one != other and one in group_of and group_of[one] == group_of.get(other):
            beside.setdefault(one, set()).add(other)
            beside.setdefault(other, set()).add(one)

    def is_compared(one: int, other: int) -> bool:
        if one not in group_of or other not in group_of:
            return True
        if group_of[one] != group_of[other]:
            return {one, other} <= kept
        return bool(kept & {one, other}) or other in beside.get(one, ())

    text = make_comparable("words")
    met: list[tuple[int, int]] = []
    groups, texts = Groups(group_of, kept, beside), dict.fromkeys(sorted(batch), text)
    for one, others in groups.pairs_beside(texts, done):
        met += [(min(one, other), max(one, other)) for other in others]
    for some, allowed in groups.parts(texts, 10, done):
        for one, other in combinations(range(10), 2):
            if (one in some and allowed[other]) or (other in some and allowed[one]):
                met.append((one, other))
    expected = {
        (one, other)
        for one, other in combinations(range(10), 2)
        if not batch.isdisjoint((one, other)) and done.isdisjoint((one, other)) and is_compared(one, other)
    }
    assert set(met) == expected and len(met) == len(expected)


@pytest.mark.parametrize("count", [1, 5])
def test_without_groups_all_is_one_part(count: int) -> None:
    texts = dict.fromkeys(range(count), make_comparable("words"))
    ((some, allowed),) = Groups().parts(texts, 7)
    assert some == texts and allowed.all()
