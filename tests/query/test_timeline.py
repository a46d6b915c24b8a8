"""Who had it first, who later, and from whom."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection

from provstore.errors import UnknownClaim, UsageError
from provstore.ingest import ingest
from provstore.query.reviews import find_found
from provstore.query.stories import list_stories
from provstore.query.timeline import tell_timeline, who_came
from provstore.records import Account
from provstore.review import decide, read_statement, state
from provstore.store import open_store
from tests.query.conftest import FERRY, Names


def told(dates: Iterable[str | None], zone: str | None = "UTC") -> list[str | None]:
    """When documents of these dates came."""
    return list(
        who_came([Account(f"{at}", None, False, None, zone, day, None, None, (), ()) for at, day in enumerate(dates)])
    )


@pytest.mark.parametrize(
    ("dates", "came"),
    [
        (["2024-03-05T10:00", "2024-03-05T10:01"], ["first", "later"]),
        (["2024-03-05T10:00Z", "2024-03-05T11:30+02:00"], ["later", "first"]),  # the moment counts, not the digits
        (["2024-03-05", "2024-03-05T11:30"], ["perhaps first", "perhaps first"]),
        (["2024-03", "2024-03-05", "2024-04-01"], ["perhaps first", "perhaps first", "later"]),
        (["2024-03-05T10:00", "2024-03-05T10:00"], ["perhaps first", "perhaps first"]),
        (["2024-03-05T10:00", None], ["perhaps first", None]),  # who knows when the other came
        (["2024-03-05", "2024-03-07", None], ["perhaps first", "later", None]),
        (["2024-03-05"], ["first"]),
        ([None], [None]),
    ],
)
def test_what_dates_tell(dates: list[str | None], came: list[str | None]) -> None:
    assert told(dates) == came


def test_a_clock_of_nobody_knows_where_can_be_that_of_any_place() -> None:
    assert told(["2024-03-05", "2024-03-06", "2024-03-08"], zone=None) == ["perhaps first", "perhaps first", "later"]


def test_a_document_that_has_it_twice_is_not_compared_with_itself() -> None:
    (one,) = [Account("d", None, False, None, "UTC", "2024-03-05", None, None, (), ())]
    assert who_came([one, one]) == ["first", "first"]


DATES = (
    st.none()
    | st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1)).map(lambda moment: moment.isoformat(timespec="minutes"))
    | st.dates(date(2000, 1, 1), date(2030, 1, 1)).map(str)
)


@given(st.lists(DATES, max_size=6).flatmap(lambda dates: st.tuples(st.just(dates), st.permutations(dates))))
def test_what_came_first_is_no_matter_of_order(dates: tuple[list[str | None], list[str | None]]) -> None:
    came = [dict(zip(order, told(order), strict=True)) for order in dates]
    assert came[0] == came[1]
    assert told(dates[0]).count("first") <= 1


def test_a_claim_in_the_order_of_time(connection: Connection, names: Names) -> None:
    claim, document = names.claim("press", "ferry Orlanda sank")
    rows = tell_timeline(connection, claim).objects()
    dates = [row["published"] for row in rows]
    assert dates == sorted(str(date) for date in dates) and len(rows) > 1
    assert rows[0]["outlet"] == "Reuters" and rows[0]["precision"] == "day" and rows[0]["published_by"] == "person"
    assert document in [row["document_id"] for row in rows]
    assert all("Orlanda" in str(row["words"]) and "Coast Guard" in str(row["speakers"]) for row in rows)
    by_number = tell_timeline(
        connection, f"{document[:12]}#{rows[[row['document_id'] for row in rows].index(document)]['number']}"
    )
    assert by_number.objects() == rows


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A store in which a paper prints the copy of an agency the day after."""
    store = tmp_path / "store.db"
    agency = f"Ferry Orlanda sinks off Varnholm\n\nVARNHOLM, March 3, 2024 (Reuters) - {FERRY}\n\nDivers went down.\n"
    paper = f"Many dead as ferry Orlanda sinks\n\nVARNHOLM (Reuters) - {FERRY}\n\nDivers went down.\n"
    for name, outlet, day, told in (("one", "Reuters", "2024-03-03T10:00Z", agency), ("other", "Kesmar Daily Post", "2024-03-05T07:00Z", paper)):  # fmt: skip
        (tmp_path / f"{name}.txt").write_text(told, encoding="utf-8")
        ingest(store, tmp_path / f"{name}.txt", stated=read_statement(outlet, day, "tester"))
    return store


