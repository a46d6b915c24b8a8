"""What holds answers to their types finds every kind of fault, and none where there is none."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict

import pytest

from tests.forms.conforms import find_faults, keys_of


class Part(TypedDict):
    name: str


class Whole(Part):
    count: int
    share: float | None
    kind: Literal["a", "b"]
    parts: list[Part]
    more: NotRequired[dict[str, int | None]]


SOUND: dict[str, Any] = {"name": "x", "count": 1, "share": 0.5, "kind": "a", "parts": [{"name": "y"}]}


@pytest.mark.parametrize("changed", [{}, {"share": None}, {"parts": []}, {"more": {}}, {"more": {"x": None, "y": 2}}])
def test_what_is_sound(changed: dict[str, Any]) -> None:
    assert list(find_faults({**SOUND, **changed}, Whole)) == []


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"name": None}, "$.name: None is no str"),
        ({"count": True}, "$.count: True is no int"),
        ({"count": 1.0}, "$.count: 1.0 is no int"),
        ({"share": "half"}, "$.share: 'half' is no float"),
        ({"kind": "c"}, "$.kind: 'c' is none of ('a', 'b')"),
        ({"parts": {}}, "$.parts: {} is no list"),
        ({"parts": [{"name": "y"}, {}]}, "$.parts[1].name: is missing, and Part always has it"),
        ({"parts": ["y"]}, "$.parts[0]: 'y' is no Part"),
        ({"more": {"x": "2"}}, "$.more.x: '2' is no int"),
        ({"more": []}, "$.more: [] is no object"),
        ({"new": 1}, "$.new: Whole has no such key"),
    ],
    ids=str,
)
def test_what_is_not(changed: dict[str, Any], fault: str) -> None:
    assert list(find_faults({**SOUND, **changed}, Whole)) == [fault]


def test_keys_of_what_a_type_builds_on_are_its_own_and_optional_ones_are_known() -> None:
    hints, optional = keys_of(Whole)
    assert (set(hints), optional) == ({*SOUND, "more"}, {"more"})


def test_what_was_met_is_collected() -> None:
    seen: set[tuple[str, ...]] = set()
    assert list(find_faults({**SOUND, "share": None}, Whole, seen=seen)) == []
    assert {("Whole",), ("Part",), ("Whole", "share", "null"), ("Whole", "more", "missing")} < seen
