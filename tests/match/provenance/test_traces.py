"""The way of a claim, step by step, each with the words that prove it."""

from __future__ import annotations

from dataclasses import replace

from provstore.match.provenance.traces import Appearance, CopiedFrom, roots_of, trace
from provstore.records import Source, Span
from tests.match.provenance.test_roots import AP, CREDITED, POST, STORY, appearance


def way(found: Appearance) -> list[tuple[str, str, str]]:
    return [(step.origin.name, step.relation, step.to.name) for step in trace(found)]


def test_a_speaker_is_reported() -> None:
    found = appearance("The bridge was sound, engineer Ann Lee said.", "Ostrela Star")
    assert way(found) == [("Ostrela Star", "reported", "Ann Lee")]
    assert trace(found)[0].evidence == found.claim.source[0], "the words that name the speaker"


def test_a_page_that_names_its_outlet_is_issued_by_it() -> None:
    found = appearance("The bridge was sound, engineer Ann Lee said.", "Ostrela Star")
    shown = replace(found, account=replace(found.account, shown_by=Span(0, 3)))
    assert way(shown)[0] == ("Ostrela Star", "issued", "Ostrela Star"), "the document has its title from the helper"
    assert trace(shown)[0].evidence == Span(0, 3)
    assert trace(shown)[0].origin.kind == "document"


def test_a_page_of_nobody_stands_for_itself() -> None:
    found = appearance("The bridge was sound, engineer Ann Lee said.", "Ostrela Star")
    nobody = replace(found, account=replace(found.account, outlet=None))
    assert nobody.page() == nobody.document() == Source("Ostrela Star", "document", scope=found.account.id)
    assert way(nobody) == [("Ostrela Star", "reported", "Ann Lee")]


def test_agency_copy_passes_through_the_agency() -> None:
    assert way(appearance(CREDITED, "Kesmar Daily Post"))[0] == ("Kesmar Daily Post", "relayed", "Associated Press")
    assert ("Associated Press", "relayed", "Associated Press") not in way(appearance(CREDITED, "Associated Press"))


def test_a_copy_counts_where_the_page_credits_nobody() -> None:
    copied = CopiedFrom(POST, Span(0, 9))
    assert way(appearance(STORY, "Ostrela Star", copied_from=copied))[0] == (
        "Ostrela Star",
        "relayed",
        "Kesmar Daily Post",
    )
    assert way(appearance(CREDITED, "Ostrela Star", copied_from=copied))[0] == (
        "Ostrela Star",
        "relayed",
        "Associated Press",
    )


def test_whoever_passed_it_on_comes_before_the_speaker() -> None:
    text = "Nine people died when a bridge fell in Orlin, the Guardian reported, citing Interior Minister Karel Novak."
    found = appearance(text, "Ostrela Star", 1)
    assert way(found) == [("Ostrela Star", "relayed", "The Guardian"), ("The Guardian", "reported", "Karel Novak")]
    evidence = trace(found)[0].evidence.of(text)
    assert "Guardian" in evidence
    assert [root.name for root in roots_of(found)] == ["Karel Novak"]
    link = next(link for link in found.account.links if link.kind == "cites")
    far = replace(link, evidence=Span(0, 4))
    twice = replace(found, account=replace(found.account, links=(far, link)))
    assert trace(twice)[0].evidence == link.evidence, "the words nearest to the cue"
    own = replace(found, account=replace(found.account, outlet=found.claim.via[0]))
    assert way(own) == [("The Guardian", "reported", "Karel Novak")], "an outlet does not pass on to itself"


def test_what_an_outlet_says_itself_is_observed() -> None:
    found = appearance("The bridge was sound, engineer Ann Lee said.", "Ostrela Star")
    own = replace(found, claim=replace(found.claim, voice="outlet", speaker=None))
    assert way(own) == [("Ostrela Star", "observed", "Ostrela Star")]
    assert trace(own)[0].evidence == own.claim.content[0]
    assert [root.name for root in roots_of(own)] == ["Ostrela Star"]
    passed = replace(own, copied_from=CopiedFrom(AP, Span(0, 3)))
    assert way(passed) == [("Ostrela Star", "relayed", "Associated Press")], "then the agency observed it"


