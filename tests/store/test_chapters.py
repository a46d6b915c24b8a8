"""The log of another store in this one: whole, in its order, and each event of it once, whatever was merged before."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from provstore.ingest import ingest
from provstore.ingest.takeover import TakenOver, take_over
from provstore.store import open_store
from provstore.store.events import BEFORE_ALL
from provstore.store.models.chapters import chapter_events, chapters
from provstore.store.models.runs import events, runs
from provstore.store.verify import verify
from tests.store.plain import plainly

Edit = Callable[[Any], None]


def take(store: Path, other: Path) -> TakenOver:
    with open_store(other) as connection:
        return take_over(store, connection, other.name)


def make(path: Path, *texts: str) -> Path:
    for text in texts:
        article = path.with_name(f"{text[:3]}.txt")
        article.write_text(f"The mayor said that {text}.\n")
        ingest(path, article)
    return path


def log(path: Path) -> list[tuple[int, str]]:
    with open_store(path) as connection:
        told = connection.execute(select(events.c.seq, events.c.digest).order_by(events.c.seq))
        return [(row.seq, row.digest) for row in told]


def told_alone(path: Path, *others: Path) -> list[tuple[int, str]]:
    """What a log tells that those of others do not: two that were made in one second begin with the same words."""
    known = {one for other in others for one in log(other)}
    return [one for one in log(path) if one not in known]


def kept(path: Path) -> list[tuple[int, int, str]]:
    """Number of the chapter, number and digest of each event."""
    with open_store(path) as connection:
        query = select(chapter_events.c.chapter_row, chapter_events.c.seq, chapter_events.c.digest)
        told = connection.execute(query.order_by(chapter_events.c.chapter_row, chapter_events.c.seq))
        return [(row.chapter_row, row.seq, row.digest) for row in told]


def damage(path: Path) -> list[str]:
    with open_store(path) as connection:
        return [f"{one.table} {one.row} {one.sentence}" for one in verify(connection)]


def test_it_is_kept_event_for_event_with_its_head(tmp_path: Path) -> None:
    one, other = make(tmp_path / "one.db", "all is well"), make(tmp_path / "other.db", "nothing is", "it rains")
    told = told_alone(other, one)
    chapter = take(one, other).chapter
    assert [row[1:] for row in kept(one)] == told
    assert (chapter.name, chapter.events) == ("other.db", len(told))
    assert (chapter.head_seq, chapter.head_digest) == told[-1]
    assert damage(one) == []


def test_its_runs_are_kept_among_ours(tmp_path: Path) -> None:
    one, other = make(tmp_path / "one.db", "all is well"), make(tmp_path / "other.db", "it rains")
    with plainly(other) as connection:
        before = connection.execute(
            "SELECT command, program_version, options, started_at, ended_at FROM runs"
        ).fetchall()
    take(one, other)
    with open_store(one) as connection:
        columns = [runs.c[name] for name in ("command", "program_version", "options", "started_at", "ended_at")]
        made = connection.execute(
            select(*columns).where(
                runs.c.id == connection.exec_driver_sql("SELECT max(run_row) FROM extractions").scalar()
            )
        ).all()
    assert [tuple(row) for row in made] == before


def test_merged_again_nothing_comes_twice(tmp_path: Path) -> None:
    one, other = make(tmp_path / "one.db", "all is well"), make(tmp_path / "other.db", "it rains")
    before = log(one)
    take(one, other)
    first = kept(one)
    assert take(one, other).chapter.events == 0
    assert kept(one) == first
    make(other, "it snows")
    take(one, other)
    assert [row[1:] for row in kept(one)] == [told for told in log(other) if told not in before]
    assert len({row[0] for row in kept(one)}) == 2, "what is new, in a chapter of its own"
    assert damage(one) == []


def test_of_a_copy_only_what_happened_since_is_kept(tmp_path: Path) -> None:
    one = make(tmp_path / "one.db", "all is well")
    other = Path(shutil.copy(one, tmp_path / "other.db"))
    make(one, "it rains")
    make(other, "snow falls")
    told = told_alone(other, one)
    assert 0 < take(one, other).chapter.events == len(told) < len(log(other))
    assert damage(one) == []
    with open_store(one) as connection:
        begun = connection.execute(select(runs.c.started_at).where(runs.c.command == "ingest")).all()
    assert len(begun) == 3, "the run that both have is there once"


def test_the_chapters_of_the_other_come_along(tmp_path: Path) -> None:
    stores = [make(tmp_path / f"{name}.db", f"{name} is well") for name in ("one", "two", "six")]
    take(stores[1], stores[2])
    alone = [*told_alone(stores[2], stores[0], stores[1]), *told_alone(stores[1], stores[0])]
    take(stores[0], stores[1])
    assert [row[1:] for row in kept(stores[0])] == alone
    with open_store(stores[0]) as connection:
        assert connection.execute(select(chapters.c.name).order_by(chapters.c.id)).scalars().all() == [
            "six.db",
            "two.db",
        ]
    assert damage(stores[0]) == []
    assert take(stores[0], stores[2]).chapter.events == 0, "it is known by way of the other"


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE chapter_events SET detail = 'x' WHERE seq = 5",
        "UPDATE chapter_events SET run_number = 9 WHERE seq = 5",
        "DELETE FROM chapter_events WHERE seq = 5",
        "DELETE FROM chapter_events WHERE seq = (SELECT max(seq) FROM chapter_events)",
        f"UPDATE chapter_events SET previous_digest = '{BEFORE_ALL.replace('0', '1')}' WHERE seq = (SELECT min(seq) FROM chapter_events)",
        "UPDATE chapters SET head_seq = 2",
    ],
)
def test_an_edit_is_found(edit: str, tmp_path: Path) -> None:
    one, other = make(tmp_path / "one.db", "all is well"), make(tmp_path / "other.db", "it rains")
    take(one, other)
    with plainly(one) as connection:
        connection.execute(edit)
    assert [one for one in damage(one) if one.startswith("chapters 1 ")] != []
