"""JSON with places: every string, number and truth value knows where in the source it stands.

As tolerant as pages need: line breaks inside strings, commas too many, comments around, several values one after the
other.  What cannot be read ends it; nothing is raised, and nothing recurses.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r'\s*+(?:(?P<sign>[{}\[\]:,])|"(?P<string>(?:[^"\\]++|\\.)*+)"|(?P<plain>-?[0-9][0-9.eE+\-]*+|true|false|null))',
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_AFTER_LAST = ("</", "-->", "]]", "//")


class Placed(NamedTuple):
    """A value and its place in the source, without the quotation marks."""

    value: str
    start: int
    end: int


Json = Placed | list["Json"] | dict[str, "Json"]


def read_json(source: str, start: int, end: int) -> list[Json]:
    """The values between two places of the source, in order."""
    begins = [at for at in (source.find("{", start, end), source.find("[", start, end)) if at >= 0]
    found: list[Json] = []
    open_values: list[list[Json] | dict[str, Json]] = []
    keys: list[str | None] = []  # of each open object the key whose value comes next
    at = min(begins, default=end)
    while at < end and (token := _TOKEN.match(source, at, end)):
        at = token.end()
        sign = token["sign"]
        if sign is None:
            group = "string" if token["string"] is not None else "plain"
            _put(Placed(_unescape(token[group]), token.start(group), token.end(group)), found, open_values, keys)
        elif sign in "{[":
            value: list[Json] | dict[str, Json] = {} if sign == "{" else []
            _put(value, found, open_values, keys)
            open_values.append(value)
            keys.append(None)
        elif sign in "}]" and open_values:
            open_values.pop()
            keys.pop()
            if not open_values and source[at : at + 16].strip(" \n\r\t;").startswith(_AFTER_LAST):
                break
    return found


def objects_in(value: Json) -> Iterator[dict[str, Json]]:
    """Every object in a value, the outermost first."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield one
            waiting += reversed(list(one.values()))
        elif isinstance(one, list):
            waiting += reversed(one)


def _put(
    value: Json, found: list[Json], open_values: list[list[Json] | dict[str, Json]], keys: list[str | None]
) -> None:
    if not open_values:
        found.append(value)
        return
    inside = open_values[-1]
    if isinstance(inside, list):
        inside.append(value)
    elif (key := keys[-1]) is None:
        keys[-1] = value.value if isinstance(value, Placed) else ""
    else:
        inside.setdefault(key, value)
        keys[-1] = None


def _unescape(raw: str) -> str:
    if "\\" not in raw:
        return raw
    value = _ESCAPE.sub(lambda found: _escaped(found[1]), raw)
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # pairs of escapes are one character


def _escaped(escape: str) -> str:
    return chr(int(escape[1:], 16)) if escape[0] == "u" and len(escape) == 5 else _ESCAPES.get(escape, escape)
