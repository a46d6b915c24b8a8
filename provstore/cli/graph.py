"""Graphs as files: ``provstore export --format graphml|gexf`` and ``provstore links --graph FILE``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from provstore.cli._errors import tell
from provstore.cli._output import named_output, opened_output
from provstore.cli._shared import say
from provstore.cli._tables import take_selection
from provstore.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provstore.export.graph import Graph
    from provstore.query.selection import Selection
    from provstore.table import Table

GRAPHS = ("graphml", "gexf")


def write_graph(db: Path, format: str, output: Path | None) -> None:
    """Write who publishes, cites, copies and quotes whom in the whole store."""
    from provstore.store import open_store

    target = named_output(output, db)
    with open_store(db, notice=tell) as connection:
        graph = _of_store(connection)
    _write(graph, format, target)


def draws_graph(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``--graph FILE`` to the list of links: in place of the table, the same links as a graph."""

    @click.option(
        "--graph",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Instead, write them to FILE as a graph: .graphml, .gexf, or .svg by Graphviz.",
    )
    @wraps(command)
    def with_graph(graph: Path | None, **given: Any) -> None:
        if graph is None:
            command(**given)
        else:
            _draw_links(graph, **given)

    return with_graph


def _draw_links(output: Path, db: Path, format: str, quiet: bool, **given: Any) -> None:
    from provstore.export.graph import GraphMaker
    from provstore.export.graph_files import WRITERS
    from provstore.query.lists import list_documents, list_links
    from provstore.store import open_store

    ending = output.suffix.removeprefix(".").lower()
    if ending not in WRITERS:
        raise UsageError(f"{output} says no kind of graph: end it in {', '.join(f'.{name}' for name in WRITERS)}")
    if given["columns"] or format != "table":
        raise UsageError("--graph is a form of its own: leave out --columns, --json, --csv, --tsv, --nl")
    target = named_output(output, db)
    selection = take_selection(given, format="nl", shown=[], counted=False)
    with open_store(db, notice=tell) as connection:
        maker = GraphMaker(connection, _objects(list_documents(connection, selection=_whole())))
        maker.add_links(_objects(list_links(connection, **given, selection=selection)))
    maker.add_publishers()
    graph = maker.make()
    _write(graph, ending, target)
    if not quiet:
        say(f"{len(graph.nodes)} nodes and {len(graph.edges)} edges written to {output}")


def _of_store(connection: Connection) -> Graph:
    from provstore.export.graph import UNDIRECTED, GraphMaker
    from provstore.query.lists import list_documents, list_links
    from provstore.query.views import read_view

    whole = _whole()
    maker = GraphMaker(connection, _objects(list_documents(connection, selection=whole)))
    links = _objects(list_links(connection, selection=whole))
    maker.add_links(link for link in links if link["kind"] not in UNDIRECTED)
    maker.add_quotations(_objects(read_view(connection, "v_mentions", order="document_id, number", selection=whole)))
    maker.add_publishers(of_all=True)
    return maker.make()


def _whole() -> Selection:
    from provstore.query.selection import Selection

    return Selection(streamed=True)


def _objects(table: Table) -> Iterator[dict[str, Any]]:
    """The rows of a table, each with its columns as keys; raises DamageFound where some had to be left out."""
    table.require_whole()  # a streamed table is read to its end
    return (dict(zip(table.columns, row, strict=True)) for row in table.rows)


def _write(graph: Graph, format: str, target: Path | None) -> None:
    from provstore.export.graph_files import WRITERS
    from provstore.export.xml import visible_in_xml
    from provstore.render.safe import safe_line

    written = WRITERS[format](graph, lambda text: visible_in_xml(safe_line(text)))
    with opened_output(target) as stream:
        stream.write(written)
