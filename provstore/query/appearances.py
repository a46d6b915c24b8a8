"""Claims in their documents, with whom each document has them from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, text

from provstore.english.quotations import find_quotations
from provstore.errors import UnknownClaim, UnknownDocument, list_some
from provstore.forms.answers import ToldClaimJson
from provstore.forms.parts import SpanJson, shape_sources, shape_span, shape_speaker
from provstore.forms.reviews import ReviewJson, shape_claim_review
from provstore.match.provenance.evidence import CopiedPassage, covers, surest_origin
from provstore.match.provenance.traces import Appearance, CopiedFrom
from provstore.query.documents import SHORTEST_PREFIX, begins, find_document, prefix_of
from provstore.records import Account, Claim, Document, Extraction, Source, Span, link_id
from provstore.records import claim_id as id_of_claim
from provstore.store.decided import Holds, is_rejected, load_decided
from provstore.store.decisions import load_decided_speakers
from provstore.store.load import current_extraction, load_document, load_extraction
from provstore.store.load import find_document as find_row
from provstore.store.models.pairs import inferred_wires, passages
from provstore.store.pairs import load_accounts, rows_of
from provstore.store.sources import load_sources

Merges = Mapping[str, Source]  # key of a source → the one that a person says it is

_CLAIMS = f"SELECT claim, document_id, number FROM v_claims WHERE {begins('claim')} ORDER BY claim"
_DIVERGENCES = """
SELECT v.*, z.id AS "key", z.handle FROM divergences AS v JOIN _divergences AS z ON z.divergence_row = v.id
WHERE v.a_row = :a AND v.b_row = :b AND z.review IS NOT 'reject' ORDER BY v.id
"""
_NUMBERED = "SELECT claim FROM v_claims WHERE document_id = :document AND number = :number"


def find_claim(connection: Connection, name: str) -> tuple[str, str]:
    """The id of the claim that `name` means, and of its document: the beginning of its id, or DOC#number.

    Raises UnknownClaim where that is no current claim, or more than one.
    """
    document, mark, number = name.rpartition("#")
    if mark:
        if not number.isdecimal():
            raise UnknownClaim(f"{name!r}: after # stands the number that provstore show prints")
        try:
            id = find_document(connection, document)
        except UnknownDocument as error:
            raise UnknownClaim(str(error)) from error
        claim_id = connection.execute(text(_NUMBERED), {"document": id, "number": int(number)}).scalar()
        if claim_id is None:
            raise UnknownClaim(f"{id[:12]} has no claim with the number {number}")
        return str(claim_id), id
    found = connection.execute(text(_CLAIMS), {"prefix": prefix_of(name)}).all()
    if not found:
        raise UnknownClaim(
            f"no claim is called {name!r}: give {SHORTEST_PREFIX} digits of its id or more, or DOC#number"
        )
    if len(found) > 1:
        listed = list_some([f"{one.claim} ({one.document_id[:12]}#{one.number})" for one in found])
        raise UnknownClaim(f"{name!r} means more than one claim: {listed}")
    return str(found[0].claim), str(found[0].document_id)


@dataclass(frozen=True)
class Held:
    """A document of the store with its newest extraction and what matching knows of it."""

    row: int
    document: Document
    extraction: Extraction
    account: Account  # without the links that a person rejected
    holds: Holds  # what persons decided of what is found in it

    @cached_property
    def found(self) -> Mapping[str, Claim]:
        """Its claims by their ids, as the machine found them."""
        return {id_of_claim(self.document.id, claim): claim for claim in self.extraction.claims}

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Its claims by their ids, as they hold: what a person amended wins.  With those that were rejected."""
        return {
            id: self.holds["claim", id].of(claim) if ("claim", id) in self.holds else claim
            for id, claim in self.found.items()
        }

    def is_rejected(self, claim_id: str) -> bool:
        return is_rejected(self.holds, "claim", claim_id)

    @cached_property
    def standing_claims(self) -> tuple[Claim, ...]:
        """Its claims as they hold, without those that were rejected."""
        return tuple(claim for id, claim in self.claims.items() if not self.is_rejected(id))

    def span(self, span: Span) -> SpanJson:
        return shape_span(span, self.document.text)

    def maybe(self, span: Span | None) -> SpanJson | None:
        return self.span(span) if span else None

    def number(self, claim_id: str) -> int:
        """The place of a claim in the document, from 1, as `show` prints it."""
        return list(self.claims).index(claim_id) + 1

    def claim(self, claim_id: str) -> ToldClaimJson:
        """A claim as the answers across documents show it."""
        claim = self.claims[claim_id]
        return {
            "id": claim_id,
            "number": self.number(claim_id),
            "voice": claim.voice,
            "content": [self.span(part) for part in claim.content],
            "speaker": shape_speaker(claim.speaker, claim.speaker_inferred),
            "speakers": shape_sources(claim.speakers),
            "mode": claim.mode,
            "review": self._review(claim_id),
        }

    def _review(self, claim_id: str) -> ReviewJson | None:
        decided = self.holds.get(("claim", claim_id))
        if not decided:
            return None
        return shape_claim_review(decided.told, self.found[claim_id], decided.content, self.document.text)

    def appearance(self, claim_id: str, merges: Merges, copied_from: CopiedFrom | None = None) -> Appearance:
        """The claim where it appears; whom a person merged with another is the other there."""
        headline = self.extraction.headline
        title = " ".join(headline.of(self.document.text).split()) if headline else self.document.id[:12]
        found = self.claims[claim_id]
        named_as = " ".join(part.of(self.document.text) for part in found.source)
        speakers = tuple(dict.fromkeys(merges.get(one.key, one) for one in found.speakers))
        claim = replace(
            found,
            speaker=speakers[0] if speakers else None,
            other_speakers=speakers[1:],
            via=tuple(merges.get(one.key, one) for one in found.via),
        )
        inside = [mark for part in found.content for mark in find_quotations(self.document.text, part.start, part.end)]
        quoted = tuple(self.document.text[mark.start + 1 : mark.end - 1] for mark in inside)
        heard = frozenset(merges.get(one.key, one).key for each in self.standing_claims for one in each.speakers)
        return Appearance(self.account, title, claim_id, claim, copied_from, named_as, quoted, heard)


