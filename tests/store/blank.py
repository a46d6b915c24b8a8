"""New stores as copies of one that is made once: making it takes longer than what most tests then do with it.

Tests of the making itself ask for `stores_made_in_full`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from provstore.store import schema
from provstore.store.engine import StorePath, make_private
from provstore.store.schema import Upgrade

_in_full = schema.upgrade


@cache
def _blank() -> bytes:
    with TemporaryDirectory() as folder:
        _in_full(Path(folder, "blank.db"), create=True)
        return Path(folder, "blank.db").read_bytes()


def _copy(path: StorePath, *, create: bool = False) -> Upgrade:
    try:
        if not create or os.path.exists(path):
            return _in_full(path, create=create)
        make_private(path)
    except OSError:
        return _in_full(path, create=create)
    with open(path, "r+b") as store:
        store.write(_blank())
    return Upgrade(0, schema.SCHEMA_VERSION, True)


@contextmanager
def copied() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "upgrade", _copy)
        yield


@contextmanager
def made_in_full() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "upgrade", _in_full)
        yield
