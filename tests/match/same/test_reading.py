"""From a page to the profiles of its claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.extract import extract
from provstore.match.names.spelling import key
from provstore.match.same.profiles import Profile
from provstore.match.same.reading import leave_out, read_profile
from provstore.match.same.terms import term_weight
from provstore.match.same.thresholds import LONGEST_CONTENT
from provstore.records import DateMention, Source, Span
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
    profile = leave_out(read_profile(document, extraction), [Span(0, first.end)])
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
    listed = ", ".join(f"{number} boats from Port Mirel" for number in range(2, 500))
    (claim, *_) = account(f"The union said that it had counted {listed}.").claims
    assert sum(part.end - part.start for part in claim.reach) == LONGEST_CONTENT
    assert len(claim.tokens) < LONGEST_CONTENT / 2


def test_an_index_finds_claims_by_their_terms() -> None:
    page = account("The mayor said the ferry Orlanda sank.", "The union said the ferry Velko fell.")
    assert page.filed["'orlanda"] == [0]
    assert page.filed["'velko"] == [1]
    assert page.filed["=ship"] == [0, 1]


def told(text: str, *contents: str, voice: str = "attributed", taken: str = "", **changed: object) -> Profile:
    """The profile of one claim with these words; another claim has the words `taken`."""
    document = decode(text.encode())
    extraction = extract(document)
    spans = [Span(at := text.index(words), at + len(words)) for words in (*contents, *filter(None, [taken]))]
    plain = replace(extraction.claims[0], cue=(), source=(), voice=voice, **changed)  # type: ignore[arg-type]
    mine, others = tuple(spans[: len(contents)]), spans[len(contents) :]
    claims = [replace(plain, content=mine), *(replace(plain, content=(other,)) for other in others)]
    return read_profile(document, replace(extraction, claims=tuple(claims))).claims[0]


BROKE = "The mayor said the dam broke, killing nine farmers in Brenna. Nobody slept."


@pytest.mark.parametrize(
    ("text", "said", "voice", "taken", "reach", "why"),
    [
        (BROKE, "the dam broke", "attributed", "", "the dam broke, killing nine farmers in Brenna", "a tail"),
        (BROKE, "the dam broke", "outlet", "", "the dam broke", "what a page says itself ends where it ends"),
        (BROKE, "the dam broke", "attributed", "nine farmers", "the dam broke", "another claim has words of the tail"),
        (BROKE, "the dam broke", "attributed", "Nobody slept", "the dam broke, killing nine farmers in Brenna", "another claim in the next sentence takes nothing from it"),
        (BROKE, "the dam broke", "attributed", "The mayor", "the dam broke, killing nine farmers in Brenna", "nor does one before it"),
        (BROKE, "the dam broke, killing nine farmers in Brenna.", "attributed", "", "the dam broke, killing nine farmers in Brenna.", "it has all of the sentence"),
        ("The mayor said the dam broke, and nine farmers fled.", "the dam broke", "attributed", "", "the dam broke", "another clause is no tail"),
    ],
)  # fmt: skip
def test_how_far_a_claim_reaches(text: str, said: str, voice: str, taken: str, reach: str, why: str) -> None:
    assert [part.of(text) for part in told(text, said, voice=voice, taken=taken).reach] == [reach], why


def test_of_a_content_in_parts_the_last_has_the_tail() -> None:
    found = told(BROKE, "The mayor", "the dam broke")
    assert [part.of(BROKE) for part in found.reach] == ["The mayor", "the dam broke, killing nine farmers in Brenna"]


def test_parts_beyond_the_longest_content_are_left_out() -> None:
    first, second = "the boats, " * (LONGEST_CONTENT // 11 - 2) + "a" * (22 + LONGEST_CONTENT % 11), "nine farmers fled"
    text = f"The mayor said {first} and {second}."
    assert len(first) == LONGEST_CONTENT
    assert [len(part.of(text)) for part in told(text, first, second).reach] == [LONGEST_CONTENT]
    assert [len(part.of(text)) for part in told(text, first[1:], second).reach] == [LONGEST_CONTENT - 1, 1]


def test_the_sentence_of_a_claim() -> None:
    text = "Ferry sinks off Mirel\n\nThe mayor said it sank. The ferry was old."
    assert told(text, "Ferry sinks").sentence.of(text) == "Ferry sinks off Mirel", "a headline is one"
    assert told(text, "it sank").sentence.of(text) == "The mayor said it sank."
    assert told(text, "it sank. The ferry").sentence.of(text) == "The mayor said it sank. The ferry", "all of the claim"
    assert told(text, "\n\n").sentence.of(text) == "\n\n", "what lies in no sentence is its own"
    parts = told(text, "Ferry sinks", "it sank")
    assert (parts.headline, parts.sentence.of(text)) == (True, "Ferry sinks off Mirel"), "where its first part stands"
    assert not told(text, "it sank", "The ferry").headline
    below = f"By Ann Lee\n\n{text}"
    assert told(below, "Ann Lee").sentence.of(below) == "Ann Lee", "what stands before the first sentence too"


def test_only_who_is_said_to_speak_is_the_speaker() -> None:
    lee = Source("Ann Lee", "person")
    text = "The mayor said it sank."
    assert told(text, "it sank", speaker=lee).speakers == {"anli"}
    assert told(text, "it sank", speaker=lee, voice="outlet").speakers == set()
    assert told(text, "it sank", speaker=None).speakers == set()


def test_all_dates_of_a_content_in_their_order() -> None:
    text = "The mayor said it sank on Tuesday, rose on 3 March 2021 and sank yesterday."
    (claim,) = account(text, day="2021-03-06").claims
    assert [date.value for date in claim.dates] == ["2021-03-02", "2021-03-03", "2021-03-05"]


def test_a_page_dated_by_its_month_has_no_day() -> None:
    document = decode(b"The mayor said the ferry Orlanda sank.")
    extraction = extract(document)
    for value, day in (("2021-03", None), ("2021-03-04", "2021-03-04"), ("2021-03-04T10:30", "2021-03-04")):
        published = DateMention(Span(0, 3), value, "day", None)
        assert read_profile(document, replace(extraction, published=published)).day == day
