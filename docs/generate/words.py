"""The sentences of words.toml, one for each thing there is to describe, and none for what is gone."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path


def sentences(part: str, described: Collection[str]) -> dict[str, str]:
    """What each name in a part of words.toml means, in the order there; `described` are those in the program now."""
    found = _words()[part]
    if set(found) != set(described):
        missing, gone = sorted(set(described) - set(found)), sorted(set(found) - set(described))
        raise SystemExit(f"docs/generate/words.toml, {part}: missing {missing}, not in the program any more {gone}")
    return found


def cell(text: str) -> str:
    """A text as it stands in a cell of a table of Markdown."""
    return text.replace("|", "\\|").replace("\n", " ")


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
