"""Attribution by layout: transcripts and signatures, and what only looks like them."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import find_pieces
from provstore.extract.sources.cast import Cast
from provstore.extract.speech.layouts import find_by_layout
from provstore.extract.speech.paragraphs import split_paragraphs

START = "Two candidates met\n\nHere is what they said about the bridge on Sunday night.\n\n"
CASES = [
    ("LEE: Is it safe?\n\nKOVAC: It is. I had it checked.\n\nLEE: By whom?\n\nKOVAC: By a firm.", [("LEE", "Is it safe?"), ("KOVAC", "It is. I had it checked."), ("LEE", "By whom?"), ("KOVAC", "By a firm.")], "a transcript"),
    ("ANN LEE, mayor: Is it safe?\n\nKOVAC (I): It is.\n\nANN LEE, mayor: By whom?\n\nKOVAC (I): By a firm.", [("ANN LEE", "Is it safe?"), ("KOVAC", "It is."), ("ANN LEE", "By whom?"), ("KOVAC", "By a firm.")], "with roles"),
    ("LÓPEZ: Is it safe?\n\nŽIŽKA: It is.\n\nLÓPEZ: By whom?\n\nŽIŽKA: By a firm.", [("LÓPEZ", "Is it safe?"), ("ŽIŽKA", "It is."), ("LÓPEZ", "By whom?"), ("ŽIŽKA", "By a firm.")], "other letters"),
    ("“Too late for us.” — Zoë van der Élan\n\nIt rained all day.", [("Zoë van der Élan", "“Too late for us.”")], "a name with small words"),
    ("NORTHTOWN: The mayor left.\n\nNORTHTOWN: The council stayed.", [], "one label that comes back is no dialogue"),
    ("NORTHTOWN: The mayor left.\n\nSOUTHTOWN: The council stayed.", [], "labels that do not come back are places"),
    ("Note: It rained.\n\nNote: It snowed.\n\nTip: Stay in.\n\nTip: Go out.", [], "labels in small letters"),
    ("Ana Kovac said:\n\nWe left. It was late.", [("Ana Kovac", "We left. It was late.")], "words set apart"),
    ("“Too late for us.” — Ana Kovac, a farmer\n\nIt rained all day.", [("Ana Kovac", "“Too late for us.”")], "a signature"),
    ("“Too late for us.” -- Ana Kovac\n\nIt rained all day.", [("Ana Kovac", "“Too late for us.”")], "a typed dash"),
    ("“Too late for us” — a sentence that some people in the valley have often heard.", [], "a dash that goes on"),
    ("“Too late.” “For us.” — Ana Kovac\n\nIt rained all day.", [("Ana Kovac", "“Too late.” “For us.”")], "two quotations"),
    ("Rain “too late” — Ana Kovac\n\nIt rained all day.", [], "words before the quotation"),
    ("Rain — Ana Kovac\n\nIt rained all day.", [], "no quotation"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_layout(text: str, expected: list[tuple[str, str]], why: str) -> None:
    page = START + text + "\n\nThe night ended without a decision.\n"
    layout = find_by_layout(split_paragraphs(page, find_pieces(page)), Cast(page, "test", None, None))
    found = sorted((one.source, one.content[0]) for one in layout.values() if one.source)
    assert [(source.of(page), content.of(page)) for source, content in found] == expected, why


HEADLINES = [
    ("Bridge is closed: Reuters", [("Reuters", "Bridge is closed")], "the source behind the colon"),
    ("Reuters: bridge is closed", [("Reuters", "bridge is closed")], "the source before it"),
    ("Bridge in north: all that we know of it so far today", [], "a topic before the colon"),
    ("EXCLUSIVE – Ann Lee: Don’t trust the voting machines", [("Ann Lee", "Don’t trust the voting machines")], "a label first; what is asked for names nobody"),
    ("Analysis: bridge is closed", [], "a label of the desk"),
    ("Northern Brief: bridge is closed", [], "a series of the desk"),
    ("Closed now: Reuters", [], "two words say nothing"),
    ("Reuters: closed now", [], "nor on the other side"),
    ("Bridge is closed", [], "no colon"),
    ("Bridge is closed – minister", [("minister", "Bridge is closed")], "the source behind a dash"),
    ("Bridge is closed - Oslo", [("Oslo", "Bridge is closed")], "a capital stands for its government"),
    ("Bridge is closed – report", [("report", "Bridge is closed")], "a report is a source here"),
    ("Bridge is closed – analysis", [], "other labels are none"),
    ("Bridge is closed – for now", [], "an afterthought"),
    ("Bridge is closed: what farmers say", [], "a clause"),
    ("The view on the north: a city on fire", [], "a topic, and what it is"),
    ("Bridge Photo From Debate Surfaces – Some Say It Was Old", [], "a clause in capitals"),
    ("Bridge was never safe: engineers", [("engineers", "Bridge was never safe")], "people without a name"),
    ("A word from Ann Lee: 'It is closed now.'", [], "a quotation is no source"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected", "why"), HEADLINES, ids=[case[2] for case in HEADLINES])
def test_headline(line: str, expected: list[tuple[str, str]], why: str) -> None:
    page = f"{line}\n\nIt rained in the valley all day, and the night was cold.\n"
    layout = find_by_layout(split_paragraphs(page, find_pieces(page)), Cast(page, "test", None, None))
    found = [(one.source.of(page), one.content[0].of(page)) for one in layout.values() if one.source]
    assert found == expected, why
