"""The lists of Python are those of the command line, row for row; and they are of the moment of the question."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from provstore import Store, open_store
from provstore.api.shaped import RESERVED
from provstore.cli import cli
from provstore.errors import DamageFound, UnknownDocument, UnknownStory
from tests.store.plain import plainly

ASKED: list[tuple[str, Callable[[Store], Iterator[Any]]]] = [
    ("documents", lambda store: store.documents()),
    ("documents --outlet reuters", lambda store: store.documents(outlet="reuters")),
    ("documents --language en --path post", lambda store: store.documents(language="en", path="post")),
    ("claims", lambda store: store.claims()),
    ("claims --document post --voice attributed", lambda store: store.claims(document="post", voice="attributed")),
    ("claims --speaker guard --mode indirect", lambda store: store.claims(speaker="guard", mode="indirect")),
    ("claims --text rain --language en", lambda store: store.claims(text="rain", language="en")),
    ("claims --needs-review", lambda store: store.claims(needs_review=True)),
    ("claims --no-speaker --outlet kesmar", lambda store: store.claims(no_speaker=True, outlet="kesmar")),
    ("captions --credit afp --text boat", lambda store: store.captions(credit="afp", text="boat")),
    ("captions --document agency", lambda store: store.captions(document="agency")),
    ("links --kind cites --to reuters", lambda store: store.links(kind="cites", to="reuters")),
    ("links --from kesmar --document post", lambda store: store.links(from_outlet="kesmar", document="post")),
    ("stories --document post --outlet kesmar", lambda store: store.stories(document="post", outlet="kesmar")),
    ("stories --text lifeboats", lambda store: store.stories(text="lifeboats")),
    ("passages --document post --text rescuers", lambda store: store.passages(document="post", text="rescuers")),
    ("passages --kind verbatim --outlet kesmar", lambda store: store.passages(kind="verbatim", outlet="kesmar")),
    ("divergences --kind quantity --certain", lambda store: store.divergences(kind="quantity", certain=True)),
    ("divergences --outlet kesmar --text 17", lambda store: store.divergences(outlet="kesmar", text="17")),
    ("changes --document post", lambda store: store.changes(document="post")),
    ("changes --kind quantity --outlet reuters", lambda store: store.changes(kind="quantity", outlet="reuters")),
    ("changes --editions", lambda store: store.changes(editions=True)),
    ("outlets --held --kind 'news agency'", lambda store: store.outlets(held=True, kind="news agency")),
    ("outlets --country gb --owner thomson", lambda store: store.outlets(country="gb", owner="thomson")),
    ("speakers --outlet kesmar --limit 2", lambda store: store.speakers(outlet="kesmar", limit=2)),
    ("speakers --kind person", lambda store: store.speakers(kind="person")),
    ("speakers alike", lambda store: store.alike_speakers()),
    ("speakers alike --where kind=person --limit 1", lambda store: store.alike_speakers(where={"kind": "person"}, limit=1)),
    ("timeline post#2", lambda store: store.timeline("post#2")),
    ("timeline agency#1 --order -published --limit 1", lambda store: store.timeline("agency#1", order="-published", limit=1)),
    ("outlets --since 2024-03-02", lambda store: store.outlets(since="2024-03-02")),
    ("speakers --until 2024-03-01 --kind organization", lambda store: store.speakers(until=date(2024, 3, 1), kind="organization")),
    ("stats --since 2024-03-02 --limit 3", lambda store: store.stats(since="2024-03-02", limit=3)),
    ("stats", lambda store: store.stats()),
    ("stats --where 'of=claims by voice'", lambda store: store.stats(where={"of": "claims by voice"})),
    ("db log", lambda store: store.log()),
    ("db log --kind sealed --limit 2", lambda store: store.log(kind="sealed", limit=2)),
    ("db log --document post --command ingest --order -seq", lambda store: store.log(document="post", command="ingest", order="-seq")),
    ("decisions list", lambda store: store.decisions()),
    ("search harbor 'the coast guard'", lambda store: store.search("harbor", "the coast guard")),
    ("search ferry --in claims --speaker guard", lambda store: store.search("ferry", inside="claims", speaker="guard")),
    ("search ferry --raw --limit 1 --outlet kesmar", lambda store: store.search("ferry", raw=True, limit=1, outlet="kesmar")),
    ("search ferry --exact --order -start", lambda store: store.search("ferry", exact=True, order="-start")),
]  # fmt: skip


@pytest.mark.parametrize(("words", "ask"), ASKED, ids=[words for words, _ in ASKED])
def test_the_list_is_that_of_the_command(
    accounts: Path, store: Store, words: str, ask: Callable[[Store], Iterator[Any]]
) -> None:
    printed = CliRunner().invoke(cli, f"{words} --json --db '{accounts}'")
    assert printed.exit_code == 0, printed.output
    rows = [{RESERVED.get(name, name): value for name, value in asdict(row).items()} for row in ask(store)]
    assert json.loads(json.dumps(rows)) == json.loads(printed.stdout)


def test_the_story_of_both(store: Store) -> None:
    (story,) = store.stories()
    assert story.size == len(story.documents) == 2
    assert {one.document_id for one in store.documents(story=story.id[:6])} == {*story.documents}
    assert [*store.passages(story=story.id)] == [*store.passages()] != []
    assert [*store.divergences(story=story.id)] == [*store.divergences()] != []


def test_what_names_nothing_is_an_error_at_once(store: Store) -> None:
    with pytest.raises(UnknownDocument):
        store.claims(document="nowhere")
    with pytest.raises(UnknownStory):
        store.documents(story="abcd")


def test_a_list_is_of_the_moment_of_the_question(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long its rows wait, and nobody who writes waits for them."""
    monkeypatch.setenv("PROVSTORE_WAIT", "0")
    before = len([*store.claims()])
    rows = store.claims()
    next(rows)
    assert store.ingest("Road shut\n\nThe road was shut, the mayor said.\n", name="road", tagger="rules").stored == 1
    assert len([*rows]) == before - 1
    assert len([*store.claims()]) > before


def test_rows_outlive_the_store(accounts: Path) -> None:
    with open_store(accounts) as store:
        rows = store.claims()
    assert next(rows).document


@pytest.mark.parametrize("ask", [Store.documents, Store.claims, lambda store: store.search("the")])
def test_rows_are_not_left_out_without_a_word(
    store: Store, accounts: Path, ask: Callable[[Store], Iterator[Any]]
) -> None:
    """What the other documents have is given before it is said."""
    with plainly(accounts) as connection:
        (id,) = connection.execute("SELECT sha256 FROM documents WHERE instr(text, 'LIFEBOATS')").fetchone()
        connection.execute("UPDATE documents SET text = replace(text, 'rusty', 'new') WHERE sha256 = ?", (id,))
    rows = []
    with pytest.raises(DamageFound, match=id[:12]):
        rows.extend(one.document_id for one in ask(store))  # what came before the error stays
    assert rows and id not in rows
