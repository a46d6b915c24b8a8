"""Objects of JSON as documents."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.carriers.tables import TableForm, read_table
from provstore.errors import RefusedInput, UsageError
from tests.carriers.tables.made import read, stated, told, walk

TABLES = [
    ('{"text": "a"}\n\n{"text": "b"}\n', [("line 1", "a"), ("line 3", "b")], "lines, and a blank one"),
    ('\ufeff{"text": "a"}\n', [("line 1", "a")], "a byte order mark"),
    ('{"text": "a"}\n{"text": "b\n{"text": "c"}\n', [("line 1", "a"), ("line 2", "- is not JSON: unterminated string"), ("line 3", "c")], "a line that is cut"),
    ('{"text": "a"}\n[1]\n{"text": "c"}\n', [("line 1", "a"), ("line 2", "- is no object of JSON"), ("line 3", "c")], "a line that is no object"),
    ('{"text": "a"}\n{"text": 5}\n{"text": null}\n{"text": ""}\n{"title": "A"}\n', [("line 1", "a"), *((f"line {n}", "- has no text") for n in (2, 3, 4, 5))], "no text"),
    ('{"text": "a"}\n{"body": "b"}\n{"article": {"content": "c"}}\n', [("line 1", "a"), ("line 2", "b"), ("line 3", "c")], "lines with other keys"),
    ('{"text": "a"}\n{"a": ' + "[" * 100_000 + "\n", [("line 1", "a"), ("line 2", "- is nested too deep")], "brackets without end"),
    ('{"paragraphs": ["one", "two"]}\n', [("line 1", "one\n\ntwo")], "a text in paragraphs"),
    ('{"text": "f\\u00fcr \\"uns\\""}\n', [("line 1", 'für "uns"')], "escapes"),
    ('[{"text": "a"}, {"text": "b"}]', [("item 1", "a"), ("item 2", "b")], "a list"),
    ('[{"text": "a"}, {"text": "b"', [("item 1", "a"), ("item 2", "- is not JSON, and nothing after it is read: expecting ',' delimiter")], "a list that is cut"),
    ('{\n"text": "a"\n}\n{\n"text": "b"\n}\n', [("item 1", "a"), ("item 2", "b")], "objects over several lines"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), TABLES, ids=[case[2] for case in TABLES])
def test_records(text: str, expected: list[tuple[str, str]], why: str) -> None:
    found = read(text)
    assert told(found) == expected
    assert all(walk(text.encode(), one.steps) == one.content for one in found if one.content is not None)


def news(**more: Any) -> dict[str, Any]:
    return {"title": "A", "url": "https://x.example/1", **more}


STATED = {"title": "A", "url": "https://x.example/1"}
EXPORTS = [
    ({"status": "ok", "articles": [news(source={"id": None, "name": "The Paper"}, author="Ann", description="D", urlToImage="https://x.example/i.jpg", publishedAt="2024-01-02T03:04:05Z", content="word")]}, STATED | {"site": "The Paper", "author": "Ann", "description": "D", "published": "2024-01-02T03:04:05Z"}, "a search in newspapers"),
    ([{"id": 1, "date": "2024-01-02T03:04:05", "guid": {"rendered": "https://x.example/?p=1"}, "link": "https://x.example/1", "title": {"rendered": "A"}, "content": {"rendered": "word", "protected": False}, "author": 3, "categories": [1, 2], "_links": {"self": [{"href": "https://x.example/json/1"}]}}], STATED | {"published": "2024-01-02T03:04:05"}, "a content system"),
    ({"response": {"results": [{"webTitle": "A", "webUrl": "https://x.example/1", "sectionName": "World", "fields": {"byline": "Ann", "bodyText": "word"}}]}}, STATED | {"section": "World", "author": "Ann"}, "fields below"),
    ({"response": {"docs": [{"headline": {"main": "A"}, "web_url": "https://x.example/1", "lead_paragraph": "word", "pub_date": "2024-01-02"}]}}, STATED | {"published": "2024-01-02"}, "a lead alone"),
    ({"hits": {"total": 1, "hits": [{"_index": "a", "_source": news(content="word")}]}}, STATED, "a search engine"),
    ({"version": "1", "title": "A feed", "items": [news(content_text="word", authors=[{"name": "Ann", "url": "https://x.example/ann"}])]}, STATED | {"author": "Ann"}, "a feed in JSON"),
    ({"articles": {"results": [news(body="word", lang="eng", source={"uri": "x.example", "title": "The Paper"})]}}, STATED | {"language": "eng", "site": "The Paper"}, "a list in an object of the same name"),
    ([news(_id={"$oid": "1"}, text="word", date={"$date": {"$numberLong": "1717400000000"}})], STATED | {"published": "2024-06-03T07:33:20Z"}, "a database"),
    ([{"title": ["A"], "url": ["https://x.example/1"], "content": ["word"]}], STATED, "each value in a list"),
    (news(maintext="word", date_download="2024-01-02 03:04:05", date_publish="2024-01-01 00:00:00", source_domain="x.example", image_url="https://x.example/i.jpg"), STATED | {"published": "2024-01-01 00:00:00", "site": "x.example"}, "a crawler of news"),
]  # fmt: skip


@pytest.mark.parametrize(("made", "expected", "why"), EXPORTS, ids=[case[2] for case in EXPORTS])
@pytest.mark.parametrize("indent", [None, 1])
def test_exports(made: Any, expected: dict[str, str], why: str, indent: int | None) -> None:
    (one,) = read(json.dumps(made, indent=indent))
    assert one.content == b"word" and stated(one) == expected


def test_authors_are_a_value_each() -> None:
    (one,) = read('{"text": "a", "authors": [{"name": "Ann"}, {"name": "Bo"}]}')
    assert [(value.value, value.where) for value in one.values] == [
        ("Ann", "jsonl authors[].name"),
        ("Bo", "jsonl authors[].name"),
    ]


def test_a_record_is_kept_as_it_stands() -> None:
    (one,) = read('  {"text" : "\\u0061"} \n')
    assert (one.around, one.content, one.encoding) == (b'{"text" : "\\u0061"}', b"a", "utf-8")
    assert one.steps == (("member", 2, 19), ("json", "text"))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_another_encoding_gives_the_same_documents(encoding: str, form: str) -> None:
    rows = [{"title": "Ä", "text": "Es „regnete“."}, {"text": "Größer"}]
    text = (
        json.dumps(rows, ensure_ascii=False)
        if form == "json"
        else "\n".join(json.dumps(one, ensure_ascii=False) for one in rows)
    )
    data = text.encode(encoding)
    found = read(data)

    assert [one.content for one in found] == [row["text"].encode() for row in rows]
    assert all(one.encoding == "utf-8" and walk(data, one.steps) == one.content for one in found)


def test_a_text_cut_within_a_sign_is_read() -> None:
    (one,) = read('{"text": "a \\ud83d b"}')
    assert one.content == b"a \xed\xa0\xbd b"


def test_a_page_is_said_to_be_one() -> None:
    (one,) = read('{"url": "https://x.example", "html": "<p>It rained.</p>"}')
    assert one.kind == "html"


REFUSED = [
    ("[]", "without records"),
    ('["a", "b"]', "no objects stand in it"),
    ('[{"url": "https://x.example", "title": "A"}]', "its columns are url; title"),
    ('{"title": "A"}\n{"title": "B"}\n', "its columns are title"),
]


@pytest.mark.parametrize(("text", "words"), REFUSED, ids=[case[1] for case in REFUSED])
def test_the_whole_is_refused(text: str, words: str) -> None:
    with pytest.raises(RefusedInput, match=words):
        read(text)


def test_what_a_person_says_of_the_columns() -> None:
    text = '{"a": {"x": "word"}, "b": ["N"]}\n{"a": {"x": "more"}}\n'
    found = read(text, {"text": "a.x", "outlet": "b"})
    assert told(found) == [("line 1", "word"), ("line 2", "more")] and stated(found[0]) == {"site": "N"}
    with pytest.raises(UsageError, match=r"no column 'c': there are a.x; b\[\]"):
        read(text, {"text": "c"})


def test_a_string_larger_than_a_document_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provstore.carriers.tables.objects.CAP", 10)
    assert told(read('{"text": "a long word"}\n{"text": "word"}\n'))[0] == ("line 1", "- is larger than 0 MB")


texts = st.text(max_size=40)
leaves = st.none() | st.booleans() | st.integers() | st.floats() | texts
objects = st.dictionaries(
    st.sampled_from(["text", "title", "body", "date", "authors", "article", "x"]),
    st.recursive(
        leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=5
    ),
    max_size=5,
)


@given(
    rows=st.lists(objects, min_size=1, max_size=6),
    form=st.sampled_from(["json", "jsonl"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    plain=st.booleans(),
)
def test_the_steps_lead_to_the_content(rows: list[dict[str, Any]], form: TableForm, encoding: str, plain: bool) -> None:
    dumped = [json.dumps(row, ensure_ascii=plain) for row in [{"text": "a word"}, *rows]]
    text = f"[{','.join(dumped)}]" if form == "json" else "\n".join(dumped)
    data = text.encode(encoding, "replace")
    found = list(read_table(io.BytesIO(data), form, {}))

    assert len(found) == len(rows) + 1
    for one in found:
        assert (one.content is None) != (one.refusal is None)
        if one.content is not None:
            assert walk(data, one.steps) == one.content


@given(data=st.binary(max_size=200), form=st.sampled_from(["json", "jsonl"]))
def test_whatever_stands_there_is_read_or_refused(data: bytes, form: TableForm) -> None:
    whole = b'[{"text": "a"},' + data if form == "json" else b'{"text": "a"}\n' + data
    try:
        found = list(read_table(io.BytesIO(whole), form, {}))
    except RefusedInput:
        return
    for one in found:
        assert one.content is None or walk(whole, one.steps) == one.content
