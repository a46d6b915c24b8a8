"""Passives whose "by" names who said it."""

from __future__ import annotations

import pytest

from provstore.extract.speech.attributions import find_attributions
from tests.extract.speech.sentences import sentence

CASES = [
    ("It was announced by the council that the bridge had closed.", ("the council", ["the bridge had closed"]), "what follows that"),
    ("The truce was described by General Ivo Lee as broken.", ("General Ivo Lee", ["The truce", "as broken"]), "what is said of the subject"),
    ("The plan was called a disgrace by Senator Ann Lee on Tuesday.", ("Senator Ann Lee", ["The plan", "a disgrace"]), "between cue and by"),
    ("The town was told by the ministry to wait.", ("the ministry", ["The town", "to wait"]), "a deed"),
    ("Roe came to the prison, dubbed the “Hotel” by sailors held there.", ("sailors", ["the “Hotel”"]), "a name that a thing gets"),
    ("Roe came to the prison, dubbed the “Hotel”, late.", None, "by nobody who is told"),
    ("The plan, dubbed “Ice” by two of its makers, is new.", ("two of its makers", ["“Ice”"]), "a name alone"),
    ("It is further seen as likely by prosecutors that the firm lied.", ("prosecutors", ["the firm lied"]), "with a word between"),
    ("In total, six men are believed by the court to have lied.", ("the court", ["six men", "to have lied"]), "whatever stands in front"),
    ("The attack is hereby viewed by investigators as a test.", ("investigators", ["The attack", "as a test"]), "an adverb behind is"),
    ("In an article in the Northern Post, it is said that the firm lied.", ("an article in the Northern Post", ["the firm lied"]), "a letter in front tells whose words they are"),
    ("In the north, it is said that the firm lied.", None, "a place does not"),
    ("After an article in the Northern Post, it is said that the firm lied.", None, "nor what is only near a letter"),
    ("In an article in the Northern Post it is said that the firm lied.", None, "without a comma it may be part of the letter"),
    ("In an article in the Northern Post, it is said the firm lied.", None, "without that it may be any clause"),
    ("In a recent sharp article, it has also been said that the firm lied.", ("a recent sharp article", ["the firm lied"]), "three words before the letter, and before the cue"),
    ("In a very recent sharp article, it is said that the firm lied.", None, "four words before the letter"),
    ("In an article, it has now also been said that the firm lied.", None, "four words before the cue"),
    ("The plan was called a great loss for the town by Senator Ann Lee.", ("Senator Ann Lee", ["The plan", "a great loss for the town"]), "six words before by"),
    ("The plan was called a very great loss for the whole town by Senator Ann Lee.", None, "eight words"),
    ("The plan was called “a disgrace” by Senator Ann Lee.", None, "a quotation is another construction's"),
    ("Prices were described by General Ivo Lee as fair.", ("General Ivo Lee", ["Prices", "as fair"]), "a subject of one word"),
    ("The plan was called a disgrace by Monday.", None, "a day speaks to nobody"),
    ("It was announced by the council.", None, "nothing is said"),
    ("The plan was condemned by the opposition.", None, "nor here"),
    ("The plan was called a disgrace by noon.", None, "no one who speaks"),
    ("Convoys were attacked on the road by Lee.", None, "where it was is not what was said"),
    ("The truce was described as broken.", None, "nobody is named"),
    ("The mayor was accused by some of her rivals of lying.", ("some of her rivals", ["The mayor", "of lying"]), "a deed ends who accuses"),
    ("The port was accused by Bob Roe of theft.", ("Bob Roe", ["The port", "of theft"]), "a charge behind a name"),
    ("The port was accused by the Ministry of Roads of theft.", ("the Ministry of Roads", ["The port", "of theft"]), "and a name may have an of"),
    ("The party was criticized by aides for a bill.", ("aides", ["The party", "for a bill"]), "what somebody is blamed for"),
    ("The port was described by the Council for Human Rights as safe.", ("the Council for Human Rights", ["The port", "as safe"]), "for in a name"),
    ("The port was accused by the Council of the North of theft.", ("the Council of the North", ["The port", "of theft"]), "an of before an article goes on with a name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_passives(text: str, expected: tuple[str, list[str]] | None, why: str) -> None:
    found = [
        (one.source.of(text), [part.of(text) for part in one.content])
        for one in find_attributions(sentence(text))
        if one.construction.name == "claim.passive" and one.source
    ]
    assert found == ([expected] if expected else []), why
