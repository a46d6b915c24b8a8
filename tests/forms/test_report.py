"""What is gathered for a page has the form that its type says."""

from __future__ import annotations

from sqlalchemy import Connection

from provstore.forms import report
from provstore.query.report import gather_page
from tests.forms.conforms import find_faults
from tests.query.conftest import Names, connection, names, told_store  # noqa: F401


def test_pages_conform(connection: Connection, names: Names) -> None:  # noqa: F811
    claim, document = names.claim("alam", "14 people")
    assert list(find_faults(gather_page(connection, [claim]), report.ClaimPageJson)) == []
    two = gather_page(connection, [document, names.document("press")])
    assert list(find_faults(two, report.ComparisonPageJson)) == []
