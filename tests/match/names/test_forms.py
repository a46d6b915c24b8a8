"""The forms of names: what stands beside the name itself, and how its words are read."""

from __future__ import annotations

import pytest

from provstore.match.names.forms import has_given_name, is_plain, read


@pytest.mark.parametrize(
    ("name", "words", "kind", "why"),
    [
        ("Homs", ("homs",), None, "a name alone"),
        ("the city of Homs", ("homs",), "settlement", "what it is stands before it"),
        ("Homs province", ("homs",), "region", "or after it"),
        ("the northern city of Homs", ("homs",), "settlement", "a word that says where"),
        ("northern old city of the Homs", ("homs",), "settlement", "several such words, and an article"),
        ("Homs border town", ("homs",), "settlement", "and after the name"),
        ("the Shayrat Air Base", ("shairat",), "airbase", "the longest word that fits, without the article"),
        ("City", ("citi",), None, "a kind without a name is a name"),
        ("the Hague", ("hague",), None, "an article before a name alone"),
        ("Kansas City", ("kansas",), "settlement", "which may be wrong: see whole"),
        (
            "Tell-Rifaat",
            ("tal", "rifat"),
            None,
            "a hyphen parts words, and known words are read as their entry's first",
        ),
        ("Abd al-Rahman", ("abdrahman",), None, "the servant of a name of God is one word"),
        ("Beit el-Din", ("bait", "din"), None, "an article inside"),
        ("", (), None, "nothing"),
    ],
)
def test_what_a_name_is_made_of(name: str, words: tuple[str, ...], kind: str | None, why: str) -> None:
    form = read(name)
    assert (form.words, form.kind) == (words, kind), why
    assert (form.whole is None) == (kind is None), why


def test_a_name_is_read_as_any_and_as_arabic() -> None:
    form = read("Hodeidi Bolton")
    assert (form.text, form.words) == ("hodeidibolton", ("hodeidi", "bolton"))
    assert (form.arabic, form.arabic_words) == ("hudaidibultun", ("hudaidi", "bultun"))


def test_the_whole_of_a_name_has_its_kind() -> None:
    assert read("Kansas City").whole == "kansasciti"
    assert read("Kansas City").text == "kansas"
    assert read("Bolton City").whole == "boltonciti", "read as any name, not as an Arabic one"


@pytest.mark.parametrize(
    ("name", "arabic", "why"),
    [
        ("al-Hamra", True, "an article"),
        ("Umm Ruwaba", True, "a word that Arabic names have"),
        ("Khalidia", True, "letters"),
        ("Bolton", False, "none of these"),
        ("Saint Louis", False, "a known word of another language"),
        ("Qalamun city", True, "in the name itself"),
    ],
)
def test_a_name_may_look_arabic(name: str, arabic: bool, why: str) -> None:
    assert read(name).is_arabic is arabic, why


@pytest.mark.parametrize(
    ("kind", "plain"), [(None, True), ("settlement", True), ("region", True), ("river", False), ("airbase", False)]
)
def test_a_name_alone_may_mean_a_town_and_not_its_air_base(kind: str | None, plain: bool) -> None:
    assert is_plain(kind) is plain


@pytest.mark.parametrize(
    ("name", "has", "why"),
    [
        ("Alexandra Roe", True, "as it is listed"),
        ("Annie Roe", True, "a doubled letter is read as one"),
        ("Mohammed Roe", True, "another spelling than the listed"),
        ("Old Annie Roe", True, "any word before the last"),
        ("Annie", False, "alone it may be a surname, or a ship"),
        ("Roe Annie", False, "the last is a surname"),
        ("Velko Tamsa", False, "a name that nobody listed"),
    ],
)
def test_given_names_are_known_in_all_their_spellings(name: str, has: bool, why: str) -> None:
    assert has_given_name(name) is has, why
