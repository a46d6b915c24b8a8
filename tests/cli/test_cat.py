"""`cat`: the text of a document, or its very bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


def test_cat_raw_gives_the_very_bytes(run: Run, store: Path, hostile: dict[str, Any], tmp_path: Path) -> None:
    printed = run("cat", hostile["document"], "--raw", "--db", store).stdout_bytes
    assert printed.decode().count("\x1b") == 3
    odd = tmp_path / "odd.txt"
    odd.write_bytes("A café closes\r\n\r\nThe café in Riverton “closed”.\r\n".encode("cp1252"))
    assert run("ingest", odd, "--encoding", "cp1252", "--db", store).exit_code == 0
    assert run("cat", odd, "--raw", "--db", store).stdout_bytes == odd.read_bytes()
    assert run("cat", odd, "--db", store).stdout == "A café closes\n\nThe café in Riverton “closed”.\n"


def test_a_document_has_several_names(run: Run, store: Path, bridge: dict[str, Any]) -> None:
    id, path = bridge["document_id"], bridge["path"]
    tidy = str(Path(path).parent / "." / ".." / Path(path).parent.name / "bridge.txt")
    printed = {run("cat", name, "--db", store).stdout for name in (id, id[:4], id[:9].upper(), path, tidy)}
    assert len(printed) == 1
