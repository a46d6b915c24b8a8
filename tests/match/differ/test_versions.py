"""Two versions of one wording."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.differ.versions import exact_form, find_replacements, loose_form, telling
from provstore.match.same.words import Word, read_words, without_marks
from provstore.records import Span

BEGINNING, END = "We will never again leave the harbour of Brenna to", "and thieves while I am the mayor"


def read(text: str) -> list[Word]:
    return without_marks(read_words(text, [Span(0, len(text))]))


def changed(one: str, other: str, least: float = 0.5) -> list[tuple[str, str]]:
    found = find_replacements(read(one), read(other), one, other, exact_form, least)
    back = find_replacements(read(other), read(one), other, one, exact_form, least)
    assert [(change.b, change.a) for change in back] == [(change.a, change.b) for change in found]
    return [(change.a.of(one), change.b.of(other)) for change in found]


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        (f"{BEGINNING} strangers {END}", f"{BEGINNING} foreigners {END}", [("strangers", "foreigners")], "replaced"),
        (f"{BEGINNING} strangers now", f"{BEGINNING} foreigners now", [("strangers", "foreigners")], "before the last word"),
        (f"{BEGINNING} strangers {END}", f"{BEGINNING} greedy strangers {END}", [("to strangers", "to greedy strangers")], "put in"),
        (f"{BEGINNING} strangers {END}", f"{BEGINNING} the strangers {END}", [], "an article tells nothing"),
        (f"{BEGINNING} strangers {END}", f"{BEGINNING} strangers {END.replace('I am', 'I’m')}", [], "shortened"),
        (f"{BEGINNING} three {END}", f"{BEGINNING} 3 {END}", [], "one number"),
        (f"{BEGINNING} three {END}", f"{BEGINNING} four {END}", [("three", "four")], "two numbers"),
        (f"{BEGINNING} strangers {END}", f"{BEGINNING} strangers {END.replace('am', 'am not')}", [("am the", "am not the")], "a negation"),
        (f"{BEGINNING} strangers {END}", f"{BEGINNING} strangers", [], "a quotation ends where one likes"),
        (f"{BEGINNING} strangers {END}", f"{BEGINNING} strangers {END.replace('mayor', 'king')}", [("mayor", "king")], "its last word is replaced"),
        (f"{BEGINNING} strangers {END}", f"Surely{BEGINNING[2:]} strangers {END}", [("We", "Surely")], "its first word is"),
        (f"{BEGINNING} this president {END}", f"{BEGINNING} President Lissow {END}", [("this president", "President Lissow")], "a word between two changes belongs to them"),
        (f"{BEGINNING} strangers {END}", f"{BEGINNING} strangers … and thieves while I am the mayor", [], "words left out, openly"),
        (f"{BEGINNING} strangers {END}", f"{BEGINNING} [greedy] strangers {END}", [], "an explanation"),
        (f"{BEGINNING} strangers {END}", f"{BEGINNING} strangers. Enough of that! {END}", [], "another sentence between"),
        (f"{BEGINNING} f***ing thieves {END}", f"{BEGINNING} f**king thieves {END}", [], "hidden words"),
        ("the old harbour wall", "the new harbour wall", [], "too few words beside it"),
        (f"{BEGINNING} strangers", "Nobody will leave anything to foreigners in that rotten old town again", [], "no versions"),
    ],
)  # fmt: skip
def test_changes(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert changed(one, other) == found, why


def test_how_much_they_must_have_in_common_is_given() -> None:
    one, other = f"{BEGINNING} strangers {END}", f"{BEGINNING} foreigners {END}"
    assert changed(one, other, 0.9) != []
    assert changed(one, other, 1.0) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("five wounded", "five others wounded", True), ("do not", "don’t", True), ("two", "2", True), ("a man", "no man", False)],
)  # fmt: skip
def test_what_words_tell(one: str, other: str, same: bool) -> None:
    assert (telling(read(one)) == telling(read(other))) is same


def test_forms() -> None:
    (word,) = read("we’re")
    assert exact_form(word) == "we"
    (word,) = read("Condemning")
    assert (exact_form(word), loose_form(word)) == ("condemning", loose_form(read("condemned")[0]))


words = st.lists(st.sampled_from(["we", "leave", "never", "harbour", "strangers", "thieves", "two"]), max_size=16)


@given(words, words)
def test_nothing_depends_on_the_order(one: list[str], other: list[str]) -> None:
    changed(" ".join(one), " ".join(other))
