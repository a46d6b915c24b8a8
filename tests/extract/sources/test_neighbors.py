"""What is glued to a source and no part of it, and sources that are more than one."""

from __future__ import annotations

import pytest

from provstore.extract.sources.neighbors import joined, without_neighbors

GLUED = [
    ("The mayor for her part", "The mayor", "an aside"),
    ("Ann Lee, meanwhile,", "Ann Lee", "an aside between commas"),
    ("Northern Agency the storms", "Northern Agency", "the next phrase, without a comma"),
    ("Puzzlingly the mayor", "the mayor", "an adverb"),
    ("When the mayor", "the mayor", "a conjunction"),
    ("Lee a farmer", "Lee, a farmer", "a role without its comma"),
    ("Northern the storms", "the storms", "one word before the next phrase is a name only where it is known to be"),
    ("Reuters the storms", "Reuters", "an outlet"),
    ("WFP the storms", "WFP", "letters"),
    ("the mayor the council", "the mayor the council", "no name before it"),
    ("Noting that it rained they", "they", "a participle before the pronoun"),
    ("Ann Lee adding", "Ann Lee", "the next verb"),
    ("Ann Lee head of the council adding", "Ann Lee", "a role and the next verb"),
    ("Ann Lee friend of the council", "Ann Lee", "another role"),
    ("Ann Lee edge of the council", "Ann Lee edge of the council", "a noun that is no role"),
    ("Q: Ann Lee", "Ann Lee", "the mark of a question"),
    ("Early Sunday Ann Lee", "Ann Lee", "a day"),
    ("Tuesday Ann Lee", "Ann Lee", "a day alone"),
    ("Sun Wei", "Sun Wei", "a name that is short for a day"),
    ("The Oslo-based opposition Northern Observatory", "Northern Observatory", "where it is based"),
    ("Earlier in the day a source", "a source", "a time"),
    ("Meanwhile in the north the Northern Council", "Northern Council", "a place and a time"),
    ("Reuters an office", "Reuters", "the next phrase with another article"),
    ("Northern Observatory a source", "Northern Observatory", "a body of two words"),
    ("Lee the old farmer", "Lee, the old farmer", "a role with an adjective"),
    ("the Ann Lee the storms", "the Ann Lee", "an article before the name too"),
    ("Sadly a farmer", "a farmer", "an adverb before a role"),
    ("A: Ann Lee", "Ann Lee", "the mark of an answer"),
    ("On Sunday Ann Lee", "Ann Lee", "on a day"),
    ("Later today Ann Lee", "Ann Lee", "another time"),
    ("Ann Lee in turn", "Ann Lee", "another aside"),
    ("Walking they", "they", "a participle alone before the pronoun"),
    ("walking Ann", "walking Ann", "a participle before a name"),
    ("They adding", "They", "a pronoun and the next verb"),
    ("adding", "adding", "a verb alone"),
    ("Ann Lee aide to the council", "Ann Lee aide to the council", "a role that goes on with to"),
    ("Ann Lee and others", "Ann Lee", "others whom nobody names"),
    ("Ann Lee and Bob Roe", "Ann Lee and Bob Roe", "but not another who is named"),
    ("Elsewhere the Northern Council", "the Northern Council", "an adverb of place"),
    ("Citing a lack of air, the owner", "the owner", "a clause before it"),
    ("Reading Council, the owner", "Reading Council, the owner", "a name that ends like one"),
    ("Ann Lee deputy head of the council", "Ann Lee", "a role of two words"),
    ("The mayor", "The mayor", "nothing"),
    ("", "", "no words"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "kept", "why"), GLUED, ids=[case[2] for case in GLUED])
def test_without_neighbors(words: str, kept: str, why: str) -> None:
    assert without_neighbors(words) == kept, why


