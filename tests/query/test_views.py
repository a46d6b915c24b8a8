"""Rows come back as plain values, those and of those as much as is asked for."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from provstore.errors import UsageError
from provstore.query.selection import Selection
from provstore.query.views import TRUTHS, read_view, to_table
from provstore.store.objects import views


def outlets(connection: Connection, **filters: object) -> list[object]:
    table = read_view(connection, "v_documents", order="document_id", **filters)  # type: ignore[arg-type]
    return sorted({str(row["outlet"]) for row in table.objects()})


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"equal": {"outlet": "Press TV"}}, ["Press TV"]),
        ({"equal": {"outlet": "press tv"}}, []),
        (
            {"equal": {"outlet": None, "language": None}},
            ["Al Alam", "Kesmar Daily Post", "None", "Press TV", "Reuters"],
        ),
        ({"equal": {"outlet": "' OR 1=1 --"}}, []),
        ({"holding": {("outlet",): "press"}}, ["Press TV"]),
        ({"holding": {("outlet",): "e"}}, ["Kesmar Daily Post", "Press TV", "Reuters"]),
        ({"holding": {("outlet", "headline"): "Disaster"}}, ["Kesmar Daily Post"]),
        ({"holding": {("outlet", "headline"): "nobody"}}, ["None"]),
        ({"holding": {("outlet",): "e", ("headline",): "sunk"}}, ["Press TV"]),
        ({"holding": {("outlet",): "%"}}, []),
        ({"holding": {("outlet",): None}, "equal": {"outlet": "Reuters"}}, ["Reuters"]),
    ],
)
def test_filters_are_words_as_they_stand(connection: Connection, filters: dict[str, object], found: list[str]) -> None:
    assert outlets(connection, **filters) == found


def test_a_filter_without_words_is_an_error(connection: Connection) -> None:
    with pytest.raises(UsageError):
        outlets(connection, holding={("outlet",): " "})


def test_truths_are_no_numbers(connection: Connection) -> None:
    table = to_table(connection, "SELECT 1 AS held, 0 AS needs_review, NULL AS inferred, 1 AS number")
    assert table.rows == ((True, False, None, 1),)


@pytest.mark.parametrize("view", [name for name in views() if name.startswith("v_")])
def test_every_flag_of_a_view_is_a_truth(connection: Connection, view: str) -> None:
    """A column whose description asks whether is true or false, in JSON too."""
    asked = connection.exec_driver_sql(
        "SELECT \"column\" FROM v_columns WHERE object = ? AND (description LIKE 'whether %' OR description LIKE '1 where%')",
        (view,),
    )
    assert set(asked.scalars()) <= TRUTHS


@pytest.mark.parametrize(
    ("selection", "rows"),
    [
        (Selection(columns=("outlet",), limit=2), [("Reuters",), ("Al Alam",)]),
        (Selection(columns=("outlet", "published"), order=("-outlet",), limit=1), [("Reuters", "2024-03-01")]),
        (Selection(columns=("outlet",), order=("-published", "outlet"), limit=2), [("Reuters",), ("Kesmar Daily Post",)]),
        (Selection(columns=("outlet",), order=("published", "-outlet"), limit=3), [("Reuters",), ("Press TV",), ("Al Alam",)]),
        (Selection(columns=("headline",), where=(("outlet", "press"),)), [("Sunk",)]),
        (Selection(columns=("headline",), where=(("outlet", "press"), ("headline", "lost"))), []),
        (Selection(columns=("outlet",), since="2024-03-05", until="2024-03-05"), [("Al Alam",), ("Press TV",)]),
        (Selection(columns=("outlet",), since="2024-03-07"), [("Reuters",)]),
        (Selection(columns=("outlet",), until="2024-02"), []),
        (Selection(columns=("outlet",), where=(("damaged", "yes"),)), []),
        (Selection(columns=("outlet",), where=(("damaged", "no"),), limit=1), [("Reuters",)]),
        (Selection(limit=0, columns=("outlet",)), []),
    ],
)  # fmt: skip
def test_a_part_of_a_list(connection: Connection, selection: Selection, rows: list[tuple[str, ...]]) -> None:
    order = "published IS NULL, published, outlet"
    assert list(read_view(connection, "v_documents", order=order, selection=selection).rows) == rows


@pytest.mark.parametrize("name", ["outlet", "-outlet"])
def test_what_is_not_there_comes_last(connection: Connection, name: str) -> None:
    asked = Selection(columns=("outlet",), order=(name,))
    *known, last = read_view(connection, "v_documents", order="document_id", selection=asked).rows
    assert last == (None,) and (None,) not in known


@pytest.mark.parametrize(
    ("selection", "total"),
    [
        (Selection(limit=2, counted=True), 6),
        (Selection(limit=2, counted=True, where=(("outlet", "reuters"),)), 2),
        (Selection(limit=2), None),
        (Selection(counted=True), None),
    ],
)
def test_how_many_rows_there_would_be(connection: Connection, selection: Selection, total: int | None) -> None:
    assert read_view(connection, "v_documents", order="document_id", selection=selection).total == total


def test_rows_can_be_read_one_after_the_other(connection: Connection) -> None:
    held = read_view(connection, "v_claims", order="document_id, number")
    streamed = read_view(connection, "v_claims", order="document_id, number", selection=Selection(streamed=True))
    assert streamed.columns == held.columns
    assert next(iter(streamed.rows)) == next(iter(held.rows))
    assert [*streamed.rows] == [*held.rows][1:]  # each row is given once


@pytest.mark.parametrize(
    "selection",
    [
        Selection(columns=("outlte",)),
        Selection(order=("document_id; DROP TABLE documents",)),
        Selection(order=("--outlet",)),
        Selection(where=(('outlet" OR "1', "x"),)),
        Selection(where=(("outlet", " "),)),
        Selection(since="June"),
    ],
)
def test_what_no_list_has_is_an_error(connection: Connection, selection: Selection) -> None:
    with pytest.raises(UsageError):
        read_view(connection, "v_documents", order="document_id", selection=selection)


@pytest.mark.parametrize("words", ["yes", "true", "1"])
def test_truths_are_looked_for_as_any_form_writes_them(connection: Connection, words: str) -> None:
    told = read_view(connection, "v_documents", order="document_id", selection=Selection(where=(("newest", words),)))
    assert {row["newest"] for row in told.objects()} == {True}
    with pytest.raises(UsageError, match="neither yes nor no"):
        read_view(connection, "v_documents", order="document_id", selection=Selection(where=(("newest", "new"),)))


def test_a_list_without_days_has_no_first_day(connection: Connection) -> None:
    with pytest.raises(UsageError, match="no days"):
        read_view(connection, "v_columns", order="1", selection=Selection(since="2024"))


@pytest.mark.parametrize(
    ("view", "since", "some"),
    [("v_claims", "2024-03-07", True), ("v_passages", "2024-03-06", True), ("v_stories", "2024-03-06", True), ("v_stories", "2025", False)],
)  # fmt: skip
def test_days_are_those_of_documents(connection: Connection, view: str, since: str, some: bool) -> None:
    everything = [*read_view(connection, view, order="1").rows]
    later = [*read_view(connection, view, order="1", selection=Selection(since=since)).rows]
    assert bool(later) is some
    assert {*later} <= {*everything}
