"""A content as tokens: clauses, negations, names."""

from __future__ import annotations

import pytest

from provstore.match.same.thresholds import NEGATED_WORDS
from provstore.match.same.tokens import Content, Token, read_content
from provstore.match.same.words import read_words
from provstore.records import Span


def read(text: str) -> Content:
    return read_content(read_words(text, [Span(0, len(text))]), frozenset())


def negated(text: str) -> list[str]:
    return [token.form for token in read(text).tokens if token.negated]


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("the ferry did not sink", ["sink"], "not"),
        ("the ferry sank", [], "nothing negates"),
        (
            "not sunk burned drowned lost found again",
            ["sunk", "burned", "drowned", "lost"],
            "no further than its reach",
        ),
        ("not sunk, burned", ["sunk"], "not beyond a comma"),
        ("sunk, not burned", ["burned"], "after a comma"),
        ("not sunk, not burned", ["sunk", "burned"], "once more after a comma"),
        ("not sunk while burned", ["sunk"], "not beyond a clause"),
        ("not sunk “burned”", ["sunk"], "not into quotation marks"),
        ("they refused to leave harbour", ["leave", "harbour"], "a refusal negates what follows"),
        ("they did not refuse to leave harbour", ["refuse"], "a refusal that is negated does not"),
        ("nobody did not leave", ["nobody"], "twice negated: only the first word stands negated"),
    ],
)
def test_negations(text: str, words: list[str], why: str) -> None:
    assert negated(text) == words, why


def test_a_negation_reaches_so_far() -> None:
    assert NEGATED_WORDS == 4


LONG, OTHER, SHORT = "sheep drowned near cold harbour", "farmers burned bitter wooden bridges", "birds sang"


@pytest.mark.parametrize(
    ("text", "clauses", "why"),
    [
        (f"{LONG}, {OTHER}", [LONG, OTHER], "two clauses"),
        (f"{LONG} which {OTHER}", [LONG, f"which {OTHER}"], "a word that opens a clause is part of it"),
        (f"{LONG} “{OTHER}”", [f"{LONG} “{OTHER}”"], "quotation marks end none"),
        (f"{LONG} ({OTHER})", [LONG, f"({OTHER})"], "a bracket is part of its clause"),
        (f"{LONG}, {SHORT}", [f"{LONG}, {SHORT}"], "a short one goes with the one before"),
        (f"{SHORT}, {LONG}", [f"{SHORT}, {LONG}"], "and one after a short one that is the first"),
        (f"{SHORT}, {SHORT}, {LONG}, {OTHER}", [f"{SHORT}, {SHORT}, {LONG}", OTHER], "until one is long"),
        (
            f"{LONG}, {SHORT}, {OTHER}",
            [f"{LONG}, {SHORT}", OTHER],
            "a long one stays one after a short one went with it",
        ),
        (",", [], "no clause at all"),
    ],
)
def test_clauses(text: str, clauses: list[str], why: str) -> None:
    content = read(text)
    assert [clause.of(text) for clause in content.clauses] == clauses, why
    for token in content.tokens:
        assert content.clauses[token.clause].holds(token.span), token


def test_paraphrases_of_several_words_are_one_token() -> None:
    text = "an air strike hit Orlanda"
    tokens = read(text).tokens
    assert [(token.concept, token.form, token.span.of(text)) for token in tokens][:2] == [
        ("=air attack", "air strike", "air strike"),
        ("=attack", "hit", "hit"),
    ]


def token(text: str, form: str) -> Token:
    return next(one for one in read(text).tokens if one.form == form)


def test_what_is_asserted_and_what_names() -> None:
    text = "they bombed Harbour Orlanda 22 times on Tuesday in Syria"
    told = {one.form: (one.asserts, one.names_something()) for one in read(text).tokens}
    assert told["harbour"] == (False, True), "a common word inside a name"
    assert told["orlanda"] == (False, True)
    assert told["22"] == (False, False)
    assert told["tuesday"] == (False, False)
    assert told["syria"] == (False, False)
    assert told["times"] == (True, False)
    assert token("they saw Captain President Orrin", "president").names_something() is False, (
        "a circumstance inside a name"
    )
    assert token("they bombed Battle Orlanda", "battle").asserts is True, "a paraphrase inside a name still asserts"


def test_us_is_a_country_and_no_paraphrase() -> None:
    assert token("they saw US troops", "us").concept == "@US"
