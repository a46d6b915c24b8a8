"""The page of a claim."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from justhtml import JustHTML

from provstore.query.report import gather_page
from provstore.render.report import write_report
from provstore.store import open_store
from tests.render.report.made import ROOT, fill

GOLDEN = Path(__file__).parent / "seed.html"


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
