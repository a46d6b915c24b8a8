"""Where a sentence ends, and where a full stop does not end one."""

from __future__ import annotations

import pytest

from provstore.english.quotations import find_quotations
from provstore.english.sentences import split_sentences

CASES = [
    ("It rained. It stopped.", ["It rained.", "It stopped."], "two sentences"),
    ("Gen. Roe met Mr. Poe in Jan. at 5 p.m. on St. John Street.", None, "abbreviations"),
    ("The U.S. Navy left. J. R. Roe stayed.", ["The U.S. Navy left.", "J. R. Roe stayed."], "letters and initials"),
    (
        "“It rained. It stopped,” she said. He left.",
        ["“It rained. It stopped,” she said.", "He left."],
        "stops inside a quotation",
    ),
    ("“It rained.” He left.", ["“It rained.”", "He left."], "a stop and its closing mark"),
    ("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."], "a decimal point"),
    ("Why? he asked. Because!", ["Why? he asked.", "Because!"], "a question that goes on in lower case"),
]


@pytest.mark.parametrize(("text", "sentences", "why"), CASES, ids=[case[2] for case in CASES])
def test_sentences(text: str, sentences: list[str] | None, why: str) -> None:
    found = [span.of(text) for span in split_sentences(text, 0, len(text), find_quotations(text, 0, len(text)))]
    assert found == (sentences or [text]), why
