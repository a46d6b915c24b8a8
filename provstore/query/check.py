"""A draft against the store: what held texts have of its quotations, and where their accounts tell otherwise."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from provstore.forms.checked import ChangedJson, CheckedJson, HeldWordsJson
from provstore.forms.parts import SpanJson, shape_sources, shape_span, source_or_null
from provstore.match.differ.speakers import Speakers, compare_sources
from provstore.match.quoting.quotations import is_nested
from provstore.match.quoting.speakers import are_one_speaker
from provstore.match.quoting.verdicts import Found, choose, judge, missing
from provstore.match.quoting.versions import Edit, Quoted, Version
from provstore.query.appearances import Held, Merges, load_held, load_merges
from provstore.query.called import words_around
from provstore.query.draft import Draft, claims_at
from provstore.query.held_texts import HeldTexts, Versions, ids_of
from provstore.query.told_otherwise import find_told_otherwise
from provstore.records import Claim, Document, Extraction, Source, Span

FAILING = ("altered", "other speaker", "not held")  # verdicts with which a draft fails
MOST_JUDGED = 40  # documents with a version of one quotation whose speakers are asked for


def check_draft(connection: Connection, document: Document, extraction: Extraction) -> list[CheckedJson]:
    """What the store says of a draft, in the order of its text; nothing is written."""
    draft = Draft(document, extraction)
    checked = [*_check_quotations(connection, draft), *find_told_otherwise(connection, draft)]
    return sorted(checked, key=lambda one: (one["span"]["start"], one["span"]["end"]))


def fails(checked: Iterable[CheckedJson]) -> bool:
    """Whether anything in a draft is altered, somebody else's, or in no held text."""
    return any(one["verdict"] in FAILING for one in checked)


def _check_quotations(connection: Connection, draft: Draft) -> Iterator[CheckedJson]:
    texts = HeldTexts(connection)
    reader = _Reader(connection, draft, load_merges(connection))
    quotations = draft.quotations
    found: list[Versions] = list(texts.find_listed(quotations))
    told = [reader.judge(*pair) for pair in zip(quotations, found, strict=True)]
    open_ones = {at: quotations[at] for at, one in enumerate(told) if not one.is_settled}
    for at, versions in texts.find_anywhere(open_ones).items():
        found[at] = versions
        told[at] = reader.judge(quotations[at], versions)
    for one in told:
        yield from one.shaped(draft)


@dataclass(frozen=True, slots=True)
class _There:
    """A version in a held document, with the claim that it is part of there, if it is of one."""

    held: Held
    found: Found
    claim: Claim | None
    speakers: tuple[Source, ...]

    def shaped(self) -> HeldWordsJson:
        return {
            "document": self.held.document.id,
            "outlet": source_or_null(self.held.account.outlet),
            "span": self.held.span(self.found.version.span),
            "speaker": source_or_null(self.speakers[0] if self.speakers else None),
            "via": shape_sources(self.claim.via if self.claim else ()),
            "quoted": self.found.version.is_quoted,
        }


@dataclass(frozen=True, slots=True)
class _Told:
    """A quotation with what is told of it: the versions that tell something, the one that counts first."""

    quoted: Quoted
    claim: Claim | None
    there: Sequence[_There]

    @property
    def is_settled(self) -> bool:
        """Whether it stands word for word in a held text, and nobody else says it there."""
        return (
            bool(self.there)
            and judge(self.quoted, self.there[0].found) == "exact"
            and self.there[0].found.version.is_exact
        )

    def shaped(self, draft: Draft) -> Iterator[CheckedJson]:
        speaker = source_or_null(self.claim.speaker if self.claim else None)
        best = self.there[0] if self.there else None
        for number, part in enumerate(self.quoted.parts):
            verdict = judge(self.quoted, best.found, number) if best else missing(self.quoted)
            alike = {one.held.row for one in self.there if judge(self.quoted, one.found, number) == verdict}
            edits = [edit for edit in best.found.version.edits if edit.part == number] if best else []
            changes = [_change(draft.document.text, best.held.document.text, edit) for edit in edits] if best else []
            yield {
                "span": shape_span(part, draft.document.text),
                "sentence": shape_span(draft.sentence_of(part), draft.document.text),
                "kind": "quotation",
                "verdict": verdict,
                "speaker": speaker,
                "held": best.shaped() if best else None,
                "words": _words(draft.document.text, best.held.document.text, edits) if best else [],
                "changes": changes,
                "others": len(alike - {best.held.row}) if best else 0,
            }


