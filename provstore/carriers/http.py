"""An answer of HTTP as an archive keeps it → its headers and its body as a browser has it."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

from provstore.carriers.limits import inflate_within, unbrotli
from provstore.errors import RefusedInput
from provstore.records import Step

LONGEST_HEAD = 1024 * 1024  # bytes of the head of an answer; cookies and policies are the longest things in it
MOST_CODINGS = 5  # one upon the other

_CHUNK_HEAD = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[^\r\n]{0,1000}\r?\n")
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_GZIP_MAGIC = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Head:
    """The status of an answer and its headers, their names in small letters; `size` is its length in bytes."""

    status: int
    headers: dict[str, str]
    size: int

    @property
    def media_type(self) -> str:
        """What the content is said to be: ``text/html``; empty where nothing is said."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The encoding as it is named there."""
        found = re.search(r"(?i)charset\s*=\s*[\"']?([\w.:-]{2,40})", self.headers.get("content-type", ""))
        return found[1] if found else None


def parse_head(block: bytes) -> Head:
    """The head of an answer; raises RefusedInput with the reason "carrier" where there is none."""
    end = _BLANK_LINE.search(block, 0, LONGEST_HEAD)
    if not end and len(block) > LONGEST_HEAD:
        raise RefusedInput("carrier", "has an answer of HTTP whose head does not end")
    line, *rest = block[: end.start() if end else len(block)].decode("latin-1").splitlines() or [""]
    status = re.match(r"(?i)HTTP/\d(?:\.\d)?\s+(\d{3})", line)
    if not status:
        raise RefusedInput("carrier", "has no answer of HTTP in it")
    return Head(int(status[1]), parse_headers(rest), end.end() if end else len(block))


def parse_headers(lines: list[str]) -> dict[str, str]:
    """Header lines by their names in small letters; the first of a name counts, folded lines go on."""
    headers: dict[str, list[str]] = {}
    last = None
    for line in lines:
        if line[:1] in " \t" and last:
            headers[last].append(line.strip())
            continue
        name, colon, value = line.partition(":")
        last = name.strip().lower() if colon else None
        if last in headers:
            last = None
        elif last:
            headers[last] = [value.strip()]
    return {name: " ".join(parts) for name, parts in headers.items()}


def plan_decoding(head: Head, body: bytes) -> list[Step]:
    """The steps that lead from a body as it was sent to what was sent.

    Some archives keep bodies that are decoded already under headers that tell of an encoding: what a body is not,
    is not undone.
    """
    steps: list[Step] = []
    if "chunked" in head.headers.get("transfer-encoding", "").lower() and _CHUNK_HEAD.match(body):
        steps.append(("dechunk",))
        body = dechunk(body)
    codings = [one.strip().lower() for one in head.headers.get("content-encoding", "").split(",")]
    if len(codings) > MOST_CODINGS:
        raise RefusedInput("carrier", f"is packed more than {MOST_CODINGS} times")
    for coding in reversed(codings):
        if coding in ("", "identity"):
            continue
        step = _STEPS.get(coding)
        if step is None:
            raise RefusedInput("carrier", f"is packed in a way that is not known: {coding}")
        if coding.endswith("gzip") and not body.startswith(_GZIP_MAGIC):
            continue
        steps.append((step,))
        body = DECODINGS[step](body)
    return steps


def dechunk(body: bytes) -> bytes:
    """The body of an answer that was sent in pieces, each behind its length; one cut short ends with what there is."""
    parts: list[bytes] = []
    at = 0
    while found := _CHUNK_HEAD.match(body, at):
        size = int(found[1], 16)
        if size == 0:
            break
        parts.append(body[found.end() : found.end() + size])
        at = found.end() + size
        at += len(b"\r\n") if body.startswith(b"\r\n", at) else body.startswith(b"\n", at)
    return b"".join(parts)


def inflate(body: bytes) -> bytes:
    """The coding "deflate", with the frame of zlib that the standard asks for or without, as some send it."""
    try:
        return inflate_within(body, zlib.MAX_WBITS)
    except zlib.error:
        return inflate_within(body, -zlib.MAX_WBITS)


def _gunzip(body: bytes) -> bytes:
    return inflate_within(body, zlib.MAX_WBITS | 16)


_STEPS = {"gzip": "gunzip", "x-gzip": "gunzip", "deflate": "inflate", "br": "unbrotli"}
DECODINGS = {"dechunk": dechunk, "gunzip": _gunzip, "inflate": inflate, "unbrotli": unbrotli}
