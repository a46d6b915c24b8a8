"""The words of a page, and what they are compared by."""

from __future__ import annotations

import pytest

from provstore.match.changes.words import key_of, read_page
from provstore.records import Extraction, Segment, SegmentKind, Span
from provstore.rules import load
from tests.match.changes.versions import page


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sept", "September"), ("Mon", "Monday"), ("four", "4"), ("one", "1"), ("30,000", "30000"), ("U.S.", "US"), ("colour", "color"),
        ("organised", "organized"), ("centre", "center"), ("travelled", "traveled"), ("defence", "defense"),
        ("programme", "program"), ("grey", "gray"), ("don't", "don’t"), ("Ürün", "urun"), ("The", "the"),
    ],
)  # fmt: skip
def test_spellings_of_one_word_meet(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1234567", "1234568"), ("may", "May"), ("hour", "her"), ("rise", "rose"), ("fence", "fens"),
        ("called", "caled"), ("four", "for"), ("eyes", "eyez"), ("1.5", "15"),
    ],
)  # fmt: skip
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They didn’t go.", ["they", "did", "not", "go"]),
        ("They won't, and cannot.", ["they", "will", "not", "and", "can", "not"]),
        ("Lee's boat.", ["lee", "s", "boat"]),
    ],
)
def test_a_contraction_is_two_words(text: str, expected: list[str]) -> None:
    found = page(text)
    assert [word.key for word in found.words] == expected
    assert all(word.span.of(found.text) == word.text for word in found.words)


@pytest.mark.parametrize(
    ("text", "word", "marked"),
    [
        ('He said "no," twice.', "no", '"no,"'),
        ("He said “no” twice.", "no", "“no”"),
        ("He said ``no'' twice.", "no", "``no''"),
        ("The sailors’ boat.", "sailors", "sailors’"),
        ("It is Lee’s boat.", "Lee", "Lee"),
        ("He said no, twice.", "no", "no"),
    ],
)
def test_a_word_has_the_marks_that_open_and_close_at_it(text: str, word: str, marked: str) -> None:
    (found,) = [one for one in page(text).words if one.text == word]
    assert found.marked.of(text) == marked
    assert (found.opens, found.closes) == (marked[0] != word[0], marked[-1] != word[-1])


@pytest.mark.parametrize(
    ("words", "shown", "why"),
    [
        (("old", "it"), "“old wall,” as she called it", "its mark closes among the words"),
        (("the", "wall"), "the “old wall,”", "its mark opens among the words"),
        (("old", "wall"), "old wall", "the marks stand around all of it, in both versions or in none"),
        (("the", "it"), "the “old wall,” as she called it", "both are among the words"),
        (("old", "old"), "old", "one word"),
        (("as", "it"), "as she called it", "none is among them"),
    ],
)
def test_marks_of_quotations_stand_in_pairs(words: tuple[str, str], shown: str, why: str) -> None:
    found = page("She said that the “old wall,” as she called it, leaned.")
    start, last = (next(at for at, word in enumerate(found.words) if word.text == one) for one in words)
    span = found.shown(start, last + 1)
    assert span and span.of(found.text) == shown, why
    assert found.shown(start, start) is None


def test_only_what_stands_for_the_article_is_compared() -> None:
    kinds: list[SegmentKind] = ["headline", "paragraph", "boilerplate", "caption", "credit", "byline"]
    text = "".join(f"A {kind}. " for kind in kinds)
    starts = [text.index(f"A {kind}") for kind in kinds]
    spans = [Span(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    segments = tuple(Segment(span, kind, "test") for span, kind in zip(spans, kinds, strict=True))
    found = read_page(text, Extraction("x", None, None, None, None, None, None, None, segments, (), (), ()))
    assert [found.sentence_of(at).kind for at in range(len(found.words))] == [
        kind for kind in ("paragraph", "caption", "credit") for _ in "ab"
    ]


def test_words_and_sentences_of_a_page() -> None:
    found = page("The mill burned. “It was old. It was dry,” she said.")
    assert [(one.start, one.end) for one in found.sentences] == [(0, 3), (3, 6), (6, 11)]
    assert found.words_of([0, 2]) == [0, 1, 2, 6, 7, 8, 9, 10]
    assert (found.sentence_of(4), found.sentence_of(6)) == (found.sentences[1], found.sentences[2])
    span = found.span(1, 3)
    assert span and span.of(found.text) == "mill burned" and list(found.indexes(span)) == [1, 2]
    assert found.span(2, 2) is None
    assert list(found.indexes(Span(5, 12))) == [], "a word that is cut does not count"


@pytest.mark.parametrize("entry", load("same/changes")["spelling"], ids=lambda entry: str(entry["pattern"]))
def test_a_rule_of_spelling_joins_its_examples_and_no_others(entry: dict[str, list[str]]) -> None:
    for one, other in map(str.split, entry["matches"]):
        assert key_of(one) == key_of(other), one
    for one, other in map(str.split, entry["rejects"]):
        assert key_of(one) != key_of(other), one
