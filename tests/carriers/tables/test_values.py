"""Values of JSON, one after the other, each with its bytes."""

from __future__ import annotations

import io
import json

import pytest

from provstore.carriers.tables import values
from provstore.carriers.tables.envelope import DECODER
from provstore.carriers.tables.values import read_items, read_lines, tell


def items(text: str) -> list[tuple[int, int, str]]:
    read = read_items(io.StringIO(text, newline=""), "utf-8", 3)
    return [(one.number, one.start, str(one.refusal) if one.refusal else one.characters) for one in read]


def lines(text: str) -> list[tuple[int, int, str]]:
    read = read_lines(io.StringIO(text, newline="\n"), "utf-8", 3)
    return [(one.number, one.start, str(one.refusal) if one.refusal else one.characters) for one in read]


ITEMS = [
    ('[{"a": 1}, {"b": 2}]', [(1, 4, '{"a": 1}'), (2, 14, '{"b": 2}')], "a list"),
    ('{"n": 2, "articles": [{"a": 1}]}', [(1, 25, '{"a": 1}')], "a list in an object"),
    ('{"a": 1}\n{"b": 2}', [(1, 3, '{"a": 1}'), (2, 12, '{"b": 2}')], "values one after the other"),
    ('{"a": 1}', [(1, 3, '{"a": 1}')], "one value"),
    ("[1, 2]", [(1, 4, "1"), (2, 7, "2")], "numbers"),
    ("[]", [], "nothing"),
    (' [ {} ] {"more": 1}', [(1, 6, "{}")], "what stands after the list"),
    ('[{"a": 1}, {"b": 2', [(1, 4, '{"a": 1}'), (2, 14, "is not JSON, and nothing after it is read: expecting ',' delimiter")], "a file that is cut"),
    ('[{"a": 1},', [(1, 4, '{"a": 1}'), (2, 13, "is missing: the file is cut before its list ends")], "cut between items"),
    ('[{"a": 1} x', [(1, 4, '{"a": 1}'), (2, 13, "is not JSON, and nothing after it is read: expecting value")], "what is no JSON"),
    ('[{"a": "x\ny"}]', [(1, 4, '{"a": "x\ny"}')], "a line end in a string"),
    ('[{"a":' + "[" * 100_000, [(1, 4, "is nested too deep, and nothing after it is read")], "brackets without end"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), ITEMS, ids=[case[2] for case in ITEMS])
def test_items(text: str, expected: list[tuple[int, int, str]], why: str) -> None:
    assert items(text) == expected


# The list in an object is looked for in the first characters that come, and deep brackets take long by the letter.
BY_THE_LETTER = [case for case in ITEMS if case[2] not in ("a list in an object", "brackets without end")]


@pytest.mark.parametrize(("text", "expected", "why"), BY_THE_LETTER, ids=[case[2] for case in BY_THE_LETTER])
@pytest.mark.parametrize("chunk", [1, 7])
def test_items_that_come_in_parts(
    text: str, expected: list[tuple[int, int, str]], why: str, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(values, "CHUNK", chunk)
    assert items(text) == expected


def test_lines() -> None:
    assert lines('{"a": 1}\n\n  {"b": 2} \r\n\ufeff{"c": 3}') == [
        (1, 3, '{"a": 1}'),
        (3, 15, '{"b": 2}'),
        (4, 27, '{"c": 3}'),
    ]


def test_a_value_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values, "LONGEST", 20)
    monkeypatch.setattr(values, "CHUNK", 8)
    long = '{"a": "' + "x" * 50 + '"}'
    assert [words for _, _, words in lines(f'{long}\n{{"b": 2}}\n')] == ["is larger than 0 MB", '{"b": 2}']
    assert [words for _, _, words in items(f"[{long}]")] == ["is larger than 0 MB"]


def test_what_is_wrong_is_told_without_places() -> None:
    for text, words in (('{"a', "unterminated string"), ("{a", "expecting property name enclosed in double quotes")):
        with pytest.raises(json.JSONDecodeError) as raised:
            DECODER.decode(text)
        assert tell(raised.value) == words
    assert tell(ValueError("other")) == "other"


def test_a_file_that_ends_within_a_character() -> None:
    data = '{"text": "a"}\n'.encode("utf-16-le") + b"x"
    for read in (read_lines, read_items):
        text = io.TextIOWrapper(io.BytesIO(data), "utf-16-le", newline="\n")
        assert str([*read(text, "utf-16-le", 0)][-1].refusal) == "ends within a character"
