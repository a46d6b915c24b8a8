"""Whether a value of JSON is what a type of `provstore.forms` says, down to the last key."""

from __future__ import annotations

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict


def keys_of(told: type) -> tuple[dict[str, Any], set[str]]:
    """The keys of a TypedDict with their types, and those that may be missing.

    Not by its `__required_keys__`, which know nothing of NotRequired where annotations are text.
    """
    hints = get_type_hints(told, include_extras=True)
    optional = {name for name, hint in hints.items() if get_origin(hint) is NotRequired}
    return {name: get_args(hint)[0] if name in optional else hint for name, hint in hints.items()}, optional


def find_faults(value: object, told: Any, at: str = "$", seen: set[tuple[str, ...]] | None = None) -> Iterator[str]:
    """What of a value is otherwise than its type says, each with the place.

    `seen` collects the types that were met, as (name,), and their keys that were present with a value, null or
    missing, as (name, key, "value" | "null" | "missing").
    """
    seen = set() if seen is None else seen
    origin, parts = get_origin(told), get_args(told)
    if told is Any:
        return
    if is_typeddict(told):
        yield from _object_faults(value, told, at, seen)
    elif origin in (Union, UnionType):
        if value is None and NoneType in parts:
            return
        tries = [list(find_faults(value, part, at, seen)) for part in parts if part is not NoneType]
        if all(tries):
            yield from min(tries, key=len)
    elif origin is Literal:
        if not any(value == one and type(value) is type(one) for one in parts):
            yield f"{at}: {value!r} is none of {parts}"
    elif origin in (list, dict):
        yield from _faults_inside(value, told, at, seen)
    elif type(value) is not told:  # not isinstance: to it, True is a number
        yield f"{at}: {value!r} is no {getattr(told, '__name__', told)}"


def _object_faults(value: object, told: type, at: str, seen: set[tuple[str, ...]]) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{at}: {value!r} is no {told.__name__}"
        return
    hints, optional = keys_of(told)
    seen.add((told.__name__,))
    for name in value.keys() - hints.keys():
        yield f"{at}.{name}: {told.__name__} has no such key"
    for name, hint in hints.items():
        how = "missing" if name not in value else "null" if value[name] is None else "value"
        seen.add((told.__name__, name, how))
        if how != "missing":
            yield from find_faults(value[name], hint, f"{at}.{name}", seen)
        elif name not in optional:
            yield f"{at}.{name}: is missing, and {told.__name__} always has it"


def _faults_inside(value: object, told: Any, at: str, seen: set[tuple[str, ...]]) -> Iterator[str]:
    """Of a list, or of an object whose keys are not known beforehand."""
    kind, parts = get_origin(told), get_args(told)
    if not isinstance(value, kind):
        yield f"{at}: {value!r} is no {'list' if kind is list else 'object'}"
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from find_faults(one, parts[0], f"{at}[{place}]", seen)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from find_faults(key, parts[0], f"{at}, a key", seen)
            yield from find_faults(one, parts[1], f"{at}.{key}", seen)
