"""The library is there, in a version that is named, for one thread at a time."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from provstore.errors import RefusedInput
from provstore.readers.pdf import library
from tests.readers.pdf.printed import STORY, column, printed


def test_the_name_of_the_reader_has_the_version() -> None:
    assert re.fullmatch(r"pdf/1 pdfium \d+", library.reader_name())
    assert library.has_library()


def test_nobody_else_calls_it_meanwhile() -> None:
    with library.opened(printed(column(STORY))) as (_, file):
        assert library.LOCK.locked()
        assert len(file) == 1
    assert not library.LOCK.locked()


def test_the_lock_is_free_after_a_damaged_file() -> None:
    with pytest.raises(RefusedInput, match="damaged"), library.opened(b"%PDF-1.4\n%%EOF"):
        pass
    assert not library.LOCK.locked()


def test_it_is_loaded_when_a_pdf_is_read() -> None:
    code = "import sys, provstore.readers; sys.exit(any('pypdfium2' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_it_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert library.find_library.__wrapped__() is None
