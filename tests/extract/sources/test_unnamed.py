"""People whom a document calls by what they are, and who are called so again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from provstore.extract.sources import unnamed
from provstore.extract.sources.memory import Memory, Speaker
from provstore.extract.sources.phrases import Phrase, phrase_of
from provstore.records import Source
from tests.extract.sources.told import memory, named

Rule = Callable[[Memory, Phrase], Speaker | None]
LOCAL = memory("", ("local sources", "anonymous", "local sources"))
CASES: list[tuple[Rule, str, Memory, str | None, str]] = [
    (unnamed.some_of_many, "two of the residents", memory(), "two of the residents", "a number of them"),
    (unnamed.some_of_many, "members of the rebels", memory(), "members of the rebels", "members of them"),
    (unnamed.some_of_many, "one of them", memory(), "one of them", "one of whoever was told of"),
    (unnamed.some_of_many, "two of the stones", memory(), None, "of things"),
    (unnamed.some_of_many, "some of the drivers who came", memory(), "some of the drivers", "some of them"),
    (unnamed.some_of_many, "A third of voters", memory(), "A third of voters", "a share of them, with its article"),
    (unnamed.some_of_many, "about 3 in 10 farmers", memory(), "about 3 in 10 farmers", "a share in tens"),
    (unnamed.some_of_many, "78 to 79 percent of survey respondents", memory(), "78 to 79 percent of survey respondents", "percents"),
    (unnamed.some_of_many, "more than half of the nurses", memory(), "more than half of the nurses", "half"),
    (unnamed.some_of_many, "a large majority of farmers", memory(), "a large majority of farmers", "a majority"),
    (unnamed.some_of_many, "a third of the harvest", memory(), None, "a share of a thing"),
    (unnamed.some_of_many, "nearly half", memory(), None, "a share of whoever was told of"),
    (unnamed.some_of_many, "residents", memory(), None, "all of them"),
    (unnamed.heard_before, "the sources", LOCAL, "local sources", "who was called so"),
    (unnamed.heard_before, "the sources", memory("", ("residents", "anonymous", "residents")), "nobody", "perhaps others"),
    (unnamed.heard_before, "the sources", memory(), None, "nobody has spoken"),
    (unnamed.heard_before, "the residents", LOCAL, None, "another noun"),
    (unnamed.heard_before, "the local sources", LOCAL, None, "with an adjective they may be others"),
    (unnamed.heard_before, "sources", LOCAL, None, "without an article they may be others"),
    (unnamed.heard_before, "the letter", memory("", ("letter", "document", "letter")), None, "a letter is resolved as a letter"),
    (unnamed.unnamed_people, "local officials", memory(), "local officials", "people"),
    (unnamed.unnamed_people, "the officials", memory(), "officials", "people of whom all know"),
    (unnamed.unnamed_people, "the official", memory(), "nobody", "one person of whom all know"),
    (unnamed.unnamed_people, "the local official", memory(), "local official", "one of a place"),
    (unnamed.unnamed_people, "an official", memory(), "official", "one"),
    (unnamed.unnamed_people, "a person close to Ann Lee", memory(), "person close to Ann Lee", "told apart by what follows alone"),
    (unnamed.unnamed_people, "two people familiar with the talks", memory(), "two people familiar with the talks", "several of them"),
    (unnamed.unnamed_people, "a person, who left early", memory(), "person", "a comma adds, and tells nobody apart"),
    (unnamed.unnamed_people, "a witness close to the fire", memory(), "witness", "a noun that says something"),
    (unnamed.unnamed_people, "Northern Officials", memory(), None, "a name"),
    (unnamed.unnamed_people, "one prominent Republican", memory(), "one prominent Republican", "a party's member"),
    (unnamed.unnamed_people, "a former model", memory(), "former model", "whatever somebody was"),
    (unnamed.unnamed_people, "the former model", memory(), None, "whoever the page names"),
    (unnamed.unnamed_people, "a former ministry", memory(), None, "a body that was"),
    (unnamed.unnamed_people, "an early employee", memory(), "early employee", "whoever works there"),
    (unnamed.unnamed_people, "a doctor treating the wounded", memory(), "doctor", "what they do is cut"),
    (unnamed.unnamed_people, "Officials", memory(), "Officials", "a capital that opens the sentence"),
    (unnamed.unnamed_people, "Prime Minister Ann Lee’s officials", memory(), "Ann Lee's officials", "whose they are, without a title"),
    (unnamed.unnamed_people, "others", memory(), "others", "a noun that is listed in the plural"),
    (unnamed.unnamed_people, "the mayor", memory(), None, "a role"),
    (unnamed.unnamed_people, "the port authority", memory(), None, "a body, though its noun means people, too"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "words", "told", "name", "why"), CASES, ids=[f"{c[0].__name__}: {c[4]}" for c in CASES]
)
def test_people_without_a_name(rule: Rule, words: str, told: Memory, name: str | None, why: str) -> None:
    assert named(rule(told, phrase_of(words))) == name, why


OWNERS = [
    (Source("Ann Lee", "person"), "Ann Lee's advisers", "whose they are is known"),
    (Source("clerk", "person", scope="document"), "advisers", "whose they are is known here alone"),
    (None, "advisers", "whose they are is unknown"),
]


@pytest.mark.parametrize(("owner", "name", "why"), OWNERS, ids=[case[2] for case in OWNERS])
def test_whose_people_they_are(owner: Source | None, name: str, why: str) -> None:
    found = unnamed.unnamed(memory(), phrase_of("her advisers", owner=owner))
    assert found == Speaker(Source(name, "anonymous", scope="document")), why
