"""What follows from decisions, whatever was decided and in which order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from provstore.records import Decision
from provstore.store.decisions import find_shown, find_standing

NAMES = "abcdefgh"


def shown(made: list[Decision]) -> dict[str, str]:
    return {key: kept for key, (kept, _) in find_shown(dict(enumerate(made, 1))).items()}


@some.composite
def trees(draw: some.DrawFn) -> list[Decision]:
    """Merges in which each speaker is merged into one at most."""
    into = [draw(some.sampled_from([None, *NAMES[:place]])) for place in range(len(NAMES))]
    return [Decision("merge", kept, merged) for kept, merged in zip(into, NAMES, strict=True) if kept]


@given(trees(), some.randoms(use_true_random=False))
def test_the_order_of_merges_does_not_matter(merges: list[Decision], order: object) -> None:
    shuffled = [*merges]
    order.shuffle(shuffled)  # type: ignore[attr-defined]

    assert shown(shuffled) == shown(merges)


@given(trees(), some.data())
def test_a_split_leaves_what_would_be_without_the_merge(merges: list[Decision], data: some.DataObject) -> None:
    undone = data.draw(some.lists(some.sampled_from(merges), unique=True)) if merges else []
    splits = [Decision("split", *data.draw(some.permutations([one.kept, one.merged]))) for one in undone]

    assert shown([*merges, *splits]) == shown([one for one in merges if one not in undone])
    assert shown([*merges, *splits, *undone]) == shown(merges)


@given(some.lists(some.tuples(some.sampled_from(["merge", "split"]), some.permutations(NAMES[:4]))))
def test_any_decisions_lead_to_one_speaker_for_each(drawn: list[tuple[str, list[str]]]) -> None:
    """Even those that `merge_speakers` refuses: a store that somebody edited is read to its end."""
    made = [Decision(verdict, kept, merged) for verdict, (kept, merged, *_) in drawn]  # type: ignore[arg-type]
    found = shown(made)

    assert not set(found) & set(found.values()), "whoever is shown is shown as nobody else"
    for one in find_standing(dict(enumerate(made))).values():
        assert found.get(one.kept, one.kept) == found.get(one.merged, one.merged)
