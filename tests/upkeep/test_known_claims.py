"""The index of claims: which documents have a claim that is alike one of a document's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Connection, select, text

from provstore.errors import ProvstoreError
from provstore.match.same.profiles import DocumentProfile
from provstore.store.models.pairs import index_segments, indexed_claims
from provstore.upkeep import known_claims
from provstore.upkeep.known_claims import KnownClaims
from provstore.upkeep.profiles import Profiles
from tests.upkeep.corpus import ARTICLES

ROWS = {name: row for row, name in enumerate(ARTICLES, 1)}
FERRY = {ROWS[name] for name in ("wire", "copy", "uncredited", "rewrite", "independent")}


@pytest.fixture
def profiles(connection: Connection) -> dict[int, DocumentProfile]:
    kept = Profiles(connection, lambda row, parts: [])
    return {row: kept.of(row) for row in ROWS.values()}


def filed(connection: Connection) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.execute(select(indexed_claims).order_by(indexed_claims.c.claim_row))]


def test_accounts_of_one_event_are_near_and_others_are_not(
    connection: Connection, profiles: dict[int, DocumentProfile]
) -> None:
    known = KnownClaims(connection)
    for row in FERRY:
        assert known.near(row, profiles[row]) & FERRY == FERRY - {row}
    assert known.near(ROWS["circle, one side"], profiles[ROWS["circle, one side"]]) == {ROWS["circle, other side"]}


def test_the_index_is_a_function_of_the_claims(connection: Connection, profiles: dict[int, DocumentProfile]) -> None:
    before = filed(connection)
    near = {row: KnownClaims(connection).near(row, profile) for row, profile in profiles.items()}
    connection.execute(indexed_claims.delete())
    connection.execute(index_segments.delete().where(index_segments.c.what == "claims"))
    known = KnownClaims(connection)
    assert known.near(1, profiles[1]) == set()
    for row in reversed(profiles):
        known.take_in({row: profiles[row]})
    assert filed(connection) == before
    for read in (known, KnownClaims(connection)):
        assert {row: read.near(row, profile) for row, profile in profiles.items()} == near


def test_taken_in_again_nothing_changes(connection: Connection, profiles: dict[int, DocumentProfile]) -> None:
    before = filed(connection)
    packed = [row.packed for row in connection.execute(select(index_segments))]
    known = KnownClaims(connection)
    known.take_in(profiles)
    assert filed(connection) == before
    assert [row.packed for row in connection.execute(select(index_segments))] == packed


def test_claims_that_are_filed_under_nothing_are_found_no_more(
    connection: Connection, profiles: dict[int, DocumentProfile]
) -> None:
    known = KnownClaims(connection)
    wire = ROWS["wire"]
    bare = replace(profiles[wire], claims=tuple(replace(one, terms=frozenset()) for one in profiles[wire].claims))
    known.take_in({wire: bare})
    assert wire not in known.near(ROWS["copy"], profiles[ROWS["copy"]])
    assert known.near(wire, bare) == set()
    assert wire not in {document for _, document, _ in filed(connection)}
    known.take_in({wire: profiles[wire]})
    assert wire in known.near(ROWS["copy"], profiles[ROWS["copy"]])


def test_days_between_two_documents_count(
    connection: Connection, profiles: dict[int, DocumentProfile], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is alike at which distance is not decided here."""
    asked: set[int] = set()
    monkeypatch.setattr(known_claims, "are_alike", lambda both, one, other, apart: asked.add(apart) or apart < 100)
    known = KnownClaims(connection)
    wire, rewrite = ROWS["wire"], ROWS["rewrite"]
    assert rewrite in known.near(wire, profiles[wire])
    assert 3 in asked, "from 3 to 6 March"
    known.take_in({rewrite: replace(profiles[rewrite], day="2023-03-06")})
    assert rewrite not in known.near(wire, profiles[wire]) and 363 in asked
    assert wire not in known.near(rewrite, profiles[rewrite]), "whichever was first"
    known.take_in({rewrite: replace(profiles[rewrite], day=None)})
    assert rewrite in known.near(wire, profiles[wire]), "where a day is not known, none is apart"
    stated = "UPDATE statements SET published = :day WHERE document_row = :row"
    connection.execute(text(stated), {"day": "2021-03-06T10:00", "row": rewrite})
    assert rewrite not in KnownClaims(connection).near(wire, profiles[wire])
    connection.execute(text(stated), {"day": "2021", "row": rewrite})
    assert rewrite in KnownClaims(connection).near(wire, profiles[wire]), "a year is no day"


def test_a_claim_whose_row_does_not_fit_is_refused(
    connection: Connection, profiles: dict[int, DocumentProfile], monkeypatch: pytest.MonkeyPatch
) -> None:
    known = KnownClaims(connection)
    highest = max(claim for claim, *_ in filed(connection))
    last = {ROWS["false friend"]: profiles[ROWS["false friend"]]}
    monkeypatch.setattr(known_claims, "HIGHEST_NUMBER", highest)
    known.take_in(last)
    monkeypatch.setattr(known_claims, "HIGHEST_NUMBER", highest - 1)
    with pytest.raises(ProvstoreError, match="no more than"):
        known.take_in(last)
