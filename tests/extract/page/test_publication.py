"""Who published the page: where it says so, and which of several words counts."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import find_pieces
from provstore.extract.page.publication import find_outlet

STORY = "The old bridge over the river was closed on Monday after heavy rain."

OUTLETS = [
    (f"{STORY}\n\n© 2018 North Sea News. All rights reserved.", "North Sea News", "North Sea News", "a copyright line"),
    (f"{STORY}\n\n© 2018 North Sea News | All rights reserved.", "North Sea News", "North Sea News", "what follows is no part of the name"),
    (f"{STORY}\n\nwww.northseanews.example", "northseanews.example", "northseanews.example", "an address of its own"),
    (f"{STORY}\n\nwww.reuters.com", "Reuters", "reuters.com", "the address of a known outlet"),
    (f"{STORY}\n\n© 2018 North Sea News\n\nwww.reuters.com", "Reuters", "reuters.com", "a known outlet before one that nobody knows"),
    (f"{STORY}\n\n© 2018 North Sea News\n\n© 2018 South Sea News", "North Sea News", "North Sea News", "the first of two that nobody knows"),
    (f"Bridge closed - Reuters\n\n{STORY}", "Reuters", "Reuters", "the browser's words after the headline"),
    (f"https://www.xinhuanet.com/english/2018/c_1.htm\n\nBridge closed\n\n{STORY}\n\n© 2018 Reuters", "Xinhua", "www.xinhuanet.com", "the page's own address at its top"),
    (f"Bridge closed\n\nPress TV\n\n{STORY}\n\n© 2018 AFP", "Press TV", "Press TV", "a masthead before an agency's notice"),
    (f"Bridge closed\n\nThe Northern Review, 9 May 2018\n\n{STORY}", "Northern Review", "The Northern Review", "a paper before its date"),
    (f"Bridge closed - The Northtown Gazette\n\n{STORY}", "Northtown Gazette", "The Northtown Gazette", "a paper that nobody knows after the headline"),
    (f"{STORY} Our Standards: The Thomson Reuters Trust Principles.", "Reuters", "Reuters", "the last line of an agency's own pages"),
    (f"{STORY}\n\nCopyright 2018 The Associated Press. This material may not be published.\n\n© 2018 The Valley Times.", "Valley Times", "The Valley Times", "the notice that an agency has papers print"),
    (f"Source: Xinhua| 2018-09-25 11:04:57|Editor: ab\n\n{STORY}", "Xinhua", "Xinhua", "an agency's head line"),
    (f"Source: Xinhua\n\n{STORY}", "Xinhua", "Xinhua", "a credit above the story"),
    (f"NORTHTOWN (Reuters) - {STORY}", "Reuters", "Reuters", "the agency of the dateline"),
    (f"NORTHTOWN (agencies, Reuters) - {STORY}", "Reuters", "Reuters", "agencies in a dateline are nobody"),
    (f"NORTHTOWN (Reuters) - {STORY}\n\n© 2018 North Sea News", "North Sea News", "North Sea News", "what the page says of itself before whose copy it is"),
    (f"Source: Xinhua\n\nNORTHTOWN (Reuters) - {STORY}", "Xinhua", "Xinhua", "the head line before the dateline"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "words", "why"), OUTLETS, ids=[case[3] for case in OUTLETS])
def test_the_outlet_of_a_page(text: str, name: str, words: str, why: str) -> None:
    found = find_outlet(find_pieces(text))
    assert found is not None and found.outlet.name == name, why
    assert found.evidence.of(text) == words


SILENT = [
    (STORY, "nothing says so"),
    (f"{STORY}\n\nSource: Xinhua", "a credit at the end says whose copy it is"),
    (f"Source: North Agency\n\n{STORY}", "a credit above the story to an agency that nobody knows"),
    (f"-- Reuters\n\n{STORY}", "an agency after a dash"),
    (f"TEHRAN – {STORY}", "a dateline without an agency"),
    (f"TEHRAN – {STORY}\n\nSOUTHTOWN (Reuters) - {STORY}", "the agency of a second dateline"),
    (f"(Photo by AFP)\n\n{STORY}", "a picture's agency"),
    (f"© REUTERS / Ann Lee\n\n{STORY}", "a picture's owner"),
    (f"Bridge closed – NBC\n\n{STORY}", "whom a headline names as its source"),
    (f"Bridge closed\n\n{STORY}\n\nhttps://www.reuters.com/report\n\n{STORY}", "an address below the headline"),
    (f"https://northseanews.example/a\n\nBridge closed\n\n{STORY}", "an address of nobody that is known"),
    (f"Reuters\n\n{STORY}", "an agency alone on a line"),
]


@pytest.mark.parametrize(("text", "why"), SILENT, ids=[case[1] for case in SILENT])
def test_pages_that_do_not_say(text: str, why: str) -> None:
    assert find_outlet(find_pieces(text)) is None, why
