"""Where words stand: exact spans, context within the part of the page, documents that have all the words."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from sqlalchemy import Connection

from provstore.errors import UsageError
from provstore.ingest import ingest
from provstore.query.part_of import AROUND
from provstore.query.search import search_texts
from provstore.query.selection import Selection
from provstore.store import open_store
from provstore.store.load import load_document
from provstore.store.search_index import check_index
from provstore.text.searching import fold, words_of
from tests.examples import examples
from tests.query.conftest import Names


def test_spans_are_those_of_the_text(connection: Connection, names: Names) -> None:
    found = search_texts(connection, ["lifeboats were"]).objects()
    (row,) = found
    text = load_document(connection, str(row["document_id"])).text
    assert text[row["start"] : row["end"]] == row["words"] == "LIFEBOATS\xa0were"  # type: ignore[misc]
    assert row["context"] == "“The [LIFEBOATS were] rusty”, said Ann Lee. It was 100% so."
    assert (row["kind"], row["outlet"], row["document_id"]) == ("paragraph", None, names.document("nobody"))


@pytest.mark.parametrize(
    ("words", "documents"),
    [
        (["Orlanda"], {"agency", "alam", "press", "post"}),
        (["Orlanda", "lifeboats"], {"post"}),
        (["lifeboats", "100%"], {"nobody"}),
        (["100"], {"nobody"}),
        (["lifeboats", "unicorn"], set()),
        (["Brenna by"], {"sports"}),
        (["by Brenna"], set()),
    ],
)
def test_a_document_has_all_the_words(
    connection: Connection, names: Names, words: list[str], documents: set[str]
) -> None:
    found = {row["document_id"] for row in search_texts(connection, words).objects()}
    assert found == {names.document(name) for name in documents}


def test_a_string_is_one_phrase_and_not_its_letters(connection: Connection) -> None:
    assert search_texts(connection, "cup final") == search_texts(connection, ["cup final"])
    assert {str(row["words"]).casefold() for row in search_texts(connection, "cup final").objects()} == {"cup final"}


def test_places_come_in_the_order_of_the_text(connection: Connection, names: Names) -> None:
    rows = search_texts(connection, ["cup", "final"]).objects()
    assert [row["words"] for row in rows] == ["Cup", "final", "cup", "final"]
    assert [row["kind"] for row in rows] == ["headline", "headline", "paragraph", "paragraph"]


def test_context_is_cut_to_whole_words_within_the_part(connection: Connection, names: Names) -> None:
    rows = search_texts(connection, "northern harbor").objects()
    (context,) = {str(row["context"]) for row in rows}
    assert (
        context
        == "The ferry Orlanda sank off the [northern harbor] of Varnholm on Sunday and 14 people were killed, the Coast …"
    )
    assert len(context.partition("]")[2]) <= AROUND + 2
    (context,) = {str(row["context"]) for row in search_texts(connection, "killed").objects()}
    assert context.startswith("… northern harbor of Varnholm on Sunday and 14 people were [killed], ")
    (row,) = search_texts(connection, "Ferry lost").objects()
    assert row["context"] == "[Ferry lost]", "what stands in the next part is left out"


@pytest.mark.parametrize("words", [[""], [" "], ["a", ""]])
def test_no_words_are_an_error(connection: Connection, words: list[str]) -> None:
    with pytest.raises(UsageError):
        search_texts(connection, words)


def told(connection: Connection, *words: str, **asked: Any) -> list[tuple[str, str]]:
    """What stands at the places that are found, and what these are part of."""
    return [(str(row["words"]), str(row["part"])) for row in search_texts(connection, words, **asked).objects()]


def test_a_place_is_told_with_what_it_is_part_of(connection: Connection, names: Names) -> None:
    (row,) = search_texts(connection, "drawbridge").objects()
    claim, document = names.claim("press", "old drawbridge")
    assert (row["claim"], row["document_id"], row["role"], row["voice"]) == (claim, document, "content", "attributed")
    assert row["part"] == f"paragraph, claim {row['number']} of {row['speakers']}"
    assert row["published"] == "2024-03-05"
    (row,) = search_texts(connection, "Orrin").objects()
    assert row["role"] == "source" and row["part"] == f"paragraph, source of claim {row['number']}"
    (row,) = search_texts(connection, "refunded").objects()
    assert (row["voice"], row["role"], row["part"]) == ("outlet", "content", "paragraph")
    (row,) = search_texts(connection, "boat").objects()
    assert (row["claim"], row["number"], row["role"], row["part"]) == (None, None, None, "caption")


@pytest.mark.parametrize(
    ("words", "asked", "found"),
    [
        ("Orlanda", {"outlet": "alam"}, {"alam"}),
        ("Orlanda", {"outlet": "unicorn"}, set()),
        ("rusty", {"outlet": "kesmar"}, {"post"}),
        ("rusty", {}, {"nobody", "post"}),
        ("Orlanda", {"speaker": "coast guard"}, {"agency", "alam", "press", "post"}),
        ("drawbridge", {"speaker": "coast guard"}, set()),
        ("Coast Guard", {"inside": "claims", "voice": "attributed"}, set()),
        ("cup", {"voice": "outlet"}, {"sports"}),
        ("cup", {"voice": "attributed"}, set()),
        ("Varnholm", {"inside": "captions"}, {"alam"}),
        ("AFP", {"inside": "captions"}, {"alam"}),
        ("Varnholm", {"selection": Selection(since="2024-03-06")}, {"post"}),
        ("Varnholm", {"selection": Selection(until="2024-03-02")}, {"agency"}),
        ("rusty", {"selection": Selection(since="2024")}, {"post"}),  # nobody's page has no date
    ],
)
def test_filters(connection: Connection, names: Names, words: str, asked: dict[str, Any], found: set[str]) -> None:
    documents = {row["document_id"] for row in search_texts(connection, words, **asked).objects()}
    assert documents == {names.document(name) for name in found}


def test_no_more_is_read_than_is_wanted(connection: Connection) -> None:
    every = search_texts(connection, "Orlanda")
    first = search_texts(connection, "Orlanda", selection=Selection(limit=2))
    assert first.rows == tuple(every.rows)[:2] and first.more and first.total is None
    assert not search_texts(connection, "Orlanda", selection=Selection(limit=99)).more
    (last,) = search_texts(
        connection, "Orlanda", selection=Selection(columns=("outlet",), order=("-outlet",), limit=1)
    ).rows
    assert last == ("Reuters",)
    told = search_texts(connection, "Orlanda", selection=Selection(where=(("outlet", "press"),)))
    assert {row["outlet"] for row in told.objects()} == {"Press TV"}


RAW = [
    ("lifeb*", {"LIFEBOATS", "lifeboats"}),
    ("cup final", {"Cup", "final", "cup"}),
    ('"cup final"', {"Cup final", "cup final"}),
    ("drawbridge OR inspectors", {"drawbridge", "inspectors"}),
    ("rusty NOT inspectors", {"rusty"}),
    ("NEAR(operator inspectors, 6)", {"operator", "inspectors"}),
    ("NEAR(operator inspectors, 2)", set()),
    ("text : refunded", {"refunded"}),
]


@pytest.mark.parametrize(("question", "words"), RAW)
def test_questions_in_the_language_of_fts5(connection: Connection, question: str, words: set[str]) -> None:
    assert {row["words"] for row in search_texts(connection, question, raw=True).objects()} == words


@pytest.mark.parametrize("question", ["al-Hasaka", '"', "C++", "a:b", "AND", "*", "NEAR(", "'", "rank MATCH 'x'"])
def test_what_fts5_does_not_understand_is_said(connection: Connection, question: str) -> None:
    with pytest.raises(UsageError, match="FTS5 does not understand"):
        search_texts(connection, question, raw=True)


def test_spans_of_raw_questions_are_those_of_the_text(connection: Connection) -> None:
    for row in search_texts(connection, '"lifeboats were"', raw=True).objects():
        text = load_document(connection, str(row["document_id"])).text
        assert text[row["start"] : row["end"]] == row["words"]  # type: ignore[misc]


SPELLED = {
    "one": "The army left the town of Qalmira on Sunday, the governor of Qalmira said on the radio.\n",
    "two": "The army came back to Al-Qalmirah on Monday, the governor of Al-Qalmirah said.\n",
}


def test_a_name_is_found_in_its_other_spellings(tmp_path: Path) -> None:
    for name, text in SPELLED.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    ingest(tmp_path / "store.db", tmp_path)
    with open_store(tmp_path / "store.db") as connection:
        found = search_texts(connection, "Qalmira")
        assert {(row["words"], row["spelling"]) for row in found.objects()} == {
            ("Qalmira", None),
            ("Al-Qalmirah", "Al-Qalmirah"),
        }
        assert found.notes == ("looked for Qalmira, and for its other spellings: Al-Qalmirah",)
        exact = search_texts(connection, "Qalmira", exact=True)
        assert {row["words"] for row in exact.objects()} == {"Qalmira"} and exact.notes == ()
        both = search_texts(connection, ["qalmirah", "radio"])
        assert {row["words"] for row in both.objects()} == {"Qalmira", "radio"}
        assert search_texts(connection, "army").notes == ()


def test_a_text_with_every_character_that_no_text_needs_is_searched(tmp_path: Path) -> None:
    hostile = "".join(map(chr, range(0xFDD0, 0xFDF0))) + "\ufdd0" + "".join(f"\ufdd0{n}\ufdd1" for n in range(3))
    text = f"The mayor said: {hostile} harbor {hostile} and the (harbor)\ufdd0\n"
    (tmp_path / "hostile.txt").write_text(text, encoding="utf-8")
    ingest(tmp_path / "store.db", tmp_path / "hostile.txt")
    with open_store(tmp_path / "store.db") as connection:
        rows = search_texts(connection, "harbor", raw=True).objects()
    places = [found.start() for found in re.finditer("harbor", text)]
    assert [(row["start"], row["words"]) for row in rows] == [(place, "harbor") for place in places]


WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=40)


@examples(10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(WORDS.filter(lambda text: words_of(fold(text).text)), min_size=1, max_size=4), data=st.data())
def test_any_word_of_a_text_finds_it(tmp_path: Path, texts: list[str], data: st.DataObject) -> None:
    """Through a store, whatever the text."""
    folder = Path(mkdtemp(dir=tmp_path))
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_bytes(f"The mayor said: {text}\n".encode())
    ingest(folder / "store.db", folder)
    with open_store(folder / "store.db") as connection:
        for document, text in connection.exec_driver_sql("SELECT sha256, text FROM documents").all():
            word = data.draw(st.sampled_from(words_of(fold(text).text)))
            rows = search_texts(connection, word).objects()
            assert document in {row["document_id"] for row in rows}
            for row in rows:
                stands = load_document(connection, str(row["document_id"])).text[row["start"] : row["end"]]  # type: ignore[misc]
                assert stands == row["words"]
        for finding in check_index(connection):
            raise AssertionError(finding)


def test_words_with_a_joiner_are_found_as_all_write_them(store_path: Path, tmp_path: Path) -> None:
    """Persian is written with a joiner that nobody sees, with a space, and with nothing."""
    for name, written in (("joined", "کتاب\u200cها"), ("apart", "کتاب ها"), ("together", "کتابها")):
        (tmp_path / f"{name}.txt").write_text(f"خبر\n\nاو {written} را خواند.\n", encoding="utf-8")
        ingest(store_path, [tmp_path / f"{name}.txt"])
    with open_store(store_path) as connection:
        found = search_texts(connection, "کتاب\u200cها").objects()
        assert {(row["words"], row["spelling"]) for row in found} == {
            ("کتاب\u200cها", None), ("کتابها", None), ("کتاب ها", "کتاب ها")
        }  # fmt: skip
        assert len(search_texts(connection, "کتاب\u200cها", exact=True).objects()) == 2


def test_days_and_choices_are_checked(connection: Connection) -> None:
    with pytest.raises(UsageError, match="no day is between"):
        search_texts(connection, "ferry", selection=Selection(since="2024", until="2023"))
    with pytest.raises(UsageError, match="no voice is called"):
        search_texts(connection, "ferry", voice="shouted")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="no part of texts is called 'heads'"):
        search_texts(connection, "ferry", inside="heads")  # type: ignore[arg-type]
