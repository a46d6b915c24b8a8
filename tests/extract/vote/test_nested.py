"""Who says it in the words of somebody else."""

from __future__ import annotations

import pytest

from provstore.extract import extract
from provstore.extract.vote.nested import find_nested
from provstore.extract.vote.thresholds import CITED, LEAST_TOLD
from provstore.records import Claim
from provstore.text.decode import decode
from tests.extract.vote.marks import read

CASES = [
    (
        "According to a report by the Associated Press, the rebel chief Ana Kovac said that the dam would hold.",
        [("Associated Press", [], "the rebel chief Ana Kovac said that the dam would hold"), ("Ana Kovac", ["Associated Press"], "the dam would hold")],
        "a report that cites a person",
    ),
    (
        "Reuters reported that the dam had cracks, citing a report by the water ministry.",
        [("Reuters", [], "the dam had cracks"), ("water ministry", ["Reuters"], "the dam had cracks")],
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
        "“The dam will hold,” engineer Ana Kovac said, Reuters reported.",
        [("Reuters", [], "“The dam will hold,” engineer Ana Kovac said"), ("Ana Kovac", ["Reuters"], "“The dam will hold,”")],
        "who said it behind what was said, and who reported that behind both",
    ),
    (
        "The dam had cracks, police said, the Associated Press reported.",
        [("Associated Press", [], "The dam had cracks, police said"), ("police", ["Associated Press"], "The dam had cracks")],
        "the same of what is told without quotation marks",
    ),
    (
        "“The dam will hold,” Ana Kovac was quoted as saying by the Daily Post.",
        [("Ana Kovac", ["Daily Post"], "“The dam will hold,”")],
        "the relay stands last",
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


NESTED = "Ana Kovac told Reuters that Boris Lind said the dam would hold."


def test_a_doubtful_claim_tells_of_no_other() -> None:
    """A wrong speaker two steps away is worse than none."""
    paragraph, (ruled,) = read(NESTED)
    sure = LEAST_TOLD / 0.94  # of the inner claim: "said" and a clause
    for confidence, count in ((sure + 0.01, 1), (sure - 0.01, 0)):
        (told,) = find_nested(paragraph, [ruled._replace(confidence=confidence)])
        assert len(told.inner) == count
        assert all(one.confidence == pytest.approx(0.94 * confidence, abs=1e-4) for one in told.inner)


INNER = [
    ("Ana Kovac said that Boris Lind said the dam would hold.", 1, "speech in speech"),
    ("Ana Kovac said that Boris Lind feared the dam would break.", 0, "an attitude in speech"),
    ("Ana Kovac said that Boris Lind condemned the dam.", 0, "what needs its surroundings to be seen"),
    ("Ana Kovac said that the dam would hold, according to the chief engineer.", 0, "the source is outside"),
    ("Ana Kovac said that he told the council that it rained.", 0, "a pronoun"),
    ("The dam would hold, Boris Lind said, Ana Kovac reported.", 1, "behind what was said"),
    ("The dam would hold, said Boris Lind, Ana Kovac reported.", 1, "the verb first"),
    ("The dam would hold, police said, Ana Kovac reported.", 1, "police are more than a pronoun"),
    ("The dam would hold, they said, Ana Kovac reported.", 0, "a pronoun behind what was said"),
]


@pytest.mark.parametrize(("text", "count", "why"), INNER, ids=[case[2] for case in INNER])
def test_what_is_told_in_words(text: str, count: int, why: str) -> None:
    paragraph, ruled = read(text)
    assert len(find_nested(paragraph, ruled)[0].inner) == count, why


def test_a_content_cut_within_a_word_is_read_as_it_is() -> None:
    paragraph, (ruled,) = read(NESTED)
    (part,) = ruled.content
    cut = ruled._replace(content=(type(part)(part.start + 2, part.end),))
    (told,) = find_nested(paragraph, [cut])
    assert told.last.source is not None and told.last.source.of(NESTED) == "ris Lind"


def test_whoever_is_cited_is_no_part_of_what_is_said() -> None:
    text = "Radio Sarel reported on Monday, citing an engineer at the dam, that water was seeping in."
    paragraph, ruled = read(text)
    (told,) = find_nested(paragraph, ruled[:1])
    for one in (told.outer, *told.inner):
        assert "engineer" not in one.content[-1].of(text)


def test_who_is_cited_has_said_it_a_little_less_surely() -> None:
    text = "Reuters reported that the dam had cracks, citing two engineers."
    paragraph, ruled = read(text)
    (told,) = find_nested(paragraph, ruled[:1])
    (cited,) = told.inner
    assert cited.cue and cited.cue.of(text) == "citing" and cited.source and cited.source.of(text) == "two engineers"
    assert cited.content == told.outer.content and told.outer.content[0].of(text) == "the dam had cracks"
    assert cited.confidence == pytest.approx(CITED * told.outer.confidence, abs=1e-4) and told.last is cited


def test_each_sentence_cites_for_itself() -> None:
    text = "Reuters said it rained, citing two engineers. AFP said it snowed, citing two doctors."
    paragraph, ruled = read(text)
    found = find_nested(paragraph, [one for one in ruled if one.cue and one.cue.of(text) == "said"])
    assert [one.last.source.of(text) for one in found if one.last.source] == ["two engineers", "two doctors"]


def test_nothing_found_nothing_told() -> None:
    paragraph, _ = read("It rained, citing two engineers.")
    assert find_nested(paragraph, []) == []


def test_each_in_the_words_of_the_next() -> None:
    """ "TASS wrote that Reuters reported that Lee said …": all are told by the first, in the order of the text."""
    text = "TASS wrote that Reuters reported that Ana Kovac said it rained."
    paragraph, (whole,) = read(text)
    spans = {name: text.index(name) for name in ("Reuters", "reported", "Ana", "said", "it rained")}
    cues = [type(whole.content[0])(spans[cue], spans[cue] + len(cue)) for cue in ("reported", "said")]
    end = len(text) - 1
    contents = [type(cues[0])(spans[name], end) for name in ("Ana", "it rained")]
    middle, last = (whole._replace(cue=cue, content=(content,)) for cue, content in zip(cues, contents, strict=True))
    (told,) = find_nested(paragraph, [whole, middle, last])
    assert told.outer == whole and told.inner[:2] == (middle, last)


def test_where_each_stands_in_the_words_of_the_other_the_last_tells() -> None:
    text = "Ana Kovac said it rained, Boris Lind said."
    paragraph, found = read(text)
    one = found[0]._replace(cue=type(found[0].content[0])(10, 14), content=(type(found[0].content[0])(0, 41),))
    other = one._replace(cue=type(one.content[0])(37, 41))
    told = find_nested(paragraph, [one, other])
    assert [each.outer for each in told] == [other] and one in told[0].inner
