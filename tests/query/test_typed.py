"""Typed words: what they find in a text, and that FTS5 is never asked what it cannot read."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.errors import UsageError
from provstore.query.typed import apart, read_typed
from provstore.store.models.search import FULL_TEXT
from provstore.text.searching import fold, is_plain, to_index, words_of


def find(typed: str, text: str) -> list[str]:
    """What stands at the places at which typed words are found in a text."""
    folded = fold(text)
    return [folded.span(*place).of(text) for place in read_typed(typed).places(folded.text)]


def asks(typed: str, text: str) -> bool:
    """Whether the index gives the text to whoever asks for the words."""
    wanted = read_typed(typed)
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(FULL_TEXT["documents_fts"].replace('content="documents"', 'content=""'))
        memory.execute(
            "INSERT INTO documents_fts (rowid, text) VALUES (1, ?)", [text if is_plain(text) else to_index(text)]
        )
        query = "SELECT count(*) FROM documents_fts WHERE documents_fts MATCH ?"
        return wanted.match is None or memory.execute(query, [wanted.match]).fetchone() == (1,)


def test_a_joiner_may_be_a_space() -> None:
    assert [*apart("کتاب\u200cها")] == ["کتاب ها"]
    assert [*apart("کتاب ها")] == [*apart("\u200cکتاب")] == []


FOUND = [
    ("al-Hasaka", "in al-Hasaka, al Hasaka", ["al-Hasaka", "al Hasaka"], "a hyphen is FTS5's own sign"),
    ("Syria's", "Syria’s army, Syria s", ["Syria’s", "Syria s"], "kinds of apostrophe"),
    ("Syria", "Syria’s army", ["Syria"], "a possessive ends a word"),
    ("O'Hara", "O’Hara, O'Hara, OHara", ["O’Hara", "O'Hara"], "kinds of apostrophe within a name"),
    ("O’Hara", "O’Hara, O'Hara", ["O’Hara", "O'Hara"], "either way"),
    ("C++", "C, C++ and C+", ["C++"], "symbols count where they are typed"),
    ("C", "C, C++", ["C", "C"], "and not where they are not"),
    ("100%", "100 or 100%", ["100%"], "a sign that Unicode calls punctuation"),
    ("AT&T", "AT&T, AT T", ["AT&T"], "within a name"),
    ("AND", "this and that", ["and"], "a word of FTS5 is a word"),
    ("NEAR", "near it", ["near"], "another"),
    ("a:b", "a: b", ["a: b"], "a colon is FTS5's own sign"),
    ('"', "“No”", ["“", "”"], "quotation marks alone"),
    ("*", "2 * 3", ["*"], "a star alone is no wildcard"),
    ("life*", "lifeboats", [], "nor behind a word"),
    ("life", "lifeboats, life", ["life"], "parts of words do not count"),
    ("café", "cafe, cafe\u0301, CAFÉ", ["cafe", "cafe\u0301", "CAFÉ"], "accents, in either form"),
    ("more than", "more\xa0than, more\n than", ["more\xa0than", "more\n than"], "white space within a phrase"),
    ("said no", "he said: “No”", ["said: “No"], "marks within a phrase"),
    ("no no", "nono no no", ["no no"], "what begins within another word does not hide what follows"),
    ("احمد", "أحمد وإحمد", ["أحمد"], "Arabic letters with hamza"),
    ("القاهره", "القاهرة", ["القاهرة"], "ta marbuta"),
    ("علي", "على، علی", ["على", "علی"], "alif maqsura, and the Persian ye"),
    ("محمد", "محـــمد مُحَمَّد", ["محـــمد", "مُحَمَّد"], "tatweel and vowel signs"),
    ("ایران", "ايران", ["ايران"], "typed with Persian letters"),
    ("σισυφος", "Σίσυφος, ΣΊΣΥΦΟΣ", ["Σίσυφος", "ΣΊΣΥΦΟΣ"], "Greek marks, and the final sigma"),
    ("istanbul", "İstanbul", ["İstanbul"], "the dotted capital of Turkish"),
    ("Isparta", "Isparta, ısparta", ["Isparta", "ısparta"], "the dotless letter of Turkish"),
    ("Strasse", "Straße", ["Straße"], "German ß"),
    ("Straße", "STRASSE", ["STRASSE"], "either way"),
    ("еще", "ещё", ["ещё"], "Russian ё"),
    ("мой", "мои", [], "й is another letter"),
    ("北京", "在北京大学", ["北京"], "two Chinese characters within others"),
    ("京", "在北京大学和东京", ["京", "京"], "one, also at the end"),
    ("大学", "北大 学生", [], "which stand side by side"),
    ("手机", "iPhone手机壳", ["手机"], "behind another script"),
    ("iphone 手机", "iPhone手机", ["iPhone手机"], "both, with a space typed"),
    ("iphone", "iPhone手机", ["iPhone"], "before another script"),
    ("東京タワー", "東京タワーで", ["東京タワー"], "Japanese"),
    ("か", "がか", ["か"], "a Japanese letter with a mark is another"),
    ("서울", "서울에서", ["서울"], "Korean, with what other languages say by a word"),
    ("हिन्दी", "हिन्दी में", ["हिन्दी"], "vowel signs of Hindi"),
    ("हिन्द", "हिन्दी", [], "which are parts of words"),
    ("cooperation", "coope\u00adration", ["coope\u00adration"], "a soft hyphen in the text"),
    ("co\u00adop", "coop", ["coop"], "and in what is typed"),
    ("🙂", "so 🙂 it is", ["🙂"], "a sign that is no word"),
    ("\0", "nothing", [], "no text has it"),
]


@pytest.mark.parametrize(("typed", "text", "stands", "why"), FOUND, ids=[case[3] for case in FOUND])
def test_typed_words_are_found(typed: str, text: str, stands: list[str], why: str) -> None:
    assert find(typed, text) == stands, why
    assert not stands or asks(typed, text), "the index has it, too"


@pytest.mark.parametrize("typed", ["", " ", "\xa0\n", "\u200b", "\u0301"])
def test_no_words_are_an_error(typed: str) -> None:
    with pytest.raises(UsageError, match="no words"):
        read_typed(typed)


@given(st.text())
def test_nothing_that_is_typed_is_too_much_for_fts5(typed: str) -> None:
    try:
        asks(typed, "The mayor said so.")
    except UsageError:
        assert not fold(typed).text.split()


@given(st.text(min_size=1).filter(lambda text: "\0" not in text), st.data())
def test_any_words_of_a_text_find_it(text: str, data: st.DataObject) -> None:
    """Whatever stands between them."""
    folded = fold(text)
    words = words_of(folded.text)
    if not words:
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    starts, at = [], 0
    for word in words:
        at = folded.text.index(word, at)
        starts.append((at, at + len(word)))
        at += len(word)
    typed = folded.span(starts[first][0], starts[last][1]).of(text)
    if fold(typed).text.strip() == folded.text[starts[first][0] : starts[last][1]]:  # no mark lost its letter
        assert find(typed, text)
        assert asks(typed, text)
