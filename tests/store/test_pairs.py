"""Rows of two documents: found by either, and made exactly what they should be."""

from __future__ import annotations

from pathlib import Path

from provstore.store import open_for_writing, open_store
from provstore.store.models import claim_pairs, passages
from provstore.store.pairs import load_accounts, renew, rows_between, rows_of


def test_a_document_is_found_at_either_end(shared: Path) -> None:
    with open_store(shared) as connection:
        found = rows_of(connection, passages, [1])
        assert {row.id for row in found} == {
            number for (number,) in connection.exec_driver_sql("SELECT id FROM passages WHERE a_id = 1 OR b_id = 1")
        }
        assert found == sorted(set(found), key=lambda row: row.id)
        assert len(found) > 1
        for row in found:
            assert row in rows_between(connection, passages, row.a_id, row.b_id)
            assert rows_between(connection, passages, row.b_id, row.a_id) == []
        assert rows_of(connection, passages, []) == []


def test_only_what_changed_is_written_anew(shared: Path) -> None:
    with open_for_writing(shared) as connection, connection.begin():
        run = connection.exec_driver_sql("SELECT max(id) FROM runs").scalar_one()
        before = rows_of(connection, claim_pairs, [1])
        kept, gone = before[0], before[1:]
        new = (*tuple(gone[0])[1:-1][:-2], 0.125, "invented")
        renew(connection, claim_pairs, run, [1], [tuple(kept)[1:-1], new, new])
        after = rows_of(connection, claim_pairs, [1])
    assert after[0] == kept, "with the run that found it"
    assert [tuple(row)[1:-1] for row in after[1:]] == [new]
    assert {row.id for row in gone}.isdisjoint(row.id for row in after)


def test_what_is_known_of_more_documents_than_one_statement_names(shared: Path) -> None:
    with open_store(shared) as connection:
        ids = connection.exec_driver_sql("SELECT id FROM documents").scalars().all()
        accounts = load_accounts(connection, [*ids, *range(1000, 2100)])
        assert sorted(accounts) == sorted(ids)
        names = {account.outlet.name for account in accounts.values() if account.outlet}
        agencies = {account.outlet.name for account in accounts.values() if account.is_agency and account.outlet}
    assert agencies == {"Reuters"}
    assert names > agencies
    assert all(
        account.published for account in accounts.values() if account.outlet and account.outlet.name == "Reuters"
    )
