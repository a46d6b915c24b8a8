"""Speakers: listed, shown, merged and split on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import Result

from provstore.match.names.reasons import Reason
from provstore.render.safe import safe_text

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]

HOLT, POST = "Anna Holt", "outlet|morning post||"


@pytest.fixture
def other(run: Run, store: Path, tmp_path: Path) -> str:
    """A second spelling of a name in the store."""
    (tmp_path / "other.txt").write_text("A road\n\nRIVERTON (AP) - Anne Holt said the road was shut.\n")
    assert run("ingest", tmp_path / "other.txt", "--db", store).exit_code == 0
    return "Anne Holt"


def test_the_list_needs_no_verb(rows: Rows, run: Run, store: Path) -> None:
    assert {row["speaker"] for row in rows("speakers")} >= {HOLT}
    assert HOLT in run("speakers", "--db", store).stdout
    assert run("speakers", env={"PROVSTORE_DB": str(store)}).stdout == run("speakers", "--db", store).stdout


def test_merge_show_and_split(run: Run, rows: Rows, store: Path, other: str) -> None:
    apart = run("speakers", "--csv", "--db", store).stdout
    done = run("speakers", "merge", HOLT, other, "--note", "one mayor", "--by", "Ada", "--db", store)
    assert (done.exit_code, done.stdout) == (0, f"recorded: they are one, shown as {HOLT}\n")

    (row,) = (row for row in rows("speakers") if row["speaker"] == HOLT)
    assert row["also"] == "Anne Holt; Holt"
    assert row["names"] == "Anne Holt; Holt; Mayor Anna Holt; She; mayor"
    shown = run("speakers", "show", other, "--db", store).stdout
    assert shown.splitlines()[:2] == [
        "Anna Holt · person",
        "merged with it: Anne Holt · also called Anne Holt, Holt · 5 claims in 2 documents",
    ]
    assert "one mayor" in shown
    told = json.loads(run("speakers", "show", HOLT, "--json", "--db", store).stdout)
    assert told.keys() == {"schema", "speaker", "key", "also", "merged", "mentions", "decisions"}
    assert told["speaker"] == {"name": HOLT, "kind": "person"}
    assert (told["also"], told["merged"]) == ([other, "Holt"], [other])
    assert [one["mention"] for one in told["mentions"] if one["speaker_decided"]] == [other]
    assert [(one["verdict"], one["holds"], one["by"]) for one in told["decisions"]] == [("merge", True, "Ada")]
    document = next(one["document"] for one in told["mentions"] if one["speaker_decided"])
    assert f"{other} · {HOLT}, as Ada decided" in run("show", document, "--db", store).stdout
    assert {row["speaker"] for row in rows("claims", "--speaker", HOLT)} == {HOLT, other}

    done = run("speakers", "split", HOLT, other, "--db", store)
    assert (done.exit_code, done.stdout) == (0, "recorded: 1 merge is undone\n")
    assert run("speakers", "--csv", "--db", store).stdout == apart
    assert [row["note"] is not None for row in rows("db", "log") if row["kind"] == "decided"] == [True, True]
    assert run("verify", "--db", store).exit_code == 0


def test_whose_decision_it_is(run: Run, store: Path, other: str) -> None:
    run("speakers", "merge", HOLT, other, "--db", store, env={"USER": "bo"})
    (decision,) = json.loads(run("speakers", "show", HOLT, "--json", "--db", store).stdout)["decisions"]
    assert decision["by"] == "bo"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["merge", HOLT, HOLT], "with itself"),
        (["merge", HOLT, "Nobody"], "no speaker is called 'Nobody'"),
        (["merge", HOLT, "Holt"], "is it one of these"),
        (["split", HOLT], "not merged with anybody"),
        (["split", HOLT, POST], "are not merged"),
        (["show", "Nobody"], "no speaker is called"),
        (["show", "person|an"], "more than one speaker"),
        (["merge", HOLT, "Anne Holt", "--by", "\udcff"], "must be text"),
    ],
    ids=["itself", "nobody", "half a name", "never merged", "others", "nobody to show", "two", "no text"],
)
def test_what_is_not_understood_is_2(run: Run, store: Path, other: str, arguments: list[str], said: str) -> None:
    result = run("speakers", *arguments, "--db", store)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.startswith("provstore: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("option", [["--db", "other.db"], ["--json"]], ids=" ".join)
def test_options_before_a_verb_are_not_lost_in_silence(run: Run, store: Path, other: str, option: list[str]) -> None:
    result = run("speakers", *option, "merge", HOLT, other, env={"PROVSTORE_DB": str(store)})
    assert result.exit_code == 2
    assert "after merge" in result.stderr
    assert "decided" not in run("db", "log", "--csv", "--db", store).stdout


@pytest.mark.parametrize("format", [[], ["--json"]], ids=["text", "JSON"])
def test_what_is_shown_is_safe(run: Run, store: Path, format: list[str]) -> None:
    hostile = "\x1b[31m=1\u202e\n\x85"
    done = run("speakers", "merge", HOLT, POST, "--force", "--note", hostile, "--by", hostile, "--db", store)
    assert done.exit_code == 0, done.output
    result = run("speakers", "show", HOLT, *format, "--db", store)
    assert result.exit_code == 0
    assert safe_text(done.stdout + result.stdout) == done.stdout + result.stdout


def test_what_may_be_one_is_listed_until_somebody_decides(run: Run, rows: Rows, store: Path, tmp_path: Path) -> None:
    (tmp_path / "marked.txt").write_text("A road\n\nRIVERTON (AP) - Anna B. Holt said the road was shut.\n")
    run("ingest", tmp_path / "marked.txt", "--db", store)
    (row,) = rows("speakers", "alike")
    assert (row["speaker"], row["other"], row["reason"]) == (HOLT, "Anna B. Holt", "middle name")
    printed = run("speakers", "alike", "--db", store).stdout
    assert "middle name" in printed and "person|" not in printed
    assert run("speakers", "merge", row["key"], row["other_key"], "--db", store).exit_code == 0
    assert rows("speakers", "alike") == []


def test_alike_says_what_each_reason_means(run: Run) -> None:
    told = " ".join(run("speakers", "alike", "--help").stdout.split())
    assert [reason for reason in get_args(Reason) if reason not in told] == []


def test_many_are_merged_at_once_or_none(run: Run, rows: Rows, store: Path, other: str, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text("A road\n\nRIVERTON (AP) - Anya Holt said the road was shut.\n")
    run("ingest", tmp_path / "more.txt", "--db", store)
    before = rows("speakers")
    assert run("speakers", "merge", HOLT, other, "Nobody", "--db", store).exit_code == 2
    assert run("speakers", "merge", HOLT, other, other, "--db", store).exit_code == 2  # one already, by the first
    assert rows("speakers") == before
    done = run("speakers", "merge", HOLT, other, "Anya Holt", "--by", "Ada", "--db", store)
    assert (done.exit_code, done.stdout) == (0, f"recorded: they are one, shown as {HOLT}\n")
    assert not {other, "Anya Holt"} & {row["speaker"] for row in rows("speakers")}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (f"{HOLT}\tAnne Holt\n\n", 0),
        (f"{HOLT}\tAnne Holt\r\n", 0),
        (f"other\tn\tspeaker\nAnne Holt\t1\t{HOLT}\n", 0),
        ("speaker\tother\tkey\tother_key\nx\ty\tperson|anna holt||\tperson|anne holt||\n", 0),
        (f"speaker\tother\n{HOLT}\tAnne Holt\tAnn Lee\n", 2),
        (f"{HOLT} Anne Holt\n", 2),
        ("speaker\tother\n", 2),
        ("", 2),
        ("a\tb\tc", 2),
    ],
)
def test_pairs_come_from_a_file(
    run: Run, rows: Rows, store: Path, other: str, tmp_path: Path, words: str, code: int
) -> None:
    (tmp_path / "pairs.tsv").write_bytes(words.encode())
    assert run("speakers", "merge", "--from", tmp_path / "pairs.tsv", "--db", store).exit_code == code
    assert (other in {row["speaker"] for row in rows("speakers")}) == (code != 0)
    assert run("speakers", "merge", "--from", tmp_path / "none.tsv", "--db", store).exit_code == 2


def test_a_file_without_pairs_and_a_wrong_line_are_told(run: Run, store: Path, other: str, tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_text("\n")
    asked = ("speakers", "merge", "--from", tmp_path / "pairs.tsv", "--db", store)
    assert run(*asked).stderr == f"provstore: {tmp_path / 'pairs.tsv'} has no pairs\n"
    (tmp_path / "pairs.tsv").write_text(f"{HOLT}\t{other}\n\n{HOLT}\tNobody\n")
    assert run(*asked).stderr.startswith("provstore: line 3: no speaker is called 'Nobody'")


def test_what_alike_lists_is_a_file_of_pairs(run: Run, rows: Rows, store: Path, tmp_path: Path) -> None:
    """As --tsv writes it, although one name means two speakers; the table shows the key to give in place of it."""
    for name, text in {
        "marked": "RIVERTON (AP) - Anna B. Holt said the road was shut.",
        "company": "BERLIN, June 18, 2018 (AP) - The company Anna B. Holt said on Monday it was closing.",
    }.items():
        (tmp_path / f"{name}.txt").write_text(f"A road\n\n{text}\n")
        run("ingest", tmp_path / f"{name}.txt", "--db", store)
    wanted = ("speakers", "alike", "--where", "reason=middle", "--db", store)
    assert "person|anna b. holt||" in run(*wanted).stdout
    names = run(*wanted, "--tsv", "--columns", "speaker,other").stdout
    (tmp_path / "names.tsv").write_text(names)
    merge = ("speakers", "merge", "--db", store, "--from")
    assert "'Anna B. Holt' means more than one speaker" in run(*merge, tmp_path / "names.tsv").stderr
    done = run(*merge, "-", input=run(*wanted, "--tsv").stdout)
    assert (done.exit_code, done.stdout) == (0, f"recorded: they are one, shown as {HOLT}\n")
    assert run(*wanted, "--json").stdout == "[]\n"
