"""Who "he", "it" and "they" mean, and when nobody."""

from __future__ import annotations

import pytest

from provstore.extract.sources.memory import NOBODY_SURE, Heard, Speaker
from provstore.extract.sources.names import core_of, head_of
from provstore.extract.sources.pronouns import FARTHEST, resolve_pronoun
from provstore.records import Source, SourceKind, Span


def heard(words: str, kind: SourceKind, name: str | None = None) -> list[Heard]:
    speaker = Speaker(Source(name or words, kind))
    return [Heard(speaker, words, head_of(core_of(words)), Span(0, len(words)))]


def resolved(words: str, kind: SourceKind, between: str, pronoun: str, name: str | None = None) -> bool:
    """Whether a pronoun after `between` means the one called by `words`."""
    text = words + between + pronoun
    before = heard(words, kind, name)
    found = resolve_pronoun(text, before, pronoun, Span(len(text) - len(pronoun), len(text)))
    assert found in (before[0].speaker, NOBODY_SURE)
    return found != NOBODY_SURE


FITS = [
    ("Ann Lee", "person", "she", True, "a person"),
    ("Ann Lee", "person", "it", False, "a person is no thing"),
    ("Ann Lee", "person", "they", False, "nor many"),
    ("Ann Lee", "person", "i", False, "who says I is whoever is quoted"),
    ("Ann Lee", "person", "we", False, "and so is who says we"),
    ("Mr Lee", "person", "she", False, "Mr is no she"),
    ("Mrs Lee", "person", "he", False, "Mrs is no he"),
    ("Mrs Lee", "person", "she", True, "but a she"),
    ("a spokeswoman", "anonymous", "he", False, "a noun of women"),
    ("a spokesman", "anonymous", "he", True, "a noun of men"),
    ("the king", "person", "she", False, "a king is no she"),
    ("she", "person", "he", False, "somebody who was she"),
    ("he", "person", "she", False, "somebody who was he"),
    ("a resident", "anonymous", "he", True, "one resident"),
    ("residents", "anonymous", "he", False, "many are not one"),
    ("residents", "anonymous", "they", True, "many"),
    ("police", "organization", "they", True, "a body whose noun is plural"),
    ("people", "anonymous", "she", False, "a plural without s"),
    ("a witness", "anonymous", "they", True, "one whose gender is left open"),
    ("the council", "organization", "it", True, "a body"),
    ("the council", "organization", "they", True, "the people of a body"),
    ("the council", "organization", "he", False, "a body is nobody"),
    ("Reuters", "outlet", "it", True, "an outlet"),
    ("Warsaw", "government", "it", True, "a government"),
    ("Warsaw", "government", "they", False, "a government is one"),
    ("the authorities", "government", "they", True, "unless its name is plural"),
    ("the letter", "document", "it", True, "a document"),
    ("the letter", "document", "they", False, "one document"),
    ("they", "organization", "it", False, "a body that was they"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "kind", "pronoun", "expected", "why"), FITS, ids=[case[4] for case in FITS])
def test_which_pronoun_fits(words: str, kind: SourceKind, pronoun: str, expected: bool, why: str) -> None:
    assert resolved(words, kind, " said it rained. ", pronoun) is expected, why


BETWEEN = [
    (" said it rained on Bob Roe. ", True, "a name in the sentence of the source"),
    (" said it rained. Bob Roe left. ", False, "somebody else in a sentence between"),
    (" said it rained. It poured. Roe left the hall. ", False, "a surname that opens a sentence between"),
    (" said it rained.\nRoe left the hall. ", False, "a surname that opens the next line"),
    (" said it rained. It poured. Today left no trace. ", True, "a word that only opens a sentence"),
    (" said it rained. It poured. Lee left the hall. ", True, "the same person by surname"),
    (" said it rained. Ann Lee left. ", True, "the same person by name"),
    (" said it rained. The Northern Council met. ", True, "a body is no he"),
    (" said it rained.\n\nIt poured and ", True, "one paragraph on"),
    (" said it rained.\n\nIt poured.\n\nIt hailed and ", False, "two paragraphs on"),
    (" said it rained.\nIt poured.\nIt hailed and ", False, "two lines on, on a page without blank ones"),
    (" said it rained.\n \nIt poured.\r\n\r\nIt hailed and ", False, "blank lines with spaces and carriage returns"),
]  # fmt: skip


@pytest.mark.parametrize(("between", "expected", "why"), BETWEEN, ids=[case[2] for case in BETWEEN])
def test_who_and_what_stands_between(between: str, expected: bool, why: str) -> None:
    assert resolved("Ann Lee", "person", between, "she") is expected, why


def test_line_breaks_part_no_paragraphs_where_blank_lines_do() -> None:
    text = "Head\n\nAnn Lee said it rained.\nIt poured.\nIt hailed and she"
    before = [Heard(Speaker(Source("Ann Lee", "person")), "Ann Lee", "Lee", Span(6, 13))]
    at = text.index("she")
    assert resolve_pronoun(text, before, "she", Span(at, at + 3)) == before[0].speaker


def test_names_between_do_not_matter_to_it() -> None:
    assert resolved("the council", "organization", " said it rained. Bob Roe left. ", "it")


@pytest.mark.parametrize(("distance", "expected"), [(FARTHEST, True), (FARTHEST + 1, False)])
def test_nobody_remembers_who_he_is_beyond_a_distance(distance: int, expected: bool) -> None:
    assert resolved("Ann Lee", "person", " it rained" + "." * (distance - 10), "she") is expected


def test_a_pronoun_reaches_over_nobody_who_is_unknown() -> None:
    text = "Ann Lee spoke, somebody spoke, she"
    before = [*heard("Ann Lee", "person"), Heard(NOBODY_SURE, "somebody", "somebody", Span(15, 23))]
    assert resolve_pronoun(text, before, "she", Span(31, 34)) == NOBODY_SURE
    assert resolve_pronoun(text, [], "she", Span(31, 34)) == NOBODY_SURE


def test_how_the_speaker_was_found_is_carried_on() -> None:
    relayed = Speaker(Source("Ann Lee", "person"), True, "letter", (Source("AFP", "outlet"),))
    before = [Heard(relayed, "Ann Lee", "Lee", Span(0, 7))]
    assert resolve_pronoun("Ann Lee spoke. She", before, "she", Span(15, 18)) is relayed
