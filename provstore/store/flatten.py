"""One extraction → the rows of its tables."""

from collections.abc import Iterator, Mapping

from provstore.records import Carried, Claim, DateMention, PhotoCaption, Reading, Source
from provstore.store.models import extractions
from provstore.store.models.claims import (
    claim_addressees,
    claim_readings,
    claim_relays,
    claim_sentences,
    claim_spans,
    claim_speakers,
    claims,
)
from provstore.store.prepare import Prepared
from provstore.store.rows import Rows, columns_of, ends

RULES_ALONE = "rules"
PART = ("role", "position", "start", "end")  # columns of a part of a claim


class Flattener:
    """Adds the rows of one extraction; `sources` leads from the key of a source to its row.

    `reading_row` is that of the reading whose text was read; None of a plain text.
    """

    def __init__(self, rows: Rows, sources: Mapping[str, int], document_row: int, reading_row: int | None) -> None:
        self._rows = rows
        self._sources = sources
        self._document_row = document_row
        self._reading_row = reading_row
        self._dates: dict[DateMention, int] = {}

    def add(self, one: Prepared, run_row: int, statement_row: int | None) -> None:
        """Add everything that was found, under a new extraction of this run."""
        found = one.extraction
        extraction_row = self._rows.new_id(extractions.extractions)
        outlet, tagger = found.outlet, found.tagger
        self._rows.add(
            extractions.extractions,
            id=extraction_row,
            document_row=self._document_row,
            run_row=run_row,
            statement_row=statement_row,
            tagger=tagger.name if tagger else RULES_ALONE,
            language=found.language,
            outlet_row=self._source(outlet.outlet if outlet else None),
            **ends(outlet.evidence if outlet else None, "outlet_"),
            outlet_rule=outlet.rule if outlet else None,
            **ends(found.headline, "headline_"),
            **ends(found.byline, "byline_"),
            **ends(found.section, "section_"),
            published_row=self._date(found.published),
            digest=one.digest,
            tagger_weights=tagger.weights if tagger else None,
            tagger_backend=tagger.backend if tagger else None,
        )
        if self._reading_row or one.body_sha256 or found.carried != Carried():
            self._rows.add(
                extractions.extraction_grounds,
                extraction_row=extraction_row,
                reading_row=self._reading_row,
                outlet_row=self._source(found.carried.outlet),
                published=found.carried.published,
                body_sha256=one.body_sha256,
            )
        self._rows.add_all(
            extractions.segments,
            ("extraction_row", "position", "kind", "start", "end", "rule"),
            (
                (extraction_row, position, part.kind, part.span.start, part.span.end, part.rule)
                for position, part in enumerate(found.segments)
            ),
        )
        if line := found.dateline:
            self._rows.add(
                extractions.datelines,
                extraction_row=extraction_row,
                **ends(line.span),
                **columns_of(line, "place", "rule"),
                agency_row=self._source(line.agency),
                date_row=self._date(line.date),
            )
        for position, caption in enumerate(found.captions):
            self._add_caption(extraction_row, position, caption)
        self._add_claims(extraction_row, one)
        for position, (link, link_id) in enumerate(zip(found.links, one.link_ids, strict=True)):
            self._rows.add(
                extractions.source_links,
                id=self._rows.new_id(extractions.source_links),
                extraction_row=extraction_row,
                position=position,
                key=link_id,
                to_row=self._source(link.to),
                **ends(link.evidence),
                **columns_of(link, "kind", "rule", "inferred"),
            )

    def _add_caption(self, extraction_row: int, position: int, caption: PhotoCaption) -> None:
        caption_row = self._rows.new_id(extractions.photo_captions)
        self._rows.add(
            extractions.photo_captions,
            id=caption_row,
            extraction_row=extraction_row,
            position=position,
            **ends(caption.span),
            taken_row=self._date(caption.taken),
            **columns_of(caption, "place", "file_photo", "rule"),
        )
        for place, credit in enumerate(caption.credits):
            self._rows.add(
                extractions.photo_credits,
                caption_row=caption_row,
                position=place,
                **ends(credit.span),
                outlet_row=self._source(credit.outlet),
                photographer=credit.photographer,
            )

    def _add_claims(self, extraction_row: int, one: Prepared) -> None:
        """Claims with their spans are most of what is written: these go in together, which takes half the time."""
        found = one.extraction.claims
        claim_rows = [self._rows.new_id(claims) for _ in found]
        for position, (claim_row, claim, claim_id) in enumerate(zip(claim_rows, found, one.claim_ids, strict=True)):
            self._rows.add(
                claims,
                id=claim_row,
                extraction_row=extraction_row,
                position=position,
                key=claim_id,
                speaker_row=self._source(claim.speaker),
                date_row=self._date(claim.date),
                methods="+".join(claim.methods) or None,
                **columns_of(claim, "voice", "mode", "speaker_inferred", "medium", "rule", "confidence"),
                **columns_of(claim, "needs_review", "cue_class"),
            )
            for place, speaker in enumerate(claim.other_speakers, 1):
                said_by = self._source(speaker)
                self._rows.add(claim_speakers, claim_row=claim_row, position=place, source_row=said_by)
            for place, relay in enumerate(claim.via):
                self._rows.add(claim_relays, claim_row=claim_row, position=place, source_row=self._source(relay))
            for place, name in enumerate(claim.addressees):
                self._rows.add(claim_addressees, claim_row=claim_row, position=place, name=name)
        rows_and_claims = list(zip(claim_rows, found, strict=True))
        parts = ((row, *part) for row, claim in rows_and_claims for part in _parts(claim))
        self._rows.add_all(claim_spans, ("claim_row", *PART), parts)
        stands = ((row, *ends) for row, ends in zip(claim_rows, one.sentences, strict=True))
        self._rows.add_all(claim_sentences, ("claim_row", "start", "end"), stands)
        readings = ((row, reading) for row, claim in rows_and_claims for reading in claim.readings)
        read = ((row, reading.method, *part) for row, reading in readings for part in _parts(reading))
        self._rows.add_all(claim_readings, ("claim_row", "method", *PART), read)

    def _source(self, source: Source | None) -> int | None:
        return None if source is None else self._sources[source.key]

    def _date(self, date: DateMention | None) -> int | None:
        """The row of a date: one for each that differs, however often it is referred to."""
        if date is None:
            return None
        if date not in self._dates:
            row = self._dates[date] = self._rows.new_id(extractions.dates)
            self._rows.add(
                extractions.dates,
                id=row,
                document_row=self._document_row,
                **ends(date.span),
                **columns_of(date, "value", "precision", "base", "reason"),
            )
        return self._dates[date]


def _parts(words: Claim | Reading) -> Iterator[tuple[str, int, int, int]]:
    """Each span with its role and its place in it: the values of PART."""
    for role, spans in (("content", words.content), ("cue", words.cue), ("source", words.source)):
        for place, span in enumerate(spans):
            yield role, place, span.start, span.end
