"""Views and triggers: ours are told from a person's own, as SQLite tells names apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.store import open_store
from provstore.store.objects import are_current, digest_descriptions, fold_name, triggers, views
from tests.store.plain import plainly


@pytest.mark.parametrize(
    ("name", "folded"), [("CLAIMS", "claims"), ("v_Claims", "v_claims"), ("ÉTÉ_A", "ÉtÉ_a"), ("İ", "İ"), ("", "")]
)
def test_only_letters_of_ascii_have_no_case(name: str, folded: str) -> None:
    assert fold_name(name) == folded


def test_names_of_ours_are_folded_already() -> None:
    assert all(fold_name(name) == name for name in (*views(), *triggers()))


@pytest.mark.parametrize("name", [*views(), *triggers()])
def test_each_that_is_gone_is_missed(seeded: Path, name: str) -> None:
    with open_store(seeded) as connection:
        assert are_current(connection)
    with plainly(seeded) as connection:
        connection.execute(f"DROP {'VIEW' if name in views() else 'TRIGGER'} {name}")
    with plainly(seeded) as connection, pytest.MonkeyPatch.context() as patch:
        patch.setattr("provstore.store.guard.check", lambda *_: None)
        with open_store(seeded) as opened:
            assert not are_current(opened)


@pytest.mark.parametrize("table", ["_about", "_columns", "_alembic_version"])
def test_what_the_file_says_of_itself_has_a_digest(seeded: Path, table: str) -> None:
    with open_store(seeded) as connection:
        before = digest_descriptions(connection)
    with plainly(seeded) as connection:
        column = connection.execute(f"SELECT name FROM pragma_table_info('{table}') ORDER BY cid DESC").fetchone()[0]
        connection.execute(f"UPDATE {table} SET {column} = 'x'")
    with open_store(seeded) as connection:
        after = digest_descriptions(connection)
    assert {name for name in before if before[name] != after[name]} == {table}
