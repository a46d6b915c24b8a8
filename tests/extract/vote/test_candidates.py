"""Which attributions of rules and tagger are one."""

from __future__ import annotations

import pytest

from provstore.extract.vote.candidates import agree, find_candidates, shared_part
from provstore.records import Span
from tests.extract.vote.marks import Mark, marked, read

TEXT = "The mayor said that the bridge was closed. Poland condemned the attack."
CASES = [
    (("The mayor", "said", ["the bridge was closed"]), 2, "the same"),
    (("the bridge", "said", ["closed"]), 2, "the same cue"),
    (("The mayor", "that", ["the bridge was closed"]), 2, "the same content, another cue"),
    (("The mayor", "that", ["the bridge was"]), 2, "most of the content"),
    (("The mayor", "that", ["bridge"]), 3, "a part of the content, another cue"),
]


@pytest.mark.parametrize(("mark", "count", "why"), CASES, ids=[case[2] for case in CASES])
def test_candidates(mark: Mark, count: int, why: str) -> None:
    paragraph, ruled = read(TEXT)
    assert len(ruled) == 2
    found = find_candidates(paragraph, ruled, marked(TEXT, mark))
    assert len(found) == count, why
    assert (found[0].marked is not None) == (count == 2), why


def test_each_is_paired_once_with_the_likest() -> None:
    paragraph, ruled = read(TEXT)
    exact, near = ("The mayor", "said", ["the bridge was closed"]), ("The mayor", "said", ["the bridge was"])
    found = find_candidates(paragraph, ruled, marked(TEXT, near, exact))
    assert [one.marked.content[0].of(TEXT) for one in found if one.ruled and one.marked] == ["the bridge was closed"]
    assert [one.marked.content[0].of(TEXT) for one in found if not one.ruled and one.marked] == ["the bridge was"]
    assert [one.place for one in found] == [TEXT.index("said"), TEXT.index("condemned"), TEXT.index("said")]


def test_what_the_tagger_marked_once_is_paired_once() -> None:
    paragraph, ruled = read("The mayor said it was closed, adding that it rained.")
    assert [one.cue.of(paragraph.text) for one in ruled if one.cue] == ["said", "adding"]
    both = marked(paragraph.text, ("The mayor", "adding", ["it was closed"]))
    found = find_candidates(paragraph, ruled, both)
    assert [one.marked is not None for one in found] in ([True, False], [False, True])


def test_nothing_marked_nothing_paired() -> None:
    paragraph, ruled = read(TEXT)
    assert [one.ruled for one in find_candidates(paragraph, ruled, [])] == ruled


def test_agreement_and_shares() -> None:
    one, other = Span(0, 10), Span(5, 15)
    assert shared_part([one], [other]) == pytest.approx(5 / 15)
    assert shared_part([one], [one]) == 1 and shared_part([one], [Span(10, 12)]) == 0
    assert agree(None, None) and agree(one, other)
    assert not agree(one, None) and not agree(None, one) and not agree(one, Span(10, 12))


ASKED = [
    ("Ana Kovac said it rained when asked what the mayor would do.", "asked", True, "when"),
    ("When asked what the mayor would do, Ana Kovac said it rained.", "asked", True, "when, with a capital"),
    ("Asked what the mayor would do, Ana Kovac said it rained.", "Asked", True, "a participle alone"),
    ("After being repeatedly asked what the mayor would do, Ana Kovac left.", "asked", True, "being"),
    ("Ana Kovac asked what the mayor would do.", "asked", False, "who asks, asks"),
    ("Asked Ana Kovac, “what the mayor would do”.", "Asked", False, "a verb before who does"),
]


@pytest.mark.parametrize(("text", "cue", "dropped", "why"), ASKED, ids=[case[3] for case in ASKED])
def test_who_was_asked_did_not_ask(text: str, cue: str, dropped: bool, why: str) -> None:
    paragraph, _ = read(text)
    asked = marked(text, ("Ana Kovac", cue, ["what the mayor would do"]))
    assert (not find_candidates(paragraph, [], asked)) is dropped, why
