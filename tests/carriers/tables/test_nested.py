"""Keys in keys, and lists on the way."""

from __future__ import annotations

import pytest

from provstore.carriers.tables.envelope import DECODER, Json
from provstore.carriers.tables.nested import find_columns, text_at, values_at

RECORD: Json = DECODER.decode(
    '{"id": 7, "article": {"body": {"text": "word"}, "tags": ["a", "b"]}, "authors": [{"name": "Ann"}, {"name": "Bo"}],'
    ' "none": null, "yes": true, "parts": [{"p": "one"}, {"img": "x"}, {"p": "two"}], "mixed": ["a ", {"p": "b"}]}'
)


def test_columns_have_the_names_that_people_write() -> None:
    assert find_columns(RECORD) == {
        ("id",): "id",
        ("article", "body", "text"): "article.body.text",
        ("article", "tags"): "article.tags[]",
        ("authors", "name"): "authors[].name",
        ("none",): "none",
        ("parts", "p"): "parts[].p",
        ("parts", "img"): "parts[].img",
        ("mixed",): "mixed[]",
        ("mixed", "p"): "mixed[].p",
    }


def test_columns_have_a_limit() -> None:
    wide: Json = {f"k{n}": "v" for n in range(1000)}
    deep: Json = "v"
    for _ in range(50):
        deep = {"k": deep}
    assert len(find_columns(wide)) == 400 and find_columns(deep) == {}


VALUES = [
    (("id",), ["7"]),
    (("article", "tags"), ["a", "b"]),
    (("authors", "name"), ["Ann", "Bo"]),
    (("none",), []),
    (("yes",), []),
    (("authors",), []),
    (("nothing", "here"), []),
    (("id", "here"), []),
]


@pytest.mark.parametrize(("keys", "values"), VALUES, ids=[".".join(case[0]) for case in VALUES])
def test_values(keys: tuple[str, ...], values: list[str]) -> None:
    assert values_at(RECORD, keys) == values


TEXTS = [
    (("article", "body", "text"), "word", "a string"),
    (("article", "tags"), "a\n\nb", "strings are paragraphs"),
    (("parts", "p"), "one\n\ntwo", "so are those of objects, and pictures have none"),
    (("mixed",), None, "a string beside an object"),
    (("mixed", "p"), None, "the object beside a string: some of a text is none"),
    (("id",), None, "a number"),
    (("none",), None, "null"),
    (("nothing",), None, "no such key"),
    (("article",), None, "an object"),
]


@pytest.mark.parametrize(("keys", "text", "why"), TEXTS, ids=[case[2] for case in TEXTS])
def test_texts(keys: tuple[str, ...], text: str | None, why: str) -> None:
    assert text_at(RECORD, keys) == text
