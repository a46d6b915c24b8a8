"""``provstore compare``, ``sources``, ``trace``, ``timeline``: the answers across documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from provstore.cli._shared import examples, prints_answer
from provstore.cli._tables import prints_table
from provstore.cli.completion import completes

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.forms.answers import ComparisonJson, SourcesJson, TraceJson


COMPARED = ["passages", "changes", "divergences", "claims", "only"]


@click.command(epilog=examples("compare 4f21 9c03", "compare 4f21 9c03 --part passages --part divergences"))
@click.argument("a", metavar="DOC", shell_complete=completes("document"))
@click.argument("b", metavar="DOC", shell_complete=completes("document"))
@click.option(
    "--part", "parts", type=click.Choice(COMPARED), multiple=True, help="Show only this part; several may be given."
)
@prints_answer("provstore.render.across:render_comparison", "parts")
def compare(connection: Connection, a: str, b: str) -> ComparisonJson:
    """Show two articles side by side.

    The text both have (passages), what an edition or copy changed (changes), where the accounts of one thing differ
    (divergences), the claims that tell of the same (claims), and those that only one of them has (only). Which is
    right is not decided here. --json has all parts.
    """
    from provstore.query.compare import compare_documents
    from provstore.query.documents import find_document

    return compare_documents(connection, find_document(connection, a), find_document(connection, b))


@click.command(epilog=examples("sources 4f21#7", "sources d99ab0 --json"))
@click.argument("claim", metavar="CLAIM")
@prints_answer("provstore.render.across:render_sources")
def sources(connection: Connection, claim: str) -> SourcesJson:
    """Count the independent sources of a claim.

    How many documents, outlets and owners have it; on how many independent sources it rests at least and at most, why
    any two were counted as one, and which others may be. CLAIM is the beginning of a claim's id, or DOC#number as
    `provstore show` prints it.
    """
    from provstore.query.appearances import find_claim
    from provstore.query.provenance import count_sources

    return count_sources(connection, *find_claim(connection, claim))


@click.command(epilog=examples("trace 4f21#12", "trace d99ab0 --json"))
@click.argument("claim", metavar="CLAIM")
@prints_answer("provstore.render.across:render_trace")
def trace(connection: Connection, claim: str) -> TraceJson:
    """Show the way of a claim to its source.

    From the document on, each step with the words that prove it: who issued the page, whose copy it prints, who was
    told, who says it. CLAIM is the beginning of a claim's id, or DOC#number as `provstore show` prints it.
    """
    from provstore.query.appearances import find_claim
    from provstore.query.provenance import trace_claim

    return trace_claim(connection, *find_claim(connection, claim))


@click.command(epilog=examples("timeline 4f21#7", "timeline a1b2c3 --columns came,published,outlet,from"))
@click.argument("name", metavar="CLAIM|STORY", shell_complete=completes("story"))
@prints_table(
    "provstore.query.timeline:tell_timeline",
    "came published precision outlet document speakers from words",
    whole=True,
    days=False,
)
def timeline() -> None:
    """Show who had a claim or a story first, who later, and from whom.

    CLAIM is the beginning of a claim's id, or DOC#number as `provstore show` prints it; STORY is the beginning of a
    story's id. Came is first, perhaps first where the dates are not exact enough to tell, or later; a date without
    hours from UTC counts by the clock of its outlet, where that is known, else by that of any place. From is whom the
    document has it from, nearest first, as far as its words or its credits tell.
    """
