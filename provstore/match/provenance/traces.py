"""The way of a claim from the document to whoever says it, each step with the words that prove it."""

from dataclasses import dataclass
from typing import Literal

from provstore.records import Account, Claim, Source, Span

Relation = Literal["observed", "relayed", "reported", "issued"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: who has it from whom, and the words of the document that say so.

    observed: an outlet says it in its own voice.  relayed: it passes on what another printed or was told.
    reported: it tells who says it.  issued: a document comes from somebody.
    """

    origin: Source
    to: Source
    relation: Relation
    evidence: Span


@dataclass(frozen=True, slots=True)
class CopiedFrom:
    """Whom a part of a document was taken from: an outlet, or an agency whose copy it is; and the words taken."""

    source: Source
    evidence: Span


@dataclass(frozen=True, slots=True)
class Appearance:
    """A claim in a document, with whom the document has its words from where it does not say so itself.

    `id` is that of the claim, `title` the document's headline as it stands, or what else it can be called by.
    `copied_from` counts where the document credits nobody.  `named_as` are the words that name who says it, `quoted`
    those of the claim that stand in quotation marks; `heard` are the keys of all who speak on the page.
    """

    account: Account
    title: str
    id: str
    claim: Claim
    copied_from: CopiedFrom | None = None
    named_as: str = ""
    quoted: tuple[str, ...] = ()
    heard: frozenset[str] = frozenset()

    def page(self) -> Source:
        """The outlet of the document, or the document itself where nobody knows it."""
        return self.account.outlet or self.document()

    def document(self) -> Source:
        return Source(self.title, "document", scope=self.account.id)


def trace(found: Appearance) -> tuple[Step, ...]:
    """The steps from the document to the speakers, as far as the text tells them: one to each."""
    account, claim = found.account, found.claim
    at, seen = found.page(), {found.page().key}
    steps: list[Step] = []
    if account.shown_by:
        steps.append(Step(found.document(), at, "issued", account.shown_by))
    page = at
    wires = [CopiedFrom(link.to, link.evidence) for link in account.wires()]
    if not wires and found.copied_from:
        wires = [found.copied_from]
    for wire in wires if len(wires) == 1 else []:  # of several agencies nothing tells which a claim is from
        if wire.source.key not in seen:
            steps.append(Step(page, wire.source, "relayed", wire.evidence))
            at = wire.source
            seen.add(at.key)
    for relay in claim.via:
        if relay.key not in seen:
            steps.append(Step(at, relay, "relayed", _words_for(found, relay)))
            at = relay
            seen.add(at.key)
    if claim.voice == "outlet":
        return (*steps, *([] if len(seen) > 1 else [Step(found.document(), at, "observed", claim.content[0])]))
    speakers = [speaker for speaker in claim.speakers if speaker.key not in seen]
    words = (*claim.source, *claim.cue, *claim.content)[0]
    if claim.medium and any(speaker.kind != "document" for speaker in speakers):
        medium = Source(claim.medium, "document", scope=account.id)
        steps.append(Step(at, medium, "reported", words))
        return (*steps, *(Step(medium, one, "issued", _issued(found, one) or words) for one in speakers))
    return (*steps, *(Step(at, one, "reported", words) for one in speakers))


def roots_of(found: Appearance) -> tuple[Source, ...]:
    """Where the way ends: all who say it, or the last outlet that is named."""
    steps = trace(found)
    said_by = {speaker.key for speaker in found.claim.speakers} - {step.origin.key for step in steps}
    told = tuple(step.to for step in steps if step.to.key in said_by)
    return told or (steps[-1].to if steps else found.page(),)


def _words_for(found: Appearance, relay: Source) -> Span:
    """The words that name a relay, near the cue."""
    claim = found.claim
    place = (*claim.cue, *claim.source, *claim.content)[0]
    cited = [link.evidence for link in found.account.credits(relay)]
    return min(cited, key=lambda span: abs(span.start - place.start), default=place)


def _issued(found: Appearance, issuer: Source) -> Span | None:
    """The words that say who issued a document."""
    name = issuer.name.casefold()
    for link in found.account.links:
        if link.kind == "primary_source" and link.to.name.casefold().endswith(f"of {name}"):
            return link.evidence
    return None
