"""Profiles of documents: from memory what was extracted just now, else from the store; kept while they are asked for."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import Connection, select, text

from provstore.match.same.profiles import DocumentProfile
from provstore.records import Span, Stated
from provstore.store.load import current_extraction, load_document, load_extraction
from provstore.store.models.documents import documents
from provstore.store.prepare import prepare
from provstore.store.statements import save_statement
from provstore.upkeep import profiles as module
from provstore.upkeep.profiles import Profiles


def nothing(row: int, parts: Sequence[Span]) -> list[Span]:
    return []


def test_what_is_in_memory_and_what_is_read_back_gives_the_same_profile(connection: Connection) -> None:
    for row in (1, 4, 8):
        key = connection.execute(select(documents.c.sha256).where(documents.c.id == row)).scalar_one()
        fresh = prepare(
            load_document(connection, key), load_extraction(connection, current_extraction(connection, key))
        )
        read = Profiles(connection, nothing).of(row)
        assert Profiles(connection, nothing).renew([row], {row: fresh}) == {row: read}
        assert read.document.id == key and read.claims


def test_what_is_fresh_is_not_read(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    key = connection.execute(select(documents.c.sha256).where(documents.c.id == 1)).scalar_one()
    fresh = prepare(load_document(connection, key), load_extraction(connection, current_extraction(connection, key)))
    kept = Profiles(connection, nothing)
    monkeypatch.setattr(module, "load_document", None)
    assert kept.renew([1], {1: fresh})[1].document is fresh.document


def test_a_day_that_a_person_stated_wins(connection: Connection) -> None:
    kept = Profiles(connection, nothing)
    assert kept.of(1).day == "2024-03-03"
    run = connection.execute(text("SELECT max(id) FROM runs")).scalar_one()
    save_statement(connection, run, 1, kept.of(1).document.id, Stated(None, "2024-03-05T10:00", "tester", None))
    assert kept.of(1).day == "2024-03-03", "nobody said that it has changed"
    assert kept.renew([1], {})[1].day == kept.of(1).day == "2024-03-05"
    save_statement(connection, run, 1, kept.of(1).document.id, Stated(None, "2024-04", "tester", None))
    assert kept.renew([1], {})[1].day != "2024-04", "a month is no day"


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
    assert kept.renew([1], {})[1] == first
    assert read == [1, 2, 3, 4, 1, 1], "what has changed is read again"


def test_what_is_packed_is_forgotten_too(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "READY", 1)
    kept = Profiles(connection, nothing)
    first = kept.of(1)
    kept.of(2)
    assert kept.renew([1], {})[1] is not first
    assert kept.of(1).document.id == first.document.id
