"""The claims of a document: what others are said to say, and what the outlet says itself."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from provstore.english.calendar import Base, find_date, find_relative_date
from provstore.english.classes import noun_stems, words_of
from provstore.english.quotations import is_left_open
from provstore.extract.sources.cast import Cast
from provstore.extract.sources.outlets import find_outlets, new_outlet
from provstore.extract.sources.speakers import Speaker
from provstore.extract.speech.constructions import Attribution
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.vote.candidates import disagrees, place_of, vote
from provstore.extract.vote.nested import find_nested
from provstore.records import Claim, DateMention, Source, Span
from provstore.text.lines import trim

_COMMUNICATION = "|".join(sorted((re.escape(noun) for noun in noun_stems("communications")), key=len, reverse=True))
_MEDIUM = re.compile(
    rf"""\b(?:[Ii]n|[Tt]hrough|[Vv]ia|[Ii]ssued|[Ss]ent|[Oo]n)\s+
    (?P<phrase>(?:(?:a|an|the|its|his|her|their|another|two|three|four|five|several|separate|identical|joint)\s+)
    (?:[\w’'-]+\s+){{0,4}}?(?P<noun>{_COMMUNICATION})
    (?:\s+(?:addressed|sent|written|delivered|submitted)?\s*to\s+(?P<to>[^,;:]+?)(?=\s+on\s+\w+day|\s*[,;:]|\s+that\b|$))?)""",
    re.VERBOSE,
)
_THROUGH = re.compile(
    r"\b(?:interview(?:ed)?\s+(?:with|to|on|by|for)|quoted\s+by|cited\s+by|carried\s+by|speaking\s+(?:to|on)|appearing\s+on|(?:comments|remarks)\s+(?:to|on))\s"
)


@dataclass(frozen=True, slots=True)
class Communication:
    """A letter, statement or report that the document tells of, with who issued it."""

    noun: str
    issuer: Source
    evidence: Span


@dataclass(frozen=True, slots=True)
class Findings:
    """The claims of a document and the communications they were found in."""

    claims: tuple[Claim, ...]
    communications: tuple[Communication, ...]


@dataclass(slots=True)
class _Reader:
    text: str
    cast: Cast
    outlet: Source | None
    base: Base | None
    claims: list[Claim]
    communications: list[Communication]
    left_open: Claim | None = None  # a quotation that goes on in the next paragraph

    def read(self, paragraph: Paragraph) -> None:
        """The claims of one headline or paragraph."""
        before = len(self.claims)
        headline = paragraph.piece.kind == "headline"
        attributions = (self._headline(paragraph.span) if headline else []) or vote(paragraph)
        contents = sorted(part for found in attributions for part in found.content)
        told = find_nested(paragraph, attributions)
        at = 0
        for number, span in enumerate(paragraph.sentences):
            first = at
            while at < len(told) and paragraph.sentence_of(place_of(told[at].outer)) == number:
                outer = self._attributed(paragraph, told[at].outer, dated=not headline)
                for inner in told[at].inner:
                    self._attributed(paragraph, inner, dated=False, told_by=outer)
                at += 1
            if at == first and not _reaches_into(span, contents):
                self._unattributed(paragraph, span, self.claims[before:])
        self.left_open = None
        if paragraph.quotations and is_left_open(self.text, paragraph.quotations[-1]):
            said = (claim for claim in reversed(self.claims[before:]) if claim.voice == "attributed")
            self.left_open = next(said, None)

    def _attributed(
        self, paragraph: Paragraph, found: Attribution, *, dated: bool, told_by: Claim | None = None
    ) -> Claim:
        """The claim of an attribution; `told_by` is the claim in whose words it stands."""
        speaker = self.cast.resolve(found.source) if found.source else Speaker(None)
        if found.source and told_by is None:
            # Also where nobody is sure who it is: a pronoun must not reach over an unknown speaker.
            self.cast.remember(speaker, found.source)
        medium, addressees = self._medium(found, speaker)
        via = self._via(found) if speaker.source is None or speaker.source.kind != "outlet" else ()
        if found.addressee:
            addressees = (" ".join(found.addressee.of(self.text).split()), *addressees)
        if via and found.source and speaker.source is not None and told_by is None:
            speaker = Speaker(speaker.source, speaker.inferred, speaker.medium, via)
            self.cast.heard[-1].speaker = speaker
        via = via or speaker.via
        if told_by is not None and told_by.speaker is not None and told_by.speaker != speaker.source:
            via = (*told_by.via, told_by.speaker, *via)
        claim = Claim(
            voice="attributed", mode=paragraph.mode(found.content), content=found.content,
            cue=(found.cue,) if found.cue else (), source=(found.source,) if found.source else (),
            speaker=speaker.source, speaker_inferred=speaker.inferred, via=via,
            medium=medium or speaker.medium, addressees=addressees,
            date=self._date(found) if dated else None, rule=found.rule, confidence=found.confidence,
            needs_review=speaker.source is None or disagrees(found) or found.confidence < _enough(paragraph, found),
            methods=found.methods, cue_class=found.cue_class, readings=found.readings,
        )  # fmt: skip
        self.claims.append(claim)
        return claim

    def _medium(self, found: Attribution, speaker: Speaker) -> tuple[str | None, tuple[str, ...]]:
        """The letter or statement the claim was made in, and to whom it was sent."""
        if speaker.medium and found.source and speaker.source and speaker.source.kind != "document":
            self._communicated(speaker.medium, speaker.source, found.source)
        for span in found.around:
            hit = _MEDIUM.search(self.text, span.start, span.end)
            if hit is None or (found.source and found.source.holds(Span(hit.start("noun"), hit.end("noun")))):
                continue
            medium = " ".join(self.text[hit.start("phrase") : hit.end("noun")].split())
            passes_on = (
                found.rule == "claim.according" and speaker.source is not None and speaker.source.kind == "outlet"
            )
            if speaker.source is not None and speaker.source.kind != "document" and not passes_on:
                self.cast.issue(medium, speaker.source)
                self._communicated(
                    hit["noun"],
                    speaker.source,
                    Span(hit.start("phrase"), hit.start("phrase") + len(hit["phrase"].rstrip())),
                )
            return medium, _addressees(hit["to"]) if hit["to"] else ()
        return None, ()

    def _communicated(self, noun: str, issuer: Source, evidence: Span) -> None:
        word = noun.lower().split()[-1]
        stem = word.rstrip("s")
        if stem in words_of("primary") and not any(
            c.issuer == issuer and c.noun.rstrip("s") == stem for c in self.communications
        ):
            self.communications.append(Communication(word, issuer, evidence))

    def _via(self, found: Attribution) -> tuple[Source, ...]:
        """The outlet that was told: a relay between the speaker and this page."""
        relays: list[Source] = []
        if found.addressee:
            relays += _outlets_of(found.addressee.of(self.text))
        if found.relay:
            relays += _outlets_of(found.relay.of(self.text))[:1]
        for span in found.around:
            through = _THROUGH.search(self.text, span.start, span.end)
            if through:
                relays += [
                    outlet for _, outlet in find_outlets(self.text[through.end() : min(span.end, through.end() + 60)])
                ][:1]
        return tuple(dict.fromkeys(relay for relay in relays if relay != self.outlet))

    def _date(self, found: Attribution) -> DateMention | None:
        for span in found.around:
            date = find_relative_date(self.text, span.start, span.end, self.base) or find_date(
                self.text, span.start, span.end, self.base
            )
            if date is not None:
                return date
        return None

    def _headline(self, span: Span) -> list[Attribution]:
        """ "…: Damascus" and "Damascus: …"."""
        line = span.of(self.text)
        at = line.rfind(": ")
        if at > 0 and len(line[at + 2 :].split()) <= 6 and len(line[:at].split()) >= 3:
            source = trim(self.text, span.start + at + 2, span.end)
            content = Span(span.start, span.start + at)
            if self._speaks(source):
                return [Attribution((content,), None, source, None, (), "claim.headline-after-colon", 0.85, ":")]
        at = line.find(": ")
        if (
            at > 0
            and len(line[:at].split()) <= 5
            and len(line[at + 2 :].split()) >= 3
            and line[:at].lower() not in words_of("labels")
        ):
            source = trim(self.text, span.start, span.start + at)
            content = trim(self.text, span.start + at + 2, span.end)
            if self._speaks(source):
                return [Attribution((content,), None, source, None, (), "claim.headline-before-colon", 0.75, ":")]
        return []

    def _speaks(self, source: Span) -> bool:
        resolved = self.cast.resolve(source).source
        return resolved is not None and (resolved.kind != "organization" or resolved.name.isupper())

    def _unattributed(self, paragraph: Paragraph, span: Span, before: list[Claim]) -> None:
        """A sentence without a cue: a quotation that goes on, or the outlet's own words."""
        quotations = paragraph.quotations
        if paragraph.mode((span,)) == "direct":
            last = before[-1] if before else None
            quoting = last is not None and last.voice == "attributed" and last.mode != "indirect"
            if last is not None and quoting and last.cue and "\n" not in self.text[last.content[-1].end : span.start]:
                # “…,” he said. “…”: one claim whose content has two parts.
                self.claims[-1] = replace(last, content=(*last.content, span))
                return
            said = last if quoting else self.left_open if span.start <= quotations[0].end else None
            self.claims.append(
                Claim(
                    voice="attributed", mode="direct", content=(span,), cue=(), source=(),
                    speaker=said.speaker if said else None, speaker_inferred=said is not None,
                    via=said.via if said else (),
                    medium=said.medium if said else None, addressees=(), date=None,
                    rule="claim.quotation-goes-on" if said else "claim.quotation-alone",
                    confidence=0.7 if said else 0.5, needs_review=said is None or said.speaker is None,
                )
            )  # fmt: skip
            return
        self._own_words(span)

    def _own_words(self, span: Span) -> None:
        """A sentence in which nobody else is cited: the outlet says it."""
        if not any(map(str.isalnum, span.of(self.text))):
            return
        self.claims.append(
            Claim(
                voice="outlet", mode=None, content=(span,), cue=(), source=(), speaker=self.outlet,
                speaker_inferred=False, via=(), medium=None, addressees=(), date=None,
                rule="claim.outlet-voice", confidence=0.9, needs_review=False,
            )
        )  # fmt: skip


def find_claims(
    text: str, paragraphs: Sequence[Paragraph], cast: Cast, outlet: Source | None, base: Base | None
) -> Findings:
    """All claims of headline and paragraphs, in the order of the text."""
    reader = _Reader(text, cast, outlet, base, [], [])
    for paragraph in paragraphs:
        reader.read(paragraph)
    claims = sorted(
        reader.claims, key=lambda claim: min(span.start for span in (*claim.content, *claim.cue, *claim.source))
    )
    return Findings(tuple(claims), tuple(reader.communications))


def _enough(paragraph: Paragraph, found: Attribution) -> float:
    """The confidence below which a person should look: more where one of two methods saw nothing."""
    return 0.75 if paragraph.read_by_tagger and len(found.methods) == 1 else 0.5


def _reaches_into(sentence: Span, contents: list[Span]) -> bool:
    """Whether one of the contents in order, those of another sentence, goes on in this one."""
    near = bisect_left(contents, Span(sentence.end, sentence.end)) - 1 if contents else -1
    return near >= 0 and contents[near].touches(sentence)


def _addressees(words: str) -> tuple[str, ...]:
    return tuple(
        re.sub(r"^the\s+", "", part.strip())
        for part in re.split(r"\s+and\s+(?:to\s+)?", " ".join(words.split()))
        if part.strip()
    )


def _outlets_of(words: str) -> list[Source]:
    """The outlets that words name; one that nobody knows where they name no other."""
    known = [outlet for _, outlet in find_outlets(words)]
    unknown = None if known else new_outlet(words)
    return [unknown] if unknown else known
