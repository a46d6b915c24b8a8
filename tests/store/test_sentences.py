"""The sentence of a claim: the one that its content stands in, or all that it spans."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.store import open_for_writing, open_store
from provstore.store.sentences import Sentences, place_sentences

TEXT = (
    "Bridge closed\n\n"
    "It rained. “The bridge holds. It will hold,” Dr. Anna Holt said. Nobody was hurt.\n\n"
    "The mayor agreed."
)
PARAGRAPH = TEXT.index("It rained")
SEGMENTS = [(0, 15), (15, PARAGRAPH + 83), (PARAGRAPH + 83, len(TEXT))]


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        (["rained"], "It rained."),
        (["“The bridge holds. It will hold,”"], "“The bridge holds. It will hold,” Dr. Anna Holt said."),
        (["Anna"], "“The bridge holds. It will hold,” Dr. Anna Holt said."),
        (["hurt", "rained"], TEXT[PARAGRAPH : TEXT.index("\n\nThe mayor")]),
        (["Nobody", "mayor"], "Nobody was hurt.\n\nThe mayor agreed."),
        (["closed"], "Bridge closed"),
        (["agreed."], "The mayor agreed."),
    ],
)
def test_the_sentence_of_words_is_whole(parts: list[str], sentence: str) -> None:
    places = [(TEXT.index(part), TEXT.index(part) + len(part)) for part in parts]
    start, end = Sentences(TEXT, SEGMENTS).around(places)
    assert TEXT[start:end] == sentence


@pytest.mark.parametrize("segments", [[], [(40, len(TEXT))], [(0, 15)]])
def test_words_outside_every_segment_are_their_own_sentence(segments: list[tuple[int, int]]) -> None:
    assert Sentences(TEXT, segments).around([(20, 26)]) == (20, 26)


def test_the_sentences_of_an_older_store_are_those_of_a_new_one(seeded: Path) -> None:
    with open_for_writing(seeded) as connection, connection.begin():
        written = connection.exec_driver_sql("SELECT * FROM claim_sentences ORDER BY 1").all()
        connection.exec_driver_sql("DELETE FROM claim_sentences")
        place_sentences(connection)
        assert connection.exec_driver_sql("SELECT * FROM claim_sentences ORDER BY 1").all() == written != []


def test_every_claim_has_its_sentence_and_stands_in_it(seeded: Path) -> None:
    with open_store(seeded) as connection:
        rows = connection.exec_driver_sql("SELECT content, sentence FROM v_claims").all()
    assert rows
    for content, sentence in rows:
        assert all(part in sentence for part in content.split(" … "))
