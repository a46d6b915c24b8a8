"""From a page to the profiles of its claims."""

from __future__ import annotations

from provstore.extract import extract
from provstore.match.names.spelling import key
from provstore.match.same.reading import read_profile
from provstore.match.same.terms import term_weight
from provstore.match.same.thresholds import LONGEST_CONTENT
from provstore.records import Span
from provstore.text.decode import decode
from tests.match.same.accounts import account


def test_a_profile_has_what_the_claim_says_and_how() -> None:
    page = account(
        "Ferry sinks off Port Mirel\n\nThe coast guard admitted on Monday that nine “brave” sailors drowned off Port Mirel on 3 March 2021.",
        day="2021-03-08",
    )
    claim = next(one for one in page.claims if one.claim.voice == "attributed")
    assert claim.number == page.claims.index(claim)
    assert claim.reach == claim.claim.content
    assert (claim.force, claim.speakers, claim.headline) == ("avowal", {"coastguard"}, False)
    assert [quantity.low for quantity in claim.quantities] == [9]
    assert [date.value for date in claim.dates] == ["2021-03-03"]
    assert [quotation.of(claim.text) for quotation in claim.quotations] == ["“brave”"]
    assert [name.text for name in claim.names] == ["Port Mirel"]
    assert claim.sentence.of(claim.text).startswith("The coast guard") and claim.sentence.of(claim.text).endswith(
        "2021."
    )
    assert {word.low for word in claim.words} >= {"nine", "sailors", "“"}
    assert all(claim.tokens[at].concept == concept for concept, at in claim.concepts.items())
    assert len(claim.concepts) == len({token.concept for token in claim.tokens})
    assert claim.terms and claim.weight == sum(map(term_weight, claim.terms))


def test_a_profile_has_all_who_say_a_claim() -> None:
    page = account("Anna Holt and Peter Lunn said the wall of the harbor holds.\n\nIt rained.")
    assert {one.claim.voice: one.speakers for one in page.claims} == {
        "attributed": {key("Anna Holt"), key("Peter Lunn")},
        "outlet": set(),
    }


def test_a_headline_is_known_as_one() -> None:
    page = account(
        "Mayor: Harbour of Brenna sold", "Nothing else was said there of anything at all by anybody in town."
    )
    assert [one.headline for one in page.claims if one.claim.content[0].start < 30] == [True]


def test_the_day_is_that_a_person_states_or_that_of_the_page() -> None:
    page = "Ferry sinks\n\n3 March 2021\n\nThe mayor said the ferry Orlanda sank."
    document = decode(page.encode())
    extraction = extract(document)
    assert extraction.published
    assert read_profile(document, extraction).day == "2021-03-03"
    assert read_profile(document, extraction, "2021-04-04").day == "2021-04-04"
    assert account("The mayor said the ferry Orlanda sank.").day is None


def test_what_is_furniture_is_filed_under_nothing() -> None:
    document = decode(b"The mayor said the ferry Orlanda sank. The union said the bridge at Velko fell.")
    extraction = extract(document)
    first = extraction.claims[0].content[0]
    profile = read_profile(document, extraction, None, [Span(0, first.end)])
    assert [bool(one.terms) for one in profile.claims] == [False, True]
    assert profile.claims[0].weight == 0
    assert all(numbers == [1] for numbers in profile.filed.values())


def test_what_two_pass_on_counts_once() -> None:
    page = account(
        "Nine people died when a bridge fell in Orlin, the Guardian reported, citing Interior Minister Karel Novak."
    )
    assert len(page.claims) == 2
    assert page.contents == 1
    assert set(page.counts.values()) == {1}
    assert all(numbers == [0, 1] for numbers in page.filed.values())


def test_what_follows_a_content_belongs_to_it() -> None:
    (one,) = (
        claim
        for claim in account("“The dam broke at dawn,” the mayor said, killing nine farmers in Brenna.").claims
        if claim.claim.voice == "attributed"
    )
    assert one.reach == one.claim.content, "not behind the cue"
    text = "The mayor said that “the dam broke at dawn”, killing nine farmers in Brenna."
    (one,) = account(text).claims
    whole = " ".join(part.of(text) for part in one.reach)
    assert "killing nine farmers in Brenna" in whole and not whole.endswith(".")


def test_only_the_beginning_of_a_claim_without_end_is_read() -> None:
    listed = ", ".join(f"{number} boats from Port Mirel" for number in range(2, 5000))
    (claim, *_) = account(f"The union said that it had counted {listed}.").claims
    assert sum(part.end - part.start for part in claim.reach) == LONGEST_CONTENT
    assert len(claim.tokens) < LONGEST_CONTENT / 2


def test_an_index_finds_claims_by_their_terms() -> None:
    page = account("The mayor said the ferry Orlanda sank.", "The union said the ferry Velko fell.")
    assert page.filed["'orlanda"] == [0]
    assert page.filed["'velko"] == [1]
    assert page.filed["=ship"] == [0, 1]
