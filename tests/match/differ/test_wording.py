"""Words inside quotation marks that cannot both be verbatim."""

from __future__ import annotations

import pytest

from provstore.match.differ.wording import compare_wording
from tests.match.differ.claims import between, compared, profile

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
