"""Words that are set apart, and who is said to say them in another line."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import find_pieces
from provstore.extract.speech.paragraphs import split_paragraphs
from provstore.extract.speech.set_out import UNSURE, find_set_out

START = "Rain in the north\n\nIt rained all day in the valley, and the night was cold.\n\n"
END = "\n\nThe town slept until the morning came.\n"
CASES = [
    ("The union said in a statement:\n\nWe have waited. Nobody came.", [("The union", "We have waited. Nobody came.")], "a paragraph without marks"),
    ("Lee wrote on Facebook:\n\nOur shop is closed.\n\nWe thank you all.\n\nThe street is quiet.", [("Lee", "Our shop is closed."), ("Lee", "We thank you all.")], "as long as it says we"),
    ("Lee added:\n\n“It is closed. It stays so.”\n\nWe went to see it.", [("Lee", "“It is closed. It stays so.”")], "a quotation ends with its mark"),
    ("Lee added:\n\n“It is closed,” and left.", [], "one that is not whole reads as any other"),
    ("Stated Lee:\n\n“It is closed. It stays so.”", [("Lee", "“It is closed. It stays so.”")], "a verb before whoever says it"),
    ("The study found three gains:\n\n- cheap bread\n\n- more work\n\nIt was signed in May.", [("The study", "cheap bread"), ("The study", "more work")], "the items of a list"),
    ("The study found three gains from it:\n\nBread is cheap in the whole valley now.", [], "and only these where something is found"),
    ("And from Chairwoman Vale:\n\n“It is closed.”", [("Chairwoman Vale", "“It is closed.”")], "from whom it is"),
    ("From the desk of Ana Vale:\n\n“It is closed.”", [("Ana Vale", "“It is closed.”")], "not from a desk"),
    ("Ana Vale’s reply:\n\n“It is closed.”", [("Ana Vale", "“It is closed.”")], "whose reply it is"),
    ("Vale’s reply:\n\n“It is closed.”", [("Vale", "“It is closed.”")], "whose, by one word"),
    ("Nobody came. Lee added:\n\n“It is closed.”", [("Lee", "“It is closed.”")], "the last sentence of the line leads on"),
    ("Lee added that it rained. The towns:\n\nWe are late.", [], "and none before it does"),
    ("The reply:\n\n“It is closed.”", [], "nobody's"),
    ("There are three towns in the valley:\n\nThe first of them is old.", [], "no cue"),
    ("These are the things that are talked about:\n\n1. It rains and we are late.", [], "a passive"),
    ("The mayor said this:\n\nLee added:\n\nWe are late.", [("Lee", "We are late.")], "a line that leads on is no content"),
    ("Lee said that the town has tasks ahead of it:\n\nSell the bridge to whoever has the money.", [], "a line that says something itself"),
    ("It holds. We know it. https://x.example/1\n\n— Ana Vale (@anavale) May 4, 2021", [("Ana Vale", "It holds. We know it.")], "a post, without its links"),
    ("Lee tweeted:\n\nIt holds.\n\nIt stays so.\n\n— Ana Lee (@analee) May 4, 2021", [("Ana Lee", "It holds."), ("Ana Lee", "It stays so.")], "from the line that leads to it"),
    ("Nobody knew it.\n\nIt stays so.\n\n— Ana Lee (@analee) May 4, 2021", [("Ana Lee", "It stays so.")], "else its last paragraph"),
    ("Ana Vale, a baker\n\n“It is closed.”", [("Ana Vale, a baker", "“It is closed.”")], "a name above a quotation"),
    ("Ana Vale, a baker\n\nIt is closed.", [], "above other words it may be a subheading"),
    ("She shared her page, the site of the fair, which contains the following line:\n\n“It is closed.”", [], "a page that holds words"),
    ("Lee put up a sign that reads:\n\n“It is closed.”", [], "a sign"),
    ("Lee wrote a letter that reads:\n\n“It is closed.”", [("Lee", "“It is closed.”")], "but whose letter it is says it"),
    ("Below the old bridge\n\n“It is closed.”", [], "no name"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_set_out(body: str, expected: list[tuple[str, str]], why: str) -> None:
    text = START + body + END
    found = dict(find_set_out(split_paragraphs(text, find_pieces(text)))).values()
    assert [(one.source.of(text), one.content[0].of(text)) for one in found if one.source] == expected, why


def test_words_without_marks_that_say_no_we_are_unsure() -> None:
    def confidence(words: str) -> float:
        text = f"{START}The union said in a statement:\n\n{words}{END}"
        ((_, found),) = find_set_out(split_paragraphs(text, find_pieces(text)))
        return found.confidence

    assert confidence("Nobody came to the talks.") == UNSURE < confidence("We came to the talks.")
