"""Which numbers, dates and places of a draft accounts of the same event tell otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

import numpy as np
from sqlalchemy import Connection, select

from provstore.english.calendar import day_of
from provstore.forms.checked import CheckedJson
from provstore.forms.parts import shape_sources, shape_span, source_or_null
from provstore.match.differ.difference import DivergenceKind
from provstore.match.differ.divergences import Divergence, find_divergences
from provstore.match.same.pairs import pair_claims
from provstore.match.same.profiles import DocumentProfile
from provstore.match.same.reading import read_profile
from provstore.match.stories.likeness import find_alike
from provstore.match.stories.pages import UNKNOWN_OUTLET, StoryPage, read_page
from provstore.match.stories.thresholds import LEAST_LIKENESS, LIKENESS_STEPS
from provstore.query.appearances import Held, load_held
from provstore.query.draft import Draft
from provstore.records import Span
from provstore.store.models.documents import documents
from provstore.store.models.stories import story_pages
from provstore.upkeep.story_pages import words_from_row

Kind = Literal["number", "date", "place", "claim"]

# What is told of a draft; a quotation is looked for word by word, and what only one account has is no difference here.
KINDS: Mapping[DivergenceKind, Kind] = {
    "quantity": "number",
    "date": "date",
    "place": "place",
    "person": "claim",
    "negation": "claim",
}
MOST_NEAR = 60  # pages with most of the words of the draft's lead, or the other way round, of which likeness is asked
MOST_COMPARED = 8  # accounts of the same event with which a draft is compared, those most like it


def find_told_otherwise(connection: Connection, draft: Draft) -> Iterator[CheckedJson]:
    """Differences of which the comparison is certain, outside quotations, with the account first that is most alike.

    What several accounts tell in the same words is told once.
    """
    profile = read_profile(draft.document, draft.extraction)
    told: dict[tuple[Kind, Span, str], CheckedJson] = {}
    for id in _of_one_event(connection, profile):
        held = load_held(connection, id)
        extraction = replace(held.extraction, claims=held.standing_claims)
        theirs = read_profile(held.document, extraction, day_of(held.account.published))
        for (kind, mine), one in _differences(draft, profile, theirs).items():
            assert one.b
            key = kind, mine, " ".join(one.b.of(held.document.text).lower().split())
            if key in told:
                told[key]["others"] += 1
            else:
                told[key] = _shape(draft, held, one, kind, mine, one.b)
    yield from told.values()


def _differences(
    draft: Draft, profile: DocumentProfile, theirs: DocumentProfile
) -> dict[tuple[Kind, Span], Divergence]:
    """What one account tells otherwise, by its kind and the words of the draft; in its fullest words."""
    taken = [part for one in draft.quotations for part in one.parts]
    taken += [part for claim in draft.extraction.claims for part in claim.source]  # who says it is told of quotations
    found: dict[tuple[Kind, Span], Divergence] = {}
    for one in find_divergences(profile, theirs, pair_claims(profile, theirs, one_story=True)):
        kind = KINDS.get(one.kind)
        if kind is None or not one.certain or one.a is None or one.b is None:
            continue
        if any(part.touches(one.a) for part in taken):
            continue
        before = found.get((kind, one.a))
        if before is None or (before.b and _length(before.b) < _length(one.b)):
            found[kind, one.a] = one
    return found


def _length(span: Span) -> int:
    return span.end - span.start


def _shape(draft: Draft, held: Held, one: Divergence, kind: Kind, mine: Span, theirs: Span) -> CheckedJson:
    here, there = one.claims
    span = shape_span(mine, draft.document.text)
    return {
        "span": span,
        "sentence": shape_span(draft.sentence_of(mine), draft.document.text),
        "kind": kind,
        "verdict": "differs",
        "speaker": source_or_null(here.speaker),
        "held": {
            "document": held.document.id,
            "outlet": source_or_null(held.account.outlet),
            "span": held.span(theirs),
            "speaker": source_or_null(there.speaker),
            "via": shape_sources(there.via),
            "quoted": there.mode == "direct",
        },
        "words": [span, held.span(theirs)],
        "changes": [{"at": mine.start, "draft": span, "held": held.span(theirs)}],
        "others": 0,
    }


def _of_one_event(connection: Connection, profile: DocumentProfile) -> list[str]:
    """The ids of the documents that tell of the draft's event, those most like it first.

    What they count, and on which days, is left out of the question: that it is told otherwise is what is looked for.
    """
    if not profile.sentences:
        return []
    day = date.fromisoformat(profile.day).toordinal() if profile.day else None
    page = replace(read_page(profile, UNKNOWN_OUTLET, day), counted=(), told_days=frozenset())
    others = _near(connection, page)
    alike = find_alike([page, *others])
    found = [(likeness, other) for (one, other), likeness in alike.items() if one == 0]
    likely = sorted((-likeness, other) for likeness, other in found if likeness >= LEAST_LIKENESS * LIKENESS_STEPS)
    return [others[other - 1].document for _, other in likely[:MOST_COMPARED]]


def _near(connection: Connection, page: StoryPage) -> Sequence[StoryPage]:
    """The pages of the store that tell most of what the draft tells first, or of whose lead the draft tells most."""
    weighed: list[tuple[float, str, StoryPage]] = []
    for row in connection.execute(select(story_pages, documents.c.sha256).join(documents)):
        other = words_from_row(row)
        if other.document != page.document:
            told = _share(page, other) + _share(other, page)
            if told:
                weighed.append((-told, other.document, other))
    return [other for *_, other in sorted(weighed, key=lambda one: one[:2])[:MOST_NEAR]]


def _share(one: StoryPage, other: StoryPage) -> float:
    """How much of the lead of one the other tells, from 0 to 1."""
    whole = float(one.lead.weights.sum())
    return float(one.lead.weights[np.isin(one.lead.words, other.words)].sum()) / whole if whole else 0.0
