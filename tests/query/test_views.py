"""Reading a view: filters that are a person's words, and truths that are truths."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from provstore.errors import UsageError
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


def test_no_words_are_an_error(connection: Connection) -> None:
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
