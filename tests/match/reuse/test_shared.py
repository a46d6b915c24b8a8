"""Many documents: what is found is a function of the set, furniture is none, versions are."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.reuse.comparable import make_comparable
from provstore.match.reuse.furniture import CERTAIN_FROM, LIKELY_FROM, UNKNOWN, likely_from
from provstore.match.reuse.passages import find_passages
from tests.examples import examples
from tests.match.reuse.invented import Found, Store, article, ingest, sentence

FOOTER = (
    "Follow our evening letter, our three channels and the kitchen blog; the editors answer every question on Friday."
)


def page(choose: Random, *parts: str, footer: str = "") -> str:
    return "\n\n".join((*article(choose, 3), *parts, *article(choose, 2), *([footer] if footer else [])))


def test_a_sentence_is_found_again() -> None:
    choose = Random(1)
    shared = sentence(choose, 18)
    documents = [(page(choose, shared), 0), (page(choose), 1), (page(choose, shared), 2)]
    found = ingest(documents, [range(3)])
    assert list(found) == [(0, 2)]
    assert [passage.a.of(documents[0][0]) for passage in found[0, 2]] == [shared.rstrip(".")]


def test_the_index_loses_no_pair() -> None:
    choose = Random(6)
    shared = [sentence(choose, words) for words in range(7, 20)]
    texts = [page(choose, *choose.sample(shared, 2)) for _ in range(40)]
    pages = [make_comparable(text) for text in texts]
    pairs = {(a, b): find_passages(pages[a], pages[b]) for a in range(40) for b in range(a + 1, 40)}
    found = ingest([(text, UNKNOWN) for text in texts], [range(40)])
    assert found == {pair: passages for pair, passages in pairs.items() if passages}
    assert 0 < len(found) < len(pairs)


def test_furniture_is_no_reuse() -> None:
    choose = Random(2)
    documents = [(page(choose, footer=FOOTER), 0) for _ in range(12)]
    assert ingest(documents, [range(12)]) == {}


def test_furniture_that_another_outlet_copied_is_no_reuse() -> None:
    choose = Random(3)
    documents = [(page(choose, footer=FOOTER), 0) for _ in range(12)] + [(page(choose, footer=FOOTER), 1)]
    assert ingest(documents, [range(13)]) == {}


@pytest.mark.parametrize("versions", [3, 6])
def test_versions_of_a_story_stay_reuse(versions: int) -> None:
    choose = Random(4)
    story = " ".join(article(choose, 12))
    documents = [(f"{sentence(choose)} {story} {FOOTER}", 0) for _ in range(versions)]
    documents += [(page(choose, footer=FOOTER), 0) for _ in range(9)]
    documents += [(story, 1)]
    found = ingest(documents, [range(len(documents))])
    copies = [*range(versions), len(documents) - 1]
    assert sorted(found) == [(a, b) for a in copies for b in copies if a < b]


def test_a_story_many_unknown_outlets_print_stays_reuse() -> None:
    choose = Random(5)
    story = " ".join(article(choose, 4))
    documents = [(page(choose, story), UNKNOWN) for _ in range(20)]
    assert len(ingest(documents, [range(20)])) == 190


def test_thresholds_rise_seldom() -> None:
    limits = [likely_from(count) for count in range(1, 5_000)]
    assert limits == sorted(limits)
    assert set(limits) == {LIKELY_FROM, 8, 16, 32, CERTAIN_FROM}


def corpus(seed: int) -> list[tuple[str, int]]:
    """Documents with all that could depend on order: footers that come and go, versions, quotes, unknown outlets."""
    choose = Random(seed)
    shared = [sentence(choose, 20) for _ in range(4)]
    footers = ["", FOOTER, sentence(choose, 22)]
    story = " ".join(article(choose, 10))
    documents = []
    for _ in range(36):
        parts = [choose.choice(shared)] if choose.random() < 0.4 else []
        text = page(choose, *parts, footer=choose.choice(footers))
        documents.append((text, choose.choice((0, 0, 0, 0, 1, UNKNOWN))))
    documents += [(f"{story} {sentence(choose)}", choose.choice((0, 1))) for _ in range(6)]
    return documents


@examples(25)
@given(st.integers(0, 5), st.randoms(use_true_random=False), st.integers(1, 42))
def test_neither_order_nor_batches_matter(seed: int, order: Random, batch: int) -> None:
    documents = corpus(seed)
    expected = ingest(documents, [range(len(documents))])
    numbers = list(range(len(documents)))
    order.shuffle(numbers)
    batches = [numbers[start : start + batch] for start in range(0, len(numbers), batch)]
    assert ingest(documents, batches) == expected
    renumbered = ingest([documents[number] for number in numbers], [range(len(numbers))])
    assert back(renumbered, numbers) == expected


@examples(15)
@given(st.integers(0, 5), st.lists(st.tuples(st.integers(0, 41), st.sampled_from((0, 1, UNKNOWN))), max_size=60))
def test_an_outlet_may_be_known_later(seed: int, stated: list[tuple[int, int]]) -> None:
    documents = corpus(seed)
    store = Store(documents)
    store.add(range(len(documents)))
    for number, outlet in stated:
        store.state({number: outlet})
    outlets = dict(enumerate(outlet for _, outlet in documents)) | dict(stated)
    assert store.found == ingest([(text, outlets[n]) for n, (text, _) in enumerate(documents)], [range(len(documents))])


def back(found: Found, numbers: list[int]) -> Found:
    """The same with the numbers the documents had."""
    out: Found = {}
    for (a, b), passages in found.items():
        one, other = numbers[a], numbers[b]
        turned = passages if one < other else tuple(sorted(passage.turned() for passage in passages))
        out[min(one, other), max(one, other)] = turned
    return out


def test_the_corpus_of_the_law_has_something_to_get_wrong() -> None:
    documents = corpus(0)
    half = ingest(documents[:20], [range(20)])
    whole = ingest(documents, [range(len(documents))])
    assert set(half) - set(whole), "some pairs of the half are furniture in the whole"
    assert len(whole) > 20
