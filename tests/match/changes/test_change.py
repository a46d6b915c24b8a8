"""One change, seen from either side."""

import pytest

from provstore.match.changes.change import Change
from provstore.records import ChangeKind, Span

HERE, THERE = Span(3, 5), Span(7, 9)


@pytest.mark.parametrize(("kind", "turned"), [("dropped", "added"), ("added", "dropped"), ("cue", "cue")])
def test_what_one_drops_the_other_adds(kind: ChangeKind, turned: ChangeKind) -> None:
    change = Change(kind, HERE, THERE)
    assert change.turned() == Change(turned, THERE, HERE)
    assert change.turned().turned() == change


def test_changes_stand_in_the_order_of_a_and_what_a_has_not_comes_last() -> None:
    first, second, last = Change("date", HERE, None), Change("cue", THERE, HERE), Change("added", None, HERE)
    assert sorted([last, second, first], key=Change.place) == [first, second, last]
    assert sorted([last, Change("added", None, Span(1, 2))], key=Change.place)[1] == last
