"""Who copied, by what way a claim came, and what it rests on in the end: accounts of invented papers, read as pages are."""

from __future__ import annotations

import pytest

from provstore.extract import extract
from provstore.extract.sources.outlets import named_outlet
from provstore.match.provenance.directions import find_direction
from provstore.match.provenance.roots import find_circles, find_roots
from provstore.match.provenance.traces import Appearance, Copied, trace
from provstore.records import Account, Span, Stated, claim_id
from provstore.text.decode import decode

AP, POST, STAR = named_outlet("Associated Press"), named_outlet("Kesmar Daily Post"), named_outlet("Ostrela Star")
SAID = "The old mill in Brenna burned down in the night and nobody was hurt, the mayor said."
STORY, CREDITED = f"Mill burns down\n\n{SAID}", f"Mill burns down\n\nBRENNA (AP) — {SAID}"


def account(text: str, outlet: str, published: str | None) -> Account:
    document = decode(text.encode())
    found = extract(document, Stated(named_outlet(outlet)))
    body = tuple(part.span for part in found.segments if part.kind in ("headline", "paragraph"))
    named = named_outlet(outlet)
    return Account(document.id, named, named == AP, None, None, published, None, found.headline, body, found.links)


def appearance(text: str, outlet: str, number: int = 0, copied: Copied | None = None) -> Appearance:
    document = decode(text.encode())
    claim = [claim for claim in extract(document).claims if claim.voice == "attributed"][number]
    found = account(text, outlet, None)
    return Appearance(found, outlet, claim_id(document.id, claim), claim, copied)


@pytest.mark.parametrize(
    ("a", "b", "copy", "rule", "why"),
    [
        ((STORY, "Kesmar Daily Post", "2024-03-01"), (STORY, "Ostrela Star", "2024-03-05"), "b", "passage.later", "days apart"),
        ((STORY, "Kesmar Daily Post", "2024-03-01"), (STORY, "Ostrela Star", "2024-03-01"), None, "passage.text", "of one day"),
        ((STORY, "Kesmar Daily Post", None), (STORY, "Ostrela Star", "2024-03-05"), None, "passage.text", "one without a date"),
        ((CREDITED, "Kesmar Daily Post", "2024-03-05"), (STORY, "Associated Press", "2024-03-01"), "a", "passage.credit", "a credit"),
        ((CREDITED, "Kesmar Daily Post", "2024-03-01"), (CREDITED, "Ostrela Star", "2024-03-05"), None, "passage.same-wire", "one agency"),
        ((CREDITED, "Kesmar Daily Post", "2024-03-01"), (STORY, "Ostrela Star", "2024-03-05"), None, "passage.wire", "the later one may have it from the agency"),
    ],
)  # fmt: skip
def test_direction(
    a: tuple[str, str, str | None], b: tuple[str, str, str | None], copy: str | None, rule: str, why: str
) -> None:
    one, other = account(*a), account(*b)
    in_one, in_other = one.body[-1], other.body[-1]
    found = find_direction(one, other, in_one, in_other)
    assert (found.copy, found.rule) == (copy, rule), why
    turned = find_direction(other, one, in_other, in_one)
    assert (turned.copy, turned.rule) == ({"a": "b", "b": "a", None: None}[copy], rule), why


def names(*found: Appearance) -> list[str]:
    return [root.source.name for root in find_roots(found, lambda one, other: None).roots]


def test_whoever_is_passed_on_is_the_source() -> None:
    text = "Nine people died when a bridge fell in Orlin, the Guardian reported, citing Interior Minister Karel Novak."
    guardian, minister = appearance(text, "Ostrela Star"), appearance(text, "Ostrela Star", 1)
    assert [relay.name for relay in minister.claim.via] == ["The Guardian"]
    rests = find_roots((guardian, minister), lambda one, other: None)
    assert [root.source.name for root in rests.roots] == ["Karel Novak"]
    assert [one.why for one in rests.merged] == ["The Guardian passes it on from Karel Novak"]


def test_two_who_speak_are_two_sources() -> None:
    one = appearance("The bridge was sound, engineer Ann Lee said.", "Ostrela Star")
    other = appearance("The bridge was sound, engineer Bob Roe said.", "Kesmar Daily Post")
    assert names(one, other) == ["Ann Lee", "Bob Roe"]


def test_a_root_that_no_text_tells_is_marked() -> None:
    one = appearance("The bridge was sound, the ministry said.", "Ostrela Star")
    (root,) = find_roots((one,), lambda one, other: None).roots
    assert (root.source.name, root.told) == ("Ostrela Star", False)


def test_a_copy_has_its_words_from_the_agency_alone() -> None:
    one = appearance(STORY, "Ostrela Star", copied=Copied(AP, Span(0, len(STORY))))
    other = appearance(CREDITED, "Kesmar Daily Post")
    for copy in (one, other):
        ways = [step for step in trace(copy) if step.relation == "relayed"]
        assert [(step.origin.name, step.to.name) for step in ways] == [(copy.page().name, "Associated Press")]
    assert find_circles((one, other)) == []
