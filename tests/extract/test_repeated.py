"""A quotation by nobody that is somebody's elsewhere on the page."""

from __future__ import annotations

import pytest

from provstore.extract import extract
from provstore.text.decode import decode

SAID = "“I have never seen it so white, not once,” Ann Lee said."
CASES = [
    (SAID, "Ann Lee", "who says it below"),
    ("“I have seen it white,” Ann Lee said.", None, "other words"),
    (f"{SAID}\n\nThe town slept.\n\n“I have never seen it so white,” Bob Roe said.", None, "two say it"),
]


@pytest.mark.parametrize(("body", "speaker", "why"), CASES, ids=[case[2] for case in CASES])
def test_quotation_of_a_headline(body: str, speaker: str | None, why: str) -> None:
    text = f"“I have never seen it so white”\n\nIt rained all day in the valley.\n\n{body}\n"
    first = extract(decode(text.encode())).claims[0]
    assert first.voice == "attributed" and (first.speaker.name if first.speaker else None) == speaker, why
    assert first.needs_review is (speaker is None) and first.speaker_inferred is (speaker is not None)


def test_all_who_said_it() -> None:
    text = "“We have never seen it so white”\n\nIt rained in the valley.\n\n“We have never seen it so white,” Ann Lee and Bob Roe said.\n"
    claims = extract(decode(text.encode())).claims
    assert [source.name for source in claims[0].speakers] == ["Ann Lee", "Bob Roe"]
    alone = f"{text}\nCarl Orr left.\n\n“We have never seen it so white,” Ann Lee said.\n"
    assert extract(decode(alone.encode())).claims[0].speaker is None, "once two say it, and once one"


def test_a_doubtful_speaker_is_doubtful_in_the_headline_too() -> None:
    text = "“We have never seen it so white”\n\nIt rained all day.\n\n“We have never seen it so white,” a clerk said.\n"
    claims = extract(decode(text.encode())).claims
    assert claims[0].speaker and claims[0].speaker.name == "clerk" and claims[0].needs_review


def test_who_is_called_by_a_role_has_the_name_that_the_same_words_have_elsewhere() -> None:
    start = "It rained in the valley.\n\n“We have never seen it so white,” a clerk said.\n\n"
    text = f"Snow in the north\n\n{start}“We have never seen it so white, not once,” Ann Lee said.\n"
    names = [one.speaker and one.speaker.name for one in extract(decode(text.encode())).claims if one.cue]
    assert names == ["Ann Lee", "Ann Lee"]
    other = f"Snow in the north\n\n{start}“It is so white,” Ann Lee said.\n"
    names = [one.speaker and one.speaker.name for one in extract(decode(other.encode())).claims if one.cue]
    assert names == ["clerk", "Ann Lee"]


def test_three_words_may_be_said_by_chance() -> None:
    text = "“It is closed”\n\nIt rained all day in the valley.\n\n“It is closed,” Ann Lee said.\n"
    assert extract(decode(text.encode())).claims[0].speaker is None
