"""Whom a lead calls by a role, and the next sentence by name."""

from __future__ import annotations

import pytest

from provstore.extract import extract
from provstore.text.decode import decode

NAMED = "“We are ready,” Hayan Ghani, head of the state oil company, told reporters."
CASES = [
    ("The port will open in May, a senior official said.", NAMED, "Hayan Ghani", "a head is an official"),
    ("The port will open in May, a senior official said.", "It rained. " * 150 + "\n\n" + NAMED, "senior official", "far behind"),
    ("The port will open in May, a source said.", NAMED, "source", "a source stays one"),
    ("The port will open in May, a police officer said.", NAMED, "police officer", "another role"),
    ("The port will open in May, officials said.", NAMED, "officials", "many are not one"),
    ("The port will open in May, a senior official told Reuters.", NAMED, "senior official", "who spoke to another"),
    ("The port will open in May, a senior official said.", "Reuters said it rained.\n\n" + NAMED, "senior official", "another speaks between"),
    ("Hayan Ghani, head of a firm, left. It will open in May, a senior official said.", NAMED, "senior official", "who was named before"),
    ("The port will open in May, a senior official said.", "“We are ready,” Minister Hayan Ghani told reporters.", "senior official", "whom all know by his title"),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "next_", "speaker", "why"), CASES, ids=[case[3] for case in CASES])
def test_who_a_role_turns_out_to_be(lead: str, next_: str, speaker: str, why: str) -> None:
    found = extract(decode(f"Port to open\n\n{lead}\n\n{next_}\n".encode())).claims
    first = next(one for one in found if one.voice == "attributed")
    assert first.speaker and first.speaker.name == speaker, why
    if speaker == "Hayan Ghani":
        assert first.speaker_inferred and first.needs_review


LEAD = "Nine boats were lost, a monitoring group said."
WATCHERS = [
    (LEAD, "The Oslo-based Northern Observatory for Boats said it was a storm.", "Northern Observatory for Boats", "named next"),
    (LEAD, "It was a storm, said the Northern Harbor Council.", "monitoring group", "another body"),
    (LEAD, "The Northern Observatory and the Ostmark Watch said it was a storm.", "monitoring group", "two that watch"),
    (LEAD, "It rained. " * 100 + "The Northern Observatory said it was a storm.", "monitoring group", "far behind"),
    (LEAD.replace("a monitoring", "a fishing"), "The Northern Observatory said it was a storm.", "fishing group", "another thing that it does"),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "next_", "speaker", "why"), WATCHERS, ids=[case[3] for case in WATCHERS])
def test_which_body_watches(lead: str, next_: str, speaker: str, why: str) -> None:
    found = extract(decode(f"Boats lost\n\n{lead}\n\n{next_}\n".encode())).claims
    first = next(one for one in found if one.voice == "attributed")
    assert first.speaker and (first.speaker.name, first.needs_review) == (speaker, speaker.startswith("Northern")), why


SAID = "The port is shut, a spokeswoman for the Northtown Port Office said."
SPOKESPEOPLE = [
    ("“We wait,” said Ann Zekova, the office spokeswoman.", "Ann Zekova", "of the office"),
    ("“We wait,” said Ann Zekova, a spokeswoman for Northtown Port Office.", "Ann Zekova", "of the same body by name"),
    ("“We wait,” said Ann Zekova, a spokeswoman for Norpet.", "spokeswoman for the Northtown Port Office", "of another"),
    ("“We wait,” said Ann Zekova, a baker.", "spokeswoman for the Northtown Port Office", "of none"),
    ("“We wait,” said Bob Roe, a baker. Ann Zekova, the office spokeswoman, said no.", "spokeswoman for the Northtown Port Office", "not the next"),
]  # fmt: skip


@pytest.mark.parametrize(("next_", "speaker", "why"), SPOKESPEOPLE, ids=[case[2] for case in SPOKESPEOPLE])
def test_who_speaks_for_a_body(next_: str, speaker: str, why: str) -> None:
    before = "Bob Lee said it rained. Bob Lee said it poured."
    text = f"Port shut\n\n{before}\n\n{SAID}\n\n{next_}\n"
    found = extract(decode(text.encode())).claims
    first = next(one for one in found if one.content[0].of(text) == "The port is shut")
    assert first.speaker and (first.speaker.name, first.needs_review) == (speaker, speaker == "Ann Zekova"), why
