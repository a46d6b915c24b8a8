"""How many roots are certainly different."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from provstore.match.provenance.bounds import _most_different, find_bounds
from provstore.match.provenance.identity import Root
from provstore.records import Source

HOLT, LUNN, ORRIN = (Root(Source(name, "person"), True, named_as=name) for name in ("Ann Holt", "Peter Lunn", "Orrin"))
ANN, BEA = (Root(Source(name, "person"), True, named_as=name) for name in ("Ann Orrin", "Bea Orrin"))
OFFICIALS = Root(Source("officials", "anonymous", scope="a"), True)


def test_roots_of_one_account_are_open_and_those_of_two_are_compared() -> None:
    assert find_bounds([(0, HOLT), (1, LUNN)]) == (2, ())
    together = find_bounds([(0, HOLT), (0, LUNN)])
    assert (together.at_least, [open_.why for open_ in together.undecided]) == (1, ["they say it together"])
    found = find_bounds([(0, HOLT), (1, OFFICIALS), (2, LUNN)])
    assert found.at_least == 2
    assert [(open_.one, open_.other, open_.why) for open_ in found.undecided] == [
        (HOLT, OFFICIALS, "one of them is not named"),
        (OFFICIALS, LUNN, "one of them is not named"),
    ]
    assert find_bounds([]) == (0, ())


def test_a_name_that_two_bear_is_told_to_be_open() -> None:
    found = find_bounds([(0, ORRIN), (1, ANN), (2, BEA)])
    assert [open_.why for open_ in found.undecided] == [
        "Orrin and Ann Orrin are one name, but a third is so too",
        "Orrin and Bea Orrin are one name, but a third is so too",
        "Ann Orrin and Bea Orrin are nearly one name",
    ]


@given(
    st.integers(0, 7).flatmap(
        lambda size: st.tuples(st.just(size), st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6))))
    )
)
def test_at_least_as_many_as_are_different_each_two(drawn: tuple[int, set[tuple[int, int]]]) -> None:
    size, different = drawn
    sets = (some for many in range(size + 1) for some in combinations(range(size), many))
    expected = max(len(some) for some in sets if all(pair in different for pair in combinations(some, 2)))
    assert _most_different(range(size), different) == expected


def test_many_accounts_of_several_who_say_it_together_are_counted_at_once() -> None:
    """Each alone would be tried with each: three to the power of twenty-five."""
    different = {(a, b) for a in range(75) for b in range(a + 1, 75) if a // 3 != b // 3}
    assert _most_different(range(75), different) == 25
