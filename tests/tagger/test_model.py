"""The tagger with its weights: the same every time, and none where it cannot be."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from io import BytesIO
from typing import Any

import numpy as np
import pytest

from provstore.errors import UsageError
from provstore.extract import extract
from provstore.records import Span
from provstore.tagger import open_tagger
from provstore.tagger.inputs import NO_CUE
from provstore.tagger.model import WEIGHTS, Tagger, load_tagger
from provstore.text.decode import decode

PAGE = """Dam is late

By Ana Kovac

The water ministry said on Monday that the dam would not be finished before the rains. "We have lost a year," the
minister, Boris Lind, told reporters.

The mayor said the dam was safe, as this file picture shows. (Photo by Norbrin)

Engineers want a second opinion.
"""


def spans(text: str) -> list[Span]:
    at, found = 0, []
    for block in text.split("\n\n"):
        found.append(Span(at, at + len(block)))
        at += len(block) + 2
    return found


def test_speech_is_marked_with_its_parts() -> None:
    text = "The water ministry said on Monday that the dam would not be finished before the rains."
    best = max(load_tagger().tag(text, [Span(0, len(text))])[0], key=lambda one: one.certainty)
    assert (best.cue.of(text), best.source and best.source.of(text)) == ("said", "The water ministry")
    assert [part.of(text) for part in best.content] == ["that the dam would not be finished before the rains"]
    assert best.certainty > 0.9 and best.tagged and best.margin > 0


def test_the_same_text_gives_the_same_marks() -> None:
    again = Tagger()
    assert again.identity == load_tagger().identity
    assert again.tag(PAGE, spans(PAGE)) == load_tagger().tag(PAGE, spans(PAGE))


def test_identity_is_that_of_the_file() -> None:
    identity = load_tagger().identity
    assert identity.weights == sha256(WEIGHTS.read_bytes()).hexdigest()
    assert identity.backend.startswith("onnxruntime ")


def test_the_file_says_how_it_was_made_and_holds_no_text_but_the_vocabulary() -> None:
    with np.load(BytesIO(WEIGHTS.read_bytes()), allow_pickle=False) as file:
        about = json.loads(file["about"].tobytes())
        assert len(file["vocabulary"].tobytes().split(b"\n")) == 30522
    assert {run["seed"] for run in about["runs"]} and len(about["base"]) == 64
    assert about["no_cue"] == NO_CUE
    assert WEIGHTS.stat().st_size <= 25_000_000


def test_nothing_to_read() -> None:
    assert load_tagger().tag("", []) == []
    assert load_tagger().tag("... --- ...", [Span(0, 0), Span(0, 11)]) == [[], []]


def test_captions_and_bylines_are_not_read() -> None:
    found = extract(decode(PAGE.encode()), tagger=load_tagger())
    (caption,) = found.captions
    assert not any(caption.span.touches(part) for claim in found.claims for part in claim.content)
    assert any("tagger" in claim.methods for claim in found.claims)


def test_what_is_found_is_told_with_what_found_it() -> None:
    found = extract(decode(PAGE.encode()), tagger=load_tagger())
    assert found.tagger == load_tagger().identity
    assert extract(decode(PAGE.encode())).tagger is None


def test_without_onnxruntime_the_rules_read_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    monkeypatch.delitem(sys.modules, "provstore.tagger.model")
    told: list[str] = []
    assert open_tagger(None, told.append) is None
    assert len(told) == 1 and "rules alone" in told[0]
    with pytest.raises(UsageError, match="minilm"):
        open_tagger("minilm", told.append)
    assert open_tagger("rules", told.append) is None and len(told) == 1


def test_time_grows_with_length() -> None:
    """The trunk reads every word once, the top once more for each cue around it: counted, not timed."""
    tagger, read = Tagger(), []

    class Counting:
        def __init__(self, counted: Any, by: str) -> None:
            self.counted, self.by = counted, by

        def run(self, outputs: object, feed: dict[str, np.ndarray]) -> object:
            read.append(feed[self.by].size)
            return self.counted.run(outputs, feed)

    tagger._trunk, tagger._top = Counting(tagger._trunk, "pieces"), Counting(tagger._top, "near")
    for times in (100, 200):
        text = "The mayor said the dam was safe and dry. " * times
        tagger.tag(text, [Span(0, len(text))])
        read.append(0)
    first, second = sum(read[: read.index(0)]), sum(read[read.index(0) :])
    assert first < second <= 2.2 * first
