"""A plugin of pytest that writes which probes (`mutants.probes`) each test meets, and how many seconds it takes.

A test also meets what ran before it for its sake: for a fixture that several tests share, and for a value that a
cache kept.  Met before any test is what runs when modules are imported, and when tests are collected.
"""

from __future__ import annotations

import builtins
import functools
import importlib
import json
import pkgutil
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

OURS = ("provstore", "tests")  # packages whose caches are listened to
_met: set[int] = set()
_tests: dict[str, tuple[float, list[int]]] = {}
_for_fixture: dict[tuple[str, str], set[int]] = {}  # where it holds, and its name
_kept_cache = functools.lru_cache


@contextmanager
def _listening() -> Iterator[set[int]]:
    """What is met meanwhile; it counts outside, too."""
    outside = set(_met)
    _met.clear()
    found: set[int] = set()
    try:
        yield found
    finally:
        found |= _met
        _met.update(outside)


def _telling_cache(maxsize: Any = 128, typed: bool = False) -> Any:
    """As `functools.lru_cache`; whoever is given a kept value meets what was met when it was made."""
    if callable(maxsize):
        return _telling_cache()(maxsize)

    def decorate(function: Callable[..., Any]) -> Any:
        if function.__module__.split(".")[0] not in OURS:
            return _kept_cache(maxsize, typed)(function)

        def listen(*args: Any, **options: Any) -> tuple[Any, set[int]]:
            with _listening() as found:
                return function(*args, **options), found

        make = _kept_cache(maxsize, typed)(listen)

        @functools.wraps(function)
        def ask(*args: Any, **options: Any) -> Any:
            value, found = make(*args, **options)
            _met.update(found)
            return value

        ask.__dict__.update(cache_clear=make.cache_clear, cache_info=make.cache_info)
        return ask

    return decorate


builtins.__dict__["reached"] = _met.add
functools.lru_cache = _telling_cache  # `functools.cache` asks for it, too


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--reach", type=Path, required=True, help="the file to write")


def pytest_sessionstart() -> None:
    """What the import of a module runs belongs to no test, though one may be the first to import it."""
    for module in pkgutil.walk_packages(importlib.import_module("provstore").__path__, "provstore."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Generator[None, Any, Any]:
    with _listening() as found:
        value = yield
    if fixturedef.scope != "function":
        _for_fixture.setdefault((fixturedef.baseid, fixturedef.argname), set()).update(found)
    return value


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, Any, Any]:
    started = time.monotonic()
    with _listening() as found:
        value = yield
    for (place, name), met in _for_fixture.items():
        if name in getattr(item, "fixturenames", ()) and item.nodeid.startswith(place):
            found |= met
    _tests[item.nodeid] = (time.monotonic() - started, sorted(found))
    return value


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> None:
    session.config.stash[_BEFORE] = sorted(_met)


def pytest_sessionfinish(session: pytest.Session) -> None:
    told = {"before": session.config.stash.get(_BEFORE, []), "tests": _tests}
    session.config.getoption("--reach").write_text(json.dumps(told), "utf-8")


_BEFORE = pytest.StashKey[list[int]]()
