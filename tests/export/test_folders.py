"""A folder is written whole, or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from provstore.errors import StorageFailed, UsageError
from provstore.export.folders import new_file, new_folder


def test_a_folder_is_there_once_all_is_written(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "new" / "inner", tmp_path / "empty"):
        with new_folder(folder) as draft:
            with new_file(draft / "one") as stream:
                stream.write(b"1")
            assert not folder.exists() or [*folder.iterdir()] == []
        assert (folder / "one").read_bytes() == b"1"
        assert (folder / "one").stat().st_mode & 0o77 == 0 and folder.stat().st_mode & 0o77 == 0
        assert not draft.exists()


@pytest.mark.parametrize(
    ("raised", "told"),
    [(OSError(errno.ENOSPC, "No space left on device"), StorageFailed), (KeyboardInterrupt(), KeyboardInterrupt)],
)
def test_nothing_is_left_of_one_that_fails(tmp_path: Path, raised: BaseException, told: type[BaseException]) -> None:
    def fail() -> None:
        with new_folder(tmp_path / "new") as draft:
            new_file(draft / "one").close()
            raise raised

    with pytest.raises(told):
        fail()
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("name", ["full", "file", "link", "full/one"])
def test_what_is_there_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "one").touch()
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to("empty")
    with pytest.raises(UsageError, match="there already"), new_folder(tmp_path / name):
        pytest.fail("opened")
    with pytest.raises(StorageFailed), new_folder(tmp_path / "file" / "inner"):
        pytest.fail("opened")
