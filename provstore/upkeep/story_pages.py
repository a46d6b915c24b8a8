"""The pages of a store as far as finding their stories needs them: rows of a table, and back."""

import json
from dataclasses import replace
from math import inf
from typing import Any

import numpy as np
from sqlalchemy import Row

from provstore.match.same.quantities import Quantity
from provstore.match.stories.pages import UNKNOWN_OUTLET, Lead, StoryPage
from provstore.records import Span
from provstore.store.rows import Columns, as_span, ends

_LEAD = np.dtype([("word", "<u4"), ("weight", "<u2"), ("name", "?")])
_STEPS = 1024  # of a weight, which is a multiple of 1/1024
_NOWHERE = Span(0, 1)  # a quantity that is read back is compared, and its words are not shown


def to_row(row: int, page: StoryPage) -> Columns:
    lead = np.zeros(len(page.lead.words), _LEAD)
    lead["word"], lead["name"] = page.lead.words, page.lead.names
    lead["weight"] = np.rint(page.lead.weights * _STEPS)
    counted = [
        [one.low, None if one.high == inf else one.high, one.bound, one.measure, one.role, one.relation, one.vague]
        for one in page.counted
    ]
    return {
        "document_row": row,
        "outlet_row": None if page.outlet == UNKNOWN_OUTLET else page.outlet,
        "day": page.day,
        "lead": lead.tobytes(),
        "words": page.words.astype("<u4").tobytes(),
        "told": json.dumps({"counted": counted, "days": sorted(page.told_days)}),
        **ends(page.title, "title_"),
    }


def from_row(row: Row[Any]) -> StoryPage:
    """The page of a row, which has the id of its document as `sha256` too."""
    told = json.loads(row.told)
    return replace(
        words_from_row(row),
        counted=tuple(
            Quantity(_NOWHERE, low, inf if high is None else high, *names) for low, high, *names in told["counted"]
        ),
        told_days=frozenset(told["days"]),
    )


def words_from_row(row: Row[Any]) -> StoryPage:
    """The same without what the page counts, and on which days."""
    lead = np.frombuffer(row.lead, _LEAD)
    return StoryPage(
        document=row.sha256,
        outlet=UNKNOWN_OUTLET if row.outlet_row is None else row.outlet_row,
        day=row.day,
        lead=Lead(lead["word"].astype(np.uint32), lead["weight"] / _STEPS, lead["name"].astype(np.bool_)),
        words=np.frombuffer(row.words, "<u4").astype(np.uint32),
        counted=(),
        told_days=frozenset(),
        title=as_span(row.title_start, row.title_end),
    )
