"""Claims and captions as W3C Web Annotations: each says where it stands, in characters and in bytes, and who says it.

The context is named by its address, and never fetched.  Terms of provstore stand beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from provstore.export.holding import held_captions, held_claims
from provstore.export.source_keys import SourceKeys
from provstore.records import Span, identify
from provstore.store.findings import caption_key

if TYPE_CHECKING:
    from provstore.forms.document import RecordPlaceJson, RunJson

Json = Mapping[str, Any]
Made = dict[str, Any]
# Names beside those of the W3C: who somebody is, how something is said, what made the text of a page.
CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "provstore": "urn:provstore:term:",
        "mode": "provstore:mode",
        "voice": "provstore:voice",
        "kind": "provstore:kind",
        "reader": "provstore:reader",
    },
]
HEAD = {"@context": CONTEXT, "id": "urn:provstore:annotations", "type": "AnnotationPage"}
AROUND = 32  # characters before and after the words, by which they are found in another copy of the text


def annotate(
    document: Json, row: Json, run: RunJson, places: Iterable[RecordPlaceJson], keys: SourceKeys
) -> Iterator[Made]:
    """An annotation for each claim and caption of a document, but for those that a person rejected.

    `row` is that of v_documents, `places` where its records stand in bytes.  What is said in several parts has a target
    for each.
    """
    id = document["id"]
    in_bytes = {(one["text"]["start"], one["text"]["end"]): one["bytes"] for one in places}
    source = _known(
        id=f"urn:provstore:document:{id}",
        type="Text",
        language=row["language"],
        via=row["url"],
        reader=row["reader"],
    )
    made = {"generator": _program(run), "generated": run["ended_at"] or run["started_at"]}

    def annotation(name: str, words: str, sources: Iterable[Json], spans: Iterable[Json], **told: Any) -> Made:
        selectors = [_selectors(document["text"], span, in_bytes) for span in spans]
        return _known(
            id=f"urn:provstore:{name}",
            type="Annotation",
            motivation="describing",
            body=[_words(words), *(_identified(one, id, keys) for one in sources)],
            target=[{"type": "SpecificResource", "source": source, "selector": one} for one in selectors],
            **told,
            **made,
        )

    for claim in held_claims(document):
        who = "; ".join(speaker["name"] for speaker in claim.speakers) or "nobody who is known"
        words, told = f"said by {who}: {claim.text}", {"mode": claim.mode, "voice": claim.voice}
        yield annotation(f"claim:{claim.id}", words, claim.speakers, claim.content, **told)
    for held in held_captions(document):
        key = caption_key(id, Span(held.caption["start"], held.caption["end"]))
        words = f"picture by {held.credit or 'nobody who is known'}"
        yield annotation(f"caption:{key}", words, held.outlets, [held.caption])


def _selectors(text: str, span: Json, in_bytes: Mapping[tuple[int, int], list[Any]]) -> list[Made]:
    """Where words stand: in code points of the text, by the words around, and from their first to their last byte."""
    start, end = span["start"], span["end"]
    selectors: list[Made] = [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - AROUND) : start],
            "suffix": text[end : end + AROUND],
        },
    ]
    if places := in_bytes.get((start, end)):
        first, last = min(one["start"] for one in places), max(one["end"] for one in places)
        selectors.append({"type": "DataPositionSelector", "start": first, "end": last})
    return selectors


def _words(told: str) -> Made:
    return {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": told}


def _identified(source: Json, document: str, keys: SourceKeys) -> Made:
    """Whoever says it, or whose picture it is, by an id that is the same for the same source."""
    id = f"urn:provstore:source:{identify(keys.key(source['kind'], source['name'], document), 'source')}"
    named = {"id": id, "name": source["name"], "kind": source["kind"]}
    return {"type": "SpecificResource", "purpose": "identifying", "source": named}


def _program(run: RunJson) -> Made:
    version = run["program_version"]
    return {"id": f"urn:provstore:term:version-{version}", "type": "Software", "name": f"provstore {version}"}


def _known(**told: Any) -> Made:
    return {name: value for name, value in told.items() if value is not None}
