"""What persons decided of what is found in some documents, and between them, rejected or not."""

import json
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, text

from provstore.forms.parts import shape_sources
from provstore.forms.report import DecidedFindingJson
from provstore.forms.reviews import shape_caption_review, shape_claim_review, shape_review
from provstore.query.appearances import Held
from provstore.records import FindingKind, link_id
from provstore.store.findings import caption_key

_DECIDED = """
SELECT z.of, z."key", z.told, r.words, r.document_id, r.other_document_id
FROM _reviewed AS z JOIN reviews AS r ON r.id = z.review_row
WHERE r.document_id IN (SELECT value FROM json_each(:ids)) OR r.other_document_id IN (SELECT value FROM json_each(:ids))
  OR z."key" IN (SELECT value FROM json_each(:keys))
ORDER BY r."at", r.id
"""
_PAIRED = "SELECT a_key, b_key FROM claim_pairs WHERE a_key = :claim OR b_key = :claim"


def list_decided_between(connection: Connection, held: Mapping[str, Held]) -> list[DecidedFindingJson]:
    """What was decided of what is found in the documents of `held`, by their ids, and between two of them."""
    return [
        _shape(row, held)
        for row in _ask(connection, held)
        if {row.document_id, row.other_document_id or row.document_id} <= held.keys()
    ]


def list_decided_of_claim(
    connection: Connection, claim: str, accounts: Collection[str], held: Mapping[str, Held]
) -> list[DecidedFindingJson]:
    """What was decided of a claim, by its id, of its other `accounts` and all that was paired with it.

    And of what is between it and them, and of the links of the documents of `held`, on which its way and sources rest.
    """
    paired = {key for pair in connection.execute(text(_PAIRED), {"claim": claim}) for key in pair}
    claims = {claim, *accounts, *paired}

    def is_told(of: FindingKind, key: str, document: str) -> bool:
        if of == "claim":
            return key in claims
        if of == "link":
            return document in held
        return of != "caption" and claim in key.partition(":")[0].split("=")

    return [_shape(row, held) for row in _ask(connection, held, claims) if is_told(row.of, row.key, row.document_id)]


def _ask(connection: Connection, documents: Collection[str], keys: Collection[str] = ()) -> list[Any]:
    asked = {"ids": json.dumps(sorted(documents)), "keys": json.dumps(sorted(keys))}
    return list(connection.execute(text(_DECIDED), asked))


def _shape(row: Any, held: Mapping[str, Held]) -> DecidedFindingJson:
    told, words = json.loads(row.told), json.loads(row.words)
    one: DecidedFindingJson = {
        "of": row.of, "id": row.key, "called": None, "speakers": [], "words": [], "review": shape_review(told)
    }  # fmt: skip
    here = held.get(row.document_id)
    match row.of:
        case "claim":
            one["words"] = [_joined(words)]
            if here:
                one["speakers"] = shape_sources(here.claims[row.key].speakers)
                content = here.holds["claim", row.key].content
                one["review"] = shape_claim_review(told, here.found[row.key], content, here.document.text)
        case "link":
            one["words"] = [words["evidence"]]
            links = here.extraction.links if here else ()
            to = next((link.to.name for link in links if link_id(row.document_id, link) == row.key), "")
            one["called"] = f"{words['kind']} {to}".replace("_", " ").strip()
        case "caption":
            one["words"] = [words["caption"]]
            captions = here.extraction.captions if here else ()
            found = [caption for caption in captions if caption_key(row.document_id, caption.span) == row.key]
            one["review"] = shape_caption_review(told, found[0]) if found else one["review"]
        case "same":
            one["words"] = [_joined(words["a"]), _joined(words["b"])]
        case "divergence":
            one["called"] = words["kind"]
            one["words"] = [words["a_text"], words["b_text"]]
    return one


def _joined(claim: Mapping[str, Any]) -> str:
    return " … ".join(claim["content"])
