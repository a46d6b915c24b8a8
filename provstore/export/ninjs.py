"""Articles as ninjs 3.1, the JSON of the IPTC for news: text, headline, who it is from, its pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from provstore.export.holding import HeldCaption, held_captions, held_links
from provstore.export.source_keys import SourceKeys
from provstore.records import Span, identify
from provstore.store.findings import caption_key

Json = Mapping[str, Any]
STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
# Kind of a link → the role of whom it leads to, as the source of an article.
_ROLES = {"wire": "agency", "cites": "cited"}


def to_ninjs(document: Json, row: Json, keys: SourceKeys) -> dict[str, Any]:
    """A document as an item of the type text; `row` is that of v_documents.

    `infoSources` are the outlet, the agencies whose copy it is, and whom it cites; `associations` its pictures, each
    with its own `infoSources`.  What persons rejected is left out, and so is a date that is no moment (`_moment`).
    """
    text = document["text"]
    pictures = [_picture(document, held, keys) for held in held_captions(document)]
    return _known(
        {
            "uri": f"urn:provstore:document:{document['id']}",
            "standard": STANDARD,
            "type": "text",
            "versionCreated": _moment(row["published"], row["timezone"]),
            "language": row["language"],
            "byline": row["byline"],
            "located": row["place"],
            "headlines": [{"role": "main", "value": row["title"]}] if row["title"] else [],
            "bodies": [{"role": "main", "contentType": "text/plain", "charCount": len(text), "value": text}],
            "infoSources": [*_each_once(_sources(document, row, keys))],
            "associations": pictures,
        }
    )


def _sources(document: Json, row: Json, keys: SourceKeys) -> Iterator[dict[str, Any]]:
    if row["outlet"]:
        yield _source({"kind": "outlet", "name": row["outlet"]}, "publisher", document["id"], keys)
    for link in held_links(document):
        if link["kind"] in _ROLES and link["to"]["kind"] != "document":
            yield _source(link["to"], _ROLES[link["kind"]], document["id"], keys)


def _picture(document: Json, held: HeldCaption, keys: SourceKeys) -> dict[str, Any]:
    caption = held.caption
    key = caption_key(document["id"], Span(caption["start"], caption["end"]))
    sources = [_source(outlet, "credit", document["id"], keys) for outlet in held.outlets]
    sources += [{"name": name, "role": "photographer"} for name in held.photographers]
    return _known(
        {
            "name": f"picture at {caption['start']}",
            "uri": f"urn:provstore:caption:{key}",
            "type": "picture",
            "located": caption["place"],
            "descriptions": [{"role": "caption", "value": caption["text"]}],
            "infoSources": sources,
        }
    )


def _source(source: Json, role: str, document: str, keys: SourceKeys) -> dict[str, Any]:
    key = keys.key(source["kind"], source["name"], document)
    return {"uri": f"urn:provstore:source:{identify(key, 'source')}", "name": source["name"], "role": role}


def _moment(published: str | None, timezone: str | None) -> str | None:
    """A moment with its hours from UTC, as ninjs wants it; None where day or zone alone are not enough for one."""
    if published is None or "T" not in published:
        return None
    moment = datetime.fromisoformat(published)
    if moment.tzinfo is None:
        if timezone is None:
            return None
        moment = moment.replace(tzinfo=ZoneInfo(timezone))
    return moment.isoformat()


def _each_once(sources: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    yield from {tuple(source.values()): source for source in sources}.values()


def _known(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value not in (None, [])}
