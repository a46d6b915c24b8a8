"""The list of the records in an object around it, and JSON as it is written."""

from __future__ import annotations

import pytest

from provstore.carriers.tables.envelope import DECODER, Number, find_list, skip

LISTS = [
    ('{"articles": [{', True, "the usual name"),
    ('{"status": "ok", "meta": {"a": [1]}, "Articles": [', False, "a list that is cut before it is seen what it holds"),
    ('{"meta": {"a": [1]}, "Articles": [{}]}', True, "after other keys"),
    ('{"response": {"docs": []}}', True, "deeper"),
    ('{"hits": {"total": 1, "hits": [{"_source": {}}]}}', True, "the same name twice"),
    ('{"data": [{"text": "a"}]}', True, "a vague name"),
    ('{"title": "A", "content": [{"text": "a"}]}', False, "a vague name in an article"),
    ('{"articles": ["a"]}', False, "strings"),
    ('{"comments": [{"text": "a"}]}', False, "another name"),
    ('{"articles": {"a": {"b": {"items": [{}]}}}}', False, "too deep"),
    ('{"a": x}', False, "no JSON"),
    ("[{}]", False, "no object"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found", "why"), LISTS, ids=[case[2] for case in LISTS])
def test_the_list_of_the_records(text: str, found: bool, why: str) -> None:
    at = find_list(text)
    assert (at is not None) is found and (at is None or text[at] == "[")


def test_numbers_are_kept_as_they_are_written() -> None:
    value = DECODER.decode("[1.10, -3, 1e400, NaN, " + "9" * 5000 + "]")
    assert all(isinstance(one, Number) for one in value)
    assert value[:4] == ["1.10", "-3", "1e400", "NaN"]


def test_what_stands_before_a_value_is_passed_over() -> None:
    assert skip(" \n\x1e\ufeff\u00ef\u00bb\u00bf{}", 0) == 7 and skip("{}", 0) == 0
