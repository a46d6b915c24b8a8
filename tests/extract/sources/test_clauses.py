"""The sentence in which a pronoun stands, and who is named in the clause before it."""

from __future__ import annotations

import pytest

from provstore.extract.sources.clauses import named_in_fronted_clause, named_together, start_of_sentence
from provstore.extract.sources.memory import Memory

STARTS = [
    ("It rained. Roe left and | he", "Roe left and | he", "behind a full stop"),
    ("It rained. While the “Go. Now.” plan held, | he", "While the “Go. Now.” plan held, | he", "no full stop within marks"),
    ("Roe said: “It rained.” Later | he", "Later | he", "but one that a mark closes"),
    ("Mr. Roe left and | he", "Mr. Roe left and | he", "nor that of a title"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence", "why"), STARTS, ids=[case[2] for case in STARTS])
def test_where_the_sentence_begins(text: str, sentence: str, why: str) -> None:
    assert text[start_of_sentence(text, 0, text.index("|")) :] == sentence, why


FRONTED = [
    ("While it did not please Ann Lee, | she", "Ann Lee", "a clause that opens the sentence"),
    ("While it did not please Ann Lee, a clerk, | she", "Ann Lee", "with a role"),
    ("While Ann Lee did not please Eva Roe, | she", None, "either of two"),
    ("While it did not please Ann Lee | she", None, "no comma"),
    ("It did not please Ann Lee, | she", None, "no such clause"),
    ("While it did not please Tromm Lork, | she", None, "perhaps nobody"),
]


@pytest.mark.parametrize(("text", "name", "why"), FRONTED, ids=[case[2] for case in FRONTED])
def test_who_is_named_before_it(text: str, name: str | None, why: str) -> None:
    told = Memory(text, "document", None)
    at = text.index("|")
    found = named_in_fronted_clause(told, told.people.before(at), 0, at)
    assert (found and found.person.name) == name, why


TOGETHER = [
    ("Ann Lee and Bob Roe left. They", ["Ann Lee", "Bob Roe"], "two who are joined"),
    ("It hit two clerks: Ann Lee and Mayor Bob Roe. They", ["Ann Lee", "Bob Roe"], "with what they are"),
    ("Ann Lee met Bob Roe. They", None, "two who are not"),
    ("Ann Lee and Bob Roe met Cy Orr. They", None, "three"),
    ("Ann Lee and Bob Roe met the farmers. They", None, "others are many"),
    ("Ann Lee and Bob Roe’s shop burned. They", None, "whose shop it is"),
    ("Ann Lee and Bob Roe left. It rained. They", None, "a sentence between"),
]


@pytest.mark.parametrize(("text", "names", "why"), TOGETHER, ids=[case[2] for case in TOGETHER])
def test_two_who_are_named_together(text: str, names: list[str] | None, why: str) -> None:
    found = named_together(Memory(text, "document", None), len(text) - len("They"))
    told = found and [one.name for one in (found.source, *found.others) if one]
    assert told == names and (found is None or found.doubtful), why
