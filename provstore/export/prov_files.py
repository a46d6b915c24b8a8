"""PROV as PROV-N or PROV-JSON, written piece by piece, as many documents as there are."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from prov.model import ProvDocument

Safe = Callable[[str], str]


def to_prov_n(pieces: Iterable[ProvDocument], safe: Safe) -> Iterator[str]:
    """The records of the pieces, one or more, as one document; `safe` writes out what a terminal would obey."""
    head = True
    for piece in pieces:
        if head:
            yield _head_of(piece)
            head = False
        for record in piece.get_records():
            yield f"  {safe(record.get_provn())}\n"
    yield "endDocument\n"


def _head_of(piece: ProvDocument) -> str:
    """How a document begins in which the namespaces of this one are known."""
    from prov.model import ProvDocument

    empty = ProvDocument(namespaces=piece.get_registered_namespaces())
    return empty.get_provn().removesuffix("endDocument")


def to_prov_json(pieces: Iterable[ProvDocument], safe: Safe) -> Iterator[str]:
    """The same as PROV-JSON, where records stand by their kinds: each kind waits in a file without a name."""
    with ExitStack() as files:
        waiting: dict[str, IO[str]] = {}
        prefixes: dict[str, str] = {}
        for piece in pieces:
            kinds = json.loads(str(piece.serialize(format="json")))
            prefixes |= kinds.pop("prefix")
            for kind, records in kinds.items():
                if kind not in waiting:
                    waiting[kind] = files.enter_context(TemporaryFile("w+", encoding="utf-8", newline="\n"))
                for id, told in records.items():
                    line = f"{json.dumps(id)}: {json.dumps(told, ensure_ascii=False)}"
                    waiting[kind].write(safe(line) + "\n")
        yield f'{{\n"prefix": {safe(json.dumps(prefixes))}'
        for kind, lines in waiting.items():
            lines.seek(0)
            yield f",\n{json.dumps(kind)}: {{"
            between = "\n"
            for line in lines:
                yield between + line.removesuffix("\n")
                between = ",\n"
            yield "\n}"
        yield "\n}\n"
