"""PROV that is written in pieces is read back, by the library prov, as the document that all make together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from provstore.export.prov_files import to_prov_json, to_prov_n
from provstore.export.source_keys import SourceKeys
from provstore.store import open_store
from tests.export.linked import documents_of

prov = pytest.importorskip("prov.model", reason="no prov here: pip install 'provstore[prov]'")

Write = Callable[[Iterable[Any], Callable[[str], str]], Iterator[str]]
FORMS = [("json", to_prov_json), ("provn", to_prov_n)]


def pieces(connection: Connection, *, at_once: bool) -> Iterator[Any]:
    """What is made of each document; or all of it in the last piece."""
    from provstore.export.prov import ProvMaker

    maker = ProvMaker(SourceKeys(connection))
    yield maker.take()
    for document, row, run in documents_of(connection):
        maker.add(document, row, run)
        if not at_once:
            yield maker.take()
    yield maker.take()


@pytest.mark.parametrize(("form", "write"), FORMS)
def test_pieces_are_one_document(decided: Path, form: str, write: Write) -> None:
    with open_store(decided) as connection:
        *_, whole = pieces(connection, at_once=True)
        several = [*pieces(connection, at_once=False)]
    assert len(several) > 2 and all(piece != whole for piece in several)
    read = prov.ProvDocument.deserialize(content="".join(write(several, str)), format=form)
    assert read == whole
    assert len(read.get_records()) == len(whole.get_records()) > 100


@pytest.mark.parametrize(("form", "write"), FORMS)
def test_of_no_documents_there_is_a_document(decided: Path, form: str, write: Write) -> None:
    with open_store(decided) as connection, closing(pieces(connection, at_once=False)) as made:
        written = "".join(write([next(made)], str))
    assert prov.ProvDocument.deserialize(content=written, format=form).get_records() == []


@pytest.mark.parametrize(("form", "write"), FORMS)
def test_what_a_terminal_would_obey_is_written_out(decided: Path, form: str, write: Write) -> None:
    with open_store(decided) as connection:
        written = "".join(write(pieces(connection, at_once=False), lambda text: text.replace("said", "SAID")))
    assert "SAID" in written and "said" not in written
