"""Who is called again by what they are known for, and by what nobody is."""

from __future__ import annotations

import pytest

from provstore.extract.sources.epithets import NEAR, epithet
from provstore.extract.sources.memory import Memory
from provstore.extract.sources.phrases import phrase_of
from tests.extract.sources.told import memory, named

CASES: list[tuple[str, Memory, str | None, str]] = [
    ("the singer", memory("Ann Lee left the stage."), "Ann Lee", "the one person of whom the page tells"),
    ("the 37-year-old singer", memory("Ann Lee left the stage."), "Ann Lee", "with her age"),
    ("the father of two", memory("Bob Roe left the stage."), "Bob Roe", "by his children"),
    ("a singer", memory("Ann Lee left the stage."), None, "somebody new"),
    ("singers", memory("Ann Lee left the stage."), None, "all of them"),
    ("the singer of Norpet", memory("Ann Lee left the stage."), None, "whose singer it is tells another"),
    ("the judge", memory("Ann Lee left the stage."), None, "each trial has one"),
    ("the father of Roe", memory("Bob Roe left the stage."), None, "somebody’s father"),
    ("the singer", memory("It rained on the stage of Ann Lee."), None, "who is only named in passing"),
    ("the singer", memory("It rained on the stage of Ann Lee.", ("Lee", "person", "Ann Lee")), "Ann Lee", "unless she spoke"),
    ("the singer", memory("Ann Lee left. Bob Roe left."), None, "of two"),
    ("the singer", memory("Ann Lee left. Bob Roe left.", ("Roe", "person", "Bob Roe")), "Bob Roe", "of whom one spoke last"),
    ("the actress", memory("Ann Lee left. Bob Roe left."), "Ann Lee", "of whom one is no woman"),
    ("the singer", memory("A singer left. Ann Lee left."), None, "one without a name was told of"),
    ("the singer", memory("Ann Lee, a singer, left."), "Ann Lee", "but not where that is she"),
    ("the singer", memory("Ann Lee, a spokeswoman for Norpet, left."), None, "who is called by an office"),
    ("the singer", memory("Ann Lee left the stage." + " " * NEAR), None, "long ago"),
    ("the 37-year-old", memory("Ann Lee, 37, met Bob Roe, 41. Bob Roe left."), "Ann Lee", "whose age it is"),
    ("the 37-year-old", memory("Ann Lee, 36, met a 37-year-old."), None, "and nobody else’s"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told", "expected", "why"), CASES)
def test_who_is_called_again(words: str, told: Memory, expected: str | None, why: str) -> None:
    answer = epithet(told, phrase_of(words, len(told.text)))
    assert (named(answer) if answer else None) == expected, why


def test_nobody_calls_themselves_by_name_and_a_person_has_to_look() -> None:
    told = memory("Ann Lee left the stage.")
    assert epithet(told, phrase_of("the singer", len(told.text), "Lee left the stage")) is None
    assert epithet(told, phrase_of("the singer", len(told.text), "he would be back")) is None
    answer = epithet(told, phrase_of("the singer", len(told.text), "she would be back"))
    assert answer is not None and answer.inferred and answer.doubtful


def test_whoever_is_called_first_is_named_in_the_next_sentence() -> None:
    told = memory("“I wait,” the mother of three said. Ann Lee has a can.")
    assert named(epithet(told, phrase_of("the mother of three", 10))) == "Ann Lee"
    later = memory("“I wait,” the mother of three said. It rained. Ann Lee has a can.")
    assert epithet(later, phrase_of("the mother of three", 10)) is None
