"""Pages saved as MHTML → the page, without its frames and pictures."""

import re
from collections.abc import Iterator
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import BinaryIO

from provstore.carriers.found import Found
from provstore.carriers.mail import pass_over
from provstore.carriers.mail_headers import charset_of, file_name, read_header, read_names, value_of
from provstore.carriers.mail_parts import Part, headers_of, parse_mail, read_bytes, read_limited, walk
from provstore.errors import RefusedInput
from provstore.text.files import CAP

_PAGES = ("text/html", "application/xhtml+xml")
_SENT = ("received", "to", "return-path", "delivered-to")  # a mail can be built like a page, and was sent to somebody
_LOCATION = re.compile(rb"(?im)^content-location:")
_SAVED_AS = "snapshot-content-location"


def find_mhtml(head: bytes) -> bool:
    """Whether a file that begins so is a page saved with its pictures."""
    names = read_names(head)
    if not names or any(name in names for name in _SENT):
        return False
    media = names.get("content-type", b"").strip().lower()
    if media.startswith(b"multipart/related"):
        return _SAVED_AS in names or bool(_LOCATION.search(head))
    return media.startswith(b"text/html") and "content-location" in names


def read_mhtml(stream: BinaryIO) -> Iterator[Found]:
    """The page that was saved, and each thing beside it.

    Raises RefusedInput with the reason "carrier" where there is no page, and "too large" beyond the limit.
    """
    message = parse_mail(read_limited(stream))
    parts = list(walk(message))
    number, root = _find_root(message, parts)
    for place, part in parts:
        if part is root:
            yield _read_page(message, root, number)
        else:
            is_page = part.get_content_type() in _PAGES
            called = pass_over(part.get_content_type(), file_name(part))
            yield Found(f"part {place}", passed_over=called or ("frames" if is_page else "parts of a page"))


def _find_root(message: Part, parts: list[tuple[str, Part]]) -> tuple[str, Part]:
    """The part that is the page: the one that the file names, else the first that is one."""
    start = str(message.get_param("start", "") or "").strip("<> ")
    pages = [(number, part) for number, part in parts if part.get_content_type() in _PAGES]
    named = [(number, part) for number, part in pages if start and _id_of(part) == start]
    for found in (*named, *pages):
        return found
    raise RefusedInput("carrier", "holds no page")


def _id_of(part: Part) -> str:
    return str(part.get("content-id", "")).strip("<> ")


def _read_page(message: Part, root: Part, number: str) -> Found:
    record = f"part {number}"
    try:
        content = read_bytes(root)
        if len(content) > CAP:
            raise RefusedInput("too large", f"is larger than {CAP // 1024 // 1024} MB")
    except RefusedInput as refusal:
        return Found(record, refusal=refusal)
    located = [(root, "content-location"), (message, _SAVED_AS), (message, "content-location")]
    places = [(part, name) for part, name in located if re.match(r"(?i)(https?|file):", read_header(part, name))]
    return Found(
        record,
        steps=(("part", number),),
        content=content,
        kind="html",
        encoding=charset_of(root),
        url=read_header(*places[0]) if places else None,
        captured_at=_to_utc(read_header(message, "date")),
        captured_in="Date",
        around=headers_of(message) + (b"" if root is message else headers_of(root)),
        values=(
            *value_of(message, "subject", "title", "mhtml"),
            *(value for part, name in places[:1] for value in value_of(part, name, "url", "mhtml")),
        ),
    )


def _to_utc(date: str) -> str | None:
    """The time that a header names; None where it is none, or of no time zone."""
    try:
        time = parsedate_to_datetime(date)
        if time.tzinfo is None and "-0000" not in date:
            return None
        time = time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return f"{time:%Y-%m-%dT%H:%M:%SZ}"
