"""Who "he", "it" and "they" mean, and when nobody."""

from __future__ import annotations

import pytest

from provstore.extract.sources.memory import NOBODY_SURE, Memory, Speaker
from provstore.extract.sources.pronouns import FARTHEST, resolve_pronoun
from provstore.records import Source, SourceKind, Span


@pytest.mark.parametrize("pronoun", ["he", "it", "they", "who"])
def test_nobody_is_meant_where_nobody_known_spoke(pronoun: str) -> None:
    text = f"Somebody said it rained. {pronoun}"
    told = Memory(text, "document", None)
    assert resolve_pronoun(told, pronoun, last(text, pronoun)) == NOBODY_SURE
    told.remember(NOBODY_SURE, Span(0, 8))
    assert resolve_pronoun(told, pronoun, last(text, pronoun)) == NOBODY_SURE


def spoke(words: str, kind: SourceKind, text: str) -> Memory:
    """A document that begins with these words, by which somebody spoke."""
    told = Memory(text, "document", None)
    told.remember(Speaker(Source(words, kind)), Span(0, len(words)))
    return told


def last(text: str, pronoun: str) -> Span:
    """Where a pronoun stands at the end of a text."""
    return Span(len(text) - len(pronoun), len(text))


def resolved(words: str, kind: SourceKind, between: str, pronoun: str) -> bool:
    """Whether a pronoun after `between` means the one called by `words`."""
    text = words + between + pronoun
    found = resolve_pronoun(spoke(words, kind, text), pronoun, last(text, pronoun))
    return found.source == Source(words, kind)


FITS = [
    ("Ann Lee", "person", "she", True, "a person"),
    ("Ann Lee", "person", "it", False, "a person is no thing"),
    ("Ann Lee", "person", "they", False, "nor many"),
    ("Ann Lee", "person", "i", False, "who says I is whoever is quoted"),
    ("Ann Lee", "person", "we", False, "and so is who says we"),
    ("Mr Lee", "person", "she", False, "Mr is no she"),
    ("Grant", "person", "she", True, "a surname alone tells nothing"),
    ("Susan", "person", "he", False, "a given name alone does"),
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
    (" said it rained. Cy Orr left. ", False, "somebody else in a sentence between"),
    (" said it rained. Bob Roe left. ", True, "somebody who is no she"),
    (" said it rained. It poured. Roe left the hall. ", False, "a surname that opens a sentence between"),
    (" said it rained.\nRoe left the hall. ", False, "a surname that opens the next line"),
    (" said it rained. It poured. Today left no trace. ", True, "a word that only opens a sentence"),
    (" said it rained. It poured. Lee left the hall. ", True, "the same person by surname"),
    (" said it rained. Ann Lee left. ", True, "the same person by name"),
    (" said it rained. The Northern Council met. ", True, "a body is no he"),
    (" said it rained.\n\nIt poured and ", True, "one paragraph on"),
    (" said it rained.\n\nIt poured.\n\nIt hailed and ", True, "two paragraphs on"),
    (" said it rained.\n\nIt poured.\n\nIt hailed.\n\nIt froze and ", False, "three paragraphs on"),
    (" said it rained.\nIt poured.\nIt hailed.\nIt froze and ", False, "three lines on, on a page without blank ones"),
    (" said it rained.\n \nIt poured.\r\n\r\nIt hailed.\n\t\nIt froze and ", False, "blank lines with spaces and carriage returns"),
]  # fmt: skip


@pytest.mark.parametrize(("between", "expected", "why"), BETWEEN, ids=[case[2] for case in BETWEEN])
def test_who_and_what_stands_between(between: str, expected: bool, why: str) -> None:
    assert resolved("Ann Lee", "person", between, "she") is expected, why


def test_line_breaks_part_no_paragraphs_where_blank_lines_do() -> None:
    text = "Ann Lee said it rained.\n\nIt poured.\nIt hailed.\nIt snowed and she"
    assert resolve_pronoun(spoke("Ann Lee", "person", text), "she", last(text, "she")).source == Source(
        "Ann Lee", "person"
    )


