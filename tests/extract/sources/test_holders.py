"""Whoever has a role that the page gives them, and who is called by a role without a name."""

from __future__ import annotations

import pytest

from provstore.extract.sources.holders import NEAR, role_holder, unnamed_holder
from provstore.extract.sources.memory import Memory
from provstore.extract.sources.phrases import phrase_of
from provstore.records import Source, Span
from tests.extract.sources.told import memory, named

TWO = "Mayor Ann Lee met Mayor Bob Roe."
MINISTERS = "Foreign Minister Ann Lee met Defense Minister Bob Roe."
PRESIDENTS = "Polish President Ann Lee met Spanish President Bob Roe."

HOLDERS: list[tuple[str, Memory, str | None, str]] = [
    ("the mayor", memory("Mayor Ann Lee came."), "Ann Lee", "a role of one person here"),
    ("the mayor", memory("Ann Lee, the mayor of Northtown, came."), "Ann Lee", "behind the name"),
    ("the mayor", memory("It rained."), None, "a role of nobody here"),
    ("the mayor", memory(TWO), "nobody", "a role of two"),
    ("the mayor", memory(f"{TWO} Bob Roe left.", ("Ann Lee", "person", "Ann Lee")), "Ann Lee", "of whom one spoke since"),
    ("One Northtown mayor", memory("Northtown Mayor Ann Lee came."), None, "one of several"),
    ("A Northtown mayor", memory("Northtown Mayor Ann Lee came."), None, "some one of them"),
    ("Norpet’s lawyer", memory("Ann Lee, the lawyer of Bob Roe, came."), None, "whose lawyer"),
    ("Roe’s lawyer", memory("Ann Lee, the lawyer of Bob Roe, came."), "Ann Lee", "his"),
    ("the mayor", memory(TWO, ("Ann Lee", "person", "Ann Lee")), "Ann Lee", "of whom one spoke last"),
    ("mayor", memory("Mayor Ann Lee came."), "Ann Lee", "as headlines have it"),
    ("Northtown mayor", memory("Northtown Mayor Ann Lee came."), "Ann Lee", "with its town"),
    ("a mayor", memory("Mayor Ann Lee came."), None, "one of many"),
    ("mayors", memory("Mayor Ann Lee came."), None, "all of them"),
    ("the council", memory("Mayor Ann Lee came."), None, "a body"),
    ("the mayor", memory("Former mayor Ann Lee came."), None, "a former one is none"),
    ("the former mayor", memory("Former mayor Ann Lee came."), "Ann Lee", "unless asked for"),
    ("the president", memory("Vice President Ann Lee came."), None, "nor is a vice president"),
    ("the leader", memory("President Ann Lee came."), "Ann Lee", "a wider noun"),
    ("the Leader", memory("Ayatollah Ali Roe, the Leader, came."), "Ali Roe", "a role in capitals"),
    ("the official", memory("Mayor Ann Lee came."), "Ann Lee", "the widest"),
    ("the official", memory("Mayor Ann Lee came." + " " * NEAR), None, "too far back"),
    ("the mayor", memory("Mayor Ann Lee came." + " " * NEAR), "Ann Lee", "the very noun reaches over the page"),
    ("the official", memory("Sailor Ann Lee came."), None, "a sailor is none"),
    ("ministry official", memory("Mayor Ann Lee came."), None, "one of many, in a headline"),
    ("Northtown’s mayor", memory("Mayor Ann Lee of Northtown came."), "Ann Lee", "whose town nobody named before"),
    ("the mayor of Southtown", memory("Northtown Mayor Ann Lee came."), None, "of another town"),
    ("the foreign minister", memory(MINISTERS), "Ann Lee", "one portfolio of two"),
    ("the farm minister", memory(MINISTERS), "nobody", "a word that tells neither"),
    ("the trade minister", memory(MINISTERS), None, "another portfolio"),
    ("the trade minister", memory("Prime Minister Ann Lee came."), None, "nor is a prime minister one"),
    ("the minister", memory("Prime Minister Ann Lee came."), "Ann Lee", "but a minister"),
    ("the Polish president", memory(PRESIDENTS), "Ann Lee", "of one country of two"),
    ("Spain’s president", memory(PRESIDENTS), "Bob Roe", "by its name"),
    ("the Czech president", memory(PRESIDENTS), None, "of a third"),
    ("the president", memory("Polish President Ann Lee met the Czech president."), "nobody", "one of two has no name here"),
    ("the president", memory("President Ann Lee came.", country="PL"), "Ann Lee", "the page’s own"),
    ("the president of Poland", memory("President Ann Lee came.", country="PL"), "Ann Lee", "the page’s country need not be told"),
    ("the president of Spain", memory("President Ann Lee came.", country="PL"), None, "but any other"),
    ("the Russian diplomat", memory("Russian Minister Ann Lee came. Bob Roe, Russia’s ambassador, left.", ("Bob Roe", "person", "Bob Roe")), "Bob Roe", "a country by its name and by its adjective"),
    ("the judge", memory("Ann Lee, a Northtown court justice, came."), "Ann Lee", "another word for it"),
    ("her lawyer", memory("The lawyer Ann Lee came."), "Ann Lee", "whose it is"),
    ("the senator", memory("Sen. Ann Lee came."), "Ann Lee", "a title in short"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told", "name", "why"), HOLDERS, ids=[case[3] for case in HOLDERS])
def test_who_has_a_role(words: str, told: Memory, name: str | None, why: str) -> None:
    assert named(role_holder(told, phrase_of(words, len(told.text)))) == name, why


def test_somebody_unnamed_is_called_so_again_until_a_holder_is_named() -> None:
    told = memory("A clerk spoke.")
    clerk = unnamed_holder(told, phrase_of("A clerk", 0))
    assert clerk is not None
    told.remember(clerk, Span(0, 7))
    assert role_holder(told, phrase_of("the clerk", len(told.text))) == clerk
    other = memory("A clerk spoke. The clerk Ann Lee left.")
    other.remember(clerk, Span(0, 7))
    assert named(role_holder(other, phrase_of("the clerk", len(other.text)))) == "Ann Lee"


UNNAMED: list[tuple[str, Memory, Source | None, str]] = [
    ("the mayor of Northtown", memory(), Source("mayor of Northtown", "person", scope="document"), "a role that tells more"),
    ("the mayor", memory(), Source("mayor", "person", scope="document"), "a role of nobody here"),
    ("a mayor", memory(), Source("mayor", "person", scope="document"), "one of many"),
    ("mayors", memory(), Source("mayors", "anonymous", scope="document"), "all of them"),
    ("the council", memory(), None, "a body"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told", "source", "why"), UNNAMED, ids=[case[3] for case in UNNAMED])
def test_who_has_a_role_without_a_name(words: str, told: Memory, source: Source | None, why: str) -> None:
    found = unnamed_holder(told, phrase_of(words, len(told.text)))
    assert (found and found.source) == source, why


def test_a_role_that_somebody_here_has_is_not_somebody_unnamed() -> None:
    assert named(unnamed_holder(memory(TWO), phrase_of("the mayor", len(TWO)))) == "nobody"
