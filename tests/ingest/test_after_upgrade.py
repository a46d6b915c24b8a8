"""What a new schema left is matched, once, and what remains is counted."""

from __future__ import annotations

from pathlib import Path

from provstore.ingest.after_upgrade import Renewed, match_again
from provstore.store import open_store
from tests.store.plain import plainly


def test_documents_that_wait_are_matched_once(seeded: Path) -> None:
    shares = "SELECT a_start, a_end, b_start, b_end FROM passages ORDER BY 1"
    with plainly(seeded) as connection:
        before = connection.execute(shares).fetchall()
    assert before
    begun: list[int] = []
    assert match_again(seeded, begun.append) == Renewed(0, 0)
    with open_store(seeded) as connection:
        runs = connection.exec_driver_sql("SELECT count(*) FROM runs").scalar_one()
    with plainly(seeded) as connection:
        for table in ("passages", "_indexed", "_story_pages", "_index_segments", "_bands", "_furniture"):
            connection.execute(f"DELETE FROM {table}")

    assert match_again(seeded, begun.append) == Renewed(2, 0)

    assert begun == [2]
    assert match_again(seeded, begun.append) == Renewed(0, 0)
    with open_store(seeded) as connection:
        assert [tuple(row) for row in connection.exec_driver_sql(shares)] == before
        commands = connection.exec_driver_sql("SELECT command FROM runs ORDER BY id").scalars().all()
        assert (len(commands), commands[-1]) == (runs + 1, "db upgrade")


def test_what_other_rules_read_remains(seeded: Path) -> None:
    with plainly(seeded) as connection:
        connection.execute("UPDATE runs SET rules_digest = ?", ("0" * 64,))
    assert match_again(seeded) == Renewed(0, 2)
