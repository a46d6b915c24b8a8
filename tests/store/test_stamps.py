"""A head fixes all that happened before it; a stamp on it holds under the certificates that a person trusts."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.errors import RefusedInput, UsageError
from provstore.store import open_for_writing, open_store
from provstore.store.runs import recorded_run
from provstore.store.stamps import Head, check_stamps, compare_head, make_request, read_head, save_stamp
from tests.store import authority
from tests.store.plain import plainly


def test_every_event_was_the_head_once(seeded: Path) -> None:
    with open_store(seeded) as connection:
        rows = connection.exec_driver_sql("SELECT seq, at, digest FROM events ORDER BY seq").all()
        heads = [Head(*row) for row in rows]
        assert read_head(connection) == heads[-1]
        assert [compare_head(connection, str(head)) for head in heads] == [None] * len(heads)
        assert compare_head(connection, f"{heads[0].number}:{heads[0].digest.upper()}") is None
        assert "another event 1 " in str(compare_head(connection, f"1:{heads[1].digest}"))
        assert "is not there" in str(compare_head(connection, f"{len(heads) + 1}:{heads[0].digest}"))
        for words in (
            "",
            "1",
            heads[0].digest,
            f"x:{heads[0].digest}",
            f"1:{heads[0].digest}0",
            f"-1:{heads[0].digest}",
        ):
            with pytest.raises(UsageError, match="is no head"):
                compare_head(connection, words)


@pytest.mark.skipif(not authority.IS_THERE, reason="needs the program openssl")
def test_a_stamp_on_an_older_head_or_on_another_log(seeded: Path, tmp_path: Path) -> None:
    pytest.importorskip("rfc3161_client")
    with open_store(seeded) as connection:
        older = Head(*connection.exec_driver_sql("SELECT seq, at, digest FROM events WHERE seq = 3").one())
    signed, trusted = authority.answer(tmp_path / "authority", make_request(older))
    other, _ = authority.answer(tmp_path / "other", make_request(Head(3, "", "0" * 64)))
    with open_for_writing(seeded) as connection, recorded_run(connection, "test", {}) as run_row:
        with connection.begin():
            head, at = save_stamp(connection, run_row, signed, trusted)
            assert head == older and at.endswith("Z")
        with pytest.raises(RefusedInput, match="no answer to a head of this log"), connection.begin():
            save_stamp(connection, run_row, other, trusted)
        with pytest.raises(RefusedInput, match="no response"), connection.begin():
            save_stamp(connection, run_row, b"x", trusted)
    with open_store(seeded) as connection:
        assert list(check_stamps(connection)) == []
    with plainly(seeded) as connection:
        connection.execute("UPDATE stamps SET event_seq = 4")
    with open_store(seeded) as connection:
        assert [row for row, _ in check_stamps(connection)] == ["1"]


def test_without_the_extra_it_is_named(seeded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provstore.store.stamps.find_spec", lambda name: None)
    with open_store(seeded) as connection, pytest.raises(UsageError, match=r"provstore\[timestamp\]"):
        make_request(read_head(connection))
