"""The generator of the benchmark: two measurements must read the same texts."""

from __future__ import annotations

from pathlib import Path
from statistics import mean

from bench.articles import articles, write_article, write_files
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
