"""What persons state and decide from Python is recorded as by the commands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from provstore import Store, TextSpan, open_store
from provstore.api.answers import NamedSource
from provstore.errors import UnknownClaim, UnknownSpeaker, UsageError


def test_what_a_person_states(store: Store) -> None:
    stated = store.state("nobody", outlet="Reuters", published="2020-03", by="anna")
    assert (stated.published, stated.by) == ("2020-03", "anna")
    (found,) = store.documents(path="nobody")
    assert (found.outlet, found.outlet_by, found.published) == ("Reuters", "person", "2020-03")
    with pytest.raises(UsageError):
        store.state("nobody")


def test_an_encoding_that_a_person_states(store: Store) -> None:
    wrong = "Anna Holt said that the bridge “Победа” would close.".encode("cp1251")
    (id,) = store.ingest(wrong, name="bridge.txt", encoding="cp1252").documents
    assert store.state(id, encoding="cp1251", by="anna").encoding == "cp1251"
    shown = store.show(id)
    assert (shown.encoding, "Победа" in shown.text) == ("cp1251", True)
    assert shown.stated and (shown.stated.encoding, shown.stated.encoding_by) == ("cp1251", "anna")


def test_what_a_person_decides(store: Store) -> None:
    claim = next(store.claims(document="nobody", speaker="ann lee"))
    assert (
        store.review(claim.claim, "amend", speakers=["Bob Roe"], kind="person", note="his aide", by="anna") == "amend"
    )
    (now,) = store.claims(document="nobody", voice="attributed")
    assert (now.speaker, now.said_by, now.review, now.review_by) == ("Ann Lee", "Bob Roe", "amend", "anna")
    shown = store.show("nobody").claims[claim.number - 1].review
    assert shown and [one.value for one in shown.amended] == [(NamedSource("Bob Roe", "person"),)]
    assert store.review(f"nobody#{claim.number}", "amend", speakers=[], content=["LIFEBOATS were rusty"]) == "amend"
    (now,) = store.claims(document="nobody", no_speaker=True)
    assert (now.said_by, now.said) == (None, "LIFEBOATS were rusty")
    shown = store.show("nobody").claims[claim.number - 1].review
    said = [one.value for one in shown.amended if one.field == "content"] if shown else []
    begin = store.show("nobody").text.index("LIFEBOATS")
    assert said == [(TextSpan(begin, begin + 20, "LIFEBOATS were rusty"),)]
    assert store.review(claim.claim, "reject") == "reject"
    assert [*store.claims(document="nobody", voice="attributed")] == []
    assert [one.claim for one in store.claims(rejected=True)] == [claim.claim]
    (caption,) = store.captions()
    assert store.review("post#c1", "amend", outlets=["reuters"], photographers=["Ann Lee"]) == "amend"
    (now_by,) = store.captions()
    assert (now_by.outlets, now_by.picture_by) == ("AFP", "Ann Lee / Reuters")
    decided = store.show("post").captions[0].review
    assert decided and {one.field: one.value for one in decided.amended} == {
        "outlets": (NamedSource("Reuters", "outlet"),), "photographers": ("Ann Lee",)
    }  # fmt: skip
    assert store.review("post#c1", "reject") == "reject"
    assert ([*store.captions()], [one.id for one in store.captions(rejected=True)]) == ([], [caption.id])
    assert store.review("post#c1", "undo") == "amend"
    with pytest.raises(UnknownClaim):
        store.review("nobody#99", "accept")


def test_what_is_forgotten(store: Store, accounts: Path) -> None:
    text = store.show("nobody").text
    store.forget("nobody", why="withdrawn", by="anna")
    assert len([*store.documents()]) == 2
    assert b"LIFEBOATS" not in accounts.read_bytes()
    assert [one.reason for one in store.ingest(text, name="again").refused] == ["forgotten"]
    assert store.ingest(text, name="again", forgotten=True).stored == 1
    assert store.verify() == ()


@pytest.fixture
def amsels(store: Store) -> Store:
    """A store that has one name in two spellings, and a third."""
    for name, who in (("one", "Zoë Amsel"), ("other", "Zoe Amsel"), ("third", "Zoey Amsel")):
        store.ingest(f"Mill\n\nThe mill was shut, {who} said.\n", name=name, tagger="rules")
    return store


def test_who_is_who(amsels: Store) -> None:
    (pair,) = amsels.alike_speakers(reason="diacritics")
    assert amsels.merge_speakers(pair.key, pair.other_key, "Zoey Amsel", note="one", by="anna") == pair.speaker
    (row,) = (one for one in amsels.speakers() if one.key == pair.key)
    assert row.claims == 3 and row.also
    assert amsels.split_speakers(pair.key, pair.other_key, by="anna") == 1
    assert amsels.split_speakers(pair.key) == 1
    assert [*amsels.alike_speakers()] == []  # what was split is proposed no more
    for wrong in (lambda: amsels.merge_speakers(pair.key), lambda: amsels.split_speakers(pair.key)):
        with pytest.raises(UsageError):
            wrong()
    with pytest.raises(UnknownSpeaker):
        amsels.merge_speakers(pair.key, "Nobody At All")


def test_two_copies_are_joined(store: Store, accounts: Path, tmp_path: Path) -> None:
    with open_store(shutil.copy(accounts, tmp_path / "copy.db")) as copy:
        copy.state("nobody", outlet="AFP", by="Bo")
        copy.review("post#2", "accept", by="Bo")
        store.state("nobody", outlet="Reuters", by="Ada")
        done = store.import_decisions(copy.export_decisions())
        assert (done.added, done.there, done.waiting, done.forgotten) == (2, 2, 0, ())
        (sentence,) = done.contradicting
        assert "Reuters by Ada" in sentence and "AFP by Bo" in sentence
    (found,) = store.documents(path="nobody")
    assert (found.outlet, found.disputed) == (None, "outlet")
    stated = store.show("nobody").stated
    assert stated and {(one.field, one.value, one.by) for one in stated.disputed} == {
        ("outlet", "Reuters", "Ada"), ("outlet", "AFP", "Bo")
    }  # fmt: skip
    assert [(one.verdict, one.state, one.by) for one in store.decisions(of="claim")] == [("accept", "holds", "Bo")]
    with pytest.raises(UsageError, match="line 1 is no decision"):
        store.import_decisions(["{}"])
