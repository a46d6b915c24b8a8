"""A draft against a store of a few articles: each verdict, with what is held."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from provstore.extract import extract
from provstore.ingest import ingest
from provstore.query.check import check_draft, fails
from provstore.query.reviews import find_found
from provstore.readers import read
from provstore.records import Amended, Source
from provstore.review import decide, merge_speakers, read_statement
from provstore.store import open_store

# Name → who publishes it, when, and the text.
ARTICLES = {
    "courier": (
        "Varnholm Courier",
        "2024-03-12",
        (
            "Silo burns\n\nThree people were killed when the grain terminal of Varnholm burned on Tuesday, harbor master Tomas Reyl"
            " said.\n\n“The dust in the second silo caught fire shortly after six in the morning,” Reyl told reporters. “We had"
            " warned the owner of the terminal twice.”\n\nReyl said he would write to the “so-called inspectors” of the port.\n"
        ),
    ),
    "herald": (
        "Morning Herald",
        "2024-03-13",
        (
            "Four dead\n\nFour people were killed when the grain terminal of Varnholm burned on Tuesday, harbor master Tomas Reyl"
            " said.\n\n“The gates of the port were locked from the outside that night,” Lena Adair told Reuters.\n\nThe"
            " mayor, Ida Brandt, said that the inquiry of the town would begin before the end of the month.\n"
        ),
    ),
    "gazette": (
        "Mirovac Gazette",
        "2024-03-14",
        (
            "Owner speaks\n\n“Nobody has ever written a word to us about the ventilation,” Lena Adair said.\n\n“We had warned the"
            " owner of the terminal three times,” Tomas Reyl said.\n"
        ),
    ),
}

Check = Callable[[str], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def fire_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fire")
    for name, (outlet, published, words) in ARTICLES.items():
        (folder / f"{name}.txt").write_text(words, encoding="utf-8")
        ingest(folder / "store.db", folder / f"{name}.txt", stated=read_statement(outlet, published, "tester"))
    return folder / "store.db"


def check_in(store: Path, draft: str) -> list[dict[str, Any]]:
    document = read(draft.encode())
    with open_store(store) as connection:
        return [dict(one) for one in check_draft(connection, document, extract(document))]


@pytest.fixture
def check(fire_store: Path) -> Check:
    return lambda draft: check_in(fire_store, draft)


CASES = [
    ("“We had warned the owner of the terminal twice,” Reyl said.", "exact", "Varnholm Courier", []),
    ("“We had warned the owner of the terminal … twice,” Tomas Reyl said.", "exact", "Varnholm Courier", []),
    ("Somebody wrote “we had warned the owner of the terminal twice” on a wall.", "exact", "Varnholm Courier", []),
    ("“We had warned the owner of the terminal four times,” Reyl said.", "altered", "Mirovac Gazette", ["four", "three"]),
    ("“We had never warned the owner of the terminal twice,” Reyl said.", "altered", "Varnholm Courier", ["never", None]),
    ("“We had warned the owner of the terminal twice,” Ida Brandt said.", "other speaker", "Varnholm Courier", []),
    ("“The gates of the port were locked from the outside that night,” Adair said.", "relayed", "Morning Herald", []),
    (
        "“The gates of the port were locked from the outside that night,” Lena Adair told Reuters.",
        "exact",
        "Morning Herald",
        [],
    ),
    ("“The inquiry of the town would begin before the end of the month,” Brandt said.", "differs", "Morning Herald", []),
    ("“I will resign before the summer if any of this is true,” Brandt said.", "not held", None, []),
    ("She called the fire a “tragedy”.", None, None, []),
    ("Tomas Reyl spoke of “so-called inspectors” in the port.", "exact", "Varnholm Courier", []),
    ("Ida Brandt spoke of “so-called inspectors” in the port.", None, None, []),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "verdict", "outlet", "words"), CASES, ids=[draft for draft, *_ in CASES])
def test_verdicts(check: Check, draft: str, verdict: str | None, outlet: str | None, words: list[str | None]) -> None:
    (one,) = (one for one in check(f"On the fire\n\n{draft}\n") if one["kind"] == "quotation")
    assert one["verdict"] == verdict
    assert (one["held"] and one["held"]["outlet"]["name"]) == outlet
    assert [side and side["text"] for side in one["words"]] == words
    assert one["sentence"]["text"].startswith(one["span"]["text"]) or one["span"]["text"] in one["sentence"]["text"]


def test_what_is_held_is_told_with_its_place_and_speaker(check: Check) -> None:
    (one,) = check("Fire\n\n“We had warned the owner of the terminal twice,” Ida Brandt said.\n")
    page = ARTICLES["courier"][2]
    held = one["held"]
    assert held["document"] == hashlib.sha256(page.encode()).hexdigest()
    assert page[held["span"]["start"] : held["span"]["end"]] == held["span"]["text"]
    assert held["span"]["text"] == "We had warned the owner of the terminal twice"
    assert (one["speaker"]["name"], held["speaker"]["name"]) == ("Ida Brandt", "Tomas Reyl")
    assert held["quoted"] and held["via"] == []


def test_each_part_of_a_quotation_that_its_cue_interrupts_has_its_verdict(check: Check) -> None:
    draft = "Fire\n\n“The dust in the second silo,” Reyl said, “caught fire shortly before six in the morning.”\n"
    told = [(one["verdict"], [side["text"] for side in one["words"]]) for one in check(draft)]
    assert told == [("exact", []), ("altered", ["before", "after"])]


@pytest.mark.parametrize(
    ("speaker", "verdict"), [("Ann Orrin", "exact"), ("Carl Weller", "exact"), ("Dora Venn", "exact")]
)
def test_of_words_inside_words_each_speaker_is_right(tmp_path: Path, speaker: str, verdict: str) -> None:
    """Where nobody could be named for the inner words, none is said to be wrong."""
    page = "Gate\n\n“Carl Weller told us, ‘the gate was locked from the outside,’ and we wept,” Ann Orrin said.\n"
    (tmp_path / "gate.txt").write_text(page, encoding="utf-8")
    ingest(tmp_path / "store.db", tmp_path / "gate.txt")
    (one,) = check_in(tmp_path / "store.db", f"Gate\n\n“The gate was locked from the outside,” {speaker} said.\n")
    assert one["verdict"] == verdict


def test_others_count_that_tell_the_same(fire_store: Path, tmp_path: Path) -> None:
    store = tmp_path / "more.db"
    store.write_bytes(fire_store.read_bytes())
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(
            f"Page {number}\n\n“We had warned the owner of the terminal twice,” Reyl said.\n", encoding="utf-8"
        )
    ingest(store, tmp_path)
    (one,) = check_in(store, "Fire\n\n“We had warned the owner of the terminal twice,” Reyl said.\n")
    assert (one["verdict"], one["others"]) == ("exact", 3)


def test_whom_a_person_merged_is_one_speaker(fire_store: Path, tmp_path: Path) -> None:
    store = tmp_path / "merged.db"
    store.write_bytes(fire_store.read_bytes())
    draft = "Fire\n\n“We had warned the owner of the terminal twice,” Ida Brandt said.\n"
    with open_store(store) as connection:
        keys = {name: key for name, key in connection.execute(text("SELECT name, key FROM sources"))}  # noqa: C416
    merge_speakers(store, keys["Tomas Reyl"], keys["Ida Brandt"], by="tester")
    assert [one["verdict"] for one in check_in(store, draft)] == ["exact"]


def test_who_said_it_is_whom_a_person_says(fire_store: Path, tmp_path: Path) -> None:
    store = tmp_path / "amended.db"
    store.write_bytes(fire_store.read_bytes())
    draft = "Fire\n\n“We had warned the owner of the terminal twice,” {} said.\n"
    with open_store(store) as connection:
        claim = connection.execute(
            text("SELECT claim FROM v_claims WHERE content LIKE '%terminal twice%'")
        ).scalar_one()
        found = find_found(connection, claim)
    amended = Amended(speakers=(Source("Ida Brandt", "person"),))
    decide(store, found, "amend", amended, by="Ada")
    verdicts = [check_in(store, draft.format(who))[0]["verdict"] for who in ("Ida Brandt", "Tomas Reyl")]
    assert verdicts == ["exact", "other speaker"]
    decide(store, found, "reject", by="Ada")
    (one,) = check_in(store, draft.format("Ida Brandt"))
    assert (one["verdict"], one["held"]["speaker"]) == ("exact", None), "nobody is said to have said it"


def test_what_an_issuer_says_in_a_text_of_its_own_needs_no_marks(tmp_path: Path) -> None:
    release = tmp_path / "release.txt"
    release.write_text(
        "Terminal closed\n\nThe terminal stays closed until the inquiry of the town has ended, and all wages are paid.\n",
        encoding="utf-8",
    )
    ingest(tmp_path / "store.db", release, stated=read_statement("Balt Grain", "2024-03-13", "tester"))
    quotation = "“The terminal stays closed until the inquiry of the town has ended,”"
    assert [one["verdict"] for one in check_in(tmp_path / "store.db", f"Fire\n\n{quotation} Balt Grain said.\n")] == [
        "exact"
    ]
    assert [one["verdict"] for one in check_in(tmp_path / "store.db", f"Fire\n\n{quotation} Ida Brandt said.\n")] == [
        "differs"
    ]


def test_numbers_that_accounts_of_the_event_tell_otherwise(check: Check) -> None:
    draft = (
        "Fire in Varnholm\n\nFive people were killed when the grain terminal of Varnholm burned on Tuesday, harbor master Tomas"
        " Reyl said.\n"
    )
    told = check(draft)
    assert {(one["kind"], one["verdict"]) for one in told} == {("number", "differs")}
    assert {(one["held"]["outlet"]["name"], one["words"][1]["text"]) for one in told} == {
        ("Varnholm Courier", "Three people"),
        ("Morning Herald", "Four people"),
    }
    assert not fails(told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        ("altered", True),
        ("other speaker", True),
        ("not held", True),
        ("exact", False),
        ("differs", False),
        (None, False),
    ],
)
def test_what_a_draft_fails_by(verdict: str | None, expected: bool) -> None:
    assert fails([{"verdict": verdict}]) is expected  # type: ignore[list-item, typeddict-item]


@pytest.mark.parametrize("draft", ["", "No quotation in it.\n", "“”\n", "“…” said Lee.\n", "“ ”"])
def test_a_draft_without_quotations(check: Check, draft: str) -> None:
    assert check(draft or " \n") == []


def test_the_store_stays_as_it_is(fire_store: Path, check: Check) -> None:
    before = fire_store.read_bytes()
    check("Fire\n\n“We had warned the owner of the terminal twice,” Ida Brandt said.\n")
    assert fire_store.read_bytes() == before
    assert {path.suffix for path in fire_store.parent.iterdir()} == {".db", ".txt"}


def test_a_draft_that_is_held_is_exact(check: Check) -> None:
    told = check(ARTICLES["courier"][2])
    assert {one["verdict"] for one in told if one["kind"] == "quotation"} == {"exact"}
    assert [
        one for one in told if one["kind"] != "quotation" and one["held"]["outlet"]["name"] == "Varnholm Courier"
    ] == []
