"""Another store, from Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.api.store import open_store
from provstore.errors import NoStore, UsageError

LATE = "The ferry was late, the harbor master said.\n"


def test_it_comes_with_its_articles_and_its_log(tmp_path: Path) -> None:
    there, here = (open_store(tmp_path / f"{name}.db", create=True) for name in ("there", "here"))
    id = there.ingest(LATE, name="late.txt", tagger="rules").documents[0]
    done = here.merge(there.path, tagger="rules")
    assert (done.stored, done.already_there, done.otherwise, done.forgotten) == (1, 0, 0, ())
    assert (done.decided, done.contradicting) == (0, ())
    assert done.events > 0 and done.head.partition(":")[0].isdigit()
    assert [one.document for one in here.documents()] == [id[:12]]
    again = here.merge(there.path, tagger="rules")
    assert (again.stored, again.already_there, again.events) == (0, 1, 0)


def test_a_store_is_not_merged_into_itself_nor_what_is_none(tmp_path: Path) -> None:
    here = open_store(tmp_path / "here.db", create=True)
    with pytest.raises(UsageError, match="this store itself"):
        here.merge(tmp_path / "here.db")
    with pytest.raises(NoStore):
        here.merge(tmp_path / "none.db")
