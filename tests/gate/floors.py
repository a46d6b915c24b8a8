"""What was measured when the floors were set, in tests/gate.toml, and whether it still holds."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).parents[1] / "gate.toml"
TOLERANCE = 0.05  # percent points: what rounding to one decimal can hide
# These are better the lower they are: what was measured is the most they may be.
CEILINGS = {"speaker_ill_named", "speaker_wrong", "told_as_own"}
# What the other shares of speakers leave.  It has no floor: a missing speaker is better than a wrong one.
FREE = {"speaker_missing"}

Figures = Mapping[str, float]


@dataclass(frozen=True)
class Measured:
    """The figures of one set of texts, for each way of reading it ("tagger", "rules")."""

    title: str
    set_name: str  # the table of gate.toml that holds the set's digest
    digest: str  # SHA-256 of the texts with their annotation
    parts: Mapping[str, Figures]  # by table of gate.toml


def compare(measured: Measured, path: Path) -> bool:
    """Print each figure beside its floor; False when one is worse, or the floors are of other texts."""
    floors = tomllib.loads(path.read_text(encoding="utf-8"))
    print(f"\n{measured.title}; in brackets the floor")
    known = floors.get(measured.set_name, {}).get("sha256") == measured.digest
    limits = {part: floors.get(part, {}) if known else {} for part in measured.parts}
    names = list(dict.fromkeys(name for part in measured.parts.values() for name in part))
    print(f"{'':20}" + "".join(f"{part:>24}" for part in measured.parts))
    held = True
    for name in names:
        cells = []
        for part, values in measured.parts.items():
            floor = limits[part].get(name)
            fault = "" if name in FREE else find_fault(name, values[name], floor)
            held = held and not fault
            cells.append(f"{fault}  {values[name]:.1f} ({'-' if floor is None else f'{floor:.1f}'})")
        print(f"{name.replace('_', ' '):20}" + "".join(f"{cell:>24}" for cell in cells))
    if not known:
        print("The texts are not those that the floors were measured on: set them anew with ARGS=--set-floors.")
    return held


def find_fault(name: str, value: float, floor: float | None) -> str:
    if floor is None:
        return "NO FLOOR"
    worse = value > floor + TOLERANCE if name in CEILINGS else value < floor - TOLERANCE
    return "WORSE" if worse else ""


def write(sets: list[Measured], path: Path) -> None:
    """What was measured becomes the floors; the floors of sets that were not measured stay."""
    before = path.read_text(encoding="utf-8")
    head = before[: before.index("\n[")]
    tables: dict[str, Mapping[str, str | float]] = tomllib.loads(before)
    for measured in sets:
        held = {part: {n: v for n, v in values.items() if n not in FREE} for part, values in measured.parts.items()}
        tables |= {measured.set_name: {"sha256": measured.digest}, **held}
    text = [head.rstrip("\n") + "\n"]
    for name, values in tables.items():
        text.append(f"\n[{name}]\n")
        text += [
            f'{key} = "{value}"\n' if isinstance(value, str) else f"{key} = {value}\n" for key, value in values.items()
        ]
    path.write_text("".join(text), encoding="utf-8")
