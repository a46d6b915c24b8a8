"""Who is on a page, and whom a name, a noun or a place in the text means."""

from __future__ import annotations

import pytest

from provstore.extract.sources.people import People
from provstore.extract.sources.roles import plain_words
from provstore.records import Span
from tests.extract.sources.told import people

CALLED = [
    ("Ann Lee came.", "Lee", {"Ann Lee"}, "a surname"),
    ("Ann Lee and Bob Lee came.", "Lee", {"Ann Lee", "Bob Lee"}, "of two people"),
    ("Nasr al-Hariri came.", "Hariri", {"Nasr al-Hariri"}, "without its article"),
    ("Nasr al-Hariri came.", "al-Hariri", {"Nasr al-Hariri"}, "with it"),
    ("The minister of Economic Development Ann Lee came.", "Lee", {"Ann Lee"}, "a portfolio before the name"),
    ("The minister for roads and Bridges Ann Lee came.", "Lee", {"Ann Lee"}, "the last word of an office before the name"),
    ("The Northern Coalition Ann Lee came.", "Lee", {"Ann Lee"}, "a body before the name, without a comma"),
    ("The Northern Coalition Lee came.", "Lee", set(), "a body and one word"),
    ("Ann came.", "Ann", set(), "one word is no full name"),
    ("Ann Lee came. Ann M. Lee left.", "Lee", {"Ann Lee"}, "two forms of one name"),
    ("Ray Lee Jr. came.", "Lee", {"Ray Lee Jr"}, "a generation is no surname"),
    ("Dr. Walter “Bud” Roe came.", "Roe", {"Walter “Bud” Roe"}, "a nickname"),
    ("Kenneth Lee QC came.", "Lee", {"Kenneth Lee"}, "letters behind the name"),
    ("Mayor Jack White came.", "White", {"Jack White"}, "a surname that is a title"),
    ("Norpet Roe, which sells oil, closed.", "Roe", set(), "a body by what is said of it"),
    ("The oil giant Norpet Roe closed. Norpet Roe sold it.", "Roe", set(), "a body by the noun before it, everywhere"),
    ("New York closed.", "York", set(), "a place"),
    ("Google Search failed. The search went on.", "Search", set(), "a thing, by a word that the page has without a capital"),
    ("Mayor Zeta Search came. The search went on.", "Search", {"Zeta Search"}, "unless somebody has a title"),
    ("Ann Search came. The search went on.", "Search", {"Ann Search"}, "or a given name"),
    ("Elections Ann Lee came. The elections went on.", "Lee", {"Ann Lee"}, "a thing before the given name"),
    ("Elecia Ann Lee came. The elections went on.", "Lee", {"Elecia Ann Lee"}, "but not a name"),
    ("Halvik closed. Halvik Messenger fell.", "Halvik", set(), "a thing of the body that the page names before"),
    ("Halvik Messenger fell. Halvik closed.", "Halvik", {"Halvik Messenger"}, "but a whole name introduces a person"),
    ("Halvik closed. Mayor Halvik Zek came.", "Halvik", {"Halvik Zek"}, "and so does a title"),
    ("Halvik held its yearly Camp Halvik.", "Halvik", set(), "a thing that is called by the body's name"),
    ("Halvik came. Halvik has shops. Halvik sells oil.\nTeam Halvik won.", "Halvik", set(), "also paragraphs later, where it is often named"),
    ("Halvik came.\nWill Halvik came.", "Halvik", {"Will Halvik"}, "but not of a headline alone"),
    ("Halvik came. Halvik fled. Halvik is ill.\nWill Halvik, 31, came.", "Halvik", {"Will Halvik"}, "nor somebody of an age"),
    ("Halvik met Mayor Will Halvik.", "Halvik", {"Will Halvik"}, "or with a title"),
    ("Halvik met Zek Halvik.", "Halvik", {"Zek Halvik"}, "or with a name that is no word"),
    ("Ann said so. Ann Zek came.", "Ann", {"Ann Zek"}, "and a given name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "asked", "names", "why"), CALLED, ids=[case[3] for case in CALLED])
def test_who_is_called_so(text: str, asked: str, names: set[str], why: str) -> None:
    found = people(text)
    assert {person.name for person in found.called(asked)} == names, why
    bearer = found.bearer(asked)
    assert (bearer and bearer.name) == (names.copy().pop() if len(names) == 1 else None), why


def test_who_tells_no_part_of_the_story_is_not_on_the_page() -> None:
    text = "Photo: Ann Lee\nBob Roe came."
    assert [person.name for person in People(text, [Span(15, len(text))]).everybody] == ["Bob Roe"]


def test_a_title_before_a_name_of_one_word_is_seen_in_the_text() -> None:
    found = people("Secretary Lee came. Roe left.")
    assert found.is_said_to_be_person("Lee") and not found.is_said_to_be_person("Roe")


WHO = [
    ("Rihanna, who sang, came.", "Rihanna", True, "who"),
    ("Rihanna herself came.", "Rihanna", True, "herself"),
    ("Rihanna, 28, came.", "Rihanna", True, "an age"),
    ("Norpet, which sells oil, came.", "Norpet", False, "which is a thing’s"),
    ("Rihanna came.", "Rihanna", False, "nothing that tells"),
]


@pytest.mark.parametrize(("text", "name", "expected", "why"), WHO, ids=[case[3] for case in WHO])
def test_what_stands_behind_a_name_of_one_word(text: str, name: str, expected: bool, why: str) -> None:
    assert people(text).is_said_to_be_person(name) is expected, why


def test_a_role_beside_a_bare_surname_is_that_of_its_bearer() -> None:
    (lee,) = people("Ann Lee came. Mayor Lee left.").everybody
    assert lee.is_exactly("mayor")


def test_a_body_without_a_telling_word_is_one_by_what_is_said_of_it() -> None:
    found = people("Norpet, the oil company, closed. Zeta closed.")
    assert found.is_said_to_be_body("Norpet") and not found.is_said_to_be_body("Zeta")
    found = people("The story of Laurie Lee, which I told, is sad. Shares of Charles Roe, which sells oil, fell.")
    assert found.is_said_to_be_body("Charles Roe") and not found.is_said_to_be_body("Laurie Lee")


SUBJECTS = [
    ("Ann Lee left.", True, "the first words"),
    ("It rained. Mayor Ann Lee left.", True, "with a title"),
    ("It rained. But Ann Lee left.", True, "behind a conjunction"),
    ("It rained in the U.S. Ann Lee left.", False, "the full stop of letters ends no sentence"),
    ("“It rained,” Ann Lee said.", True, "behind a quotation"),
    ("It rained. In the north, Ann Lee left.", True, "behind when or where"),
    ("It rained. A baker, Ann Lee, left.", True, "behind what she is"),
    ("It rained. With her husband, Ann Lee, it left.", False, "but not as what the place is called"),
    ("It rained. In the north, Ann Lee’s dog left.", False, "nor as an owner"),
    ("It rained on Sen. Ann Lee.", False, "the full stop of a title ends none either"),
    ("It rained on Dr. Ann Lee.", False, "nor that of a short one"),
    ("It rained. Dr. Ann Lee left.", True, "which may open one"),
    ("It rained on Ann Lee.", False, "inside the sentence"),
    ("It rained\nAnn Lee left", True, "a line of its own"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SUBJECTS, ids=[case[2] for case in SUBJECTS])
def test_who_opens_a_sentence(text: str, expected: bool, why: str) -> None:
    found = people(text)
    (mention,) = (one for one in found.mentions if one.person.name == "Ann Lee")
    assert found.is_subject(mention) is expected, why


def test_a_given_name_like_a_later_surname_is_that_of_whoever_was_named_before() -> None:
    told = people("Dar Roe came. It rained and Dar left. Karl Dar sat. Dar ran.")
    assert [one.person.name for one in told.mentions] == ["Dar Roe", "Dar Roe", "Karl Dar", "Karl Dar"]


@pytest.mark.parametrize(
    ("text", "surely"), [("Ann Zek came.", True), ("Mayor Zorvik Zek came.", True), ("Zorvik Zek came.", False)]
)
def test_who_is_surely_a_person(text: str, surely: bool) -> None:
    (person,) = people(text).everybody
    assert person.is_surely_one is surely


def test_how_often_somebody_is_named_in_full_and_by_the_given_name() -> None:
    (person,) = people("Ann Lee came. Ann left. Ann ran. Lee sat. Ann Lee slept.").everybody
    assert (person.named_in_full, person.given_alone, person.is_called_by_given_name) == (2, 2, False)
    (person,) = people("Ann Lee came. Ann left. Ann ran.").everybody
    assert person.is_called_by_given_name


def test_a_surname_of_several_is_kept_with_them() -> None:
    text = "Ann Lee and Bob Lee came. Lee left. Roe ran."
    found = people(text)
    (shared,) = found.shared_before(len(text))
    assert shared.at.of(text) == "Lee" and {one.name for one in shared.bearers} == {"Ann Lee", "Bob Lee"}
    assert not found.shared_before(shared.at.start) and not found.shared_before(len(text), shared.at.end)


PRINCIPALS = [
    ("Ann Lee came. Ann Lee left. Bob Lee ran.", "Ann Lee", "twice as often as the other"),
    ("Ann Lee came. Ann Lee left. Bob Lee ran. Bob Lee sat.", None, "as often"),
    ("Ann Lee came. Ann Lee sat. Ann Lee left. Bob Lee ran. Bob Lee sat.", None, "not twice as often"),
]


@pytest.mark.parametrize(("text", "name", "why"), PRINCIPALS, ids=[case[2] for case in PRINCIPALS])
def test_whom_the_page_tells_of_most(text: str, name: str | None, why: str) -> None:
    found = people(text)
    principal = found.principal(found.called("Lee"))
    assert (principal and principal.name) == name, why


def test_who_is_named_between_two_places_in_order() -> None:
    found = people("Ann Lee came. Bob Roe left. Lee waved. Cy Orr sat.")
    assert [one.person.name for one in found.before(39, 14)] == ["Bob Roe", "Ann Lee"]


HOLDERS = [
    ("Mayor Ann Lee came.", "mayor", "mayor", {"Ann Lee"}, "a title before the name"),
    ("Mayor Ann Lee and Mayor Bob Roe came.", "mayor", "mayor", {"Ann Lee", "Bob Roe"}, "two people"),
    ("Mayor Ann Lee came. Bob Lee left.", "mayor", "mayor", {"Ann Lee"}, "a surname of two, one of whom is called so"),
    ("Ann Lee came.", "mayor", "mayor", set(), "nobody has the title"),
    ("Mayor Ann Lee came.", "official", "official", {"Ann Lee"}, "a wider noun"),
    ("Mayor Ann Lee met the official Bob Roe.", "official", "official", {"Bob Roe"}, "the very noun counts first"),
    ("Former mayor Ann Lee came.", "mayor", "mayor", set(), "a former one"),
    ("Former mayor Ann Lee came.", "mayor", "former mayor", {"Ann Lee"}, "who is asked for as one"),
    ("Vice President Ann Lee came.", "president", "president", set(), "a vice president"),
    ("Foreign Minister Ann Lee met Defense Minister Bob Roe.", "minister", "foreign minister", {"Ann Lee"}, "more of the words"),
    ("Polish President Ann Lee met Spanish President Bob Roe.", "president", "Polish president", {"Ann Lee"}, "of one country"),
    ("Polish President Ann Lee came.", "president", "Spanish president", set(), "of another"),
    ("Bob Roe, Spain’s envoy to Poland, met Spanish Minister Ann Lee.", "diplomat", "Spanish diplomat", {"Ann Lee"}, "an envoy between two countries is not surely one’s"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "noun", "words", "names", "why"), HOLDERS, ids=[case[4] for case in HOLDERS])
def test_who_has_a_role(text: str, noun: str, words: str, names: set[str], why: str) -> None:
    found = people(text)
    assert {one.name for one in found.holding(noun, plain_words(words))} == names, why
    assert {one.name for one in found.holding(noun, plain_words(words))} == names, "asked again"


def test_a_mention_begins_with_the_first_name_also_where_the_surname_begins_so() -> None:
    text = "Gov. Robin Robinson came."
    (mention,) = people(text).mentions
    assert mention.at.of(text) == "Robin Robinson"
