"""The types of the answers across documents are true: of what `compare`, `sources`, `trace` and `speakers show` print."""

from __future__ import annotations

from types import NoneType
from typing import Any, get_args

import pytest

from provstore.forms import answers
from provstore.forms.answers import ComparisonJson, SourcesJson, ToldSpeakerJson, TraceJson
from tests.forms.conforms import find_faults, keys_of
from tests.forms.conftest import Told, types_of

SCHEMAS = {
    ComparisonJson: ("provstore.compare/1", answers.COMPARE),
    SourcesJson: ("provstore.sources/1", answers.SOURCES),
    TraceJson: ("provstore.trace/1", answers.TRACE),
    ToldSpeakerJson: ("provstore.speaker/1", answers.SPEAKER),
}
# Nullable keys that the corpus has no null of.
ALWAYS_KNOWN = {("AppearanceJson", "outlet"), ("MergedJson", "evidence")}


@pytest.mark.parametrize("form", SCHEMAS, ids=lambda form: form.__name__)
def test_every_answer_is_what_its_type_says(told: Told, form: Any) -> None:
    assert told[form]
    for answer in told[form]:
        assert list(find_faults(answer, form)) == []


@pytest.mark.parametrize("form", SCHEMAS, ids=lambda form: form.__name__)
def test_every_answer_names_its_schema(told: Told, form: Any) -> None:
    name, constant = SCHEMAS[form]
    assert constant == name
    assert {answer["schema"] for answer in told[form]} == {name}


@pytest.fixture(scope="module")
def seen(told: Told) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for form in SCHEMAS:
        for answer in told[form]:
            list(find_faults(answer, form, seen=found))
    return found


@pytest.mark.parametrize("form", types_of(answers), ids=lambda form: form.__name__)
def test_no_type_tells_of_what_never_comes(seen: set[tuple[str, ...]], form: Any) -> None:
    """Each is met in the answers, each key has a value somewhere, and what may be null is null somewhere."""
    assert (form.__name__,) in seen
    for key, hint in keys_of(form)[0].items():
        assert (form.__name__, key, "value") in seen, key
        if NoneType in get_args(hint) and (form.__name__, key) not in ALWAYS_KNOWN:
            assert (form.__name__, key, "null") in seen, key
