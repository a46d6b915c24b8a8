"""Runs of capitals, and the person's name in each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.extract.sources.runs import find_runs, name_in
from provstore.records import Span

RUNS = [
    ("Then Ann Lee left.", ["Then Ann Lee"], "capitals side by side"),
    ("Maj. Gen. Ann Lee left.", ["Maj. Gen. Ann Lee"], "ranks with full stops"),
    ("It rained. Ann Lee left.", ["It", "Ann Lee"], "a full stop ends a run"),
    ("Ana de la Cruz left.", ["Ana de la Cruz"], "particles"),
    ("Walter “Bud” Roe left.", ["Walter “Bud” Roe"], "a nickname"),
    ("Walter (Bud) Roe left.", ["Walter (Bud) Roe"], "a nickname in brackets"),
    ("J.R. Lee left.", ["J.R. Lee"], "initials"),
    ("Nasr al-Hariri left.", ["Nasr al-Hariri"], "an article glued to a name"),
    ("Ann\xa0Lee left.", ["Ann\xa0Lee"], "a space that does not break"),
    ("Ann\nLee left.", ["Ann", "Lee"], "two lines"),
    ("the mayor left.", [], "no capital"),
    ("Added Ann Lee: “It rains.”", ["Ann Lee", "It"], "a verb before whoever says it"),
    ("Said Ann Lee, “It rains.”", ["Ann Lee", "It"], "one that is a name, too"),
    ("Said Lee left.", ["Said Lee"], "and is one where no quotation follows"),
    ("Speaking to the Daily Mail Ann Lee left.", ["Speaking", "Ann Lee"], "whom somebody talked to, without a comma"),
    ("The Daily Mail Ann Lee left.", ["The Daily Mail Ann Lee"], "an outlet that nobody talked to"),
    ("They spoke to the Daily Mail.", ["They", "Daily Mail"], "an outlet alone"),
]


@pytest.mark.parametrize(("text", "runs", "why"), RUNS, ids=[case[2] for case in RUNS])
def test_runs(text: str, runs: list[str], why: str) -> None:
    assert [run.of(text) for run in find_runs(text, [Span(0, len(text))])] == runs, why


def test_what_tells_no_story_is_not_read() -> None:
    text = "Ann Lee. Bob Roe."
    assert [run.of(text) for run in find_runs(text, [Span(9, 17)])] == ["Bob Roe"]


NAMES = [
    ("Ann Lee came.", "Ann Lee", "a name"),
    ("Mayor Ann Lee came.", "Ann Lee", "behind a title"),
    ("Then Ann Lee came.", "Ann Lee", "behind a word that opens the sentence"),
    ("ANN LEE came.", "ANN LEE", "in capitals"),
    ("FULL TEXT came.", None, "capitals without a given name are a label"),
    ("Reportedly Ann Lee came.", "Ann Lee", "behind an adverb"),
    ("Vitaly Lee came.", "Vitaly Lee", "a given name that ends like one"),
    ("Outgoing Mayor Ann Lee came.", "Ann Lee", "behind an adjective"),
    ("Theresa May came.", "Theresa May", "a surname that is a month"),
    ("On Monday Ann Lee came.", "Ann Lee", "behind a day"),
    ("The Monday Post came.", "Post", "a day is no part of it"),
    ("In September President Ann Lee came.", "Ann Lee", "behind a month"),
    ("Would Lee come?", None, "a verb that opens a question"),
    ("New York closed.", None, "a place"),
    ("Costa Rica closed.", None, "a country"),
    ("South Carolina closed.", None, "a region"),
    ("Northern Council met.", None, "a body"),
    ("Jordan Lee came.", "Jordan Lee", "a country whose name people bear"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "why"), NAMES, ids=[case[2] for case in NAMES])
def test_the_name_in_a_run(text: str, name: str | None, why: str) -> None:
    longest = max(find_runs(text, [Span(0, len(text))]), key=lambda run: run.end - run.start)
    assert name_in(text, longest) == name, why


def test_the_last_word_of_an_office_is_no_part_of_the_name() -> None:
    text = "the minister for roads and Bridges Ann Lee"
    (run,) = find_runs(text, [Span(0, len(text))])
    assert name_in(text, run) == "Ann Lee"


@given(st.text(alphabet="Aa Bb.’'-(“”)\n\xa0é", max_size=60))
def test_a_name_stands_in_its_run(text: str) -> None:
    for run in find_runs(text, [Span(0, len(text))]):
        name = name_in(text, run)
        assert name is None or name.split()[-1] in run.of(text)
