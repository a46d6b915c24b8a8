"""The bodies of a page, by a noun and by the beginnings of their names."""

from __future__ import annotations

import pytest

from provstore.extract.sources.page_bodies import body_source, spoken_outlet
from provstore.records import Source
from tests.extract.sources.told import people

BODIES = [
    ("The Northern Council met.", "council", "Northern Council", "one"),
    ("The Northern Council met. The Council left.", "council", "Northern Council", "called again"),
    ("The Northern Council of Farmers met.", "council", "Northern Council of Farmers", "with what stands behind it"),
    ("The Northern Council met the Southern Council.", "council", None, "two"),
    ("It rained.", "council", None, "none"),
    ("The Union of Northern Farmers met.", "union", "Union of Northern Farmers", "one word, and whose"),
    ("The Union met.", "union", None, "one word alone"),
]


@pytest.mark.parametrize(("text", "noun", "name", "why"), BODIES, ids=[case[3] for case in BODIES])
def test_the_one_body_of_a_noun(text: str, noun: str, name: str | None, why: str) -> None:
    assert people(text).bodies.with_noun(noun, len(text)) == name, why


def test_a_body_that_is_named_later_is_not_meant() -> None:
    text = "The council met. The Northern Council left."
    bodies = people(text).bodies
    assert bodies.with_noun("council", text.index("The Northern")) is None
    assert bodies.with_noun("council", len(text)) == "Northern Council"


BEGINNINGS = [
    ("Norpet Corp closed.", "Norpet", "Norpet Corp", "one"),
    ("The Northern Council of Farmers met.", "Northern Council", "Northern Council of Farmers", "two words of it"),
    ("The Northern Council met the Northern Union.", "Northern", None, "two"),
    ("Norpet Corp closed.", "Norpet Corp", None, "the whole name is no beginning"),
    ("The Northern Coalition Media Office met.", "Northern Coalition", None, "a body is not its office"),
]


@pytest.mark.parametrize(("text", "asked", "name", "why"), BEGINNINGS, ids=[case[3] for case in BEGINNINGS])
def test_the_one_body_that_begins_so(text: str, asked: str, name: str | None, why: str) -> None:
    assert people(text).bodies.beginning(asked) == name, why


SOURCES = [
    ("Northern Council", Source("Northern Council", "organization"), "a body"),
    ("The Press TV", Source("Press TV", "outlet", country="IR"), "an outlet"),
    ("Central Bank of Poland", Source("Polish Central Bank", "government", country="PL", part_of=Source("Polish government", "government", country="PL")), "an office of a state"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "source", "why"), SOURCES, ids=[case[2] for case in SOURCES])
def test_a_body_by_its_whole_name(name: str, source: Source, why: str) -> None:
    assert body_source(name) == source, why


@pytest.mark.parametrize(
    ("name", "outlet", "why"),
    [
        ("Syrian Coalition", None, "a body, which credits call its media office"),
        ("Syrian Coalition Media Office", "Syrian Coalition Media Office", "the office itself"),
        ("North Press", "North Press Agency", "a short name that counts anywhere"),
        ("Getty", "Getty Images", "a name of credits that is no body's own"),
    ],
)
def test_the_outlet_that_a_name_means_in_a_sentence(name: str, outlet: str | None, why: str) -> None:
    found = spoken_outlet(name)
    assert (found and found.name) == outlet, why
