"""Who copied, by what way a claim came, and what it rests on in the end: accounts of invented papers, read as pages are."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from provstore.extract import extract
from provstore.extract.sources.outlets import named_outlet
from provstore.match.provenance.identity import Owners
from provstore.match.provenance.roots import find_roots
from provstore.match.provenance.traces import Appearance, CopiedFrom, roots_of, trace
from provstore.records import Account, Source, Span, Stated, claim_id
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


def appearance(text: str, outlet: str, number: int = 0, copied_from: CopiedFrom | None = None) -> Appearance:
    document = decode(text.encode())
    claim = [claim for claim in extract(document).claims if claim.voice == "attributed"][number]
    found = account(text, outlet, None)
    named_as = " ".join(part.of(document.text) for part in claim.source)
    return Appearance(found, outlet, claim_id(document.id, claim), claim, copied_from, named_as)


def names(*found: Appearance) -> list[str]:
    return [root.source.name for root in find_roots(found, lambda one, other: None, {}).roots]


def test_whoever_is_passed_on_is_the_source() -> None:
    text = "Nine people died when a bridge fell in Orlin, the Guardian reported, citing Interior Minister Karel Novak."
    guardian, minister = appearance(text, "Ostrela Star"), appearance(text, "Ostrela Star", 1)
    assert [relay.name for relay in minister.claim.via] == ["The Guardian"]
    rests = find_roots((guardian, minister), lambda one, other: None, {})
    assert [root.source.name for root in rests.roots] == ["Karel Novak"]
    assert [one.why for one in rests.merged] == ["The Guardian passes it on from Karel Novak"]


def test_two_who_speak_are_two_sources() -> None:
    one = appearance("The bridge was sound, engineer Ann Lee said.", "Ostrela Star")
    other = appearance("The bridge was sound, engineer Bob Roe said.", "Kesmar Daily Post")
    assert names(one, other) == ["Ann Lee", "Bob Roe"]


def test_a_root_that_no_text_tells_is_marked() -> None:
    one = appearance("The bridge was sound, the ministry said.", "Ostrela Star")
    (root,) = find_roots((one,), lambda one, other: None, {}).roots
    assert (root.source.name, root.told) == ("Ostrela Star", False)


def test_a_root_that_the_text_tells_is_not() -> None:
    one = appearance("The bridge was sound, engineer Ann Lee said.", "Ostrela Star")
    (root,) = find_roots((one,), lambda one, other: None, {}).roots
    assert (root.source.name, root.told) == ("Ann Lee", True)


def test_a_copy_has_its_words_from_the_agency_alone() -> None:
    one = appearance(STORY, "Ostrela Star", copied_from=CopiedFrom(AP, Span(0, len(STORY))))
    other = appearance(CREDITED, "Kesmar Daily Post")
    for copy in (one, other):
        ways = [step for step in trace(copy) if step.relation == "relayed"]
        assert [(step.origin.name, step.to.name) for step in ways] == [(copy.page().name, "Associated Press")]


def rests(*found: Appearance, shared: Span | None = None) -> tuple[list[str], list[str]]:
    """The names of the roots, and why appearances were merged."""
    roots = find_roots(found, lambda one, other: shared, {})
    return [root.source.name for root in roots.roots], [one.why for one in roots.merged]


LEE, ROE = "The bridge was sound, engineer Ann Lee said.", "The bridge was sound, engineer Bob Roe said."


def test_one_who_speaks_to_two_papers_is_one_source() -> None:
    one, other = appearance(LEE, "Ostrela Star"), appearance("Yesterday. " + LEE, "Kesmar Daily Post")
    assert rests(one, other) == (["Ann Lee"], ["both have it from Ann Lee"])
    roots = find_roots((one, other), lambda one, other: None, {})
    assert (roots.merged[0].one, roots.merged[0].other) == (one, other)
    assert roots.merged[0].evidence == trace(other)[-1].evidence


def spoken(text: str, outlet: str, speaker: Source | None, *via: Source) -> Appearance:
    found = appearance(text, outlet)
    named_as = speaker.name if speaker else "he"
    return replace(found, claim=replace(found.claim, speaker=speaker, via=via), named_as=named_as)


EVE, LEE_, ROE_, ORR = (Source(name, "person") for name in ("Eve", "Ann Lee", "Bob Roe", "Eva Orr"))


def together(outlet: str, *speakers: Source) -> Appearance:
    """What several say, on a page of its own."""
    found = spoken(f"{outlet}. {LEE}", outlet, speakers[0])
    named_as = " and ".join(speaker.name for speaker in speakers)
    return replace(found, claim=replace(found.claim, other_speakers=speakers[1:]), named_as=named_as)


def test_two_who_say_it_together_are_two_sources() -> None:
    assert rests(together("Ostrela Star", LEE_, ROE_)) == (["Ann Lee", "Bob Roe"], [])
    roots = find_roots((together("Ostrela Star", LEE_, ROE_),), lambda one, other: None, {}).roots
    assert [root.told for root in roots] == [True, True]


@pytest.mark.parametrize(
    ("others", "roots", "why"),
    [
        ((LEE_,), {LEE_, ROE_}, "one of the two"),
        ((ROE_,), {LEE_, ROE_}, "the other one"),
        ((ROE_, LEE_), {LEE_, ROE_}, "both in another order"),
        ((ROE_, ORR), {LEE_, ROE_, ORR}, "one of them with a third"),
        ((ORR,), {LEE_, ROE_, ORR}, "somebody else"),
    ],
)
def test_each_who_says_it_counts_once(others: tuple[Source, ...], roots: set[Source], why: str) -> None:
    both, more = together("Ostrela Star", LEE_, ROE_), together("Kesmar Daily Post", *others)
    for found in ((both, more), (more, both)):
        told, merged = rests(*found)
        assert sorted(told) == sorted(root.name for root in roots), why
        assert len(merged) == (0 if others == (ORR,) else 1), why


def test_a_chain_of_those_who_speak_together_is_told_to_its_end() -> None:
    pages = together("Ostrela Star", LEE_, ROE_), together("Kesmar Daily Post", ROE_, ORR), together("AFP", ORR, EVE)
    for found in permutations(pages):
        assert sorted(rests(*found)[0]) == ["Ann Lee", "Bob Roe", "Eva Orr", "Eve"]


def test_who_is_not_named_beside_one_who_is_stands_there_once() -> None:
    pages = [
        together(outlet, LEE_, Source("allies", "anonymous", scope=outlet))
        for outlet in ("Ostrela Star", "Kesmar Daily Post")
    ]
    assert rests(*pages)[0] == ["Ann Lee", "allies"]
    other = together("Kesmar Daily Post", LEE_, Source("medics", "anonymous", scope="b"))
    assert rests(pages[0], other)[0] == ["Ann Lee", "allies", "medics"]


def test_a_copy_adds_nobody_to_those_who_say_it_together() -> None:
    """A copy of the same words, read otherwise: whoever names most is believed, whichever comes first."""
    both, copy = together("Ostrela Star", LEE_, ROE_), together("Kesmar Daily Post", ORR)
    for found in ((both, copy), (copy, both)):
        assert rests(*found, shared=Span(0, 9))[0] == ["Ann Lee", "Bob Roe"]


def test_of_one_government_is_one_source_among_those_who_speak_together() -> None:
    ministry, army = (Source(name, "government", part_of=GOVERNMENT) for name in ("Foreign Ministry", "Army"))
    assert rests(together("Ostrela Star", ministry, LEE_, army))[0] == ["Foreign Ministry", "Ann Lee"]
    both, one = together("Ostrela Star", LEE_, ministry), together("Kesmar Daily Post", army)
    assert rests(both, one) == (["Ann Lee", "Foreign Ministry"], ["Foreign Ministry and Army are of one government"])


def test_who_passes_it_on_from_two_is_no_source_beside_them() -> None:
    agency = together("Associated Press", AP)
    agency = replace(agency, account=replace(agency.account, outlet=POST))
    passed = together("Ostrela Star", LEE_, ROE_)
    passed = replace(passed, claim=replace(passed.claim, via=(AP,)))
    assert rests(agency, passed) == (
        ["Ann Lee", "Bob Roe"],
        ["Associated Press passes it on from Ann Lee and Bob Roe"],
    )


def test_unnamed_among_those_who_speak_together() -> None:
    """They add a source of their own, but not one more for another unnamed source that spoke to the same outlet."""
    first, second = (Source(name, "anonymous", scope=name) for name in ("officials", "a diplomat"))
    both, one = together("Ostrela Star", LEE_, first), together("Kesmar Daily Post", second)
    both, one = (replace(each, claim=replace(each.claim, via=(AP,))) for each in (both, one))
    assert rests(both, one) == (["Ann Lee", "officials"], ["unnamed sources that spoke to one outlet"])


GOVERNMENT = Source("Tamsan government", "government")


def test_parts_of_one_government_are_one_source() -> None:
    one = spoken(LEE, "Ostrela Star", Source("Foreign Ministry", "ministry", part_of=GOVERNMENT))
    other = spoken(ROE, "Kesmar Daily Post", Source("Army", "ministry", part_of=GOVERNMENT))
    assert rests(one, other) == (["Foreign Ministry"], ["Foreign Ministry and Army are of one government"])
    elsewhere = spoken(
        ROE, "Kesmar Daily Post", Source("Army", "ministry", part_of=Source("Orlan government", "government"))
    )
    assert len(rests(one, elsewhere)[0]) == 2


def test_the_same_words_have_one_source() -> None:
    one, other = appearance(LEE, "Ostrela Star"), appearance(ROE, "Kesmar Daily Post")
    assert rests(one, other, shared=Span(0, 9)) == (["Ann Lee"], ["both print the same words"])
    merged = find_roots((one, other), lambda one, other: Span(0, 9), {}).merged
    assert merged[0].evidence == Span(0, 9)


def test_unnamed_sources_that_spoke_to_one_outlet_count_once() -> None:
    first, second = (Source(name, "anonymous", scope=name) for name in ("officials", "a diplomat"))
    one, other = spoken(LEE, "Ostrela Star", first, AP), spoken(ROE, "Kesmar Daily Post", second, AP)
    assert rests(one, other) == (["officials"], ["unnamed sources that spoke to one outlet"])
    assert rests(one, spoken(ROE, "Kesmar Daily Post", second, POST))[0] == ["officials", "a diplomat"], (
        "to two outlets"
    )
    assert rests(one, spoken(ROE, "Kesmar Daily Post", second))[0] == ["officials", "a diplomat"], "to nobody else"
    named = spoken(ROE, "Kesmar Daily Post", Source("Bob Roe", "person"), AP)
    assert rests(one, named)[0] == ["officials", "Bob Roe"], "one of them is named"


def bounds(*found: Appearance, shared: Span | None = None, owners: Owners | None = None) -> tuple[int, int, list[str]]:
    """At least and at most how many sources there are, and why that is open."""
    roots = find_roots(found, lambda one, other: shared, owners or {})
    return roots.at_least, len(roots.roots), [one.why for one in roots.undecided]


def own_voice(outlet: str, said: str = LEE) -> Appearance:
    found = appearance(f"{outlet}. {said}", outlet)
    return replace(found, claim=replace(found.claim, voice="outlet", speaker=None))


def test_who_does_not_tell_who_says_it_may_have_it_from_whom_another_names() -> None:
    one, other = spoken(LEE, "Ostrela Star", None), appearance(ROE, "Kesmar Daily Post")
    for pages in ((one, other), (other, one)):
        assert bounds(*pages) == (1, 2, ["Ostrela Star does not tell who says it"])
    assert bounds(one, other, shared=Span(0, 9)) == (1, 1, []), "words in common are evidence"


@pytest.mark.parametrize(
    ("pages", "least", "most", "why"),
    [
        ([appearance(LEE, "Ostrela Star")], 1, 1, "one account"),
        ([appearance(LEE, "Ostrela Star"), appearance(ROE, "Kesmar Daily Post")], 2, 2, "two who are named"),
        ([appearance(LEE, "Ostrela Star"), own_voice("Kesmar Daily Post")], 1, 2, "a paper may repeat what another was told"),
        ([own_voice("Ostrela Star"), own_voice("Kesmar Daily Post")], 1, 2, "two newsrooms, and nothing shows what they have it from"),
        ([appearance(LEE, "Ostrela Star"), appearance(ROE, "AFP"), own_voice("Kesmar Daily Post")], 2, 3, "two are named, a third may be either"),
        ([together("Ostrela Star", LEE_, ROE_)], 1, 2, "two who say it together are no two accounts"),
        ([together("Ostrela Star", LEE_, ROE_), appearance("The bridge was sound, engineer Eva Orr said.", "AFP")], 2, 3, "with a third who says it elsewhere"),
    ],
)  # fmt: skip
def test_bounds(pages: list[Appearance], least: int, most: int, why: str) -> None:
    for found in permutations(pages):
        assert bounds(*found)[:2] == (least, most), why


def test_what_is_open_is_told_of_each_two() -> None:
    told, own = appearance(LEE, "Ostrela Star"), own_voice("Kesmar Daily Post")
    (open_,) = find_roots((told, own), lambda one, other: None, {}).undecided
    assert (open_.one.source.name, open_.other.source.name) == ("Ann Lee", "Kesmar Daily Post")
    assert open_.why == "Kesmar Daily Post does not tell from whom it has it"
    assert bounds(together("Ostrela Star", LEE_, ROE_))[2] == ["they say it together"]


def test_who_quote_the_same_words_have_them_from_one() -> None:
    one, other = appearance(LEE, "Ostrela Star"), appearance(ROE, "Kesmar Daily Post")
    quoting = [replace(each, quoted=("it will not fall this winter",)) for each in (one, other)]
    assert rests(*quoting) == (["Ann Lee"], ["both quote the same words"])
    assert rests(quoting[0], other)[0] == ["Ann Lee", "Bob Roe"]


def test_a_body_without_a_name_is_whom_its_page_names_and_the_other_page_cites() -> None:
    guard = Source("Coast Guard", "organization")
    monitor = Source("monitor", "organization", scope="a")
    named, nameless = spoken(LEE, "Ostrela Star", guard), spoken(ROE, "Kesmar Daily Post", monitor)
    assert bounds(named, nameless) == (1, 2, ["one of them is not named"])
    heard = replace(nameless, heard=frozenset([guard.key]))
    for pages in ((named, heard), (heard, named)):
        assert rests(*pages)[1] == ["Coast Guard is named on the page of the other too"]
    person = spoken(LEE, "Ostrela Star", Source("Ann Lee", "person"))
    assert bounds(person, replace(nameless, heard=frozenset([roots_of(person)[0].key])))[:2] == (1, 2), "no body"


def test_one_page_that_calls_a_body_by_no_name_names_it_elsewhere() -> None:
    told = spoken(LEE, "Ostrela Star", Source("Coast Guard", "organization"))
    again = replace(told, id="again", claim=replace(told.claim, speaker=Source("monitor", "organization", scope="a")))
    assert rests(told, again)[1] == ["one document tells it again without saying from whom"]


def test_a_surname_that_two_bear_decides_for_neither() -> None:
    lee, ann, bea = (
        spoken(f"{outlet}. {LEE}", outlet, Source(name, "person"))
        for name, outlet in (("Orrin", "Ostrela Star"), ("Ann Orrin", "AFP"), ("Bea Orrin", "Kesmar Daily Post"))
    )
    assert bounds(lee, ann) == (1, 1, [])
    for pages in permutations((lee, ann, bea)):
        assert bounds(*pages)[:2] == (1, 3)


def test_an_outlet_and_whoever_owns_it_are_one_source() -> None:
    told, own = spoken(LEE, "Ostrela Star", GOVERNMENT), own_voice("Kesmar Daily Post")
    assert bounds(told, own, owners={POST.key: "Tamsan government"}) == (1, 1, [])
    assert bounds(told, own, owners={POST.key: "A bank"})[:2] == (1, 2)
    assert find_roots((told, own), lambda one, other: None, {POST.key: "Tamsan government"}).merged[0].why == (
        "Kesmar Daily Post belongs to Tamsan government"
    )


def test_a_page_that_says_it_itself_and_tells_who_says_it_is_one_source() -> None:
    told = appearance(LEE, "Ostrela Star")
    own = replace(
        told, id="own", claim=replace(told.claim, voice="outlet", speaker=None), copied_from=CopiedFrom(AP, Span(0, 3))
    )
    assert rests(own, told) == (["Ann Lee"], ["one document tells it again without saying from whom"])
    unnamed = replace(own, claim=replace(told.claim, speaker=None))
    assert rests(unnamed, told)[0] == ["Ann Lee"], "nor does who says it stand there twice"
    elsewhere = replace(own, account=replace(own.account, id="0" * 64))
    assert len(rests(elsewhere, told)[0]) == 2, "another document is another source"
    two = (
        appearance(LEE + " The bridge was sound, engineer Bob Roe said.", "Ostrela Star"),
        appearance(LEE + " The bridge was sound, engineer Bob Roe said.", "Ostrela Star", 1),
    )
    assert rests(*two)[0] == ["Ann Lee", "Bob Roe"], "one page can have two sources"


def test_the_surest_appearance_tells_the_root() -> None:
    inferred = spoken(LEE, "Ostrela Star", Source("Ann Lee", "person"))
    inferred = replace(inferred, claim=replace(inferred.claim, speaker_inferred=True))
    plain = spoken(ROE, "Kesmar Daily Post", Source("Bob Roe", "person"))
    assert rests(inferred, plain, shared=Span(0, 9))[0] == ["Bob Roe"]
    own = replace(inferred, claim=replace(inferred.claim, voice="outlet", speaker=None))
    assert rests(own, plain, shared=Span(0, 9))[0] == ["Bob Roe"]
    (root,) = find_roots((own,), lambda one, other: None, {}).roots
    assert root.told, "an outlet that says it itself tells who says it"


def test_an_outlet_that_others_pass_on_is_their_root_in_either_order() -> None:
    lee, star = Source("Ann Lee", "person"), Source("Ostrela Star", "outlet")
    told, passed = spoken(LEE, "Ostrela Star", lee), spoken("Yesterday. " + LEE, "Kesmar Daily Post", None, star)
    for order in ((told, passed), (passed, told)):
        assert rests(*order) == (["Ann Lee"], ["Ostrela Star passes it on from Ann Lee"])


def test_where_each_is_passed_on_by_another_one_is_the_root() -> None:
    one, other = relayed(POST, STAR), replace(relayed(STAR, POST), id="other")
    assert rests(one, other)[0] == ["Ostrela Star"], "the first, as nothing tells more"


def test_groups_that_meet_become_one() -> None:
    lee = Source("Ann Lee", "person")
    one, two = spoken(LEE, "Ostrela Star", lee), spoken("Yesterday. " + LEE, "Kesmar Daily Post", lee)
    three, four = (
        spoken(ROE, "The Guardian", Source("Bob Roe", "person")),
        spoken("Then. " + ROE, "AFP", Source("Bob Roe", "person")),
    )

    def shared(first: Appearance, second: Appearance) -> Span | None:
        return Span(0, 3) if (first, second) == (two, four) else None

    found = find_roots((one, two, three, four), shared, {})
    assert [root.source.name for root in found.roots] == ["Ann Lee"]
    assert [merged.why for merged in found.merged] == [
        "both have it from Ann Lee",
        "both have it from Bob Roe",
        "both print the same words",
    ]


def relayed(page: Source, *via: Source) -> Appearance:
    found = spoken(LEE, "Ostrela Star", None, *via)
    return replace(found, account=replace(found.account, outlet=page))
