"""Which speakers of a store are proposed as one, and which are not."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.names.alike import LARGEST_BLOCK, KnownSpeaker, propose
from provstore.records import SourceKind


def known(
    name: str,
    *documents: int,
    claims: int = 1,
    kind: SourceKind = "person",
    country: str | None = None,
    shown: str = "",
    forms: Sequence[str] = (),
) -> KnownSpeaker:
    return KnownSpeaker(name, shown or name, name, kind, country, claims, frozenset(documents), frozenset(forms))


def proposed(
    *speakers: KnownSpeaker, apart: Sequence[tuple[str, str]] = (), beside: Mapping[int, Sequence[int]] | None = None
) -> list[tuple[str, str, str]]:
    found = propose(speakers, {frozenset(pair) for pair in apart}, beside or {})
    return [(one.name, other.name, reason) for one, other, reason in found]


def names(*some: str) -> list[KnownSpeaker]:
    """Speakers of these names, each in a document of its own, the first the most quoted."""
    return [known(name, number, claims=99 - number) for number, name in enumerate(some)]


@pytest.mark.parametrize(
    ("some", "pairs", "why"),
    [
        (["John Roe", "J. Roe"], {("John Roe", "J. Roe")}, "one person has the initial"),
        (["John Roe", "Jane Roe", "J. Roe"], set(), "two people have the initial"),
        (["John Roe", "Jane Roe"], set(), "two people"),
        (["Ann Lee", "Annette Lee"], set(), "two people"),
        (["John Roe", "Jane Lee", "J. Roe"], {("John Roe", "J. Roe")}, "the other has another surname"),
        (["Ann Lee", "Ann B. Lee", "Ann C. Lee"], set(), "the name without an initial may be either's"),
        (["Ann Lee", "Ann B. Lee", "Ann Beth Lee"], {("Ann Lee", "Ann B. Lee"), ("Ann B. Lee", "Ann Beth Lee")}, "all may be one"),
        (["Ray Lee", "Ray Lee Jr.", "R. Lee", "R. Lee Jr."], {("Ray Lee", "R. Lee"), ("Ray Lee Jr.", "R. Lee Jr.")}, "father and son"),
        (["Zoë Lund", "Zoe Lund", "Zoe-Lund"], {("Zoë Lund", "Zoe Lund")}, "a surname alone is not joined"),
        (["Ann-Marie Lee", "Ann Marie Lee", "AnnMarie Lee"], {("Ann-Marie Lee", "Ann Marie Lee"), ("Ann-Marie Lee", "AnnMarie Lee")}, "no more pairs than join all, with the most quoted"),
        (["Lee", "Ann Lee"], set(), "a surname alone, and no story"),
    ],
)  # fmt: skip
def test_by_names(some: list[str], pairs: set[tuple[str, str]], why: str) -> None:
    assert {(one, other) for one, other, _ in proposed(*names(*some))} == pairs, why


@pytest.mark.parametrize(
    ("one", "other", "count", "why"),
    [
        (known("Ann Lee", 1), known("Ann B. Lee", 1), 0, "one page tells of both"),
        (known("Ann Lee", 1), known("Ann B. Lee", 2), 1, "no page does"),
        (known("Ann-Marie Lee", 1), known("Ann Marie Lee", 1), 1, "one page writes both"),
        (known("Mohamed Farouk", 1), known("Muhammad Faruq", 1), 0, "one page tells of both"),
        (known("Zorb Port", 1, kind="organization"), known("Zorb-Port", 2, kind="person"), 0, "a body and a person"),
        (known("Zorb Port", 1, kind="organization"), known("Zorb-Port", 2, kind="outlet"), 1, "two kinds of body"),
        (known("Coast Guard", 1, kind="government", country="NO"), known("Coastguard", 2, kind="government", country="SE"), 0, "of two countries"),
        (known("Coast Guard", 1, kind="government", country="NO"), known("Coastguard", 2, kind="government"), 1, "of one country, and of one that nobody says"),
        (known("Ann-Marie Lee", 1, shown="Lee"), known("Ann Marie Lee", 2, shown="Lee"), 0, "merged by a person"),
    ],
)  # fmt: skip
def test_what_speaks_against_it(one: KnownSpeaker, other: KnownSpeaker, count: int, why: str) -> None:
    assert len(proposed(one, other)) == len(proposed(other, one)) == count, why


def test_the_surest_come_first_and_the_more_quoted_on_the_left() -> None:
    some = [*names("Ann Lee", "Ann B. Lee", "Zoe Lund", "Zoë Lund"), known("A. Roe", 8), known("Ann Roe", 9, claims=2)]
    assert proposed(*some) == [
        ("Zoe Lund", "Zoë Lund", "diacritics"),
        ("Ann Roe", "A. Roe", "initial"),
        ("Ann Lee", "Ann B. Lee", "middle name"),
    ]


def test_whom_a_person_holds_apart_is_not_proposed() -> None:
    some = names("Ann-Marie Lee", "Ann Marie Lee")
    assert proposed(*some, apart=[("Ann Marie Lee", "Ann-Marie Lee")]) == []
    merged = [known("Ann-Marie Lee", 1, shown="Roe"), known("Roe", 2), known("Ann Marie Lee", 3)]
    assert len(proposed(*merged)) == 1
    assert proposed(*merged, apart=[("Ann Marie Lee", "Roe")]) == []


def test_a_merged_speaker_is_proposed_once_more_by_one_of_its_names_alone() -> None:
    some = [
        known("Ann Lee", 1, claims=5),
        known("Annie-Marie Lee", 2, claims=3, shown="Ann Lee"),
        known("Annie Marie Lee", 3),
        known("Ann B. Lee", 4),
    ]
    assert proposed(*some) == [
        ("Annie-Marie Lee", "Annie Marie Lee", "hyphenation"),
        ("Ann Lee", "Ann B. Lee", "middle name"),
    ]


STORY = {1: [2], 2: [1], 3: [4], 4: [3]}


@pytest.mark.parametrize(
    ("some", "found", "why"),
    [
        ([known("Lee", 1), known("Ann Lee", 2)], True, "one story has both"),
        ([known("Lee", 1), known("Ann Lee", 1, 2)], False, "a page tells of both"),
        ([known("Lee", 1), known("Ann Lee", 3)], False, "of another story"),
        ([known("Lee", 1), known("Ann Lee", 2), known("Bob Lee", 2)], False, "two whom it fits"),
        ([known("Lee", 1), known("Ann Lee", 2), known("Bob Lee", 3)], True, "the other is of another story"),
        ([known("Lee", 1), known("Ann Lee", 2), known("Ann B. Lee", 2, 9)], False, "two of one page, who may be two people"),
        ([known("Lee", 1), known("Ann Lee", 2, 9), known("Ann B. Lee", 2, 8, shown="Ann Lee")], True, "two whom a person merged"),
        ([known("Lee", 1, 3), known("Ann Lee", 2)], False, "the surname speaks in another story, too"),
        ([known("Lee", 1, 3), known("Ann Lee", 2, 4)], True, "in two stories, each of which has both"),
        ([known("Ann", 1), known("Ann Lee", 2)], False, "a given name"),
        ([known("Marie Lee", 1), known("Ann Marie Lee", 2)], True, "a given name left out"),
        ([known("NGU", 1, kind="organization"), known("Northern Gulls Union", 2, kind="organization")], True, "initials"),
        ([known("NGU", 1, 3, kind="organization"), known("Northern Gulls Union", 2, kind="organization")], True, "initials in another story, too"),
        ([known("NGU", 1, kind="organization"), known("Northern Gulls Union", 3, kind="organization")], False, "in no common story"),
        ([known("NGU", 1, kind="organization"), known("Northern Gulls Union", 3, kind="organization", forms=["NGU"])], True, "a page calls it so"),
        ([known("NGU", 1, kind="organization"), known("Northern Gulls Union", 3, kind="organization", forms=["NGU"]), known("New Guild of Unions", 4, kind="organization", forms=["NGU"])], False, "pages call two so"),
    ],
)  # fmt: skip
def test_short_for_long(some: list[KnownSpeaker], found: bool, why: str) -> None:
    shortened = [pair for pair in proposed(*some, beside=STORY) if pair[2] == "short for long"]
    assert len(shortened) == found, why


WORDS = st.sampled_from(["Ann", "A.", "Bob", "Marie", "Ann-Marie", "Lee", "Léé", "Roe", "Mohamed", "Muhammad"])
SPEAKERS = st.lists(
    st.tuples(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), st.integers(1, 9), st.sets(st.integers(1, 4), min_size=1)),
    max_size=12,
    unique_by=lambda one: one[0],
)  # fmt: skip


@given(SPEAKERS, st.randoms())
def test_the_order_of_speakers_changes_nothing_and_no_proposal_follows_from_others(
    some: list[tuple[str, int, set[int]]], random: object
) -> None:
    speakers = [known(name, *documents, claims=claims) for name, claims, documents in some]
    pairs = proposed(*speakers, beside=STORY)
    random.shuffle(speakers)  # type: ignore[attr-defined]
    assert proposed(*speakers, beside=STORY) == pairs
    group = {name: {name} for name, *_ in some}
    for one, other, _ in pairs:
        assert group[one] is not group[other]
        group[one] |= group[other]
        group |= dict.fromkeys(group[one], group[one])


def test_the_work_grows_with_the_number_and_not_its_square() -> None:
    """A store of many speakers is answered in seconds; all pairs of 20,000 would take minutes."""
    surnames = [
        "".join(syllables)
        for syllables in product(
            ("Zor", "Kel", "Mib", "Tun", "Raf"), ("bla", "ko", "mi", "ne", "su"), ("t", "r", "n", "x")
        )
    ]
    given_names = [
        f"{first}{second}"
        for first, second in product(
            "ABCDEFGHIJKLMNOPQRST", ("olo", "imi", "asa", "eke", "udu", "yvy", "oro", "ili", "ana", "esse")
        )
    ]
    some = [known(f"{first} {last}", number) for number, (first, last) in enumerate(product(given_names, surnames))]
    begun = time.process_time()
    assert len(some) == 20_000 and len(proposed(*some)) < 1000
    assert time.process_time() - begun < 60


def test_a_block_that_is_too_large_is_passed_over() -> None:
    marks = ("", "’", "'", ".")  # all of which every key leaves out
    spellings = [f"Zor{a}Bla{b}Kel{c}Mi Union" for a, b, c in product(marks, repeat=3)]
    some = [known(name, number, kind="organization") for number, name in enumerate(spellings)]
    assert len(some) > LARGEST_BLOCK
    assert proposed(*some) == []
    assert len(proposed(*some[:LARGEST_BLOCK])) == LARGEST_BLOCK - 1
