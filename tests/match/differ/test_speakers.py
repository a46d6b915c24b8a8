"""Whether two claims have one speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.match.differ.speakers import compare_speakers, is_attributed, speak_for_one
from provstore.match.names.spelling import key
from provstore.match.same.profiles import Profile
from provstore.records import Source, Span
from provstore.records.sources import SourceKind
from tests.match.differ.claims import profile
from tests.match.same.accounts import account


def said_by(*speakers: tuple[SourceKind, str]) -> Profile:
    sources = [Source(name, kind) for kind, name in speakers]
    one = profile("The harbour was sold.")
    claim = replace(
        one.claim, voice="attributed", speaker=sources[0] if sources else None, other_speakers=tuple(sources[1:])
    )
    return replace(one, claim=claim, speakers=frozenset(key(source.name) for source in sources))


@pytest.mark.parametrize(
    ("one", "other", "expected", "why"),
    [
        ([("person", "Pavel Orrin")], [("person", "Pavel Orrin")], "one", "one name"),
        ([("person", "Orrin")], [("person", "Pavel J. Orrin")], "one", "a part of the name"),
        (
            [("person", "Orrin")],
            [("organization", "Orrin Foundation")],
            "one",
            "whoever speaks for it is called so too",
        ),
        ([("organization", "Harbour League")], [("organization", "League of the Harbour")], "one", "the same words"),
        ([("person", "Pavel Orrin")], [("person", "Anna Lissow")], "two", "no word in common"),
        ([("person", "Pavel Orrin")], [("person", "Pavel Velder")], "open", "a word in common"),
        ([("person", "Pavel Orrin")], [("person", "Petra Olm")], "two", "equal initials are no name in common"),
        ([("organization", "Harbour Inn")], [("organization", "Hill Institute")], "two", "of bodies neither"),
        ([("organization", "H.L.T.")], [("organization", "Harbour League of Tides")], "one", "a name and its initials"),
        (
            [("organization", "HL")],
            [("organization", "Harbour League")],
            "open",
            "by two letters, too many bodies begin",
        ),
        ([("person", "Pavel Orrin")], [("organization", "Harbour League")], "open", "he may speak for it"),
        ([("organization", "Harbour League")], [("government", "Kaldar Ministry")], "two", "two bodies"),
        ([("organization", "monitoring group")], [("organization", "Harbour League")], "open", "it may be that group"),
        ([("organization", "Syrian League")], [("organization", "Syrian Council")], "two", "a country tells nothing"),
        ([("anonymous", "local sources")], [("person", "Pavel Orrin")], "open", "nobody knows whom"),
        ([("document", "Letter")], [("person", "Pavel Orrin")], "open", "he may have signed it"),
        ([], [("person", "Pavel Orrin")], "open", "no speaker"),
        ([("person", "Pavel Orrin"), ("person", "Anna Lissow")], [("person", "Anna Lissow")], "one", "one of two"),
        ([("person", "Pavel Orrin"), ("anonymous", "sources")], [("person", "Anna Lissow")], "open", "one of two may"),
    ],
)
def test_speakers(
    one: list[tuple[SourceKind, str]], other: list[tuple[SourceKind, str]], expected: str, why: str
) -> None:
    assert compare_speakers(said_by(*one), said_by(*other)) == expected, why
    assert compare_speakers(said_by(*other), said_by(*one)) == expected, "in the other order too"


def test_what_stands_beside_a_content_is_the_outlets() -> None:
    one, other = said_by(("person", "Pavel Orrin")), said_by(("person", "Pavel Orrin"))
    beside = replace(one, reach=(Span(100, 120),))
    assert is_attributed(one)
    assert not is_attributed(beside)
    assert not is_attributed(profile("The harbour was sold."))
    assert compare_speakers(beside, other) == "open"


@pytest.mark.parametrize(
    ("mine", "theirs", "told", "why"),
    [
        ("the Harbor Watch", "the Harbor Watch", True, "one name"),
        ("Anna Lissow, who heads the Harbor Watch,", "the Harbor Watch", True, "the words for one name the other"),
        ("the Harbor Watch", "the Orlin League", False, "two names"),
        ("residents", "residents", False, "nobody is called by name"),
    ],
)
def test_who_speaks_for_one(mine: str, theirs: str, told: bool, why: str) -> None:
    a, b = (
        next(one for one in account(f"The ferry is late, {who} said.").claims if one.claim.voice == "attributed")
        for who in (mine, theirs)
    )
    assert speak_for_one(a, b) is speak_for_one(b, a) is told, why
