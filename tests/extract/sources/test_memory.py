"""What a document has told so far."""

from __future__ import annotations

import pytest

from provstore.extract.sources.memory import Memory, Phrase
from provstore.extract.sources.speakers import NOBODY_SURE, Speaker
from provstore.records import Source, Span

LEE, ROE, AFP = Source("Ann Lee", "person"), Source("Bob Roe", "person"), Source("AFP", "outlet")


def told(*sources: Source) -> Memory:
    memory = Memory("Ann Lee of the World Food Programme (WFP) spoke.", "document", None)
    for source in sources:
        memory.remember(Speaker(source), Span(0, 7))
    return memory


def test_who_spoke_is_kept_with_words_and_head_noun() -> None:
    memory = Memory("The two spokesmen, who left, spoke.", "document", None)
    memory.remember(NOBODY_SURE, Span(0, 27))
    (heard,) = memory.heard
    assert (heard.words, heard.head, heard.at) == ("The two spokesmen, who left", "spokesmen", Span(0, 27))


def test_the_only_source_of_a_kind() -> None:
    assert told().only_spoken("outlet") is None
    assert told(LEE, AFP, AFP).only_spoken("outlet") == AFP
    assert told(AFP, Source("Reuters", "outlet")).only_spoken("outlet") is None
    assert told(LEE).has_spoken("person") and not told(LEE).has_spoken("anonymous")


def test_the_only_source_by_one_of_several_names() -> None:
    assert told(LEE, ROE).only_spoken_as({"Ann Lee", "Cy Lee"}) == LEE
    assert told(LEE, ROE).only_spoken_as({"Ann Lee", "Bob Roe"}) is None
    assert told(LEE).only_spoken_as({"Cy Lee"}) is None


def test_nobody_sure_is_heard_but_is_no_source() -> None:
    memory = Memory("Somebody spoke.", "document", None)
    memory.remember(NOBODY_SURE, Span(0, 8))
    assert len(memory.heard) == 1 and not memory.has_spoken("person")


def test_people_and_acronyms_are_those_of_the_text() -> None:
    assert told().acronyms == {"WFP": "World Food Programme"}
    assert told().people.full_names("Lee") == {"Ann Lee"}


PHRASES = [
    (Phrase("The agencies", "agencies", "agencies"), "agency", True, True),
    (Phrase("these local sources", "local sources", "sources"), "source", False, True),
    (Phrase("local sources", "local sources", "sources"), "source", False, False),
    (Phrase("thesis", "thesis", "thesis"), "thesi", True, False),
]


@pytest.mark.parametrize(("phrase", "stem", "alone", "definite"), PHRASES, ids=[case[0].words for case in PHRASES])
def test_phrases(phrase: Phrase, stem: str, alone: bool, definite: bool) -> None:
    assert (phrase.stem, phrase.alone, phrase.definite) == (stem, alone, definite)
