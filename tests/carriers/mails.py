"""Mails for tests, made from their parts."""

from __future__ import annotations

HEAD = b"From: Ana Bell <ana@post.example>\r\nSubject: Rain\r\nDate: Mon, 3 Mar 2025 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"


def leaf(content: bytes, media: str = "text/plain; charset=utf-8", *headers: str) -> bytes:
    """A part without parts."""
    return "".join(f"{line}\r\n" for line in (f"Content-Type: {media}", *headers)).encode() + b"\r\n" + content


def multi(subtype: str, *parts: bytes, mark: str = "m", more: str = "") -> bytes:
    """A part with parts; `mark` separates them, and stands in none of them."""
    inner = b"".join(b"--%s\r\n%s\r\n" % (mark.encode(), part) for part in parts)
    return (
        f'Content-Type: multipart/{subtype}; boundary="{mark}"{more}\r\n\r\n'.encode()
        + inner
        + f"--{mark}--\r\n".encode()
    )


def mail(body: bytes, head: bytes = HEAD) -> bytes:
    return head + body
