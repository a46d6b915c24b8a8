"""Stories as they are asked for: as a list, by the beginning of an id, for two documents."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import Connection

from provstore.errors import UnknownStory
from provstore.query.lists import list_documents
from provstore.query.selection import Selection
from provstore.query.stories import find_story, list_stories, story_of
from tests.query.conftest import Names


def test_a_story_names_its_documents_and_outlets(connection: Connection, names: Names) -> None:
    found = list_stories(connection)
    told = found.objects()
    assert told and [row["first"] for row in told] == sorted(row["first"] for row in told)  # type: ignore[type-var]
    for row in told:
        assert isinstance(row["documents"], tuple) and isinstance(row["outlets"], tuple)
        assert row["size"] == len(row["documents"]) >= 2
        assert json.loads(json.dumps(row["documents"])) == list(row["documents"])
    held = [id for row in told for id in row["documents"]]  # type: ignore[union-attr]
    assert names.document("alam") in held and names.document("sports") not in held
    assert len(held) == len(set(held)), "each stands in one story at most"


def test_a_story_is_found_by_the_beginning_of_its_id(connection: Connection) -> None:
    for row in list_stories(connection).objects():
        id = str(row["id"])
        assert find_story(connection, id) == find_story(connection, id[:8].upper()) == id
        listed = list_documents(connection, story=id[:8]).objects()
        assert sorted(str(one["document_id"]) for one in listed) == sorted(row["documents"])  # type: ignore[arg-type]
        assert {one["story"] for one in listed} == {id}


@pytest.mark.parametrize(
    ("name", "told"), [("abc", "no story is called"), ("zzzz", "no story is called"), ("%%%%", "no story is called")]
)
def test_what_names_no_story_is_told(connection: Connection, name: str, told: str) -> None:
    with pytest.raises(UnknownStory, match=told):
        find_story(connection, name)


def test_two_documents_share_a_story_or_none(connection: Connection, names: Names) -> None:
    (story,) = [row for row in list_stories(connection).objects() if names.document("alam") in row["documents"]]  # type: ignore[operator]
    assert story_of(connection, names.document("alam"), names.document("press")) == story["id"]
    assert story_of(connection, names.document("alam"), names.document("sports")) is None


def test_stories_by_document_outlet_and_label(connection: Connection, names: Names) -> None:
    (story,) = [row for row in list_stories(connection).objects() if names.document("alam") in row["documents"]]  # type: ignore[operator]
    assert list_stories(connection, document=names.document("alam")[:9]).objects() == [story]
    assert list_stories(connection, document=names.document("sports")).objects() == []
    assert story in list_stories(connection, outlet="al alam").objects()
    assert list_stories(connection, content=str(story["label"]), outlet="nobody").objects() == []
    asked = Selection(columns=("documents", "id"), limit=1)
    assert list_stories(connection, document=names.document("alam"), selection=asked).rows == (
        (story["documents"], story["id"]),
    )


def test_stories_are_read_one_after_the_other_where_that_is_wanted(connection: Connection) -> None:
    held, streamed = list_stories(connection), list_stories(connection, selection=Selection(streamed=True))
    assert isinstance(held.rows, tuple) and held.rows
    assert not isinstance(streamed.rows, tuple)
    assert tuple(streamed.rows) == held.rows
