"""Claims with who speaks: what goes on from claim to claim, and through whom it came."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.extract import extract
from provstore.records import Claim, Stated
from provstore.text.decode import decode


def claims(body: str, headline: str = "Bridge is closed") -> list[dict[str, Any]]:
    """The attributed claims of a page, as they read."""
    text = f"{headline}\n\n{body}\n"
    found = extract(decode(text.encode()), Stated(published="2018-06-13")).claims
    return [shown(text, claim) for claim in found if claim.voice == "attributed"]


def shown(text: str, claim: Claim) -> dict[str, Any]:
    return {
        "content": [part.of(text) for part in claim.content],
        "speaker": claim.speaker.name if claim.speaker else None,
        "inferred": claim.speaker_inferred,
        "via": [relay.name for relay in claim.via],
        "medium": claim.medium,
        "to": list(claim.addressees),
        "date": claim.date.value if claim.date else None,
        "rule": claim.rule.removeprefix("claim."),
        "review": claim.needs_review,
    }


CASES = [
    ("“It rained,” Ann Lee said. “It poured.”", [{"content": ["“It rained,”", "“It poured.”"], "speaker": "Ann Lee"}], "one claim with two parts"),
    ("“It rained,” Ann Lee said. “It poured.\n\n“It hailed.”", [{}, {"content": ["“It hailed.”"], "speaker": "Ann Lee", "inferred": True, "rule": "quotation-goes-on", "review": False}], "a quotation over a paragraph break keeps its speaker"),
    ("“It rained,” Ann Lee said. “It poured.”\n\n“It hailed.”", [{}, {"speaker": "Ann Lee", "inferred": True, "rule": "quotation-goes-on", "review": False}], "one that is closed goes on in the next paragraph"),
    ("“It rained,” Ann Lee said. “Is it late?”\n\n“It hailed.”", [{}, {"speaker": None, "inferred": False, "rule": "quotation-alone", "review": True}], "but a question may have its answer"),
    ("“It rained,” Ann Lee said.\n\n“And then?”", [{}, {"speaker": None}], "and a short question another asks"),
    ("“It rained,” Ann Lee said.\n\nThe other bank\n\n“It hailed.”", [{}, {"speaker": None}], "below a subheading others speak"),
    ("Ann Lee said it rained.\n\n“It hailed.”", [{}, {"speaker": "Ann Lee"}], "whoever is cited without marks has the floor"),
    ("Ann Lee spoke to us.\n\nQ: Is it wet?\n\nA: It is. Bob Roe said that the bridge was closed.", [{"speaker": "Ann Lee"}, {"speaker": "Bob Roe", "via": []}], "what somebody tells in a turn of an interview has come through nobody"),
    ("Ann Lee, 31, was on the boat.\n\n“It rained.\n\n“It hailed,” she said.", [{"speaker": "Ann Lee"}, {"speaker": "Ann Lee"}], "whom the sentence above tells of"),
    ("The boat was late.\n\n“It rained.”", [{"speaker": None}], "a thing has none"),
    ("Ann Lee has a page which contains this:\n\n“It rained for a week.”", [{"speaker": None}], "a page that holds words says them by itself"),
    ("“It rained,” Ann Lee said, and her husband cut in. “It poured for a week.”", [{"content": ["“It rained,”"]}, {"speaker": None, "review": True}], "whoever cuts in speaks on"),
    ("“It rained,” Ann Lee said, and her husband sat down. “It poured for a week.”", [{"content": ["“It rained,”", "“It poured for a week.”"]}], "but nobody who only sits there"),
    ("Ann Lee was on the boat.\n\n“It rained for a week.”", [{"speaker": "Ann Lee", "review": True}], "whoever is only told of may not have said it"),
    ("“It rained,” Ann Lee said. Lee was on the boat. “It hailed for a week.”", [{}, {"speaker": "Ann Lee", "review": False}], "unless they spoke right before"),
    ("“It rained,” Bob Roe said. Ann Lee was on the boat. “It hailed for a week.”", [{}, {"speaker": "Ann Lee", "review": True}], "and nobody else did"),
    ("Ann Lee said it rained. She added that some clerks deny that it poured.\n\n“It hailed for a week.”", [{}, {}, {"speaker": "clerks"}, {"speaker": "Ann Lee", "inferred": True}], "nobody goes on of whom somebody else told"),
    ("Reuters reported that Ann Lee said it rained.\n\n“It hailed for a week.”", [{}, {"speaker": "Ann Lee"}, {"speaker": "Ann Lee"}], "but whom an outlet passed on does"),
    ("Ann Lee told the clerk that Bob Roe had said “it rained for a week.”\n\n“It hailed for a week.”", [{}, {"speaker": "Bob Roe"}, {"speaker": "Bob Roe"}], "and who was quoted"),
    ("“It rained.\n\nIt hailed,” Ann Lee said.", [{"speaker": "Ann Lee", "rule": "quotation-goes-on"}, {"speaker": "Ann Lee"}], "named where the quotation ends"),
    ("“It rained,” Bob Roe said.\n\n“It poured.\n\n“It hailed,” Ann Lee said.", [{"speaker": "Bob Roe"}, {"speaker": "Ann Lee"}, {"speaker": "Ann Lee"}], "and it is theirs from its beginning"),
    ("“It rained,” Ann Lee said. “It poured.\n\nIt was late. “It hailed.”", [{}, {"speaker": None}], "where the outlet spoke between nobody knows"),
    ("“It rained,” Ann Lee said. “It poured.\n\nIt was late.\n\n“It hailed.”", [{}, {"speaker": None}], "but not a paragraph long"),
    ("“It rained,” Ann Lee told Reuters. “It poured.\n\n“It hailed.”", [{}, {"speaker": "Ann Lee", "via": ["Reuters"]}], "who passed it on goes on too"),
    ("“It rained,” Ann Lee said in a letter. “It poured.\n\n“It hailed.”", [{"medium": "a letter"}, {"medium": "a letter"}], "and in what it was said"),
    ("Ann Lee told Reuters in an interview that it rained. She said it poured.", [{"via": ["Reuters"], "to": ["Reuters"]}, {"speaker": "Ann Lee", "via": ["Reuters"], "inferred": False}], "told in an interview: the relay stays with the speaker"),
    ("Ann Lee said in an interview with Reuters that it rained.", [{"speaker": "Ann Lee", "via": ["Reuters"]}], "an interview with"),
    ("Reuters said in an interview with AFP that it rained.", [{"speaker": "Reuters", "via": []}], "an outlet that speaks passes nothing on"),
    ("Ann Lee told Reuters that Bob Roe said it rained.", [{"via": ["Reuters"]}, {"speaker": "Bob Roe", "via": ["Reuters", "Ann Lee"], "date": None}], "the way leads through both"),
    ("Ann Lee said that Bob Roe told the council it rained. She said it poured.", [{}, {}, {"speaker": "Ann Lee"}], "who is told of is not who he is"),
    ("Ann Lee said on Monday it rained.", [{"date": "2018-06-11"}], "the day it was said"),
    ("Ann Lee, in a letter to the council and to Bob Roe, said it rained.", [{"medium": "a letter", "to": ["council", "Bob Roe"]}], "to whom it was sent"),
    ("Somebody said it rained.", [{"speaker": None, "review": True}], "nobody knows who"),
    ("Ann Lee wants to leave. “It rained for a week.”", [{"speaker": "Ann Lee", "review": True}, {"speaker": "Ann Lee", "review": False}], "a wish may be no words; who has it speaks"),
    ("The port, which according to Ann Lee has been closed, was old.", [{"speaker": "Ann Lee", "content": ["which", "has been closed, was old"], "review": True}], "of what it is said stands outside the words"),
    ("A letter said it rained.", [{"speaker": "letter", "review": True}], "a person may know who wrote it"),
    ("Ann Lee and Bob Roe said Carl Orr said it rained.", [{}, {"speaker": "Carl Orr", "via": ["Ann Lee", "Bob Roe"]}], "through two who tell of it"),
    ("Ann Lee said it rained.", [{"speaker": "Ann Lee", "review": False, "via": [], "to": [], "medium": None, "date": None}], "and nothing more"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_claims(body: str, expected: list[dict[str, Any]], why: str) -> None:
    found = claims(body)
    assert len(found) == len(expected), found
    for one, wanted in zip(found, expected, strict=True):
        assert {key: one[key] for key in wanted} == wanted, why


def test_a_headline_has_no_day_of_saying() -> None:
    (found,) = claims("It rained all day.", "Ann Lee said on Monday it rained")
    assert found["date"] is None and found["speaker"] == "Ann Lee"


def test_own_words_are_the_outlets() -> None:
    text = "Bridge is closed\n\nIt rained. Ann Lee said it poured.\n"
    found = extract(decode(text.encode())).claims
    own = [claim for claim in found if claim.voice == "outlet"]
    assert [claim.content[0].of(text) for claim in own] == ["Bridge is closed", "It rained."]
    assert all(claim.mode is None and not claim.source and not claim.needs_review for claim in own)
    assert [claim.content[0].start for claim in found] == sorted(claim.content[0].start for claim in found)


def test_who_leads_to_a_list_of_links_asks_the_reader() -> None:
    assert claims("It rained.\n\nREAD MORE:\n\nThe dam of the north opens its doors.") == []


COMMUNICATIONS = [
    ("The Polish foreign ministry said in a letter to the council that it rained.", ["letter of Polish Foreign Ministry"], "who said it in a letter has issued it"),
    ("The Polish foreign ministry said in a letter that it rained. The ministry said in two letters that it poured.", ["letter of Polish Foreign Ministry"], "named once"),
    ("The Northern Council published two studies. Studies by the Northern Council found that it rained.", ["studies of Northern Council"], "studies are documents"),
    ("According to Reuters, in a letter, it rained.", [], "an outlet passes it on and has not written it"),
    ("The Polish foreign ministry said in an interview that it rained.", [], "an interview is no document"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected", "why"), COMMUNICATIONS, ids=[case[2] for case in COMMUNICATIONS])
def test_documents_that_are_told_of(body: str, expected: list[str], why: str) -> None:
    found = extract(decode(f"Bridge is closed\n\n{body}\n".encode()))
    assert [link.to.name for link in found.links if link.kind == "primary_source"] == expected, why
