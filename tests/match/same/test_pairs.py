"""The same claim in two accounts: found in other words, and not found where only words are shared."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.same.pairs import _LocalFactors, days_between, pair_claims
from provstore.match.same.profiles import Profile
from provstore.match.same.scores import ClaimMatch, score
from tests.examples import examples
from tests.match.same.accounts import account, paired

SAME = [
    ("Two sailors died when the ferry Orlanda sank near Port Mirel on Sunday.", "The sinking of the ferry Orlanda off Port Mirel on Sunday left two sailors dead.", "noun for verb, other order"),
    ("The ministry said the dam at Velko would be closed for repairs until autumn.", "The dam at Velko will remain shut for repairs until autumn, the ministry said.", "the cue before and after"),
    ("Governor Anna Lissow urged the miners to pull out of the talks.", "Governor Anna Lissow called on the miners to withdraw from the negotiations.", "three paraphrases in one demand"),
    ("The union said the Kaldar refinery refused to negotiate with striking workers.", "The union said the Kaldar refinery did not agree to talks with striking workers.", "a refusal is a negated agreement"),
    ("The letter said the league had not balked at arming the rebels of Tamsa.", "The letter said the league had been arming the rebels of Tamsa.", "twice negated is not negated"),
    ("Rebels retook the town of Sareth from the army on Monday.", "On Monday insurgents recaptured Sareth from army troops.", "words of different colour"),
    ("Fire destroyed forty homes in the village of Brenna, the mayor said.", "The mayor said the blaze razed forty houses in Brenna village.", "synonyms"),
    ("Twenty-two people were killed when a bridge collapsed in Oskar province.", "22 people died in the collapse of a bridge in Oskar province.", "numbers in words"),
    ("The World Harvest Fund suspended deliveries of grain to Mirel.", "Deliveries of grain to Mirel were suspended by the WHF.", "letters for a name"),
    ("Ten people were killed when a bus plunged into the Orla gorge near Brenna.", "A bus plunged into the Orla gorge near Brenna, killing 22 people.", "another toll of the same accident"),
]  # fmt: skip
OTHER = [
    ("Two sailors died when a ferry sank near Port Mirel.", "Two miners died when a shaft collapsed near Kaldar.", "the same number, another accident"),
    ("Ten people were killed in a bombing in Sareth.", "Ten people were arrested in a raid in Velko.", "the same number of another deed"),
    ("Militants killed twelve soldiers in an attack on a base in Tamsa.", "Militants killed nine farmers in an attack on a market in Brenna.", "the same deed elsewhere"),
    ("The ministry said the dam at Velko was damaged.", "The ministry said the dam at Velko was not damaged.", "negated"),
    ("The union said no worker of the Kaldar refinery was dismissed.", "The union said a worker of the Kaldar refinery was dismissed.", "negated by its subject"),
    ("The mayor said the bridge would be rebuilt next year.", "The mayor said the school would be sold next year.", "one speaker, two subjects"),
    ("Police said the suspect was 22 years old.", "Police said 22 people were hurt in the crash.", "a number that means something else"),
    ("Anna Lissow was elected governor of Oskar with 51 percent of the vote.", "Pavel Orrin was elected mayor of Brenna with 51 percent of the vote.", "two elections"),
    ("Prices of bread rose by ten percent in March.", "Prices of fuel fell by ten percent in May.", "two prices"),
    ("He spoke on condition of anonymity because he was not authorized to speak to the media.", "They asked for anonymity since they were not authorized to brief reporters.", "sourcing is no claim"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "why"), SAME)
def test_same_claim(one: str, other: str, why: str) -> None:
    assert paired(account(one, day="2021-03-06"), account(other, day="2021-03-06")), why


@pytest.mark.parametrize(("one", "other", "why"), OTHER)
def test_other_claim(one: str, other: str, why: str) -> None:
    assert not paired(account(one), account(other)), why


def test_one_claim_in_two_sentences_is_paired_with_both_and_narrowed() -> None:
    one = account(
        "The union urged the Kaldar refinery to rehire the workers it dismissed in winter, and to stop dumping sludge into the Orla river."
    )
    other = account(
        "The union called on the Kaldar refinery to rehire workers sacked in winter.",
        "It also demanded that the refinery put an end to the dumping of sludge into the river Orla.",
    )
    found = pair_claims(one, other)
    assert [match.b.claim for match in found] == [profile.claim for profile in other.claims]
    parts = [match.alignment.a_part.of(one.document.text) for match in found if match.alignment.a_part]
    assert any("dumping" in part and "rehire" not in part for part in parts)


def test_months_apart_only_what_is_nearly_verbatim_is_paired() -> None:
    one, other = "Rebels retook the town of Sareth on Monday.", "On Monday insurgents recaptured the town."
    assert paired(account(one, day="2021-03-01"), account(other, day="2021-03-02"))
    assert not paired(account(one, day="2021-03-01"), account(other, day="2021-09-02"))


def test_the_better_partner_displaces_the_worse() -> None:
    one = account(
        "Two sailors died when the ferry Orlanda sank near Port Mirel.", "The ferry Orlanda was built in Velko."
    )
    other = account("The sinking of the ferry Orlanda near Port Mirel killed two sailors.", "The Orlanda was a ferry from the yards of Velko.")  # fmt: skip
    assert all("killed" not in b for a, b in paired(one, other) if "built" in a)


def test_every_pair_shares_two_terms() -> None:
    for one, other, _ in SAME:
        a, b = account(one), account(other)
        for match in pair_claims(a, b):
            (mine,) = [one for one in a.claims if one is match.a]
            (theirs,) = [one for one in b.claims if one is match.b]
            shared = mine.terms & theirs.terms
            assert len(shared) >= 2


WORDS = [
    "ferry",
    "sank",
    "Orlanda",
    "Mirel",
    "two",
    "22",
    "sailors",
    "died",
    "killed",
    "not",
    "said",
    "Monday",
    "the",
    "of",
    "in",
    "rebels",
    "Sareth",
    "“shameful”",
    "May",
]
sentences = st.lists(st.sampled_from(WORDS), min_size=3, max_size=14).map(
    lambda words: " ".join(words).capitalize() + "."
)
pages = st.lists(sentences, min_size=1, max_size=3)


@examples(60)
@given(pages, pages)
def test_changing_places_changes_nothing_else(one: list[str], other: list[str]) -> None:
    a, b = account(*one), account(*other)
    there = {
        (m.a.claim.content, m.b.claim.content, m.alignment.a_part, m.alignment.b_part, m.score)
        for m in pair_claims(a, b)
    }
    back = {
        (m.b.claim.content, m.a.claim.content, m.alignment.b_part, m.alignment.a_part, m.score)
        for m in pair_claims(b, a)
    }
    assert there == back
    assert all(0 <= score <= 1 for *_, score in there)


@examples(30)
@given(pages)
def test_a_part_lies_where_its_claim_stands(page: list[str]) -> None:
    a = account(*page)
    for match in pair_claims(a, a):
        for part, claim in ((match.alignment.a_part, match.a.claim), (match.alignment.b_part, match.b.claim)):
            assert part is None or claim.content[0].start <= part.start < part.end


def test_days_apart() -> None:
    assert days_between("2021-03-06", "2021-03-09") == days_between("2021-03-09", "2021-03-06") == 3
    assert days_between(None, "2021-03-09") is days_between("2021-03-09", None) is None


FERRY, SINKING = (
    "Two sailors died when the ferry Orlanda sank near Port Mirel.",
    "The sinking of the ferry Orlanda off Port Mirel left two sailors dead.",
)


def test_a_match_tells_what_it_rests_on() -> None:
    (match,) = pair_claims(account(FERRY, day="2021-03-06"), account(SINKING, day="2021-03-06"))
    assert {"ferry", "orlanda", "sailors"} <= set(match.reasons)
    assert match.score == round(match.score, 4) > 0.57


@pytest.mark.parametrize(
    ("one", "other", "paired_when_dated", "paired_when_not", "why"),
    [
        (0.6, None, True, False, "sure for pages with dates, not for others"),
        (0.67, None, True, True, "sure for any pages"),
        (0.56, None, False, False, "doubtful, and alone"),
        (0.52, 0.6, True, False, "doubtful beside a sure one"),
        (0.5, 0.67, False, False, "too little, whatever is beside it"),
    ],
)
def test_doubtful_pairs_need_a_sure_one(
    monkeypatch: pytest.MonkeyPatch,
    one: float,
    other: float | None,
    paired_when_dated: bool,
    paired_when_not: bool,
    why: str,
) -> None:
    """Two claims of each page, whose scores are given, and too far from each other to be neighbours."""
    between = [f"Bakers in town number {number} burned bread again." for number in ("seven", "eight", "nine")]
    texts = FERRY, *between, "The bridge at Velko fell on two cars in Sareth."
    scores = {0: one, 4: other}

    def given_score(a: Profile, b: Profile, factors: object, days_apart: int) -> ClaimMatch | None:
        found = score(a, b, defaultdict(lambda: 1.0), days_apart)
        wanted = scores.get(a.number) if a.number == b.number else None
        return replace(found, score=wanted) if found and wanted else None

    monkeypatch.setattr("provstore.match.same.pairs.score", given_score)
    for day, expected in (("2021-03-06", paired_when_dated), (None, paired_when_not)):
        numbers = {
            match.a.claim.content[0].start for match in pair_claims(account(*texts, day=day), account(*texts, day=day))
        }
        assert (0 in numbers) is expected, (why, day)


def test_neighbours_and_many_pairs_lift_a_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        FERRY,
        "The bridge at Velko fell on two cars in Sareth.",
        "Farmers burned bitter wooden orchards near Tamsa.",
        "Bakers in Kaldar devoured stolen bread.",
        "Miners shovelled frozen gravel beside Brenna.",
    ]

    def lifted(*numbers: int) -> dict[int, float]:
        def given_score(a: Profile, b: Profile, factors: object, days_apart: int) -> ClaimMatch | None:
            found = score(a, b, defaultdict(lambda: 1.0), days_apart)
            return replace(found, score=0.6) if found and a.number == b.number in numbers else None

        monkeypatch.setattr("provstore.match.same.pairs.score", given_score)
        page = account(*texts, day="2021-03-06")
        order = [claim.claim for claim in page.claims]
        return {order.index(match.a.claim): round(match.score, 4) for match in pair_claims(page, page)}

    assert lifted(0) == {0: 0.6}
    assert lifted(0, 1) == {0: 0.65, 1: 0.65}, "one neighbour each"
    assert lifted(0, 2) == {0: 0.65, 2: 0.65}, "two claims away"
    assert lifted(0, 3) == {0: 0.6, 3: 0.6}, "three claims away is no neighbour"
    assert lifted(0, 1, 2) == {0: 0.73, 1: 0.73, 2: 0.73}, "two neighbours, and three pairs in all"
    assert lifted(0, 1, 2, 3) == {0: 0.73, 1: 0.73, 2: 0.73, 3: 0.73}, "more than two neighbours count no more"
    page = account(*texts, day="2021-03-06")
    assert all("neighbours pair up" in match.reasons for match in pair_claims(page, page))


def test_what_stands_in_most_claims_tells_little() -> None:
    one = [
        f"The ferry Orlanda {what} near Port Mirel." for what in ("sank", "burned", "returned", "vanished", "arrived")
    ]
    crowded, lonely = account(*one, day="2021-03-06"), account(one[0], day="2021-03-06")
    alone = pair_claims(lonely, lonely)[0].score
    crowd = {(match.a.claim, match.b.claim): match.score for match in pair_claims(crowded, crowded)}
    first = crowded.claims[0].claim
    assert crowd.get((first, first), 0.0) < alone


def test_the_factor_of_a_concept_falls_with_the_claims_it_stands_in() -> None:
    ferries = [f"The ferry {name} sank." for name in ("Orlanda", "Mirel", "Tamsa", "Velko")]
    page, other = account(*ferries), account("The ferry Brenna burned.", "Nobody slept there.")
    factors = _LocalFactors(page, other)
    assert page.contents + other.contents == 6
    assert factors["'orlanda"] == 1.0, "it stands in one"
    assert factors["=ship"] == pytest.approx((1 - 3 / 10) ** 2), "it stands in five, three too many"
    assert factors["zebra"] == 1.0, "it stands in none"


def test_a_pair_of_common_words_needs_one_day() -> None:
    one, other = "Heavy rain damaged bitter muddy roads.", "Heavy rain damaged bitter muddy roads."
    assert paired(account(one, day="2021-03-06"), account(other, day="2021-03-06"))
    assert paired(account(one, day="2021-03-06"), account(other, day="2021-03-08"))
    few = "Bitter rain damaged gates."
    assert paired(account(few, day="2021-03-06"), account(few, day="2021-03-08"))
    assert not paired(account(few, day="2021-03-06"), account(few, day="2021-03-09")), "names and counts nothing"
    assert paired(
        account("Bitter rain damaged Mirel.", day="2021-03-06"), account("Bitter rain damaged Mirel.", day="2021-03-09")
    )
    assert paired(
        account("Bitter rain damaged 22 gates.", day="2021-03-06"),
        account("Bitter rain damaged 22 gates.", day="2021-03-09"),
    )


def test_a_worse_partner_stays_where_its_other_claim_has_no_better_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def kept(*scores: tuple[int, int, float]) -> set[tuple[int, int]]:
        given = {(i, j): value for i, j, value in scores}

        def given_score(a: Profile, b: Profile, factors: object, days_apart: int) -> ClaimMatch | None:
            found = score(a, b, defaultdict(lambda: 1.0), days_apart)
            value = given.get((a.number, b.number))
            return replace(found, score=value) if found and value else None

        monkeypatch.setattr("provstore.match.same.pairs.score", given_score)
        monkeypatch.setattr("provstore.match.same.pairs.limits.NEIGHBOUR_BONUS", 0.0)
        monkeypatch.setattr("provstore.match.same.pairs.limits.MANY_PAIRS_BONUS", 0.0)
        page, other = account(FERRY, FERRY, day="2021-03-06"), account(FERRY, FERRY, day="2021-03-06")
        order = {id(one.claim): one.number for page in (page, other) for one in page.claims}
        return {(order[id(match.a.claim)], order[id(match.b.claim)]) for match in pair_claims(page, other)}

    assert kept((0, 0, 0.6), (0, 1, 0.55)) == {(0, 0)}, "no other claim makes the doubtful one sure"
    assert kept((0, 0, 0.6), (1, 0, 0.55)) == {(0, 0)}, "on neither page"
    assert kept((0, 0, 0.6), (1, 1, 0.51)) == {(0, 0), (1, 1)}, "just likely enough beside a sure one"
    assert kept((0, 0, 0.9), (0, 1, 0.6)) == {(0, 0), (0, 1)}, "the second claim has no other partner"
    assert kept((0, 0, 0.9), (0, 1, 0.6), (1, 1, 0.9)) == {(0, 0), (1, 1)}, "both have a better one"
    assert kept((0, 0, 0.9), (0, 1, 0.73), (1, 1, 0.9)) == {(0, 0), (0, 1), (1, 1)}, "not much better"
    assert kept((0, 0, 0.9), (0, 1, 0.6), (1, 1, 0.58)) == {(0, 0), (1, 1), (0, 1)} - {(0, 1)}, (
        "one of them a better one"
    )
