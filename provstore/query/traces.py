"""The way of a claim from its document to whoever says it."""

from sqlalchemy import Connection

from provstore.forms.parts import Json, shape_source
from provstore.match.provenance.traces import trace
from provstore.query.appearances import load_appearance, load_held

SCHEMA = "provstore.trace/1"


def trace_claim(connection: Connection, key: str, document: str) -> Json:
    """The steps of a claim, by its id and that of its document, each with the words that prove it."""
    held = load_held(connection, document)
    steps = trace(load_appearance(connection, held, key))
    return {
        "schema": SCHEMA,
        "claim": held.claim(key),
        "document": document,
        "steps": [
            {
                "from": shape_source(step.origin),
                "to": shape_source(step.to),
                "relation": step.relation,
                "evidence": held.span(step.evidence),
            }
            for step in steps
        ],
    }
