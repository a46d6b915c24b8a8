"""``provstore report``: one page for an editor."""

from __future__ import annotations

from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._output import named_output, opened_output
from provstore.cli._shared import examples, store_option
from provstore.cli.completion import completes
from provstore.errors import UsageError


@click.command(
    epilog=examples("report 4f21#7 -o claim.html", "report 4f21 9c03 -o two.html", "report a1b2c3 -o story.html")
)
@click.argument("names", metavar="CLAIM|STORY|DOC...", nargs=-1, required=True, shell_complete=completes("document"))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write FILE, whole or not at all."
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@store_option
def report(db: Path, names: tuple[str, ...], output: Path | None, force: bool) -> None:
    """Write a page for an editor: a claim, two articles, a story.

    Of a claim: who says it, its way to the source with the words that prove each step, its independent sources, the
    accounts side by side with what differs, what persons decided, the hashes. CLAIM is the beginning of a claim's id,
    or DOC#number as `provstore show` prints it; STORY is the beginning of a story's id; DOC DOC are two articles.

    The page is one file of HTML that loads and runs nothing. The same store gives the same bytes. Without -o it is
    printed.
    """
    from provstore.query.report import gather_page
    from provstore.render.report import write_report
    from provstore.store import open_store

    target = named_output(output, db)
    if target is not None and target.exists() and not force:
        raise UsageError(f"{target} is there already; --force writes over it")
    with open_store(db, notice=tell) as connection:
        page = write_report(gather_page(connection, names))
    with opened_output(target) as stream:
        stream.write(page.encode("utf-8"))
