"""JSON with places, as pages write it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.readers.html.jsonld import Json, Placed, objects_in, read_json

VALUES = [
    ('{"a": "b", "c": [1, true, null]}', [{"a": "b", "c": ["1", "true", "null"]}], "all kinds"),
    ('{"a": "x\ny"}', [{"a": "x\ny"}], "a line break in a string"),
    ('{"a": "b",}', [{"a": "b"}], "a comma too many"),
    ('<!-- {"a": "b"} -->', [{"a": "b"}], "in a comment"),
    ('{"a": "\\u00e9\\ud83d\\ude00\\/\\n\\x"}', [{"a": "é😀/\nx"}], "escapes"),
    ('{"a": "b"} {"c": "d"}', [{"a": "b"}, {"c": "d"}], "one after the other"),
    ('{"a": "b", "a": "c"}', [{"a": "b"}], "the first of a key"),
    ('{"a": ', [{}], "cut off"),
    ("nothing", [], "no value"),
]


def plain(value: Json) -> Any:
    if isinstance(value, Placed):
        return value.value
    return [plain(one) for one in value] if isinstance(value, list) else {key: plain(one) for key, one in value.items()}


@pytest.mark.parametrize(("source", "expected", "why"), VALUES, ids=[case[2] for case in VALUES])
def test_values(source: str, expected: list[Any], why: str) -> None:
    assert [plain(value) for value in read_json(source, 0, len(source))] == expected, why


def test_objects_and_places() -> None:
    source = '[{"name": "Ann", "of": {"name": "Bob"}}]'
    found = [one["name"] for value in read_json(source, 0, len(source)) for one in objects_in(value)]

    assert [(one.value, source[one.start : one.end]) for one in found if isinstance(one, Placed)] == [
        ("Ann", "Ann"),
        ("Bob", "Bob"),
    ]


JSON = st.recursive(
    st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), JSON), st.booleans())
def test_whatever_json_holds_is_read(value: Any, ascii: bool) -> None:
    source = json.dumps(value, ensure_ascii=ascii)
    assert [plain(one) for one in read_json(source, 0, len(source))] == [value]
