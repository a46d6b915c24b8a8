"""Mails → their texts and what is attached to them; a file may hold one mail, or many one after the other (mbox).

Of several forms of the same text one is read, HTML before plain text.  A forwarded mail is read with its own headers.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from provstore.carriers.found import Found
from provstore.carriers.mail_headers import charset_of, file_name, is_mail, state
from provstore.carriers.mail_parts import (
    MOST_BYTES,
    Part,
    children,
    headers_of,
    inner_mail,
    is_damaged,
    number_alone,
    parse_mail,
    read_bytes,
    read_limited,
    walk,
)
from provstore.errors import RefusedInput
from provstore.records import CarrierValue, Kind
from provstore.rules import load
from provstore.text.files import CAP

_POSTMARK = re.compile(rb"From .*\b\d{1,2}:\d\d.*\b\d{4}\s*$")  # the line before each mail of an mbox
_LINE = 65_536
_KINDS: dict[str, Kind] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "plain"}


def find_mail(head: bytes) -> bool:
    """Whether a file that begins so is a mail as programs store it, or several; ask `find_mhtml` before."""
    return is_mail(head)


def read_mail(stream: BinaryIO) -> Iterator[Found]:
    """The texts of a mail and what is attached to it, in order; of an mbox those of each mail.

    Raises RefusedInput with the reason "carrier" or "too large" where a mail cannot be read; of several mails each is
    refused by itself.
    """
    head = stream.readline(_LINE)
    if not _POSTMARK.match(head):
        yield from _read_mail(head + read_limited(stream))
        return
    for number, data in enumerate(_split(stream)):
        record, step = f"mail {number + 1}", ("mail", number)
        try:
            if data is None:
                raise RefusedInput("too large", f"is larger than {MOST_BYTES // 1024 // 1024} MB")
            for found in _read_mail(data):
                steps = (step, *found.steps) if found.steps else ()
                yield replace(found, record=f"{record}, {found.record}", steps=steps)
        except RefusedInput as refusal:
            yield Found(record, refusal=refusal)


def mail(data: bytes | BinaryIO, number: int) -> bytes:
    """The step ``("mail", number)``: the bytes of a mail of an mbox, counted from 0.

    Raises RefusedInput with the reason "carrier" where there is none.
    """
    stream = BytesIO(data) if isinstance(data, bytes) else data
    stream.readline(_LINE)
    found = next((one for place, one in enumerate(_split(stream)) if place == number), None)
    if found is None:
        raise RefusedInput("carrier", f"has no mail {number + 1}")
    return found


def part(data: bytes | BinaryIO, number: str) -> bytes:
    """The step ``("part", number)``: the decoded bytes of a part of a mail, by its number: ``2.1``.

    Raises RefusedInput with the reason "carrier" where there is none.
    """
    whole = parse_mail(data if isinstance(data, bytes) else read_limited(data))
    found = next((inner for place, inner in walk(whole) if place == number), None)
    if found is None:
        raise RefusedInput("carrier", f"has no part {number}")
    return read_bytes(found)


def pass_over(media: str, name: str) -> str | None:
    """What a part is called that is no article, by its media type and the name of its file; None for all others."""
    rules = load("carriers/mail")
    kind, ending = media.partition("/")[0], name.rpartition(".")[2].lower()
    known: str | None = rules["passed_over"].get(media) or rules["passed_over"].get(f"{kind}/*")
    return known or (rules["passed_over_names"].get(ending) if media == "application/octet-stream" else None)


def _read_mail(data: bytes) -> Iterator[Found]:
    whole = parse_mail(data)
    yield from _read(whole, "", whole, False)


def _read(part: Part, number: str, message: Part, is_attached: bool) -> Iterator[Found]:
    """The records of a part, of which `message` is the mail that it stands in."""
    media = part.get_content_type()
    if media in load("carriers/mail")["refused"]:
        yield Found(_record(number or "1"), refusal=RefusedInput("carrier", load("carriers/mail")["refused"][media]))
    elif called := pass_over(media, file_name(part)):
        yield Found(_record(number or "1", part), passed_over=called)
    elif (inner := inner_mail(part)) is not None:
        yield from _read(inner, number_alone(number) if part is message else number, inner, False)
    elif not media.startswith("multipart/"):
        yield _read_leaf(part, number_alone(number) if part is message else number, message, is_attached)
    elif not part.is_multipart():
        refusal = RefusedInput("carrier", "says that it has parts, and no line separates them")
        yield Found(_record(number or "1"), refusal=refusal)
    elif media == "multipart/alternative":
        yield from _read_alternatives(part, number, message, is_attached)
    else:
        for place, (inner_number, inner) in enumerate(children(part, number)):
            named = place > 0 and (file_name(inner) or media == "multipart/related")
            yield from _read(inner, inner_number, message, bool(named) or _says_attached(inner))


def _read_alternatives(part: Part, number: str, message: Part, is_attached: bool) -> Iterator[Found]:
    """Of forms of one text the last that is a page, else the last that is plain text; the others are counted."""
    forms = children(part, number)
    best = max(range(len(forms)), key=lambda place: (_rank(forms[place][1]), place), default=0)
    for place, (inner_number, inner) in enumerate(forms):
        if place == best:
            yield from _read(inner, inner_number, message, is_attached)
        else:
            yield Found(_record(inner_number, inner), passed_over="other forms of the same text")


def _rank(part: Part) -> int:
    """2 for what holds a page, 1 for what holds plain text, 0 for all else, and for what is empty."""
    ranks = {"text/html": 2, "text/plain": 1}
    leaves = [inner for _, inner in walk(part)]
    return max((ranks.get(leaf.get_content_type(), 0) for leaf in leaves if _has_content(leaf)), default=0)


def _has_content(part: Part) -> bool:
    try:
        return bool(read_bytes(part).strip())
    except RefusedInput:
        return False


def _says_attached(part: Part) -> bool:
    return part.get_content_disposition() == "attachment"


def _read_leaf(part: Part, number: str, message: Part, is_attached: bool) -> Found:
    record, media = _record(number, part), part.get_content_type()
    try:
        content = read_bytes(part)
    except RefusedInput as refusal:
        return Found(record, refusal=refusal)
    if not content.strip():
        return Found(record, passed_over="empty parts")
    if len(content) > CAP:
        return Found(record, refusal=RefusedInput("too large", f"is larger than {CAP // 1024 // 1024} MB"))
    kind = _KINDS.get(media)
    damage = [CarrierValue("note", "damaged base64", "mail")] if is_damaged(part) else []
    return Found(
        record,
        steps=(("part", number),),
        content=content,
        kind=None if kind == "plain" and is_attached else kind,  # of a file its bytes tell more
        encoding=charset_of(part) if media.startswith("text/") else None,
        around=headers_of(message) + (b"" if part is message else headers_of(part)),
        values=(*state(message, is_attached), *damage),
    )


def _record(number: str, part: Part | None = None) -> str:
    name = file_name(part) if part is not None else ""
    return f"part {number} ({name})" if name else f"part {number}"


def _split(stream: BinaryIO) -> Iterator[bytes | None]:
    """The mails of an mbox behind its first line; None for one that is too large.  An empty line ends each."""
    lines: list[bytes] = []
    size, is_blank, begins = 0, False, True
    for line in chain(iter(lambda: stream.readline(_LINE), b""), (None,)):
        if line is None or (begins and is_blank and _POSTMARK.match(line)):
            if is_blank and lines:
                lines.pop()
            yield b"".join(lines) if size <= MOST_BYTES else None
            lines, size, is_blank, begins = [], 0, False, True
            continue
        is_blank = begins and not line.strip(b"\r\n")
        begins = line.endswith(b"\n")
        size += len(line)
        if size > MOST_BYTES:
            lines.clear()
        else:
            lines.append(line)
