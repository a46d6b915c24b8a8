"""What the outlet adds behind a statement."""

from __future__ import annotations

import pytest

from provstore.extract.speech.afterthoughts import without_afterthought
from provstore.records import Span

CASES = [
    ("four men were held, but gave no details", "four men were held", "what was not given"),
    ("it was closed but did not elaborate", "it was closed", "without a comma"),
    ("it was closed, but he declined to say why", "it was closed", "with the subject"),
    ("it was closed, without elaborating", "it was closed", "without more"),
    ("it was closed, without giving a reason", "it was closed", "without a reason"),
    ("the firm had money but refused to pay the men", None, "what others refuse belongs to it"),
    ("the men were armed, but did not fire", None, "so does what others did not do"),
    ("he left without his hat", None, "or left behind"),
    ("it is “safe, but gave no details”", None, "quoted words are the speaker's"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_afterthought(text: str, expected: str | None, why: str) -> None:
    assert without_afterthought(text, Span(0, len(text))).of(text) == (expected or text), why
