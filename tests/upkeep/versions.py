"""Invented versions of one page: two of one outlet months apart, another between them, and the copy of somebody else."""

from __future__ import annotations

from pathlib import Path

from provstore.extract.sources.outlets import named_outlet
from provstore.ingest import ingest
from provstore.records import Stated

FIRST = """Mill burns in Orlen

The mill in Orlen burned down on Monday night, and three workers were hurt. The fire began in the drying room, a \
watchman said. Engineers from the county had been asked to look at the boiler in spring.

The mill had worked without a break since 1911. Its owner did not insure it, the mayor of Orlen said. The town has \
lent the families four houses near the old harbor.
"""
MIDDLE = FIRST.replace("in spring", "in early spring")
LAST = MIDDLE.replace(" Its owner did not insure it, the mayor of Orlen said.", "")
COPY = FIRST.replace("three workers", "nine workers").replace("Mill burns in Orlen", "Fire in the old town")

GAZETTE, RADIO = map(named_outlet, ("Mirovac Gazette", "Ostrela Radio"))

# Name → who publishes it, when, and the text.
VERSIONS = {
    "march": (GAZETTE, "2024-03-05", FIRST),
    "june": (GAZETTE, "2024-06-05", MIDDLE),
    "september": (GAZETTE, "2024-09-09", LAST),
    "copy": (RADIO, "2024-03-06", COPY),
    "other": (
        RADIO,
        "2024-03-06",
        "Weather\n\nIt will rain in the hills and the rivers will rise, forecasters said.\n",
    ),
}


def add(store: Path, folder: Path, *names: str) -> None:
    """Ingest versions, one after the other."""
    for name in names:
        outlet, published, text = VERSIONS[name]
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        ingest(store, [path], stated=Stated(outlet, published, "tester", "2024-10-01T00:00:00Z"))
