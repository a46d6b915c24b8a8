"""Who issued a letter, a report or a survey."""

from __future__ import annotations

import pytest

from provstore.extract.sources.cast import Cast
from provstore.extract.sources.issuers import REACH, find_issuer
from provstore.extract.sources.memory import Speaker
from provstore.extract.sources.phrases import phrase_of
from provstore.records import Source, SourceKind, Span

ISSUERS: list[tuple[str, str | None, SourceKind | None, str]] = [
    ("The Polish foreign ministry’s letter", "Polish Foreign Ministry", "government", "an owner"),
    ("Poland’s statement", "Polish government", "government", "a country that owns it"),
    ("officials’ letter", "officials", "anonymous", "an owner in lower case"),
    ("others’ letter", None, None, "an owner who is nobody"),
    ("a letter from the Polish foreign ministry", "Polish Foreign Ministry", "government", "a sender"),
    ("a letter seen by the Northern Council", None, None, "who saw it did not send it"),
    ("a report by Ann Lee", "Ann Lee", "person", "a person who wrote it"),
    ("a Abby Derby report", None, None, "letters of a name are no by"),
    ("a survey of farmers by the Northern Institute", "Northern Institute", "organization", "by before of"),
    ("a report of Ann Lee", None, None, "a person whom it may be about"),
    ("the statement of others", None, None, "a sender who is nobody"),
    ("the Reuters report", "Reuters", "outlet", "whose it is, as an adjective"),
    ("the Polish government statement", "Polish government", "government", "a government, as an adjective"),
    ("the Council letter", "Council", "organization", "a body, as an adjective"),
    ("the foreign report", None, None, "an adjective in lower case"),
    ("the Ann Lee report", None, None, "a person whom it may be about, as an adjective"),
    ("Additional polls", None, None, "an adjective that only opens the sentence"),
    ("a letter", None, None, "nobody said whose"),
    ("a study published in the Northern Journal of Bees", None, None, "a journal that printed it"),
    ("a Northern Council report from Monday", "Northern Council", "organization", "a day is no sender"),
    ("a Northern Council report from May", "Northern Council", "organization", "nor is a month"),
    (
        "a published study by Northern Institute of Roads Professor Ann Lee",
        "Ann Lee",
        "person",
        "a participle before its noun",
    ),
]


def issuer(text: str, at: int = 0, known: Speaker | None = None) -> Speaker | None:
    """Who issued what the words from a place to the end of a text call."""
    span = Span(at, len(text))
    return find_issuer(text, phrase_of(span.of(text), at), span, Cast(text, "document", None, None).resolve, known)


@pytest.mark.parametrize(("words", "name", "kind", "why"), ISSUERS, ids=[case[3] for case in ISSUERS])
def test_what_the_words_tell(words: str, name: str | None, kind: SourceKind | None, why: str) -> None:
    found = issuer(words)
    assert (found and found.source and (found.source.name, found.source.kind)) == (name and (name, kind)), why


LEE = Speaker(Source("Ann Lee", "person"))


def test_who_is_known_counts_after_what_the_words_tell_and_before_an_adjective() -> None:
    assert issuer("the letter", known=LEE) == LEE
    assert issuer("the Reuters letter", known=LEE) == LEE
    assert issuer("a letter from Poland", known=LEE) != LEE


MADE = [
    ("A survey conducted by the Northern Institute came out. ", "the survey", "Northern Institute", "who made it"),
    (
        "A survey published on Monday by the Northern Institute and others. ",
        "the survey",
        "Northern Institute",
        "on a day",
    ),
    ("A poll commissioned by the Northern Institute. ", "the survey", "Northern Institute", "another noun for it"),
    ("A report published by the Northern Institute. ", "the survey", None, "a noun for something else"),
    ("A survey conducted by the Northern Institute. ", "a survey", None, "a survey that is new"),
    ("A survey conducted by many hands. ", "the survey", None, "nobody by name"),
    ("A survey came out; a book written by Ann Lee did. ", "the survey", None, "what else was made"),
    ("A survey conducted by the Northern Institute." + " " * REACH, "the survey", None, "too far back"),
]


@pytest.mark.parametrize(("before", "words", "name", "why"), MADE, ids=[case[3] for case in MADE])
def test_who_the_page_said_before_to_have_made_it(before: str, words: str, name: str | None, why: str) -> None:
    found = issuer(before + words, len(before))
    assert (found and found.source and found.source.name) == name, why
