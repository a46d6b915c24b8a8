"""What one account has and the other leaves out."""

from __future__ import annotations

import pytest

from provstore.match.differ.absent import find_absent
from tests.match.differ.claims import compared, profile

HARBOUR = "The harbour of Brenna was sold"


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("Nine sailors were killed when ferries sank off Mirel.", "Ferries sank off Mirel.", ["Nine sailors"], "how many were killed"),
        ("Nine sailors were killed when ferries sank off Mirel.", "Seven sailors were killed when ferries sank off Mirel.", [], "another number of them"),
        ("Nine sailors were killed when ferries sank off Mirel.", "Nine sailors were on ferries that sank off Mirel.", [], "the same number"),
        ("Nine sailors were killed when ferries sank off Mirel.", "Seven sailors were on ferries that sank off Mirel.", [], "other numbers of the same people"),
        ("Nine old sailors watched ferries that sank off Mirel.", "Old sailors watched ferries that sank off Mirel.", [], "nobody came to harm"),
        (f"{HARBOUR} by Pavel Orrin to strangers.", f"{HARBOUR} to strangers.", ["Pavel Orrin"], "an agent"),
        (f"{HARBOUR} by Pavel Orrin to strangers.", f"{HARBOUR} by Anna Lissow to strangers.", [], "another agent"),
        (f"{HARBOUR} by Pavel Orrin to strangers.", f"{HARBOUR} to strangers, and Pavel Orrin sold it.", [], "he is named elsewhere"),
        (f"{HARBOUR} near Pavel Orrin to strangers.", f"{HARBOUR} to strangers.", [], "no agent"),
        (f"{HARBOUR} to strangers if the owners agreed.", f"{HARBOUR} to strangers.", ["if the owners agreed"], "a condition"),
        (f"{HARBOUR} to strangers if the owners agreed, again.", f"{HARBOUR} to strangers.", ["if the owners agreed"], "up to the next mark"),
        (f"{HARBOUR} to strangers if owners agreed.", f"{HARBOUR} to strangers.", ["if owners agreed"], "of three words"),
        (f"{HARBOUR} to strangers if agreed.", f"{HARBOUR} to strangers.", [], "two words are none"),
        (f"{HARBOUR} to strangers as if for nothing, if the owners agreed.", f"{HARBOUR} to strangers.", ["if the owners agreed"], "a condition after as if"),
        (f"{HARBOUR} to strangers unless.", f"{HARBOUR} to strangers.", [], "a word alone is none"),
        (f"{HARBOUR} to strangers as if for nothing.", f"{HARBOUR} to strangers.", [], "as if is none"),
        (f"{HARBOUR} to strangers if the owners agreed.", f"{HARBOUR} to strangers unless the owners fled.", [], "both have one"),
    ],
)  # fmt: skip
def test_absent(one: str, other: str, found: list[str], why: str) -> None:
    assert compared(find_absent, profile(one), profile(other)) == [(words, None) for words in found], why


def test_a_headline_leaves_out_numbers_without_telling_anything() -> None:
    one = profile("Nine sailors were killed when ferries sank off Mirel.")
    other = profile("Ferries sank off Mirel.", headline=True)
    assert compared(find_absent, one, other) == []


def test_only_the_part_that_corresponds_is_looked_at() -> None:
    part = "Drowned sheep along the cold harbour wall were hauled"
    assert (
        compared(
            find_absent,
            profile(f"{part}, while nine hungry goats devoured every garden by Orrin."),
            profile(f"{part}."),
        )
        == []
    )
    found = compared(
        find_absent, profile(f"{part} by Orrin, while hungry goats devoured every single garden."), profile(f"{part}.")
    )
    assert found == [("Orrin", None)]
    conditional = profile(f"{part} if the gates opened, while hungry goats devoured every single garden.")
    assert compared(find_absent, conditional, profile(f"{part}.")) == [("if the gates opened", None)]
    outside = profile(f"{part}, while hungry goats devoured every garden if farmers slept.")
    assert compared(find_absent, outside, profile(f"{part}.")) == []
