"""From a document to what its page says: the whole pipeline, readable aloud."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from provstore.english.calendar import Base, day_of
from provstore.english.countries import Country, country_of_code, country_of_place, country_told_of
from provstore.english.language import detect_language, may_be_english
from provstore.english.names import is_title_case
from provstore.extract.claims import find_claims
from provstore.extract.links import find_links, keep_first
from provstore.extract.page.articles import split_articles
from provstore.extract.page.blocks import find_pieces
from provstore.extract.page.bylines import dateline_in_byline
from provstore.extract.page.captions import read_caption
from provstore.extract.page.datelines import find_dateline
from provstore.extract.page.entries import Entry, base_at, find_entries
from provstore.extract.page.pieces import Piece, as_segments
from provstore.extract.page.publication import find_outlet
from provstore.extract.page.stamps import find_published
from provstore.extract.page.stated import stated_day, stated_outlet
from provstore.extract.page.zones import pieces_of
from provstore.extract.sources.cast import Cast
from provstore.extract.sources.outlets import is_state_run
from provstore.extract.speech.attributions import read_by_rules
from provstore.extract.speech.paragraphs import split_paragraphs
from provstore.extract.vote.nested import find_nested
from provstore.extract.vote.passages import find_passages
from provstore.extract.vote.vote import vote
from provstore.records import (
    DATE_LINE,
    Carried,
    Dateline,
    DateMention,
    Document,
    Extraction,
    Source,
    Span,
    Stated,
    Zone,
)
from provstore.text.visible import Visible, as_kept, as_part, as_seen, find_visible

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger

__all__ = ["extract"]


def extract(
    document: Document,
    stated: Stated = Stated(),  # noqa: B008  (frozen)
    tagger: Tagger | None = None,
    carried: Carried = Carried(),  # noqa: B008  (frozen)
) -> Extraction:
    """All that rules and tagger find in a document; `stated` is what a person says of it, `carried` what it came in.

    Without a `tagger` the rules alone read.  What no reader sees (soft hyphens, variation selectors) is not read.
    """
    seen, entries = find_visible(document.text), find_entries(document)
    if seen is not None:
        page = document.page and replace(document.page, zones=_visible(document.page.zones, seen))
        visible = replace(document, text=seen.text, page=page)
        return as_kept(_extract_all(visible, as_seen(entries, seen), stated, tagger, carried), seen)
    return _extract_all(document, entries, stated, tagger, carried)


def _extract_all(
    document: Document, entries: tuple[Entry, ...], stated: Stated, tagger: Tagger | None, carried: Carried
) -> Extraction:
    """The articles of a file, each read by itself; headline, outlet and date are those of the first.

    A page whose markup tells its parts is one.
    """
    articles = [] if document.page else split_articles(document.text)
    if len(articles) < 2:
        return _extract(document, entries, stated, tagger, carried)
    texts = [article.of(document.text) for article in articles]
    read = [
        as_part(_extract(replace(document, text=text), (), stated, tagger, carried), article.start)
        for article, text in zip(articles, texts, strict=True)
    ]
    return replace(
        read[0],
        language=detect_language(document.text),
        segments=tuple(segment for one in read for segment in one.segments),
        captions=tuple(caption for one in read for caption in one.captions),
        claims=tuple(claim for one in read for claim in one.claims),
        links=keep_first(link for one in read for link in one.links),
    )


def _extract(
    document: Document, entries: tuple[Entry, ...], stated: Stated, tagger: Tagger | None, carried: Carried
) -> Extraction:
    text, page = document.text, document.page
    # 1. The page: what is headline, paragraph, caption or credit; who publishes it, when, from where.
    pieces = pieces_of(text, page.zones) if page else find_pieces(text)
    sighted = (stated_outlet(text, page.zones) if page else None) or find_outlet(pieces)
    outlet = stated.outlet or (sighted.outlet if sighted else carried.outlet)
    visible = find_published(text, [piece for piece in pieces if piece.rule != DATE_LINE])
    published = (stated_day(text, page.zones) if page else None) or visible
    base = _base(published, visible, stated, carried)
    dateline = find_dateline(text, pieces, base) or dateline_in_byline(text, pieces)
    captions = tuple(read_caption(text, piece, base) for piece in pieces if piece.kind == "caption")
    told = [piece.span for piece in pieces if _tells(text, piece)]
    apart = [piece.span for piece in pieces if piece.kind in ("caption", "credit")]
    cast = Cast(text, document.id, outlet, _country(text, dateline, outlet), told, apart)
    # 2. Who says what, by the rules: they know the constructions of news, and nothing that is new to them.
    # Of another language than English nothing is read as said, least of all as the outlet's own words.
    paragraphs = split_paragraphs(text, pieces) if may_be_english(text) else []
    ruled = read_by_rules(paragraphs, cast)
    # 3. The same by the tagger: it has learned from annotated articles, and cannot say why.
    tagged = tagger.tag(text, [paragraph.span for paragraph in paragraphs]) if tagger else [None] * len(paragraphs)
    # 4. The vote: neither saw what the other found, so that what both found is likelier right.
    voted = list(map(vote, paragraphs, ruled, tagged))
    # 5. Nesting: what is told of another's words is a claim of its own; what nobody is said to say stands between.
    passages = [
        find_passages(paragraph, found, find_nested(paragraph, found))
        for paragraph, found in zip(paragraphs, voted, strict=True)
    ]
    # 6. Speakers, in the order of the text: "he" is whoever spoke before.
    bases = partial(base_at, entries, base=base)  # of a live page each entry has its own
    found = find_claims(zip(paragraphs, passages, strict=True), cast, bases, by_tagger=tagger is not None)
    # 7. Links: the outlets and documents that page and claims lead to.
    links = find_links(text, document.id, pieces, outlet, dateline, captions, found.claims, found.communications)
    return Extraction(
        document=document.id,
        language=detect_language(text) or (page.language if page else None),
        outlet=sighted,
        headline=_first(pieces, "headline"),
        byline=_first(pieces, "byline"),
        section=_first(pieces, "section"),
        dateline=dateline,
        published=published,
        segments=as_segments(text, pieces),
        captions=captions,
        claims=found.claims,
        links=links,
        tagger=tagger.identity if tagger else None,
        carried=carried,
    )


def _visible(zones: tuple[Zone, ...], seen: Visible) -> tuple[Zone, ...]:
    """The zones of the visible text; one of which nothing is seen has gone."""
    return tuple(zone for zone in as_seen(zones, seen) if zone.span.start < zone.span.end)


def _first(pieces: list[Piece], kind: str) -> Span | None:
    return next((piece.span for piece in pieces if piece.kind == kind), None)


def _base(published: DateMention | None, visible: DateMention | None, stated: Stated, carried: Carried) -> Base | None:
    """The day that "on Tuesday" is counted from: what a person states, else the page's own date, or its carrier's."""
    page = _day_of_readers(published, visible)
    for verb, told in (("stated", stated.published), ("published", page), ("carried", carried.published)):
        if day := day_of(told):
            return Base(day, f"{verb} {day}")
    return None


def _day_of_readers(published: DateMention | None, visible: DateMention | None) -> str | None:
    """The day of publication as readers see it: markup in UTC may be a day ahead of the outlet's clock, or behind."""
    page, seen = (day_of(one.value if one else None) for one in (published, visible))
    is_utc = bool(published and published.value and published.value.endswith("+00:00"))
    if page and seen and is_utc and abs(date.fromisoformat(page) - date.fromisoformat(seen)) == timedelta(days=1):
        return seen
    return published.value if published else None


def _tells(text: str, piece: Piece) -> bool:
    """Whether people are introduced in the piece: not in a headline With A Capital On Each Word."""
    return piece.kind in ("paragraph", "caption") or (
        piece.kind == "headline" and not is_title_case(piece.span.of(text))
    )


def _country(text: str, dateline: Dateline | None, outlet: Source | None) -> Country | None:
    """What an unnamed country means: the dateline's, else the one told of, or that of an outlet which a state runs."""
    if dateline and dateline.place and (found := country_of_place(dateline.place)):
        return found
    if outlet and outlet.country and is_state_run(outlet):
        return country_told_of(text) or country_of_code(outlet.country)
    return None
