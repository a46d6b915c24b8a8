"""What was decided, in a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.records import Amended, Found, Judgement, Review
from provstore.render.reviews import (
    disputed_sentence,
    elsewhere_sentence,
    render_doubtful,
    review_sentence,
    standing_sentence,
)
from provstore.render.safe import safe_text
from provstore.store.standing import stand

WHO = {"by": "Ada", "at": "2024"}
PLAIN: Any = {"verdict": "accept", **WHO, "note": None, "amended": [], "disputed": []}
ANN = [{"name": "Ann Lee", "kind": "person"}]
FOUND = Found("claim", "c" * 20, ("d" * 64,), "{}")


@pytest.mark.parametrize(
    ("review", "sentence"),
    [
        (None, ""),
        (PLAIN, "accepted by Ada"),
        ({**PLAIN, "by": None}, "accepted by somebody"),
        ({**PLAIN, "verdict": "reject", "note": "no claim"}, "rejected by Ada (no claim)"),
        (
            {**PLAIN, "verdict": "amend", "amended": [{"field": "speakers", "found": ANN, "value": [], **WHO}]},
            "amended by Ada: speakers found as Ann Lee",
        ),
        (
            {**PLAIN, "verdict": "amend", "amended": [{"field": "speakers", "found": [], "value": ANN, "by": "Bo"}]},
            "amended by Ada: speakers found as nobody, by Bo",
        ),
        (
            {**PLAIN, "verdict": "amend", "amended": [{"field": "content", "found": [{"text": "a\nb"}], **WHO}]},
            "amended by Ada: content found as “a b”",
        ),
        (
            {**PLAIN, "verdict": "amend", "amended": [{"field": "mode", "found": None, **WHO}]},
            "amended by Ada: mode found as none",
        ),
        (
            {**PLAIN, "verdict": "disputed", "disputed": [PLAIN, {**PLAIN, "verdict": "reject", "by": None}]},
            "disputed: accept by Ada; reject by somebody",
        ),
    ],
)
def test_what_holds_is_a_sentence(review: Any, sentence: str) -> None:
    assert review_sentence(review) == sentence


def decided(verdict: Judgement, amended: Amended | None = None, by: str | None = "Ada") -> Review:
    return Review(FOUND, verdict, amended or Amended(), by=by, at="2024")


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        ([], "is as it was found: nothing is decided of it"),
        ([decided("accept")], "is accepted"),
        ([decided("amend", Amended(mode="direct"))], "is amended (mode)"),
        ([decided("accept"), decided("accept", by=None)], "is accepted"),
    ],
)
def test_what_was_recorded_is_said(made: list[Review], sentence: str) -> None:
    assert standing_sentence(stand(made)) == sentence


def test_who_contradicts_is_said() -> None:
    said = standing_sentence(stand([decided("accept"), decided("reject", by=None)]))
    assert said.startswith("is disputed: ")
    assert {*said.removeprefix("is disputed: ").split("; ")} == {"accept by Ada", "reject by somebody"}


DOUBTFUL: Any = {
    "document": "d" * 12, "outlet": None, "published": "2024-03-05", "title": "Rain", "number": 3, "cue": "said",
    "pieces": [{"text": "It rained, ", "role": None}, {"text": "he said", "role": "cue"}, {"text": "so", "role": "content"}],
    "speakers": [], "mode": "indirect", "voice": "attributed", "confidence": 0.456, "decided_elsewhere": [],
}  # fmt: skip


def test_a_claim_stands_in_its_paragraph_below_its_head() -> None:
    shown = render_doubtful(DOUBTFUL, 2).split("\n")
    assert shown[0] == "dddddddddddd · 2024-03-05 · Rain"
    assert shown[2] == "    It rained, he said[so]"
    assert shown[4] == "#3 · speaker unknown · “said” · indirect · right in 46% of such · 2 left"


ELSEWHERE: Any = {"document": "e" * 64, "number": 2, "verdict": "reject", "amended": [], "by": "Ada"}


@pytest.mark.parametrize(
    ("decided", "sentence"),
    [
        ([], ""),
        ([ELSEWHERE], "the same words in eeeeeeeeeeee#2 were rejected by Ada"),
        ([{**ELSEWHERE, "by": None}, ELSEWHERE], "the same words in eeeeeeeeeeee#2 were rejected by somebody, and decided in 1 other place"),
        ([{**ELSEWHERE, "verdict": "amend", "amended": ["mode", "speakers"]}], "the same words in eeeeeeeeeeee#2 were amended (mode, speakers) by Ada"),
        ([{**ELSEWHERE, "verdict": "disputed"}], "the same words in eeeeeeeeeeee#2 are disputed"),
    ],
)  # fmt: skip
def test_what_was_decided_elsewhere_is_a_sentence(decided: Any, sentence: str) -> None:
    assert elsewhere_sentence(decided) == sentence
    assert (sentence in render_doubtful({**DOUBTFUL, "decided_elsewhere": decided}, 2)) or not sentence


def test_no_word_commands_the_terminal() -> None:
    hostile = "\x1b[31m\u202e"
    piece = {"text": hostile, "role": "content"}
    elsewhere = {**ELSEWHERE, "by": hostile, "document": hostile}
    told = {**DOUBTFUL, "title": hostile, "cue": hostile, "pieces": [piece], "decided_elsewhere": [elsewhere]}
    shown = render_doubtful(told, 1)
    assert safe_text(shown) == shown


def test_who_states_otherwise_is_a_sentence_of_each_thing() -> None:
    disputed = [
        {"field": "published", "value": "2024-03-04", **WHO},
        {"field": "outlet", "value": "The Star", **WHO},
        {"field": "outlet", "value": "The Sun", "by": None, "at": None},
    ]
    said: Any = {"disputed": disputed}
    assert disputed_sentence(said, "outlet") == "disputed: The Star, as Ada states; The Sun, as somebody states"
    assert disputed_sentence(said, "published") == "disputed: 2024-03-04, as Ada states"
    assert disputed_sentence(said, "encoding") == disputed_sentence(None, "outlet") == ""
