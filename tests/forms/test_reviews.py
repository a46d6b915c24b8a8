"""What was decided, as JSON: what holds beside what was found."""

from __future__ import annotations

from typing import Any

from provstore.forms.reviews import ReviewJson, shape_claim_review, shape_review
from provstore.records import Source, Span
from tests.forms.conforms import find_faults
from tests.store.made import TEXT, claim

WHO = {"by": "Ada", "at": "2024"}
TOLD: dict[str, Any] = {"verdict": "amend", **WHO, "note": None, "amended": [], "disputed": [], "made": ["x"]}
EVA = {"name": "Eva Orr", "kind": "person", "country": None, "part_of": None, "scope": None}


def test_each_field_stands_beside_what_was_found() -> None:
    amended = [
        {"field": "content", "value": ["isters"], **WHO},
        {"field": "mode", "value": "mixed", "by": "Bo", "at": "2023"},
        {"field": "speakers", "value": [EVA], **WHO},
    ]
    found = claim(Source("Ann Lee", "person"), Span(0, 9))
    review = shape_claim_review({**TOLD, "amended": amended}, found, (Span(3, 9),), TEXT)
    assert list(find_faults(review, ReviewJson)) == []
    content, mode, speakers = review["amended"]
    assert (content["value"], content["found"]) == (
        [{"start": 3, "end": 9, "text": "isters"}], [{"start": 0, "end": 9, "text": "Ministers"}]
    )  # fmt: skip
    assert (mode["value"], mode["found"], mode["by"]) == ("mixed", "direct", "Bo")
    assert (speakers["value"], speakers["found"]) == (
        [{"name": "Eva Orr", "kind": "person"}], [{"name": "Ann Lee", "kind": "person"}]
    )  # fmt: skip


def test_what_is_disputed_names_all() -> None:
    one = {"id": "a", "verdict": "accept", "amended": {}, **WHO, "note": None}
    review = shape_review({**TOLD, "verdict": "disputed", "disputed": [one, {**one, "verdict": "reject", "by": "Bo"}]})
    assert [(each["verdict"], each["by"]) for each in review["disputed"]] == [("accept", "Ada"), ("reject", "Bo")]
    assert "amended" not in review
