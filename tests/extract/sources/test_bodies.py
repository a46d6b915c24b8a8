"""Offices, governments, outlets and organizations, as the words of a source name them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from provstore.english.countries import country_of_code
from provstore.extract.sources import bodies
from provstore.extract.sources.memory import NOBODY_SURE, Memory, Phrase, Speaker
from provstore.extract.sources.names import core_of, head_of
from provstore.records import Source, SourceKind, Span

POLAND = country_of_code("PL")
Rule = Callable[[Memory, Phrase], Speaker | None]


def phrase(words: str) -> Phrase:
    core = core_of(words)
    return Phrase(words, core, head_of(core))


def memory(text: str = "", of_poland: bool = False, *heard: tuple[str, SourceKind, str]) -> Memory:
    """A document with this text, about Poland or nothing, in which these have spoken: words, kind, name."""
    found = Memory("\n".join([text, *(words for words, _, _ in heard)]), "document", POLAND if of_poland else None)
    for words, kind, name in heard:
        at = found.text.index(words)
        found.remember(Speaker(Source(name, kind)), Span(at, at + len(words)))
    return found


def named(answer: Speaker | None) -> str | None:
    """The name, "nobody" where the rule will not guess, None where it has nothing to say."""
    return answer and (answer.source.name if answer.source else "nobody")


BIRDS: tuple[str, SourceKind, str] = (
    "the Northern Observatory for Birds",
    "organization",
    "Northern Observatory for Birds",
)
CASES: list[tuple[Rule, str, Memory, str | None, str]] = [
    (bodies.office, "the Polish foreign ministry", memory(), "Polish Foreign Ministry", "an office with its country"),
    (bodies.office, "the foreign ministry", memory(of_poland=True), "Polish Foreign Ministry", "the country of the page"),
    (bodies.office, "the foreign ministry", memory(), "nobody", "no country anywhere"),
    (bodies.office, "the ministry", memory("", False, ("the Polish foreign ministry", "government", "Polish Foreign Ministry")), "Polish Foreign Ministry", "an office called again"),
    (bodies.office, "the ministry", memory("", False, ("the ministry of birds", "organization", "Birds")), None, "what spoke was no government"),
    (bodies.office, "the ministry", memory(), None, "no office has spoken"),
    (bodies.office, "the council", memory(), None, "no office"),
    (bodies.national_government, "Warsaw", memory(), "Polish government", "a capital"),
    (bodies.national_government, "the government", memory(of_poland=True), "Polish government", "the government of the page"),
    (bodies.national_government, "the government", memory(), None, "no country anywhere"),
    (bodies.national_government, "Jordan", memory(), "Jordanian government", "a country"),
    (bodies.national_government, "Jordan", memory("Ann Jordan came."), None, "a person of that name in the document"),
    (bodies.national_government, "Warsaw", memory("Ann Warsaw came."), "Polish government", "a name that is no person's elsewhere"),
    (bodies.outlet, "Reuters", memory(), "Reuters", "an outlet of the registry"),
    (bodies.outlet, "the newspaper", memory("", False, ("AFP", "outlet", "AFP")), "AFP", "the one outlet that has spoken"),
    (bodies.outlet, "the newspaper", memory("", False, ("AFP", "outlet", "AFP"), ("Xinhua", "outlet", "Xinhua")), "nobody", "two outlets have spoken"),
    (bodies.outlet, "the newspaper", memory(), "nobody", "none has"),
    (bodies.outlet, "Syria’s official agency SANA", memory(), "SANA", "an outlet with its description"),
    (bodies.outlet, "the newspaper Zeta Dnes", memory(), "Zeta Dnes", "an outlet that the registry does not know"),
    (bodies.outlet, "Guardian", memory("Mayor Don Guardian came."), "Don Guardian", "a surname that is a paper's name, too"),
    (bodies.outlet, "Guardian", memory("Mayor Don Guardian and Mayor Eve Guardian came."), "nobody", "the surname of two people"),
    (bodies.outlet, "The Guardian", memory("Mayor Don Guardian came."), "The Guardian", "the paper by its article"),
    (bodies.outlet, "guardian", memory(), None, "a word in lower case"),
    (bodies.organization, "the Northern Council", memory(), "Northern Council", "a noun of bodies"),
    (bodies.organization, "WFP", memory(), "WFP", "letters"),
    (bodies.organization, "WFP", memory("The World Food Programme (WFP) came."), "World Food Programme", "letters that the text explains"),
    (bodies.organization, "the Observatory", memory("", False, BIRDS), "Northern Observatory for Birds", "a part of a longer name that has spoken"),
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
    (bodies.organization, "the Kiev Post", memory(), "Kyiv Post", "an outlet by another spelling"),
    (bodies.lower_case_body, "the coast guard", memory(), "coast guard", "a body in lower case"),
    (bodies.lower_case_body, "a coast guard", memory(), None, "no article that looks back"),
    (bodies.lower_case_body, "the foreign ministry", memory(), None, "an office is some government's"),
    (bodies.lower_case_body, "the council of elders", memory(), None, "a council of somebody"),
    (bodies.lower_case_body, "the mayor", memory(), None, "a person"),
    (bodies.some_body, "a northern council", memory(), "northern council", "a body that nobody names"),
    (bodies.some_body, "an army", memory(), "army", "before a vowel"),
    (bodies.some_body, "the northern council", memory(), None, "a body that is known"),
    (bodies.some_body, "a farmer", memory(), None, "a person"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "words", "told", "name", "why"), CASES, ids=[f"{c[0].__name__}: {c[4]}" for c in CASES]
)
def test_bodies(rule: Rule, words: str, told: Memory, name: str | None, why: str) -> None:
    assert named(rule(told, phrase(words))) == name, why


def test_kinds_and_scopes() -> None:
    assert bodies.organization(memory(), phrase("Environmentalists")) == Speaker(
        Source("Environmentalists", "anonymous", scope="document")
    )
    assert bodies.lower_case_body(memory(), phrase("the coast guard")) == Speaker(
        Source("coast guard", "organization", scope="document")
    )
    assert bodies.organization(memory(), phrase("WFP")) == Speaker(Source("WFP", "organization"))


def test_a_country_that_is_only_implied_is_marked() -> None:
    of_page = memory(of_poland=True)
    for rule, words, inferred in (
        (bodies.national_government, "Warsaw", True),
        (bodies.national_government, "the Polish government", False),
        (bodies.national_government, "the government", True),
        (bodies.office, "the foreign ministry", True),
        (bodies.office, "the Polish foreign ministry", False),
    ):
        found = rule(of_page, phrase(words))
        assert found is not None and found.inferred is inferred, words


def test_an_office_once_named_with_its_country_keeps_it() -> None:
    told = memory(of_poland=True)
    bodies.office(told, phrase("the Czech foreign ministry"))
    assert named(bodies.office(told, phrase("the foreign ministry"))) == "Czech Foreign Ministry"


def test_an_unnamed_office_is_nobody_and_not_merely_unknown() -> None:
    assert bodies.office(memory(), phrase("the foreign ministry")) == NOBODY_SURE
