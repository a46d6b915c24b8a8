"""When and in what it was said, between cue and content."""

from __future__ import annotations

import pytest

from provstore.extract.speech.adverbials import skip_adverbials
from tests.extract.speech.sentences import sentence

CASES = [
    ("that it rained", "it", True, "that"),
    ("on Monday that it rained", "it", True, "a date before that"),
    ("during a visit to the north that it rained", "it", True, "a long adverbial before that"),
    ("last week that it rained", "it", True, "a time before that"),
    (", however, that it rained", "it", True, "a comma before that"),
    ("bluntly that it rained", "it", True, "an adverb before that"),
    ("the man that it rained on", "the", False, "that belongs to a noun"),
    ("in a way she liked that it rained", "in", False, "a pronoun before that: another clause"),
    ("on Monday it rained", "it", False, "a date"),
    ("Monday it rained", "it", False, "a bare day"),
    ("late Monday it rained", "it", False, "a part of a day"),
    ("this week it rained", "it", False, "a time"),
    ("on foot it rained", "on", False, "a preposition that tells no time"),
    ("yesterday here again it rained", "it", False, "several"),
    ("in a statement it rained", "it", False, "a medium"),
    ("in a joint statement it rained", "it", False, "a medium with an adjective"),
    ("in a press release it rained", "it", False, "a medium of two words"),
    ("in a very long and old and new letter it rained", "in", False, "a medium too far away"),
    ("in rain it rained", "in", False, "no medium"),
    (", “it rained”", "“", False, "a comma before a quotation"),
    (", it rained", ",", False, "a comma before no quotation"),
    ("bluntly it rained", "it", False, "an adverb"),
    ("Emily it rained", "Emily", False, "a name in -ly"),
    ("early it rained", "early", False, "a short word in -ly"),
    ("on Monday in a statement that it rained", "it", True, "all together"),
    ("yesterday, “that way” it rained", "“", False, "a quoted that is none"),
]


@pytest.mark.parametrize(("text", "first", "after_that", "why"), CASES, ids=[case[3] for case in CASES])
def test_content_begins(text: str, first: str, after_that: bool, why: str) -> None:
    read = sentence(f"said {text}")
    begin = skip_adverbials(read, 1)
    assert read.text[read.start[begin.at] :].startswith(first) and begin.after_that == after_that, why


def test_nothing_follows() -> None:
    read = sentence("said on Monday")
    assert skip_adverbials(read, 1) == (3, False) and skip_adverbials(read, 3) == (3, False)
