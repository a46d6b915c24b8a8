"""The names in a content: where they begin, how far they go, what is beside them."""

from __future__ import annotations

import pytest

from provstore.match.same.names import NOT_IN_A_NAME, Name, find_names
from provstore.match.same.words import read_words
from provstore.records import Span


def names(text: str, *small: str) -> tuple[Name, ...]:
    return find_names(read_words(text, [Span(0, len(text))]), frozenset(small)).found


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("they saw Port Mirel and Brenna", ["Port Mirel", "Brenna"], "words with capitals together"),
        ("they saw Brenna, Tamsa there", ["Brenna", "Tamsa"], "a comma between"),
        ("they saw Anna bin Velde today", ["Anna bin Velde"], "small words inside"),
        ("they saw Anna van today", ["Anna"], "but not at the end"),
        ("they saw Bank of Tamsa here", ["Bank", "Tamsa"], "of is no part of a name"),
        ("Orlanda sank there again", ["Orlanda"], "an unknown word at the beginning"),
        ("Harbour workers sank there again", [], "a known word at the beginning has its capital from there"),
        ("they saw Harbour there today", ["Harbour"], "elsewhere it is a name"),
        ("they saw Syrian soldiers there", [], "a country is no name here"),
        ("they saw Brenna Syrian there", ["Brenna"], "nor inside one"),
        ("they left Tuesday from there", [], "a day"),
        ("they saw al-Hasna there today", ["al-Hasna"], "an article of Arabic names"),
        ("they said The boats sank", [], "grammar with a capital"),
        ("they said 22 boats sank", [], "figures"),
        ("they saw the WHF there", ["WHF"], "letters"),
        ("Ferry Sinks Off Port Mirel In Storm", ["Mirel"], "a headline in capitals: known words tell nothing"),
        ("Ferry Sinks near Mirel", ["Sinks", "Mirel"], "one small word for three with capitals is no headline"),
        ("Ferry Sinks near Mirel Bay", ["Mirel"], "one for four is"),
        ("they saw the WHO there", ["WHO"], "letters that are a word without them"),
        ("they saw Anna bin Syria there", ["Anna"], "a small word before a country is no part of a name"),
        ("they saw Van Syria there", ["Van"], "a name that is such a word itself"),
        ("they saw Anna van", ["Anna"], "a small word that ends the content"),
        ("they saw Port  Mirel there", ["Port Mirel"], "two spaces"),
        ("they saw Port   Mirel there", ["Port", "Mirel"], "further apart"),
        ("Ferry Sinks Off Port Mirel Orlanda In Storm", ["Mirel Orlanda"], "a headline's unknown words together"),
        ("", [], "nothing"),
    ],
)
def test_names(text: str, found: list[str], why: str) -> None:
    assert [name.text for name in names(text)] == found, why
    assert all(" ".join(name.span.of(text).replace(",", "").split()) == name.text for name in names(text))


def test_a_word_that_is_also_written_small_opens_no_name_at_the_beginning() -> None:
    assert names("Orlanda sank there again", "orlanda") == ()
    assert [name.text for name in names("they saw Orlanda there again", "orlanda")] == ["Orlanda"]


def test_what_is_beside_a_name() -> None:
    (name,) = names("they fled from the Port Mirel who")
    assert (name.before, name.after, name.initials) == ("from", "who", "pm"), "articles are passed over"
    (name,) = names("they saw Anna bin Velde and")
    assert (name.before, name.after, name.initials) == ("saw", "and", "av"), "small words inside have no part in them"
    (name,) = names("Orlanda")
    assert (name.before, name.after, name.initials) == ("", "", ""), "a single word has no initials"


def test_words_know_their_name() -> None:
    text = "they saw Port Mirel and Brenna"
    assert find_names(read_words(text, [Span(0, len(text))]), frozenset()).of_words == [
        NOT_IN_A_NAME, NOT_IN_A_NAME, 0, 0, NOT_IN_A_NAME, 1,
    ]  # fmt: skip


def test_letters_abbreviate_a_name_of_several_words() -> None:
    (fund,), (letters,), (other,) = (
        names("they left the World Harvest Fund behind there"),
        names("the WHF"),
        names("the Wye"),
    )
    assert letters.abbreviates(fund)
    assert not fund.abbreviates(letters)
    assert not other.abbreviates(fund)


def test_small_grammar_does_not_hide_a_headline_in_capitals() -> None:
    assert [name.text for name in names("Ferry Sinks off the Mirel Bay")] == ["Mirel"]


def test_a_single_letter_abbreviates_nothing() -> None:
    (name,), (letter,) = names("they saw al-Hasna Orlanda there again"), names("they saw O there again")
    assert (name.initials, letter.text) == ("o", "O")
    assert not letter.abbreviates(name)
