"""Whether two texts are worded alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.wording import same_signs, same_words


@pytest.mark.parametrize(
    ("a", "b", "same", "why"),
    [
        ("It rains.", "it rains", True, "case and punctuation"),
        ("“It’s over”", "its over", True, "quotation marks and apostrophes"),
        ("it rains", "it rained", False, "another word"),
        ("1,500 crowns", "1500 crowns", True, "a comma between thousands changes nothing"),
        ("1,500,000", "1500000", True, "nor do several"),
        ("1,50 crowns", "150 crowns", False, "a comma before two digits is a decimal one"),
        ("1,5000", "15000", False, "and so before four"),
        ("1.5 million", "15 million", False, "a decimal point"),
        ("at 10:30", "at 1030", False, "a time"),
        ("1/2 of it", "12 of it", False, "a fraction"),
        ("5% of it", "5 of it", False, "a share"),
        ("$5", "€5", False, "another currency"),
        ("5°", "5", False, "a degree"),
        ("no. 5", "no 5", True, "a stop that is not in a number"),
        ("5. June", "5 June", True, "a stop after a number"),
        ("it is 1.5 and 20", "it is 15 and 2.0", False, "the sign stands in another number"),
        ("1.5", "1,5", False, "another sign"),
        ("", "", True, "nothing"),
    ],
)
def test_same_words(a: str, b: str, same: bool, why: str) -> None:
    assert same_words(a, b) is same, why
    assert same_words(b, a) is same, why


@given(st.text("15.,:% ab"), st.text("15.,:% ab"))
def test_a_text_is_worded_like_itself_and_the_order_does_not_matter(a: str, b: str) -> None:
    assert same_words(a, a) and same_signs(a, a)
    assert same_words(a, b) == same_words(b, a)


def test_signs_count_by_the_letters_before_them() -> None:
    assert same_signs("a -- 5%", "a 5 %")
    assert not same_signs("5% a", "5 a%")
