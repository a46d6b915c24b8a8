"""Passages: exact spans on both sides, word for word or edited; and what is none."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from provstore.match.reuse.chains import Run, chain_runs, find_anchors, grow_runs
from provstore.match.reuse.comparable import make_comparable
from provstore.match.reuse.folding import fold
from provstore.match.reuse.passages import Passage, _are_evidence, _drop_nested, _trim, find_passages, same_signs
from provstore.match.reuse.stretches import Stretch
from tests.match.reuse.invented import article, sentence

BRIDGE = "the old bridge across the river will be closed to lorries from the first of next month"


def same_words(a: str, b: str) -> bool:
    return fold(a).string == fold(b).string and same_signs(a, b)


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


FIRST, SECOND, THIRD = (sentence(Random(seed), 16).rstrip(".").lower() for seed in (31, 32, 33))


def test_what_is_furniture_for_the_pair_is_no_passage() -> None:
    one = f"{FIRST}. {sentence(Random(1))} {SECOND}."
    other = f"{sentence(Random(2))} {SECOND}! {sentence(Random(3))} {FIRST}"
    a, b = make_comparable(one), make_comparable(other)
    furniture = make_comparable(FIRST).prints.different
    assert [passage.a.of(one) for passage in find_passages(a, b)] == [FIRST, SECOND]
    assert [passage.a.of(one) for passage in find_passages(a, b, furniture)] == [SECOND]
    assert find_passages(a, b, a.prints.different) == ()
    assert find_passages(a, make_comparable(FIRST), furniture) == ()


def test_a_stock_phrase_is_no_evidence_in_a_passage() -> None:
    stock = "could not immediately be reached for comment"
    short = "the council met on Monday"
    assert passages(f"{short} {stock} {short} x", f"y {short} {stock} {short} z") == ()
    other = "would not so easily be moved to silence"
    assert len(passages(f"{short} {other} {short} x", f"y {short} {other} {short} z")) == 1


def test_evidence_counts_on_both_sides() -> None:
    """In a headline each word has a capital, and counts four letters: ten words are forty, and not enough."""
    words = "bridge harbor winter copper silver meadow thistle lantern orchard quarry"
    assert len(passages(f"{words} x", f"{words} y")) == 1
    assert passages(f"{words} x", f"{words.title()} y") == passages(f"{words.title()} x", f"{words} y") == ()


def test_a_stretch_inside_another_is_told_once() -> None:
    stretches = [
        Stretch(10, 90, 10, 90, 60),
        Stretch(20, 40, 20, 40, 24),  # inside the first on both sides
        Stretch(20, 40, 80, 100, 24),  # beyond it on the other side
        Stretch(20, 95, 20, 80, 24),  # beyond it on this side
        Stretch(30, 50, 5, 25, 24),  # before it on the other side
        Stretch(10, 90, 10, 90, 50),  # the same
    ]
    assert _drop_nested(stretches) == [stretches[at] for at in (0, 3, 2, 4)]


def test_a_stretch_is_held_against_its_neighbors_alone() -> None:
    whole = Stretch(0, 1000, 0, 1000, 99)
    beyond = [Stretch(10 + at, 1100 + at, 0, 10, 30) for at in range(4)]
    assert _drop_nested([whole, *beyond[:3], Stretch(50, 60, 50, 60, 30)]) == [whole, *beyond[:3]]
    assert len(_drop_nested([whole, *beyond, Stretch(50, 60, 50, 60, 30)])) == 6


def test_letters_at_the_ends_of_a_run_are_trimmed_where_they_are_discounted_in_either_text() -> None:
    def covered(*letters: int) -> np.ndarray:
        return np.cumsum([0, *(at in letters for at in range(40))]).astype(np.int32)

    run = Run(10, 20, 8)
    assert _trim(run, None, None) == _trim(run, covered(9, 18), covered(19, 28)) == run
    assert _trim(run, covered(10, 11), None) == Run(12, 22, 6)
    assert _trim(run, None, covered(20, 27)) == Run(11, 21, 6)
    assert _trim(run, covered(10), covered(27)) == Run(11, 21, 6)
    assert _trim(run, covered(12, 13), covered(24)) == run, "what is covered inside stays"
    assert _trim(run, covered(*range(10, 18)), None) is None
    assert _trim(run, covered(*range(10, 14)), covered(*range(24, 28))) is None
    assert _trim(run, covered(*range(10, 14)), covered(*range(25, 28))) == Run(14, 24, 1)


def are_evidence(places: list[int], evidence: NDArray[np.int32], common: tuple[int, ...] = ()) -> bool:
    return _are_evidence(np.array(places, np.int32), np.array([one in common for one in places], np.bool_), evidence)


def test_runs_that_overlap_are_evidence_once() -> None:
    evidence = np.minimum(np.arange(101), 50).astype(np.int32)
    assert not are_evidence([], evidence)
    assert are_evidence([0], evidence)
    assert not are_evidence([26], evidence), "24 letters, and no more evidence behind"
    assert are_evidence([26, 0], evidence)
    sparse = np.cumsum([0, *([1] * 10 + [0] * 10) * 5]).astype(np.int32)
    assert not are_evidence([0, 5, 10], sparse), "letters 0 to 34 hold 20"
    assert are_evidence([0, 5, 20], sparse), "letters 0 to 44 hold 25"
    assert not are_evidence([0, 5, 19], sparse)


def test_runs_that_many_texts_have_are_evidence_beside_others() -> None:
    evidence = np.arange(1001, dtype=np.int32)
    assert not are_evidence([0], evidence, common=(0,)), "25 letters"
    assert not are_evidence([0, 300, 600], evidence, common=(0, 300, 600)), "far from each other"
    assert are_evidence([115, 0], evidence, common=(0, 115)), "50 letters near each other"
    assert are_evidence([0, 300], evidence, common=(0,)), "one that few have"


def test_of_what_many_texts_have_a_sentence_is_found_and_a_name_is_not() -> None:
    turn = "an observatory for harbors and ferries said. The {} group from Varnholm said"
    one, other, sentence = (article(Random(seed), 6) for seed in (1, 2, 3))
    long = " ".join(sentence)
    common = make_comparable(f"{turn} {long}").prints.different
    told = ([*one, turn.format("small")], [*other, turn.format("old")])
    pages = [make_comparable("\n".join(text)) for text in told]
    assert find_passages(*pages) and not find_passages(*pages, common=common)
    pages = [make_comparable("\n".join([*text[:3], long, *text[3:]])) for text in (one, other)]
    assert find_passages(*pages) == find_passages(*pages, common=common) != ()


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
