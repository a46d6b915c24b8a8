"""Whether a draft and a held text have one speaker: a wrong "somebody else's" is worse than none."""

from __future__ import annotations

import pytest

from provstore.match.quoting.speakers import are_one_speaker, is_named
from provstore.records import Source
from provstore.records.sources import SourceKind

GOVERNMENT = Source("Norbrian government", "government", "NO")
MINISTRY = Source("Norbrian Transport Ministry", "government", "NO", part_of=GOVERNMENT)


def source(kind: SourceKind, name: str) -> Source:
    return Source(name, kind)


LEE, ROE = source("person", "Ann Lee"), source("person", "Bob Roe")
CASES = [
    ([LEE], [source("person", "Lee")], "", "", "one", "a part of the name"),
    ([LEE], [ROE], "", "", "two", "no name in common"),
    ([source("person", "Hill")], [ROE], "", "", "two", "a surname that is a word too"),
    ([LEE], [source("person", "Lee Roe")], "", "", "open", "a name in common"),
    ([LEE, ROE], [ROE], "", "", "one", "one of two"),
    ([], [ROE], "", "", "open", "the draft names nobody"),
    ([LEE], [], "", "", "open", "the page names nobody"),
    ([LEE], [source("organization", "Harbour League")], "Ann Lee said so.", "", "two", "nothing leads from her to it"),
    ([LEE], [source("organization", "Harbour League")], "Ann Lee of the league said so.", "", "open", "the draft does"),
    (
        [LEE],
        [source("organization", "Harbour League")],
        "",
        "The league and Lee, its head, agree.",
        "open",
        "the page does",
    ),
    ([LEE], [MINISTRY], "Transport Minister Ann Lee said so.", "", "open", "minister and ministry"),
    ([LEE], [MINISTRY], "Lee said: “The ministry is slow.”", "", "two", "what is quoted tells nothing of her"),
    ([source("organization", "Harbour League")], [LEE], "Lee of the league", "", "open", "the other way round"),
    ([source("organization", "Harbour League")], [LEE], "", "", "two", "and without a lead"),
    ([GOVERNMENT], [MINISTRY], "", "", "open", "a ministry is a part of its government"),
    ([MINISTRY], [GOVERNMENT], "", "", "open", "the other way round"),
    ([MINISTRY], [source("organization", "Harbour League")], "", "", "two", "two bodies"),
    ([LEE], [source("anonymous", "a resident")], "", "A resident wept.", "open", "she may be a resident"),
    (
        [LEE],
        [source("anonymous", "a resident")],
        "",
        "A resident wept. Ann Lee came by car.",
        "two",
        "the page knows her",
    ),
    ([LEE], [source("anonymous", "the mayor")], "", "The mayor wept. Mayor Ann Lee.", "open", "and as the mayor"),
    ([source("anonymous", "a resident")], [LEE], "", "", "open", "whoever is not named may be her"),
    ([LEE], [source("person", "President")], "", "", "open", "a title is no name"),
]


@pytest.mark.parametrize(("mine", "theirs", "draft", "page", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_speakers(mine: list[Source], theirs: list[Source], draft: str, page: str, expected: str, why: str) -> None:
    assert are_one_speaker(mine, theirs, [draft, page], page) == expected, why


@pytest.mark.parametrize(
    ("kind", "name", "named"),
    [
        ("person", "Ann Lee", True),
        ("person", "Lee", True),
        ("person", "mayor of Oslo", False),
        ("person", "Mayor", False),
        ("anonymous", "Residents", False),
    ],
)
def test_who_is_named(kind: SourceKind, name: str, named: bool) -> None:
    assert is_named(source(kind, name)) is named
