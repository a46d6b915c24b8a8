"""Records → the JSON object that is the public form of a document.

A key of a form has what the field of that name has in the record, in the order of the form; the keys that
no field has, or has otherwise, are made in `_Shape.own_keys`.
"""

from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, cast

from provstore import records
from provstore.forms import document as form
from provstore.forms.parts import shape_source, shape_span, shape_speaker, source_or_null

_FORMS: dict[type, Any] = {
    records.OutletSighting: form.OutletJson,
    records.Dateline: form.DatelineJson,
    records.DateMention: form.DateJson,
    records.Segment: form.SegmentJson,
    records.PhotoCaption: form.CaptionJson,
    records.PhotoCredit: form.CreditJson,
    records.Claim: form.ClaimJson,
    records.Reading: form.ReadingJson,
    records.SourceLink: form.LinkJson,
    records.TaggerIdentity: form.TaggerJson,
}


def shape_document(
    document: records.Document, extraction: records.Extraction, stated: records.Stated | None, *, maps: bool = False
) -> form.DocumentJson:
    """A document by itself; `export` adds sightings, and links to others, which alone have `id` and `to_evidence`.

    `maps`: with the way from the characters of the text to those of the source.
    """
    shape = _Shape(document)
    own: dict[str, Any] = {"schema": form.SCHEMA, "id": document.id, "timezone": None}
    own |= {"encoding": document.encoding, "text": document.text}
    own["stated"] = shape_stated(stated)
    shaped = cast(form.DocumentJson, shape.filled(form.DocumentJson, extraction, own))
    if document.page:
        _add_page(shaped, document.page)
    if maps:
        shaped["map"] = _map(document)
    return shaped


def shape_stated(stated: records.Stated | None) -> form.StatedJson | None:
    """What persons state of a document."""
    if stated is None:
        return None
    told = {name: getattr(stated, name) for name in form.StatedJson.__annotations__}
    disputed = [asdict(one) for one in stated.disputed]
    return cast(form.StatedJson, {**told, "outlet": source_or_null(stated.outlet), "disputed": disputed})


def _add_page(shaped: form.DocumentJson, page: records.Page) -> None:
    """What a document has that is a page."""
    shaped["reader"] = page.reader
    shaped["url"] = page.url
    shaped["authors"] = list(page.authors)
    shaped["page"] = [
        {
            "field": one.field,
            "value": one.value,
            "where": one.where,
            "place": {"start": one.place.start, "end": one.place.end} if one.place else None,
            "counts": one.counts,
        }
        for one in page.values
    ]
    shaped["page_notes"] = list(page.notes)
    if (outlet := shaped["outlet"]) and page.domain:
        outlet["domains"] = [page.domain]


def _map(document: records.Document) -> list[list[int | str]]:
    """The map of the text; one that is its decoded bytes is one piece."""
    if document.page:
        return [[one.start, one.source_start, one.source_end, one.kind] for one in document.page.map]
    return [[0, 0, len(document.text), "same"]]


@dataclass(frozen=True, slots=True)
class _Shape:
    """Shapes what refers to the characters of one document."""

    document: records.Document

    def filled(self, of: Any, record: object, own: dict[str, Any]) -> dict[str, Any]:
        """A form with its `own` keys, and the others from the record."""
        return {key: own[key] if key in own else self.value(getattr(record, key)) for key in _required(of)}

    def value(self, found: Any) -> Any:
        if isinstance(found, records.Span):
            return shape_span(found, self.document.text)
        if isinstance(found, records.Source):
            return shape_source(found)
        if isinstance(found, tuple):
            return [self.value(one) for one in found]
        of = _FORMS.get(type(found))
        return self.filled(of, found, self.own_keys(found)) if of else found

    def own_keys(self, found: Any) -> dict[str, Any]:
        own: dict[str, Any] = self.value(found.span) if hasattr(found, "span") else {}
        match found:
            case records.OutletSighting():
                own = self.value(found.outlet)
            case records.Dateline():
                own["agency"] = found.agency.name if found.agency else None
            case records.Claim():
                own["id"] = records.claim_id(self.document.id, found)
                own["speaker"] = shape_speaker(found.speaker, found.speaker_inferred)
                own["confidence"] = round(found.confidence, 4)
            case records.SourceLink():
                own["id"] = records.link_id(self.document.id, found)
                own["to"] = {**self.value(found.to), "id": None}
                own["to_evidence"] = None
        return own


@cache
def _required(of: Any) -> list[str]:
    return [key for key in of.__annotations__ if key in of.__required_keys__]
