"""The type of a document is true: of the lines of an export, of what `show --json` prints, and of any records at all."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.forms import document
from provstore.forms.document import SCHEMA, DocumentJson
from provstore.forms.shapes import shape_document
from provstore.records import Document, Extraction, Stated
from tests.examples import examples
from tests.forms.conforms import find_faults, keys_of
from tests.forms.conftest import Told, types_of


def test_every_document_is_what_its_type_says(told: Told) -> None:
    for one in told[DocumentJson]:
        assert list(find_faults(one, DocumentJson)) == []
        assert one["schema"] == SCHEMA == "provstore.document/1"


def test_what_comes_only_with_the_store_comes_where_it_is_said_to(told: Told) -> None:
    """`sightings` unless they are left out; `run` and the numbers of claims in `show` alone."""
    here = {
        ("sightings" in one, "run" in one, "number" in one["claims"][0]) for one in told[DocumentJson] if one["claims"]
    }
    assert here == {(True, False, False), (False, False, False), (True, True, True)}
    shown = [one for one in told[DocumentJson] if "run" in one]
    assert all([claim["number"] for claim in one["claims"]] == list(range(1, len(one["claims"]) + 1)) for one in shown)


@given(st.from_type(Document), st.from_type(Extraction), st.none() | st.from_type(Stated))
@examples(40)
def test_whatever_is_found_takes_the_form(text: Document, found: Extraction, stated: Stated | None) -> None:
    assert list(find_faults(shape_document(text, found, stated), DocumentJson)) == []


@pytest.fixture(scope="module")
def seen(told: Told) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for one in told[DocumentJson]:
        list(find_faults(one, DocumentJson, seen=found))
    return found


@pytest.mark.parametrize("form", types_of(document), ids=lambda form: form.__name__)
def test_no_type_tells_of_what_never_comes(seen: set[tuple[str, ...]], form: Any) -> None:
    assert (form.__name__,) in seen
    hints, optional = keys_of(form)
    for key in hints:
        # Only a date that cannot be known has a reason, and the corpus has none.
        assert (form.__name__, key, "value") in seen or (form.__name__, key) == ("DateJson", "reason"), key
    for key in optional - {"speaker_decided", "decided", "review"}:  # missing in what the records alone make
        assert (form.__name__, key, "missing") in seen, key
