"""The words of others on a page: what of them is said, who they are by, and what only repeats the article."""

from __future__ import annotations

import pytest

from provstore.extract.page.pieces import Piece
from provstore.extract.speech.others_words import find_others
from provstore.records import Span

OWN = "It rained all day in the valley, and the trains went on for a week."
# Pieces as reason and words, and what is found: the words, and the name.
CASES = [
    ([("html:blockquote", "It stands."), ("html:quoted by goes on", "Ann Lee")], [("It stands.", "Ann Lee")], "named by the markup"),
    ([("html:quoted by", "Ann Lee"), ("html:blockquote goes on", "It stands.")], [("It stands.", "Ann Lee")], "or above"),
    ([("html:blockquote", "It stands."), ("html:quoted by goes on", "— By Ann Lee, a baker")], [("It stands.", "Ann Lee")], "without what stands around the name"),
    ([("html:blockquote", "It stands. —"), ("html:quoted by goes on", "Ann Lee"), ("html:quoted by goes on", "Mayor")], [("It stands.", "Ann Lee")], "the first line is the name"),
    ([("html:blockquote", "It stands."), ("html:blockquote", "It fell."), ("html:quoted by goes on", "Bob Roe")], [("It stands.", None), ("It fell.", "Bob Roe")], "of the next quotation"),
    ([("html:embedded post", "It stands. — Ann Lee (@annlee) May 4, 2021")], [("It stands.", "Ann Lee")], "in one line"),
    ([("html:embedded post", "It stands.\n— Ann Lee (@annlee) May 4, 2021")], [("It stands.", "Ann Lee")], "on the next"),
    ([("html:embedded post", "It stands. https://t.co/a pic.twitter.com/b")], [("It stands.", None)], "without addresses"),
    ([("html:embedded post", "https://t.co/a"), ("html:embedded post goes on", "— Ann Lee (@annlee) May 4")], [], "addresses alone say nothing"),
    ([("html:blockquote goes on", "It stands.")], [("It stands.", None)], "whose beginning is no part of the article"),
    ([("html:blockquote", "It stands."), ("html:blockquote goes on", "— Ann Lee, a baker")], [("It stands.", "Ann Lee")], "by its words"),
    ([("html:pull quote", "and the trains went on for a week"), ("html:quoted by goes on", "Ann Lee")], [], "repeats the article"),
    ([("html:pull quote", "the trains went on")], [], "four words of it"),
    ([("html:pull quote", "the trains left us")], [("the trains left us", None)], "four words that it has not"),
    ([("html:pull quote", "the trains go on for a week")], [("the trains go on for a week", None)], "words of its own"),
    ([("html:embedded post", "and the trains went on for a week")], [("and the trains went on for a week", None)], "a post that the article quotes is a source"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_others(given: list[tuple[str, str]], expected: list[tuple[str, str | None]], why: str) -> None:
    text, pieces = OWN, [Piece(Span(0, len(OWN)), "paragraph", "html:p")]
    for reason, words in given:
        text += "\n\n"
        pieces.append(Piece(Span(len(text), len(text) + len(words)), "paragraph", reason))
        text += words
    found = find_others(text, pieces)

    assert sorted(found) == list(range(1, len(pieces)))
    assert [(one.words.of(text), one.name and one.name.of(text)) for one in found.values() if one] == expected, why
