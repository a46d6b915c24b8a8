"""Who is who, as a person decides: kept beside what the rules find, and undone by deciding again."""

from __future__ import annotations

import json
import shutil
from itertools import pairwise, permutations
from pathlib import Path

import pytest

from provstore.errors import UnknownSpeaker, UsageError
from provstore.export.jsonl import export_lines
from provstore.ingest import extract_again, ingest
from provstore.query.speakers import find_speaker, list_speakers, tell_speaker
from provstore.review import merge_speakers, split_speakers
from provstore.store import open_store
from provstore.store.verify import verify

ARTICLES = {
    "a.txt": "Bridge\n\nRIVERTON, June 12, 2018 (Reuters) - Mayor Anna Holt said the bridge would close. Local sources said it was late.\n",
    "b.txt": "Ferry\n\nRIVERTON, June 13, 2018 (AP) - Anne Holt said the ferry was late. Local sources said the crew was ill.\n",
    "c.txt": "Road\n\nRIVERTON, June 14, 2018 (AFP) - Anya Holt said the road was shut. The Finance Ministry of France said nothing was paid.\n",
}
ANNA, ANNE, ANYA, BODY = (
    "person|anna holt||",
    "person|anne holt||",
    "person|anya holt||",
    "government|french finance ministry|FR|",
)


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("speakers")
    folder = made / "articles"
    folder.mkdir()
    for name, words in ARTICLES.items():
        (folder / name).write_text(words)
    ingest(made / "store.db", [folder])
    return made / "store.db"


@pytest.fixture
def store(_made: Path, store_path: Path) -> Path:
    """The test's own copy."""
    return Path(shutil.copy(_made, store_path))


def counted(store: Path) -> dict[str, int]:
    """Name → claims of the speakers listed, but for those without a name."""
    with open_store(store) as connection:
        table = list_speakers(connection).only("speaker", "kind", "claims")
        return {str(name): int(count or 0) for name, kind, count in table.rows if kind != "anonymous"}


def sound(store: Path) -> bool:
    with open_store(store) as connection:
        return list(verify(connection)) == []


def findings(store: Path) -> list[tuple[object, ...]]:
    """What the rules found, whatever was decided."""
    with open_store(store) as connection:
        query = "SELECT claim, speaker, speaker_kind, mode, content FROM v_claims ORDER BY document_id, number"
        return [tuple(row) for row in connection.exec_driver_sql(query)]


APART = {"Anna Holt": 1, "Anne Holt": 1, "Anya Holt": 1, "French Finance Ministry": 1}


def test_speakers_as_the_rules_find_them(store: Path) -> None:
    assert counted(store) == APART


def test_merged_speakers_are_one_and_the_findings_stay(store: Path) -> None:
    before = findings(store)

    assert merge_speakers(store, ANNA, ANNE, note="one mayor", by="Ada") == "Anna Holt"

    assert counted(store) == {"Anna Holt": 2, "Anya Holt": 1, "French Finance Ministry": 1}
    assert findings(store) == before
    with open_store(store) as connection:
        decided = connection.exec_driver_sql("SELECT speaker, speaker_decided FROM v_claims WHERE speaker LIKE 'Ann%'")
        assert sorted(map(tuple, decided)) == [("Anna Holt", None), ("Anne Holt", "Anna Holt")]
        (row,) = connection.exec_driver_sql("SELECT * FROM v_speakers WHERE speaker = 'Anna Holt'").mappings()
        assert (row["names"], row["also"], row["documents"]) == ("Anne Holt; Mayor Anna Holt", "Anne Holt", 2)
    assert sound(store)


