"""Where words begin and end: one cut for each reader."""

from __future__ import annotations

import pytest

from provstore.english.tokens import GRAMMAR, LETTERS, MATCHING, TAGGER, WORD

CUTS = [
    ("Lee’s claim", ["Lee’s", "claim"], ["Lee", "s", "claim"], ["Lee", "’s", "claim"], "a possessive"),
    ("don't", ["don't"], ["don't"], ["don", "'t"], "a contraction"),
    ("U.N. envoy", ["U.N", ".", "envoy"], ["U.N.", "envoy"], ["U.N", ".", "envoy"], "letters with full stops"),
    ("al-Hasaka", ["al-Hasaka"], ["al-Hasaka"], ["al-Hasaka"], "an article"),
    ("US-led", ["US-led"], ["US", "led"], ["US-led"], "a hyphen"),
    ("1,300 men", ["1,300", "men"], ["1,300", "men"], ["1,300", "men"], "a number"),
    ("3rd", ["3rd"], ["3rd"], ["3rd"], "an ordinal"),
    ("''Yes''", ["''", "Yes", "''"], ["Yes"], ["''", "Yes", "''"], "typed marks"),
    ("yes, no.", ["yes", ",", "no", "."], ["yes", ",", "no"], ["yes", ",", "no", "."], "marks"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "grammar", "matching", "tagger", "why"), CUTS, ids=[case[4] for case in CUTS])
def test_cuts(text: str, grammar: list[str], matching: list[str], tagger: list[str], why: str) -> None:
    assert (GRAMMAR.findall(text), MATCHING.findall(text), TAGGER.findall(text)) == (grammar, matching, tagger), why


def test_runs_of_letters_and_digits() -> None:
    assert WORD.findall("Lee_s 3rd-rate") == ["Lee", "s", "3rd", "rate"]
    assert LETTERS.findall("3rd 2018 é") == ["rd", "é"]
