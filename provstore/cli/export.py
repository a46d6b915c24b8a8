"""``provstore export``."""

from pathlib import Path

import click

from provstore.cli._errors import tell
from provstore.cli._output import named_output, opened_output
from provstore.cli._shared import examples, say, silent_option, store_option
from provstore.cli.completion import completes
from provstore.cli.export_linked import LINKED, write_linked
from provstore.cli.export_tables import TABLES, write_tables
from provstore.cli.graph import GRAPHS, write_graph
from provstore.errors import UsageError


@click.command(
    epilog=examples(
        "export -o store.jsonl",
        "export 4f21 --no-sightings",
        "export --format parquet -o tables",
        "export --originals originals",
    )
)
@click.argument("docs", metavar="[DOC]...", nargs=-1, shell_complete=completes("document"))
@click.option(
    "--format",
    "format",
    type=click.Choice(["jsonl", *TABLES, *GRAPHS, *LINKED]),
    default="jsonl",
    show_default=True,
    help="What other programs read; most need an extra of provstore, and say which.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write FILE, whole or not at all; of tables the folder, a file for each.",
)
@click.option("--no-sightings", is_flag=True, help="Leave out where and when the documents were seen.")
@click.option("--no-across", is_flag=True, help="Leave out what depends on the other documents of the store.")
@click.option("--maps", is_flag=True, help="With the map of each text: which characters of the source it stands for.")
@click.option(
    "--originals",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Instead, write the bytes of each document to a file in DIR/data, with the list of their digests.",
)
@click.option("--bagit", is_flag=True, help="Make DIR a bag (BagIt); needs the extra bagit.")
@silent_option
@store_option
def export(
    db: Path,
    docs: tuple[str, ...],
    format: str,
    output: Path | None,
    no_sightings: bool,
    no_across: bool,
    maps: bool,
    originals: Path | None,
    bagit: bool,
) -> None:
    """Write documents and findings as files for other programs.

    As JSON Lines one document a line: DOCs, by the beginning of their id or a path, or all. The same documents
    give the same bytes, but for where and when they were seen (--no-sightings), when something was
    stated of them, and what the other documents of the store add (--no-across).

    Others can write to the store meanwhile; where somebody did between two lines, it says so.

    With --format prov-json or prov-n the way of each finding is told as W3C PROV, with web-annotation each claim and
    caption as an annotation of its text; schema-org and ninjs are articles with their sources and pictures.

    With --format parquet, csv or xlsx the store is written as tables: documents, claims, spans, links, sources and
    more, with what persons decided in columns of their own. Parquet and CSV are files in a new folder, XLSX is one
    file with a sheet for each. With --format graphml or gexf it is a graph of who publishes, cites, copies and quotes
    whom.

    With --originals each document is a file again, named by its id. `sha256sum -c manifest-sha256.txt` in DIR, and
    `provstore verify --files DIR`, check them.
    """
    from provstore.export.jsonl import export_lines
    from provstore.query.documents import find_document
    from provstore.render.safe import safe_json
    from provstore.store import open_store

    if originals is None and bagit:
        raise UsageError("--bagit says how --originals DIR is written: name the folder")
    if originals is not None and format != "jsonl":
        raise UsageError("--originals writes the files as they came in: leave out --format")
    if originals is not None:
        _write_originals(db, docs, originals, as_bag=bagit)
        return
    if format != "jsonl" and (no_sightings or no_across or maps):
        raise UsageError("--no-sightings, --no-across and --maps are for --format jsonl")
    if format in LINKED:
        write_linked(db, format, output, docs)
        return
    if format != "jsonl":
        if docs:
            raise UsageError(f"--format {format} is the whole store: leave out the documents")
        (write_tables if format in TABLES else write_graph)(db, format, output)
        return
    target = named_output(output, db)
    with open_store(db, notice=tell) as connection, opened_output(target) as stream:
        ids = [find_document(connection, doc) for doc in docs] or None
        lines = export_lines(connection, ids, sightings=not no_sightings, across=not no_across, maps=maps, notice=tell)
        for line in lines:
            stream.write(safe_json(line).encode("utf-8"))


def _write_originals(db: Path, docs: tuple[str, ...], folder: Path, *, as_bag: bool) -> None:
    from provstore.export.originals import export_originals
    from provstore.query.documents import find_document
    from provstore.store import open_store, require_target

    require_target(folder, db)
    with open_store(db, notice=tell) as connection:
        ids = [find_document(connection, doc) for doc in docs] or None
        count = export_originals(connection, folder, ids, as_bag=as_bag)
    say(f"{count} originals written to {folder}")
