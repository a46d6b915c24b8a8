"""What the log is told of documents that come to the store."""

from __future__ import annotations

from collections.abc import Iterator

from provstore.store.checks import describe_reading
from provstore.store.events import Event
from provstore.store.prepare import Prepared
from provstore.store.sightings import Sighting, digest_carrier


def tell_of_sighting(id: str, seen: Sighting, stored: Prepared | None, at: str, run_row: int) -> Iterator[Event]:
    """The events of a document, by its id, at a new place; where it is new itself, `stored` is what is written."""
    if stored:
        how = describe_reading(stored.document.encoding, stored.document.decoded_by)
        yield Event("stored", at, run_row, how, seen.path, id, stored.digest)
    if seen.carrier:
        yield Event("seen", at, run_row, seen.carrier.record or None, seen.path, id, digest_carrier(seen.carrier))
    elif not stored:
        yield Event("seen", at, run_row, None, seen.path, id)
