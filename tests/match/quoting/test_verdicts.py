"""Which of all that held texts have of a quotation is told."""

from __future__ import annotations

import pytest

from provstore.match.differ.speakers import Speakers
from provstore.match.quoting.verdicts import Found, choose, judge, missing
from provstore.match.quoting.versions import Edit, Quoted, Version
from provstore.records import Span

LONG = Quoted("“the owner of the silo was warned”", (Span(0, 34),))
SHORT = Quoted("“old silo”", (Span(0, 10),))
FAMILIAR = Quoted("“it is what it is to me”", (Span(0, 24),))


def found(edits: int = 0, speakers: Speakers = "one", *, quoted: bool = True, relayed: bool = False) -> Found:
    changes = tuple(Edit(None, None, part, 0) for part in range(edits))
    return Found(Version(Span(0, 5), changes, quoted, edits), speakers, relayed)


CASES = [
    (LONG, found(), "exact"),
    (LONG, found(speakers="open"), "exact"),
    (LONG, found(speakers="two"), "other speaker"),
    (LONG, found(relayed=True), "relayed"),
    (LONG, found(1), "altered"),
    (LONG, found(1, "two"), "altered"),
    (LONG, found(quoted=False), "differs"),
    (LONG, found(1, quoted=False), "differs"),
    (SHORT, found(), "exact"),
    (SHORT, found(speakers="open"), None),
    (SHORT, found(speakers="two"), None),
    (FAMILIAR, found(speakers="two"), None),
    (FAMILIAR, found(), "exact"),
]


@pytest.mark.parametrize(("quoted", "one", "verdict"), CASES, ids=str)
def test_verdicts(quoted: Quoted, one: Found, verdict: str | None) -> None:
    assert judge(quoted, one) == verdict


def test_a_part_without_a_change_is_exact() -> None:
    assert (judge(LONG, found(1), 0), judge(LONG, found(1), 1)) == ("altered", "exact")


def test_the_best_is_told_first_and_what_tells_nothing_not_at_all() -> None:
    ranked = [
        found(speakers="one"),
        found(speakers="open"),
        found(relayed=True),
        found(quoted=False),
        found(speakers="two"),
        found(1),
        found(2),
        found(1, quoted=False),
    ]
    assert choose(LONG, ranked[::-1]) == list(range(len(ranked)))[::-1]
    assert choose(SHORT, [found(speakers="open"), found()]) == [1]


def test_common_words_are_a_version_of_what_the_same_speaker_says_alone() -> None:
    faint = [
        Found(Version(Span(0, 5), (Edit(None, None, 0, 0),), True, 1, is_faint=True), who)
        for who in ("one", "open", "two")
    ]
    assert choose(LONG, faint) == [0]


def test_what_is_in_no_text() -> None:
    assert (missing(LONG), missing(SHORT), missing(FAMILIAR)) == ("not held", None, None)
