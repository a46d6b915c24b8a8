"""Where a list of topics, or the title of another story, runs into a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.extract.page.pieces import first_hit, rules_of
from provstore.extract.page.runs import run_of
from provstore.records import Span

LEAD = "The ferry sank on Monday. "
RUNS = [
    ("Tags Northtown ferry sea rescue |At least four people were hurt in the storm.", "an opener begins the sentence"),
    ("Tags ferry Northtown ".replace("ferry", "Ferry") + "|A sailor from the town was saved.", "an article does"),
    ("Tags Northtown storm sea war |Rescue boats in the harbor lay idle.", "with no opener the last capital does"),
    ("Tags Northtown Observatory for Sea Birds Ferry |Three sailors were hurt.", "a small word inside a name ties nothing"),
    ("Keywords: Northtown the Old Bridge |Dozens of boats were lost.", "another label"),
    ("Tags Northtown Ferry Old Harbor storm. |A sailor was saved.", "a list can end with a stop"),
    ("AP Photo Ann Lee Court Frees Two Sailors in Northtown |According to Bob Roe it rained.", "a credit and a title"),
    ("AP Photo Court Frees Sailors |According to Bob Roe it rained.", "of four words, the label's second among them"),
    ("AP Photo Court Frees Two Sailors After Storm |Roe also told reporters that it rained.", "a picture is sure enough for a capital"),
    ("Reuters Ann Lee Court Frees Two Sailors After Storm |The rain went on.", "without the word an opener is needed"),
    ("AFP Photo Court Frees Two Sailors After Storm |NORTHTOWN (Reuters) It rained again in the town.", "a dateline begins the story"),
    ("AFP Photo Court Frees Two Sailors After Storm |“It rained again,” he said.", "so does a quotation"),
]  # fmt: skip
NONE = [
    ("Reuters Northtown Bureau Chief Ann Lee said that it rained.", "a sentence with many capitals"),
    ("Tags were found on the ferry.", "a word of the story"),
    ("AP Photo Director Ann Lee resigned.", "too few words for a title"),
    ("AP Photo Court Frees According to Bob Roe it rained.", "one word too few"),
    ("Tags Northtown", "nothing that it runs into"),
]


def run_in(text: str) -> str | None:
    hit = first_hit(rules_of("topics run", "title run"), text, Span(0, len(text)))
    run = run_of(text, hit, len(text)) if hit else None
    return run.of(text) if run else None


@pytest.mark.parametrize(("marked", "why"), RUNS, ids=[case[1] for case in RUNS])
def test_ends_where_the_sentence_begins(marked: str, why: str) -> None:
    run, after = marked.split("|")
    found = run_in(LEAD + run + after)
    assert found is not None
    assert found.rstrip() == run.rstrip(), why


@pytest.mark.parametrize(("text", "why"), NONE, ids=[case[1] for case in NONE])
def test_nothing_is_cut_where_nothing_tells(text: str, why: str) -> None:
    assert run_in(LEAD + text) is None, why


@given(
    st.lists(
        st.sampled_from(["Tags", "Northtown", "rain", "The", "was", "AP Photo", "Sea", "of", "12", "it."]), max_size=30
    )
)
def test_a_run_lies_in_its_text(words: list[str]) -> None:
    text = LEAD + " ".join(words)
    found = run_in(text)
    assert found is None or (found and found in text)
