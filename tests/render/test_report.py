"""The page for an editor: what is marked leads to its note and back, nothing is loaded, no word of a store is markup."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from justhtml import JustHTML

from provstore.cli import cli
from provstore.query.report import gather_page
from provstore.render.report import write_report
from provstore.render.report.elements import element, words_of
from provstore.render.report.marks import Marks
from provstore.store import open_store
from tests.render.hostile import SHOWN, WORDS, is_safe

GOLDEN = Path(__file__).parent / "seed.html"
ROOT = Path(__file__).parents[2]
FIRE = ROOT / "docs" / "examples" / "fire"
HEADINGS = ("h1", "h2", "h3", "h4")


def fill(store: Path, *paths: Path, outlet: str | None = None) -> None:
    said = ["--as", "plain", *(["--outlet", outlet, "--by", "Ada"] if outlet else [])]
    result = CliRunner().invoke(cli, ["ingest", *map(str, paths), "--db", str(store), *said])
    assert result.exit_code == 0, result.output


@pytest.fixture(scope="session")
def fires(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of three accounts of a fire."""
    store = tmp_path_factory.mktemp("fires") / "store.db"
    fill(store, FIRE / "courier.txt", outlet="Varnholm Courier")
    fill(store, FIRE / "herald.txt", outlet="Morning Herald")
    fill(store, FIRE / "radio.txt", outlet="Harbor <b>Radio</b>")
    return store


@pytest.fixture(scope="session")
def page_of(fires: Path) -> Callable[..., str]:
    def make(*names: str) -> str:
        with open_store(fires) as connection:
            if names == ("story",):
                names = (str(connection.exec_driver_sql("SELECT id FROM v_stories").scalar_one()),)
            return write_report(gather_page(connection, names))

    return make


SUBJECTS = [("75fa#3",), ("f47a#4",), ("caa5#2",), ("75fa", "f47a"), ("f47a", "75fa"), ("story",)]


def attribute(node: Any, name: str) -> str:
    return str((node.attrs or {}).get(name) or "")


@pytest.mark.parametrize("names", SUBJECTS, ids=str)
def test_the_page_is_valid_and_in_order(page_of: Callable[..., str], names: tuple[str, ...]) -> None:
    page = JustHTML(page_of(*names), strict=True, sanitize=False)  # strict: what a parser has to mend is an error
    ids = [attribute(one, "id") for one in page.query("[id]")]
    assert len(ids) == len(set(ids))
    levels = [int(one.name[1]) for one in page.query(", ".join(HEADINGS))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [len(page.query(one)) for one in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    assert all(one.query("caption") for one in page.query("table"))
    assert all(attribute(one, "scope") in ("col", "row") for one in page.query("th"))


@pytest.mark.parametrize("names", SUBJECTS, ids=str)
def test_nothing_is_loaded_or_run(page_of: Callable[..., str], names: tuple[str, ...]) -> None:
    page = JustHTML(page_of(*names), sanitize=False)
    assert page.query("script, link, img, iframe, object, form, base") == []
    assert page.query("[src], [onclick], [onload], [style]") == []
    assert all(attribute(one, "href").startswith("#") for one in page.query("[href]"))
    (policy,) = page.query('meta[http-equiv="Content-Security-Policy"]')
    assert attribute(policy, "content") == "default-src 'none'; style-src 'unsafe-inline'"
    (style,) = page.query("style")
    assert not re.search(r"url\(|@import|expression", style.to_text() or page_of(*names).split("</style>")[0])


@pytest.mark.parametrize("names", SUBJECTS, ids=str)
def test_each_link_leads_somewhere_and_each_mark_to_its_note_and_back(
    page_of: Callable[..., str], names: tuple[str, ...]
) -> None:
    page = JustHTML(page_of(*names), sanitize=False)
    ids = {attribute(one, "id") for one in page.query("[id]")}
    assert [one for one in page.query("a") if attribute(one, "href")[1:] not in ids] == []
    marks = {attribute(one, "id") for one in page.query("mark[id]")}
    to_marks = {
        (attribute(note, "id"), attribute(link, "href")[1:])
        for note in page.query('[id^="n"]')
        for link in note.query(".way-back a")
    }
    to_notes = {attribute(one, "href")[1:] for one in page.query("sup a")}
    assert marks == {mark for _, mark in to_marks}
    assert to_notes == {note for note, _ in to_marks}
    assert bool(marks) == (names != ("story",))


def test_the_claim_with_its_way_its_sources_and_what_differs(page_of: Callable[..., str]) -> None:
    text = JustHTML(page_of("75fa#3"), sanitize=False).to_text()
    for words in (
        "Claim: Tomas Reyl in Varnholm Courier",
        "in quotation marks",
        "3 documents · 3 outlets · 3 owners · 1 independent source",
        "tells that it was said by",
        "both have it from Tomas Reyl",
        "three times",
        "as Ada stated on",
        "75fa7d75c039bb3308625806934dbe9f21dd82f21569c47e3e843028cfe0b9b3",
    ):
        assert words in " ".join(text.split()), words


def test_what_persons_decided_is_told_with_their_names(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    fill(store, FIRE / "courier.txt")
    merge = ["speakers", "merge", "Tomas Reyl", "Balt Grain", "--by", "Ada", "--note", "a <test>", "--force"]
    with open_store(store) as connection:
        assert "no person has stated or decided" in write_report(gather_page(connection, ["75fa#3"]))
    assert CliRunner().invoke(cli, [*merge, "--db", str(store)]).exit_code == 0
    with open_store(store) as connection:
        page = write_report(gather_page(connection, ["75fa#3"]))
    assert "Balt Grain and Tomas Reyl are one speaker, as Ada decided on" in page
    assert "“a &lt;test&gt;”" in page


def test_the_same_store_gives_the_same_bytes(page_of: Callable[..., str]) -> None:
    assert page_of("75fa#3") == page_of("75fa#3")


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\" onload='x'", "&quot; onload=&#x27;x&#x27;"),
        ("&amp;", "&amp;amp;"),
        (WORDS, words_of(SHOWN)),
        ("a\x00b\ufffec\U0001fffe", "a&lt;U+0000&gt;b&lt;U+FFFE&gt;c&lt;U+1FFFE&gt;"),
    ],
)
def test_words_of_strangers_are_words(words: str, written: str) -> None:
    assert words_of(words) == written
    assert written in element("p", words)
    assert written in element("p", "", title=words)


