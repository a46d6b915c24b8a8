"""Whose the planes and fighters were."""

from __future__ import annotations

import pytest

from provstore.match.differ.actors import compare_actors
from tests.match.differ.claims import between, compared, profile

RAID = "The town of Velko was hit by {} warplanes on Tuesday."
TOWN = "The town of Velko was captured by farmers and {} militants in May."

CREW = "The ferry Aldora was towed into the harbor of Sund by {}."


@pytest.mark.parametrize(
    ("one", "other", "found", "certain", "why"),
    [
        (RAID.format("Russian"), RAID.format("Turkish"), [("Russian", "Turkish")], True, "two countries"),
        (RAID.format("Syrian"), RAID.format("Syrian"), [], True, "one country"),
        (RAID.format("Russian or Turkish"), RAID.format("Russian"), [], True, "one account knows both"),
        (RAID.format("Russian"), RAID.format("regime"), [], True, "a regime may be that country's"),
        (TOWN.format("Orrinite"), TOWN.format("Velderite"), [("Orrinite", "Velderite")], False, "two groups, or one in another's words"),
        ("Syrian warplanes bombed the town of Velko.", "Russian warplanes bombed the town of Velko.", [("Syrian", "Russian")], True, "at the beginning, which a country tells though it has a capital there"),
        ("Hungry militants left the town of Velko.", "Tired militants left the town of Velko.", [], True, "a capital for its place"),
        (TOWN.format("ISIS"), TOWN.format("Daesh"), [], True, "house style"),
        (CREW.format("Greek sailors"), CREW.format("Turkish sailors"), [("Greek", "Turkish")], True, "people by what they do"),
        (CREW.format("Greek fishermen"), "Turkish fishermen towed the ferry Aldora into the harbor of Sund.", [("Greek", "Turkish")], True, "the same deed told the other way round"),
        (CREW.format("Greek sailors"), "Turkish sailors sang on the quay while the ferry Aldora came.", [], True, "another deed"),
        (CREW.format("Greek sailors"), CREW.format("Tired sailors"), [], True, "no country"),
        (CREW.format("Greek sailors and Turkish sailors"), CREW.format("Turkish sailors"), [], True, "one account knows both"),
        ("The ferry drifted in Greek waters on Tuesday.", "The ferry drifted in Turkish waters on Tuesday.", [], True, "things"),
    ],
)  # fmt: skip
def test_actors(one: str, other: str, found: list[tuple[str, str]], certain: bool, why: str) -> None:
    a, b = profile(one), profile(other)
    assert compared(compare_actors, a, b) == found, why
    assert all(that.certain is certain for that in compare_actors(a, b, between(a, b)))
