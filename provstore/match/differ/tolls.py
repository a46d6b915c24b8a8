"""How many came to harm, page against page: the toll that leads each, and the tolls of one speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provstore.match.differ.counts import OtherNumber
from provstore.match.differ.difference import Difference
from provstore.match.differ.sentences import may_tell_of_one, name_two_days
from provstore.match.differ.speakers import speak_for_one
from provstore.match.differ.thresholds import LEAD_SENTENCES
from provstore.match.same.profiles import DocumentProfile, Profile, Sentence
from provstore.match.same.quantities import PEOPLE, Quantity, about_the_same, differ, is_far

_PART = re.compile(r"\s+of (?:them|these|those|whom)\b", re.IGNORECASE)  # "12 of them have not been named"


class Toll(NamedTuple):
    """A number of people, with the claim and the sentence it stands in, and the place of this in the page, from 0."""

    quantity: Quantity
    told_in: Profile
    sentence: Sentence
    place: int


def compare_tolls(a: DocumentProfile, b: DocumentProfile) -> Iterator[OtherNumber]:
    """The highest toll of each sort that leads a page, or that a speaker tells, where the other's is another number.

    None that the other page tells too, whoever says so there.  Counts of one event rise, so none of these is certain.
    """
    mine, theirs = list(_tolls(a)), list(_tolls(b))
    for role in sorted({toll.quantity.role for toll in mine} & {toll.quantity.role for toll in theirs}):
        one, other = ([toll for toll in tolls if toll.quantity.role == role] for tolls in (mine, theirs))
        for x, y in (*_led(one, other), *_of_one_speaker(one, other)):
            of_two_days = name_two_days(x.told_in, y.told_in)
            if not of_two_days and _is_other(x, y, one, other) and may_tell_of_one(x.sentence, y.sentence):
                difference = Difference("quantity", x.quantity.span, y.quantity.span, certain=False)
                yield OtherNumber((x.told_in.claim, y.told_in.claim), difference)


def _tolls(page: DocumentProfile) -> Iterator[Toll]:
    """The numbers of people whom something befell, in the claim that tells of it or beside one, and no part of one."""
    for at, sentence in enumerate(page.sentences):
        told = [page.claims[number] for number in sentence.claims] + ([sentence.beside] if sentence.beside else [])
        for profile in told:
            for quantity in profile.quantities:
                is_part = _PART.match(profile.text, quantity.span.end) is not None
                if quantity.role and quantity.measure in ("", PEOPLE) and not quantity.relation and not is_part:
                    yield Toll(quantity, profile, sentence, at)


def _led(mine: Sequence[Toll], theirs: Sequence[Toll]) -> Iterator[tuple[Toll, Toll]]:
    one, other = ([toll for toll in tolls if toll.place < LEAD_SENTENCES] for tolls in (mine, theirs))
    if one and other:
        yield _highest(one), _highest(other)


def _of_one_speaker(mine: Sequence[Toll], theirs: Sequence[Toll]) -> Iterator[tuple[Toll, Toll]]:
    for x in mine:
        same = [y for y in theirs if speak_for_one(x.told_in, y.told_in)]
        if same and x == _highest([z for z in mine if speak_for_one(z.told_in, x.told_in)]):
            yield x, _highest(same)


def _highest(tolls: Sequence[Toll]) -> Toll:
    return max(tolls, key=lambda toll: (toll.quantity.stated, -toll.place))


def _is_other(x: Toll, y: Toll, mine: Sequence[Toll], theirs: Sequence[Toll]) -> bool:
    """Whether two tolls are two numbers that a later count explains, and neither page has the other's."""
    one, other = x.quantity, y.quantity
    if not about_the_same(one, other) or not differ(one, other) or is_far(one, other):
        return False
    known = any(toll.quantity.states_number_of(other) for toll in mine)
    return not known and not any(toll.quantity.states_number_of(one) for toll in theirs)
