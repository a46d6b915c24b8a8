"""Where two accounts differ: one of each kind, and what is no difference."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.differ import thresholds as limits
from provstore.match.differ.divergences import find_divergences
from provstore.match.names.spelling import key
from provstore.match.same.pairs import pair_claims
from provstore.match.same.profiles import Profile
from provstore.records import Source
from tests.examples import examples
from tests.match.differ.claims import between
from tests.match.same.accounts import account, differences, diverging
from tests.match.same.test_pairs import pages

DIFFERENT = [
    ("quantity", "Ten people were killed when a bus plunged into the Orla gorge near Brenna.", "A bus plunged into the Orla gorge near Brenna, killing 22 people.", "Ten people", "22 people"),
    ("quantity", "The rebels fled Sareth less than two days after the truce was signed in Velko.", "The rebels fled Sareth two days after the truce was signed in Velko.", "less than two days after", "two days after"),
    ("quantity", "At least 30 fishermen were arrested off Port Mirel by the coast guard of Tamsa.", "The coast guard of Tamsa arrested 19 fishermen off Port Mirel.", "At least 30 fishermen", "19 fishermen"),
    ("quantity", "Between 30 and 40 fishermen were arrested off Port Mirel by the coast guard.", "The coast guard arrested 25 fishermen off Port Mirel.", "Between 30 and 40 fishermen", "25 fishermen"),
    ("place", "A convoy was attacked on the road between Sareth and Velko, killing three drivers.", "A convoy was attacked on the road between Sareth and Tamsa, killing three drivers.", "Velko", "Tamsa"),
    ("date", "The ferry Orlanda sank off Port Mirel on 3 March 2021 with forty sheep.", "The ferry Orlanda sank off Port Mirel on 5 March 2021 with forty sheep.", "3 March 2021", "5 March 2021"),
    ("date", "The ferry Orlanda sank off Port Mirel on Tuesday with forty sheep.", "The ferry Orlanda sank off Port Mirel on 5 March 2021 with forty sheep.", "on Tuesday", "5 March 2021"),
    ("person", "The coast guard arrested Captain Pavel Orrin after the ferry sank.", "The coast guard arrested Captain Tomas Velder after the ferry sank.", "Captain Pavel Orrin", "Captain Tomas Velder"),
    ("wording", "The mayor called the sale of the harbour a “shameful” deal for Brenna.", "The mayor called the sale of the harbour a “rotten” deal for Brenna.", "“shameful”", "“rotten”"),
    ("wording", "“We will never again leave the harbour of Brenna to strangers and thieves,” the mayor said.", "“We will never again leave the harbour of Brenna to foreigners and thieves,” the mayor said.", "strangers", "foreigners"),
    ("mode", "“The harbour of Brenna was sold to strangers for nothing last winter,” the mayor said.", "The mayor said the harbour of Brenna had been leased to strangers for nothing last winter.", "was sold", "had been leased"),
    ("strength", "The company admitted that waste had leaked into the Orla river.", "The company said that waste had leaked into the Orla river.", "admitted", "said"),
    ("absent", "Forty sheep drowned when the ferry Orlanda sank off Port Mirel.", "The ferry Orlanda sank off Port Mirel and the sheep drowned.", "Forty sheep", None),
    ("absent", "The harbour of Brenna was sold by Pavel Orrin to strangers.", "The harbour of Brenna was sold to strangers.", "Pavel Orrin", None),
    ("absent", "The union said it would end the strike at Kaldar if the owners paid the arrears.", "The union said it would end the strike at Kaldar.", "if the owners paid the arrears", None),
]  # fmt: skip
ALIKE = [
    ("Two dozen fishermen were arrested off Port Mirel by the coast guard.", "The coast guard arrested 24 fishermen off Port Mirel.", "one number"),
    ("More than 40 fishermen were arrested off Port Mirel by the coast guard.", "The coast guard arrested 44 fishermen off Port Mirel.", "44 are more than 40"),
    ("Six people were killed and nine wounded in the explosion at the mill in Brenna.", "The explosion at the mill in Brenna wounded nine and killed six people.", "two numbers, each answered"),
    ("Eleven people, two of them children, died at the mill in Brenna.", "Eleven people died in the mill at Brenna, among them two women.", "children and women are counted apart"),
    ("A convoy was attacked on the road to Qalat al-Hosna, killing three drivers.", "A convoy was attacked on the road to Qal'at el-Hosna, killing three drivers.", "one name"),
    ("The mayor said the harbour of Brenna was “lost”.", "The mayor said “the harbour of Brenna was lost.”", "the quotation is longer, the word the same"),
    ("The company said that waste had leaked into the Orla river.", "Waste had leaked into the Orla river, the company stated.", "cues of the same force"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "one", "other", "mine", "theirs"), DIFFERENT)
def test_difference_is_told_with_its_words(kind: str, one: str, other: str, mine: str, theirs: str | None) -> None:
    a, b = account(one, day="2021-03-06"), account(other, day="2021-03-06")
    assert (kind, mine, theirs) in differences(a, b)


@pytest.mark.parametrize(("one", "other", "why"), ALIKE)
def test_no_difference(one: str, other: str, why: str) -> None:
    found = differences(account(one, day="2021-03-06"), account(other, day="2021-03-06"))
    assert [found for found in found if found[0] not in ("mode", "absent")] == [], why


def test_spellings_that_are_close_are_uncertain() -> None:
    a = account("A convoy was attacked on the road between Sareth and Tamarin, killing three drivers.")
    b = account("A convoy was attacked on the road between Sareth and Tamaris, killing three drivers.")
    assert [(found.kind, found.certain) for found in diverging(a, b)] == [("place", False)]


def test_number_of_letters_is_told_from_around_the_claim() -> None:
    a = account(
        "The ministry, in two separate letters to the league, condemned the blockade of Port Mirel and the seizure of its ships."
    )
    b = account(
        "In a letter to the league, the ministry denounced the blockade of Port Mirel and the seizure of ships."
    )
    assert ("quantity", "two separate letters", "a letter") in differences(a, b)


def test_other_things_are_not_compared() -> None:
    a = account("Forty sheep and two sailors drowned when the ferry Orlanda sank off Port Mirel.")
    b = account("The ferry Orlanda sank off Port Mirel with nine cars; two sailors drowned.")
    assert not [found for found in differences(a, b) if found[0] == "quantity"]


@examples(60)
@given(pages, pages)
def test_changing_places_changes_the_places(one: list[str], other: list[str]) -> None:
    a, b = account(*one), account(*other)
    there = {(found.kind, found.a, found.b, found.certain) for found in diverging(a, b)}
    back = {(found.kind, found.b, found.a, found.certain) for found in diverging(b, a)}
    assert there == back


QUOTED = [
    "we",
    "will",
    "never",
    "again",
    "leave",
    "the",
    "harbour",
    "of",
    "Brenna",
    "to",
    "strangers",
    "foreigners",
    "thieves",
    "nobody",
    "sell",
]
quotations = st.lists(st.sampled_from(QUOTED), min_size=7, max_size=14).map(
    lambda words: f"“{' '.join(words)},” the mayor of Brenna said."
)


@examples(60)
@given(quotations, quotations)
def test_wording_does_not_depend_on_the_order(one: str, other: str) -> None:
    a, b = account(one), account(other)
    there = {(found.kind, found.a, found.b) for found in diverging(a, b)}
    assert there == {(found.kind, found.b, found.a) for found in diverging(b, a)}


@examples(30)
@given(pages)
def test_an_account_does_not_differ_from_itself(page: list[str]) -> None:
    a = account(*page)
    same = [found for found in diverging(a, a) if found.claims[0] == found.claims[1]]
    assert same == []


TOLL, OTHER_TOLL = (
    f"{number} people were killed when a bus plunged into the Orla gorge near Brenna." for number in ("Ten", "Twelve")
)
MORE = [
    "Bakers in Kaldar burned stale bread.",
    "Miners shovelled frozen gravel beside Sareth.",
    "Farmers sold muddy orchards in Velko.",
]


@pytest.mark.parametrize(
    ("day", "others", "told", "why"),
    [
        ("2021-03-06", MORE, True, "pages of one day"),
        ("2021-03-09", MORE, True, "three days apart"),
        ("2021-03-11", MORE, False, "five days apart, one claim of many in common"),
        ("2021-03-11", MORE[:2], False, "one of three"),
        ("2021-03-11", MORE[:1], True, "half of a short page in common"),
        ("2021-03-19", [], False, "thirteen days apart: another event"),
        (None, MORE[:1], True, "a page without a date, half of it in common"),
        (None, MORE, False, "a page without a date, too little in common"),
    ],
)
def test_only_of_one_event(day: str | None, others: list[str], told: bool, why: str) -> None:
    a, b = (
        account(TOLL, *others, day="2021-03-06"),
        account(OTHER_TOLL, *reversed([f"Nobody {number} slept." for number, _ in enumerate(others)]), day=day),
    )
    (match,) = pair_claims(account(TOLL, day="2021-03-06"), account(OTHER_TOLL, day="2021-03-06"))
    match = replace(match, a=a.claims[0], b=b.claims[0])
    assert bool(find_divergences(a, b, [match])) is told, why


@pytest.mark.parametrize(
    ("mine", "theirs", "told"),
    [
        (["Orrin"], ["Orrin"], True),
        (["Orrin"], [], True),
        (["Orrin"], ["Velder"], False),
        (["Orrin", "Velder"], ["Velder"], True),
    ],
)
def test_cues_are_compared_only_of_one_speaker(mine: list[str], theirs: list[str], told: bool) -> None:
    a, b = (
        account(f"The company {cue} that waste had leaked into the Orla river.", day="2021-03-06")
        for cue in ("admitted", "said")
    )
    (match,) = pair_claims(a, b)
    match = replace(match, a=said_by(match.a, mine), b=said_by(match.b, theirs))
    assert any(found.kind == "strength" for found in find_divergences(a, b, [match])) is told


def said_by(profile: Profile, names: list[str]) -> Profile:
    first, *others = [Source(name, "person") for name in names] or [None]
    claim = replace(profile.claim, speaker=first, other_speakers=tuple(one for one in others if one))
    return replace(profile, claim=claim, speakers=frozenset(map(key, names)))


def test_divergences_stand_in_the_order_of_the_first_page() -> None:
    a = account("Forty sheep drowned when ferries sank off Mirel.", "Nine bakers were hurt when mills fell near Velko.")
    b = account(
        "Millers slept.", "Bakers were hurt when mills fell near Velko.", "Sheep drowned when ferries sank off Mirel."
    )
    assert differences(a, b) == [("absent", "Forty sheep", None), ("absent", "Nine bakers", None)]
    assert differences(b, a) == [("absent", None, "Nine bakers"), ("absent", None, "Forty sheep")], (
        "where it leaves something out, that of its claim"
    )


TWO_INCIDENTS = "{} people were killed when a bus plunged into the Orla gorge near {} on {}."


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        (("Ten", "Warsaw", "3 March 2021"), ("Nine", "Warsaw", "3 March 2021"), ["quantity"], "one incident"),
        (("Ten", "Warsaw", "3 March 2021"), ("Nine", "Oslo", "3 March 2021"), [], "two places and two numbers"),
        (("Ten", "Warsaw", "3 March 2021"), ("Nine", "Warsaw", "4 March 2021"), [], "two days and two numbers"),
        (("Ten", "Warsaw", "3 March 2021"), ("Ten", "Oslo", "3 March 2021"), ["place"], "all else is the same"),
    ],
)
def test_two_incidents_do_not_differ(
    one: tuple[str, str, str], other: tuple[str, str, str], found: list[str], why: str
) -> None:
    a, b = (account(TWO_INCIDENTS.format(*told), day="2021-03-06") for told in (one, other))
    assert [kind for kind, *_ in differences(a, b)] == found, why


def test_loose_claims_of_another_place_are_two_incidents() -> None:
    a, b = (
        account(f"Ten people were killed near {town} on 3 March 2021.", day="2021-03-06") for town in ("Warsaw", "Oslo")
    )
    (match,) = pair_claims(*(account(TOLL, day="2021-03-06") for _ in range(2)))
    one, other = a.claims[0], b.claims[0]
    for close, told in ((limits.OTHER_NAME_CLOSENESS, True), (limits.OTHER_NAME_CLOSENESS - 0.01, False)):
        alignment = replace(between(one, other), shared=close, a_rest=1 - close, b_rest=0.0)
        assert bool(find_divergences(a, b, [replace(match, a=one, b=other, alignment=alignment)])) is told


@pytest.mark.parametrize(("common", "told"), [(limits.SEVERAL_CLAIMS, True), (limits.SEVERAL_CLAIMS - 1, False)])
def test_several_claims_in_common_are_enough_of_long_pages(common: int, told: bool) -> None:
    others = [f"Nobody in town number {number} slept." for number in range(4 * limits.SEVERAL_CLAIMS)]
    a, b = account(TOLL, *others), account(OTHER_TOLL, *others)
    (match,) = pair_claims(account(TOLL, day="2021-03-06"), account(OTHER_TOLL, day="2021-03-06"))
    first = replace(match, a=a.claims[0], b=b.claims[0])
    pairs = [(a.claims[number], b.claims[number]) for number in range(1, common)]
    more = [replace(match, a=one, b=other, alignment=between(one, other)) for one, other in pairs]
    found = find_divergences(a, b, [first, *more])
    assert any(one.kind == "quantity" and one.claims[0] == a.claims[0].claim for one in found) is told


CONVOY = "A convoy was attacked on the road between Sareth and {}, killing three drivers."
SHEEP = "Forty sheep drowned when the ferry Orlanda sank off Port Mirel."
NO_NUMBER = "The ferry Orlanda sank off Port Mirel and the sheep drowned."


@pytest.mark.parametrize(
    ("one", "other", "told", "why"),
    [
        ([TOLL], [OTHER_TOLL], True, "two numbers"),
        ([TOLL], [OTHER_TOLL, "A first count of police had ten people killed."], False, "it knows the first number too"),
        ([TOLL, "Another count of police had twelve people killed."], [OTHER_TOLL], False, "whichever page knows both"),
        ([TOLL], [OTHER_TOLL, "The mayor sold ten boats."], True, "as many of something else"),
        ([CONVOY.format("Velko")], [CONVOY.format("Tamsa")], True, "two places"),
        ([CONVOY.format("Velko")], [CONVOY.format("Tamsa"), "Bakers slept in Velko."], True, "versions of one sentence"),
        ([CONVOY.format("Velko")], [CONVOY.format("Tamsa"), CONVOY.format("Velko")], False, "another claim is closer"),
        ([SHEEP], [NO_NUMBER], True, "a number left out"),
        ([SHEEP], [NO_NUMBER, "The mayor sold forty boats."], False, "it has the number of anything"),
        ([SHEEP], [NO_NUMBER, "The mayor sold nine boats."], True, "another number"),
    ],
)  # fmt: skip
def test_what_a_page_also_tells_elsewhere_is_no_difference(
    one: list[str], other: list[str], told: bool, why: str
) -> None:
    a, b = account(*one, day="2021-03-06"), account(*other, day="2021-03-06")
    assert bool(differences(a, b)) is bool(differences(b, a)) is told, why


def test_a_change_in_a_version_of_a_sentence_is_told_though_the_page_has_the_words_elsewhere() -> None:
    bus = "A bus with old sailors plunged into a gorge near {} on Tuesday night."
    a = account(bus.format("Warsaw"), "Bakers burned bread in Oslo.", day="2021-03-06")
    b = account(bus.format("Oslo"), "Bakers burned bread in Warsaw.", day="2021-03-06")
    assert ("place", "Warsaw", "Oslo") in differences(a, b)