def test_each_can_be_undone_and_nothing_is_lost(store: Path) -> None:
    before = findings(store)
    merge_speakers(store, ANNA, ANNE, by="Ada")
    assert split_speakers(store, ANNE, ANNA, note="sisters", by="Bo") == 1
    assert counted(store) == APART

    merge_speakers(store, ANNE, ANNA, by="Cy")  # and a split by merging again, now the other way round
    assert counted(store) == {"Anne Holt": 2, "Anya Holt": 1, "French Finance Ministry": 1}
    assert split_speakers(store, ANNA) == 1

    assert (counted(store), findings(store)) == (APART, before)
    with open_store(store) as connection:
        rows = connection.exec_driver_sql('SELECT verdict, kept, merged, holds, "by", note FROM v_decisions').all()
        assert [tuple(row) for row in rows] == [
            ("merge", "Anna Holt", "Anne Holt", 0, "Ada", None),
            ("split", "Anna Holt", "Anne Holt", 0, "Bo", "sisters"),
            ("merge", "Anne Holt", "Anna Holt", 0, "Cy", None),
            ("split", "Anne Holt", "Anna Holt", 1, None, None),
        ]
    assert sound(store)


def test_decisions_survive_extracting_again(store: Path) -> None:
    with open_store(store) as connection:
        one, other = sorted(key for key in _unnamed(connection))
    merge_speakers(store, ANNA, ANNE)
    merge_speakers(store, one, other)
    before = _told(store, ANNA), _told(store, one)

    extract_again(store)
    extract_again(store)

    assert (_told(store, ANNA), _told(store, one)) == before
    assert len(_told(store, one)) == 2
    assert sound(store)


