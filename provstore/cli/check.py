"""``provstore check``: a draft against the store."""

from __future__ import annotations

from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._shared import examples, json_option, print_rendered, store_option, tagger_option
from provstore.errors import DraftFails


@click.command(epilog=examples("check draft.txt", "check draft.docx --json"))
@click.argument("path", metavar="FILE|-", type=click.Path(path_type=bytes, readable=False))
@tagger_option
@json_option
@store_option
def check(db: Path, path: bytes, tagger: str | None, as_json: bool) -> None:
    """Check the quotations of a draft against the store.

    FILE is a text, a page of HTML or a DOCX; - is standard input. It is not stored. Of each quotation is told whether
    it stands in a held text word for word, with which words changed, said by whom else, only through another outlet, in
    no quotation marks, or nowhere; and which numbers, dates and places accounts of the same event tell otherwise. A few
    common words may be anybody's: of them nothing is told, unless their speaker is known to have said them. Exits with
    5 where a quotation is altered, somebody else's, or in no held text.
    """
    from provstore.ingest.draft import read_draft
    from provstore.query.check import check_draft, fails
    from provstore.render.check import render_check
    from provstore.render.structured import object_to_json
    from provstore.store import open_store
    from provstore.store.opening import let_go
    from provstore.tagger import open_tagger

    with open_store(db, notice=tell) as connection:  # a store that is not there is told before anything is read
        let_go(connection)  # nobody waits for what comes through standard input
        document, extraction = read_draft(path, open_tagger(tagger, tell))
        checked = check_draft(connection, document, extraction)
    print_rendered(object_to_json(checked) if as_json else render_check(checked))
    if fails(checked):
        raise click.exceptions.Exit(DraftFails.exit_code)
