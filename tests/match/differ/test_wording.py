"""Words inside quotation marks that cannot both be verbatim."""

from __future__ import annotations

import pytest

from provstore.match.differ.wording import compare_modes, compare_wording, quote_one_text
from provstore.match.same.profiles import Profile
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
        (DEAL.format("“foul bargain” and “yesterday’s”"), DEAL.format("“rotten bargain”"), [("“foul bargain”", "“rotten bargain”")], "one that has its partner is no other's"),
        (DEAL.format("“”"), DEAL.format("“rotten”"), [], "nothing between the marks"),
        (DEAL.format("“shameful”"), "“The rotten sale of the harbour was a poor deal for Brenna and others.”", [], "a sentence is no judgement"),
        (f"“{SAID.format('Brenna', 'strangers')}.”", f"“{SAID.format('Brenna', 'foreigners')}.”", [("strangers", "foreigners")], "a word replaced"),
        (f"“{SAID.format('Brenna', 'strangers')}.”", f"“{SAID.format('Brenna', 'strangers')}.”", [], "nothing replaced"),
        (f"“{SAID.format('Brenna', 'strangers')}.”", f"“{SAID.format('Brenna', 'greedy strangers')}.”", [("to strangers", "to greedy strangers")], "a word put in"),
        (f"“{SAID.format('Brenna', 'strangers')}.”", f"“{SAID.format('Brenna', 'stranger')}.”", [], "another form"),
        (f"“{SAID.format('Qalat al-Hosna', 'strangers')}.”", f"“{SAID.format('Qalat el-Hosna', 'strangers')}.”", [], "another spelling"),
        (f"“{SAID.format('Brenna', 'strangers')}.”", "“Nobody but the mayor of Brenna can ever sell what belongs here.”", [], "another quotation"),
        (f"“{SAID.format('Brenna', 'any strangers')}.”", f"“{SAID.format('Brenna', 'the strangers')}.”", [("any", "the")], "a determiner replaced: not both are verbatim"),
        (f"“I’d say {SAID.format('Brenna', 'strangers')}.”", f"“I would say {SAID.format('Brenna', 'strangers')}.”", [], "a verb cut short"),
        (f"“Wheat is cheap in the whole valley this year. {SAID.format('Brenna', 'strangers')}.”", f"“Ships are late again, and the ferry from Tamsa is later. {SAID.format('Brenna', 'foreigners')}.”", [("strangers", "foreigners")], "of a speech each quotes another sentence beside it"),
        ("“Rise up. We will never again leave the harbor of Brenna to them.”", "The harbor of Brenna was “a little class”.", [], "a sentence of a longer quotation is no judgement"),
        (f"“{SAID.format('Brenna', 'a b c d e f g h i')}.”", f"“{SAID.format('Brenna', 'strangers')}.”", [], "too much replaced"),
    ],
)  # fmt: skip
def test_wording(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert compared(compare_wording, profile(one), profile(other)) == found, why


def test_a_quotation_that_both_have_word_for_word_is_no_version_of_another() -> None:
    first, second = (f"“{SAID.format('Brenna', word)}”" for word in ("strangers", "foreigners"))
    both, one = profile(f"{first} and {second}."), profile(f"{first}.")
    assert compared(compare_wording, both, one) == []
    assert compared(compare_wording, profile(f"{second}."), one) == [("foreigners", "strangers")]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("“We will never leave the harbor,” he said.", "He said: “But we will never leave the harbor again.”", True),
        ("“We will never leave it,” he said.", "He said: “We will never leave the harbor.”", False),
        ("We will never leave the harbor.", "We will never leave the harbor.", False),
    ],
)
def test_quotations_of_one_text(one: str, other: str, told: bool) -> None:
    a, b = (account(text).claims[0] for text in (one, other))
    assert quote_one_text(a, b) is quote_one_text(b, a) is told


def test_names_that_are_close_are_uncertain() -> None:
    a, b = (profile(f"“{SAID.format(name, 'strangers')}.”") for name in ("Tamarin", "Tamaris"))
    assert [(one.kind, one.certain) for one in compare_wording(a, b, between(a, b))] == [("wording", False)]
    a, b = (profile(f"“{SAID.format('Brenna', word)}.”") for word in ("strangers", "stringers"))
    assert [one.certain for one in compare_wording(a, b, between(a, b))] == [True], "words are no names"


def claim(text: str) -> Profile:
    return next(one for one in account(text).claims if one.claim.voice == "attributed")


QUOTED = "“The harbour of Brenna was sold to strangers for nothing last winter,” the mayor said."
REPORTED = "The mayor said the harbour of Brenna had been {} last winter."


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        (QUOTED, REPORTED.format("sold to strangers for nothing"), [], "another tense: so is everything reported"),
        (QUOTED, REPORTED.format("leased to strangers for nothing"), [("was sold", "had been leased")], "a word replaced"),
        (QUOTED, REPORTED.format("sold to greedy strangers for nothing"), [], "a word put in explains"),
        (QUOTED, REPORTED.format("“leased” to strangers for nothing"), [], "both quote"),
        (REPORTED.format("sold for nothing"), REPORTED.format("leased for nothing"), [], "neither quotes"),
        (QUOTED, "The mayor said strangers now own what his fathers had built.", [], "other words altogether"),
    ],
)  # fmt: skip
def test_words_that_only_one_has_in_quotation_marks(
    one: str, other: str, found: list[tuple[str, str]], why: str
) -> None:
    a, b = claim(one), claim(other)
    told = list(compare_modes(a, b))
    assert all(difference.kind == "mode" for difference in told)
    assert words(iter(told), a, b) == found, why
    assert words(compare_modes(b, a), b, a) == [(theirs, mine) for mine, theirs in words(iter(told), a, b)]
