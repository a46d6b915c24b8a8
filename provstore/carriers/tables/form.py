"""Which kind of table some bytes are, if they are one; an article that begins like one is none."""

import re
from typing import Literal

from provstore.carriers.tables.coding import encoding_of, mark_of, whole_characters
from provstore.carriers.tables.dialect import find_dialect
from provstore.carriers.tables.envelope import DECODER, find_list
from provstore.errors import RefusedInput

TableForm = Literal["csv", "json", "jsonl", "tsv"]

_STRING = r'"(?:[^"\\\n]|\\.){0,200}+"'
_OBJECT = re.compile(rf"\s*+\{{\s*+(?:{_STRING}\s*+:|\}}\s*\Z)")
_LIST_OF_OBJECTS = re.compile(rf"\s*+\[\s*+(?:\{{\s*+(?:{_STRING}\s*+:|\}}\s*+[,\]])|\]\s*\Z)")
_LIST = re.compile(r"\s*+\[\s*+")


def find_table(head: bytes, whole: bool = False) -> TableForm | None:
    """The kind of table that begins with these bytes, None where they are no table's.

    A head of 64 kB is enough; `whole` is whether it is the whole file.
    """
    try:
        encoding = encoding_of(head, whole)
    except RefusedInput:
        return None
    characters = whole_characters(head[mark_of(head, encoding) :], encoding)
    if characters.lstrip()[:1] in ("{", "["):
        return _form_of_json(characters)
    if characters.lstrip()[:1] == "<":
        return None  # markup
    found = find_dialect(characters, encoding)
    return None if found is None else "tsv" if found.marks.delimiter == "\t" else "csv"


def _form_of_json(characters: str) -> TableForm | None:
    if _LIST_OF_OBJECTS.match(characters):
        return "json"
    if begun := _LIST.match(characters):
        return "json" if _goes_on(characters, begun.end()) else None
    if not _OBJECT.match(characters):
        return None
    line, ends, rest = characters.lstrip().partition("\n")
    if _OBJECT.match(rest) and _is_value(line):
        return "jsonl"
    if find_list(line if ends else characters) is not None:
        return "json"
    # Objects over several lines break a line between a key and the next.
    return "json" if ends and not _is_value(line) and re.search(r"[{,\[:]\s*\Z", line) else "jsonl"


def _is_value(line: str) -> bool:
    try:
        DECODER.decode(line)
    except (ValueError, RecursionError):
        return False
    return True


def _goes_on(characters: str, start: int) -> bool:
    """Whether a value of JSON stands there, and a list goes on after it, or ends with the file: "[1] He said"."""
    try:
        _, end = DECODER.raw_decode(characters, start)
    except (ValueError, RecursionError):
        return False
    rest = characters[end:].lstrip()
    return rest[:1] == "," or rest.rstrip() == "]"
