"""What is asked: the words of a source, cut into core and head."""

from __future__ import annotations

import pytest

from provstore.extract.sources.phrases import Phrase, before_of, core_of, head_of, phrase_of
from provstore.records import Source

CORES = [
    ("the local sources, who left", "local sources", "a relative clause"),
    ("a source familiar with the talks", "source", "what it knows"),
    ("the army (SDF)", "army", "letters in brackets"),
    ("“the mayor”", "mayor", "marks around it"),
    ("The mayor", "mayor", "an article in capitals"),
    ("Theodore", "Theodore", "a name that begins like an article"),
    ("well-known Ann", "well-known Ann", "a cutting word inside another"),
    ("some officials — two of them", "officials", "a dash"),
    ("the council on Monday", "council", "a day"),
    ("a doctor treating the wounded", "doctor", "what somebody does"),
    ("the state building", "state building", "a noun in -ing"),
    ("people from the building the bridge", "people from the building the bridge", "behind a preposition"),
    ("the army in a short statement", "army", "the means"),
    ("the army in a village", "army in a village", "a place"),
    ("the council on Montrose", "council on Montrose", "a place that begins like a day"),
]


@pytest.mark.parametrize(("words", "core", "why"), CORES, ids=[case[2] for case in CORES])
def test_core(words: str, core: str, why: str) -> None:
    assert core_of(words) == core, why


HEADS = [
    ("head of the council", "head", "before of"),
    ("spokesman for Ann Lee", "spokesman", "before for"),
    ("report into the fire", "report", "before into"),
    ("Lee’s spokesman", "spokesman", "the last word"),
    ("the mayor’s", "mayor", "without the mark of an owner"),
    ("", "", "nothing"),
]


@pytest.mark.parametrize(("core", "head", "why"), HEADS, ids=[case[2] for case in HEADS])
def test_head(core: str, head: str, why: str) -> None:
    assert head_of(core) == head, why


def test_what_stands_before_the_first_preposition() -> None:
    assert before_of("Committee for Birds of Northtown") == "Committee"


PHRASES = [
    ("The agencies", "agency", True, True),
    ("these local sources", "source", False, True),
    ("local sources", "source", False, False),
    ("thesis", "thesis", True, False),
    ("The two aides, who left", "aide", False, True),
]


@pytest.mark.parametrize(("words", "stem", "alone", "definite"), PHRASES, ids=[case[0] for case in PHRASES])
def test_phrases(words: str, stem: str, alone: bool, definite: bool) -> None:
    phrase = phrase_of(words)
    assert (phrase.stem, phrase.alone, phrase.definite) == (stem, alone, definite)


def test_a_phrase_knows_where_it_stands_what_it_says_and_whose_it_is() -> None:
    owner = Source("Ann Lee", "person")
    assert phrase_of("her lawyer", 7, "it rained", owner) == Phrase(
        "her lawyer", "lawyer", "lawyer", 7, "it rained", owner
    )
