"""The table of constructions, proved by its own examples."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.extract import extract
from provstore.extract.speech.parts import SURE_CUE, Construction, construction
from provstore.records import Span
from provstore.rules import load
from provstore.text.decode import decode

ENTRIES: list[dict[str, Any]] = load("speech/constructions")["construction"]
KNOWN = {*Construction._fields, "why", "matches"}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["name"]))
def test_construction_is_found_in_its_examples(entry: dict[str, Any]) -> None:
    assert entry["why"] and entry.keys() <= KNOWN
    for example in entry["matches"]:
        headline, body = "Rain in the north", f"It rained all day in the valley.\n\n{example}"
        if example.startswith("HEADLINE "):
            headline, body = example.removeprefix("HEADLINE "), "It rained all day in the valley."
        rules = {claim.rule for claim in extract(decode(f"{headline}\n\n{body}\n".encode())).claims}
        assert entry["name"] in rules, example


def test_a_name_stands_once_and_only_known_ones_are_made() -> None:
    names = [entry["name"] for entry in ENTRIES]
    assert len(names) == len(set(names))
    assert construction("that").name == "claim.that"
    with pytest.raises(KeyError):
        construction("unheard-of")


def test_confidence_goes_with_the_precision_of_the_cue() -> None:
    kind = Construction("x", confidence=0.2, by_precision=0.5, least=0.3, most=0.6, sure=0.9)
    assert kind.confidence_by(0.0) == 0.3 and kind.confidence_by(0.4) == pytest.approx(0.4)
    assert kind.confidence_by(SURE_CUE) == pytest.approx(0.6) and kind.confidence_by(0.81) == 0.9
    assert kind._replace(sure=0.0).confidence_by(0.9) == 0.6


def test_an_attribution_stands_where_its_cue_does() -> None:
    from provstore.extract.speech.parts import Attribution

    found = Attribution((Span(20, 30),), Span(10, 14), None, construction("that"), 0.9)
    assert found.place == 10 and found._replace(cue=None).place == 20
