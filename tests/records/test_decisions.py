"""What a person says: nothing unless it is said, and never changed afterwards."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from typing import get_args

import pytest

from provstore.records import Decision, Source, Stated, Verdict


def test_who_states_nothing_has_stated_nothing() -> None:
    assert {getattr(Stated(), field.name) or None for field in fields(Stated)} == {None}
    assert Stated() == Stated(None, None, None, None, None, None, None, None)
    assert Stated(Source("Reuters", "outlet")) != Stated()


def test_a_decision_names_two_speakers_and_perhaps_who_and_why() -> None:
    one = Decision("merge", "person|anna holt||", "person|a. holt||")
    assert (one.note, one.by, one.at) == (None, None, None)
    assert one != Decision("merge", one.merged, one.kept)  # whose name stays is a part of it
    assert one != Decision("split", one.kept, one.merged)
    assert set(get_args(Verdict)) == {"merge", "split"}


@pytest.mark.parametrize("said", [Stated(by="Ada"), Decision("split", "a", "b", by="Ada")], ids=["stated", "decided"])
def test_words_are_not_put_into_mouths(said: Stated | Decision) -> None:
    with pytest.raises(FrozenInstanceError):
        said.by = "Bob"
