"""Words of a sentence, and what is known of each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provstore.extract.speech.words import Words, any_of
from provstore.records import Span
from tests.extract.speech.sentences import at, sentence, shown

TEXT = "On Tues. Ann said “it (rained) a lot,” and left."


def test_words_know_their_letters() -> None:
    read = sentence(TEXT)
    assert len(read) == len(read.low) and read.low[:4] == ("on", "tues", ".", "ann")
    assert read.is_capital(at(read, "ann")) and not read.is_capital(at(read, "left"))
    assert read.is_word(at(read, "rained")) and not read.is_word(at(read, "("))
    assert read.is_weekday(at(read, "tues")) and not read.is_weekday(at(read, "ann"))
    assert sentence("He reportedly left").is_adverb(1) and not read.is_adverb(0)


def test_quotation_marks_and_all_between_are_quoted() -> None:
    read = sentence(TEXT)
    inside = [word for word, quoted in zip(read.low, read.quoted, strict=True) if quoted]
    assert inside == ["“", "it", "(", "rained", ")", "a", "lot", ",", "”"]


def test_words_in_a_span_are_those_that_begin_in_it() -> None:
    read = sentence(TEXT)
    begin, end = TEXT.index("it"), TEXT.index("lot")
    assert shown(read, read.words_in(Span(begin, end))) == "it (rained) a"
    assert shown(read, read.words_in(Span(begin + 1, end + 1))) == "(rained) a lot"
    assert shown(read, read.words_in(Span(begin + 1, begin + 2))) == ""


def test_a_part_has_the_cues_that_lie_in_it() -> None:
    read = sentence("She pointed out help, he said, and left")
    assert [cue.first for cue in read.cues] == [1, 6]
    assert read.part(Words(0, 2)).cues == (), "a cue that only begins in it is none"
    assert [cue.first for cue in read.part(Words(5, 8)).cues] == [1]
    firsts = [
        [cue.first for cue in read.cues_in(words)] for words in (Words(1, 6), Words(2, 6), Words(6, 7), Words(7, 9))
    ]
    assert firsts == [[1], [], [6], []]


def test_a_sentence_of_capitals_is_in_title_case() -> None:
    assert sentence("Bridge Closed After Storm in North").is_title_case()
    assert not sentence("Bridge closed after storm in North").is_title_case()
    assert sentence("Rain Fell for ten").is_title_case(), "words of four letters count, and no shorter ones"
    assert not sentence("Bridge Closed after storm").is_title_case(), "half is not most"


def test_ranges_and_classes() -> None:
    assert Words(2, 5).length == 3 and list(Words(2, 5).numbers) == [2, 3, 4]
    assert any_of("negatives", "modals") >= {"not", "would"} and "not" not in any_of("modals", "be")


@given(st.text(alphabet="aB “”.,-'1", max_size=60))
def test_every_word_stands_where_it_says(text: str) -> None:
    read = sentence(text)
    assert [text[a:b].lower() for a, b in zip(read.start, read.end, strict=True)] == list(read.low)
    assert read.start == sorted(read.start)
