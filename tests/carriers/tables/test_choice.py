"""Which column is read for which field."""

from __future__ import annotations

import pytest

from provstore.carriers.tables.choice import (
    Column,
    check,
    choose,
    field_called,
    find_column,
    need_number,
    need_text,
    show,
)
from provstore.errors import RefusedInput, UsageError


def columns(*names: str) -> list[Column]:
    return [Column(name, (name,)) for name in names]


CHOICES = [
    (["title", "text"], {}, {"text": "text", "title": "title"}, "plain names"),
    (["content", "text", "body"], {}, {"text": "text"}, "the surer name of the text"),
    (["summary", "content"], {}, {"text": "content", "description": "summary"}, "a summary beside a content"),
    (["title", "summary"], {}, {"text": "summary", "title": "title"}, "a summary alone"),
    (["text", "html"], {}, {"text": "html"}, "a page says more than its text"),
    (["source", "publisher", "domain"], {}, {"site": "publisher"}, "the surer name of the outlet"),
    (["text", "text"], {}, {"text": "text"}, "the first of two of one name"),
    (["text", "alpha"], {"text": "alpha"}, {"text": "alpha"}, "what a person says"),
    (["html", "alpha"], {"text": "alpha"}, {"text": "alpha"}, "which leaves no page beside it"),
    (["text", "Von", "x"], {"author": "von", "outlet": "X"}, {"text": "text", "author": "Von", "site": "x"}, "other fields"),
    (["text", "title"], {"site": "title"}, {"text": "text", "site": "title"}, "a column is one thing"),
]  # fmt: skip


@pytest.mark.parametrize(("names", "given", "expected", "why"), CHOICES, ids=[case[3] for case in CHOICES])
def test_the_choice(names: list[str], given: dict[str, str], expected: dict[str, str], why: str) -> None:
    choice = choose(columns(*names), given)
    found = {"text": names[choice.texts[0][1]]} if choice.texts else {}
    assert found | {field: names[place] for field, place in choice.others} == expected


def test_columns_that_may_hold_the_text_stand_behind_each_other() -> None:
    choice = choose(columns("body", "text", "html", "summary"), {})
    assert choice.texts == (("html", 2), ("text", 1), ("text", 0))
    assert [choice.field_of(place) for place in range(4)] == ["text", "text", "html", "description"]
    assert (choice.place_of("description"), choice.place_of("published")) == (3, None)


def test_a_column_is_found_as_a_person_writes_it() -> None:
    there = columns("Text ", "text", "authors[].name")
    assert find_column(there, "text") == 1 and find_column(there, "TEXT") == 0
    assert find_column(there, "authors.name") == 2 and find_column(there, "author") is None


def test_a_column_is_found_by_its_number_unless_another_has_that_name() -> None:
    there = [Column("alpha", ("alpha",), 1), Column("1", ("1",), 2)]
    assert find_column(there, "2") == 1 and find_column(there, "1") == 1
    assert find_column(there, "3") is None and find_column(columns("alpha"), "0") is None


def test_a_table_without_a_header_tells_its_first_cells_and_which_is_the_fullest() -> None:
    with pytest.raises(RefusedInput, match=r"are 1 “Rain”; 2 “It rained a lot\.”; 3 “2024”; .*--map text=2"):
        need_number(["Rain", "It rained a lot.", "2024"], choose(columns("column 1", "column 2", "column 3"), {}))


def test_what_there_is_not_is_told_with_what_there_is() -> None:
    with pytest.raises(UsageError, match="no column 'gamma': there are alpha; beta"):
        check(columns("alpha", "beta"), {"text": "gamma"})
    with pytest.raises(UsageError, match="no 'teaser': it may be html, text, title"):
        check(columns("alpha"), {"teaser": "alpha"})
    assert field_called("outlet") == "site" and field_called("text") == "text"


def test_a_table_without_a_text_names_its_columns() -> None:
    there = columns("alpha", "beta")
    with pytest.raises(RefusedInput, match="its columns are alpha; beta; say which with --map text=COLUMN"):
        need_text(there, choose(there, {}))
    with pytest.raises(RefusedInput, match="has no columns"):
        need_text([], choose([], {}))


def test_many_columns_are_told_in_one_sentence() -> None:
    assert show(columns("x" * 99, "")) == "x" * 40 + "…; one without a name"
    assert show(columns(*map(str, range(40)))).endswith("; 29 and more")
