"""The page cut into segments: kinds by what a block is, by its neighbors, by its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.extract.page.blocks import find_pieces
from provstore.extract.page.pieces import as_segments
from provstore.records import Segment

STORY = "The old bridge over the river was closed on Monday after heavy rain."


def kinds(text: str) -> list[tuple[str, str]]:
    """Kind and text of each segment that is not blank."""
    segments = as_segments(text, find_pieces(text))
    return [(segment.kind, segment.span.of(text)) for segment in segments if segment.kind != "blank"]


CASES = [
    (f"News  /  Africa\n\nBridge closed\n\n{STORY}", ["section", "headline", "paragraph"], "breadcrumb and headline"),
    (f"May 3, 2017 09:15\n\nBridge closed\n\n{STORY}", ["timestamp", "headline", "paragraph"], "a date before the headline"),
    (f"Bridge closed\nBy Ann Lee\n\n{STORY}", ["headline", "byline", "paragraph"], "a byline below the headline"),
    (f"Bridge closed - Reuters\n\n{STORY}", ["headline", "boilerplate", "paragraph"], "the outlet after the headline is the browser's"),
    (f"Source: Xinhua| 2018-09-25 11:04:57|Editor: ab\n\n{STORY}", ["credit", "timestamp", "boilerplate", "paragraph"], "an agency's head line in its parts"),
    (f"NORTHTOWN, Aug. 7 (Xinhua) -- {STORY}", ["dateline", "paragraph"], "place, date, agency"),
    (f"(Reuters) - {STORY}", ["dateline", "paragraph"], "an agency without a place"),
    (f"TEHRAN – {STORY}", ["dateline", "paragraph"], "a place in capitals"),
    (f"BREAKING – {STORY}", ["paragraph"], "a label in capitals is no place"),
    (f"{STORY} (Source: North Agency)", ["paragraph", "credit"], "a credit glued to the last sentence"),
    (f"{STORY} --Reuters", ["paragraph", "credit"], "an agency after a dash"),
    (f"{STORY} (He smiled.)", ["paragraph"], "brackets that credit nobody"),
    (f"{STORY} All Content by North News is licensed under terms.", ["paragraph", "boilerplate"], "a licence glued to the last sentence"),
    (f"A man waits at the bridge in May 2017. (Photo by Ann LEE/AFP)\n\n{STORY}", ["caption", "paragraph"], "a caption by its credit"),
    (f"This file picture shows the bridge.\n\n{STORY}", ["caption", "paragraph"], "a caption by its first words"),
    (f"A man waits at the bridge on Monday.\nThe rain went on.\nREUTERS/Ann Lee\n\n{STORY}", ["caption", "paragraph"], "lines above a credit line are its caption"),
    (f"Bridge closed\n\n{STORY}\n\nWHO BUILT IT\n\n{STORY}", ["headline", "paragraph", "subheading", "paragraph"], "a short line between paragraphs"),
    (f"Bridge closed\n\n{STORY}\n\nwww.north.example\n\nSHARE THIS\nNorth News App", ["headline", "paragraph", "boilerplate", "boilerplate", "boilerplate"], "furniture below the article"),
    (STORY, ["paragraph"], "one paragraph has no headline"),
    ("", [], "nothing"),
    ("\n \t\n", [], "white space only"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_kinds(text: str, expected: list[str], why: str) -> None:
    assert [kind for kind, _ in kinds(text)] == expected, why


def test_a_dateline_ends_before_its_dash() -> None:
    assert kinds(f"NORTHTOWN, Aug. 7 (Xinhua) -- {STORY}")[0] == ("dateline", "NORTHTOWN, Aug. 7 (Xinhua)")


def check_partition(text: str, segments: tuple[Segment, ...]) -> None:
    reached = 0
    for segment in segments:
        assert segment.span.start == reached < segment.span.end
        reached = segment.span.end
        if segment.kind == "blank":
            assert not any(character.isalnum() for character in segment.span.of(text))
    assert reached == len(text)


PAGE = st.lists(
    st.one_of(
        st.sampled_from([case[0] for case in CASES]),
        st.text(alphabet=st.sampled_from("aB .,“”\"'()/-–\n\r\u2028\xa0😀\ufeff0123:"), max_size=40),
        st.text(max_size=20),
    ),
    max_size=6,
).map("\n".join)


@given(PAGE)
def test_segments_partition_every_text(text: str) -> None:
    """The law: whatever the page, its segments lie end to end and leave nothing out."""
    check_partition(text, as_segments(text, find_pieces(text)))
