"""Who says it in the words of somebody else."""

from __future__ import annotations

import pytest

from provstore.extract import extract
from provstore.records import Claim
from provstore.text.decode import decode

CASES = [
    (
        "According to a report by the Associated Press, the rebel chief Ana Kovac said that the dam would hold.",
        [("Associated Press", [], "the rebel chief Ana Kovac said that the dam would hold"), ("Ana Kovac", ["Associated Press"], "the dam would hold")],
        "a report that cites a person",
    ),
    (
        "Reuters reported that the dam had cracks, citing a report by the water ministry.",
        [("Reuters", [], "the dam had cracks"), ("report by the water ministry", ["Reuters"], "the dam had cracks")],
        "citing at the end",
    ),
    (
        "Ana Kovac told Reuters that Boris Lind said the dam would hold.",
        [("Ana Kovac", ["Reuters"], "Boris Lind said the dam would hold"), ("Boris Lind", ["Reuters", "Ana Kovac"], "the dam would hold")],
        "the way leads through both, nearest to the page first",
    ),
    (
        "Reuters said the airport would close, citing safety concerns.",
        [("Reuters", [], "the airport would close"), ("Reuters", [], "safety concerns")],
        "concerns are cited and say nothing",
    ),
    (
        "Ana Kovac said that she told Boris Lind it was late.",
        [("Ana Kovac", [], "she told Boris Lind it was late")],
        "whom a pronoun in another's words means is anybody's guess",
    ),
    (
        "Ana Kovac said, “Boris Lind said it was late.”",
        [("Ana Kovac", [], "“Boris Lind said it was late.”")],
        "what stands in quotation marks stays whole",
    ),
    (
        "TASS quoted Ana Kovac as saying that the dam would hold.",
        [("Ana Kovac", ["TASS"], "the dam would hold")],
        "quoted as saying: the agency passes it on",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_nesting(sentence: str, expected: list[tuple[str, list[str], str]], why: str) -> None:
    text = f"Dam is late\n\n{sentence}\n"
    found = [claim for claim in extract(decode(text.encode())).claims if claim.voice == "attributed"]
    assert [told(claim, text) for claim in found] == expected, why


def told(claim: Claim, text: str) -> tuple[str | None, list[str], str]:
    speaker = claim.speaker.name if claim.speaker else None
    return speaker, [relay.name for relay in claim.via], " … ".join(part.of(text) for part in claim.content)
