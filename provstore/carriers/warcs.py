"""WARC, the format of web archives: each answer that is a page is a document, its record the way to it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from provstore.carriers.found import Found
from provstore.carriers.gzips import unpacked
from provstore.carriers.http import DECODINGS, Head, parse_head, parse_headers, plan_decoding
from provstore.carriers.steps import take
from provstore.carriers.warc_records import MEMBER, Record, is_one_member, scan_packed, scan_plain
from provstore.errors import RefusedInput
from provstore.records import Kind, Step
from provstore.rules import load
from provstore.text.captured import read_captured

Headers = dict[str, str]


def read_warc(stream: BinaryIO, size: int) -> Iterator[Found]:
    """The records of an archive in their order, numbered from 1; `stream` is of `size` bytes, and can be searched.

    A record that is damaged is refused by its number.  A revisit is the document that was answered before, seen again.
    """
    stream.seek(0)
    archive, to_archive, to_record = stream, (), ()  # type: BinaryIO, tuple[Step, ...], tuple[Step, ...]
    scan = scan_plain
    if stream.read(len(MEMBER)) == MEMBER:
        if is_one_member(stream):
            archive, to_archive = unpacked(stream, size), (("unpacked",),)
        else:
            scan, to_record = scan_packed, (("gunzip",),)
    before = _Before()
    for number, record in enumerate(scan(archive), 1):
        name = f"record {number}"
        if record.refusal:
            yield Found(name, refusal=record.refusal)
            continue
        steps = (*to_archive, ("member", record.offset, record.length), *to_record, ("warc-block",))
        headers = parse_headers(record.head.decode("utf-8", "replace").splitlines()[1:])
        try:
            found = _read(record, headers, steps)
            if earlier := before.find(headers):
                content = take(stream, earlier.steps)
                found = replace(earlier, content=content, captured_at=None, captured_in=None, around=record.head)
                name = f"{name}, which repeats {earlier.record}"
        except (RefusedInput, zlib.error) as error:
            told = error if isinstance(error, RefusedInput) else RefusedInput("carrier", f"is damaged: {error}")
            yield Found(name, refusal=told)
            continue
        when = found.captured_at or headers.get("warc-date")  # what was had from another archive is as old as there
        found = replace(found, record=name, captured_at=when, captured_in=found.captured_in or "WARC-Date")
        if found.content is not None:
            before.keep(headers, found)
        yield found


@dataclass(frozen=True, slots=True)
class _Before:
    """The answers of the archive so far, by what a later revisit may call each; their content is not kept."""

    answers: dict[str, Found] = field(default_factory=dict)

    def keep(self, headers: Headers, found: Found) -> None:
        kept = replace(found, content=None, around=b"")
        for name in ("warc-record-id", "warc-payload-digest"):
            if name in headers:
                self.answers.setdefault(headers[name], kept)
        self.answers.setdefault(f"{headers.get('warc-target-uri')} {headers.get('warc-date')}", kept)

    def find(self, headers: Headers) -> Found | None:
        if headers.get("warc-type") != "revisit":
            return None
        refers_to = f"{headers.get('warc-refers-to-target-uri')} {headers.get('warc-refers-to-date')}"
        keys = (headers.get("warc-refers-to"), refers_to, headers.get("warc-payload-digest"))
        return next((self.answers[key] for key in keys if key in self.answers), None)


def _read(record: Record, headers: Headers, steps: tuple[Step, ...]) -> Found:
    """What a record holds: an answer that is a page, what was kept or made of one, or something else."""
    kind, address = headers.get("warc-type", ""), headers.get("warc-target-uri", "").strip("<>")
    block, head = record.block, Head(200, headers, 0)
    around = record.head
    if not address.lower().startswith(("http://", "https://")):
        return Found(passed_over=_named("records", kind))
    if kind == "response":
        head = parse_head(block)
        if head.status != 200:
            return Found(passed_over=f"answers of status {head.status}")
        around += block[: head.size]
        block = block[head.size :]
        steps = (*steps, ("http-body",))
    elif kind not in ("resource", "conversion"):
        return Found(passed_over=_named("records", kind))
    is_text = kind == "conversion" and head.media_type == "text/plain"  # what a crawler read on a page
    if not is_text and not _may_be_page(head):
        return Found(passed_over=_named("answers", head.media_type))
    if not block.strip():
        return Found(passed_over="empty answers")
    decoding = plan_decoding(head, block) if kind == "response" else []
    for (step,) in decoding:
        block = DECODINGS[str(step)](block)
    moment = read_captured(head.headers.get("memento-datetime", ""))
    read = (block, _kind(head, is_text), head.charset, address, moment, around)
    return Found("", (*steps, *decoding), *read, captured_in="Memento-Datetime" if moment else None)


def _kind(head: Head, is_text: bool) -> Kind | None:
    if is_text:
        return "plain"
    return "html" if head.media_type in load("carriers/archives")["pages"]["html"] else None


def _may_be_page(head: Head) -> bool:
    pages = load("carriers/archives")["pages"]
    return head.media_type in pages["html"] or head.media_type in pages["others"]


def _named(group: str, kind: str) -> str:
    """What is passed over, in the plural."""
    names = load("carriers/archives")[group]
    return next((name for name, begins in names.items() if kind.startswith(tuple(begins))), f"other {group}")
