"""One document, as a person reads it or as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.readers.pdf.printed import STORY, Put, column, printed

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_show_reads_like_the_article(run: Run, store: Path, bridge: dict[str, Any]) -> None:
    shown = run("show", bridge["document"], "--db", store).stdout
    for words in (
        "Reuters, as the page says",
        "Riverton · Reuters · 2018-06-12 (day)",
        "[1]Riverton bridge to close",
        "[2] Anna Holt · “said” · indirect",
        "photo: AFP · taken 2018-06-11 · Riverton",
        "photo credit  AFP",
        bridge["document_id"],
    ):
        assert words in shown


def test_show_numbers_claims_as_the_list_does(run: Run, store: Path, rows: Rows, bridge: dict[str, Any]) -> None:
    document = json.loads(run("show", bridge["document"], "--json", "--db", store).stdout)
    listed = {row["number"]: row["claim"] for row in rows("claims", "--document", bridge["document"])}
    assert {claim["number"]: claim["id"] for claim in document["claims"]} == listed
    assert document["run"]["command"] == "ingest"


def test_what_a_person_states_is_shown_beside_the_page(run: Run, store: Path, bridge: dict[str, Any]) -> None:
    options = ["--outlet", "The Riverton Bugle", "--published", "2018-06-13", "--by", "Ada"]
    assert run("state", bridge["document"], *options, "--db", store).exit_code == 0
    shown = run("show", bridge["document"], "--db", store).stdout
    assert re.search(r"outlet  The Riverton Bugle, as Ada \(.+ UTC\) states · Reuters, as the page says", shown)
    assert re.search(r"published  2018-06-13, as Ada \(.+ UTC\) states · no date found on the page", shown)


@pytest.mark.parametrize("name", ["ffff0000", "abc", "", "%", "nowhere.txt", "0" * 65])
def test_an_unknown_name_is_explained(run: Run, store: Path, name: str) -> None:
    result = run("show", name, "--db", store)
    assert result.exit_code == 2
    assert result.stderr.startswith("provstore: no document is called ")
    assert result.stderr.count("\n") == 1


def test_an_ambiguous_name_lists_the_candidates(run: Run, store: Path, tmp_path: Path) -> None:
    path = tmp_path / "moving.txt"
    for text in ("First headline\n\nThe mayor said so.\n", "Second headline\n\nThe mayor said so.\n"):
        path.write_text(text, encoding="utf-8")
        assert run("ingest", path, "--db", store).exit_code == 0
    result = run("show", path, "--db", store)
    assert result.exit_code == 2
    assert "First headline" in result.stderr
    assert "Second headline" in result.stderr


def test_cat_raw_gives_the_very_bytes(run: Run, store: Path, hostile: dict[str, Any], tmp_path: Path) -> None:
    printed = run("cat", hostile["document"], "--raw", "--db", store).stdout_bytes
    assert printed.decode().count("\x1b") == 3
    odd = tmp_path / "odd.txt"
    odd.write_bytes("A café closes\r\n\r\nThe café in Riverton “closed”.\r\n".encode("cp1252"))
    assert run("ingest", odd, "--encoding", "cp1252", "--db", store).exit_code == 0
    assert run("cat", odd, "--raw", "--db", store).stdout_bytes == odd.read_bytes()
    assert run("cat", odd, "--db", store).stdout == "A café closes\n\nThe café in Riverton “closed”.\n"


def test_a_document_has_several_names(run: Run, store: Path, bridge: dict[str, Any]) -> None:
    id, path = bridge["document_id"], bridge["path"]
    tidy = str(Path(path).parent / "." / ".." / Path(path).parent.name / "bridge.txt")
    printed = {run("cat", name, "--db", store).stdout for name in (id, id[:4], id[:9].upper(), path, tidy)}
    assert len(printed) == 1


PAGE = Path(__file__).parents[2] / "docs" / "examples" / "page" / "bridge.html"


def test_a_page_is_shown_with_what_it_states_and_where_it_stands(run: Run, store_path: Path) -> None:
    assert run("ingest", PAGE, "--tagger", "rules", "--db", store_path).exit_code == 0
    shown = run("show", PAGE, "--places", "--db", store_path).stdout
    for words in (
        "authors  Ann Lee, Bob Roe",
        "address  https://www.northseanews.example/world/2024/03/12/bridge-closed",
        "North Sea News, as the page says",
        "published  2024-03-12 11:30+02:00 (minute)",
        "html/6",
        "photo: Cara Moe / AFP",
    ):
        assert words in shown
    source = PAGE.read_text(encoding="utf-8")
    at = source.index('"datePublished": "') + len('"datePublished": "')
    assert re.search(rf"published\s+{at}–{at + 25}\s+{at}–{at + 25}\s+“2024-03-12T11:30:00\+02:00”", shown)
    assert "places" not in json.loads(run("show", PAGE, "--json", "--db", store_path).stdout)


def test_of_what_only_the_markup_states_the_place_in_the_source_is_shown(run: Run, store_path: Path) -> None:
    assert run("ingest", PAGE, "--tagger", "rules", "--db", store_path).exit_code == 0
    shown = " ".join(run("show", PAGE, "--db", store_path).stdout.split())
    source = PAGE.read_text(encoding="utf-8")
    stated = json.loads(run("show", PAGE, "--json", "--db", store_path).stdout)["page"]
    counting = [one for one in stated if one["counts"]]
    assert {one["field"] for one in counting} >= {"title", "author", "published", "url", "language"}
    for one in counting:
        start, end = one["place"]["start"], one["place"]["end"]
        assert source[start:end] == one["value"]
        assert f"{one['where']} ({start}–{end})" in shown


def test_a_page_that_an_archive_captured_says_so(run: Run, store_path: Path, tmp_path: Path) -> None:
    for day in ("16", "18"):
        comment = f"<!--\n FILE ARCHIVED ON 12:44:01 Mar {day}, 2024 AND RETRIEVED FROM THE ARCHIVE -->"
        (tmp_path / f"{day}.html").write_text(PAGE.read_text(encoding="utf-8") + comment, encoding="utf-8")
    assert run("ingest", tmp_path, "--tagger", "rules", "--db", store_path).exit_code == 0
    shown = run("show", tmp_path / "18.html", "--db", store_path).stdout
    assert "captured  2024-03-18 12:44:01 UTC, as the page says: “12:44:01 Mar 18, 2024” (saver archived-on)" in shown
    assert "published  2024-03-12 11:30+02:00 (minute)" in shown
    columns = "captured,captured_in,published"
    listed = json.loads(
        run("documents", "--columns", columns, "--order", "captured", "--json", "--db", store_path).stdout
    )
    assert [(one["captured"], one["captured_in"]) for one in listed] == [
        ("2024-03-16T12:44:01Z", "saver archived-on"), ("2024-03-18T12:44:01Z", "saver archived-on")
    ]  # fmt: skip
    assert {one["published"] for one in listed} == {"2024-03-12T11:30+02:00"}


def test_contradictions_of_a_page_are_told(run: Run, store_path: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    source = PAGE.read_text(encoding="utf-8").replace('time" content="2024-03-12', 'time" content="2024-03-11')
    page.write_text(source, encoding="utf-8")
    assert run("ingest", page, "--tagger", "rules", "--db", store_path).exit_code == 0
    shown = " ".join(run("show", page, "--db", store_path).stdout.split())
    assert "The page states several days of publication: " in shown
    assert "“2024-03-11T11:30:00+02:00” (meta article:published_time)" in shown
    (row,) = json.loads(run("documents", "--json", "--db", store_path).stdout)
    assert row["notes"] == "days of publication differ"


def test_cat_gives_text_source_and_bytes_of_a_page(run: Run, store_path: Path) -> None:
    assert run("ingest", PAGE, "--tagger", "rules", "--db", store_path).exit_code == 0
    assert run("cat", PAGE, "--raw", "--db", store_path).stdout_bytes == PAGE.read_bytes()
    assert run("cat", PAGE, "--source", "--db", store_path).stdout == PAGE.read_text(encoding="utf-8")
    text = run("cat", PAGE, "--db", store_path).stdout
    assert "The café beside it was flooded" in text and "<" not in text
    assert run("cat", PAGE, "--source", "--raw", "--db", store_path).exit_code == 2


def test_the_records_of_a_pdf_stand_on_its_pages(run: Run, store_path: Path, tmp_path: Path) -> None:
    file = tmp_path / "bridge.pdf"
    file.write_bytes(printed([Put(72, 740, "Bridge closed after the storm", 20)], column(STORY)))
    assert run("ingest", file, "--tagger", "rules", "--db", store_path).exit_code == 0
    shown = run("show", file, "--places", "--db", store_path).stdout

    assert re.search(r"places\s+record\s+source\s+page\s+words", shown)
    assert re.search(r"headline\s+0–29\s+1 at 7\d, 7\d\d\s+“Bridge closed", shown)
    assert run("cat", file, "--source", "--db", store_path).stdout.startswith("Bridge closed after the storm")
