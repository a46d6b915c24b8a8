"""What a document came in."""

from __future__ import annotations

from provstore.records import Carrier, CarrierValue


def test_a_file_with_one_document_names_no_record() -> None:
    carrier = Carrier("gzip", "0" * 64, steps=(("gunzip",),))

    assert (carrier.record, carrier.url, carrier.values) == ("", None, ())


def test_a_value_says_where_it_was_stated() -> None:
    assert CarrierValue("published", "2021-03-04", "csv date").where == "csv date"
