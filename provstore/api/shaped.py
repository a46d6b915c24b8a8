"""The public JSON as frozen values: a class for each form, with a field for each of its keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

_Value = TypeVar("_Value")

# Keys that are words of Python; in a class a line follows them.
RESERVED = {"from_": "from"}


def build(of: type[_Value], told: Mapping[str, Any]) -> _Value:
    """A frozen value from the object of JSON that has its fields as keys; what is not told has its default."""
    form: Any = of
    hints = _hints(form)
    keys = ((name, RESERVED.get(name, name)) for name in hints)
    return of(**{name: _value(hints[name], told[key]) for name, key in keys if key in told})


@cache
def _hints(of: Any) -> dict[str, Any]:
    hints = get_type_hints(of)
    return {field.name: hints[field.name] for field in fields(of)}


def _value(hint: Any, told: Any) -> Any:
    if told is None:
        return None
    if isinstance(told, list):
        (each, *_) = get_args(_present(hint))
        return tuple(_value(each, one) for one in told)
    found = _present(hint)
    return build(found, told) if is_dataclass(found) and isinstance(found, type) else told


def _present(hint: Any) -> Any:
    """What a value is that is there: `X` of `X | None`."""
    options = [one for one in get_args(hint) if one is not NoneType]
    return options[0] if get_origin(hint) is not tuple and len(options) == 1 else hint
