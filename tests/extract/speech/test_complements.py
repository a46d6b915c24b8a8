"""Where a content can begin behind a cue, and which construction the words there are."""

from __future__ import annotations

import pytest

from provstore.extract.speech.complements import Begin, read_complement, skip_adverbials
from tests.extract.speech.sentences import cue, sentence

BEGINS = [
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


@pytest.mark.parametrize(("text", "first", "after_that", "why"), BEGINS, ids=[case[3] for case in BEGINS])
def test_content_begins(text: str, first: str, after_that: bool, why: str) -> None:
    read = sentence(f"said {text}")
    begin = skip_adverbials(read, 1)
    assert read.text[read.start[begin.at] :].startswith(first) and begin.after_that == after_that, why


def test_nothing_follows() -> None:
    read = sentence("said on Monday")
    assert skip_adverbials(read, 1) == (3, False) and skip_adverbials(read, 3) == (3, False)


CASES = [
    ("put", "| the number of the dead at six", "claim.estimate", "a measure at a number"),
    ("put", "| the toll at more than a dozen", "claim.estimate", "in words"),
    ("put", "| the letter at the bottom", None, "no measure"),
    ("put", "| the toll at the bottom of the page", None, "no number"),
    ("said", "that | it rained", "claim.that", "that"),
    ("said", "| “it rained”", "claim.quotes", "a quotation"),
    ("promised", "| to act", "claim.infinitive", "to"),
    ("promised", "| not to act", "claim.infinitive", "not to"),
    ("urged", "| Spain in a long letter to act", "claim.urge", "somebody is to act"),
    ("urged", "| Spain", "claim.clause", "nobody is to act"),
    ("asked", "| Spain to act", "claim.urge", "right behind the hearer"),
    ("asked", "| Spain on Monday to act", "claim.clause", "a date between: the cue tells things too"),
    ("asked", "| Spain “now” to act", "claim.clause", "a quotation between"),
    ("asked", "| Spain, France to act", "claim.clause", "a comma between"),
    ("said", "| the bridge was closed", "claim.clause", "a clause"),
    ("said", "| 40 people came", "claim.clause", "a number opens one"),
    ("said", "| 40th of them came", "claim.clause", "an ordinal opens one"),
    ("said", "| at noon it rained", "claim.clause", "a preposition behind said"),
    ("noted", "| at noon", None, "and behind no other verb"),
    ("said", "| quickly", None, "an adverb opens none"),
    ("condemned", "| the attack", "claim.object", "what is condemned"),
    ("chanted", "| the song", None, "what is chanted is quoted or nothing"),
    ("implored", "| the mayor", None, "nobody is to act, and the cue takes nothing else"),
    ("condemned", "| attacking", "claim.object", "a deed"),
    ("condemned", "| by Spain", None, "a preposition"),
    ("said", "| was", None, "a verb"),
]


@pytest.mark.parametrize(("verb", "rest", "name", "why"), CASES, ids=[case[3] for case in CASES])
def test_complement(verb: str, rest: str, name: str | None, why: str) -> None:
    that, _, content = rest.partition("|")
    before = f"It {verb} {that}".strip()
    read = sentence(f"{before} {content.strip()}")
    begin = Begin(len(sentence(before)), rest.startswith("that"))
    found = read_complement(read, begin, cue(read, verb).entry, told=False)
    assert (found.name if found else None) == name, why


def test_a_clause_behind_a_hearer_was_told() -> None:
    read = sentence("It told Spain the bridge was closed")
    found = read_complement(read, Begin(3, False), cue(read, "told").entry, told=True)
    assert found and found.name == "claim.told"


def test_that_and_quotations_need_a_cue_that_takes_them() -> None:
    read = sentence("It condemned “the attack”")
    found = read_complement(read, Begin(2, False), cue(read, "condemned").entry, told=False)
    assert found and found.name == "claim.object"
    found = read_complement(read, Begin(3, True), cue(read, "condemned").entry, told=False)
    assert found and found.name == "claim.object"
