"""Lines that say whose words stand beside them: "LEE: …", "A: …", "— Ana Lee (@analee) May 4, 2021"."""

import re
from collections import Counter
from typing import NamedTuple

from provstore.english.names import NAME_WORD
from provstore.english.quotations import OPENING_MARKS
from provstore.english.tokens import LETTERS
from provstore.records import Span

# A name of up to five words, or one letter; a role may follow in brackets or after a comma.
LABEL = re.compile(
    r"(?P<name>(?:[^\W\d_][\w.'’-]*+[^\S\n]){0,4}[^\W\d_][\w'’-]*+)"
    r"(?:\s\([^)\n]{1,40}\)|,[^:\n“\"]{1,40})?(?P<mark>:|(?<=\bQ)[.)]|(?<=\bA)[.)])\s+(?=\S)"
)
_TURN = re.compile(r"\n\s*(?=(?:[QA][:.)]|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}:)\s)")
# "… late?  | A: It is.  | Q: And", "… late?  | LEE: It is.  | ROE: And", within a line
_RUN_ON = re.compile(r"(?<=[.?!:”\"’)])[^\S\n]+(?=(?P<label>[QA]|[A-Z][A-Z.'’-]{2,}(?:\s[A-Z.'’-]{2,}){0,2}):\s)")
FEWEST_RUN_ON = 2  # labels that come back within lines where these are turns
# "— Ana Lee (@analee) May 4, 2021", whatever the name: people call themselves as they like.
_POST = re.compile(
    r"\s*(?P<mark>[—–―]|--?)\s*(?P<name>[^\s()@][^\n()@]{0,60}?)\s*\((?P<handle>@\w{1,30})\)(?P<rest>[^\n]{0,40})$"
)
# "— Ana Lee", "- Commissioner Ana Lee", "– Ana Lee, 34, a baker"
_NAMED = re.compile(
    rf"(?P<mark>[—–―]|--?)\s*(?P<name>{NAME_WORD}(?:\s(?:\w{{2,3}}\s)?{NAME_WORD}){{1,4}})(?:,[^.!?“\"\n]{{1,60}})?\.?$"
)
_LIST = re.compile(r"\s*(?:[-–—•*▪●·]|\d{1,2}[.)]|\([a-z\d]\))\s+")
LONGEST_HEADING = 60  # characters of a subheading in quotation marks
FEWEST_CAPITALS, LONGEST_SMALL = 2, 3  # words with a capital in it, and letters of those that may have none
LONGEST_SIGNATURE = 140  # characters before the end of a block in which it is looked for


class Signature(NamedTuple):
    """The name of who signs what stands above it, the mark before it, and where the signature begins."""

    name: Span
    mark: Span
    start: int


def find_post_signature(text: str, start: int, end: int) -> Signature | None:
    """The signature at the end of an embedded post: "It holds. | — Ana Lee (@analee) May 4, 2021"."""
    start = max(start, end - LONGEST_SIGNATURE)
    return _signature(_POST.search(text, start, end)) if "(@" in text[start:end] else None


def find_name_line(text: str, line: Span) -> Signature | None:
    """The signature that a line is: "— Ana Lee, a baker"."""
    return _signature(_NAMED.match(text, line.start, line.end))


def _signature(found: re.Match[str] | None) -> Signature | None:
    return Signature(Span(*found.span("name")), Span(*found.span("mark")), found.start()) if found else None


def is_list_item(text: str, line: Span) -> bool:
    """Whether a line begins with the mark of a list: "- cheaper bread"."""
    return _LIST.match(text, line.start, line.end) is not None


def is_quoted_heading(text: str, line: Span) -> bool:
    """Whether a line is a subheading in quotation marks: “Too Late for the Valley.”."""
    if text[line.start] not in OPENING_MARKS or line.end - line.start > LONGEST_HEADING or text[line.end - 1].isalnum():
        return False
    words = LETTERS.findall(text, line.start, line.end)
    capitals = sum(word[0].isupper() for word in words)
    return capitals > FEWEST_CAPITALS and all(word[0].isupper() for word in words if len(word) > LONGEST_SMALL)


def split_turns(text: str, block: Span) -> list[Span]:
    """A block of several lines, cut before each that begins with a label, and within a line where questions run on.

    "NOTE:" within a line is none: there are a question and an answer, or two whose labels come back.
    """
    run_on = list(_RUN_ON.finditer(text, block.start, block.end))
    labels = Counter(found["label"] for found in run_on)
    first = LABEL.match(text, block.start, block.end)
    labels.update([first["name"]] if first else [])
    is_dialogue = {"Q", "A"} <= labels.keys() or sum(count > 1 for count in labels.values()) >= FEWEST_RUN_ON
    cuts = sorted([*_TURN.finditer(text, block.start, block.end), *(run_on if is_dialogue else ())], key=re.Match.start)
    starts = [block.start, *(found.end() for found in cuts)]
    ends = [*(found.start() for found in cuts), block.end]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]
