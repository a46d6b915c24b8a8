"""The generator of the benchmark: two measurements must read the same texts."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from random import Random
from statistics import mean

import pytest

from bench import carried, election, hostile, pages, quotations, scale, tables
from bench.articles import articles, write_article, write_files
from bench.comparing import Comparing, exponent, measure_comparing
from bench.copies import copies
from bench.matching import goal, measure_matching, write
from bench.reading import Reading, measure_reading
from bench.searching import TIMES, measure_searching
from provstore.carriers import unpack
from provstore.ingest import ingest
from provstore.readers.html import read_html


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


def test_a_great_many_articles_are_of_one_subject_and_of_many(tmp_path: Path) -> None:
    scale.write(tmp_path / "some", range(40))
    texts = [path.read_text() for path in sorted((tmp_path / "some").iterdir())]
    assert len(set(texts)) == 40
    assert texts[:40:10] == [election.write_page(number).text for number in range(4)]
    assert election.write_page(3, "subject 1") != election.write_page(3, "subject 2")


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
    for kind in tables.KINDS:
        made = [page.text for page in tables.rows(kind)(30)]
        assert made == [page.text for page in tables.rows(kind)(30)] and len(set(made)) == 30
    for name in hostile.PAIRS:
        one, other = hostile.pair(name)
        assert hostile.SIZE < len(one.text) < 1.1 * hostile.SIZE and one.text != other.text


def test_comparing_is_measured() -> None:
    found = measure_comparing(election.pages(4))
    assert found.pages == 4 and found.seconds > 0 < found.size
    assert exponent(Comparing(10, 1, 0, 0), Comparing(100, 10, 0, 0)) == 1


def test_saved_pages_are_of_real_size_and_hold_their_article() -> None:
    made = [pages.write_page(number) for number in range(pages.SITES)]
    assert made[7] == pages.write_page(7) != pages.write_page(7 + pages.SITES)
    for number, page in enumerate(made):
        assert pages.SMALLEST < len(page) < 1.05 * pages.LARGEST
        text, read = read_html(page)
        stamp, title, lead, *_ = write_article(number).text.split("\n\n")
        assert stamp in text and title in text and lead in text
        assert {"headline", "paragraph", "caption"} <= {zone.kind for zone in read.zones}
        assert "More on this" not in text and "window.__s" not in text
        assert {"title", "author", "published", "publisher"} <= {one.field for one in read.values}


def test_reading_is_measured() -> None:
    found = measure_reading([pages.write_page(0).encode()])
    assert found.pages == 1 and 0 < found.tree < found.read
    rows = {what: figure for what, _, figure in Reading(2, 1_000_000, 4, 2, None, None).rows("pages")}
    assert (
        rows["reading pages, pages a second"] == "0.5" and rows["reading pages : the tree alone, by justhtml"] == "2.00"
    )
    assert rows["reading pages : trafilatura"] == "not here"


@pytest.mark.parametrize("name", carried.WRITERS)
def test_archives_and_tables_hold_what_was_put_in(name: str) -> None:
    data = carried.WRITERS[name](7)
    found = [one for _, one in unpack(BytesIO(data), len(data))]
    assert len(found) == 7 and all(one.content for one in found)


def test_long_files_hold_few_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carried, "PICTURE", 1)
    monkeypatch.setattr(carried, "EVERY", 3)
    file = tmp_path / "file"
    for make, count, passed_over, refused in (
        (carried.write_archive, 7, 7, 0),
        (carried.write_table, 3_001, 0, 2_999),
    ):
        make(file, count)
        with file.open("rb") as stream:
            found = [one for _, one in unpack(stream, file.stat().st_size)]
        assert sum(one.passed_over is not None for one in found) == passed_over
        assert sum(one.refusal is not None for one in found) == refused
        assert sum(one.content is not None for one in found) == (3 if passed_over else 2)


def test_searching_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of question, and the floor in the same run."""
    monkeypatch.setattr("bench.searching.TIMES", 3)
    told = [what for what, _, _ in measure_searching(6)]
    assert TIMES > 100, "of fewer the slowest in a hundred is none"
    for kind in ("a document by its id", "words, by FTS5 alone", "words", "two words", "phrases", "names"):
        assert {f"searching 6 articles, {kind}, {of} CPU ms" for of in ("p99", "median")} <= set(told)


def test_quotations_are_made_of_articles_and_told(tmp_path: Path) -> None:
    """Nothing that is exact is called altered, nor the other way round."""
    write_files(tmp_path / "articles", 12, seed=3)
    ingest(tmp_path / "store.db", tmp_path / "articles")
    held = quotations.collect(tmp_path / "store.db")
    assert len({one.words for one in held}) == len(held) > 20
    kinds = dict.fromkeys(quotations.KINDS, 4)
    made = list(quotations.make(held, Random(1), kinds))
    assert made == list(quotations.make(held, Random(1), kinds))
    known = {one.words for one in held}
    assert all((one.words in known) is (one.kind in ("exact", "other speaker")) for one in made)
    told = quotations.measure(tmp_path / "store.db", 1, kinds)
    assert sum(told.values()) == len(made)
    assert {verdict for kind, verdict in told if kind == "exact"} == {"exact"}
    assert {verdict for kind, verdict in told if kind in quotations.ASKED} == {"altered"}
