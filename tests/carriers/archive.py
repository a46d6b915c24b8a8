"""A web archive as a crawler writes it, in bytes; the texts are invented."""

from __future__ import annotations

import gzip
import zlib

PAGE = (
    b"<!DOCTYPE html><html><head><title>Ferry</title></head><body><h1>Ferry to Norrbridge stops</h1>"
    b"<p>The ferry will not sail on Sunday, the harbor master said.</p></body></html>"
)
OTHER = PAGE.replace(b"Norrbridge", b"Southbridge")
ADDRESS = "https://news.example/ferry"
WHEN = "2024-05-06T07:08:09Z"


def record(kind: str, block: bytes, url: str | None = ADDRESS, **headers: str) -> bytes:
    """One record; the names of headers are written with _ for -."""
    lines = [f"WARC-Type: {kind}", f"WARC-Date: {headers.pop('date', WHEN)}"]
    lines += [f"WARC-Target-URI: {url}"] if url else []
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    head = "\r\n".join(["WARC/1.1", *lines, f"Content-Length: {len(block)}", "", ""])
    return head.encode() + block + b"\r\n\r\n"


def answer(body: bytes, *codings: str, kind: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    """An answer of HTTP whose body was packed by the codings in their order."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}"]
    for coding in codings:
        if coding == "chunked":
            body = chunked(body)
            lines.append("Transfer-Encoding: chunked")
        else:
            body = {"gzip": gzip.compress, "deflate": zlib.compress, "raw deflate": _raw}[coding](body)
            lines.append(f"Content-Encoding: {coding.removeprefix('raw ')}")
    return "\r\n".join([*lines, "", ""]).encode() + body


def chunked(body: bytes, size: int = 37) -> bytes:
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x;note=1\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def packed(*records: bytes) -> bytes:
    """Each record a member of the gzip, as archives are kept."""
    return b"".join(map(gzip.compress, records))


def _raw(body: bytes) -> bytes:
    engine = zlib.compressobj(wbits=-15)
    return engine.compress(body) + engine.flush()