def test_a_story_with_whom_its_documents_have_it_from(copied: Path) -> None:
    with open_store(copied) as connection:
        (story,) = list_stories(connection).objects()
        rows = tell_timeline(connection, str(story["id"])[:8]).objects()
        claim = connection.exec_driver_sql(
            "SELECT claim FROM v_claims WHERE outlet = 'Reuters' AND content LIKE '%Orlanda sank%'"
        ).scalar()
        appearances = tell_timeline(connection, str(claim)).objects()
    for found in (rows, appearances):
        who = [(row["came"], row["outlet"], row["from"]) for row in found]
        assert list(dict.fromkeys(who)) == [
            ("first", "Reuters", None),
            ("later", "Kesmar Daily Post", "Reuters"),
        ]
        assert "Reuters" in str(found[1]["evidence"])
    assert rows[1]["words"] == "Many dead as ferry Orlanda sinks"


def test_who_has_it_from_another_is_later_whatever_the_dates_tell(copied: Path) -> None:
    with open_store(copied) as connection:
        paper = connection.exec_driver_sql("SELECT document_id FROM v_documents WHERE outlet LIKE 'Kesmar%'").scalar()
    state(copied, str(paper), published="2024-03", by="tester")
    with open_store(copied) as connection:
        (story,) = list_stories(connection).objects()
        rows = tell_timeline(connection, str(story["id"])[:8]).objects()
    assert {(row["came"], row["outlet"]) for row in rows} == {
        ("perhaps first", "Reuters"),
        ("later", "Kesmar Daily Post"),
    }


def test_a_date_before_that_of_whom_it_has_it_from_is_not_overruled(copied: Path) -> None:
    with open_store(copied) as connection:
        paper = connection.exec_driver_sql("SELECT document_id FROM v_documents WHERE outlet LIKE 'Kesmar%'").scalar()
    state(copied, str(paper), published="2024-03-01", by="tester")
    with open_store(copied) as connection:
        (story,) = list_stories(connection).objects()
        rows = tell_timeline(connection, str(story["id"])[:8]).objects()
    assert [(row["came"], row["outlet"], row["from"]) for row in rows] == [
        ("first", "Kesmar Daily Post", "Reuters"),
        ("later", "Reuters", None),
    ]


@pytest.mark.parametrize("name", ["ffff0000", "", "nothing"])
def test_what_is_neither_is_an_error(connection: Connection, name: str) -> None:
    with pytest.raises(UsageError, match="no claim and no story"):
        tell_timeline(connection, name)


def test_a_number_means_a_claim(connection: Connection, names: Names) -> None:
    with pytest.raises(UnknownClaim, match="no claim with the number 99"):
        tell_timeline(connection, f"{names.document('press')[:12]}#99")


def test_what_is_both_or_several_is_an_error(told_store: Path, tmp_path: Path) -> None:
    """Ids as chance may make them, in a copy of the store past all that guards it."""
    for told, where in {
        "a claim and a story": "UPDATE stories SET key = 'beef' || substr(key, 5)",
        "more than one claim": "",
    }.items():
        store = Path(shutil.copy(told_store, tmp_path / "copy.db"))
        with closing(sqlite3.connect(store)) as forged, forged:
            kept = forged.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for name, _ in kept:
                forged.execute(f"DROP TRIGGER {name}")
            forged.execute("UPDATE claims SET key = 'beef' || substr(key, 5)")
            forged.execute(where)
            for _, sql in kept:
                forged.execute(sql)
        with open_store(store) as connection, pytest.raises(UsageError, match=told):
            tell_timeline(connection, "beef")


def test_a_credit_that_a_person_rejects_tells_nothing(copied: Path) -> None:
    def evidence() -> list[str]:
        with open_store(copied) as connection:
            (story,) = list_stories(connection).objects()
            return [str(row["evidence"]) for row in tell_timeline(connection, str(story["id"])).objects()]

    with open_store(copied) as connection:
        paper = "outlet = 'Kesmar Daily Post' AND kind = 'wire' AND NOT inferred"
        credit = connection.exec_driver_sql(f"SELECT link, evidence FROM v_links WHERE {paper}").one()
        found = find_found(connection, credit.link)
    assert evidence()[1] == credit.evidence
    decide(copied, found, "reject", by="Ada")
    assert credit.evidence not in evidence()
