"""Quoting at second hand: who says it, and who passes it on."""

from __future__ import annotations

import pytest

from provstore.extract.speech.quoted_as import quoted_as
from tests.extract.speech.sentences import at, sentence

CASES = [
    ("The agency quoted Ann Lee as saying that it was closed.", "Ann Lee", "The agency", "it was closed", "active"),
    ("The agency quoted her as saying it was closed.", "her", "The agency", "it was closed", "a pronoun"),
    ("“It is closed,” the agency quoted Ann Lee as saying.", "Ann Lee", "the agency", "“It is closed,”", "behind a quotation"),
    ("Ann Lee was quoted by the agency as saying it was closed.", "Ann Lee", "the agency", "it was closed", "passive"),
    ("“It is closed,” Ann Lee was quoted as saying by the agency.", "Ann Lee", "the agency", "“It is closed,”", "the relay last"),
    ("“It is closed,” Ann Lee was quoted as saying by.", "Ann Lee", None, "“It is closed,”", "nobody behind by"),
    ("Ann Lee was quoted as saying by the bridge it was closed.", "Ann Lee", None, "by the bridge it was closed", "a place in what is said"),
    ("Ann Lee was quoted by AFP as saying it was closed.", "Ann Lee", "AFP", "it was closed", "by one word"),
    ("Ann Lee was quoted by as saying it was closed.", "Ann Lee", None, "it was closed", "a word was lost"),
    ("“It is closed,” the agency quoted Ann Lee as saying", "Ann Lee", "the agency", "“It is closed,”", "at the very end"),
    ("Ann Lee was later also quoted as saying it was closed.", "Ann Lee", None, "it was closed", "two words between was and the verb"),
    ("Ann Lee was quoted as saying it was closed.", "Ann Lee", None, "it was closed", "nobody passes it on"),
    ("Ann Lee was quoted in the Herald as adding it was closed.", "Ann Lee", "the Herald", "it was closed", "in a paper, adding"),
    ("The agency quoted Ann Lee, who was as tall as saying.", None, None, None, "nothing is said"),
    ("The agency quoted the rise of it was as saying that.", None, None, None, "no noun phrase is quoted"),
    ("The agency quoted Ann Lee on Monday.", None, None, None, "no saying"),
    ("The agency quoted Ann Lee " + "of very " * 12 + "as saying it was closed.", None, None, None, "too far"),
    ("The agency quoted Ann “as saying” it was closed.", None, None, None, "a quoted as saying"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "relay", "content", "why"), CASES, ids=[case[4] for case in CASES])
def test_quoted_as(text: str, source: str | None, relay: str | None, content: str | None, why: str) -> None:
    read = sentence(text)
    made = quoted_as(read, at(read, "quoted"), 0)
    found = made.attribution if made else None
    assert (found.source.of(text) if found and found.source else None) == source, why
    assert (found.relay.of(text) if found and found.relay else None) == relay, why
    assert (found.content[0].of(text) if found else None) == content, why
    if made and found and found.cue:
        assert found.cue.of(text) == ("quoted as saying" if "quoted as saying" in text else "quoted")
        assert read.start[made.reached - 1] >= text.index("as ") + 3, "the next claim begins behind it"
