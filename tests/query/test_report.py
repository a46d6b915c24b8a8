"""What is gathered for a page: the paragraphs that are pointed at, the head of the log, the same answers."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from provstore.errors import UsageError
from provstore.query.provenance import count_sources, trace_claim
from provstore.query.report import gather_page
from provstore.store.stamps import read_head
from tests.query.conftest import Names


def test_a_claim_has_the_answers_of_the_other_questions(connection: Connection, names: Names) -> None:
    claim, document = names.claim("alam", "14 people")
    page = gather_page(connection, [claim])
    assert page["subject"] == "claim"
    assert page["sources"] == count_sources(connection, claim, document)
    assert page["steps"] == trace_claim(connection, claim, document)["steps"]
    assert page["documents"][0]["id"] == document
    assert [one["claim"]["id"] for one in page["accounts"]] == [one["claim"] for one in page["sources"]["appearances"]]
    assert page["ledger"]["digest"] == read_head(connection).digest


def test_only_paragraphs_that_are_pointed_at_are_shown_and_a_gap_is_told(connection: Connection, names: Names) -> None:
    claim, _ = names.claim("alam", "14 people")
    page = gather_page(connection, [claim])
    shown = page["documents"][0]["paragraphs"]
    assert any("14 people" in one["text"] for one in shown)
    assert not any("It rained" in one["text"] for one in shown)
    assert shown[0]["follows"] is False


def test_other_numbers_of_names_are_refused(connection: Connection) -> None:
    for given in ([], ["a", "b", "c"]):
        with pytest.raises(UsageError):
            gather_page(connection, given)
