"""Where a command writes: a file, whole or not at all, or standard output."""

from __future__ import annotations

from pathlib import Path

import pytest

from provstore.cli._output import named_output, opened_output
from provstore.errors import UsageError


def test_what_is_written_stands_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "page.html"

    def fail() -> None:
        with opened_output(file) as stream:
            stream.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert list(tmp_path.iterdir()) == []
    with opened_output(file) as stream:
        stream.write(b"all")
    assert file.read_bytes() == b"all"


def test_standard_output_and_what_is_no_file(tmp_path: Path) -> None:
    assert named_output(None, tmp_path / "store.db") is None
    assert named_output(Path("-"), tmp_path / "store.db") is None
    assert named_output(tmp_path / "new", tmp_path / "store.db") == tmp_path / "new"
    with pytest.raises(UsageError, match="is not a file"):
        named_output(tmp_path, tmp_path / "store.db")
