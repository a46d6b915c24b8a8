"""The generator of the benchmark: two measurements must read the same texts."""

from __future__ import annotations

from pathlib import Path
from statistics import mean

from bench.articles import articles, write_article, write_files


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
