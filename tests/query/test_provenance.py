"""The way of a claim, and how many independent sources it has: outlets, owners and roots are three different counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection

from provstore.ingest import ingest
from provstore.query.documents import find_document
from provstore.query.lists import list_claims
from provstore.query.provenance import count_sources, trace_claim
from provstore.records import Source
from provstore.review import merge_speakers, read_statement
from provstore.store import open_store
from provstore.store.load import load_document
from tests.query.conftest import Names
from tests.upkeep.corpus import add


@pytest.mark.parametrize(
    ("name", "words", "way"),
    [
        ("agency", "Orlanda", [("Reuters", "reported", "Coast Guard")]),
        ("post", "Orlanda", [("Kesmar Daily Post", "relayed", "Reuters"), ("Reuters", "reported", "Coast Guard")]),
        ("nobody", "LIFEBOATS", [("A page of nobody", "reported", "Ann Lee")]),
        ("agency", "Tickets", [("Ferry sinks off Varnholm", "observed", "Reuters")]),
    ],
)
def test_each_step_is_from_whom_to_whom(
    connection: Connection, names: Names, name: str, words: str, way: list[tuple[str, str, str]]
) -> None:
    key, id = names.claim(name, words)
    told = trace_claim(connection, key, id)
    assert (told["schema"], told["claim"]["id"], told["document"]) == ("provstore.trace/1", key, id)
    assert [(step["from"]["name"], step["relation"], step["to"]["name"]) for step in told["steps"]] == way


def test_the_words_that_prove_it_stand_in_the_page(connection: Connection, names: Names) -> None:
    key, id = names.claim("post", "lifeboats")
    text = load_document(connection, id).text
    steps = trace_claim(connection, key, id)["steps"]
    assert steps
    for step in steps:
        evidence = step["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["text"] != ""


def test_outlets_of_one_owner_are_one_owner(connection: Connection, names: Names) -> None:
    """Al Alam and Press TV are two outlets, and both are the Iranian government's."""
    told = count_sources(connection, *names.claim("alam", "Orlanda"))
    assert (told["documents"], told["outlets"], told["owners"]) == (4, 4, 3)
    assert told["independent_roots"] == 1
    assert [(root["name"], root["told"]) for root in told["roots"]] == [("Coast Guard", True)]


@pytest.mark.parametrize("name", ["agency", "alam", "press", "post"])
def test_it_is_the_same_from_whichever_account_one_begins(connection: Connection, names: Names, name: str) -> None:
    told = count_sources(connection, *names.claim(name, "Orlanda"))
    assert (told["documents"], told["outlets"], told["owners"], told["independent_roots"]) == (4, 4, 3, 1)
    days = [one["published"] for one in told["appearances"]]
    assert days == ["2024-03-01", "2024-03-05", "2024-03-05", "2024-03-06"], "in order of time"
    assert {one["document"] for one in told["appearances"]} == {
        names.document(other) for other in ("agency", "alam", "press", "post")
    }
    assert len(told["merged"]) == 3
    assert all(one["why"] for one in told["merged"])


def test_an_outlet_that_nobody_knows_is_not_counted(connection: Connection, names: Names) -> None:
    told = count_sources(connection, *names.claim("nobody", "LIFEBOATS"))
    assert (told["documents"], told["outlets"], told["owners"], told["independent_roots"]) == (1, 0, 0, 1)
    assert told["appearances"][0]["outlet"] is None
    assert (told["merged"], told["circular"]) == ([], [])


def test_an_outlet_that_quotes_its_owner_speaks_for_it(connection: Connection, names: Names) -> None:
    told = count_sources(connection, *names.claim("press", "drawbridge"))
    assert told["speaks_for_owner"] == [
        {
            "outlet": {"name": "Press TV", "kind": "outlet"},
            "speaker": {"name": "Iranian government", "kind": "government"},
        }
    ]
    assert count_sources(connection, *names.claim("press", "Orlanda"))["speaks_for_owner"] == []


def test_whether_a_root_is_held(connection: Connection, names: Names) -> None:
    told = count_sources(connection, *names.claim("post", "lifeboats"))
    assert [(root["name"], root["held"]) for root in told["roots"]] == [("Reuters", True)]