JOINED = [
    ("Ann Lee, an analyst at the Centre for Energy and Clean Air", (), "a matter of two words is nobody"),
    ("Ann Lee, an envoy to Norland and Bob Roe", ("Ann Lee, an envoy to Norland", "Bob Roe"), "but who has a given name is"),
    ("Ann Lee, an envoy to Norland and Mayor Zorko Roe", ("Ann Lee, an envoy to Norland", "Mayor Zorko Roe"), "or a title"),
    ("France, Poland and Spain", ("France", "Poland", "Spain"), "a list of countries"),
    ("France Britain", ("France", "Britain"), "two countries of a headline"),
    ("Poland and the Czech Republic", ("Poland", "the Czech Republic"), "two names of countries"),
    ("Ann Lee and Bob Roe", ("Ann Lee", "Bob Roe"), "two people"),
    ("Ann Lee and Bob Roe and Cy Orr", ("Ann Lee", "Bob Roe", "Cy Orr"), "three"),
    ("Poland, Ann Lee and Bob Roe", ("Poland", "Ann Lee", "Bob Roe"), "countries and people"),
    ("Mr. Lee and Mayor Roe", ("Mr. Lee", "Mayor Roe"), "surnames with titles"),
    ("Sen. Ann Lee and farm minister Bob Roe of Northtown", ("Sen. Ann Lee", "farm minister Bob Roe of Northtown"), "titles before, a place behind"),
    ("Ann Lee and her husband Bob Roe", ("Ann Lee", "her husband Bob Roe"), "what one is to the other"),
    ("the mayor and the governor", ("the mayor", "the governor"), "two roles"),
    ("the mayor, the sheriff and the judge", ("the mayor", "the sheriff", "the judge"), "three roles"),
    ("Ann Lee, the mayor, and Bob Roe", ("Ann Lee, the mayor", "Bob Roe"), "two people, of whom one has a role"),
    ("Norpet and a ministry spokeswoman", ("Norpet", "a ministry spokeswoman"), "one word beside words that are no name"),
    ("Ann Lee, an aide of the mayor and a friend of Roe", (), "one with two roles"),
    ("The coalition striking rebels in both Syria and Iraq", (), "two countries in which one does something"),
    ("Officials in Poland and Spain", (), "or in which they are"),
    ("Relatives of Ann Lee and Bob Roe", (), "many of two people"),
    ("lawyers for Ann Lee and Mayor Bob Roe", (), "or for them"),
    ("the wife of Ann Lee and Bob Roe", ("the wife of Ann Lee", "Bob Roe"), "one is of one"),
    ("The aide of Ann Lee and Poland", ("The aide of Ann Lee", "Poland"), "one and a country"),
    ("The woman who accused Ann Lee and Bob Roe", (), "two in the clause of one"),
    ("The group treating drivers and police officers", (), "also without who"),
    ("The woman who saw Ann Lee and her son", ("The woman who saw Ann Lee", "her son"), "but an owner makes a second one"),
    ("northern hopefuls Ann Lee and Bob Roe", ("Ann Lee", "Bob Roe"), "two by what both are"),
    ("northern hopefuls Ann Lee and the mayor", (), "of whom one is not named"),
    ("Ann Lee, the mayor and the sheriff", ("Ann Lee, the mayor", "the sheriff"), "two, or three: no office has two names"),
    ("Ann Lee, a farmer, and the mayor", ("Ann Lee, a farmer", "the mayor"), "with a comma before and they are two"),
    ("the council and its members", ("the council", "its members"), "a body and people"),
    ("the council for roads and the mayor", ("the council for roads", "the mayor"), "a body by its first noun"),
    ("the roads council and the mayor", ("the roads council", "the mayor"), "a body by its last"),
    ("police and residents", ("police", "residents"), "people whom nobody names"),
    ("France and the farmers", ("France", "the farmers"), "a country and people"),
    ("Reuters and AFP", ("Reuters", "AFP"), "two outlets"),
    ("Ann Lee, the envoy to France and Spain", (), "one with a post in two places"),
    ("Ann Lee, envoy to Poland and the UN", (), "one with a post at two"),
    ("Ann Lee, the envoy to Poland, and the council", ("Ann Lee, the envoy to Poland", "the council"), "with a comma they are two"),
    ("Ann Lee, the envoy to Poland and Bob Roe", ("Ann Lee, the envoy to Poland", "Bob Roe"), "nobody is envoy to a person"),
    ("Police and Crime Commissioner Ann Lee", (), "an office with an and in it"),
    ("police and Mayor Ann Lee", ("police", "Mayor Ann Lee"), "two, of whom one has a title"),
    ("France", (), "one"),
    ("Ann Lee, a farmer", (), "one person with a role"),
    ("Ann Lee, Poland", (), "a person and a place"),
    ("Ann Lee and others", (), "one person and nobody by name"),
    ("Lee and Roe", (), "two surnames may be a firm"),
    ("Ann and Bob Roe", (), "a given name is no full one"),
    ("ann lee and Bob Roe", (), "small letters are no name"),
    ("Ann Lee & the Council", (), "a sign for and stands in one name"),
    ("France Northern", (), "a country and a word"),
    ("the Ministry of Foreign Affairs and the Expatriates", (), "an office whose name has two parts"),
    ("the Council of Roads and Bridges", (), "a body whose name has"),
    ("the minister for women and trade Ann Lee", (), "a person whose office has"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "parts", "why"), JOINED, ids=[case[2] for case in JOINED])
def test_who_speaks_together(words: str, parts: tuple[str, ...], why: str) -> None:
    assert joined(words) == parts, why
