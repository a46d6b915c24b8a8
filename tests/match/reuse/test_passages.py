"""Passages: exact spans on both sides, word for word or edited; and what is none."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provstore.match.reuse import Passage, find_passages, make_comparable
from provstore.match.reuse.chains import chain_runs, find_anchors, grow_runs
from provstore.match.reuse.wording import same_words
from tests.match.reuse.invented import article, sentence

BRIDGE = "the old bridge across the river will be closed to lorries from the first of next month"


def passages(a: str, b: str) -> tuple[Passage, ...]:
    return find_passages(make_comparable(a), make_comparable(b))


@pytest.mark.parametrize(
    ("a", "b", "shared", "kind", "why"),
    [
        (f"Officials said {BRIDGE}.", f"It is true: {BRIDGE}!", BRIDGE, "verbatim", "a sentence inside others"),
        (f"Yes, {BRIDGE}.", f"No. {BRIDGE.upper()}", BRIDGE, "verbatim", "another case"),
        (
            "“The harbour, which isn’t deep, won’t take ships of that size,” the owner’s engineer wrote, bluntly",
            "The harbour which isnt deep wont take ships of that size the owners engineer wrote bluntly",
            "The harbour, which isn’t deep, won’t take ships of that size,” the owner’s engineer wrote, bluntly",
            "verbatim",
            "commas, apostrophes and quotation marks taken out",
        ),
        (
            "the council\nagreed late in the evening\nthat schools would stay shut until the water had gone down",
            "the council agreed late in the evening that schools would stay shut until the water had gone down",
            "the council\nagreed late in the evening\nthat schools would stay shut until the water had gone down",
            "verbatim",
            "line breaks",
        ),
        (
            f"{BRIDGE} because its beams have rusted through in several places",
            f"{BRIDGE} since its beams have rusted through in several places",
            f"{BRIDGE} because its beams have rusted through in several places",
            "edited",
            "a word replaced",
        ),
        (
            "repairs will cost the town about 1.5 million crowns over the next three years, the treasurer told the council",
            "repairs will cost the town about 15 million crowns over the next three years, the treasurer told the council",
            "repairs will cost the town about 1.5 million crowns over the next three years, the treasurer told the council",
            "edited",
            "the letters are the same, the number is not",
        ),
        (
            "repairs will cost the town about 1,500 crowns over the next three years, the treasurer told the council",
            "repairs will cost the town about 1500 crowns over the next three years, the treasurer told the council",
            "repairs will cost the town about 1,500 crowns over the next three years, the treasurer told the council",
            "verbatim",
            "a comma between thousands changes nothing",
        ),
    ],
)  # fmt: skip
def test_found(a: str, b: str, shared: str, kind: str, why: str) -> None:
    found = passages(a, b)
    assert [(passage.a.of(a), passage.kind) for passage in found] == [(shared, kind)], why


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("", "", "nothing"),
        ("the old bridge across the river", "the old bridge across the river", "six words are no evidence"),
        (
            "Irena Volkmar, Chair of the Commission for Inland Waterways and Harbours, resigned",
            "In March Irena Volkmar, Chair of the Commission for Inland Waterways and Harbours, spoke",
            "a name and an office have to be worded alike",
        ),
        (
            "an engineer who spoke on condition of anonymity because they were not authorized to speak to the media",
            "The driver, who spoke on condition of anonymity because they were not authorized to speak to the media.",
            "a stock phrase, however long",
        ),
        (
            "<post id=448800112233445566 author=harbourwatch datetime=2031-02-15T10:00:00>Storm</post>",
            "<post id=448800112233445566 author=harbourwatch datetime=2031-02-15T10:00:00>Calm</post>",
            "identifiers are few words, with many letters",
        ),
    ],
)
def test_not_found(a: str, b: str, why: str) -> None:
    assert passages(a, b) == (), why


def test_marks_on_the_last_letter_belong_to_the_passage() -> None:
    text = "the evening ended late and without any result, with cold soup and bread in the harbour cafe\u0301"
    found = passages(text + ".", text + "!")
    assert [passage.a.of(text + ".") for passage in found] == [text]


def test_sentences_in_another_order_are_passages_of_their_own() -> None:
    one, two, three = (sentence(Random(seed), 20) for seed in range(3))
    found = passages(" ".join((one, two, three)), " ".join((three, one, two)))
    assert len(found) == 2 and all(passage.kind == "verbatim" for passage in found)


edits = st.lists(st.tuples(st.sampled_from(("drop", "add", "swap")), st.integers(0, 400)), max_size=30)


def edited(words: list[str], changes: list[tuple[str, int]], choose: Random) -> list[str]:
    for change, at in changes:
        at %= len(words)
        other = sentence(choose, 1).strip(".").lower()
        if change == "drop" and len(words) > 1:
            del words[at]
        elif change == "add":
            words.insert(at, other)
        else:
            words[at] = other
    return words


@settings(deadline=None)
@given(st.integers(0, 50), edits)
def test_laws(seed: int, changes: list[tuple[str, int]]) -> None:
    choose = Random(seed)
    words = " ".join(article(choose, 12)).split()
    a = " ".join([*article(choose, 2), *words, *article(choose, 2)])
    b = " ".join([*article(choose, 3), *edited(words, changes, choose)])
    found = passages(a, b)
    assert found
    assert found == tuple(sorted(passage.turned() for passage in passages(b, a)))
    for passage in found:
        for span, text in ((passage.a, a), (passage.b, b)):
            assert 0 <= span.start < span.end <= len(text)
            assert span.start == 0 or not (text[span.start - 1].isalnum() and text[span.start].isalnum())
            assert span.end == len(text) or not (text[span.end - 1].isalnum() and text[span.end].isalnum())
        assert (passage.kind == "verbatim") == same_words(passage.a.of(a), passage.b.of(b))


@settings(deadline=None)
@given(st.text(), st.text(), st.text())
def test_any_text_is_taken(a: str, b: str, shared: str) -> None:
    one, other = a + shared * 3 + b, b + shared * 3 + a
    for passage in passages(one, other):
        assert 0 <= passage.a.start < passage.a.end <= len(one)
        assert 0 <= passage.b.start < passage.b.end <= len(other)
        assert (passage.kind == "verbatim") == same_words(passage.a.of(one), passage.b.of(other))
    assert passages(one, other) == tuple(sorted(passage.turned() for passage in passages(other, one)))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (f"{BRIDGE}. " * 10_000, f"{BRIDGE}. " * 5_000),
        (f"{BRIDGE}. " * 10_000, BRIDGE),
        ("a " * 500_000, "a " * 400_000),
        (f"{BRIDGE}. Not so. " * 5_000, f"{BRIDGE}. " * 5_000),
        ("".join(f"{BRIDGE} {n}. " for n in range(5_000)), "".join(f"{n} {BRIDGE}. " for n in range(5_000, 0, -1))),
    ],
    ids=["repeated", "once", "one letter", "interleaved", "numbered"],
)
def test_hostile_texts_make_work_by_their_length_alone(a: str, b: str) -> None:
    """Anchors, runs and passages are counted, not seconds: none is more than the fingerprints of the smaller text."""
    one, other = make_comparable(a), make_comparable(b)
    fewer = min(len(one.prints.keys), len(other.prints.keys))
    anchors = find_anchors(one.prints, other.prints)
    runs = grow_runs(one.folded, other.folded, anchors)
    assert len(anchors.keys) <= fewer
    assert len(runs) <= len(anchors.keys)
    assert sum(map(len, chain_runs(runs))) <= len(runs)
    assert len(find_passages(one, other)) <= len(runs)
