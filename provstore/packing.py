"""Frozen values as bytes, and back."""

import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from io import BytesIO
from operator import attrgetter
from typing import Any


class _Reducers(dict[type, Callable[[Any], tuple[type, tuple[Any, ...]]]]):
    """How a frozen value is packed, by its class: as the values of its fields, in their order.

    What `dataclasses` does by itself looks up the fields of each single value again, on both ways: of a document with
    what was extracted, five times as long.
    """

    def __missing__(self, kind: type) -> Callable[[Any], tuple[type, tuple[Any, ...]]]:
        if not is_dataclass(kind):
            raise KeyError(kind)
        names = [field.name for field in fields(kind)]
        values = attrgetter(*names, names[0])  # of one name it would give a value, and no tuple
        self[kind] = reduce = lambda value: (kind, values(value)[:-1])
        return reduce


_REDUCERS = _Reducers()


def pack(value: object) -> bytes:
    """What `unpack` makes an equal value of; of records and what Python itself knows."""
    packed = BytesIO()
    pickler = pickle.Pickler(packed, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(value)
    return packed.getvalue()


def unpack(packed: bytes) -> Any:
    """The value that was packed, by this process or one that it started: never bytes of anybody else."""
    return pickle.loads(packed)