def test_who_speaks_for_its_own_page_has_it_from_nobody() -> None:
    found = appearance("The bridge was sound, engineer Ann Lee said.", "Ostrela Star")
    own = replace(found, claim=replace(found.claim, speaker=found.account.outlet))
    assert way(own) == []
    assert roots_of(own) == (found.account.outlet,)
    unknown = replace(found, claim=replace(found.claim, speaker=None))
    assert way(unknown) == [] and roots_of(unknown) == (found.page(),)


def test_a_letter_is_issued_by_its_writer() -> None:
    text = "In a letter to the League, the Foreign Ministry of Tamsa said that the mill in Brenna had burned down."
    found = appearance(text, "Ostrela Star")
    assert found.claim.medium and found.claim.speaker
    first, second = trace(found)
    assert (first.relation, first.to.kind, second.relation, second.to) == (
        "reported",
        "document",
        "issued",
        found.claim.speaker,
    )
    (link,) = [link for link in found.account.links if link.kind == "primary_source"]
    assert second.evidence == link.evidence != first.evidence, "the words that say who wrote it"
    others = replace(found, account=replace(found.account, links=()))
    assert trace(others)[1].evidence == trace(others)[0].evidence, "else those that name the speaker"
    assert first.to == second.origin == Source(found.claim.medium, "document", scope=found.account.id)


HOLT, LUNN = Source("Anna Holt", "person"), Source("Peter Lunn", "person")


def joint(*speakers: Source) -> Appearance:
    found = appearance("The wall holds, Anna Holt and Peter Lunn said.", "Ostrela Star")
    return replace(found, claim=replace(found.claim, speaker=speakers[0], other_speakers=speakers[1:]))


def test_each_who_says_it_is_reported() -> None:
    found = joint(HOLT, LUNN)
    assert way(found) == [("Ostrela Star", "reported", "Anna Holt"), ("Ostrela Star", "reported", "Peter Lunn")]
    assert {step.evidence for step in trace(found)} == {found.claim.source[0]}
    assert roots_of(found) == (HOLT, LUNN)


def test_whoever_is_on_the_way_already_is_not_reported_again() -> None:
    found = joint(HOLT, LUNN)
    found = replace(found, claim=replace(found.claim, via=(HOLT,)))
    assert way(found) == [("Ostrela Star", "relayed", "Anna Holt"), ("Anna Holt", "reported", "Peter Lunn")]
    assert roots_of(found) == (LUNN,)


def test_a_letter_of_two_is_issued_by_each() -> None:
    found = joint(HOLT, LUNN)
    found = replace(found, claim=replace(found.claim, medium="a letter"))
    assert way(found) == [
        ("Ostrela Star", "reported", "a letter"),
        ("a letter", "issued", "Anna Holt"),
        ("a letter", "issued", "Peter Lunn"),
    ]
    assert roots_of(found) == (HOLT, LUNN)


def test_a_document_that_speaks_for_itself_is_issued_by_nobody() -> None:
    found = joint(Source("the indictment", "document", scope="a"))
    found = replace(found, claim=replace(found.claim, medium="the indictment"))
    assert way(found) == [("Ostrela Star", "reported", "the indictment")]


def test_of_several_agencies_nothing_tells_which_it_is_from() -> None:
    found = appearance(CREDITED, "Kesmar Daily Post")
    (wire,) = found.account.wires()
    two = replace(found.account, links=(*found.account.links, replace(wire, to=Source("AFP", "outlet"))))
    assert way(replace(found, account=two)) == [("Kesmar Daily Post", "reported", "mayor")]
