"""Who is quoted, and whom a person means by a name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore.errors import UnknownSpeaker
from provstore.ingest import ingest
from provstore.query.lists import list_claims
from provstore.query.speakers import find_speaker, list_speakers, tell_speaker
from provstore.records import Source
from provstore.review import merge_speakers
from provstore.store import open_store
from tests.store.made import DOCUMENT, claim, empty, save


def test_the_most_quoted_come_first(connection: Connection) -> None:
    rows = list_speakers(connection).objects()
    assert (rows[0]["speaker"], rows[0]["claims"], rows[0]["documents"]) == ("Coast Guard", 4, 4)
    assert {row["speaker"] for row in rows} >= {"Iranian government", "Ann Lee", "Pavel Orrin", "Reuters"}


def test_the_other_names_are_those_of_the_pages(store_path: Path, tmp_path: Path) -> None:
    page = "Wall inspected\n\nMayor Anna Holt said the wall holds. Holt said it was old.\n\n“It is wet,” she said.\n"
    (tmp_path / "one.txt").write_text(page)
    (tmp_path / "two.txt").write_text("Wall sold\n\nThe wall was sold, Pavel Orrin said.\n")
    ingest(store_path, [tmp_path / "one.txt", tmp_path / "two.txt"])
    with open_store(store_path) as connection:
        also = {row["speaker"]: row["also"] for row in list_speakers(connection).objects()}
        assert also == {"Anna Holt": "Holt", "Pavel Orrin": None}
        assert tell_speaker(connection, "person|anna holt||")["also"] == ["Holt"]


@pytest.mark.parametrize("name", ["Coast Guard", "coast  GUARD", " Coast Guard ", "organization|coast guard||"])
def test_a_name_is_taken_in_any_case(connection: Connection, name: str) -> None:
    assert find_speaker(connection, name) == "organization|coast guard||"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Guard", r"no speaker is called 'Guard': is it one of these: organization\|coast guard\|\|"),
        ("Unicorn", "provstore speakers lists them all"),
        ("", "provstore speakers lists them all"),
        ("%", "provstore speakers lists them all"),
        ("person|", r"means more than one speaker: person\|ann lee\|\|; person\|pavel orrin\|\|"),
    ],
)
def test_what_is_no_speaker_is_told(connection: Connection, name: str, told: str) -> None:
    with pytest.raises(UnknownSpeaker, match=told):
        find_speaker(connection, name)


def test_whom_a_person_merged_is_told_as_one(told_store: Path, tmp_path: Path) -> None:
    store = Path(shutil.copy(told_store, tmp_path / "store.db"))
    ann, pavel = "person|ann lee||", "person|pavel orrin||"
    merge_speakers(store, ann, pavel, by="Ada", note="one pilot")
    with open_store(store) as connection:
        told = tell_speaker(connection, pavel)
        assert told == tell_speaker(connection, ann)
        assert find_speaker(connection, "person|pavel orrin||") == pavel
        assert find_speaker(connection, "person|") == ann  # the beginning of two keys, which are one speaker now
    assert (told["speaker"], told["key"]) == ({"name": "Ann Lee", "kind": "person"}, ann)
    assert told["merged"] == told["also"] == ["Pavel Orrin"]
    assert {mention["speaker"] for mention in told["mentions"]} == {"Ann Lee", "Pavel Orrin"}
    assert [(one["verdict"], one["by"], one["note"]) for one in told["decisions"]] == [("merge", "Ada", "one pilot")]


def test_a_name_is_not_taken_for_a_key_because_of_a_sign_in_it(store_path: Path) -> None:
    save(store_path, DOCUMENT, empty(DOCUMENT, claim(Source("Radio|TV", "organization"))))
    with open_store(store_path) as connection:
        assert find_speaker(connection, "radio|TV") == "organization|radio|tv||"


JOINT = "Wall inspected\n\nAnna Holt and Peter Lunn said the wall holds.\n"


def test_whoever_says_a_claim_with_another_is_a_speaker_as_well(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "joint.txt").write_text(JOINT)
    ingest(store_path, [tmp_path / "joint.txt"])
    with open_store(store_path) as connection:
        assert [(row["speaker"], row["claims"]) for row in list_speakers(connection).objects()] == [
            ("Anna Holt", 1),
            ("Peter Lunn", 1),
        ]
        key = find_speaker(connection, "peter lunn")
        (mention,) = tell_speaker(connection, key)["mentions"]
        assert (mention["speaker"], mention["mention"]) == ("Peter Lunn", "Anna Holt and Peter Lunn")


def test_the_claims_of_the_second_speaker_are_found_by_every_name(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "joint.txt").write_text(JOINT)
    (tmp_path / "other.txt").write_text("Wall inspected again\n\nThe wall is old, P. J. Lunn said.\n")
    ingest(store_path, [tmp_path / "joint.txt", tmp_path / "other.txt"])
    merge_speakers(store_path, "person|p. j. lunn||", "person|peter lunn||")
    with open_store(store_path) as connection:
        contents = {
            name: {row["content"] for row in list_claims(connection, speaker=name).objects()}
            for name in ("Anna Holt", "Peter Lunn", "P. J. Lunn", "Holt; Peter")
        }
    assert contents == {
        "Anna Holt": {"the wall holds"},
        "Peter Lunn": {"the wall holds"},
        "P. J. Lunn": {"the wall holds", "The wall is old"},
        "Holt; Peter": {"the wall holds"},
    }


def test_speakers_by_filter(connection: Connection) -> None:
    everything = list_speakers(connection).objects()
    assert (
        list_speakers(connection, kind="person").objects()
        == [row for row in everything if row["kind"] == "person"]
        != []
    )
    assert (
        list_speakers(connection, country="ir").objects() == [row for row in everything if row["country"] == "IR"] != []
    )
    assert {row["speaker"] for row in list_speakers(connection, outlet="press tv").objects()} >= {
        "Coast Guard",
        "Pavel Orrin",
    }
    assert list_speakers(connection, outlet="nobody").objects() == []
