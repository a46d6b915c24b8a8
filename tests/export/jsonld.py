"""JSON-LD is read by pyld, with the contexts of others as far as we use them; nothing is fetched."""

from __future__ import annotations

from typing import Any

import pytest

OA, DC, AS = "http://www.w3.org/ns/oa#", "http://purl.org/dc/elements/1.1/", "http://www.w3.org/ns/activitystreams#"
_LINK = {"@type": "@id"}
# Terms of the contexts that their owners publish at these addresses.
_ANNO = {
    "id": "@id",
    "type": "@type",
    "Annotation": f"{OA}Annotation",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "SpecificResource": f"{OA}SpecificResource",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "Software": f"{AS}Application",
    "TextualBody": f"{OA}TextualBody",
    "TextPositionSelector": f"{OA}TextPositionSelector",
    "TextQuoteSelector": f"{OA}TextQuoteSelector",
    "DataPositionSelector": f"{OA}DataPositionSelector",
    "describing": f"{OA}describing",
    "identifying": f"{OA}identifying",
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "generator": {"@id": f"{AS}generator", **_LINK},
    "generated": {"@id": "http://purl.org/dc/terms/issued", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
    "via": {"@id": f"{OA}via", **_LINK},
    "body": {"@id": f"{OA}hasBody", **_LINK},
    "target": {"@id": f"{OA}hasTarget", **_LINK},
    "source": {"@id": f"{OA}hasSource", **_LINK},
    "selector": {"@id": f"{OA}hasSelector", **_LINK},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "name": "http://xmlns.com/foaf/0.1/name",
    "format": f"{DC}format",
    "language": f"{DC}language",
    "exact": f"{OA}exact",
    "prefix": f"{OA}prefix",
    "suffix": f"{OA}suffix",
    "start": {"@id": f"{OA}start", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    "end": {"@id": f"{OA}end", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
}
_SCHEMA = {"@vocab": "http://schema.org/", "url": {"@id": "http://schema.org/url", "@type": "@id"}}
CONTEXTS = {"http://www.w3.org/ns/anno.jsonld": _ANNO, "https://schema.org": _SCHEMA}


def expanded(document: Any) -> Any:
    """The document with every term as an address; what is no term is an error, and so is any address but these."""
    jsonld = pytest.importorskip("pyld.jsonld", reason="no pyld here")

    def load(address: str, _: Any) -> dict[str, Any]:
        return {"contextUrl": None, "documentUrl": address, "document": {"@context": CONTEXTS[address]}}

    return jsonld.expand(document, {"documentLoader": load})


def keys_in(value: Any) -> set[str]:
    """The keys of all objects of a document, but for its contexts."""
    if isinstance(value, list):
        return {key for item in value for key in keys_in(item)}
    if not isinstance(value, dict):
        return set()
    return {*value} | {key for name, item in value.items() if name != "@context" for key in keys_in(item)}


def values_in(value: Any) -> list[Any]:
    """The plain values of an expanded document."""
    if isinstance(value, list):
        return [found for item in value for found in values_in(item)]
    if isinstance(value, dict):
        return (
            [value["@value"]] if "@value" in value else [found for item in value.values() for found in values_in(item)]
        )
    return []
