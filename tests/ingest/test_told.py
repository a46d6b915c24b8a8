"""What the log is told of a document at a place: that it is stored, and where it was seen."""

from __future__ import annotations

from provstore.extract import extract
from provstore.ingest.told import tell_of_sighting
from provstore.records import Carrier
from provstore.store.prepare import prepare
from provstore.store.sightings import Sighting, digest_carrier
from provstore.text.decode import decode

DOCUMENT = decode(b"The mayor said no.\n")
STORED = prepare(DOCUMENT, extract(DOCUMENT))
CARRIER = Carrier("csv", "0" * 64, "row 4", ())


def test_a_new_document_is_stored_and_one_that_is_there_is_seen() -> None:
    (stored,) = tell_of_sighting("id", Sighting(1, b"a.txt", None), STORED, "now", 2)
    assert (stored.kind, stored.path, stored.sha256, stored.detail, stored.run_row) == (
        "stored",
        b"a.txt",
        "id",
        STORED.digest,
        2,
    )
    assert stored.reason == f"{DOCUMENT.encoding}, {DOCUMENT.decoded_by}"
    (seen,) = tell_of_sighting("id", Sighting(1, b"a.txt", None), None, "now", 2)
    assert (seen.kind, seen.path, seen.detail) == ("seen", b"a.txt", None)


def test_of_a_place_in_a_file_the_part_and_all_that_is_kept_of_it_are_told() -> None:
    told = list(tell_of_sighting("id", Sighting(1, b"a.csv", CARRIER), STORED, "now", 2))
    assert [one.kind for one in told] == ["stored", "seen"]
    assert (told[1].reason, told[1].detail) == ("row 4", digest_carrier(CARRIER))
    assert [one.kind for one in tell_of_sighting("id", Sighting(1, b"a.csv", CARRIER), None, "now", 2)] == ["seen"]
