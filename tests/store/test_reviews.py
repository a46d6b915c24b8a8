"""A decision holds of what has the same words: after another extraction, of nothing else, and again when they are back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from provstore.records import Amended, Extraction, Found, Review, Source, Span
from provstore.store import open_for_writing, open_store
from provstore.store.findings import list_findings
from provstore.store.reviews import find_parts, load_reviews, save_reviews
from provstore.store.runs import recorded_run
from provstore.store.verify import verify
from tests.store.made import DOCUMENT, TEXT, claim, empty, save
from tests.store.plain import plainly

ANN = Source("Ann Lee", "person")
LINE = TEXT.index("\n", TEXT.index("\n", TEXT.index("DAMASCUS") + 20) + 1) + 1


def with_claim(start: int, end: int) -> Extraction:
    return empty(DOCUMENT, claim(ANN, Span(start, end)))


def decide(path: Path, *made: Review) -> int:
    with open_for_writing(path) as connection, recorded_run(connection, "test", {}) as run, connection.begin():
        return save_reviews(connection, run, made)


def only_claim(path: Path) -> Found:
    with open_store(path) as connection:
        (found,) = list_findings(connection, [DOCUMENT.id])
    return found


def states(path: Path) -> list[str]:
    with open_store(path) as connection:
        assert [one for one in verify(connection) if "review" in one.table] == []
        return list(connection.exec_driver_sql("SELECT state FROM v_reviews").scalars())


def verdict(path: Path) -> str | None:
    with open_store(path) as connection:
        found: str | None = connection.exec_driver_sql("SELECT review FROM v_claims").scalar_one()
    return found


def test_a_decision_waits_for_its_words(store_path: Path) -> None:
    save(store_path, DOCUMENT, with_claim(0, 9))
    assert decide(store_path, Review(only_claim(store_path), "reject", at="2024")) == 1
    assert (verdict(store_path), states(store_path)) == ("reject", ["holds"])

    save(store_path, DOCUMENT, with_claim(0, 14))  # more words: another claim
    assert (verdict(store_path), states(store_path)) == (None, ["lost"])

    save(store_path, DOCUMENT, with_claim(0, 9))
    assert (verdict(store_path), states(store_path)) == ("reject", ["holds"])


def test_a_decision_goes_with_its_words_to_another_place(store_path: Path) -> None:
    """As when a newer reader counts the characters of a page otherwise: the id is another, the words are the same."""
    again = TEXT.index("Ministers", 9)
    save(store_path, DOCUMENT, with_claim(0, 9))
    before = only_claim(store_path)
    decide(store_path, Review(before, "accept", at="2024"))
    save(store_path, DOCUMENT, with_claim(again, again + 9))
    assert only_claim(store_path).key != before.key
    assert (verdict(store_path), states(store_path)) == ("accept", ["holds"])


def test_of_two_with_the_same_words_it_is_neither(store_path: Path) -> None:
    places = [place for place in range(1, len(TEXT)) if TEXT.startswith("Ministers", place)]
    save(store_path, DOCUMENT, with_claim(0, 9))
    decide(store_path, Review(only_claim(store_path), "accept", at="2024"))
    both = empty(DOCUMENT, *(claim(ANN, Span(place, place + 9)) for place in places[:2]))
    save(store_path, DOCUMENT, both)
    assert states(store_path) == ["lost"]


def test_the_same_id_with_other_words_is_not_meant(store_path: Path) -> None:
    save(store_path, DOCUMENT, with_claim(0, 9))
    decide(store_path, Review(replace(only_claim(store_path), words="{}"), "reject", at="2024"))
    assert (verdict(store_path), states(store_path)) == (None, ["lost"])


def test_a_decision_comes_once(store_path: Path) -> None:
    save(store_path, DOCUMENT, with_claim(0, 9))
    one = Review(only_claim(store_path), "accept", at="2024")
    assert (decide(store_path, one, one), decide(store_path, one)) == (1, 0)
    with open_store(store_path) as connection:
        assert list(load_reviews(connection).values()) == [one]


def test_decisions_come_before_their_document(store_path: Path, tmp_path: Path) -> None:
    save(tmp_path / "other.db", DOCUMENT, with_claim(0, 9))
    one = Review(
        only_claim(tmp_path / "other.db"), "amend", Amended(speakers=(Source("Bob Roe", "person"),)), at="2024"
    )
    save(store_path, DOCUMENT)  # a store, and nothing in it
    decide(store_path, one)
    assert states(store_path) == ["not here"]
    save(store_path, DOCUMENT, with_claim(0, 9))
    assert states(store_path) == ["holds"]
    with open_store(store_path) as connection:
        assert connection.exec_driver_sql("SELECT speaker, speaker_decided FROM v_claims").one() == (
            "Ann Lee",
            "Bob Roe",
        )


@pytest.mark.parametrize(
    ("damage", "table"),
    [
        ("UPDATE _reviewed SET verdict = 'accept'", "_reviewed"),
        ("DELETE FROM _reviewed", "_reviewed"),
        ("UPDATE _placed_reviews SET key = 'x'", "_placed_reviews"),
        ("DROP TRIGGER reviews_are_not_changed; UPDATE reviews SET verdict = 'accept'", "reviews"),
        ("DROP TRIGGER reviews_are_not_changed; UPDATE reviews SET by = 'Eve'", "reviews"),
        ("INSERT INTO _reviewed_speakers VALUES ('x', 0, 'person|eve||')", "_reviewed_speakers"),
    ],
)
def test_what_was_decided_is_proved(store_path: Path, damage: str, table: str) -> None:
    save(store_path, DOCUMENT, with_claim(0, 9))
    decide(store_path, Review(only_claim(store_path), "reject", by="Ada", at="2024"))
    trigger = (Path(__file__).parents[2] / "provstore/store/triggers/reviews_are_not_changed.sql").read_text()
    with plainly(store_path) as connection:
        connection.executescript(damage)
        if "DROP TRIGGER" in damage:
            connection.execute(trigger.strip())
    with open_store(store_path) as connection:
        assert table in {finding.table for finding in verify(connection)}


@pytest.mark.parametrize(
    ("parts", "near", "spans"),
    [
        (["b"], 0, [[1, 2]]),
        (["b"], 5, [[4, 5]]),  # the nearest
        (["b", "c"], 5, [[4, 5], [5, 6]]),
        (["c", "b"], 9, [[2, 3], [4, 5]]),  # the last c has no b behind it
        (["d"], 0, None),
        (["c", "a", "c", "a"], 0, None),
    ],
)
def test_words_are_found_in_their_order(parts: list[str], near: int, spans: list[list[int]] | None) -> None:
    assert find_parts("abcabc", parts, near) == spans
