"""Documents: how they were decoded, and that nobody changes them."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import get_args

import pytest

from provstore.records import DecodedBy, Document


def test_how_a_text_was_decoded_is_in_the_order_of_the_ladder() -> None:
    assert get_args(DecodedBy) == ("given", "bom", "utf-8", "damaged utf-8", "declared", "detected")


def test_a_document_is_undamaged_and_its_text_its_bytes_unless_it_is_said() -> None:
    document = Document("a" * 64, b"x", "x", "utf-8", "utf-8")
    assert (document.damage, document.page) == ((), None)


def test_a_document_is_never_cleaned_afterwards() -> None:
    document = Document("a" * 64, b"x ", "x ", "utf-8", "utf-8")
    with pytest.raises(FrozenInstanceError):
        document.text = "x"
