"""What makes no difference to whoever looks for words, and the way back to the text as it is."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.rules import load
from provstore.store.models.search import FULL_TEXT
from provstore.text.searching import fold, goes_on, is_cut, is_plain, pairs_of, to_index, words_of

KNOWN = [
    (kind, pair)
    for name in ("letters", "marks")
    for entry in load("text/search")[name]
    for kind in ("matches", "rejects")
    for pair in entry[kind]
]


@pytest.mark.parametrize(("kind", "pair"), KNOWN, ids=str)
def test_knowledge_is_proved(kind: str, pair: list[str]) -> None:
    typed, stands = (fold(words).text for words in pair)
    assert (typed == stands) == (kind == "matches")


FOLDED = [
    ("O’Hara", "o'hara", "kinds of apostrophe"),
    ("ʿAlī", "'ali", "a sign of transliteration is an apostrophe"),
    ("“No”", '"no"', "kinds of quotation marks"),
    ("more\xa0than\u2009one", "more than one", "kinds of white space"),
    ("Syria—Iraq", "syria—iraq", "dashes stay: they end words whatever they are"),
    ("C++ is ½", "c++ is 1⁄2", "symbols stay, numbers are taken apart"),
    ("Coope\u00adration", "cooperation", "a soft hyphen is seen by nobody"),
    ("\ufeffMayor", "mayor", "a byte order mark"),
    ("ﬁre ＡＢ ②", "fire ab 2", "compatibility forms"),
    ("Τσίπρας ΤΣΊΠΡΑΣ", "τσιπρασ τσιπρασ", "both forms of the small sigma"),
    ("İzmir IZMIR", "izmir izmir", "the dotted capital of Turkish"),
    ("Й и й", "й и й", "a Cyrillic letter that Unicode takes apart is one of its own"),
    ("и\u0306", "й", "and so it is where it stands apart"),
    ("が か", "が か", "so are Japanese ones"),
    ("か\u3099", "が", "where they stand apart, too"),
    ("\u1109\u1165\u110b\u116e\u11af", "서울", "Korean syllables in their parts"),
    ("٣ ۳ ३", "3 3 3", "digits of other scripts"),
    ("हिन्दी", "हिन्दी", "vowel signs of Indian scripts are letters"),
    ("می\u200cخواهم", "ميخواهم", "a joiner within a Persian word"),
    ("a\ue000b", "a b", "private characters mean nothing to others"),
]


@pytest.mark.parametrize(("text", "folded", "why"), FOLDED, ids=[case[2] for case in FOLDED])
def test_folding(text: str, folded: str, why: str) -> None:
    assert fold(text).text == folded, why


PLACES = [
    ("Straße gut", "gut", "gut", "behind a letter that becomes two"),
    ("in Straße", "strasse", "Straße", "with one in it"),
    ("e\u0301lan", "e", "e\u0301", "a letter with the mark behind it"),
    ("cafe\u0301 x", "cafe", "cafe\u0301", "at the end of a word"),
    ("\u00admay\u00ador.", "mayor", "may\u00ador", "with what is hidden in it, and without what is hidden before it"),
    ("محـــمد جاء", "جاء", "جاء", "behind what is left out"),
    ("ﬁre", "ire", "ﬁre", "from within a character that becomes two"),
]


@pytest.mark.parametrize("text", [*(case[0] for case in FOLDED), *(case[0] for case in PLACES)])
def test_a_text_with_few_other_characters_is_folded_as_one_with_many(text: str) -> None:
    """There are two ways, the fast one for those with few of them."""
    many = "".join(f" {chr(code)}" for code in range(0x430, 0x450))
    alone, beside = fold(text), fold(text + many)
    assert beside.text == alone.text + many
    spans = [(start, end) for end in range(1, len(alone.text) + 1) for start in range(end)]
    assert [alone.span(*place) for place in spans] == [beside.span(*place) for place in spans]


@pytest.mark.parametrize(("text", "looked_for", "stands", "why"), PLACES, ids=[case[3] for case in PLACES])
def test_places_lead_back(text: str, looked_for: str, stands: str, why: str) -> None:
    folded = fold(text)
    start = folded.text.index(looked_for)
    assert folded.span(start, start + len(looked_for)).of(text) == stands, why


@given(st.text())
def test_folding_is_done_once(text: str) -> None:
    assert fold(fold(text).text).text == fold(text).text


@given(st.text())
def test_every_place_is_within_the_text_and_in_order(text: str) -> None:
    folded = fold(text)
    spans = [folded.span(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(fold(span.of(text)).text for span in spans)
    assert all(one.start <= other.start and one.end <= other.end for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor’s 1,200 men", "the mayor s 1 200 men"),
        ("北京大学 x", "北京 京大 大学 学 x"),
        ("iPhone手机", "iphone 手机 机"),
        ("京", "京"),
        ("서울에서", "서울 울에 에서 서"),
        ("…", ""),
    ],
)
def test_what_is_indexed(text: str, words: str) -> None:
    assert to_index(text) == words


def test_words_of_scripts_without_spaces_are_cut() -> None:
    assert is_cut("北京") and not is_cut("mayor")
    assert pairs_of("北京大") == ["北京", "京大"]
    assert pairs_of("京") == []
    assert words_of("a手机b") == ["a", "手机", "b"]


@pytest.mark.parametrize(
    ("character", "goes"),
    [("a", True), ("й", True), ("9", True), ("ि", True), (" ", False), ("'", False), ("+", False), ("京", False)],
)
def test_where_a_word_goes_on(character: str, goes: bool) -> None:
    assert goes_on(character) == goes


def cut(texts: list[str]) -> Iterator[list[str]]:
    """The words of each text as SQLite cuts it, in their order."""
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(FULL_TEXT["documents_fts"].replace('content="documents"', 'content=""'))
        memory.executemany("INSERT INTO documents_fts (rowid, text) VALUES (?, ?)", enumerate(texts))
        memory.execute("CREATE VIRTUAL TABLE words USING fts5vocab(documents_fts, instance)")
        found: dict[int, list[str]] = {}
        for (number, *_), word in (
            ((row[0], row[1]), row[2]) for row in memory.execute("SELECT doc, offset, term FROM words ORDER BY 1, 2")
        ):
            found.setdefault(number, []).append(word)
    return (found.get(number, []) for number in range(len(texts)))


EVERY = [chr(code) for code in chain(range(1, 0xD800), range(0xE000, sys.maxunicode + 1))]


def test_sqlite_reads_plain_texts_as_we_do() -> None:
    """Of every character: else a word of a text that has no folded copy would not be found."""
    texts = [f"a{one}b" for one in EVERY if is_plain(one)]
    assert len(texts) > 2000
    wrong = [text for text, words in zip(texts, cut(texts), strict=True) if words != words_of(fold(text).text)]
    assert wrong == []


# Every 17th character of Unicode in `make test`, and all in `make test-long`.
@pytest.mark.parametrize("step", [17, pytest.param(1, marks=pytest.mark.long)])
def test_sqlite_leaves_folded_words_whole(step: int) -> None:
    texts = [to_index(f"a{one}b") for one in EVERY[::step]]
    wrong = [text for text, words in zip(texts, cut(texts), strict=True) if len(words) != len(text.split())]
    assert wrong == []


@pytest.mark.parametrize("text", ["The mayor’s “plan” — №1 cost £4", "Łódź", "أحمد", "coope\u00adration", "ё", "北京"])
def test_what_is_plain(text: str) -> None:
    """A text is plain only where nothing is lost by it."""
    (words,) = cut([text])
    assert not is_plain(text) or words == words_of(fold(text).text)


def test_english_pages_are_plain() -> None:
    assert is_plain("“The mayor’s plan”, said Zoë Müller — “it’s €4 … and 5 % more”.\xa0→ café")
