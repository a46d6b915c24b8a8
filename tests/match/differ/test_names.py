"""Other places and persons in the same place of two claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.match.differ.names import compare_names
from tests.match.differ.claims import between, compared, profile

CONVOY = "Convoys were attacked on the road"


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        (f"{CONVOY} near Velko, killing three drivers.", f"{CONVOY} near Tamsa, killing three drivers.", [("Velko", "Tamsa")], "a preposition"),
        (f"{CONVOY} between Sareth and Velko, killing three drivers.", f"{CONVOY} between Sareth and Tamsa, killing three drivers.", [("Velko", "Tamsa")], "the second of two"),
        (f"{CONVOY} in Mirel by Velko, killing three drivers.", f"{CONVOY} in Mirel by Tamsa, killing three drivers.", [], "no and between"),
        (f"{CONVOY} in Mirel where hungry goats devoured fresh bread and Velko, killing three drivers.", f"{CONVOY} in Mirel where hungry goats devoured fresh bread and Tamsa, killing three drivers.", [], "too far from the first"),
        (f"{CONVOY} by Velko, killing three drivers.", f"{CONVOY} by Tamsa, killing three drivers.", [], "no word says what they are"),
        (f"{CONVOY} by the Velko village, killing three drivers.", f"{CONVOY} by the Tamsa village, killing three drivers.", [("Velko", "Tamsa")], "a noun for places after it"),
        (f"{CONVOY} by the village Velko, killing three drivers.", f"{CONVOY} by the village Tamsa, killing three drivers.", [("Velko", "Tamsa")], "a noun for places before it"),
        (f"{CONVOY} to Raqqa, killing three drivers.", f"{CONVOY} to Homs, killing three drivers.", [("Raqqa", "Homs")], "places that the gazetteer knows"),
        (f"{CONVOY} by the town of Velko, killing three drivers.", f"{CONVOY} by the town of Tamsa, killing three drivers.", [("Velko", "Tamsa")], "a noun for places and of"),
        (f"{CONVOY} to Velko, killing three drivers.", f"{CONVOY} to Tamsa, killing three drivers.", [], "one may go to a person"),
        (f"{CONVOY} of the Orrish town, killing three drivers.", f"{CONVOY} of the Velkic town, killing three drivers.", [], "whose town it is"),
        (f"{CONVOY} at the Velko Base, killing three drivers.", f"{CONVOY} at the Tamsa Base, killing three drivers.", [("Velko Base", "Tamsa Base")], "a word for bases is no name of one"),
        (f"{CONVOY} near Velko City, killing three drivers.", f"{CONVOY} near Tamsa City, killing three drivers.", [("Velko City", "Tamsa City")], "nor is a word for cities"),
        (f"{CONVOY} by Warsaw, killing three drivers.", f"{CONVOY} by Oslo, killing three drivers.", [("Warsaw", "Oslo")], "known cities"),
        (f"{CONVOY} near Velko, killing three drivers.", f"{CONVOY} near Velko, killing three drivers.", [], "one name"),
        ("The guard arrested Captain Pavel Orrin near Mirel.", "The guard arrested Captain Tomas Velder near Mirel.", [("Captain Pavel Orrin", "Captain Tomas Velder")], "a title in the name"),
        ("The guard arrested captain Pavel Orrin near Mirel.", "The guard arrested captain Tomas Velder near Mirel.", [("Pavel Orrin", "Tomas Velder")], "a title before the name"),
        ("Councillor Pavel Orrin opened the new bridge near Mirel.", "The new bridge near Mirel was opened by Councillor Tomas Velder.", [("Councillor Pavel Orrin", "Councillor Tomas Velder")], "who did it, and by whom it was done"),
        (f"{CONVOY} to Norway, killing three drivers.", f"{CONVOY} to Oslo, killing three drivers.", [], "a capital may stand for its country"),
        ("The guard arrested Pavel Orrin who fled Mirel.", "The guard arrested Tomas Velder who fled Mirel.", [("Pavel Orrin", "Tomas Velder")], "a full name before who"),
        ("The guard arrested Pavel Josef Orrin who fled Mirel.", "The guard arrested Tomas Karel Velder who fled Mirel.", [("Pavel Josef Orrin", "Tomas Karel Velder")], "three words before who"),
        ("The guard arrested Pavel Josef Emil Orrin who fled Mirel.", "The guard arrested Tomas Karel Emil Velder who fled Mirel.", [], "four words"),
        ("The guard arrested Orrin who fled Mirel.", "The guard arrested Velder who fled Mirel.", [], "half a name before who"),
        ("The guard arrested captain Orrin near Mirel.", "The guard arrested people at Velder near Mirel.", [], "a person is no place"),
        (f"{CONVOY} to Qalat al-Hosna, killing three drivers.", f"{CONVOY} to Qal'at el-Hosna, killing three drivers.", [], "two spellings"),
        ("Grain from the World Harvest Fund arrived late there.", "Grain from the WHF arrived late there.", [], "its letters"),
    ],
)  # fmt: skip
def test_names(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert compared(compare_names, profile(one), profile(other)) == found, why


def test_kinds_and_certainty() -> None:
    a, b = (
        profile(f"{CONVOY} near Tamarin, killing three drivers."),
        profile(f"{CONVOY} near Tamaris, killing three drivers."),
    )
    assert [(one.kind, one.certain) for one in compare_names(a, b, between(a, b))] == [("place", False)]
    a, b = (
        profile("The guard arrested captain Orrin near Mirel."),
        profile("The guard arrested captain Velder near Mirel."),
    )
    assert [(one.kind, one.certain) for one in compare_names(a, b, between(a, b))] == [("person", True)]


def test_each_name_has_one_rival_that_with_the_most_beside_it_first() -> None:
    a = profile("Sheep drowned in Velko and goats starved near Sareth last winter.")
    b = profile("Sheep drowned in Tamsa and goats starved near Brenna last winter.")
    assert compared(compare_names, a, b) == [("Velko", "Tamsa"), ("Sareth", "Brenna")]


def test_places_that_nobody_knows_must_stand_between_words_that_meet() -> None:
    a, b = (profile(f"Sheep drowned near {name}.") for name in ("Velko", "Tamsa"))
    assert compared(compare_names, a, b) == [], "only before them does a word meet"
    a, b = (profile(f"Sheep drowned near {name}.") for name in ("Warsaw", "Oslo"))
    assert compared(compare_names, a, b) == [("Warsaw", "Oslo")]


def test_a_group_that_is_called_a_state_is_no_place() -> None:
    a = profile("The dam near Mirel was wrested from Islamic State last winter.")
    b = profile("The dam near Mirel was wrested from Velko last winter.")
    assert compared(compare_names, a, b) == []


def test_names_outside_what_corresponds_are_not_compared() -> None:
    long = "Drowned sheep floated along the cold harbour wall in Velko while hungry goats devoured every garden near Sareth."
    short = "Drowned sheep floated along the cold harbour wall in Velko near Brenna."
    assert ("Sareth", "Brenna") not in compared(compare_names, profile(long), profile(short))


def test_full_names_in_versions_of_one_sentence_are_persons() -> None:
    text = "Nine angry goats of the old harbour praised {} before hungry bakers of the muddy town last winter."
    a, b = profile(text.format("Brenno Orrin")), profile(text.format("Tamso Velder"))
    assert [(one.kind, one.certain) for one in compare_names(a, b, between(a, b))] == [("person", True)]
    loose = replace(between(a, b), a_rest=9.0)
    assert not [*compare_names(a, b, loose)]
