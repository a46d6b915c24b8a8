"""By which names pages call a speaker."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.ingest import ingest
from provstore.query.called import find_forms, load_forms, other_names
from provstore.records import SourceKind
from provstore.review import merge_speakers
from provstore.store import open_store


@pytest.mark.parametrize(
    ("words", "name", "forms", "why"),
    [
        ("Mayor Ann Lee, who left on Monday", "Ann Lee", ["Ann Lee"], "the title and what follows are no part of it"),
        ("Mr. Lee", "Ann Lee", ["Lee"], "the surname"),
        ("Ms. Ann B. Lee", "Ann Lee", ["Ann B. Lee"], "a longer form"),
        ("Prime Minister Zoë Lund of Norland", "Zoe Lund", ["Zoë Lund"], "an accent"),
        ("she", "Ann Lee", [], "a pronoun"),
        ("He", "Bob Roe", [], "a pronoun that opens a sentence"),
        ("the mayor", "Ann Lee", [], "a role"),
        ("President", "Ann Lee", [], "a role in a headline"),
        ("Bob Roe’s lawyer", "Ann Lee", [], "somebody else’s name"),
        ("Ann Lee, daughter of Bob Lee", "Ann Lee", ["Ann Lee"], "somebody else of that surname"),
        ("Ann Lee and Bob Roe", "Bob Roe", ["Bob Roe"], "of several, the name of this one"),
    ],
)
def test_names_of_people(words: str, name: str, forms: list[str], why: str) -> None:
    assert [*find_forms(words, name, "person")] == forms, why


@pytest.mark.parametrize(
    ("words", "kind", "forms", "why"),
    [
        ("the Coast Guard", "organization", ["Coast Guard"], "without the article"),
        ("NGU", "organization", ["NGU"], "initials"),
        ("the Council for Roads and Bridges, a watchdog", "organization", ["Council for Roads and Bridges"], "without what is apposed"),
        ("Lee & Roe", "organization", ["Lee & Roe"], "a firm"),
        ("Oslo", "government", ["Oslo"], "a capital for its government"),
        ("Norway’s", "government", ["Norway"], "without the mark of the owner"),
        ("Many Norpet Workers", "organization", ["Norpet Workers"], "without a word that only opens"),
        ("it", "organization", [], "a pronoun"),
        ("the company", "organization", [], "a bare noun"),
        ("the Ministry", "government", [], "a bare noun with a capital"),
        ("the Council group", "organization", [], "a noun in lower case at the end"),
        ("a Norpet study of 2019", "organization", [], "a document of it"),
        ("President Lee", "government", [], "a person of it"),
        ("Elsewhere the Coast Guard", "organization", [], "two phrases run together"),
        ("Norpet and the Coast Guard", "organization", [], "two bodies, of which one alone is known"),
        ("The Great Storm That Came From The North To Stay", "organization", [], "a headline"),
    ],
)  # fmt: skip
def test_names_of_bodies(words: str, kind: SourceKind, forms: list[str], why: str) -> None:
    assert [*find_forms(words, "Somebody", kind)] == forms, why


def test_of_several_speakers_a_body_has_the_part_that_names_it() -> None:
    words = "the Northern Gulls Union, Ann Lee and the Coast Guard"
    assert [*find_forms(words, "Northern Gulls Union", "organization", several=True)] == ["Northern Gulls Union"]
    assert [*find_forms(words, "Coast Guard", "organization", several=True)] == ["Coast Guard"]
    assert [*find_forms("the Coast Guard and others", "Northern Gulls Union", "organization", several=True)] == []


@pytest.mark.parametrize(
    ("name", "forms", "merged", "also"),
    [
        ("Ann Lee", ["Lee", "Ann Lee", "Ann B. Lee"], [], ["Lee", "Ann B. Lee"]),
        ("Ann Lee", ["Lee"], ["A. Lee", "Lee"], ["Lee", "A. Lee"]),
        ("Ann O'Neal", ["Ann O’Neal", "ANN O'NEAL", "O’Neal", "O'Neal"], [], ["O’Neal"]),
        ("Ann Lee", [], [], []),
    ],
    ids=["its own name is none", "each once", "whatever capitals and apostrophes", "nothing"],
)
def test_other_names(name: str, forms: list[str], merged: list[str], also: list[str]) -> None:
    assert other_names(name, forms, merged) == also


PAGE = (
    "Wall inspected\n\nMayor Anna Holt said the wall holds. Holt said it was old. She said it was wet.\n\n"
    "“It will be painted,” Holt said. The wall is theirs, the Northern Gulls Union said.\n"
)


def test_names_are_counted_over_all_pages(store_path: Path, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(PAGE)
    (tmp_path / "two.txt").write_text("Wall falls\n\nThe wall fell, A. Holt said. “Nobody was hurt,” A. Holt said.\n")
    ingest(store_path, [tmp_path / "one.txt", tmp_path / "two.txt"])
    anna, other, union = "person|anna holt||", "person|a. holt||", "organization|northern gulls union||"
    with open_store(store_path) as connection:
        assert load_forms(connection) == {
            anna: ["Holt", "Anna Holt"],
            other: ["A. Holt"],
            union: ["Northern Gulls Union"],
        }
        assert load_forms(connection, union) == {union: ["Northern Gulls Union"]}
    merge_speakers(store_path, anna, other)
    with open_store(store_path) as connection:
        assert load_forms(connection)[anna] == ["A. Holt", "Holt", "Anna Holt"]
