"""A held text: all its words, and those in quotation marks with a gap between what is said apart."""

from __future__ import annotations

import pytest

from provstore.match.quoting.held import read_held
from provstore.match.quoting.quotations import find_quoted
from provstore.records import Span


def quoted(text: str) -> list[str]:
    blocks, at = [], 0
    for block in text.split("\n"):
        blocks.append(Span(at, at + len(block)))
        at += len(block) + 1
    return [word.text for word in read_held(text, blocks, find_quoted(text, blocks)).quoted.words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We won,” he said, “and we stay.”", "We won and we stay"),
        ("‘We won’, he said, ‘and we stay.’", "We won and we stay"),
        ("He called it “a lie” and “an insult”.", "a lie … an insult"),
        ("“We won.\n“We stay.”", "We won We stay"),
        ("“We won.”\n“We stay.”", "We won … We stay"),
        ("“[They] won,” he said.", "They won"),
    ],
)
def test_what_is_one_quotation(text: str, words: str) -> None:
    assert " ".join(quoted(text)) == words


def test_a_word_has_one_number_wherever_it_stands() -> None:
    text = "The silo burned. “The silo was old,” he said."
    held = read_held(text, [Span(0, len(text))], find_quoted(text, [Span(0, len(text))]))
    assert held.quoted.numbers.tolist() == [held.known[key] for key in ("the", "silo", "was", "old")]
    assert held.whole.numbers.tolist()[:3] == [held.known[key] for key in ("the", "silo", "burned")]


def test_what_an_editor_put_in_costs_nothing() -> None:
    text = "“We [of the port] won … it”"
    held = read_held(text, [Span(0, len(text))], find_quoted(text, [Span(0, len(text))]))
    by_word = {word.text: cost for word, cost in zip(held.quoted.words, held.quoted.added.tolist(), strict=True)}
    assert by_word["port"] == 0 < by_word["won"] == by_word["…"]
    assert dict(zip((word.text for word in held.quoted.words), held.quoted.replaced.tolist(), strict=True))["…"] > 64
