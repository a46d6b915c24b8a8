"""Claims: what may stand in them, and that nothing changes one once it is made."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from typing import get_args

import pytest

from provstore.records import Claim, CueClass, Method, Mode, Reading, Span, Voice

PLAIN = Claim("outlet", None, (Span(0, 5),), (), (), None, False, (), None, (), None, "a rule", 0.5, False)


@pytest.mark.parametrize(
    ("type", "words"),
    [
        (Voice, {"attributed", "outlet"}),
        (Mode, {"direct", "mixed", "indirect"}),
        (Method, {"rules", "tagger"}),
        (CueClass, {"speech", "stance", "other"}),
    ],
    ids=lambda one: "",
)
def test_the_words_that_users_see(type: object, words: set[str]) -> None:
    """They stand in views, JSON and the options of commands, and in the tables of stores that people have."""
    assert set(get_args(type)) == words


def test_what_only_several_methods_can_say_is_empty_where_none_is_named() -> None:
    assert (PLAIN.methods, PLAIN.cue_class, PLAIN.readings) == ((), None, ())


@pytest.mark.parametrize("name", [field.name for field in fields(Claim)])
def test_a_claim_is_not_rewritten(name: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(PLAIN, name, None)


def test_claims_are_told_apart_by_what_is_in_them() -> None:
    """Also by readings: two claims of one document can differ in nothing else."""
    one = Reading("tagger", (Span(0, 4),), (), ())
    assert one == Reading("tagger", (Span(0, 4),), (), ())
    assert len({one, Reading("rules", (Span(0, 4),), (), ()), Reading("tagger", (), (Span(0, 4),), ())}) == 3
