"""Offices, governments, outlets and organizations, as the words of a source name them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from provstore.extract.sources import bodies
from provstore.extract.sources.memory import Memory, Speaker
from provstore.extract.sources.phrases import Phrase, phrase_of
from provstore.records import Source, SourceKind
from tests.extract.sources.told import memory, named

Rule = Callable[[Memory, Phrase], Speaker | None]

BIRDS: tuple[str, SourceKind, str] = (
    "the Northern Observatory for Birds",
    "organization",
    "Northern Observatory for Birds",
)
NORPET: tuple[str, SourceKind, str] = ("Norpet", "organization", "Norpet")
CASES: list[tuple[Rule, str, Memory, str | None, str]] = [
    (bodies.outlet, "Reuters", memory(), "Reuters", "an outlet of the registry"),
    (bodies.outlet, "the agency", memory("", ("AFP", "outlet", "AFP")), "AFP", "the one outlet that has spoken"),
    (bodies.outlet, "the newspaper", memory("", ("AFP", "outlet", "AFP")), "nobody", "an agency is no newspaper"),
    (bodies.outlet, "the news agency, SANA", memory(), "SANA", "an outlet behind a comma"),
    (bodies.outlet, "the mayor, SANA", memory(), None, "but behind a noun of the press alone"),
    (bodies.outlet, "Polish television", memory(), None, "a country is no name of an outlet"),
    (bodies.outlet, "Guardian", memory("Ann Guardian came."), "Ann Guardian", "a surname behind a given name"),
    (bodies.outlet, "Guardian", memory("Zeta Guardian came."), "The Guardian", "behind a word that may be anything"),
    (bodies.outlet, "the agency", memory("", ("AFP", "outlet", "AFP"), ("Xinhua", "outlet", "Xinhua")), "nobody", "two outlets have spoken"),
    (bodies.outlet, "the newspaper", memory(), "nobody", "none has"),
    (bodies.outlet, "Syria’s official agency SANA", memory(), "SANA", "an outlet with its description"),
    (bodies.outlet, "the newspaper Zeta Dnes", memory(), "Zeta Dnes", "an outlet that the registry does not know"),
    (bodies.outlet, "Guardian", memory("Mayor Don Guardian came."), "Don Guardian", "a surname that is a paper's name, too"),
    (bodies.outlet, "Guardian", memory("Mayor Don Guardian and Mayor Eve Guardian came."), "nobody", "the surname of two people"),
    (bodies.outlet, "The Guardian", memory("Mayor Don Guardian came."), "The Guardian", "the paper by its article"),
    (bodies.outlet, "guardian", memory(), None, "a word in lower case"),
    (bodies.owned_body, "Norland’s emergency service", memory(), "Norland's emergency service", "a body that somebody owns"),
    (bodies.owned_body, "Norland’s Emergency Service", memory(), None, "one that has a name"),
    (bodies.owned_body, "Norland’s mayor", memory(), None, "somebody who does"),
    (bodies.outlet, "the agency", memory("The Northern Space Administration met."), None, "nor is one of another name"),
    (bodies.outlet, "the agency", memory("", ("Reuters", "outlet", "Reuters")), "Reuters", "the agency that spoke"),
    (bodies.outlet, "the agency", memory("The highways agency came.", ("Reuters", "outlet", "Reuters")), "nobody", "or another that is named"),
    (bodies.outlet, "the agency", memory("The Northern Roads Agency came."), None, "one of the roads is no outlet"),
    (bodies.outlet, "the agency", memory("The Northern News Agency came.", ("Reuters", "outlet", "Reuters")), "Reuters", "another of the press has not spoken"),
    (bodies.outlet, "EPA", memory("The Environmental Protection Agency (EPA) came."), None, "letters that the text explains are no outlet’s"),
    (bodies.organization, "EPA", memory("The Environmental Protection Agency (EPA) came."), "Environmental Protection Agency", "but what they stand for"),
    (bodies.outlet, "the head of the agency, Ann Lee", memory(), None, "who leads an agency is none"),
    (bodies.outlet, "the state news agency, Reuters", memory(), "Reuters", "its name behind a comma"),
    (bodies.organization, "the so-called Northern Watch", memory(), "Northern Watch", "what somebody thinks of the name is none of it"),
    (bodies.organization, "the opposition Northern Council", memory(), "Northern Council", "what it is before its name"),
    (bodies.organization, "Swim England", memory(), "Swim England", "a body for a nation"),
    (bodies.party, "the Conservatives", memory(), "Conservatives", "a party"),
    (bodies.party, "Conservatives", memory(), None, "some of its people"),
    (bodies.party, "the conservatives", memory(), None, "people of a mind"),
    (bodies.described_body, "Oil giant Norpet", memory(), "Norpet", "what it is"),
    (bodies.described_body, "the rights group Watch", memory(), "Watch", "a group"),
    (bodies.described_body, "oil giant Norpet", memory("", ("Norpet Corp", "organization", "Norpet Corp")), "Norpet Corp", "one that has spoken under a longer name"),
    (bodies.described_body, "the mayor Lee", memory(), None, "a noun of people"),
    (bodies.organization, "the Forests, Pastures and Water Authority", memory(), "Forests, Pastures and Water Authority", "a list in a name"),
    (bodies.organization, "the World Food Programme (WFP)", memory("The World Food Programme (WFP) came."), "World Food Programme", "letters behind it"),
    (bodies.organization, "WFP", memory("The World Food Programme came."), "World Food Programme", "letters of a name that stands in the text"),
    (bodies.organization, "the Northern Council", memory(), "Northern Council", "a noun of bodies"),
    (bodies.organization, "WFP", memory(), "WFP", "letters"),
    (bodies.organization, "WFP", memory("The World Food Programme (WFP) came."), "World Food Programme", "letters that the text explains"),
    (bodies.organization, "the Observatory", memory("", BIRDS), "Northern Observatory for Birds", "a part of a longer name that has spoken"),
    (bodies.organization, "the Northern Observatory for Birds monitor", memory(), "Northern Observatory for Birds", "a word for its class"),
    (bodies.organization, "Northern group", memory(), "Northern group", "one capital and the word for its class"),
    (bodies.organization, "Environmentalists", memory(), "Environmentalists", "people of a kind"),
    (bodies.organization, "Northern", memory(), "Northern", "one word"),
    (bodies.organization, "Lee", memory("Ann Lee came."), None, "one word that is a surname here"),
    (bodies.organization, "the Zeta Omega", memory(), "Zeta Omega", "an article before capitals"),
    (bodies.organization, "Zeta Omega", memory(), None, "capitals alone"),
    (bodies.organization, "the Zeta omega alpha", memory(), None, "more small words than capitals"),
    (bodies.organization, "the Zeta omega", memory(), "Zeta omega", "as many capitals as small words"),
    (bodies.organization, "the Polish", memory(), None, "an adjective"),
    (bodies.organization, "the council", memory(), None, "no capital"),
    (bodies.organization, "Those involved in the Zeta Program", memory(), None, "people, and what they are in"),
    (bodies.organization, "the Kiev Post", memory(), "Kyiv Post", "an outlet by another spelling"),
    (bodies.lower_case_body, "the coast guard", memory(), "coast guard", "a body in lower case"),
    (bodies.lower_case_body, "a coast guard", memory(), None, "no article that looks back"),
    (bodies.lower_case_body, "the health department", memory(), "health department", "an office of a government that is not told"),
    (bodies.lower_case_body, "the ministry", memory(), None, "without saying which"),
    (bodies.organization, "Rivers Without Dams Norway", memory(), "Rivers Without Dams Norway", "a name that ends with a country"),
    (bodies.organization, "Michael Norway", memory(), None, "somebody’s"),
    (bodies.lower_case_body, "the board of elections", memory(), "board of elections", "a board with its matter"),
    (bodies.lower_case_body, "the court of Lee", memory(), None, "whose court it is"),
    (bodies.local_body, "the Northtown police department", memory(), "Northtown police department", "a place's body"),
    (bodies.local_body, "a Northtown police department", memory(), None, "one of several"),
    (bodies.local_body, "the Northtown police officer", memory(), None, "a person"),
    (bodies.local_body, "the Oslo-based police department", memory(), None, "a body with a name of its own"),
    (bodies.lower_case_body, "the council of elders", memory(), "council of elders", "a council whose members follow"),
    (bodies.lower_case_body, "the union of sailors", memory(), "union of sailors", "a union"),
    (bodies.lower_case_body, "the council of the town", memory(), None, "a council of somebody"),
    (bodies.lower_case_body, "the president of sailors", memory(), None, "somebody of a body"),
    (bodies.lower_case_body, "the mayor", memory(), None, "a person"),
    (bodies.some_body, "a northern council", memory(), "northern council", "a body that nobody names"),
    (bodies.some_body, "an army", memory(), "army", "before a vowel"),
    (bodies.some_body, "a group led by Ann Lee", memory(), "group", "who leads it does not say it"),
    (bodies.some_body, "the northern council", memory(), None, "a body that is known"),
    (bodies.some_body, "a farmer", memory(), None, "a person"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "words", "told", "name", "why"), CASES, ids=[f"{c[0].__name__}: {c[4]}" for c in CASES]
)
def test_bodies(rule: Rule, words: str, told: Memory, name: str | None, why: str) -> None:
    assert named(rule(told, phrase_of(words, len(told.text)))) == name, why


def test_kinds_and_scopes() -> None:
    assert bodies.organization(memory(), phrase_of("Environmentalists")) == Speaker(
        Source("Environmentalists", "anonymous", scope="document")
    )
    assert bodies.lower_case_body(memory(), phrase_of("the coast guard")) == Speaker(
        Source("coast guard", "organization", scope="document")
    )
    assert bodies.organization(memory(), phrase_of("WFP")) == Speaker(Source("WFP", "organization"))