def test_decisions_wait_for_speakers_that_are_not_found_for_a_while(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They name a speaker by what it is, not by its row: another extraction, even without it, changes nothing."""
    merge_speakers(store, ANNA, ANNE)
    with monkeypatch.context() as patch:
        patch.setattr("provstore.extract.sources.persons.named_person", lambda *_: None)
        extract_again(store)
    assert "Anna Holt" not in counted(store)
    with open_store(store) as connection:
        assert find_speaker(connection, "anna holt") == ANNA
        assert tell_speaker(connection, ANNE)["mentions"] == []

    extract_again(store)

    assert counted(store)["Anna Holt"] == 2


MERGES = [(ANNA, ANNE), (ANNE, ANYA)]


@pytest.mark.parametrize("merges", list(permutations([*MERGES, (BODY, "")])), ids=str)
def test_the_order_of_merges_does_not_matter(store: Path, merges: list[tuple[str, str]]) -> None:
    for kept, merged in merges:
        if merged:
            merge_speakers(store, kept, merged)
        else:
            extract_again(store)

    assert counted(store) == {"Anna Holt": 3, "French Finance Ministry": 1}
    assert {key: len(_told(store, key)) for key in (ANNA, ANNE, ANYA)} == {ANNA: 3, ANNE: 3, ANYA: 3}
    assert split_speakers(store, ANNA, ANNE) == 1
    assert counted(store) == {"Anna Holt": 1, "Anne Holt": 2, "French Finance Ministry": 1}


def test_of_two_that_keep_one_the_newer_names_it(store: Path) -> None:
    merge_speakers(store, ANNA, ANNE)

    assert merge_speakers(store, ANYA, ANNE) == "Anya Holt"

    assert counted(store) == {"Anya Holt": 3, "French Finance Ministry": 1}
    assert split_speakers(store, ANNE) == 2
    assert counted(store) == APART
    assert sound(store)


@pytest.mark.parametrize(
    ("kept", "merged", "error", "said"),
    [
        (ANNA, ANNA, UsageError, "with itself"),
        (ANNA, "person|nobody||", UnknownSpeaker, "no speaker person|nobody"),
        ("person|nobody||", ANNA, UnknownSpeaker, "no speaker person|nobody"),
        (ANNA, ANNE, UsageError, "one already"),
        (ANNE, ANNA, UsageError, "one already"),
        (ANNA, ANYA, UsageError, "one already, shown as Anna Holt"),
        (ANNA, BODY, UsageError, "--force"),
    ],
    ids=[
        "itself",
        "unknown",
        "unknown kept",
        "merged already",
        "the other way round",
        "merged through a third",
        "another kind",
    ],
)
def test_merges_that_are_refused(store: Path, kept: str, merged: str, error: type[UsageError], said: str) -> None:
    for pair in MERGES:
        merge_speakers(store, *pair)

    with pytest.raises(error, match=said.replace("|", r"\|")):
        merge_speakers(store, kept, merged)

    with open_store(store) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM decisions").scalar() == 2
    assert sound(store)


def test_what_is_said_twice_is_believed(store: Path) -> None:
    assert merge_speakers(store, BODY, ANNA, force=True) == "French Finance Ministry"


@pytest.mark.parametrize(
    ("speaker", "other", "error", "said"),
    [
        (BODY, None, UsageError, "not merged with anybody"),
        (BODY, ANNA, UsageError, "are not merged"),
        (ANNA, ANNA, UsageError, "are not merged"),
        (ANNA, ANYA, UsageError, "one only through other merges"),
        ("person|nobody||", None, UnknownSpeaker, "no speaker"),
    ],
    ids=["never merged", "not with each other", "itself", "through a third", "unknown"],
)
def test_splits_that_find_nothing(
    store: Path, speaker: str, other: str | None, error: type[UsageError], said: str
) -> None:
    for pair in MERGES:
        merge_speakers(store, *pair)

    with pytest.raises(error, match=said):
        split_speakers(store, speaker, other)

    with open_store(store) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM decisions").scalar() == 2


def test_words_that_are_no_text_are_refused(store: Path) -> None:
    with pytest.raises(UsageError, match="text"):
        merge_speakers(store, ANNA, ANNE, note="\ud800")


@pytest.mark.parametrize(
    ("given", "kept"),
    [(None, None), ("", None), (" \n", None), (" one mayor ", "one mayor"), ("Łódź", "Łódź")],
)
def test_note_and_name_are_kept_without_the_space_around_them(store: Path, given: str | None, kept: str | None) -> None:
    """As a note alone, a name alone, and of a split as of a merge."""
    merge_speakers(store, ANNA, ANNE, note=given)
    merge_speakers(store, ANNA, ANYA, by=given)
    split_speakers(store, ANNA, ANNE, by=given)
    split_speakers(store, ANNA, ANYA, note=given)
    with open_store(store) as connection:
        said = connection.exec_driver_sql('SELECT note, "by" FROM v_decisions ORDER BY decision').all()
    assert [tuple(row) for row in said] == [(kept, None), (None, kept), (None, kept), (kept, None)]


@pytest.mark.parametrize("words", [{"note": "\ud800"}, {"by": "\ud800"}], ids=["note", "name"])
def test_words_that_are_no_text_leave_no_decision(store: Path, words: dict[str, str]) -> None:
    for decide in (merge_speakers, split_speakers):
        with pytest.raises(UsageError, match="must be text"):
            decide(store, ANNA, ANNE, **words)
    assert counted(store) == APART


def test_a_body_may_be_of_another_kind_and_nobody_else(store: Path, tmp_path: Path) -> None:
    """Whether it is an organization or a government the rules decide by its name; who is a person is no such guess."""
    (tmp_path / "d.txt").write_text("Strike\n\nThe Varnholm Dockworkers Union said the strike was over.\n")
    ingest(store, tmp_path / "d.txt")
    union = "organization|varnholm dockworkers union||"
    assert merge_speakers(store, union, BODY) == "Varnholm Dockworkers Union"
    assert split_speakers(store, union) == 1
    with open_store(store) as connection:
        unnamed, _ = sorted(_unnamed(connection))
    for kept, merged in ((ANNA, union), (union, ANNA), (union, unnamed), (ANNA, unnamed)):
        with pytest.raises(UsageError, match=r"of the kind .*, .* of the kind .*--force"):
            merge_speakers(store, kept, merged)
    assert sound(store)


@pytest.mark.parametrize(("merges", "more"), [(4, False), (5, False), (6, True)])
def test_merges_that_could_be_split_instead_are_listed_up_to_five(
    store_path: Path, tmp_path: Path, merges: int, more: bool
) -> None:
    names = ["Ada Berg", "Bo Clark", "Cy Dorn", "Di Evans", "Ed Falk", "Flo Green", "Gil Hart"][: merges + 1]
    (tmp_path / "x.txt").write_text("Names\n\n" + " ".join(f"{name} said it rained." for name in names) + "\n")
    ingest(store_path, tmp_path / "x.txt")
    keys = [f"person|{name.casefold()}||" for name in names]
    for key, other in pairwise(keys):
        merge_speakers(store_path, key, other)
    with pytest.raises(UsageError) as refused:
        split_speakers(store_path, keys[0], keys[-1])
    said = str(refused.value)
    assert said.startswith(f"{names[0]} and {names[-1]} are one only through other merges, split one of these: ")
    listed = said.split(": ", 1)[1].removesuffix(" and more").split("; ")
    assert listed == [f"{one} with {other}" for one, other in pairwise(names)][:5]
    assert said.endswith(" and more") == more


def test_the_run_is_recorded_with_what_was_asked(store: Path) -> None:
    merge_speakers(store, ANNA, ANNE)
    merge_speakers(store, ANNA, BODY, force=True)
    split_speakers(store, ANNA, ANNE)
    split_speakers(store, ANNA)
    with open_store(store) as connection:
        rows = connection.exec_driver_sql("SELECT command, options FROM runs ORDER BY id").all()[1:]
    assert [(command, json.loads(options)) for command, options in rows] == [
        ("speakers merge", {"kept": ANNA, "merged": ANNE}),
        ("speakers merge", {"kept": ANNA, "merged": BODY, "force": True}),
        ("speakers split", {"speaker": ANNA, "other": ANNE}),
        ("speakers split", {"speaker": ANNA}),
    ]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Anne Holt", ANNE),
        ("  anne   HOLT ", ANNE),
        (ANNE, ANNE),
        ("person|anne", ANNE),
        ("french finance ministry", BODY),
    ],
    ids=["name", "case and spaces", "key", "beginning of a key", "a body"],
)
def test_speakers_are_found_by_name_and_key(store: Path, name: str, key: str) -> None:
    with open_store(store) as connection:
        assert find_speaker(connection, name) == key


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Nobody", "speakers lists them all"),
        ("Holt", r"person\|anna holt\|\|; person\|anne holt"),
        ("local sources", "more than one speaker: anonymous"),
        ("person|an", "more than one speaker"),
        ("", "no speaker"),
    ],
    ids=["nobody", "a part of a name", "unnamed in two documents", "several keys", "nothing"],
)
def test_names_that_name_nobody_for_sure(store: Path, name: str, said: str) -> None:
    with open_store(store) as connection, pytest.raises(UnknownSpeaker, match=said):
        find_speaker(connection, name)


def test_a_name_of_two_who_were_merged_is_the_one_shown(store: Path) -> None:
    with open_store(store) as connection:
        one, other = sorted(_unnamed(connection))
    merge_speakers(store, other, one)

    with open_store(store) as connection:
        assert find_speaker(connection, "local sources") == other


def test_export_has_both(store: Path) -> None:
    def exported() -> dict[str, tuple[object, object]]:
        with open_store(store) as connection:
            claims = [claim for line in export_lines(connection) for claim in json.loads(line)["claims"]]
        return {
            claim["speaker"]["name"]: (claim["speaker"]["kind"], claim["speaker_decided"])
            for claim in claims
            if claim["voice"] == "attributed"
        }

    assert {decided for _, decided in exported().values()} == {None}
    merge_speakers(store, ANNA, ANNE, by="Ada")

    found = exported()
    kind, decided = found["Anne Holt"]
    assert isinstance(decided, dict)
    assert decided.pop("at")
    assert (kind, decided) == ("person", {"name": "Anna Holt", "kind": "person", "by": "Ada"})
    assert found["Anna Holt"] == ("person", None)


def _unnamed(connection: object) -> list[str]:
    query = "SELECT \"key\" FROM v_speakers WHERE kind = 'anonymous'"
    return [key for (key,) in connection.exec_driver_sql(query)]  # type: ignore[attr-defined]


def _told(store: Path, key: str) -> list[tuple[object, ...]]:
    """The mentions of a speaker, with the decided name."""
    with open_store(store) as connection:
        told = tell_speaker(connection, key)
    return [(one["claim"], one["mention"], one["speaker"], one["speaker_decided"]) for one in told["mentions"]]
