"""The commands that print a table."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.upkeep import versions

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_documents(rows: Rows) -> None:
    bridge = next(row for row in rows("documents") if row["path"].endswith("bridge.txt"))
    assert bridge["headline"] == "Riverton bridge to close for 100% of traffic, mayor says"
    assert bridge["document_id"].startswith(bridge["document"])
    assert bridge["damaged"] is False


def test_json_loses_nothing(rows: Rows) -> None:
    headlines = [row["headline"] for row in rows("documents")]
    assert '=HYPERLINK("http://x.example") \x1b]0;owned\x07[bold]headline[/bold] \u202efdp.exe' in headlines


def test_outlets_are_listed_with_what_they_do(rows: Rows) -> None:
    found = {row["outlet"]: row for row in rows("outlets")}
    assert (found["Reuters"]["documents"], found["Reuters"]["credited"]) == (1, 0)
    assert (found["AFP"]["documents"], found["AFP"]["credited"]) == (0, 1)
    assert found["Morning Post"]["cited_by"] == 1
    assert [row["documents"] > 0 for row in rows("outlets")] == sorted(
        (row["documents"] > 0 for row in rows("outlets")), reverse=True
    )


def test_nothing_found_is_no_error(run: Run, store: Path) -> None:
    result = run("claims", "--text", "unicorns", "--db", store)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "provstore: nothing found\n")
    assert run("claims", "--text", "unicorns", "--quiet", "--db", store).stderr == ""
    assert run("claims", "--text", "unicorns", "--json", "--db", store).stderr == ""
    assert run("claims", "--text", "unicorns", "--json", "--db", store).stdout == "[]\n"
    assert run("claims", "--text", "unicorns", "--csv", "--db", store).stdout.startswith("document,number,")


@pytest.mark.parametrize(
    ("filters", "contents"),
    [
        (["--speaker", "anna holt", "--mode", "direct"], {"“It is not safe,”"}),
        (["--text", "old_bridge"], {"the old_bridge would close on Friday"}),
        (["--text", "old%bridge"], set()),
        (["--text", "100%"], {"Riverton bridge to close for 100% of traffic"}),
        (["--text", "'; drop table claims; --"], set()),
        (["--voice", "attributed", "--text", "ferry", "--speaker", "Holt"], {"drivers to take the ferry"}),
        (["--outlet", "reuters", "--mode", "direct"], {"“It is not safe,”"}),
        (["--outlet", "reuters", "--voice", "outlet", "--speaker", "Holt"], set()),
    ],
)
def test_claims_by_filter(rows: Rows, filters: list[str], contents: set[str]) -> None:
    assert {row["content"] for row in rows("claims", *filters)} == contents


def test_claims_of_one_document(rows: Rows) -> None:
    document = next(row["document"] for row in rows("documents") if row["path"].endswith("bridge.txt"))
    found = rows("claims", "--document", document)
    assert {row["document"] for row in found} == {document}
    assert [row["number"] for row in found] == list(range(1, len(found) + 1))


@pytest.mark.parametrize(("credit", "count"), [("afp", 1), ("Photo by", 1), ("Xinhua", 0), ("A_P", 0)])
def test_captions_by_credit(rows: Rows, credit: str, count: int) -> None:
    found = rows("captions", "--credit", credit)
    assert len(found) == count
    assert all(row["outlets"] == "AFP" and row["file_photo"] is False for row in found)


@pytest.mark.parametrize(
    ("filters", "count"),
    [(["--kind", "photo_credit"], 1), (["--to", "AFP", "--from", "Reuters"], 1), (["--from", "AFP"], 0)],
)
def test_links_by_filter(rows: Rows, filters: list[str], count: int) -> None:
    assert len(rows("links", *filters)) == count


def test_search_gives_exact_spans(rows: Rows, run: Run, store: Path) -> None:
    found = rows("search", "ferry")
    text = run("cat", found[0]["document"], "--raw", "--db", store).stdout_bytes.decode()
    assert len(found) == text.count("ferry")
    assert {text[row["start"] : row["end"]] for row in found} == {"ferry"}
    assert all("[ferry]" in row["context"] for row in found)


def test_search_shows_documents_that_have_all_words(rows: Rows) -> None:
    assert len({row["document"] for row in rows("search", "mayor")}) == 2
    assert {row["words"] for row in rows("search", "MAYOR", "old_bridge")} == {"mayor", "Mayor", "old_bridge"}
    assert rows("search", "mayor", "unicorns") == []


@pytest.mark.parametrize("words", ["%", "_", "' OR 1=1 --", "(" * 2000, "word " * 20_000, "\\", "[", "AND", 'a"b'])
def test_any_words_have_an_answer(run: Run, store: Path, words: str) -> None:
    result = run("search", "--json", "--db", store, "--", words)
    assert result.exit_code == 0
    assert all(row["words"] == words for row in json.loads(result.stdout))


def test_stats_count_what_is_there(rows: Rows) -> None:
    counts = {(row["of"], row["which"]): row["count"] for row in rows("stats")}
    assert counts["documents", None] == 2
    assert counts["photo captions", None] == 1
    assert counts["claims by voice", "attributed"] == len(rows("claims", "--voice", "attributed"))


@pytest.mark.parametrize(
    ("filters", "kinds"),
    [
        ([], {"quantity", "wording", "dropped"}),
        (["--kind", "quantity"], {"quantity"}),
        (["--kind", "quantity", "--outlet", "gazette"], {"quantity"}),
        (["--editions"], {"wording", "dropped"}),
        (["--editions", "--kind", "quantity"], set()),
        (["--document", "other.txt"], set()),
        (["--document", "june.txt", "--kind", "dropped"], {"dropped"}),
    ],
)
def test_changes_by_filter(run: Run, tmp_path: Path, filters: list[str], kinds: set[str]) -> None:
    versions.add(tmp_path / "store.db", tmp_path, *versions.VERSIONS)
    here = [str(tmp_path / word) if word.endswith(".txt") else word for word in filters]
    found = json.loads(run("changes", *here, "--db", tmp_path / "store.db", "--json").stdout)
    assert {row["kind"] for row in found} == kinds
    assert all(row["a_text"] != row["b_text"] for row in found)


def test_a_change_is_of_one_of_the_kinds(run: Run, store: Path) -> None:
    assert run("changes", "--kind", "mood", "--db", store).exit_code == 2


def test_claims_to_look_at(rows: Rows, run: Run, store: Path, tmp_path: Path) -> None:
    marked = rows("claims", "--needs-review")
    assert marked and all(row["needs_review"] for row in marked)
    assert "yes" in run("claims", "--needs-review", "--db", store).stdout
    (tmp_path / "mute.txt").write_text("Harbour closed\n\nHe said the harbour was closed.\n")
    assert run("ingest", tmp_path / "mute.txt", "--db", store, "--tagger", "rules").exit_code == 0
    unknown = rows("claims", "--no-speaker")
    assert unknown and all(row["speaker"] is None and row["voice"] == "attributed" for row in unknown)
    assert len(rows("claims")) > len(marked)


def test_what_the_claims_of_a_document_are_is_told(run: Run) -> None:
    assert "counts what others say" in run("documents", "--help").stdout


def test_stories_are_lists_in_json_and_cells_elsewhere(run: Run, tmp_path: Path) -> None:
    words = "The ferry Orlanda sank off the northern harbor of Varnholm on Sunday, killing 14 people."
    for name, headline in (("one", "Ferry sinks off Varnholm"), ("other", "Many dead as ferry Orlanda sinks")):
        (tmp_path / f"{name}.txt").write_text(f"{headline}\n\n{words}\n", encoding="utf-8")
    made = tmp_path / "ferry.db"
    stated = ["--published", "2024-03-03", "--outlet"]
    assert run("ingest", tmp_path / "one.txt", *stated, "Reuters", "--db", made).exit_code == 0
    assert run("ingest", tmp_path / "other.txt", *stated, "AFP", "--db", made).exit_code == 0
    (story,) = json.loads(run("stories", "--json", "--db", made).stdout)
    assert (story["outlets"], story["size"], len(story["documents"])) == (["AFP", "Reuters"], 2, 2)
    assert (story["first"], story["last"]) == ("2024-03-03", "2024-03-03")
    assert story["label"] in ("Ferry sinks off Varnholm", "Many dead as ferry Orlanda sinks")
    assert "AFP; Reuters" in run("stories", "--csv", "--db", made).stdout
    assert story["id"] in run("stories", "--db", made).stdout
    listed = json.loads(run("documents", "--story", story["id"][:6], "--json", "--db", made).stdout)
    assert sorted(one["document_id"] for one in listed) == sorted(story["documents"])
    assert run("documents", "--story", "ffff", "--db", made).exit_code == 2
