"""Captions: which blocks are one, and what they state of the picture: its place, its day."""

from __future__ import annotations

import pytest

from provstore.english.calendar import Base
from provstore.extract.page.blocks import find_pieces
from provstore.extract.page.captions import LONGEST_CAPTION, read_caption
from provstore.extract.page.pieces import Piece
from provstore.records import PhotoCaption

STORY = "The old bridge over the river was closed on Monday after heavy rain."
LONG = "A man waits at the river. " * 29

CAPTIONS = [
    (f"This file picture shows the bridge.\n\n{STORY}", ["This file picture shows the bridge."], "its first words"),
    (f"A man waits. (Photo by AFP)\n\n{STORY}", ["A man waits. (Photo by AFP)"], "a credit at its end"),
    (f"The mayor (left) waits.\n\n{STORY}", [], "where somebody stands is said of rooms too"),
    (f"The mayor (left) waits. (Photo by AFP)\n\n{STORY}", ["The mayor (left) waits. (Photo by AFP)"], "where somebody stands, and a credit"),
    (f"A man waits (Reuters)\n\n{STORY}", [], "an agency in brackets may close a sentence of the story"),
    (f"Photo taken on May 3, 2017 shows a man (Reuters)\n\n{STORY}", ["Photo taken on May 3, 2017 shows a man (Reuters)"], "an agency in brackets, below the words of a caption"),
    (f"The mayor (L) waits (Reuters)\n\n{STORY}", ["The mayor (L) waits (Reuters)"], "each of two that need another has it"),
    (f"A man waits.\nIt rains.\nREUTERS/Ann Lee\n\n{STORY}", ["A man waits.\nIt rains.\nREUTERS/Ann Lee"], "lines above a credit are its caption"),
    (f"A man waits.\n\nREUTERS/Ann Lee\n\n{STORY}", ["REUTERS/Ann Lee"], "a blank line sets them apart"),
    (f"A man waits on May 3, 2017.\n\nREUTERS/Ann Lee\n\n{STORY}", ["A man waits on May 3, 2017.\n\nREUTERS/Ann Lee"], "save where the line above names the day of the picture"),
    (f"The mayor (2nd R) waits.\n\nREUTERS/Ann Lee\n\n{STORY}", ["The mayor (2nd R) waits.\n\nREUTERS/Ann Lee"], "or where somebody stands"),
    (f"FILE PHOTO: A man waits.\n\nREUTERS/Ann Lee\n\n{STORY}", ["FILE PHOTO: A man waits.\n\nREUTERS/Ann Lee"], "or begins like a caption"),
    (f"“It fell on May 3, 2017,” he said.\n\nREUTERS/Ann Lee\n\n{STORY}", ["REUTERS/Ann Lee"], "what quotes somebody is the story's"),
    (f"A man waits on May 3, 2017. It rains. He goes.\n\nREUTERS/Ann Lee\n\n{STORY}", ["REUTERS/Ann Lee"], "three sentences are the story's"),
    (f"A man waits. (AFP)\n\n{STORY}", ["A man waits. (AFP)"], "an agency in brackets within the story is that of a picture"),
    (f"A man waits. AFP\n\n{STORY}", ["A man waits. AFP"], "without brackets too"),
    (f"“It fell,” he said. (AFP)\n\n{STORY}", [], "but not after a quotation"),
    (f"{STORY}\n\nA man waits. (AFP)", [], "at the end it says whose copy this is"),
    (f"Image source, Reuters\nImage caption,\nA man waits\n\n{STORY}", ["Image source, Reuters\nImage caption,"], "a label below the credit"),
    (f"Image copyright Reuters Image caption A man waits\n\n{STORY}", ["Image copyright Reuters Image caption A man waits"], "both labels on a line"),
    (f"The mayor leads, according to a New York Times/CBS News poll.\n\n{STORY}", [], "a poll of two outlets"),
    (f"He spoke on video from several angles.\n\n{STORY}", [], "a small letter begins no label"),
    (f"One. (Photo by AFP)\nTwo.\nREUTERS/Ann Lee\n\n{STORY}", ["One. (Photo by AFP)\nTwo.\nREUTERS/Ann Lee"], "a caption above is the last that is taken in"),
    (f"Zero.\nOne. (Photo by AFP)\nTwo.\nREUTERS/Ann Lee\n\n{STORY}", ["One. (Photo by AFP)\nTwo.\nREUTERS/Ann Lee"], "and what stands above it is not"),
    (f"Zero.\nThis file picture shows a man.\nREUTERS/Ann Lee\n\n{STORY}", ["Zero.\nThis file picture shows a man.\nREUTERS/Ann Lee"], "the words of a caption above end it only where they have a credit"),
    (f"By Ann Lee\nREUTERS/Ann Lee\n\n{STORY}", ["REUTERS/Ann Lee"], "a byline is no part of a caption"),
    (f"{LONG}\nREUTERS/Ann Lee\n\n{STORY}", ["REUTERS/Ann Lee"], "a paragraph too long for a caption"),
    (f"{LONG}(Photo by AFP)\n\n{STORY}", ["(Photo by AFP)"], "a credit glued to such a paragraph is cut off"),
    (f"{STORY}\n\nREUTERS/Ann Lee", ["REUTERS/Ann Lee"], "a credit at the end of the page"),
    (f"REUTERS/Ann Lee\n\n{STORY}", ["REUTERS/Ann Lee"], "a credit at its beginning"),
]  # fmt: skip


