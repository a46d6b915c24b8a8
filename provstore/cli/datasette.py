"""``provstore datasette``: the store in a browser."""

from __future__ import annotations

from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._output import named_output, opened_output
from provstore.cli._shared import examples, say, store_option
from provstore.errors import UsageError


@click.command(epilog=examples("datasette", "datasette -o metadata.json"))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write Datasette's metadata, and show nothing; - is standard output.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8001,
    show_default=True,
    help="Where a browser finds it; 0 is any that is free.",
)
@store_option
def datasette(db: Path, output: Path | None, force: bool, port: int) -> None:
    """Show the store in a browser, by Datasette.

    The views come first, with what each column holds, counts by outlet and speaker, search, and a link from each claim
    to its place. Nothing is changed. It answers on 127.0.0.1, this machine, alone, and only to a browser that began
    with the address that is printed. Ctrl-C ends it.

    Datasette is a program of its own: pip install 'provstore[datasette]'. With -o its metadata is written instead, for
    a Datasette of your own: datasette serve provstore.db --metadata FILE
    """
    from provstore.export.datasette.metadata import make_metadata, name_in_datasette
    from provstore.render.structured import object_to_json
    from provstore.store import open_store

    target = named_output(output, db)
    if target is not None and target.exists() and not force:
        raise UsageError(f"{target} is there already; --force writes over it")
    with open_store(db, notice=tell) as connection:
        metadata = make_metadata(connection, name_in_datasette(db))
    if output is not None:
        with opened_output(target) as stream:
            stream.write(object_to_json(metadata).encode("utf-8"))
        return
    from provstore.export.datasette.serve import serve

    serve(db, metadata, port, lambda address: say(f"open {address} in a browser; Ctrl-C ends it"))