@pytest.mark.parametrize(
    ("name", "words", "outlet", "speaker"),
    [
        ("agency", "Orlanda", "Reuters", "Coast Guard"),
        ("sports", "cup final in Brenna", "Reuters", "Reuters"),  # what an outlet says itself
        ("nobody", "100%", None, None),  # a page of nobody says it itself
    ],
)
def test_who_says_it_where(
    connection: Connection, names: Names, name: str, words: str, outlet: str | None, speaker: str | None
) -> None:
    told = count_sources(connection, *names.claim(name, words))
    one = told["appearances"][0]
    assert [one[key] and one[key]["name"] for key in ("outlet", "speaker")] == [outlet, speaker]
    assert [each["name"] for each in one["speakers"]] == ([speaker] if speaker else [])


SAID = "The old mill in Brenna burned down in the night and nobody at all was hurt by the fire, a neighbor said."


def test_two_that_print_the_same_words_of_somebody_unnamed_have_one_root(store_path: Path, tmp_path: Path) -> None:
    """Where what both print has the claim: a headline that both have proves nothing of it."""
    texts = {"one": f"Fire\n\n{SAID}\n\nIt rained.\n", "other": f"Mill lost\n\n{SAID}\n\nIt snowed in Brenna.\n"}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    ingest(store_path, tmp_path)
    with open_store(store_path) as connection:
        names = Names(connection, tmp_path)
        for name in texts:
            told = count_sources(connection, *names.claim(name, "nobody at all"))
            assert (told["at_least"], told["at_most"]) == (1, 1)
            (merged,) = told["merged"]
            assert merged["why"] == "both print the same words"
            first, second = sorted(texts, key=names.document)  # of pages without a date the one with the smaller id
            between = [{"name": texts[one].split("\n")[0], "kind": "document"} for one in (first, second)]
            assert merged["between"] == between, "from whichever account one begins"
            assert SAID[:80] in merged["evidence"]["text"]
            start, end = merged["evidence"]["start"], merged["evidence"]["end"]
            assert texts[second][start:end] == merged["evidence"]["text"]


def test_each_who_says_a_claim_is_a_source_of_it(store_path: Path, tmp_path: Path) -> None:
    same = "said that the old drawbridge over the Tamsin canal had been closed for heavy trucks until October"
    for name, who in (("a", "Anna Holt and Peter Lunn"), ("b", "Peter Lunn")):
        (tmp_path / f"{name}.txt").write_text(f"Trucks of {name} banned\n\n{who} {same}.\n")
    ingest(store_path, [tmp_path / "a.txt", tmp_path / "b.txt"])
    with open_store(store_path) as connection:
        id = find_document(connection, str(tmp_path / "a.txt"))
        (row,) = list_claims(connection, document=id, voice="attributed").objects()
        told = count_sources(connection, str(row["claim"]), id)
        steps = trace_claim(connection, str(row["claim"]), id)["steps"]
    assert (told["independent_roots"], told["at_least"], told["at_most"]) == (1, 1, 2)
    assert [[one["name"] for one in open_["between"]] for open_ in told["undecided"]] == [["Anna Holt", "Peter Lunn"]]
    assert [root["name"] for root in told["roots"]] == ["Anna Holt", "Peter Lunn"]
    assert [one["why"] for one in told["merged"]] == ["both have it from Peter Lunn"]
    assert [[each["name"] for each in one["speakers"]] for one in told["appearances"]] == [
        ["Anna Holt", "Peter Lunn"],
        ["Peter Lunn"],
    ]
    assert [each["name"] for each in told["claim"]["speakers"]] == ["Anna Holt", "Peter Lunn"]
    assert [step["to"]["name"] for step in steps] == ["Anna Holt", "Peter Lunn"]


def test_of_each_appearance_it_is_told_what_differs_there(tmp_path: Path) -> None:
    add(tmp_path / "store.db", tmp_path, "wire", "rewrite", "independent")
    with open_store(tmp_path / "store.db") as connection:
        names = Names(connection, tmp_path)
        for name, mine, theirs in (
            ("wire", "14 people", "at least 22 people"),
            ("rewrite", "at least 22 people", "14 people"),
        ):
            told = count_sources(connection, *names.claim(name, "Orlanda"))
            other = names.document("rewrite" if name == "wire" else "wire")
            differs = {one["document"]: one["differs"] for one in told["appearances"]}
            assert differs[names.document(name)] == [], "it does not differ from itself"
            (found,) = differs[other]
            assert (found["kind"], [words and words["text"] for words in found["words"]]) == (
                "quantity",
                [mine, theirs],
            )


