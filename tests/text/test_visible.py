"""A text as a reader sees it, and the way back from each of its characters."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.extract import extract
from provstore.records import Span
from provstore.text.decode import decode
from provstore.text.visible import INVISIBLE, as_kept, find_visible
from tests.examples import examples

SEEN = [
    ("may\u00ador", "mayor", "a soft hyphen"),
    ("may\u200bor", "mayor", "a space without width"),
    ("Ann\ufe0f Lee", "Ann Lee", "a variation selector"),
    ("e\u0301lan", "élan", "a letter in two parts"),
    ("o\u0323\u0302", "ộ", "a letter in three parts"),
    ("\u202eAnn\u202c", "Ann", "marks of direction"),
    ("Ann\ufeff Lee", "Ann Lee", "a byte order mark inside a text"),
    ("\u00ade\u0301\u00ad", "é", "several"),
]


@pytest.mark.parametrize(("text", "visible", "why"), SEEN, ids=[case[2] for case in SEEN])
def test_what_is_seen(text: str, visible: str, why: str) -> None:
    seen = find_visible(text)
    assert seen is not None and seen.text == visible, why


UNCHANGED = [
    ("Ann Lee", "nothing is hidden"),
    ("\ufeffAnn Lee", "a byte order mark at the head is what decoding left"),
    ("élan", "a letter in one part"),
    ("q\u0301", "a mark that no letter has in one part"),
    ("Ann\xa0Lee\u2009Roe", "spaces that are seen"),
    ("\u00ad\u200b", "nothing is seen at all"),
    ("", "nothing is there"),
]


@pytest.mark.parametrize(("text", "why"), UNCHANGED, ids=[case[1] for case in UNCHANGED])
def test_what_is_seen_as_it_is(text: str, why: str) -> None:
    assert find_visible(text) is None, why


PLACES = [
    ("a\u00adb", 0, 0, "before what is hidden"),
    ("a\u00adb", 1, 2, "behind it"),
    ("a\u00adb", 2, 3, "at the end"),
    ("\u00adab", 0, 0, "what is hidden at the head belongs to what comes first"),
    ("ab\u00ad", 2, 3, "what is hidden at the end to what comes last"),
    ("e\u0301a", 0, 0, "before a letter in two parts"),
    ("e\u0301a", 1, 2, "behind both"),
]


@pytest.mark.parametrize(("text", "at", "place", "why"), PLACES, ids=[case[3] for case in PLACES])
def test_where_it_stands(text: str, at: int, place: int, why: str) -> None:
    seen = find_visible(text)
    assert seen is not None and seen.place(at) == place, why


@dataclass(frozen=True)
class Found:
    """Something with spans in all kinds of places."""

    at: Span
    more: tuple[Span, ...]
    inside: Found | None
    name: str
    count: int | None


def test_all_spans_of_what_was_found_are_moved_and_nothing_else() -> None:
    seen = find_visible("a\u00adbc")
    assert seen is not None
    found = Found(Span(1, 2), (Span(0, 1), Span(2, 3)), Found(Span(0, 3), (), None, "", None), "a", 1)
    assert as_kept(found, seen) == Found(
        Span(2, 3), (Span(0, 2), Span(3, 4)), Found(Span(0, 4), (), None, "", None), "a", 1
    )


PARTS = (
    "a",
    "b",
    " ",
    "e\u0301",
    "é",
    "\u00ad",
    "\u200b",
    "\ufe0f",
    "\ufeff",
    "\u0323",
    "\U000e0101",
    "\n\n",
    "The mayor said it rained. ",
    "“Too late.” ",
)
TEXTS = st.lists(st.sampled_from(PARTS), max_size=20).map("".join)


@given(TEXTS)
def test_nothing_is_hidden_in_what_is_seen(text: str) -> None:
    seen = find_visible(text)
    if seen is not None:
        assert INVISIBLE.search(seen.text) is None
        assert seen.text != text and find_visible(seen.text) in (None, find_visible(seen.text))


@given(TEXTS, st.data())
def test_each_stretch_of_what_is_seen_leads_to_the_same_characters(text: str, data: st.DataObject) -> None:
    seen = find_visible(text)
    if seen is None:
        return
    start = data.draw(st.integers(0, len(seen.text)))
    end = data.draw(st.integers(start, len(seen.text)))
    kept = text[seen.place(start) : seen.place(end)]
    assert normalize("NFC", INVISIBLE.sub("", kept)) == normalize("NFC", seen.text[start:end])


@given(TEXTS)
def test_places_keep_their_order_and_reach_from_end_to_end(text: str) -> None:
    seen = find_visible(text)
    if seen is not None:
        places = [seen.place(at) for at in range(len(seen.text) + 1)]
        assert places == sorted(set(places))
        assert (places[0], places[-1]) == (0, len(text))


@examples(15)  # each is a page that is read
@given(TEXTS.filter(bool))
def test_segments_partition_the_text_as_it_is(text: str) -> None:
    document = decode(text.encode())
    found = extract(document)
    reached = 0
    for segment in found.segments:
        assert segment.span.start == reached < segment.span.end
        reached = segment.span.end
    assert reached == len(document.text)


def test_a_claim_stands_on_the_characters_as_they_are() -> None:
    document = decode("The may\u00ador said that e\u0301lan won.".encode())
    (claim,) = extract(document).claims
    assert [span.of(document.text) for span in claim.source] == ["The may\u00ador"]
    assert [span.of(document.text) for span in claim.content] == ["e\u0301lan won"]
    assert claim.speaker is not None and claim.speaker.name == "mayor"


@given(st.text(st.sampled_from("a e\u0301\u0323\u00ad\u200b\ufe0fé\n"), max_size=30))
def test_a_place_is_seen_where_it_is_kept(text: str) -> None:
    seen = find_visible(text)
    if seen is None:
        return
    for at in range(1, len(seen.text)):
        assert seen.see(seen.place(at)) == at
    assert (seen.see(0), seen.see(len(text))) == (0, len(seen.text))
