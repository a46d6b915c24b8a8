"""How old somebody is, page against page: a person of one name has one age."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from provstore.match.differ.counts import OtherNumber
from provstore.match.differ.difference import Difference
from provstore.match.names.forms import has_given_name
from provstore.match.names.spelling import likeness
from provstore.match.same.names import Name
from provstore.match.same.profiles import DocumentProfile, Profile, Sentence, once_a_page
from provstore.match.same.quantities import Quantity
from provstore.match.same.scales import AGE
from provstore.match.same.vocabulary import is_person

# Between a name and its age: "Konrad Pell, 57", "Konrad Pell, aged 57"; and "Konrad Pell, a 57-year-old".
_BEFORE_AGE = re.compile(r",? (?:aged |who is |is |was )?")
_BEFORE_JOINED = re.compile(r",? (?:who is |is |was )?(?:an? |the )")
_WORDS_BETWEEN = 3  # of "the 57-year-old former bank chief Konrad Pell"


class _Age(NamedTuple):
    """Whose age, by a name of the page, and the sentence in which it is told."""

    name: Name
    quantity: Quantity
    sentence: Sentence


def compare_ages(a: DocumentProfile, b: DocumentProfile) -> Iterator[OtherNumber]:
    """Two ages of a person, each the only one that its page tells of that name; none is certain: two may bear it."""
    for one in _ages_of(a):
        for other in _ages_of(b):
            if one.quantity.stated != other.quantity.stated and likeness(one.name.text, other.name.text) == "same":
                claims = a.claims[one.sentence.claims[0]].claim, b.claims[other.sentence.claims[0]].claim
                spans = one.quantity.span, other.quantity.span
                yield OtherNumber(claims, Difference("quantity", *spans, certain=False))


@once_a_page
def _ages_of(page: DocumentProfile) -> tuple[_Age, ...]:
    """The ages of a page, each person's once, without those of whom it tells two."""
    found = list(_read(page))
    return tuple(
        age
        for at, age in enumerate(found)
        if not any(_is_told_otherwise(age, other, is_before=place < at) for place, other in enumerate(found))
    )


def _is_told_otherwise(one: _Age, other: _Age, *, is_before: bool) -> bool:
    is_one_age = one.quantity.stated == other.quantity.stated
    return likeness(one.name.text, other.name.text) == "same" and (is_before or not is_one_age)


def _read(page: DocumentProfile) -> Iterator[_Age]:
    for sentence in page.sentences:
        if sentence.whole is not None:
            for quantity in sentence.quantities:
                name = _whose(sentence.whole, quantity) if quantity.measure == AGE else None
                if name is not None:
                    yield _Age(name, quantity, sentence)


def _whose(sentence: Profile, age: Quantity) -> Name | None:
    """The name of a person behind an age, before which a town may stand: else the one right before it."""
    for name in sentence.names:
        between = sentence.text[age.span.end : name.span.start].split() if age.span.end <= name.span.start else None
        is_near = between is not None and (not between or (len(between) <= _WORDS_BETWEEN and is_person(between[-1])))
        if is_near and has_given_name(name.text):
            return name
    before = _BEFORE_JOINED if "-" in age.span.of(sentence.text) else _BEFORE_AGE
    found = (name for name in sentence.names if before.fullmatch(sentence.text, name.span.end, age.span.start))
    return next((name for name in found if len(name.text) > 1), None)