def test_words_of_a_hostile_article_are_words_on_the_page(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(
        'Mill <script>alert(1)</script>\n\nThe </style><b>old</b> mill \u202eburned\x1b[31m, Mayor "Anna" Holt said.\n'
    )
    store = tmp_path / "store.db"
    fill(store, article, outlet="<img src=x onerror=alert(1)>")
    with open_store(store) as connection:
        claims = connection.exec_driver_sql("SELECT claim FROM v_claims").scalars().all()
        pages = [write_report(gather_page(connection, [claim])) for claim in claims]
    assert pages
    for page in pages:
        assert is_safe(page)
        assert JustHTML(page, strict=True, sanitize=False).query("script, img, b, [onerror]") == []
        assert "&lt;/style&gt;" in page or "&lt;script&gt;" in page


TEXT = "One two three <four> five six seven."


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(1, 9)), max_size=8))
def test_however_marks_cross_no_word_is_lost_and_each_has_one_id(places: list[tuple[int, int]]) -> None:
    marks = Marks()
    spans = {(start, min(start + size, len(TEXT))) for start, size in places if start < len(TEXT)}
    for start, end in sorted(spans):
        marks.tie(marks.note("x"), "d", {"start": start, "end": end, "text": TEXT[start:end]})
    paragraph = {"start": 0, "end": len(TEXT), "text": TEXT, "follows": False}
    written = marks.excerpt({"id": "d", "language": None, "paragraphs": [paragraph]})  # type: ignore[typeddict-item]
    page = JustHTML(written, sanitize=False)
    assert sorted(attribute(one, "id") for one in page.query("mark[id]")) == sorted(
        f"m{number}" for number in range(1, len(spans) + 1)
    )
    assert len(page.query("sup")) == len(spans)
    without = re.sub(r"<sup>.*?</sup>|</?mark[^>]*>", "", written)
    assert words_of(TEXT) in without


def test_the_page_of_a_claim_of_the_seeds_word_for_word(tmp_path: Path) -> None:
    """`UPDATE_GOLDEN=1` writes it anew; what depends on the day, the version and the rules is left out."""
    store = tmp_path / "store.db"
    fill(store, *sorted((ROOT / "seeds").glob("*.txt")))
    with open_store(store) as connection:
        page = write_report(gather_page(connection, ["7c89#12"]))
    page = re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL)
    page = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "(time) UTC", page)
    page = re.sub(r"(provstore )\d[\w.]*", r"\1(version)", page)
    page = re.sub(r"(<dt>Seen at</dt>\n<dd>)[^<]*/", r"\1", page)
    page = re.sub(r"(<dt>Rules</dt>\n<dd><code>|digest is <code>)\w{64}", r"\1(digest)", page)
    page = re.sub(r"event \d+", "event (number)", page)
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(page, encoding="utf-8")
    assert page == GOLDEN.read_text(encoding="utf-8"), "make golden, then read the difference"
