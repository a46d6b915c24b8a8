"""`provstore review`: what is decided on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def claim(rows: Rows, bridge: dict[str, Any]) -> str:
    """What Anna Holt says, by the number that show prints."""
    number = next(row["number"] for row in rows("claims", "--speaker", "Anna Holt", "--document", bridge["document"]))
    return f"{bridge['document']}#{number}"


def test_a_rejected_claim_is_listed_no_more(run: Run, rows: Rows, store: Path, claim: str) -> None:
    before = rows("claims")
    done = run("review", claim, "reject", "--by", "Ada", "--note", "no claim", "--db", store)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("recorded: claim ") and done.stdout.endswith(" is rejected\n")
    assert len(rows("claims")) == len(before) - 1
    (row,) = rows("claims", "--rejected")
    assert (row["review"], row["review_by"], row["review_note"]) == ("reject", "Ada", "no claim")
    document, _, number = claim.partition("#")
    assert f"[{number}] Anna Holt · rejected by Ada (no claim)" in run("show", document, "--db", store).stdout
    assert run("verify", "--db", store).exit_code == 0

    assert run("review", claim, "undo", "--db", store).exit_code == 0
    assert [row["claim"] for row in rows("claims")] == [row["claim"] for row in before]


def test_who_says_it_is_shown_as_a_person_decided(run: Run, rows: Rows, store: Path, claim: str) -> None:
    done = run("review", claim, "amend", "--speaker", "Eva Orr", "--kind", "person", "--by", "Ada", "--db", store)
    assert done.exit_code == 0, done.output
    (row,) = rows("claims", "--speaker", "Eva Orr")
    assert (row["speaker"], row["speaker_decided"], row["said_by"]) == ("Anna Holt", "Eva Orr", "Eva Orr")
    assert "Eva Orr" in {row["speaker"] for row in rows("speakers")}
    assert "Eva Orr" in run("claims", "--speaker", "Eva", "--db", store).stdout
    for command in ("sources", "trace"):
        assert "amended by Ada: speakers found as Anna Holt" in " ".join(
            run(command, claim, "--db", store).stdout.split()
        )
        told = json.loads(run(command, claim, "--json", "--db", store).stdout)["claim"]
        assert (told["speaker"]["name"], told["review"]["by"]) == ("Eva Orr", "Ada")
    document, _, number = claim.partition("#")
    assert f"[{number}] Eva Orr · amended by Ada" in run("show", document, "--db", store).stdout


@pytest.mark.parametrize(
    "options",
    [
        ["--mode", "direct"],
        ["--voice", "outlet"],
        ["--no-speaker"],
        ["--content", "the old_bridge"],
        ["--speaker", "Anna Holt", "--speaker", "Morning Post"],
    ],
    ids=" ".join,
)
def test_all_that_can_be_amended(run: Run, store: Path, claim: str, options: list[str]) -> None:
    assert run("review", claim, "amend", *options, "--db", store).exit_code == 0
    assert run("verify", "--db", store).exit_code == 0


def test_a_caption_and_a_link_are_decided_of(run: Run, rows: Rows, store: Path, bridge: dict[str, Any]) -> None:
    assert run("review", f"{bridge['document']}#c1", "reject", "--db", store).exit_code == 0
    assert (rows("captions"), len(rows("captions", "--rejected"))) == ([], 1)
    link = next(row["link"] for row in rows("links") if row["link"])
    assert run("review", link, "reject", "--by", "Ada", "--db", store).exit_code == 0
    assert link not in {row["link"] for row in rows("links")}
    assert [row["link"] for row in rows("links", "--rejected")] == [link]
    assert "rejected by Ada" in run("show", bridge["document"], "--db", store).stdout
    line = json.loads(run("export", bridge["document"], "--db", store).stdout)
    assert line["captions"][0]["review"]["verdict"] == "reject"
    assert [one["review"]["by"] for one in line["links"] if one["id"] == link] == ["Ada"]


def test_how_many_wait_is_said(run: Run, rows: Rows, store: Path) -> None:
    waiting = len(rows("claims", "--needs-review"))
    assert (
        run("review", "--db", store).stdout == f"{waiting} claim{'s wait' if waiting != 1 else ' waits'} for a person\n"
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "say what you decide of"),
        (["accept", "--mode", "direct"], "say amend"),
        (["amend"], "say what is right instead"),
        (["amend", "--speaker", "Nobody At All"], "--kind"),
        (["amend", "--speaker", "Anna Holt", "--no-speaker"], "contradict each other"),
        (["amend", "--content", "not in it"], "words of the document"),
        (["undo"], "nothing to undo"),
        (["--next"], "name no claim"),
    ],
    ids=str,
)
def test_what_is_not_understood_is_2(
    run: Run, rows: Rows, store: Path, claim: str, given: list[str], said: str
) -> None:
    result = run("review", claim, *given, "--db", store)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert said in result.stderr
    assert rows("decisions", "list") == []


def test_a_copy_says_that_the_same_words_were_decided_of(run: Run, rows: Rows, store: Path, tmp_path: Path) -> None:
    words = "Harbor\n\nIt was said that the quay would close.\n\n"
    for name in ("one", "other"):
        (tmp_path / f"{name}.txt").write_text(f"{words}A page of {name}.\n")
        assert run("ingest", tmp_path / f"{name}.txt", "--db", store).exit_code == 0
    both = {claim["document"]: claim for claim in rows("claims", "--text", "quay")}
    one, other = both.values()
    assert run("review", one["claim"], "amend", "--no-speaker", "--by", "Ada", "--db", store).exit_code == 0
    told = f"the same words in {one['document']}#{one['number']} were amended (speakers) by Ada"
    assert told in " ".join(run("show", other["document"], "--db", store).stdout.split())
    assert told not in " ".join(run("show", one["document"], "--db", store).stdout.split())
    shown = json.loads(run("show", other["document"], "--json", "--db", store).stdout)
    assert [found["claim"] for claim in shown["claims"] for found in claim.get("decided_elsewhere", [])] == [
        one["claim"]
    ]
    assert told in " ".join(run("review", "--next", "--db", store, input=" " * 20).stdout.split())


def test_whose_picture_it_is_is_amended(run: Run, rows: Rows, store: Path, bridge: dict[str, Any]) -> None:
    caption = f"{bridge['document']}#c1"
    asked = ["--credit", "reuters.com", "--photographer", "Ann Lee", "--by", "Ada"]
    done = run("review", caption, "amend", *asked, "--db", store)
    assert done.exit_code == 0 and done.stdout.endswith(" is amended (outlets, photographers)\n")
    (row,) = rows("captions")
    assert (row["outlets_decided"], row["photographers_decided"]) == ("Reuters", "Ann Lee")
    assert row["picture_by"] == "Ann Lee / Reuters"
    shown = " ".join(run("show", bridge["document"], "--db", store).stdout.split())
    assert "photo: Ann Lee / Reuters" in shown and "amended by Ada: outlets found as" in shown
    assert run("review", caption, "amend", "--no-credit", "--db", store).exit_code == 0
    assert rows("captions")[0]["picture_by"] is None
    assert "photo: no credit" in run("show", bridge["document"], "--db", store).stdout
    wrong = run("review", caption, "amend", "--no-credit", "--credit", "AFP", "--db", store)
    assert wrong.exit_code == 2 and "--no-credit contradicts" in wrong.stderr


def test_who_publishes_a_document_is_stated(run: Run, store: Path, bridge: dict[str, Any]) -> None:
    told = run("review", bridge["document"], "amend", "--db", store)
    assert told.exit_code == 2
    assert "is a document: provstore state says who publishes it, and when" in told.stderr
