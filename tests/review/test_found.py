"""What a person decides of something found counts everywhere, and what was found stays as it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from provstore.errors import UsageError
from provstore.export.jsonl import export_lines
from provstore.ingest import extract_again, ingest
from provstore.query.appearances import find_claim
from provstore.query.compare import compare_documents
from provstore.query.lists import list_captions, list_claims, list_links
from provstore.query.pairs import list_divergences
from provstore.query.provenance import count_sources, trace_claim
from provstore.query.speakers import list_speakers
from provstore.records import Amended, Found, Judgement, Source
from provstore.review import decide
from provstore.store import open_store
from provstore.store.findings import list_findings
from provstore.store.verify import verify

Find = Callable[[Path, str], Found]
EVA = Source("Eva Orr", "person")


@pytest.fixture
def named(accounts: Path) -> Callable[[str, str], str]:
    """The id of the first claim of an article with these words."""

    def named(path: str, words: str) -> str:
        with open_store(accounts) as connection:
            query = (
                "SELECT k.claim FROM v_claims AS k JOIN v_documents AS d USING (document_id)"
                " WHERE d.path LIKE ? AND k.content LIKE ? ORDER BY k.number"
            )
            return str(connection.exec_driver_sql(query, (f"%{path}.txt", f"%{words}%")).scalars().first())

    return named


def ask(store: Path, statement: str) -> list[tuple[Any, ...]]:
    with open_store(store) as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement)]


def machine(store: Path) -> list[tuple[Any, ...]]:
    """What was found, whatever was decided."""
    columns = "claim, number, voice, mode, speaker, speakers, content, cue, source, rule, confidence"
    return ask(store, f"SELECT {columns} FROM v_claims ORDER BY document_id, number")


def exported(store: Path, claim: str) -> dict[str, Any]:
    with open_store(store) as connection:
        (found,) = [
            one for line in export_lines(connection) for one in json.loads(line)["claims"] if one["id"] == claim
        ]
    return found


def listed(store: Path, **asked: Any) -> dict[str, tuple[object, object]]:
    with open_store(store) as connection:
        table = list_claims(connection, **asked).only("claim", "said_by", "said")
        return {str(claim): (who, what) for claim, who, what in table.rows}


def sound(store: Path) -> bool:
    with open_store(store) as connection:
        return list(verify(connection)) == []


def test_who_says_it_by_a_person_wins_everywhere(accounts: Path, find: Find, named: Callable[[str, str], str]) -> None:
    claim = named("wire", "depth of 40 meters")
    before, found = machine(accounts), exported(accounts, claim)["speaker"]

    decide(accounts, find(accounts, claim), "amend", Amended(speakers=(EVA,)), note="named above", by="Ada")

    assert machine(accounts) == before
    assert listed(accounts, speaker="Eva Orr")[claim][0] == "Eva Orr"
    with open_store(accounts) as connection:
        assert "Eva Orr" in {row[0] for row in list_speakers(connection).rows}
        told = count_sources(connection, *find_claim(connection, claim))
        steps = trace_claim(connection, *find_claim(connection, claim))["steps"]
    assert [one["name"] for one in told["claim"]["speakers"]] == ["Eva Orr"]
    assert {one["speaker"]["name"] for one in told["appearances"] if one["claim"] == claim} == {"Eva Orr"}
    assert steps[-1]["to"]["name"] == "Eva Orr"
    line = exported(accounts, claim)
    assert (line["speaker"], line["speaker_decided"]["name"]) == (found, "Eva Orr")
    review = line["review"]
    assert (review["verdict"], review["by"], review["note"]) == ("amend", "Ada", "named above")
    (amended,) = review["amended"]
    assert (amended["field"], amended["value"], amended["by"]) == (
        "speakers", [{"name": "Eva Orr", "kind": "person"}], "Ada"
    )  # fmt: skip
    assert [one["name"] for one in amended["found"]] == [found["name"]]
    assert sound(accounts)


def test_nobody_can_tell_is_an_answer(accounts: Path, find: Find, named: Callable[[str, str], str]) -> None:
    claim = named("wire", "depth of 40 meters")
    decide(accounts, find(accounts, claim), "amend", Amended(speakers=()))
    assert claim in listed(accounts, no_speaker=True)
    line = exported(accounts, claim)
    assert line["speaker_decided"] is None
    assert line["review"]["amended"][0]["value"] == []


def test_content_is_amended_by_words_of_the_document(
    accounts: Path, find: Find, named: Callable[[str, str], str]
) -> None:
    claim = named("wire", "depth of 40 meters")
    decide(accounts, find(accounts, claim), "amend", Amended(content=("at a depth of 40 meters",)))
    assert listed(accounts)[claim][1] == "at a depth of 40 meters"
    (span,) = exported(accounts, claim)["review"]["amended"][0]["value"]
    ((words,),) = ask(
        accounts,
        f"SELECT substr(text, {span['start'] + 1}, {span['end'] - span['start']}) FROM documents AS d"
        f" JOIN v_claims AS k ON k.document_id = d.sha256 WHERE k.claim = '{claim}'",
    )
    assert words == span["text"] == "at a depth of 40 meters"


def test_what_the_outlet_itself_asserts_has_no_speaker(
    accounts: Path, find: Find, named: Callable[[str, str], str]
) -> None:
    claim = named("wire", "killing 14 people")
    decide(accounts, find(accounts, claim), "amend", Amended(voice="outlet"))
    assert claim not in listed(accounts, voice="attributed")
    assert claim in listed(accounts, voice="outlet")
    counted = dict(ask(accounts, "SELECT path, claims FROM v_documents"))
    made = dict(
        ask(
            accounts,
            "SELECT path, sum(voice = 'attributed') FROM v_claims GROUP BY 1",
        )
    )
    assert {path: made[path] - count for path, count in counted.items() if path.endswith("wire.txt")} == {
        path: 1 for path in counted if path.endswith("wire.txt")
    }


def test_what_is_rejected_counts_nowhere_and_stays(
    accounts: Path, find: Find, named: Callable[[str, str], str]
) -> None:
    claim = named("rewrite", "22 people")
    before = machine(accounts)
    with open_store(accounts) as connection:
        said = {row[0]: row[3] for row in list_speakers(connection).only("speaker", "kind", "country", "claims").rows}
    decide(accounts, find(accounts, claim), "reject", by="Ada")
    assert machine(accounts) == before
    assert claim not in listed(accounts)
    assert list(listed(accounts, rejected=True)) == [claim]
    with open_store(accounts) as connection:
        now = {row[0]: row[3] for row in list_speakers(connection).only("speaker", "kind", "country", "claims").rows}
        asked = find_claim(connection, named("wire", "killing 14 people"))
        assert claim not in {one["claim"] for one in count_sources(connection, *asked)["appearances"]}
    assert sum(int(count or 0) for count in said.values()) - sum(int(count or 0) for count in now.values()) == 1
    assert exported(accounts, claim)["review"]["verdict"] == "reject"
    assert sound(accounts)


@pytest.mark.parametrize("verdict", ["accept", "reject"])
def test_whatever_is_decided_needs_no_review(accounts: Path, find: Find, tmp_path: Path, verdict: Judgement) -> None:
    (tmp_path / "either.txt").write_text(
        "The harbor master and the pilot met on Monday. He said that the ferry was late.\n"
    )
    ingest(accounts, tmp_path / "either.txt")
    waiting = [claim for (claim,) in ask(accounts, "SELECT claim FROM v_claims WHERE needs_review")]
    assert waiting
    for claim in waiting:
        decide(accounts, find(accounts, claim), verdict)
    assert ask(accounts, "SELECT claim FROM v_claims WHERE needs_review") == []


def test_decisions_survive_another_extraction(accounts: Path, find: Find, named: Callable[[str, str], str]) -> None:
    rejected, amended = named("rewrite", "22 people"), named("wire", "depth of 40 meters")
    decide(accounts, find(accounts, rejected), "reject")
    decide(accounts, find(accounts, amended), "amend", Amended(speakers=(EVA,)))
    before = listed(accounts)
    extract_again(accounts)
    assert listed(accounts) == before
    assert sound(accounts)


def pairs(store: Path) -> list[str]:
    return [id for (id,) in ask(store, "SELECT id FROM v_same_claims WHERE review IS NOT 'reject' ORDER BY id")]


def test_a_rejected_pair_stays_rejected(accounts: Path, find: Find) -> None:
    one, *others = pairs(accounts)
    before = machine(accounts)
    decide(accounts, find(accounts, one), "reject", by="Ada")
    for _ in range(2):
        assert pairs(accounts) == others
        left, right = one.split("=")
        with open_store(accounts) as connection:
            told = count_sources(connection, *find_claim(connection, left))
            assert right not in {each["claim"] for each in told["appearances"]}
            a, b = (find_claim(connection, claim)[1] for claim in (left, right))
            same = [(pair["a"]["id"], pair["b"]["id"]) for pair in compare_documents(connection, a, b)["claims"]]
            assert (left, right) not in same
            lines = [json.loads(line) for line in export_lines(connection)]
            linked = [link for line in lines for link in line["links"] if link["kind"] == "same_claim"]
            told_links = list(list_links(connection, kind="same_claim").rows)
        assert len(linked) == len(told_links) == 2 * len(others)  # one from each side
        extract_again(accounts)
    assert machine(accounts) == before
    assert sound(accounts)
    assert decide(accounts, find(accounts, one), "undo") is None
    assert one in pairs(accounts)


def test_a_rejected_divergence_is_told_no_more(accounts: Path, find: Find) -> None:
    (one, a, b), *others = ask(accounts, "SELECT id, a_claim, b_claim FROM v_divergences ORDER BY id")
    decide(accounts, find(accounts, one), "reject")
    extract_again(accounts)
    with open_store(accounts) as connection:
        assert one not in {row[0] for row in list_divergences(connection).only("id").rows}
        assert {row[0] for row in list_divergences(connection, rejected=True).only("id").rows} == {one}
        documents = [find_claim(connection, claim)[1] for claim in (a, b)]
        told = [one["claims"] for one in compare_documents(connection, *documents)["divergences"]]
    assert len(told) == len([1 for _, *claims in others if claims in told])
    assert sound(accounts)


@pytest.mark.parametrize(
    ("verdict", "amended", "said"),
    [
        ("amend", Amended(), "say what is right instead"),
        ("accept", Amended(mode="direct"), "says nothing of what is right instead"),
        ("amend", Amended(content=("no such words",)), "words of the document"),
        ("amend", Amended(content=(" ",)), "words of the document"),
        ("amend", Amended(voice="outlet", speakers=(EVA,)), "no other speaker"),
        ("undo", Amended(), "nothing to undo"),
    ],
    ids=str,
)
def test_what_cannot_be_decided_leaves_nothing(
    accounts: Path,
    find: Find,
    named: Callable[[str, str], str],
    verdict: Judgement,
    amended: Amended,
    said: str,
) -> None:
    found = find(accounts, named("wire", "depth of 40 meters"))
    with pytest.raises(UsageError, match=said):
        decide(accounts, found, verdict, amended)
    assert ask(accounts, "SELECT * FROM reviews") == []


def test_only_what_a_finding_has_is_amended(
    accounts: Path, find: Find, named: Callable[[str, str], str], tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match="a pair of claims is accepted or rejected, and not amended"):
        decide(accounts, find(accounts, pairs(accounts)[0]), "amend", Amended(mode="direct"))
    (link,) = ask(accounts, "SELECT min(link) FROM v_links")[0]
    with pytest.raises(UsageError, match="a link is accepted or rejected"):
        decide(accounts, find(accounts, link), "amend", Amended(mode="direct"))
    with pytest.raises(UsageError, match="a claim has no outlets, photographers"):
        decide(accounts, find(accounts, named("wire", "40 meters")), "amend", Amended(outlets=(), photographers=()))
    caption = find(accounts, photo(accounts, tmp_path))
    with pytest.raises(UsageError, match="say what is right instead: outlets, photographers"):
        decide(accounts, caption, "amend")
    with pytest.raises(UsageError, match="a caption has no mode"):
        decide(accounts, caption, "amend", Amended(mode="direct", outlets=()))
    with pytest.raises(UsageError, match="name of the photographer is empty"):
        decide(accounts, caption, "amend", Amended(photographers=(" ",)))
    assert ask(accounts, "SELECT * FROM reviews") == []


def photo(store: Path, folder: Path) -> str:
    """Ingest a page with a picture; returns the id of its caption."""
    (folder / "photo.txt").write_text(
        "Bridge closes\n\nMayor Anna Holt said the bridge would close.\n\n"
        "People wait at the ferry in Riverton, June 11, 2018. (Photo by AFP)\n"
    )
    ingest(store, folder / "photo.txt")
    ((id,),) = ask(store, "SELECT id FROM v_captions")
    return str(id)


LANTERN = Source("Wrexley Lantern", "outlet")


def test_whose_picture_it_is_by_a_person_wins_everywhere(accounts: Path, find: Find, tmp_path: Path) -> None:
    id = photo(accounts, tmp_path)

    def credit() -> list[tuple[object, ...]]:
        with open_store(accounts) as connection:
            table = list_captions(connection).only("outlets", "outlets_decided", "photographers_decided", "picture_by")
            return list(table.rows)

    def credited() -> dict[str, int]:
        return dict(ask(accounts, "SELECT outlet, credited FROM v_outlets WHERE credited"))

    assert (credit(), credited()) == ([("AFP", None, None, "AFP")], {"AFP": 1})
    amended = Amended(outlets=(LANTERN,), photographers=("Ann Lee", "Bob Roe"))
    decide(accounts, find(accounts, id), "amend", amended, by="Ada")
    assert credit() == [("AFP", "Wrexley Lantern", "Ann Lee, Bob Roe", "Ann Lee, Bob Roe / Wrexley Lantern")]
    assert credited() == {"Wrexley Lantern": 1}
    with open_store(accounts) as connection:
        assert list(list_captions(connection, credit="bob roe").rows)
        lines = [json.loads(line) for line in export_lines(connection)]
    (told,) = [one["review"]["amended"] for line in lines for one in line["captions"]]
    assert [(one["field"], one["value"], one["found"]) for one in told] == [
        ("outlets", [{"name": "Wrexley Lantern", "kind": "outlet"}], [{"name": "AFP", "kind": "outlet"}]),
        ("photographers", ["Ann Lee", "Bob Roe"], []),
    ]
    extract_again(accounts)
    assert credited() == {"Wrexley Lantern": 1}
    assert sound(accounts)

    decide(accounts, find(accounts, id), "amend", Amended(outlets=()), by="Ada")
    assert credit() == [("AFP", "", "Ann Lee, Bob Roe", "Ann Lee, Bob Roe")], "what was said of photographers holds"
    decide(accounts, find(accounts, id), "amend", Amended(photographers=()), by="Ada")
    assert (credit(), credited()) == ([("AFP", "", "", None)], {})
    assert sound(accounts)
    for _ in range(3):
        decide(accounts, find(accounts, id), "undo", by="Ada")
    assert (credit(), credited()) == ([("AFP", None, None, "AFP")], {"AFP": 1})


def test_undo_leads_back_step_by_step(accounts: Path, find: Find, named: Callable[[str, str], str]) -> None:
    found = find(accounts, named("wire", "depth of 40 meters"))
    decide(accounts, found, "accept", by="Ada")
    decide(accounts, found, "reject", by="Bo")
    back = decide(accounts, found, "undo", by="Bo")
    assert back is not None
    assert (back.verdict, back.newest.by) == ("accept", "Ada")
    assert decide(accounts, found, "undo") is None
    assert [row for (row,) in ask(accounts, "SELECT verdict FROM v_reviews")] == ["accept", "reject", "undo", "undo"]
    assert sound(accounts)


def test_a_speaker_whom_another_document_alone_knows_says_nothing_in_this_one(accounts: Path) -> None:
    """Its name is made of words of the other one, which would stay where that is forgotten."""
    with open_store(accounts) as connection:
        ids = connection.exec_driver_sql("SELECT sha256 FROM documents ORDER BY id").scalars().all()
        found = next(one for one in list_findings(connection, ids[:1]) if one.kind == "claim")
    there, here = (Source("the warden", "anonymous", scope=id) for id in (ids[1], ids[0]))
    with pytest.raises(UsageError, match="another document alone"):
        decide(accounts, found, "amend", Amended((there,)))
    with pytest.raises(UsageError, match="another document alone"):
        decide(accounts, found, "amend", Amended((Source("the ministry", "organization", part_of=there),)))
    assert decide(accounts, found, "amend", Amended((here,))) is not None
