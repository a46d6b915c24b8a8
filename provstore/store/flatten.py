"""One extraction → rows: tuples in the order of the columns of their tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from provstore.records import Claim, DateMention, PhotoCaption, Reading, Source
from provstore.store.models import (
    claim_addressees,
    claim_readings,
    claim_relays,
    claim_spans,
    claims,
    datelines,
    dates,
    extractions,
    photo_captions,
    photo_credits,
    segments,
    source_links,
)
from provstore.store.prepare import Prepared
from provstore.store.rows import Rows, ends

RULES_ALONE = "rules"


class Flattener:
    """Adds the rows of one extraction; `sources` leads from the key of a source to its row."""

    def __init__(self, rows: Rows, sources: Mapping[str, int], document_id: int) -> None:
        self._rows = rows
        self._sources = sources
        self._document_id = document_id
        self._dates: dict[DateMention, int] = {}

    def add(self, one: Prepared, run_id: int, statement_id: int | None) -> None:
        """Add everything that was found, under a new extraction of this run."""
        found = one.extraction
        number = self._rows.new_id(extractions)
        outlet, tagger = found.outlet, found.tagger
        self._rows.of(extractions).append(
            (
                number,
                self._document_id,
                run_id,
                statement_id,
                tagger.name if tagger else RULES_ALONE,
                found.language,
                self._source(outlet.outlet if outlet else None),
                *ends(outlet.evidence if outlet else None),
                outlet.rule if outlet else None,
                *ends(found.headline),
                *ends(found.byline),
                *ends(found.section),
                self._date(found.published),
                one.digest,
                tagger.weights if tagger else None,
                tagger.backend if tagger else None,
            )
        )
        self._rows.of(segments).extend(
            (number, position, part.kind, part.span.start, part.span.end, part.rule)
            for position, part in enumerate(found.segments)
        )
        if line := found.dateline:
            agency, date = self._source(line.agency), self._date(line.date)
            self._rows.of(datelines).append((number, *ends(line.span), line.place, agency, date, line.rule))
        for position, caption in enumerate(found.captions):
            self._add_caption(number, position, caption)
        for position, (claim, key) in enumerate(zip(found.claims, one.claim_keys, strict=True)):
            self._add_claim(number, position, claim, key)
        for position, (link, key) in enumerate(zip(found.links, one.link_keys, strict=True)):
            row = (self._rows.new_id(source_links), number, position, key, link.kind, self._source(link.to))
            self._rows.of(source_links).append((*row, *ends(link.evidence), link.rule, int(link.inferred)))

    def _add_caption(self, extraction_id: int, position: int, caption: PhotoCaption) -> None:
        number = self._rows.new_id(photo_captions)
        taken, file_photo = self._date(caption.taken), int(caption.file_photo)
        self._rows.of(photo_captions).append(
            (number, extraction_id, position, *ends(caption.span), taken, caption.place, file_photo, caption.rule)
        )
        self._rows.of(photo_credits).extend(
            (number, place, credit.span.start, credit.span.end, self._source(credit.outlet), credit.photographer)
            for place, credit in enumerate(caption.credits)
        )

    def _add_claim(self, extraction_id: int, position: int, claim: Claim, key: str) -> None:
        number = self._rows.new_id(claims)
        self._rows.of(claims).append(
            (
                number,
                extraction_id,
                position,
                key,
                claim.voice,
                claim.mode,
                self._source(claim.speaker),
                int(claim.speaker_inferred),
                claim.medium,
                self._date(claim.date),
                claim.rule,
                claim.confidence,
                int(claim.needs_review),
                "+".join(claim.methods) or None,
                claim.cue_class,
            )
        )
        self._rows.of(claim_spans).extend((number, *part) for part in _parts(claim))
        for reading in claim.readings:
            self._rows.of(claim_readings).extend((number, reading.method, *part) for part in _parts(reading))
        for place, relay in enumerate(claim.via):
            self._rows.of(claim_relays).append((number, place, self._source(relay)))
        for place, name in enumerate(claim.addressees):
            self._rows.of(claim_addressees).append((number, place, name))

    def _source(self, source: Source | None) -> int | None:
        return None if source is None else self._sources[source.key]

    def _date(self, date: DateMention | None) -> int | None:
        """The row of a date: one for each that differs, however often it is referred to."""
        if date is None:
            return None
        if date not in self._dates:
            number = self._dates[date] = self._rows.new_id(dates)
            self._rows.of(dates).append(
                (number, self._document_id, *ends(date.span), date.value, date.precision, date.base, date.reason)
            )
        return self._dates[date]


def _parts(words: Claim | Reading) -> Iterator[tuple[str, int, int, int]]:
    """Each span with its role and its place in it."""
    for role, spans in (("content", words.content), ("cue", words.cue), ("source", words.source)):
        for place, span in enumerate(spans):
            yield role, place, span.start, span.end
