"""Turns of interviews and transcripts: whose they are, and what only looks like them."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import find_pieces
from provstore.extract.speech.paragraphs import split_paragraphs
from provstore.extract.speech.transcripts import find_turns

END = "\n\nThe night ended without a decision.\n"
CASES = [
    ("Biologist Ines Kovac spoke to the Gazette.\n\nQ: Is it bad?\n\nA: It is. We have seen it.\n\nIt is late, I think.", [("Ines Kovac", "It is. We have seen it."), ("Ines Kovac", "It is late, I think.")], "the answers of who is interviewed, also in the next paragraph"),
    ("Ines Kovac spoke to us.\n\nQ. Is it bad?\nA. It is. We have seen it.", [("Ines Kovac", "It is. We have seen it.")], "full stops, and lines of one paragraph"),
    ("Our reporter Bob Roe met Ines Kovac.\n\nQ: Is it bad?\n\nA: It is, yes.", [("Ines Kovac", "It is, yes.")], "not who asks"),
    ("The Polish Dawn began it, says Ines Kovac.  Here is the text: Q: It rained. Is it bad? A: It is. We have seen it.", [("Ines Kovac", "It is. We have seen it.")], "in one line, and a movement is nobody"),
    ("They met on a boat.\n\nQ: Is it bad?\n\nA: It is, yes.", [(None, "It is, yes.")], "nobody is named: still an answer"),
    ("Ines Kovac spoke to us.\n\nQ: Is it bad?\n\nA: It is, yes.\n\nQ: Why?\n\nKovac: I do not know.", [("Ines Kovac", "It is, yes."), ("Ines Kovac", "I do not know.")], "answers by name behind those by letter"),
    ("Ines Kovac wrote on reefs. Bob Roe asked her.\n\nBR: Why?\n\nIK: I had to. It was late.", [("Bob Roe", "Why?"), ("Ines Kovac", "I had to. It was late.")], "initials of those named above"),
    ("Senator Ines Kovac met Bob Roe.\n\nROE: Did you read it?\n\nKOVAC: I did. It is long.", [("Bob Roe", "Did you read it?"), ("Ines Kovac", "I did. It is long.")], "surnames of those named above, once each"),
    ("Senator Ines Kovac met Bob Roe.\n\nRoe: Did you read it?\n\nKovac: I did. It is long.", [("Bob Roe", "Did you read it?"), ("Ines Kovac", "I did. It is long.")], "in small letters too"),
    ("They met.\n\nINES KOVAC: Is it safe?\n\nBOB ROE: It is.\n\nKOVAC: Who says so?\n\nMODERATOR: You have a minute.", [("INES KOVAC", "Is it safe?"), ("BOB ROE", "It is."), ("INES KOVAC", "Who says so?"), ("MODERATOR", "You have a minute.")], "a full name once, then the surname, and whoever else speaks"),
    ("They met.\n\nKOVAC: Is it safe?\n\nROE: It is.\n\nThe mayor left.\n\nKOVAC: Who says so?\n\nROE: I do.", [("KOVAC", "Is it safe?"), ("ROE", "It is."), ("KOVAC", "Who says so?"), ("ROE", "I do.")], "a paragraph of the outlet between"),
    ("Ines Kovac ran against Bob Roe.\n\nKovac: 547.\n\nRoe: 46.", [], "a table has no speech"),
    ("Note: It is wet.\n\nTip: We stay in.\n\nNote: It is cold.\n\nTip: We go out.", [], "labels that name nobody"),
    ("Senator Ines Kovac met Bob Roe.\n\nKovac: It is late.\n\nShe said: it is wet.\n\nShe said: it is cold.", [], "a sentence with a colon is no label"),
    ("PARIS: It was wet there.\n\nLONDON: It was cold there.", [], "datelines do not come back"),
    ("Plan A. It is late.\n\nPlan B. It is wet.", [], "no label at all"),
    ("Ines Kovac met Bob Roe.\n\nKovac: It is late.\n\nAnalysis: it is wet.\n\nRoe: It is.\n\nAnalysis: it is cold.", [("Ines Kovac", "It is late."), ("Bob Roe", "It is.")], "a label of the desk between two who speak"),
    ("Ines Mara Kovac wrote on reefs. Bob Roe asked her.\n\nBR: Why?\n\nIMK: I had to. It was late.", [("Bob Roe", "Why?"), ("Ines Mara Kovac", "I had to. It was late.")], "three initials"),
    ("Ines Kovac spoke to us.\n\nA: It is, yes.\n\nA: I do not know.", [("Ines Kovac", "It is, yes."), ("Ines Kovac", "I do not know.")], "answers alone, below headings that ask"),
    ("Ines Kovac spoke to us.\n\nA: It is, yes.\n\nB: I do not know.", [], "but no options"),
    ("Harbor App has Ines Kovac, the new chief at Harbor App.\n\nQ: Is it bad?\n\nA: It is, yes.", [("Ines Kovac", "It is, yes.")], "not where they work"),
    ("Analysis: it is late.\n\nAnalysis: it is wet.", [], "labels of the desk"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_turns(body: str, expected: list[tuple[str | None, str]], why: str) -> None:
    text = f"Talk of the town\n\nIt rained all day in the valley, and they were late.\n\n{body}{END}"
    found = find_turns(split_paragraphs(text, find_pieces(text)))
    whom = [one.named or one.source for one in found.values()]
    shown = [
        (who.of(text) if who else None, one.content[0].of(text)) for who, one in zip(whom, found.values(), strict=True)
    ]
    assert sorted(shown, key=lambda turn: text.index(turn[1])) == expected, why
    assert all(one.cue_class == "speech" for one in found.values())


def test_a_headline_names_who_is_interviewed_where_nobody_else_does() -> None:
    text = f"A talk with Ines Kovac\n\nIt rained all day in the valley.\n\nQ: Is it bad?\n\nA: It is, yes.{END}"
    (found,) = find_turns(split_paragraphs(text, find_pieces(text))).values()
    assert found.named and found.named.of(text) == "Ines Kovac"
