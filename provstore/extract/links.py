"""From the document to the outlets and documents it uses, each with the words that show it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from provstore.extract.claims import Communication
from provstore.extract.page.blocks import Piece
from provstore.extract.sources.outlets import find_outlets, read_credit
from provstore.records import Claim, Dateline, PhotoCaption, Source, SourceLink, Span
from provstore.rules import patterns

NEAR = 90  # characters before and after an outlet's name in which a citing phrase is looked for


def find_links(
    text: str, document: str, pieces: list[Piece], outlet: Source | None, dateline: Dateline | None,
    captions: tuple[PhotoCaption, ...], claims: tuple[Claim, ...], communications: tuple[Communication, ...],
) -> tuple[SourceLink, ...]:  # fmt: skip
    """One link for each kind and target, on the first words that show it; none to the page's own outlet."""
    named = find_outlets(text)
    found = [
        *_wires(pieces, dateline),
        *(
            SourceLink("photo_credit", credit.outlet, credit.span, caption.rule)
            for caption in captions
            for credit in caption.credits
            if credit.outlet
        ),
        *_cited_by_claims(claims, named),
        *_cited_in_text(text, pieces, named),
        *(
            SourceLink("primary_source", _issued(document, told), told.evidence, "primary-source.communication")
            for told in communications
        ),
    ]
    first: dict[tuple[str, str], SourceLink] = {}
    for link in sorted(found, key=lambda link: (link.evidence.start, link.kind)):
        if link.to != outlet or link.kind == "photo_credit":
            first.setdefault((link.kind, link.to.key), link)
    return tuple(first.values())


def _issued(document: str, told: Communication) -> Source:
    return Source(f"{told.noun} of {told.issuer.name}", "document", scope=document)


def _wires(pieces: list[Piece], dateline: Dateline | None) -> list[SourceLink]:
    """Whose copy it is: the agency of the dateline and of credit lines."""
    links = []
    if dateline and dateline.agency:
        links.append(SourceLink("wire", dateline.agency, dateline.span, dateline.rule))
    for piece in pieces:
        if piece.kind != "credit" or piece.match is None:
            continue
        groups = piece.match.re.groupindex
        group = next((name for name in ("credit", "known", "outlet") if name in groups and piece.match[name]), None)
        if group:
            links += [
                SourceLink("wire", outlet, piece.span, piece.rule) for _, _, outlet in read_credit(piece.match[group])
            ]
    return links


def _cited_by_claims(claims: tuple[Claim, ...], named: list[tuple[Span, Source]]) -> list[SourceLink]:
    """Outlets that speak in a claim, or that somebody told; the evidence reaches to the outlet's name."""
    links = []
    for claim in claims:
        if claim.voice != "attributed" or not claim.source:
            continue
        cited = [*claim.via, *([claim.speaker] if claim.speaker and claim.speaker.kind == "outlet" else [])]
        if not cited:
            continue
        start = min(span.start for span in (*claim.source, *claim.cue))
        end = max(span.end for span in (*claim.source, *claim.cue))
        for outlet in cited:
            near = named[bisect_left(named, end, key=_start) : bisect_left(named, end + NEAR, key=_start)]
            name = next((span for span, found in near if found == outlet), None)
            links.append(SourceLink("cites", outlet, Span(start, name.end if name else end), claim.rule))
    return links


def _start(named: tuple[Span, Source]) -> int:
    return named[0].start


def _cited_in_text(text: str, pieces: list[Piece], named: list[tuple[Span, Source]]) -> list[SourceLink]:
    rules = patterns("page/citations")
    links = []
    told = [piece.span for piece in pieces if piece.kind in ("paragraph", "headline")]
    for span, outlet in named:
        before_it = bisect_right(told, span.start, key=lambda piece: piece.start)
        if before_it == 0 or not told[before_it - 1].holds(span):
            continue
        inside = told[before_it - 1]
        before, after = (
            Span(max(inside.start, span.start - NEAR), span.start),
            Span(span.end, min(inside.end, span.end + NEAR)),
        )
        for rule in rules:
            hit = rule.search((before if rule.kind == "before" else after).of(text))
            if hit:
                start = before.start + hit.start() if rule.kind == "before" else span.start
                end = span.end if rule.kind == "before" else after.start + hit.end()
                links.append(SourceLink("cites", outlet, Span(start, end), rule.name))
                break
    return links
