"""``provstore compare``, ``sources``, ``trace``: the answers across documents."""

from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._shared import json_option, print_answer, store_option


@click.command()
@click.argument("a", metavar="DOC")
@click.argument("b", metavar="DOC")
@json_option
@store_option
def compare(db: Path, a: str, b: str, as_json: bool) -> None:
    """Show two articles side by side.

    The text both have, the claims that say the same, the words in which the two accounts of a claim differ, and
    what only one of them has. Which is right is not decided here.
    """
    from provstore.query.compare import compare_documents
    from provstore.query.documents import find_document
    from provstore.render.across import comparison
    from provstore.store import open_store

    with open_store(db, notice=tell) as connection:
        answer = compare_documents(connection, find_document(connection, a), find_document(connection, b))
    print_answer(answer, as_json, comparison)


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
    from provstore.query.provenance import count_sources
    from provstore.render.across import counted
    from provstore.store import open_store

    with open_store(db, notice=tell) as connection:
        answer = count_sources(connection, *find_claim(connection, claim))
    print_answer(answer, as_json, counted)


@click.command()
@click.argument("claim", metavar="CLAIM")
@json_option
@store_option
def trace(db: Path, claim: str, as_json: bool) -> None:
    """Show the way of a claim to its source.

    From the document on, each step with the words that prove it: who issued the page, whose copy it prints, who was
    told, who says it. CLAIM is the beginning of a claim's id, or DOC#number as `provstore show` prints it.
    """
    from provstore.query.appearances import find_claim
    from provstore.query.provenance import trace_claim
    from provstore.render.across import way
    from provstore.store import open_store

    with open_store(db, notice=tell) as connection:
        answer = trace_claim(connection, *find_claim(connection, claim))
    print_answer(answer, as_json, way)
