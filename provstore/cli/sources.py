"""``provstore sources``."""

from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._shared import json_option, print_answer, store_option


@click.command()
@click.argument("claim", metavar="CLAIM")
@json_option
@store_option
def sources(db: Path, claim: str, as_json: bool) -> None:
    """Count the independent sources of a claim.

    How many documents, outlets and owners have it, on how many independent sources it rests, and why any two were
    counted as one. CLAIM is the beginning of a claim's id, or DOC#number as `provstore show` prints it.
    """
    from provstore.query.appearances import find_claim
    from provstore.query.roots import count_sources
    from provstore.render.provenance import counted
    from provstore.store import open_store

    with open_store(db, notice=tell) as connection:
        answer = count_sources(connection, *find_claim(connection, claim))
    print_answer(answer, as_json, counted)