def _change(mine: str, theirs: str, edit: Edit) -> ChangedJson:
    return {
        "at": edit.at,
        "draft": shape_span(edit.mine, mine) if edit.mine else None,
        "held": shape_span(edit.theirs, theirs) if edit.theirs else None,
    }


def _words(mine: str, theirs: str, edits: Sequence[Edit]) -> list[SpanJson | None]:
    """On each side from the first changed word to the last."""
    if not edits:
        return []
    sides = ((mine, [edit.mine for edit in edits]), (theirs, [edit.theirs for edit in edits]))
    whole = ((text, [span for span in spans if span]) for text, spans in sides)
    return [
        shape_span(Span(min(one.start for one in spans), max(one.end for one in spans)), text) if spans else None
        for text, spans in whole
    ]


class _Reader:
    """Held documents, read when a version of a quotation is found in them."""

    def __init__(self, connection: Connection, draft: Draft, merges: Merges) -> None:
        self._connection, self._draft, self._merges = connection, draft, merges
        self._held: dict[int, Held] = {}
        self._around: dict[str, list[str]] = {}

    def judge(self, quoted: Quoted, versions: Versions) -> _Told:
        claim = self._draft.claim_of(quoted)
        nearest = sorted(versions, key=lambda row: (min(_order(one) for one in versions[row]), row))
        self._load(nearest[:MOST_JUDGED])
        there = [
            self._read(claim, self._held[row], version) for row in nearest[:MOST_JUDGED] for version in versions[row]
        ]
        chosen = choose(quoted, [one.found for one in there])
        return _Told(quoted, claim, [there[at] for at in chosen])

    def _load(self, rows: Sequence[int]) -> None:
        for row, id in ids_of(self._connection, [row for row in rows if row not in self._held]).items():
            self._held[row] = load_held(self._connection, id)

    def _read(self, mine: Claim | None, held: Held, version: Version) -> _There:
        """Of claims inside claims, "Roe said that he was robbed", said Lee, that of the same speaker is meant, else the
        innermost."""
        read = [self._read_as(mine, held, version, claim) for claim in claims_at(held.standing_claims, [version.span])]
        same = next((one for one in read if one.found.speakers == "one"), None)
        return same or (read[0] if read else self._read_as(mine, held, version, None))

    def _read_as(self, mine: Claim | None, held: Held, version: Version, claim: Claim | None) -> _There:
        here = self._shown(mine.speakers if mine else ())
        there = self._shown(claim.speakers if claim else ())
        outlet = held.account.outlet
        if claim is None and outlet and here and compare_sources(here, [outlet]) == "one":
            # what an issuer says in a release or a letter of its own stands in no marks there
            return _There(held, Found(replace(version, is_quoted=True), "one"), None, (outlet,))
        via = {one.key for one in self._shown(claim.via if claim else ()) if one.kind == "outlet"}
        passed_on = {*via, *([outlet.key] if outlet else [])}
        if any(one.key in passed_on for one in here):
            speakers: Speakers = "open"  # "the agency reported": who said it is not what the draft tells
        elif claim and is_nested(held.document.text, claim.content, version.span):
            speakers = "open"  # whoever is quoted there quotes somebody, and nobody could be named
        else:
            speakers = self._compare(here, there, held.document.text)
        named = {one.key for one in self._shown(mine.via if mine else ())}
        return _There(held, Found(version, speakers, bool(via) and via.isdisjoint(named)), claim, there)

    def _compare(self, here: Sequence[Source], there: Sequence[Source], page: str) -> Speakers:
        told = [self._draft.document.text, page]
        for one in (*here, *there):
            if one.key not in self._around:
                self._around[one.key] = words_around(self._connection, one.key) if one.kind == "person" else []
            told += self._around[one.key]
        return are_one_speaker(here, there, told, page)

    def _shown(self, sources: Collection[Source]) -> tuple[Source, ...]:
        return tuple(dict.fromkeys(self._merges.get(one.key, one) for one in sources))


def _order(version: Version) -> tuple[bool, int]:
    return not version.is_quoted, version.changed
