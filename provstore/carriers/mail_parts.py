"""A mail as a tree of parts, each with its number, its headers as they stand, and its exact bytes.

Parts are numbered as IMAP does: the parts of part 2 are 2.1, 2.2 …; a mail in part 2 that has no parts is 2.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from email.errors import InvalidBase64CharactersDefect, InvalidBase64LengthDefect
from email.message import Message
from email.parser import BytesFeedParser
from email.policy import Compat32
from itertools import count
from typing import Any, BinaryIO, cast

from provstore.errors import RefusedInput
from provstore.text.files import CAP

DEEPEST = 32  # parts in parts
MOST_PARTS = 10_000
MOST_BYTES = 4 * CAP  # of a mail with all that is attached to it
MOST_LINES = 2_000_000  # 60 MB of base64 are 800,000

# Characters of a header that are read; the time to read the parameters of those of content grows with the square.
_LONGEST_CONTENT = 4_096
_LONGEST = 65_536
_ENCODED = ("base64", "quoted-printable")


class Headers(Compat32):
    """Keeps each header as the lines that it stands in, and reads it from there."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        return sourcelines[0].partition(":")[0], "".join(sourcelines)

    def header_fetch_parse(self, name: str, value: str) -> str:
        longest = _LONGEST_CONTENT if name.lower().startswith("content-") else _LONGEST
        return _to_text(value.partition(":")[2][:longest]).strip()


class Part(Message):
    """A part of a mail, or a mail; it knows how deep it stands, so that reading ends before it gets too deep."""

    depth = 0

    def attach(self, payload: Part) -> None:  # type: ignore[override]
        payload.depth = self.depth + 1
        if payload.depth > DEEPEST:
            raise RefusedInput("carrier", f"has parts that are nested deeper than {DEEPEST}")
        super().attach(payload)

    def get_param(self, param: str, failobj: Any = None, header: str = "content-type", unquote: bool = True) -> Any:
        """A parameter of a header; `failobj` also where the library stumbles, as over pieces without a number."""
        try:
            return super().get_param(param, failobj, header, unquote)
        except (LookupError, TypeError, ValueError):
            return failobj

    def parts(self) -> list[Part]:
        """The parts that it was parsed into; none where it is text."""
        payload: object = self.get_payload()
        return payload if isinstance(payload, list) else []


def parse_mail(data: bytes) -> Part:
    """The parts of a mail.  Raises RefusedInput with the reason "carrier" where they, or its lines, are too many."""
    if max(data.count(b"\n"), data.count(b"\r")) > MOST_LINES:
        raise RefusedInput("carrier", f"has more than {MOST_LINES} lines")
    made = count()

    def make(policy: Any) -> Part:
        if next(made) == MOST_PARTS:
            raise RefusedInput("carrier", f"has more than {MOST_PARTS} parts")
        return Part(policy=policy)

    parser = BytesFeedParser(policy=Headers(message_factory=make))
    parser.feed(data)
    return cast(Part, parser.close())


def read_limited(stream: BinaryIO) -> bytes:
    """All bytes of a mail.  Raises RefusedInput with the reason "too large" beyond the limit."""
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise RefusedInput("too large", f"is larger than {MOST_BYTES // 1024 // 1024} MB")
    return data


def children(part: Part, number: str) -> list[tuple[str, Part]]:
    """The parts of a part, with their numbers; `number` is that of the part, empty for the mail itself."""
    before = f"{number}." if number else ""
    return [(f"{before}{place}", inner) for place, inner in enumerate(part.parts(), 1)]


def number_alone(number: str) -> str:
    """The number of what a mail holds that has no parts, where `number` is that of the mail."""
    return f"{number}.1" if number else "1"


def inner_mail(part: Part) -> Part | None:
    """The mail that a part is; None where it is something else, or a mail that was encoded as a whole."""
    if part.get_content_type() not in ("message/rfc822", "message/global") or is_encoded(part):
        return None
    return next(iter(part.parts()), None)


def walk(part: Part, number: str = "", is_mail: bool = True) -> Iterator[tuple[str, Part]]:
    """All parts in a mail or a part that have no parts themselves, in their order, with their numbers."""
    if (inner := inner_mail(part)) is not None:  # a mail without headers is false
        yield from walk(inner, number_alone(number) if is_mail else number)
    elif part.is_multipart() and not is_encoded(part):
        for place, inner in children(part, number):
            yield from walk(inner, place, False)
    else:
        yield number_alone(number) if is_mail else number, part


def is_encoded(part: Part) -> bool:
    """Whether a mail within a mail was encoded as a whole, which no standard allows, and which happens."""
    return part.get_content_maintype() == "message" and encoding_of(part) in _ENCODED


def encoding_of(part: Part) -> str:
    return str(part.get("content-transfer-encoding", "")).strip().lower()


def read_bytes(part: Part) -> bytes:
    """The bytes of a part, decoded from base64 or quoted-printable, else as they stand.

    Raises RefusedInput with the reason "carrier" where they cannot be decoded.
    """
    if is_encoded(part) and part.parts():
        (inner,) = part.parts()
        wrapped = Part(policy=part.policy)
        wrapped.set_raw("Content-Transfer-Encoding", f"Content-Transfer-Encoding: {encoding_of(part)}")
        wrapped.set_payload(inner.get_payload())
        return read_bytes(wrapped)
    content = part.get_payload(decode=True)
    if any(isinstance(defect, InvalidBase64LengthDefect) for defect in part.defects):
        raise RefusedInput("carrier", "is damaged: its base64 is cut")
    return content if isinstance(content, bytes) else b""


def is_damaged(part: Part) -> bool:
    """Whether other signs stood in the base64 of a part that was read."""
    return any(isinstance(defect, InvalidBase64CharactersDefect) for defect in part.defects)


def headers_of(part: Part) -> bytes:
    """The headers of a part, byte for byte."""
    return "".join(value for _, value in part.raw_items()).encode("ascii", "surrogateescape")


def _to_text(header: str) -> str:
    """A header whose bytes beyond ASCII nobody encoded: they are in UTF-8, or else in Windows-1252."""
    data = header.encode("ascii", "surrogateescape")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
