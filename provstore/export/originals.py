"""The bytes of documents as files, with a list of their digests: what was taken in can be had back."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, text

import provstore
from provstore.export.extras import require_extra
from provstore.export.folders import new_file, new_folder
from provstore.store.load import load_document

MANIFEST = "manifest-sha256.txt"

# Names of files are no part of a document; the ending alone is kept, so that other programs open it.
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_NAMES = """
SELECT d.sha256, (SELECT s.path_shown FROM sightings AS s WHERE s.document_row = d.id AND s.record = ''
  ORDER BY s.path_shown LIMIT 1) AS path
FROM documents AS d ORDER BY d.sha256
"""


def export_originals(
    connection: Connection, folder: Path, ids: Sequence[str] | None = None, *, as_bag: bool = False
) -> int:
    """Write the bytes of each document to `folder`/data, named by its id; returns how many.

    The folder is made, or is empty, and written whole or not at all.  Beside data stands a list of the digests that
    `sha256sum -c` reads; with `as_bag` the library bagit writes it, and makes a bag of the folder (BagIt, RFC 8493).
    Raises UsageError, StorageFailed, and DamageFound at a document that is not what was stored.
    """
    if as_bag:
        require_extra("bagit", "bagit", "a bag")
    every = connection.execute(text(_NAMES)).all()
    named = {row.sha256: row.sha256 + (_ENDING.findall(row.path or "") or [""])[0] for row in every}
    wanted = sorted(named if ids is None else set(ids))
    with new_folder(folder) as draft:
        payload = draft if as_bag else draft / "data"  # the library moves what it finds into such a folder
        payload.mkdir(exist_ok=True)
        for id in wanted:
            _write(payload / named[id], load_document(connection, id).data)
        if as_bag:
            _make_bag(draft)
        else:
            lines = "".join(f"{id}  data/{named[id]}\n" for id in wanted)
            _write(draft / MANIFEST, lines.encode())
    return len(wanted)


def _write(path: Path, data: bytes) -> None:
    with new_file(path) as stream:
        stream.write(data)


def _make_bag(folder: Path) -> None:
    import bagit

    logging.getLogger("bagit").setLevel(logging.CRITICAL)  # what goes wrong is raised, too
    bagit.make_bag(folder, {"Bag-Software-Agent": f"provstore {provstore.__version__}"}, checksums=["sha256"])
