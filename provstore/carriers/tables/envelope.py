"""JSON as it is written, and the object around a list of records: what interfaces and search engines answer."""

import json
import re
from typing import TypeAlias

from provstore.carriers.tables.columns import recognize
from provstore.rules import load

Json: TypeAlias = "dict[str, Json] | list[Json] | str | bool | None"


class Number(str):
    """A number as it is written: nothing is counted here."""

    __slots__ = ()


# Line ends inside a string are forgiven; what is no JSON at all is not.
DECODER = json.JSONDecoder(strict=False, parse_int=Number, parse_float=Number, parse_constant=Number)

# White space, what parts records in RFC 7464, and byte order marks within a file of files.
_BLANK = re.compile("(?:[ \t\r\n\x1e\ufeff]|\u00ef\u00bb\u00bf)*")
_DEEPEST = 3  # objects around the list of the records


def find_list(characters: str) -> int | None:
    """Where the list of the records begins in an object, by its beginning; None where no such list is in sight."""
    keys = load("carriers/columns")["lists"]
    at = 0
    for _ in range(_DEEPEST):
        at = skip(characters, at)
        if characters[at : at + 1] != "{":
            return None
        at = skip(characters, at + 1)
        is_article = False  # whether a key above says that this is one, and its lists are parts of it
        while characters[at : at + 1] == '"':
            try:
                key, at = DECODER.raw_decode(characters, at)
                known = recognize((key,))
                is_article = is_article or (known is not None and known.field in ("text", "title"))
                at = skip(characters, skip(characters, at) + 1)
                sign = characters[at : at + 1]
                inside = skip(characters, at + 1)
                named = key.casefold() in keys["keys"] or (key.casefold() in keys["vague"] and not is_article)
                if named and sign == "[" and characters[inside : inside + 1] in ("{", "]"):
                    return at
                if key.casefold() in keys["holders"] and sign == "{":
                    break
                _, at = DECODER.raw_decode(characters, at)
            except (ValueError, RecursionError):
                return None
            at = skip(characters, at)
            at = skip(characters, at + 1) if characters[at : at + 1] == "," else at
        else:
            return None
    return None


def skip(characters: str, at: int) -> int:
    found = _BLANK.match(characters, at)
    return found.end() if found else at
