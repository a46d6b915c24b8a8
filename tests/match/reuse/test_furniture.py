"""Furniture: a function of the documents and their outlets, kept up as they come; and the parts of pages that it is."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse import furniture as module
from provstore.match.reuse.comparable import make_comparable
from provstore.match.reuse.fingerprints import NO_HASHES, Fingerprints, union
from provstore.match.reuse.furniture import UNKNOWN, Catalog, Furniture, likely_from, repeated_parts, update_furniture
from provstore.match.reuse.postings import IndexSegment, Lookup, make_segment
from provstore.records import Span
from tests.match.reuse.invented import sentence


@pytest.mark.parametrize(
    ("documents", "limit"),
    [
        (1, 4),
        (4, 4),
        (16, 4),
        (31, 4),
        (32, 8),
        (63, 8),
        (64, 16),
        (128, 32),
        (255, 32),
        (256, 64),
        (1000, 64),
        (9999, 64),
    ],
)
def test_the_limit_is_a_quarter_of_the_documents_and_rises_seldom(documents: int, limit: int) -> None:
    assert likely_from(documents) == limit


def prints(hashes: set[int]) -> Fingerprints:
    keys = [value << 24 for value in sorted(hashes)]
    repeated = [key + 1 for key in keys[:1]]  # the first hash stands twice in each document, and counts once
    ordered = np.array(sorted(keys + repeated), np.uint64)
    return Fingerprints(ordered, np.zeros(len(ordered), np.int32))


Held = Mapping[int, tuple[set[int], int]]  # number → hashes, outlet


def slow_furniture(held: Held) -> tuple[dict[int, set[int]], dict[int, set[int]]]:
    """Likely and certain furniture by outlet, counted document by document."""
    likely: dict[int, set[int]] = {}
    certain: dict[int, set[int]] = {}
    for outlet in {outlet for _, outlet in held.values()}:
        theirs = [hashes for hashes, whose in held.values() if whose == outlet]
        limits = (3, 3) if outlet == UNKNOWN else (likely_from(len(theirs)), 6)
        for found, limit in zip((likely, certain), limits, strict=True):
            counted = {value: sum(value in hashes for hashes in theirs) for hashes in theirs for value in hashes}
            found[outlet] = {value for value, count in counted.items() if count >= limit}
    return likely, certain


def as_sets(hashes: Mapping[int, np.ndarray]) -> dict[int, set[int]]:
    assert all(values.tolist() == sorted(set(values.tolist())) for values in hashes.values())
    return {outlet: set(values.tolist()) for outlet, values in hashes.items() if len(values)}


def stale_of(held: Held, before: tuple[dict, dict], after: tuple[dict, dict], batch: set[int]) -> set[int]:
    """The other documents that have a hash which the batch made furniture of their outlet, or none any more."""
    found = set()
    for number, (hashes, outlet) in held.items():
        for old, new in zip(before, after, strict=True):
            if hashes & (old.get(outlet, set()) ^ new.get(outlet, set())):
                found.add(number)
    return found - batch


DOCUMENTS = st.lists(
    st.tuples(st.sets(st.integers(0, 9), min_size=1, max_size=5), st.sampled_from((0, 0, 0, 1, UNKNOWN))),
    min_size=1,
    max_size=45,
)


@given(
    DOCUMENTS, st.integers(1, 40), st.lists(st.tuples(st.integers(0, 44), st.sampled_from((0, 1, UNKNOWN))), max_size=6)
)
def test_furniture_is_what_counting_all_documents_says(
    documents: list[tuple[set[int], int]], batch: int, moves: list[tuple[int, int]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "CERTAIN_FROM", 6)
        patch.setattr(module, "UNKNOWN_FROM", 3)
        held: dict[int, tuple[set[int], int]] = {}
        found, catalog, segments = Furniture(), Catalog.empty(), list[IndexSegment]()
        for start in range(0, len(documents), batch):
            before = slow_furniture(held)
            new = dict(enumerate(documents[start : start + batch], start))
            held |= new
            catalog = catalog.with_documents(
                {number: (outlet, len(hashes)) for number, (hashes, outlet) in new.items()}
            )
            made = {number: prints(hashes) for number, (hashes, _) in new.items()}
            segments.append(make_segment({number: each.different for number, each in made.items()}))
            found, stale = update_furniture(found, made, Lookup(segments), catalog)
            after = slow_furniture(held)
            assert stale == stale_of(held, before, after, set(new))
        for number, outlet in moves:
            if number not in held:
                continue
            before, catalog_before = slow_furniture(held), catalog
            held[number] = held[number][0], outlet
            catalog = catalog.with_documents({number: (outlet, len(held[number][0]))})
            made = {number: prints(held[number][0])}
            found, stale = update_furniture(found, made, Lookup(segments), catalog, catalog_before)
            after = slow_furniture(held)
            assert stale == stale_of(held, before, after, {number})
        likely, certain = after
        assert as_sets(found.likely) == {outlet: values for outlet, values in likely.items() if values}
        assert as_sets(found.certain) == {outlet: values for outlet, values in certain.items() if values}


def test_of_an_outlet_that_grows_what_it_repeated_once_is_no_furniture_any_more() -> None:
    held = {number: ({1} if number < 4 else {number + 10}, 0) for number in range(31)}
    catalog = Catalog.empty().with_documents(dict.fromkeys(held, (0, 1)))
    made = {number: prints(hashes) for number, (hashes, _) in held.items()}
    segment = make_segment({number: each.different for number, each in made.items()})
    found, _ = update_furniture(Furniture(), made, Lookup([segment]), catalog)
    assert found.likely[0].tolist() == [1]
    catalog = catalog.with_documents({31: (0, 1)})
    last = make_segment({31: prints({99}).different})
    found, stale = update_furniture(found, {31: prints({99})}, Lookup([segment, last]), catalog)
    assert found.likely[0].tolist() == [] and stale == {0, 1, 2, 3}, "four of 32 are no longer enough"


def test_what_sixty_four_pages_have_is_certain_and_for_unknown_outlets_256() -> None:
    for outlet, enough in ((0, 64), (UNKNOWN, 256)):
        for documents in (enough - 1, enough):
            catalog = Catalog.empty().with_documents(dict.fromkeys(range(documents), (outlet, 1)))
            made = {number: prints({1}) for number in range(documents)}
            segment = make_segment({number: each.different for number, each in made.items()})
            found, _ = update_furniture(Furniture(), made, Lookup([segment]), catalog)
            assert len(found.certain[outlet]) == (documents == enough)


def test_an_outlet_that_nobody_publishes_changes_nothing() -> None:
    found, stale = update_furniture(Furniture(), {}, Lookup([]), Catalog.empty())
    assert (found.likely, found.certain, stale) == ({}, {}, set())


FOOTER = (
    "Follow our evening letter, our three channels and the kitchen blog; the editors answer every question on Friday."
)


def span_of(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_parts_that_are_furniture_for_the_greater_part_are_told() -> None:
    one, other = sentence(Random(1), 30), sentence(Random(2), 30)
    text = f"{one}\n\n{FOOTER}\n\n{other}"
    hashes = make_comparable(FOOTER).prints.different
    longer = Span(span_of(text, FOOTER).start, span_of(text, FOOTER).end + 20)
    parts = [span_of(text, one), span_of(text, FOOTER), longer, span_of(text, other), Span(0, len(text))]
    made = make_comparable(text)
    assert repeated_parts(made, hashes, parts) == [span_of(text, FOOTER), longer]
    assert repeated_parts(made, hashes, []) == []
    assert repeated_parts(made, NO_HASHES, parts) == []


def test_a_part_of_which_just_half_is_furniture_is_none() -> None:
    one, other = sentence(Random(1), 60), sentence(Random(2), 60)
    text = f"{one}\n\n{FOOTER}\n\n{other}"
    made = make_comparable(text)
    hashes = make_comparable(FOOTER).prints.different
    covered = [at for at, gone in enumerate(np.diff(made.without(hashes).discounted)) if gone]
    places = made.folded.places
    start, end = int(places[covered[0]]), int(places[covered[-1]]) + 1
    before = int(places[covered[0] - len(covered)])
    after = int(places[covered[-1] + len(covered) - 1]) + 1
    assert repeated_parts(made, hashes, [Span(start, end)]) == [Span(start, end)]
    assert repeated_parts(made, hashes, [Span(before, end)]) == []
    assert repeated_parts(made, hashes, [Span(before + 2, end)]) == [Span(before + 2, end)]
    assert repeated_parts(made, hashes, [Span(start, after)]) == [Span(start, after)]


def test_a_new_edition_has_no_furniture() -> None:
    """Where half of a page and more is furniture, two pages are editions of one story."""
    story = " ".join(sentence(Random(seed), 20) for seed in range(4))
    text = f"{story} {sentence(Random(9), 20)}"
    hashes = make_comparable(story).prints.different
    assert repeated_parts(make_comparable(text), hashes, [span_of(text, story)]) == []
    more = f"{text} {' '.join(sentence(Random(seed), 20) for seed in range(20, 25))}"
    assert repeated_parts(make_comparable(more), hashes, [span_of(more, story)]) == [span_of(more, story)]


def test_stock_phrases_in_a_part_are_not_its_outlets_furniture() -> None:
    stock = "who spoke on condition of anonymity because they were not authorized to speak to the media"
    text = f"{sentence(Random(1), 30)}\n\nA driver {stock}\n\n{FOOTER}\n\n{sentence(Random(2), 30)}"
    hashes = union(make_comparable(FOOTER).prints.different)
    parts = [span_of(text, stock), span_of(text, FOOTER)]
    assert repeated_parts(make_comparable(text), hashes, parts) == parts[1:]


def test_documents_are_put_in_and_replaced() -> None:
    catalog = Catalog.empty().with_documents({1: (7, 30), 3: (None, 20)})
    assert catalog.outlets.tolist() == [UNKNOWN, 7, UNKNOWN, UNKNOWN]
    assert catalog.sizes.tolist() == [0, 30, 0, 20]
    assert catalog.outlets.tolist()[0] == -1, "the number that tables have for all documents of unknown outlets"
    more = catalog.with_documents({0: (7, 10), 3: (8, 20)})
    assert (more.outlets.tolist(), more.sizes.tolist()) == ([7, 7, UNKNOWN, 8], [10, 30, 0, 20])
    assert catalog.sizes.tolist() == [0, 30, 0, 20], "the catalog before stays as it was"
    assert catalog.with_documents({}).sizes.tolist() == [0, 30, 0, 20]


def test_only_documents_that_are_there_count() -> None:
    catalog = Catalog.empty().with_documents({1: (7, 30), 2: (7, 1), 3: (None, 20), 4: (8, 5), 5: (7, 0)})
    assert (catalog.count(7), catalog.count(8), catalog.count(UNKNOWN), catalog.count(9)) == (2, 1, 1, 0)


def test_documents_are_left_out() -> None:
    catalog = Catalog.empty().with_documents({0: (7, 30), 1: (7, 1), 2: (7, 4)})
    left = catalog.without([0, 2])
    assert (left.count(7), catalog.count(7)) == (1, 3)
    assert left.outlets.tolist() == catalog.outlets.tolist()


def test_an_empty_catalog_has_room() -> None:
    catalog = Catalog.empty(2)
    assert (catalog.outlets.tolist(), catalog.sizes.tolist()) == ([UNKNOWN, UNKNOWN], [0, 0])
