"""What the words of a page are there for, as its extraction tells: who speaks, the cue, a quotation, a credit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from provstore.english.quotations import find_quotations, is_left_open
from provstore.match.changes.thresholds import LAST_SENTENCES
from provstore.match.changes.words import Page
from provstore.records import Source, Span
from provstore.rules import says

KEPT_PAGES = 64  # each is compared with several others


@dataclass(frozen=True, slots=True)
class Roles:
    """The indexes of words of a page: in a quotation, in a cue, in what names a source, in a credit,
    in one that says whose copy the page is.

    `outlets` and `persons` are the words, by their keys, of the names of outlets and persons on the page.
    """

    quoted: frozenset[int]
    cues: frozenset[int]
    sources: frozenset[int]
    credits: frozenset[int]
    wires: frozenset[int]
    outlets: frozenset[str]
    persons: frozenset[str]


@lru_cache(maxsize=KEPT_PAGES)
def read_roles(page: Page) -> Roles:
    """What the words of a page are there for, with those of the pages last asked for kept."""
    found, text = page.extraction, page.text
    quoted: list[Span] = []
    for segment in found.segments:
        if segment.kind == "paragraph":
            for one in find_quotations(text, segment.span.start, segment.span.end):
                if one.start == segment.span.start or not is_left_open(text, one):
                    quoted.append(one)
    credits = [segment.span for segment in found.segments if segment.kind == "credit"]
    credits += [credit.span for caption in found.captions for credit in caption.credits]
    credits += [link.evidence for link in found.links if link.kind in ("wire", "photo_credit")]
    for sentence in page.sentences[-LAST_SENTENCES:]:  # in a text of one line a credit is a sentence like others
        span = page.span(sentence.start, sentence.end)
        if span and says("page/credits", "credit line", f"{span.of(text)}."):
            credits.append(span)
    named = [source for claim in found.claims for source in (*claim.speakers, *claim.via)]
    named += [link.to for link in found.links]
    return Roles(
        quoted=_words_in(page, quoted),
        cues=_words_in(page, [part for claim in found.claims for part in claim.cue]),
        sources=_words_in(page, [part for claim in found.claims for part in claim.source]),
        credits=_words_in(page, credits),
        wires=_words_in(page, [link.evidence for link in found.links if link.kind == "wire"]),
        outlets=_names(named, "outlet"),
        persons=_names(named, "person"),
    )


def _words_in(page: Page, spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(at for span in spans for at in page.indexes(span))


def _names(sources: Iterable[Source], kind: str) -> frozenset[str]:
    return frozenset(word for source in sources if source.kind == kind for word in source.name.casefold().split())
