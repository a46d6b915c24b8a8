"""Tables: a cell for each column, which stays with its column."""

from __future__ import annotations

import pytest

from provstore.table import Table

ROWS = ((1, "a", None, True), (2, "b", 0.5, False))
TABLE = Table(("number", "letter", "share", "sure"), ROWS)


@pytest.mark.parametrize(
    ("names", "rows"),
    [
        (("letter",), (("a",), ("b",))),
        (("sure", "number"), ((True, 1), (False, 2))),  # in the order asked for
        (("share", "share"), ((None, None), (0.5, 0.5))),
        (TABLE.columns, ROWS),
        ((), ((), ())),
    ],
    ids=str,
)
def test_only_some_columns(names: tuple[str, ...], rows: tuple[tuple[object, ...], ...]) -> None:
    assert TABLE.only(*names) == Table(names, rows)


def test_a_column_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        TABLE.only("letter", "color")


def test_rows_as_objects() -> None:
    assert TABLE.objects() == [
        {"number": 1, "letter": "a", "share": None, "sure": True},
        {"number": 2, "letter": "b", "share": 0.5, "sure": False},
    ]
    assert Table(("a",), ()).objects() == []


@pytest.mark.parametrize("row", [(1,), (1, 2, 3)], ids=["too short", "too long"])
def test_a_row_that_does_not_fit_is_not_cut_to_fit(row: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"zip\(\)"):
        Table(("a", "b"), (row,)).objects()
