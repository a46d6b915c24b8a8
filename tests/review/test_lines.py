"""A line from elsewhere is believed nothing that it cannot be; where one is none, nothing of its file is taken."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from provstore.errors import UsageError
from provstore.records import Amended, Found, Review, Source, review_told
from provstore.review import decide, import_decisions
from provstore.review.lines import SCHEMA, read_lines
from tests.review.test_travel import ask, claims, lines


def altered(line: str, **changed: Any) -> str:
    return json.dumps({**json.loads(line), **changed})


@pytest.mark.parametrize(
    "changed",
    [
        {"schema": "provstore.decision/9"},
        {"decision": "guess"},
        {"verdict": "maybe"},
        {"verdict": "amend"},
        {"by": 7},
        {"at": None},
        {"documents": ["x"]},
        {"documents": []},
        {"of": "same"},
        {"amended": {"mode": "direct"}},
        {"note": "added later"},
        {"after": [1]},
        {"words": None},
        {"key": 5},
    ],
    ids=str,
)
def test_a_line_that_is_none_is_refused_with_all_others(
    accounts: Path, tmp_path: Path, changed: dict[str, Any]
) -> None:
    other = Path(shutil.copy(accounts, tmp_path / "other.db"))
    first, second, *_ = claims(accounts)
    decide(accounts, first, "reject")
    decide(accounts, second, "accept")
    good, bad = [line for line in lines(accounts) if '"review"' in line]
    with pytest.raises(UsageError, match="line 2 is no decision"):
        import_decisions(other, [good, altered(bad, **changed)])
    assert ask(other, "SELECT * FROM reviews") == []


def test_a_speaker_whom_another_document_alone_knows_is_refused(accounts: Path) -> None:
    elsewhere = Source("the warden", "anonymous", scope="0" * 64)
    made = Review(claims(accounts)[0], "amend", Amended((elsewhere,)), at="2024-03-05T00:00:00Z")
    line = json.dumps({"schema": SCHEMA, "decision": "review", "id": made.id, **review_told(made)})
    with pytest.raises(UsageError, match="another document alone"):
        import_decisions(accounts, [line])


CAPTION = Found("caption", f"{'d' * 20}:0-9", ("d" * 64,), '{"caption": "A boat"}')


@pytest.mark.parametrize(
    ("amended", "of", "said"),
    [
        (Amended(outlets=(Source("AFP", "outlet"),), photographers=("Ann Lee",)), CAPTION, None),
        (Amended(outlets=()), CAPTION, None),
        (Amended(mode="direct"), CAPTION, "does not fit"),
        (Amended(outlets=()), replace(CAPTION, kind="claim"), "does not fit"),
        (Amended(outlets=()), replace(CAPTION, kind="link"), "does not fit"),
        (Amended(outlets=(Source("Ann Lee", "person"),)), CAPTION, "is no outlet"),
        (Amended(photographers=(" ",)), CAPTION, "without a name"),
        (Amended(photographers=cast(Any, (7,))), CAPTION, "without a name"),
    ],
    ids=str,
)
def test_what_is_amended_fits_what_it_is_of(amended: Amended, of: Found, said: str | None) -> None:
    made = Review(of, "amend", amended, at="2024-03-05T00:00:00Z")
    line = json.dumps({"schema": SCHEMA, "decision": "review", "id": made.id, **review_told(made)})
    if said is None:
        assert read_lines([line]).reviews == [made]
        return
    with pytest.raises(UsageError, match=said):
        read_lines([line])


@pytest.mark.parametrize("line", ["{", "[]", "7", '{"schema": "provstore.decision/1"}', "[" * 100_000])
def test_what_is_no_json_object_is_refused(accounts: Path, line: str) -> None:
    with pytest.raises(UsageError, match="line 1 is no decision"):
        import_decisions(accounts, [line])


PERSON = {"name": "Ann Lee", "kind": "person", "country": None, "part_of": None, "scope": None}
BOB = {**PERSON, "name": "Bob Roe"}
SPEAKERS = {"schema": SCHEMA, "decision": "speakers", "verdict": "merge", "kept": PERSON, "merged": BOB, "note": None}
SIGNED = {"by": "Ada", "at": "2024-01-01T00:00:00Z"}
STATEMENT = {"schema": SCHEMA, "decision": "statement", "document": "d" * 64, "outlet": None, "published": "2024"}


def test_speakers_and_statements_are_read() -> None:
    read = read_lines([json.dumps({**SPEAKERS, **SIGNED}), "\n", json.dumps({**STATEMENT, **SIGNED})])
    (told,) = read.speakers
    kept, merged = Source("Ann Lee", "person"), Source("Bob Roe", "person")
    assert (told.decision.kept, told.decision.merged, told.scopes) == (kept.key, merged.key, frozenset())
    assert [(one.document, one.stated.published, one.stated.by) for one in read.statements] == [
        ("d" * 64, "2024", "Ada")
    ]
    encoding = {**STATEMENT, **SIGNED, "published": None, "encoding": "cp1251"}
    assert [one.stated.encoding for one in read_lines([json.dumps(encoding)]).statements] == ["cp1251"]
    contests = [{**STATEMENT, **SIGNED, "contests": True}, {**STATEMENT, **SIGNED}]  # older versions said nothing of it
    assert [one.stated.contests for one in read_lines(map(json.dumps, contests)).statements] == [True, False]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "line 1 is no decision that this version knows: it is no JSON: "),
        ("[]", "something in it is of another kind"),
        ("{}", "it has no schema"),
        ("[" * 100_000, "it is nested too deep"),
        (json.dumps({**SPEAKERS, **SIGNED, "verdict": "accept"}), "'accept' is not one of merge, split"),
    ],
    ids=["cut", "list", "empty", "deep", "verdict"],
)
def test_what_is_wrong_with_a_line_is_said_in_words(line: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read_lines([line])


@pytest.mark.parametrize(
    "line",
    [
        {**SPEAKERS, **SIGNED, "merged": PERSON},
        {**SPEAKERS, **SIGNED, "verdict": "accept"},
        {**SPEAKERS, **SIGNED, "kept": {**PERSON, "kind": "ghost"}},
        {**SPEAKERS, **SIGNED, "kept": {**PERSON, "name": " "}},
        {**SPEAKERS, **SIGNED, "kept": {**PERSON, "scope": "x"}},
        {**SPEAKERS, **SIGNED, "kept": {**PERSON, "country": 7}},
        {**STATEMENT, **SIGNED, "published": "yesterday"},
        {**STATEMENT, **SIGNED, "published": None},
        {**STATEMENT, **SIGNED, "encoding": "runes"},
        {**STATEMENT, **SIGNED, "encoding": "windows-1251"},  # which is called cp1251
        {**STATEMENT, **SIGNED, "encoding": "utf-16"},  # which is one of two
        {**STATEMENT, **SIGNED, "encoding": 7},
        {**STATEMENT, **SIGNED, "contests": "no"},
        {**STATEMENT, **SIGNED, "document": "../x"},
    ],
    ids=str,
)
def test_what_no_store_could_have_decided_is_refused(line: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="line 1 is no decision"):
        read_lines([json.dumps(line)])
