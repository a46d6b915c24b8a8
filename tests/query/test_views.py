"""Words are taken literally, and rows come back as plain values."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from provstore.errors import UsageError
from provstore.query.views import TRUTHS, literal, read_view, to_table
from provstore.store.objects import views


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("100%", "rose by 100% in May"),
        ("a_b", "the file a_b.txt"),
        ("Syria's", "Syria’s army"),
        ('"illegal"', "the “illegal” coalition"),
        ("foreign   ministry", "The Foreign\n Ministry said"),
        ("prime minister", "the prime\xa0minister"),
        ("C++ (and) a|b [x]", "C++ (and) a|b [x]"),
        ("ДАМАСК", "Дамаск"),
        ("'; drop table documents; --", "'; DROP TABLE documents; --"),
        ("(" * 2000, "(" * 2001),
    ],
)
def test_words_are_found(words: str, text: str) -> None:
    assert literal(words).search(text)


@pytest.mark.parametrize(
    ("words", "text"), [("100%", "100 dollars"), ("a_b", "axb"), (".*", "anything"), ("AND", "or")]
)
def test_nothing_is_a_wildcard(words: str, text: str) -> None:
    assert not literal(words).search(text)


def test_long_words_are_read_in_one_pass() -> None:
    assert literal("word " * 20_000).search("word " * 20_000)


@pytest.mark.parametrize("nothing", ["", "  ", "\n"])
def test_no_words_are_an_error(nothing: str) -> None:
    with pytest.raises(UsageError):
        literal(nothing)


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
