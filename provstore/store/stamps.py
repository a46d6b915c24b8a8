"""The head of the log, and the word of a third party that saw it (RFC 3161, time-stamps).

Whoever can write to the file can write all of it anew, with another log that holds as well.  Not what was kept
elsewhere: the number and digest of the last event, or the signature of an authority under them and the time.  Of the
head, written `NUMBER:DIGEST`, the SHA-256 is stamped; nothing of the store leaves the machine but that number.

By the library rfc3161-client (the extra `timestamp`), which is loaded where it is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from hashlib import sha256
from importlib.util import find_spec
from typing import NamedTuple

from sqlalchemy import Connection, insert, select

from provstore.errors import RefusedInput, UsageError
from provstore.store.events import Event, append_events, utc_now
from provstore.store.models.runs import events, stamps

MISSING = "time-stamps need the extra timestamp: pip install 'provstore[timestamp]'"


class Head(NamedTuple):
    """An event of the log, the last one as a rule: with it, all before it is fixed."""

    number: int
    at: str
    digest: str

    def __str__(self) -> str:
        return f"{self.number}:{self.digest}"


def read_head(connection: Connection) -> Head:
    """The last event; a store has one at least, of its making."""
    columns = (events.c.seq, events.c.at, events.c.digest)
    return Head(*connection.execute(select(*columns).order_by(events.c.seq.desc()).limit(1)).one())


def compare_head(connection: Connection, expected: str) -> str | None:
    """What is wrong with the log if `expected`, NUMBER:DIGEST, once was its head; None where it was.

    Raises UsageError for other words.
    """
    number, _, digest = expected.partition(":")
    if not number.isdecimal() or len(digest) != 64:
        raise UsageError(f"{expected} is no head: provstore db log head prints NUMBER:DIGEST")
    found = connection.execute(select(events.c.digest).where(events.c.seq == int(number))).scalar()
    if found is None:
        return f"ends at event {read_head(connection).number}: event {number}, which was its head once, is not there"
    if found != digest.lower():
        return f"has another event {number} than the one that was its head once: all up to there was written anew"
    return None


def is_installed() -> bool:
    return find_spec("rfc3161_client") is not None


def make_request(head: Head) -> bytes:
    """The request for a stamp on the head (DER, application/timestamp-query), as any authority takes it.

    Without a nonce: the head is in no other request, and no answer from before can be one to it.
    """
    _require()
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    builder = TimestampRequestBuilder(hash_algorithm=HashAlgorithm.SHA256, nonce=False)
    return bytes(builder.data(str(head).encode()).build().as_bytes())


def save_stamp(connection: Connection, run_row: int, response: bytes, roots: bytes) -> tuple[Head, str]:
    """Keep the response of an authority, if it is one to a head of this log under one of these certificates.

    Returns the head, and when it was stamped.  `roots` are certificates that a person trusts, in PEM.
    Raises RefusedInput where the response is none, or not to this log.
    """
    _require()
    wanted, stamped_at = _read(response)
    every = connection.execute(select(events.c.seq, events.c.at, events.c.digest).order_by(events.c.seq.desc()))
    head = next((one for one in map(Head._make, every) if _imprint(one) == wanted), None)
    if head is None:
        raise RefusedInput("no stamp", "is no answer to a head of this log")
    if wrong := _is_forged(response, roots, head):
        raise RefusedInput("no stamp", wrong)
    row = {"event_seq": head.number, "event_digest": head.digest, "response": response, "roots": roots}
    connection.execute(insert(stamps).values(**row, stamped_at=stamped_at, run_row=run_row))
    told = Event("stamped", utc_now(), run_row, sha256=sha256(response).hexdigest(), detail=f"{head} at {stamped_at}")
    append_events(connection, [told])
    return head, stamped_at


def check_stamps(connection: Connection) -> Iterator[tuple[str, str]]:
    """Each stamp that does not hold: its row, and why.  Without the library only its event is compared."""
    for row in connection.execute(select(stamps)):
        at, digest = connection.execute(
            select(events.c.at, events.c.digest).where(events.c.seq == row.event_seq)
        ).one_or_none() or ("", "")
        if digest != row.event_digest:
            yield str(row.id), f"event {row.event_seq} of the log is not the one that was stamped"
        elif is_installed() and (wrong := _is_forged(row.response, row.roots, Head(row.event_seq, at, digest))):
            yield str(row.id), wrong


def _require() -> None:
    if not is_installed():
        raise UsageError(MISSING)


def _imprint(head: Head) -> bytes:
    return sha256(str(head).encode()).digest()


def _read(response: bytes) -> tuple[bytes, str]:
    """Of what digest a response is a stamp, and when it was stamped, in UTC."""
    from rfc3161_client import decode_timestamp_response

    try:
        read = decode_timestamp_response(response)
        if read.status != 0:
            raise RefusedInput("no stamp", f"is a refusal of the authority: {'; '.join(read.status_string)}")
        told = read.tst_info
        return bytes(told.message_imprint.message), told.gen_time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except ValueError as error:
        raise RefusedInput("no stamp", f"is no response of a time-stamping authority: {error}") from error


def _is_forged(response: bytes, roots: bytes, head: Head) -> str | None:
    """Why a response is no stamp on the head whose certificates end in one of `roots`; None if it is."""
    from cryptography.x509 import load_pem_x509_certificates
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

    try:
        verifier = VerifierBuilder(roots=load_pem_x509_certificates(roots)).build()
        verifier.verify(decode_timestamp_response(response), _imprint(head))
    except (ValueError, VerificationError) as error:
        return f"its signature does not hold: {error}"
    return None
