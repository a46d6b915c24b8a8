"""The public JSON as frozen values: a class for each form, with a field for each of its keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

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
    for option in _options(hint):
        if isinstance(told, list) and get_origin(option) is tuple:
            return tuple(_value(get_args(option)[0], one) for one in told)
        if (
            isinstance(told, dict)
            and is_dataclass(option)
            and isinstance(option, type)
            and told.keys() <= _keys(option)
        ):
            return build(option, told)
    return told


def _options(hint: Any) -> tuple[Any, ...]:
    """What a value may be: `X` and `None` of `X | None`."""
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _keys(of: Any) -> set[str]:
    return {RESERVED.get(name, name) for name in _hints(of)}
