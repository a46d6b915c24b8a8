"""The generator of the benchmark: two measurements must read the same texts."""

from __future__ import annotations

from pathlib import Path
from statistics import mean

from bench import election, hostile
from bench.articles import articles, write_article, write_files
from bench.comparing import Comparing, exponent, measure_comparing
from bench.copies import copies
from bench.matching import goal, measure_matching, write


def test_a_number_is_an_article() -> None:
    assert write_article(7) == write_article(7)
    assert write_article(7) != write_article(7, seed=1)
    assert len({article.text for article in articles(200)}) == 200


def test_articles_have_the_size_they_are_said_to_have(tmp_path: Path) -> None:
    size = write_files(tmp_path, 100)
    assert size == sum(path.stat().st_size for path in tmp_path.iterdir())
    assert 4_300 < mean(path.stat().st_size for path in tmp_path.iterdir()) < 4_900


def test_articles_look_like_pages() -> None:
    for article in articles(20):
        head, *_ = article.text.split("\n\n")
        assert head[-3] == ":"
        assert "(Photo by " in article.text
        assert article.text.endswith("\n\nSHARE THIS ARTICLE\n")


def test_what_is_matched_shares_what_was_put_in() -> None:
    """A third of the articles take something from another; those that share only a footer make no pair."""
    assert write(7) == write(7) != write(7, seed=1)
    found = measure_matching(200)
    assert found.articles == 200
    assert 40 <= found.pairs <= 120
    assert goal(10_000) == "at most 10" and goal(200) == ""


def test_pages_of_one_subject_and_copies_are_what_they_are_said_to_be() -> None:
    assert election.write_page(7) == election.write_page(7) != election.write_page(8)
    texts = [page.text for page in copies(4)]
    assert len(set(texts)) == 4 and len({text.split("\n\n")[0] for text in texts}) == 1
    for name in hostile.PAIRS:
        one, other = hostile.pair(name)
        assert hostile.SIZE < len(one.text) < 1.1 * hostile.SIZE and one.text != other.text


def test_comparing_is_measured() -> None:
    found = measure_comparing(election.pages(4))
    assert found.pages == 4 and found.seconds > 0 < found.size
    assert exponent(Comparing(10, 1, 0, 0), Comparing(100, 10, 0, 0)) == 1
