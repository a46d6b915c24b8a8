"""Profiles of documents: from memory what was made of them ahead, else from the store; kept while they are asked for."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import Connection, text

from provstore.match.same.profiles import DocumentProfile
from provstore.records import Span, Stated
from provstore.store.statements import save_statement
from provstore.upkeep import profiles as module
from provstore.upkeep.profiles import Profiles, pack_profile


def nothing(row: int, parts: Sequence[Span]) -> list[Span]:
    return []


def test_a_day_that_a_person_stated_wins(connection: Connection) -> None:
    kept = Profiles(connection, nothing)
    assert kept.of(1).day == "2024-03-03"
    run = connection.execute(text("SELECT max(id) FROM runs")).scalar_one()
    save_statement(connection, run, 1, kept.of(1).document.id, Stated(None, "2024-03-05T10:00", "tester", None))
    assert kept.of(1).day == "2024-03-03", "nobody said that it has changed"
    kept.take_in([1], {})
    assert kept.of(1).day == "2024-03-05"
    save_statement(connection, run, 1, kept.of(1).document.id, Stated(None, "2024-04", "tester", None))
    kept.take_in([1], {})
    assert kept.of(1).day != "2024-04", "a month is no day"


def test_claims_in_furniture_are_filed_under_nothing(connection: Connection) -> None:
    asked: list[tuple[int, Sequence[Span]]] = []

    def all_of_it(row: int, parts: Sequence[Span]) -> list[Span]:
        asked.append((row, parts))
        return list(parts)

    assert any(claim.terms for claim in Profiles(connection, nothing).of(1).claims)
    repeated = Profiles(connection, all_of_it).of(1)
    assert not any(claim.terms for claim in repeated.claims)
    ((row, parts),) = asked
    contents = [part for claim in repeated.extraction.claims for part in claim.content]
    assert row == 1 and list(parts) == [part.span for part in repeated.extraction.segments] + contents


def test_profiles_are_kept_ready_then_packed_then_read_again(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "READY", 2)
    monkeypatch.setattr(module, "PACKED", 1)
    read: list[int] = []
    kept = Profiles(connection, nothing)
    load = kept._load
    monkeypatch.setattr(kept, "_load", lambda row: read.append(row) or load(row))
    first: DocumentProfile = kept.of(1)
    assert kept.of(1) is first
    kept.of(2)
    kept.of(3)
    assert read == [1, 2, 3]
    packed = kept.of(1)
    assert packed == first and packed is not first and read == [1, 2, 3], "unpacked"
    kept.of(2)
    kept.of(3)
    assert read == [1, 2, 3], "one is kept packed beside the two, and just that one was asked for each time"
    kept.of(4)
    kept.of(1)
    assert read == [1, 2, 3, 4, 1], "two others have been packed since"
    kept.take_in([1], {})
    assert kept.of(1) == first
    assert read == [1, 2, 3, 4, 1, 1], "what has changed is read again"


def test_what_was_made_ahead_is_not_read_from_the_store(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Profiles(connection, nothing)
    stored = kept.of(1)
    stated = Stated(None, "2024-03-09T10:00", "tester", None)
    kept.take_in([1], {1: pack_profile(stored.document, stored.extraction, stated)})
    monkeypatch.setattr(kept, "_load", None)
    ahead = kept.of(1)
    assert ahead.day == "2024-03-09", "what a person states of it"
    assert ahead.claims and [one.concepts for one in ahead.claims] == [one.concepts for one in stored.claims]
    everything = Profiles(connection, lambda row, parts: list(parts))
    everything.take_in([1], {1: pack_profile(stored.document, stored.extraction, None)})
    assert not any(claim.terms for claim in everything.of(1).claims), "what its outlet repeats is left out of it, too"


def test_a_profile_holds_no_bytes_of_its_document(connection: Connection) -> None:
    document = Profiles(connection, nothing).of(1).document
    assert document.text and document.data == b""


def test_those_at_hand_go_first(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "READY", 2)
    kept = Profiles(connection, nothing)
    for row in (1, 4, 3):
        kept.of(row)
    assert kept.at_hand_first([1, 2, 3, 4]) == [3, 4, 1, 2], "of 1, 4, 3 the first was packed"


def test_what_is_packed_is_forgotten_too(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "READY", 1)
    kept = Profiles(connection, nothing)
    first = kept.of(1)
    kept.of(2)
    kept.take_in([1], {})
    assert kept.of(1) is not first
    assert kept.of(1).document.id == first.document.id


@pytest.mark.parametrize(
    ("ready", "packed", "other", "why"),
    [
        (3, 3, {2}, "both are ready"),
        (1, 3, {2}, "one is packed"),
        (1, 1, {1, 2}, "of the first nothing is at hand that would tell"),
    ],
)
def test_a_profile_is_renewed_where_other_parts_are_repeated(
    ready: int, packed: int, other: set[int], why: str, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "READY", ready)
    monkeypatch.setattr(module, "PACKED", packed)
    repeated: set[int] = set()
    kept = Profiles(connection, lambda row, parts: list(parts) if row in repeated else [])
    before = {row: kept.of(row) for row in (1, 2, 3)}
    repeated.add(2)
    assert any(claim.terms for claim in kept.of(2).claims), "nobody said that it has changed"
    assert kept.renew({1, 2}) == other, why
    assert kept.of(1) == before[1] and kept.of(3) == before[3]
    assert not any(claim.terms for claim in kept.of(2).claims)
    assert kept.renew({2}) == set(), "the same parts as before"