def test_pages_without_a_date_come_last(store_path: Path, tmp_path: Path) -> None:
    days = {"one": "2024-03-05", "two": None, "three": "2024-03-01"}
    for name, day in days.items():
        (tmp_path / f"{name}.txt").write_text(f"Of {name}\n\n{SAID}\n", encoding="utf-8")
        ingest(store_path, tmp_path / f"{name}.txt", stated=read_statement(f"Paper {name}", day))
    with open_store(store_path) as connection:
        told = count_sources(connection, *Names(connection, tmp_path).claim("one", "nobody at all"))
    assert [one["published"] for one in told["appearances"]] == ["2024-03-01", "2024-03-05", None]


HOLT, MARSH = (Source(name, "person").key for name in ("Anna Holt", "Greta Marsh"))


def test_whom_a_person_merged_are_one_source_and_one_step(store_path: Path, tmp_path: Path) -> None:
    told_by = {
        "a": "The ferry Orlanda sank off the northern harbor of Varnholm on Sunday, killing 14 people, Anna Holt said.",
        "b": "Greta Marsh said that the Orlanda had sunk near the northern harbor of Varnholm and 14 people were killed.",
    }
    for name, text in told_by.items():
        (tmp_path / f"{name}.txt").write_text(f"Loss of {name}\n\n{text}\n")
    ingest(store_path, tmp_path)
    with open_store(store_path) as connection:
        claim = Names(connection, tmp_path).claim("b", "Orlanda")
        told = count_sources(connection, *claim)
        assert (told["at_least"], told["at_most"]) == (2, 2)
    merge_speakers(store_path, HOLT, MARSH)
    with open_store(store_path) as connection:
        told = count_sources(connection, *claim)
        assert (told["at_least"], told["at_most"], told["merged"][0]["why"]) == (1, 1, "both have it from Anna Holt")
        assert told["claim"]["speaker"]["name"] == "Greta Marsh", "what was read stays as it is"
        assert [step["to"]["name"] for step in trace_claim(connection, *claim)["steps"]] == ["Anna Holt"]


CLOSED = "The old drawbridge over the Tamsin canal has to be closed for heavy trucks until October"
SHUT = "The old drawbridge over the Tamsin canal must be shut for heavy trucks until October"


@pytest.mark.parametrize(
    ("pages", "circles", "why"),
    [
        ({"Kesmar Daily Post": "the newspaper Mirovac Gazette", "Mirovac Gazette": "the newspaper Kesmar Daily Post"}, [["Kesmar Daily Post", "Mirovac Gazette", "Kesmar Daily Post"]], "each cites the other"),
        ({"Kesmar Daily Post": "the newspaper Mirovac Gazette", "Mirovac Gazette": "the newspaper Ostrela Star"}, [], "the second has it from a third"),
        ({"Kesmar Daily Post": "the newspaper Mirovac Gazette", "Mirovac Gazette": None}, [], "the second has it from nobody"),
        ({"Kesmar Daily Post": "Reuters", "Mirovac Gazette": "Reuters"}, [], "both have it from one agency"),
        ({"Kesmar Daily Post": "the newspaper Kesmar Daily Post", "Mirovac Gazette": None}, [], "a paper that names itself"),
    ],
)  # fmt: skip
def test_circular_reporting(
    store_path: Path, tmp_path: Path, pages: dict[str, str | None], circles: list[list[str]], why: str
) -> None:
    for number, (outlet, cited) in enumerate(pages.items()):
        said = f"{(CLOSED, SHUT)[number]}{f', {cited} reported' if cited else ''}."
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Of trucks {number}\n\n{said}\n", encoding="utf-8")
        ingest(store_path, path, stated=read_statement(outlet, f"2024-05-0{number + 1}"))
    with open_store(store_path) as connection:
        told = count_sources(connection, *Names(connection, tmp_path).claim("0", "drawbridge"))
    assert told["documents"] == 2
    assert [[source["name"] for source in circle] for circle in told["circular"]] == circles, why
