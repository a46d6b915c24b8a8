"""Words inside quotation marks that cannot both be verbatim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.match.differ.wording import compare_modes, compare_strength, compare_wording
from provstore.match.same.profiles import Profile
from provstore.records import Span
from tests.match.differ.claims import between, compared, profile, words
from tests.match.same.accounts import account

DEAL = "The sale of the harbour was a {} deal for Brenna."
SAID = "We will never again leave the harbour of {} to {} and thieves"


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        (DEAL.format("“shameful”"), DEAL.format("“rotten”"), [("“shameful”", "“rotten”")], "two judgements"),
        (DEAL.format("“shameful”"), DEAL.format("“shameful”"), [], "one judgement"),
        (DEAL.format("“shameful”"), DEAL.format("“very shameful”"), [], "the same telling word"),
        (DEAL.format("“shameful”"), DEAL.format("“rotten” and shameful"), [], "the other has the word without marks"),
        (DEAL.format("“shameful and rotten”"), DEAL.format("“rotten”"), [], "a part of it"),
        (DEAL.format("“shameful”"), DEAL.format("shameful"), [], "only one has marks"),
        (DEAL.format("“bad, foul, base, mean, low, shameful”"), DEAL.format("“rotten”"), [("“bad, foul, base, mean, low, shameful”", "“rotten”")], "six words are a judgement"),
        (DEAL.format("“bad, foul, base, mean, low, dire, shameful”"), DEAL.format("“rotten”"), [], "seven are none"),
        (DEAL.format("“”"), DEAL.format("“rotten”"), [], "nothing between the marks"),
        (DEAL.format("“shameful”"), "“The rotten sale of the harbour was a poor deal for Brenna and others.”", [], "a sentence is no judgement"),
        (f"“{SAID.format('Brenna', 'strangers')}.”", f"“{SAID.format('Brenna', 'foreigners')}.”", [("strangers", "foreigners")], "a word replaced"),
        (f"“{SAID.format('Brenna', 'strangers')}.”", f"“{SAID.format('Brenna', 'strangers')}.”", [], "nothing replaced"),
        (f"“{SAID.format('Brenna', 'strangers')}.”", f"“{SAID.format('Brenna', 'greedy strangers')}.”", [], "a word put in"),
        (f"“{SAID.format('Brenna', 'strangers')}.”", f"“{SAID.format('Brenna', 'stranger')}.”", [], "another form"),
        (f"“{SAID.format('Qalat al-Hosna', 'strangers')}.”", f"“{SAID.format('Qalat el-Hosna', 'strangers')}.”", [], "another spelling"),
        (f"“{SAID.format('Brenna', 'strangers')}.”", "“Nobody but the mayor of Brenna can ever sell what belongs here.”", [], "another quotation"),
        (f"“{SAID.format('Brenna', 'a b c d e f g h i')}.”", f"“{SAID.format('Brenna', 'strangers')}.”", [], "too much replaced"),
    ],
)  # fmt: skip
def test_wording(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert compared(compare_wording, profile(one), profile(other)) == found, why


def test_names_that_are_close_are_uncertain() -> None:
    a, b = (profile(f"“{SAID.format(name, 'strangers')}.”") for name in ("Tamarin", "Tamaris"))
    assert [(one.kind, one.certain) for one in compare_wording(a, b, between(a, b))] == [("wording", False)]
    a, b = (profile(f"“{SAID.format('Brenna', word)}.”") for word in ("strangers", "stringers"))
    assert [one.certain for one in compare_wording(a, b, between(a, b))] == [True], "words are no names"


def claim(text: str) -> Profile:
    return next(one for one in account(text).claims if one.claim.voice == "attributed")


QUOTED = "“The harbour of Brenna was sold to strangers for nothing,” the mayor said."
REPORTED = "The mayor said the harbour of Brenna had been sold to strangers for nothing."


@pytest.mark.parametrize(
    ("one", "other", "differs", "why"),
    [
        (QUOTED, REPORTED, True, "quoted and reported"),
        (QUOTED, "“The harbour of Brenna was lost,” the mayor said.", False, "both quoted"),
        (REPORTED, "The mayor said the harbour was lost.", False, "both reported"),
        (QUOTED, "The mayor said the harbour of Brenna was sold to strangers for nothing.", False, "the same words without marks"),
        (QUOTED, "The mayor said the harbour of “Brenna” had been sold to strangers for nothing.", True, "a word in marks is not quoted"),
        (QUOTED, "The mayor said “the harbour of Brenna had been sold” for nothing.", False, "most of it in marks is"),
    ],
)  # fmt: skip
def test_modes(one: str, other: str, differs: bool, why: str) -> None:
    a, b = claim(one), claim(other)
    found = list(compare_modes(a, b))
    assert bool(found) is differs is bool(list(compare_modes(b, a))), why
    if found:
        assert found[0].kind == "mode"
        assert words(iter(found), a, b)[0][0] == a.text[a.claim.content[0].start : a.claim.content[-1].end]


@pytest.mark.parametrize("differs", [True, False])
def test_a_claim_is_quoted_from_half_of_it_on(differs: bool) -> None:
    one, other = claim(REPORTED), claim("The mayor said the harbour of Brenna was lost to a robber.")
    (reach,) = other.reach
    half = Span(reach.start, reach.start + (reach.end - reach.start) // 2 - (not differs))
    assert (reach.end - reach.start) % 2 == 0
    assert bool([*compare_modes(one, replace(other, quotations=(half,)))]) is differs


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("admitted", "said", [("admitted", "said")]),
        ("said", "stated", []),
        ("claimed", "admitted", [("claimed", "admitted")]),
        ("demanded", "said", []),
        ("shrugged", "said", []),
    ],
)
def test_strength(one: str, other: str, found: list[tuple[str, str]]) -> None:
    a, b = (
        next(iter(account(f"The company {cue} that waste had leaked into the Orla river.").claims))
        for cue in (one, other)
    )
    assert words(compare_strength(a, b), a, b) == found
    assert words(compare_strength(b, a), b, a) == [(theirs, mine) for mine, theirs in found]
    longer = replace(a, claim=replace(a.claim, cue=(*a.claim.cue, Span(0, 3))))
    assert words(compare_strength(longer, b), a, b) == found, "of a cue in two parts the first"
    assert words(compare_strength(b, longer), b, a) == [(theirs, mine) for mine, theirs in found]