def load_held(connection: Connection, id: str) -> Held:
    """All that the answers across documents need of one."""
    row = find_row(connection, id)
    extraction = load_extraction(connection, current_extraction(connection, id))
    account = load_accounts(connection, [row])[row]
    holds = load_decided(connection, id)
    links = tuple(link for link in account.links if not is_rejected(holds, "link", link_id(id, link)))
    return Held(row, load_document(connection, id), extraction, replace(account, links=links), holds)


def load_merges(connection: Connection) -> Merges:
    """Whom persons merged with whom."""
    return {key: decided.speaker for key, decided in load_decided_speakers(connection).items()}


def load_appearance(connection: Connection, held: Held, claim_id: str, merges: Merges) -> Appearance:
    """The claim with whom its document has the words from: the agency whose copy it is, or who had them before."""
    wires = rows_of(connection, inferred_wires, [held.row], ("document_row",))
    if wires:
        agency = load_sources(connection, {wires[0].to_row})[wires[0].to_row]
        return held.appearance(claim_id, merges, CopiedFrom(agency, Span(wires[0].start, wires[0].end)))
    copied = copied_passages(connection, held.row, held.claims[claim_id].content)
    return held.appearance(claim_id, merges, surest_origin(copied))


def copied_passages(connection: Connection, row: int, content: Collection[Span]) -> list[CopiedPassage]:
    """What a document, by its row, has the words of a claim from: its passages that say whose copy they are."""
    found: list[tuple[int, Span, bool]] = []
    for passage in rows_of(connection, passages, [row]):
        on_left = passage.a_row == row
        if passage.copied == ("a from b" if on_left else "b from a"):
            words = Span(passage.a_start, passage.a_end) if on_left else Span(passage.b_start, passage.b_end)
            if covers(words, content):
                found.append((passage.b_row if on_left else passage.a_row, words, not passage.inferred))
    accounts = load_accounts(connection, [other for other, *_ in found])
    at = [(accounts[other], words, credited) for other, words, credited in found]
    return [CopiedPassage(words, account.outlet, account.id, credited) for account, words, credited in at]


def divergences_between(connection: Connection, low: Held, high: Held) -> list[Any]:
    """Where the accounts of two documents differ, but for what persons rejected; `low` has the smaller id."""
    return list(connection.execute(text(_DIVERGENCES), {"a": low.row, "b": high.row}))
