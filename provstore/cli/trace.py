"""``provstore trace``."""

from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._shared import json_option, print_answer, store_option


@click.command()
@click.argument("claim", metavar="CLAIM")
@json_option
@store_option
def trace(db: Path, claim: str, as_json: bool) -> None:
    """Show the way of a claim to its source.

    From the document on, each step with the words that prove it: who issued the page, whose copy it prints, who was
    told, who says it.
    CLAIM is the beginning of a claim's id, or DOC#number as `provstore show` prints it.
    """
    from provstore.query.appearances import find_claim
    from provstore.query.traces import trace_claim
    from provstore.render.provenance import way
    from provstore.store import open_store

    with open_store(db, notice=tell) as connection:
        answer = trace_claim(connection, *find_claim(connection, claim))
    print_answer(answer, as_json, way)