def pieces_of(text: str, kind: str) -> list[str]:
    return [piece.span.of(text) for piece in find_pieces(text) if piece.kind == kind]


@pytest.mark.parametrize(("text", "expected", "why"), CAPTIONS, ids=[case[2] for case in CAPTIONS])
def test_which_blocks_are_captions(text: str, expected: list[str], why: str) -> None:
    assert pieces_of(text, "caption") == expected, why


@pytest.mark.parametrize(("length", "is_one"), [(LONGEST_CAPTION, True), (LONGEST_CAPTION + 1, False)])
def test_a_block_that_is_too_long_is_no_caption(length: int, is_one: bool) -> None:
    opening = "This file picture shows "
    block = opening + "x" * (length - len(opening) - 1) + "."
    assert (pieces_of(f"{block}\n\n{STORY}", "caption") == [block]) is is_one


@pytest.mark.parametrize(("length", "is_one"), [(LONGEST_CAPTION, True), (LONGEST_CAPTION + 1, False)])
def test_lines_above_a_credit_count_up_to_the_longest_caption(length: int, is_one: bool) -> None:
    credit = "\nREUTERS/Ann Lee"
    line = "A man waits " + "x" * (length - len(credit) - 13) + "."
    assert len(line + credit) == length
    assert (pieces_of(f"{line}{credit}\n\n{STORY}", "caption") == [line + credit]) is is_one


def caption_on(page: str) -> Piece:
    (piece,) = [piece for piece in find_pieces(page) if piece.kind == "caption"]
    return piece


def read(text: str, base: Base | None = None) -> PhotoCaption:
    page = f"{text}\n\n{STORY}"
    return read_caption(page, caption_on(page), base)


PLACES = [
    ("A man waits in Northtown. (Photo by AFP)", "Northtown", "the place after in"),
    ("A man born in Southtown waits in Northtown. (Photo by AFP)", "Northtown", "the last of two places is that of the picture"),
    ("A man waits in the rebel-held town of Northtown, Utopia, May 3. (Photo by AFP)", "Northtown, Utopia", "a region after it, and a month that is none"),
    ("A man waits in al-Northtown. (Photo by AFP)", "al-Northtown", "an article"),
    ("A man waits in Marseille. (Photo by AFP)", "Marseille", "a town that begins like a month"),
    ("A man waits in Sunderland. (Photo by AFP)", "Sunderland", "a town that begins like a day"),
    ("A man waits in May 2017. (Photo by AFP)", None, "a month is no place"),
    ("A man waits in Northtown in Sept. 2017. (Photo by AFP)", "Northtown", "a place before the month"),
    ("A man waits in élan. (Photo by AFP)", None, "a small letter begins no place"),
    ("A man waits. (Photo by Ann Lee in Northtown)", None, "what the credit says is not the caption's"),
    ("Seen in This Week, a man waits. (Photo by AFP)", None, "a title"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "why"), PLACES, ids=[case[2] for case in PLACES])
def test_the_place_of_a_picture(text: str, place: str | None, why: str) -> None:
    assert read(text).place == place, why


OLD = [
    ("This file picture shows a bridge.", True, "it says so"),
    ("A bridge. Ann Lee/Reuters/File Photo", True, "its credit says so"),
    ("This picture shows a bridge.", False, "nothing says so"),
]


@pytest.mark.parametrize(("text", "old", "why"), OLD, ids=[case[2] for case in OLD])
def test_whether_a_picture_is_an_old_one(text: str, old: bool, why: str) -> None:
    assert read(text).file_photo is old, why


def test_the_day_of_a_picture_is_counted_from_that_of_the_page() -> None:
    caption = read("A man waits on May 3. (Photo by AFP)", Base("2017-05-09", "published 2017-05-09"))
    assert caption.taken and (caption.taken.value, caption.taken.base) == ("2017-05-03", "published 2017-05-09")
    undated = read("A man waits on May 3. (Photo by AFP)")
    assert undated.taken and undated.taken.value is None


def test_a_date_in_the_credit_is_not_when_the_picture_was_taken() -> None:
    assert read("A man waits. Photo: Ann Lee, May 3 2017").taken is None
