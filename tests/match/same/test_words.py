"""Words and marks of a text as they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provstore.match.same.words import TextWords, kept_lows, read_words, runs_in, without_marks
from provstore.records import Span


def test_words_keep_their_places_and_lose_no_name() -> None:
    text = "Off al-Hasna, the U.N. ship sank."
    words = read_words(text, [Span(0, len(text))])
    assert [word.text for word in words] == ["Off", "al-Hasna", ",", "the", "U.N.", "ship", "sank"]
    assert all(word.span.of(text) == word.text and word.low == word.text.lower() for word in words)
    assert [word.text for word in words if word.is_mark()] == [","]
    assert [word.low for word in without_marks(words)] == ["off", "al-hasna", "the", "u.n.", "ship", "sank"]


def test_only_what_lies_in_the_spans_is_read() -> None:
    assert [word.text for word in read_words("one two three four", [Span(0, 3), Span(8, 13)])] == ["one", "three"]


def test_words_in_lower_case_each_once() -> None:
    assert kept_lows("The ferry: the Old ferry.", (Span(0, 14), Span(15, 24))) == {"the", "ferry", ":", "old"}


def test_runs_of_a_quotation() -> None:
    text = "“It’s been an honor, he said, to serve”"
    runs = list(runs_in(text, Span(0, len(text))))
    assert runs[0] == "it been an honor he" and runs[-1] == "honor he said to serve"
    assert list(runs_in("“It has been long”", Span(0, 18))) == []


TEXT = "Off al-Hasna, the U.N. ship of 1,500 tons - Lee's - sank on the 3rd. “It didn't,” he said."


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=3))
def test_of_a_text_that_was_read_each_part_has_the_words_that_it_has_alone(places: list[tuple[int, int]]) -> None:
    spans = [Span(min(place), max(place)) for place in places]
    assert TextWords(TEXT, Span(0, len(TEXT))).within(spans) == read_words(TEXT, spans)
