"""What a block is by where it stands and how it is written, and which lines are one paragraph."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import find_pieces
from provstore.extract.page.pieces import Piece
from provstore.extract.page.places import LONGEST_HEADLINE, LONGEST_LABEL, cut_headline, is_headline, is_label
from provstore.records import Span

STORY = "The old bridge over the river was closed on Monday after heavy rain."

KINDS = [
    (f"Bridge closed\n\n{STORY}", ["headline", "paragraph"], "the first line"),
    (f"Bridge closed\n\nNobody hurt\n\n{STORY}", ["headline", "subheading", "paragraph"], "a second line"),
    (f"Bridge closed by rain AFP Friday 6 Feb 2015 {STORY}", ["headline", "credit", "timestamp", "paragraph"], "headline, agency and date on the line of the story"),
    (f"Bridge closed by rain Friday 6 Feb 2015 {STORY}", ["headline", "timestamp", "paragraph"], "the same without an agency"),
    (f"The bridge was closed on Friday 6 Feb 2015 {STORY}", ["paragraph"], "a date inside a sentence"),
    (f"Bridge closed\n\n{STORY}\n\n-The mayor resigned. [Gazette.]", ["headline", "paragraph", "paragraph"], "a sentence before a bracket is no label"),
    (f"Bridge closed\n\n{STORY}\n\nWHO PAYS?\n\n{STORY}\n\nREGIONAL WORRIES.\n\n{STORY}", ["headline", "paragraph", "subheading", "paragraph", "subheading", "paragraph"], "headings in capitals with a stop"),
    (f"THE BRIDGE HAS BEEN CLOSED\n\n{STORY}\n\nNOBODY KNOWS WHY.\n\n{STORY}".upper(), ["headline", "paragraph", "paragraph", "paragraph"], "not where all is in capitals"),
    ("Bridge closed", ["subheading"], "one line has no story below it"),
    (f"{STORY}\n\nWho built it\n\n{STORY}", ["paragraph", "subheading", "paragraph"], "a line inside the story is no headline"),
    (f"Bridge closed\n\n{STORY}\n\nNorth News App", ["headline", "paragraph", "boilerplate"], "a line below the story"),
    (f"Bridge closed\n\nSHARE THIS\nNorth News App\n\n{STORY}", ["headline", "boilerplate", "boilerplate", "paragraph"], "a line in the furniture above the story"),
    (f"Bridge closed\n\n{STORY}\n\nSHARE THIS\nWho built it\n\n{STORY}", ["headline", "paragraph", "boilerplate", "subheading", "paragraph"], "furniture inside the story takes no line with it"),
    (f"May 3, 2017 The army said\n\n{STORY}", ["timestamp", "headline", "paragraph"], "a date before the headline of a flattened page"),
    (f"The Northtown Gazette\n\nBridge closed\n\n{STORY}", ["boilerplate", "headline", "paragraph"], "a masthead above the headline"),
    (f"Bridge closed\n\nThe Northtown Messenger\n\n{STORY}", ["headline", "boilerplate", "paragraph"], "and below it"),
    (f"The Northtown Gazette\n\n{STORY}", ["headline", "paragraph"], "a line with no headline after it may be one"),
    (f"SCIENCE & NATURE\n\nBridge closed\n\n{STORY}", ["section", "headline", "paragraph"], "a section in capitals"),
    (f"BRIDGE CLOSED\n\n{STORY}", ["headline", "paragraph"], "a headline in capitals"),
    (f"News|Africa\n\nBridge closed\n\n{STORY}", ["section", "headline", "paragraph"], "bars and no spaces"),
    (f"Bridge closed\n\nAnn Lee and Bob Roe\n\nMay 3, 2017\n\n{STORY}", ["headline", "byline", "timestamp", "paragraph"], "names beside the date"),
    (f"Bridge closed\n\nAnn Lee\n\n{STORY}", ["headline", "subheading", "paragraph"], "a name beside none"),
    (f"^Bridge closed<\n^By ANN LEE=\n{STORY}", ["headline", "byline", "paragraph"], "as agencies send it"),
    ("Bridge closed\n\nMay 3, 2017 The army said it won.", ["headline", "paragraph"], "a date below the headline belongs to the sentence"),
    (f"TEHRAN – {STORY}\n\nBridge closed\n\n{STORY}", ["dateline", "paragraph", "subheading", "paragraph"], "no headline after the dateline"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), KINDS, ids=[case[2] for case in KINDS])
def test_what_a_block_is_by_its_place(text: str, expected: list[str], why: str) -> None:
    assert [piece.kind for piece in find_pieces(text)] == expected, why


A, B, C = (f"It rained in the {name} of the country for days." for name in ("north", "south", "east"))
LINES = [
    (f"{A}\n\n{B}\n{C}", 2, "a line below a sentence goes on, where blank lines part paragraphs"),
    (f"{A}\n{B}\n{C}", 3, "lines are paragraphs on a page without blank ones"),
    (f"{A}\n{B}\n\n{C}", 2, "as many blank lines as others are enough"),
    (f"{A}\n\n{B}:\n{C}", 3, "a colon ends no sentence"),
    (f"{A}\n\n“{B}\n“{C}”", 3, "an opened quotation is opened again by its next paragraph"),
    (f"{A}\n\n“{B}\n{C}”", 2, "an open quotation goes on in a line without a mark"),
    (f"{A}\n\n{A}\n\n“{B}\n{C}\n“{A}”", 4, "also after a line without a mark"),
    (f"{A}\n\n{A}\n\n{A}\n\n{A}\n“{B}\n{C}\n“{A}”", 5, "also where the quotation opens inside the paragraph"),
    (f"{A}\n\n“{B}”\n“{C}”", 2, "a closed quotation is not"),
    (f"{A}\n\n{B}\nBy Ann Lee\n{C}", 4, "a byline between the lines"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "count", "why"), LINES, ids=[case[2] for case in LINES])
def test_lines_of_one_paragraph(text: str, count: int, why: str) -> None:
    assert len(find_pieces(text)) == count, why


def test_a_joined_paragraph_reaches_from_its_first_line_to_its_last() -> None:
    text = f"{A}\n\n{B}\n{C}"
    assert [piece.span.of(text) for piece in find_pieces(text)] == [A, f"{B}\n{C}"]


HEADLINES = [
    ("Bridge closed after rain", True, "no full stop"),
    ("Bridge closed after heavy rain.", False, "a sentence"),
    ("Bridge Closed After Heavy Rain.", True, "capitals and a full stop"),
    ("Court rejects request to open bridge.\n\nIt rained.", True, "a full stop, and no word that sentences have and headlines leave out"),
    ("Court rejects request to open bridge.\nIt rained.", False, "the same with no blank line below it"),
    ("Court rejects the request to open bridge.\n\nIt rained.", False, "an article"),
    ("“Nobody counts the bridges”\n\nIt rained.", True, "a quotation and nothing else"),
    ("“Nobody counts the bridges,”\n\nIt rained.", False, "a quotation that goes on"),
    ("Bridge Closed After rain fell.", True, "three long words of five with capitals"),
    ("Bridge Closed when heavy rain fell.", False, "two long words of six with capitals"),
    ("It is so.", False, "no long word"),
    ("“Too late”", False, "a quotation"),
    ("Bridge closed?", True, "a question"),
    ("x" * LONGEST_HEADLINE, True, "the longest"),
    ("x" * (LONGEST_HEADLINE + 1), False, "longer than the longest"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected", "why"), HEADLINES, ids=[case[2] for case in HEADLINES])
def test_what_is_written_like_a_headline(line: str, expected: bool, why: str) -> None:
    assert is_headline(line, Span(0, len(line.split("\n", 1)[0]))) is expected, why


def cut(line: str) -> list[tuple[str | None, str]]:
    piece = Piece(Span(0, len(line)), None, "paragraph")
    return [(part.kind, part.span.of(line)) for part in cut_headline(line, piece)]


def test_the_outlet_after_a_headline_is_the_browsers() -> None:
    assert cut("Bridge closed - Reuters") == [("headline", "Bridge closed"), ("boilerplate", "- Reuters")]


def test_words_after_a_dash_that_are_no_outlet_are_the_headlines() -> None:
    assert cut("Bridge closed - at last") == [("headline", "Bridge closed - at last")]


LABELS = [
    ("Who built it", True, "a short line"),
    ("It rained.", False, "a sentence"),
    ("“Too late” — Ana Smith", False, "a quotation with the name of who said it"),
    ("“Too late” and after", True, "a quotation and other words"),
    ("He said “too late” — Ana Smith", True, "a quotation inside a line"),
    ("x" * LONGEST_LABEL, True, "the longest"),
    ("x" * (LONGEST_LABEL + 1), False, "longer than the longest"),
]


@pytest.mark.parametrize(("line", "expected", "why"), LABELS, ids=[case[2] for case in LABELS])
def test_short_lines(line: str, expected: bool, why: str) -> None:
    assert is_label(line, Span(0, len(line))) is expected, why