def test_names_between_do_not_matter_to_it() -> None:
    assert resolved("the council", "organization", " said it rained. Bob Roe left. ", "it")


@pytest.mark.parametrize(("distance", "expected"), [(FARTHEST, True), (FARTHEST + 1, False)])
def test_nobody_remembers_who_he_is_beyond_a_distance(distance: int, expected: bool) -> None:
    assert resolved("Ann Lee", "person", " it rained" + "." * (distance - 10), "she") is expected


def test_a_pronoun_reaches_over_nobody_who_is_unknown() -> None:
    text = "Ann Lee spoke, somebody spoke, she"
    told = spoke("Ann Lee", "person", text)
    told.remember(NOBODY_SURE, Span(15, 23))
    assert resolve_pronoun(told, "she", last(text, "she")) == NOBODY_SURE
    assert resolve_pronoun(Memory("x, she", "document", None), "she", Span(3, 6)) == NOBODY_SURE


def test_how_the_speaker_was_found_is_carried_on() -> None:
    relayed = Speaker(Source("Ann Lee", "person"), True, "letter", (Source("AFP", "outlet"),))
    told = Memory("Ann Lee spoke. She", "document", None)
    told.remember(relayed, Span(0, 7))
    assert resolve_pronoun(told, "she", Span(15, 18)) == relayed


SUBJECTS = [
    ("Ann Lee left the hall. She", "she", "Ann Lee", "whoever opened the last sentence"),
    ("Mayor Ann Lee left the hall. She", "she", "Ann Lee", "with a title"),
    ("It rained on Ann Lee. She", "she", "Ann Lee", "the only woman of whom is told"),
    ("It rained on Lou Lee. She", "she", None, "or somebody whose name tells nothing"),
    ("It rained on Ann Lee and Bob Roe. She", "she", "Ann Lee", "beside a man"),
    ("Ann Lee and Bob Lee came. Lee left the hall. She", "she", "Ann Lee", "of a surname the one who may be she"),
    ("Ann Lee and Bob Lee came. Roe ran the Lee campaign. She", "she", "Ann Lee", "a surname before a noun is nobody’s"),
    ("Ann Lee met Cy Orr. She", "she", None, "with somebody else in it who may be she"),
    ("Ann Lee met Bob Roe. She", "she", "Ann Lee", "with somebody in it who is no she"),
    ("Bob Roe left the hall. She", "she", None, "whose given name is no woman’s"),
    ("Ann Lee left the hall. He", "he", None, "whose given name is no man’s"),
    ("Ann Lee left the hall. It rained. She", "she", "Ann Lee", "with a sentence between"),
    ("Ann Lee left the hall." + " It rained." * 150 + " She", "she", None, "too far back"),
    ("It rained. The mayor has left. She", "she", "mayor", "a role without a name"),
    ("Mayor Ann Lee was there. It rained. The mayor has left. She", "she", "Ann Lee", "a role of somebody here"),
    ("It rained. The storm has left. She", "she", None, "what is nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pronoun", "name", "why"), SUBJECTS, ids=[case[3] for case in SUBJECTS])
def test_whoever_is_told_of(text: str, pronoun: str, name: str | None, why: str) -> None:
    found = resolve_pronoun(Memory(text, "document", None), pronoun, last(text, pronoun))
    assert (found.source and found.source.name) == name, why


def test_bodies_that_spoke_since_are_skipped() -> None:
    text = "Ann Lee spoke, the council spoke, and she"
    told = spoke("Ann Lee", "person", text)
    told.remember(Speaker(Source("council", "organization")), Span(15, 26))
    assert resolve_pronoun(told, "she", last(text, "she")).source == Source("Ann Lee", "person")
    assert resolve_pronoun(told, "it", last(text, "it")).source == Source("council", "organization")


ASKED = [
    ("Ann Lee spoke. The judge asked her why. She", "Ann Lee", "who was asked answers"),
    ("Ann Lee spoke. The judge told her why. She", "judge", "who is told does not"),
    ("Bob Roe spoke. The judge asked Ann Lee why. She", "Ann Lee", "who was asked by name answers"),
    ("Bob Roe spoke. The judge asked Ann Lee about Cy Orr. She", None, "unless somebody else was named, too"),
    ("Ann Lee spoke. The judge asked Bob Roe why. She", "judge", "or who was asked is no she"),
]


