"""Articles in the vocabulary of schema.org: what they quote and claim, their pictures, what they are based on.

There is no ClaimReview: nothing here says whether a claim is true.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from provstore.export.holding import HeldCaption, HeldClaim, held_captions, held_claims, held_links
from provstore.export.source_keys import SourceKeys
from provstore.records import Span, identify
from provstore.store.findings import caption_key

Json = Mapping[str, Any]
HEAD = {"@context": "https://schema.org"}
# What schema.org has for a kind of source; of whom nobody is named, and of papers, only words are told.
_TYPES = {
    "person": "Person",
    "organization": "Organization",
    "government": "GovernmentOrganization",
    "outlet": "NewsMediaOrganization",
}


def describe_article(document: Json, row: Json, keys: SourceKeys) -> dict[str, Any]:
    """A document as NewsArticle, with what it says that others say, and its pictures; `row` is that of v_documents.

    Words that stand wholly in quotation marks are a Quotation, others a Claim.  What persons rejected is left out.
    """
    return _Article(document, row, keys).describe()


class _Article:
    def __init__(self, document: Json, row: Json, keys: SourceKeys) -> None:
        self._document, self._row, self._keys = document, row, keys
        self._links = held_links(document)

    def describe(self) -> dict[str, Any]:
        row, document = self._row, self._document
        authors = document.get("authors") or ()
        based = [link["to"]["id"] for link in self._links if link["kind"] in ("quoted_from", "derived_from")]
        papers = [link["to"]["name"] for link in self._links if link["kind"] == "primary_source"]
        return _known(
            {
                "@type": "NewsArticle",
                "@id": _article(document["id"]),
                "identifier": f"sha256:{document['id']}",
                "headline": row["title"],
                "datePublished": row["published"],
                "inLanguage": row["language"],
                "url": row["url"],
                "publisher": self._source({"kind": "outlet", "name": row["outlet"]}) if row["outlet"] else None,
                "author": [{"@type": "Person", "name": name} for name in authors],
                "sourceOrganization": self._targets("wire"),
                "mentions": self._targets("cites"),
                "citation": list(dict.fromkeys(papers)),
                "isBasedOn": [{"@id": _article(id)} for id in dict.fromkeys(based)],
                "hasPart": [*self._said(), *map(self._picture, held_captions(document))],
            }
        )

    def _said(self) -> Iterator[dict[str, Any]]:
        """What others say; what the outlet itself says is the article."""
        for claim in held_claims(self._document):
            if claim.voice == "attributed":
                yield self._claim(claim)

    def _claim(self, claim: HeldClaim) -> dict[str, Any]:
        is_quoted = claim.mode == "direct"
        speakers = [self._source(one) for one in claim.speakers if one["kind"] in _TYPES]
        unnamed = [one["name"] for one in claim.speakers if one["kind"] not in _TYPES]
        return _known(
            {
                "@type": "Quotation" if is_quoted else "Claim",
                "@id": f"urn:provstore:claim:{claim.id}",
                "text": claim.text,
                "spokenByCharacter" if is_quoted else "author": speakers,
                "creditText": "; ".join(unnamed) or None,
                "isPartOf" if is_quoted else "appearance": {"@id": _article(self._document["id"])},
            }
        )

    def _picture(self, held: HeldCaption) -> dict[str, Any]:
        caption = held.caption
        key = caption_key(self._document["id"], Span(caption["start"], caption["end"]))
        place = caption["place"]
        return _known(
            {
                "@type": "ImageObject",
                "@id": f"urn:provstore:caption:{key}",
                "caption": caption["text"],
                "creditText": held.credit or None,
                "creator": [{"@type": "Person", "name": name} for name in held.photographers],
                "provider": [self._source(outlet) for outlet in held.outlets],
                "dateCreated": (caption["taken"] or {}).get("value"),
                "contentLocation": {"@type": "Place", "name": place} if place else None,
            }
        )

    def _targets(self, kind: str) -> list[dict[str, Any]]:
        """Those that links of a kind lead to, each once."""
        found = [
            self._source(link["to"]) for link in self._links if link["kind"] == kind and link["to"]["kind"] in _TYPES
        ]
        return list({one["@id"]: one for one in found}.values())

    def _source(self, source: Json) -> dict[str, Any]:
        key = self._keys.key(source["kind"], source["name"], self._document["id"])
        id = f"urn:provstore:source:{identify(key, 'source')}"
        return {"@type": _TYPES[source["kind"]], "@id": id, "name": source["name"]}


def _article(document: str) -> str:
    return f"urn:provstore:document:{document}"


def _known(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value not in (None, [])}
