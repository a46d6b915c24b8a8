"""``provstore export`` in the vocabularies of others: PROV, Web Annotation, schema.org, ninjs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from provstore.cli._errors import tell
from provstore.cli._output import named_output, opened_output

if TYPE_CHECKING:
    from prov.model import ProvDocument
    from sqlalchemy import Connection

    from provstore.forms.document import DocumentJson, RunJson

Json = dict[str, Any]
LINKED = ("prov-json", "prov-n", "web-annotation", "schema-org", "ninjs")


def write_linked(db: Path, format: str, output: Path | None, docs: tuple[str, ...]) -> None:
    """Write documents in a vocabulary of others."""
    from provstore.store import open_store

    target = named_output(output, db)
    write = {"web-annotation": _annotations, "schema-org": _articles, "ninjs": _items}.get(format)
    with open_store(db, notice=tell) as connection, opened_output(target) as stream:
        for part in write(connection, docs) if write else _prov(connection, format, docs):
            stream.write(part.encode("utf-8"))


def _prov(connection: Connection, format: str, docs: tuple[str, ...]) -> Iterator[str]:
    from provstore.export.extras import require_extra
    from provstore.export.source_keys import SourceKeys
    from provstore.render.safe import safe_json, safe_text

    require_extra("prov", "prov", "PROV")
    from provstore.export.prov import ProvMaker
    from provstore.export.prov_files import to_prov_json, to_prov_n

    maker = ProvMaker(SourceKeys(connection))

    def pieces() -> Iterator[ProvDocument]:
        yield maker.take()  # of a store without documents, too, a file is made
        for document, row, run in _documents(connection, docs):
            maker.add(document, row, run)
            yield maker.take()

    yield from to_prov_json(pieces(), safe_json) if format == "prov-json" else to_prov_n(pieces(), safe_text)


def _annotations(connection: Connection, docs: tuple[str, ...]) -> Iterator[str]:
    from provstore.export.annotations import HEAD, annotate
    from provstore.export.source_keys import SourceKeys
    from provstore.query.places import list_places
    from provstore.store.opening import let_go

    keys = SourceKeys(connection)

    def items() -> Iterator[Json]:
        for document, row, run in _documents(connection, docs):
            places = list_places(connection, document["id"], cast("DocumentJson", document))
            let_go(connection)
            yield from annotate(document, row, run, places, keys)

    yield from _listed(HEAD, "items", items())


def _articles(connection: Connection, docs: tuple[str, ...]) -> Iterator[str]:
    from provstore.export.schema_org import HEAD, describe_article
    from provstore.export.source_keys import SourceKeys

    keys = SourceKeys(connection)
    articles = (describe_article(document, row, keys) for document, row, _ in _documents(connection, docs))
    yield from _listed(HEAD, "@graph", articles)


def _items(connection: Connection, docs: tuple[str, ...]) -> Iterator[str]:
    """An item of ninjs a line."""
    from provstore.export.ninjs import to_ninjs
    from provstore.export.source_keys import SourceKeys
    from provstore.render.safe import safe_json

    keys = SourceKeys(connection)
    for document, row, _ in _documents(connection, docs):
        yield safe_json(json.dumps(to_ninjs(document, row, keys), ensure_ascii=False)) + "\n"


def _listed(head: Json, name: str, items: Iterable[Json]) -> Iterator[str]:
    """A JSON object with a list at its end, an item a line, so that no more than one is held."""
    from provstore.render.safe import safe_json

    yield safe_json(json.dumps(head, ensure_ascii=False))[:-1] + f', "{name}": ['
    between = "\n"
    for item in items:
        yield between + safe_json(json.dumps(item, ensure_ascii=False))
        between = ",\n"
    yield "\n]}\n"


def _documents(
    connection: Connection, docs: tuple[str, ...]
) -> Iterator[tuple[dict[str, Any], dict[str, Any], RunJson]]:
    """Each document: its line, its row of v_documents, the run that read it; nobody waits for who takes them."""
    from provstore.export.jsonl import export_lines
    from provstore.query.contents import read_run
    from provstore.query.documents import find_document
    from provstore.query.views import read_view
    from provstore.store.opening import let_go

    ids = [find_document(connection, doc) for doc in docs] or None
    for line in export_lines(connection, ids, notice=tell):
        document = json.loads(line)
        rows = read_view(
            connection, "v_documents", order="document_id", equal={"document_id": document["id"]}
        ).objects()
        if rows:  # else it was forgotten meanwhile
            run = read_run(connection, document["id"])
            let_go(connection)
            yield document, rows[0], run