@pytest.mark.parametrize(("text", "name", "why"), ASKED, ids=[case[2] for case in ASKED])
def test_who_was_asked_answers(text: str, name: str | None, why: str) -> None:
    told = spoke(text[:7], "person", text)
    told.remember(Speaker(Source("judge", "person", scope="document")), Span(15, 24))
    found = resolve_pronoun(told, "she", last(text, "She"))
    assert (found.source and found.source.name) == name, why


def test_by_which_pronoun_somebody_was_called_is_remembered() -> None:
    text = "Kim Roe left. She spoke. Kim Roe left. He"
    told = Memory(text, "document", None)
    assert resolve_pronoun(told, "she", Span(14, 17)).source == Source("Kim Roe", "person")
    assert resolve_pronoun(told, "he", last(text, "He")) == NOBODY_SURE
    assert resolve_pronoun(told, "she", last(text, "He")).source == Source("Kim Roe", "person")


BEHIND_RELATIVE = [
    ("Karl Roe met Jack Bell and Bob Dar, who say it rained.  He", ("Jack Bell", "Bob Dar"), "Karl Roe", "the subject, where two spoke in the clause"),
    ("Karl Roe met Jack Bell, who said it rained.\nHe", ("Jack Bell",), None, "of two men it may be either in the next paragraph"),
    ("Karl Roe met Jack Bell, who said it rained.  He", ("Jack Bell",), "Jack Bell", "and right behind whoever spoke"),
    ("Ann Roe met Jack Bell, who said it rained.\nHe", ("Jack Bell",), "Jack Bell", "a woman is not he"),
    ("Police found Jack Bell, who said it rained.  He", ("Jack Bell",), "Jack Bell", "nobody else is told of"),
    ("Karl Roe left.  Jack Bell, who said it rained, left.  He", ("Jack Bell",), "Jack Bell", "the subject himself"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "spoke", "name", "why"), BEHIND_RELATIVE, ids=[case[3] for case in BEHIND_RELATIVE])
def test_he_behind_a_relative_clause(text: str, spoke: tuple[str, ...], name: str | None, why: str) -> None:
    told = Memory(text, "document", None)
    first, *others = (Source(one, "person") for one in spoke)
    told.remember(Speaker(first, others=tuple(others)), Span(text.index("who"), text.index("who") + 3))
    found = resolve_pronoun(told, "he", last(text, "He"))
    assert (found.source and found.source.name) == name, why


def test_he_behind_somebody_unknown_is_not_whom_the_main_clause_tells_of() -> None:
    text = "Karl Roe met Bob Dar of the council, who said it rained.  He"
    told = Memory(text, "document", None)
    told.remember(NOBODY_SURE, Span(text.index("who"), text.index("who") + 3))
    assert resolve_pronoun(told, "he", last(text, "He")) == NOBODY_SURE


def test_he_behind_two_men_who_spoke_together_is_nobody() -> None:
    text = "Karl Roe and Jack Bell said it rained.  He"
    told = Memory(text, "document", None)
    told.remember(Speaker(Source("Karl Roe", "person"), others=(Source("Jack Bell", "person"),)), Span(0, 22))
    assert resolve_pronoun(told, "he", last(text, "He")) == NOBODY_SURE


@pytest.mark.parametrize("pronoun", ["i", "we", "you"])
def test_whoever_is_quoted_is_no_source_of_the_page(pronoun: str) -> None:
    assert not resolved("Ann Lee", "person", " said it rained. ", pronoun)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A neighbor said that Karl Roe was ill.  He", None),
        ("A neighbor said that it rained.  He", "A neighbor"),
        ("A neighbor said that Ann Lee was ill.  He", "A neighbor"),
    ],
)
def test_he_after_somebody_unnamed_is_open_where_another_was_named(text: str, who: str | None) -> None:
    told = spoke("A neighbor", "anonymous", text)
    found = resolve_pronoun(told, "he", last(text, "He"))
    assert (found.source.name if found.source else None) == who
