"""Where each record of a document stands: in its text, in the source of the text, in the bytes or on the pages."""

from collections.abc import Iterator

from sqlalchemy import Connection

from provstore.forms.document import BoxJson, DocumentJson, PlaceJson, RecordPlaceJson
from provstore.forms.parts import SpanJson
from provstore.readers.pdf.boxes import Box
from provstore.readers.places import Bytes, find_boxes, is_printed, read_source, source_spans
from provstore.records import Span
from provstore.store.load import load_document


def list_places(connection: Connection, id: str, told: DocumentJson) -> list[RecordPlaceJson]:
    """The places of the records of a document, in the order of its text.

    `number` is that of a claim as `show` prints it, and of a caption among the captions.
    """
    document = load_document(connection, id)
    in_bytes = None if is_printed(document) else Bytes(document, read_source(document))
    found = sorted(_spans(told), key=lambda one: (one[2]["start"], one[2]["end"]))
    spans = [Span(span["start"], span["end"]) for _, _, span in found]
    sources = [source_spans(document.page.map, span) if document.page else [span] for span in spans]
    places: list[RecordPlaceJson] = []
    for (record, number, span), parts in zip(found, sources, strict=True):
        places.append(
            {
                "record": record,
                "number": number,
                "text": {"start": span["start"], "end": span["end"], "text": span["text"]},
                "source": [_place(part) for part in parts],
                "bytes": [_place(in_bytes.of(part)) for part in parts] if in_bytes else [],
            }
        )
    for place, printed in zip(places, find_boxes(document, sources) or (), strict=False):
        place["boxes"] = [_box(one) for one in printed]
    return places


def _place(span: Span) -> PlaceJson:
    return {"start": span.start, "end": span.end}


def _box(box: Box) -> BoxJson:
    return {"page": box.page, "left": box.left, "bottom": box.bottom, "right": box.right, "top": box.top}


def _spans(told: DocumentJson) -> Iterator[tuple[str, int | None, SpanJson]]:
    """Every record with a span: what it is, its number, the span."""
    if told["outlet"]:
        yield "outlet", None, told["outlet"]["evidence"]
    for name in ("headline", "byline", "section", "dateline", "published"):
        if span := told[name]:
            yield name, None, span
    for number, caption in enumerate(told["captions"], 1):
        yield "caption", number, caption
        for credit in caption["credits"]:
            yield "credit", number, credit
    for number, claim in enumerate(told["claims"], 1):
        for part in ("content", "cue", "source"):
            for span in claim[part]:
                yield part, number, span
    for link in told["links"]:
        if link["evidence"]:
            yield f"link {link['kind']}", None, link["evidence"]
