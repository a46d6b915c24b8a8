"""Which words of a headline name somebody, and which are a thing or a topic."""

from __future__ import annotations

import pytest

from provstore.extract import extract
from provstore.text.decode import decode

HEADLINES = [
    ("Fishing blasts kill turtles", "It rained. The fishing went on. Fishing is bad.", None, "a thing, and a noun behind it"),
    ("Apple blasts ruling", "It rained. The lawyers of Apple came.", "Apple", "a word that is a name within a sentence"),
    ("Bush blasts ruling", "It rained. Ann Bush left. Bush fell.", "Ann Bush", "or behind a given name"),
    ("Apple blasts ruling", "It rained. Apple fell.", None, "but not where it opens one"),
    ("Fishing blasts kill turtles", "It rained. We saw the Fishing Act.", None, "in another name it is none"),
    ("Fishing blasts kill turtles", "It rained. We saw Norpet Fishing and left.", None, "nor at its end"),
    ("Kovac blasts ruling", "It rained.", "Kovac", "no word but a name"),
    ("Mayor blasts ruling", "It rained.", "Mayor", "a noun for somebody who speaks"),
    ("Mark blasts ruling", "It rained.", "Mark", "a given name"),
    ("Poland blasts ruling", "It rained.", "Polish government", "a country"),
    ("Market Focus: Dam opens its doors", "It rained.", None, "the name of a series"),
    ("Market Focus: Dam opens its doors", "It rained. Focus on the dam.", None, "of which a word opens a sentence"),
    ("Economy Watch: Dam opens its doors", "It rained.", None, "of which one word is a body's"),
    ("Ann Halvik: Dam opens its doors", "It rained.", "Ann Halvik", "somebody with a given name"),
    ("Vadmir Halvik: Dam opens its doors", "It rained.", None, "without one it may be anything"),
    ("Vadmir Halvik: Dam opens its doors", "It rained. Mr. Halvik came.", "Vadmir Halvik", "unless the page has them"),
    ("Vadmir Halvik: Dam opens its doors", "It rained. Halvik came.", "Vadmir Halvik", "also at the beginning"),
    ("Northern Council: Dam opens its doors", "It rained. The council met.", "Northern Council", "a body that the page has"),
    ("Police: Dam opens its doors", "It rained.", "Police", "people by what they are"),
]  # fmt: skip


@pytest.mark.parametrize(("headline", "body", "name", "why"), HEADLINES, ids=[case[3] for case in HEADLINES])
def test_who_speaks_in_a_headline(headline: str, body: str, name: str | None, why: str) -> None:
    found = extract(decode(f"{headline}\n\n{body}\n".encode())).claims
    spoken = [one.speaker and one.speaker.name for one in found if one.voice == "attributed"]
    assert spoken == ([name] if name else []), why
