"""What the headers of a mail say, and whether bytes begin with such headers."""

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from provstore.records import CarrierField, CarrierValue
from provstore.rules import load
from provstore.text.charsets import name_charset

_NAME = re.compile(rb"([!-9;-~]+)[ \t]*:")
_ADDRESS = re.compile(rb"[^\s@<>]@[\w-]+(?:\.[\w-]+)*\s*>?\s*(?:\(.*\))?\s*$")
_LOOKED_AT = 1_000  # bytes of a header in which an address is looked for
_WORD = r"=\?[^?\s]+\?[bBqQ]\?[^?]*\?="
_WORDS = re.compile(rf"{_WORD}(?:\s*{_WORD})*")  # white space between two of them stands for nothing


def read_names(head: bytes) -> dict[str, bytes] | None:
    """The headers that bytes begin with, by their small names; None where other lines stand among them.

    Where a header stands twice, the first counts.  Lines behind which `head` ends may be cut.
    """
    found: dict[str, bytes] = {}
    last = ""
    lines = head.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if not line.strip():
            break
        if line[:1] in b" \t" and last:
            found[last] += line
        elif name := _NAME.match(line):
            last = name[1].decode("ascii").lower()
            found.setdefault(last, line[name.end() :])
        elif not (line.startswith((b"From ", b">From ")) or number == len(lines) - 1):
            return None
    return found


def is_mail(head: bytes) -> bool:
    """Whether bytes begin with headers that a program wrote, and no person."""
    known = load("carriers/mail")["known"]
    if not (names := read_names(head)):
        return False
    sender = b" ".join(names.get(known["from"], b"")[:_LOOKED_AT].split())
    has_address = bool(_ADDRESS.search(sender)) and any(name in names for name in known["beside"])
    return any(name in names for name in known["by"]) or has_address


def state(message: Message, is_attached: bool) -> Iterator[CarrierValue]:
    """What the headers of a mail state of a part of it; of what is attached to it no more than who sent it."""
    for name, field in load("carriers/mail")["headers"].items():
        value = read_header(message, name)
        if value and (field == "sender" or not is_attached):
            yield CarrierValue(field, value, where(name))
    if is_attached:
        yield CarrierValue("note", "attached to a mail", where("content-disposition"))


def where(name: str, carrier: str = "mail") -> str:
    """The place of a header, with its name as it is mostly written: ``mail Content-Location``."""
    return f"{carrier} {name.title()}"


def value_of(message: Message, name: str, field: CarrierField, carrier: str) -> Iterator[CarrierValue]:
    """What one header states, if it is there."""
    if value := read_header(message, name):
        yield CarrierValue(field, value, where(name, carrier))


def read_header(message: Message, name: str) -> str:
    """A header with its words decoded (RFC 2047), white space folded; empty where there is none."""
    return decode_words(str(message.get(name, "")))


def decode_words(text: str) -> str:
    """A text in which words may be encoded; what cannot be decoded stays as it is."""
    return " ".join(_WORDS.sub(lambda found: _decode(found[0]), text).split())


def file_name(part: Message) -> str:
    """The name of the file that a part is, without a folder; empty where it has none."""
    try:
        name = part.get_filename("") or ""
    except (LookupError, ValueError):  # of an encoding that there is not
        return ""
    whole = decode_words(name.encode("utf-8", "replace").decode("utf-8"))
    return re.split(r"[\\/]", whole)[-1].strip()


def charset_of(part: Message) -> str | None:
    """The encoding that a text part says it is in; None where it says none that could be meant.

    ASCII is what programs write that do not know; UTF-16 says in its first bytes which of two it is.
    """
    try:
        label = str(part.get_content_charset("")).strip().lower()
    except (LookupError, ValueError):
        return None
    label = label.partition("*")[0]
    return None if "ascii" in label or label.startswith(("utf-16", "utf-32")) else name_charset(label)


def _decode(words: str) -> str:
    try:
        parts = decode_header(words)
    except (HeaderParseError, ValueError):
        return words
    return "".join(part if isinstance(part, str) else _to_text(part, label) for part, label in parts)


def _to_text(part: bytes, label: str | None) -> str:
    return part.decode(name_charset((label or "").partition("*")[0]) or "utf-8", "replace")
