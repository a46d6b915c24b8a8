"""Numbers that count no noun after them: ages, scales, votes."""

from __future__ import annotations

import pytest

from provstore.english.numbers import number_at
from provstore.match.same.scales import end_of_age, end_of_vote, scale_before
from provstore.match.same.words import read_words
from provstore.records import Span


@pytest.mark.parametrize(
    ("text", "at", "age", "vote", "scale", "why"),
    [
        ("boys aged 34 swam", 2, 3, None, "", "aged"),
        ("the 17 year old", 1, 4, None, "", "years old"),
        ("the suspect, 34, swam", 3, 4, None, "", "behind whoever it is"),
        ("boys of 340 swam", 2, None, None, "", "nobody is so old"),
        ("ships of 34 crews", 2, None, None, "", "of a thing"),
        ("voted 12 to 7", 1, None, 4, "", "for and against"),
        ("voted 7 to 12", 1, None, None, "", "a range"),
        ("sold 12 to 7", 1, None, None, "", "no vote"),
        ("magnitude 6.1 quake", 1, None, None, "magnitude", "a scale"),
        ("magnitude of 6.1", 2, None, None, "magnitude", "a scale and a preposition"),
        ("12 votes to 7", 0, None, 4, "", "the word between them"),
        ("passed by 12 to 7", 2, None, 5, "", "it was decided so"),
        ("passed 12 to 7", 1, None, None, "", "it may have passed twelve"),
        ("34 boys", 0, None, None, "", "nothing before it"),
    ],
)
def test_scales(text: str, at: int, age: int | None, vote: int | None, scale: str, why: str) -> None:
    words = read_words(text, [Span(0, len(text))])
    number = number_at([word.low for word in words], at)
    assert number is not None
    assert end_of_age(words, at, number) == age, why
    assert end_of_vote(words, at, number, is_joined=False) == vote, why
    assert scale_before(words, at) == scale, why
