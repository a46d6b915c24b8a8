"""What format some bytes are in: one without a reader is refused by name, so that nobody reads bytes as an article."""

import re
from codecs import BOM_UTF8
from functools import cache

from provstore.rules import load

HTML = "HTML"  # of the names in `rules/text/formats.toml` the ones that have a reader
PDF = "PDF"
GZIP = "gzip"
MARKED_UP = "text with some HTML in it"
PROGRAM = "a program"

_LOOKED_THROUGH = 65_536  # bytes; a page has tags from the beginning
_ENOUGH = 2  # elements that are closed: one in passing may be what an article is about


@cache
def _formats() -> list[tuple[str, re.Pattern[bytes]]]:
    """The names of formats, each with what its files begin with."""
    return [(one["name"], re.compile(one["begins"].encode(), re.DOTALL)) for one in load("text/formats")["format"]]


@cache
def _tag() -> re.Pattern[bytes]:
    """A tag of HTML: of an element that something closes, or of one without an end."""
    html = load("text/formats")["html"]
    elements, without_end = "|".join(html["elements"]), "|".join(html["without_end"])
    return re.compile(rf"(?i)<(?:(?P<close>/)?(?P<name>{elements})|(?:{without_end}))\b[^<>]{{0,2000}}>".encode())


@cache
def _set_apart() -> re.Pattern[bytes]:
    """The tag of an element that is set apart from the lines around it."""
    return re.compile(rf"(?i)<(?:{'|'.join(load('text/formats')['html']['set_apart'])})\b[^<>]{{0,2000}}>".encode())


def name_beginning(data: bytes) -> str | None:
    """The name of the format whose mark stands at the beginning of `data`, if one does."""
    return next((name for name, beginning in _formats() if beginning.match(data)), None)


def name_format(data: bytes) -> str | None:
    """The name of the format that `data` begins like, or None where it may be plain text."""
    found = name_beginning(data) or (PROGRAM if _is_program(data[:_LOOKED_THROUGH]) else None)
    if found or not _is_fragment(data[:_LOOKED_THROUGH]):
        return found
    return HTML if _set_apart().search(data, 0, _LOOKED_THROUGH) else MARKED_UP


def _is_program(data: bytes) -> bool:
    """Whether most lines, and most of what is written, look like source code."""
    known = load("text/formats")["program"]
    lines = [line.strip() for line in data.splitlines() if line.strip()]
    code = [line for line in lines if _line_of_code().match(line)]
    share: float = known["share"]
    is_most = len(code) >= share * len(lines) and sum(map(len, code)) >= share * sum(map(len, lines))
    return is_most and len(lines) >= int(known["least"])


@cache
def _line_of_code() -> re.Pattern[bytes]:
    return re.compile(load("text/formats")["program"]["line"].encode())


def _is_fragment(data: bytes) -> bool:
    """Whether this is a part of an HTML page: it begins with an element, or has several."""
    opened: set[bytes] = set()
    elements = 0
    first = None
    for tag in _tag().finditer(data):
        if first is None:
            first = tag.start()
        if tag["close"]:
            elements += tag["name"].lower() in opened
        elif tag["name"]:
            opened.add(tag["name"].lower())
        else:
            elements += 1  # an element without an end
        if elements == _ENOUGH:
            return True
    beginning = len(data) - len(data.removeprefix(BOM_UTF8).lstrip())
    return elements > 0 and first == beginning
