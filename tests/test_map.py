"""The map is true: every dotted name in what a newcomer reads first leads somewhere."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import provstore

ROOT = Path(__file__).parent.parent
_NAME = re.compile(r"(?<![\w/.@-])provstore(?:\.[A-Za-z_]\w*)+(?![\w/-])")
_FILES = {"provstore.db", "provstore.toml"}  # what is called so and is no module

MAPS = {"provstore/__init__.py": provstore.__doc__ or ""} | {
    path.name: path.read_text(encoding="utf-8") for path in [ROOT / "ARCHITECTURE.md"] if path.exists()
}
NAMES = sorted({(place, name) for place, text in MAPS.items() for name in _NAME.findall(text) if name not in _FILES})


def resolve(name: str) -> object:
    """What a dotted name leads to: a module, or an attribute of one."""
    parts = name.split(".")
    found: object = import_module(parts[0])
    for place, part in enumerate(parts[1:], 2):
        try:
            found = getattr(found, part)
        except AttributeError:
            found = import_module(".".join(parts[:place]))
    return found


@pytest.mark.parametrize(("place", "name"), NAMES, ids=str)
def test_every_name_leads_somewhere(place: str, name: str) -> None:
    assert resolve(name) is not None


def test_the_docstring_of_the_package_has_names() -> None:
    assert len([name for place, name in NAMES if place == "provstore/__init__.py"]) > 5


@pytest.mark.parametrize(
    "name", ["provstore.export.jsonl.export_documents", "provstore.nowhere", "provstore.ingest.Summary.x"]
)
def test_a_name_that_leads_nowhere_is_found(name: str) -> None:
    with pytest.raises((AttributeError, ImportError)):
        resolve(name)


@pytest.mark.parametrize("name", provstore.__all__)
def test_every_name_of_the_package_is_there(name: str) -> None:
    assert getattr(provstore, name) is not None
