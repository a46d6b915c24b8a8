"""Which construction the words behind a cue are."""

from __future__ import annotations

import pytest

from provstore.extract.speech.adverbials import Begin
from provstore.extract.speech.complements import read_complement
from tests.extract.speech.sentences import cue, sentence

CASES = [
    ("said", "that | it rained", "claim.that", "that"),
    ("said", "| “it rained”", "claim.quotes", "a quotation"),
    ("promised", "| to act", "claim.infinitive", "to"),
    ("promised", "| not to act", "claim.infinitive", "not to"),
    ("urged", "| Spain in a long letter to act", "claim.urge", "somebody is to act"),
    ("urged", "| Spain", "claim.clause", "nobody is to act"),
    ("asked", "| Spain to act", "claim.urge", "right behind the hearer"),
    ("asked", "| Spain on Monday to act", "claim.clause", "a date between: the cue tells things too"),
    ("asked", "| Spain, France to act", "claim.clause", "a comma between"),
    ("said", "| the bridge was closed", "claim.clause", "a clause"),
    ("said", "| 40 people came", "claim.clause", "a number opens one"),
    ("said", "| at noon it rained", "claim.clause", "a preposition behind said"),
    ("noted", "| at noon", None, "and behind no other verb"),
    ("said", "| quickly", None, "an adverb opens none"),
    ("condemned", "| the attack", "claim.object", "what is condemned"),
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
