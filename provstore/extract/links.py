"""From the document to the outlets and documents it uses, each with the words that show it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from provstore.extract.claims import Communication
from provstore.extract.page.bylines import signed_by
from provstore.extract.page.pieces import Piece
from provstore.extract.sources.outlets import NamedOutlet, find_outlets, read_credit
from provstore.records import Claim, Dateline, PhotoCaption, Source, SourceLink, Span
from provstore.rules import patterns

NEAR = 90  # characters before and after an outlet's name in which a citing phrase is looked for
HEAD, TAIL = 300, 200  # characters at the beginning and at the end of a story in which an agency is credited
AFTER_CUE = 180  # characters after the cue of a claim in which the outlet that passed it on is looked for


def find_links(
    text: str, document: str, pieces: list[Piece], outlet: Source | None, dateline: Dateline | None,
    captions: tuple[PhotoCaption, ...], claims: tuple[Claim, ...], communications: tuple[Communication, ...],
) -> tuple[SourceLink, ...]:  # fmt: skip
    """What the page uses, as `keep_first` keeps it; none to the page's own outlet but for its pictures."""
    named = find_outlets(text)
    found = [
        *_wires(pieces, dateline),
        *signed_by(text, pieces),
        *_credited_in_text(text, pieces, named),
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
    return keep_first(link for link in found if link.to != outlet or link.kind == "photo_credit")


def keep_first(links: Iterable[SourceLink]) -> tuple[SourceLink, ...]:
    """One link for each kind and target, on the first words that show it, in the order of the text."""
    first: dict[tuple[str, str], SourceLink] = {}
    for link in sorted(links, key=lambda link: (link.evidence.start, link.kind)):
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
        group = piece.hit.filled("credit", "known", "wire", "outlet") if piece.kind == "credit" and piece.hit else None
        if piece.hit and group:
            credited = read_credit(piece.hit.match[group])
            links += [SourceLink("wire", outlet, piece.span, piece.rule) for _, outlet in credited]
        helped = piece.hit.filled("contributors", "also") if piece.kind == "credit" and piece.hit else None
        if piece.hit and helped:
            outlets = find_outlets(piece.hit.match[helped])  # the others are people
            links += [SourceLink("wire", outlet, piece.span, piece.rule) for _, outlet in outlets]
    return links


def _credited_in_text(text: str, pieces: list[Piece], named: list[NamedOutlet]) -> Iterator[SourceLink]:
    """Whose copy it is, where credits stand inside paragraphs since the page lost its line breaks."""
    told = [piece.span for piece in pieces if piece.kind in ("paragraph", "headline")]
    for name, outlet in named:
        for piece in told:
            if not piece.holds(name):
                continue
            before, after = Span(max(piece.start, name.start - NEAR), name.start), Span(name.end, piece.end)
            for rule in patterns("page/citations"):
                if (
                    rule.kind == "copy head"
                    and name.start <= told[0].start + HEAD
                    and (hit := rule.search(after.of(text)))
                ):
                    yield SourceLink("wire", outlet, Span(name.start, after.start + hit.end()), rule.name)
                if (
                    rule.kind == "copy tail"
                    and name.end >= told[-1].end - TAIL
                    and (hit := rule.search(before.of(text)))
                ):
                    yield SourceLink("wire", outlet, Span(before.start + hit.start(), name.end), rule.name)


def _cited_by_claims(claims: tuple[Claim, ...], named: list[NamedOutlet]) -> list[SourceLink]:
    """Outlets that speak in a claim, or that somebody told; the evidence reaches to the outlet's name."""
    links = []
    starts = [outlet.span.start for outlet in named]
    for claim in claims:
        if not claim.source:
            continue  # the outlet's own words, or a quotation that goes on
        cited = [one for one in (*claim.via, *claim.speakers) if one.kind == "outlet"]
        if not cited:
            continue
        start = min(span.start for span in (*claim.source, *claim.cue))
        end = max(span.end for span in (*claim.source, *claim.cue))
        for outlet in cited:
            near = named[bisect_left(starts, end) : bisect_left(starts, end + AFTER_CUE)]
            name = next((span for span, found in near if found == outlet), None)
            links.append(SourceLink("cites", outlet, Span(start, name.end if name else end), claim.rule))
    return links


def _cited_in_text(text: str, pieces: list[Piece], named: list[NamedOutlet]) -> list[SourceLink]:
    """Outlets that the words beside their name make a source: "according to Reuters", "Reuters reported"."""
    links = []
    told = [piece.span for piece in pieces if piece.kind in ("paragraph", "headline")]
    for span, outlet in named:
        above = bisect_right(told, span.start, key=lambda piece: piece.start)
        if above and told[above - 1].holds(span) and (cited := _citation(text, told[above - 1], span)):
            rule, evidence = cited
            links.append(SourceLink("cites", outlet, evidence, rule))
    return links


def _citation(text: str, piece: Span, name: Span) -> tuple[str, Span] | None:
    """The rule by which an outlet's name in a piece is cited, and the words that cite it, with the name."""
    before = Span(max(piece.start, name.start - NEAR), name.start)
    after = Span(name.end, min(piece.end, name.end + NEAR))
    for rule in patterns("page/citations"):
        if rule.kind == "before" and (hit := rule.search(before.of(text))):
            return rule.name, Span(before.start + hit.start(), name.end)
        if rule.kind == "after" and (hit := rule.search(after.of(text))):
            return rule.name, Span(name.start, after.start + hit.end())
    return None
