"""The catalog of documents."""

from __future__ import annotations

from provstore.match.reuse.catalog import UNKNOWN, Catalog


def test_documents_are_put_in_and_replaced() -> None:
    catalog = Catalog.empty().with_documents({1: (7, 30), 3: (None, 20)})
    assert catalog.outlets.tolist() == [UNKNOWN, 7, UNKNOWN, UNKNOWN]
    assert catalog.sizes.tolist() == [0, 30, 0, 20]
    assert catalog.outlets.tolist()[0] == -1, "the number that tables have for all documents of unknown outlets"
    more = catalog.with_documents({0: (7, 10), 3: (8, 20)})
    assert (more.outlets.tolist(), more.sizes.tolist()) == ([7, 7, UNKNOWN, 8], [10, 30, 0, 20])
    assert catalog.sizes.tolist() == [0, 30, 0, 20], "the catalog before stays as it was"
    assert catalog.with_documents({}).sizes.tolist() == [0, 30, 0, 20]


def test_only_documents_that_are_there_count() -> None:
    catalog = Catalog.empty().with_documents({1: (7, 30), 2: (7, 1), 3: (None, 20), 4: (8, 5), 5: (7, 0)})
    assert (catalog.count(7), catalog.count(8), catalog.count(UNKNOWN), catalog.count(9)) == (2, 1, 1, 0)


def test_documents_are_left_out() -> None:
    catalog = Catalog.empty().with_documents({0: (7, 30), 1: (7, 1), 2: (7, 4)})
    left = catalog.without([0, 2])
    assert (left.count(7), catalog.count(7)) == (1, 3)
    assert left.outlets.tolist() == catalog.outlets.tolist()


def test_an_empty_catalog_has_room() -> None:
    catalog = Catalog.empty(2)
    assert (catalog.outlets.tolist(), catalog.sizes.tolist()) == ([UNKNOWN, UNKNOWN], [0, 0])
