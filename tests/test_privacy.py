"""Nothing leaves the machine and nothing is written beside the store, as the kernel sees it.

strace prints every call of a process and its children that opens a socket or names a file.  Where there
is no strace, or where it may not trace, these tests are skipped, and say why.
"""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from provstore import tagger

# onnxruntime looks for its maker's host ten seconds after it is loaded.
LONG_ENOUGH_S = 14
INGEST = f"""
import runpy, time
try:
    runpy.run_module("provstore", run_name="__main__", alter_sys=True)
except SystemExit as stop:
    assert not stop.code, stop.code
time.sleep({LONG_ENOUGH_S})
"""
CHANGES = re.compile(r"creat|truncate|(un|sym)?link(at)?|(mkdir|mknod)(at)?|rename(at2?)?")
OPENED_TO_WRITE = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")
CALL = re.compile(r"(?:\d+ +)?(\w+)\((.*)")
ANCHOR = re.compile(r"(?:AT_FDCWD|\d+)<([^>]*)>, ")  # the folder that a relative path starts from
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True)
class Place:
    """Where one process may write: the folder of its store, and that for temporary files."""

    home: Path
    stores: Path
    temporary: Path

    @property
    def store(self) -> Path:
        return self.stores / "store.db"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(*(tmp_path / name for name in ("home", "stores", "temporary")))
    for folder in (made.home, made.stores, made.temporary):
        folder.mkdir()
    return made


@functools.cache
def why_not_traced() -> str | None:
    """None where strace may trace; else what stands in its way."""
    if shutil.which("strace") is None:
        return "no strace here: install it (Debian: apt install strace)"
    run = subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True, text=True, check=False)
    return f"strace may not trace here: {run.stderr.strip()}" if run.returncode else None


def trace(place: Place, code: str, *arguments: str) -> list[str]:
    """What a fresh Python does while it runs `code`, in strace's words, one call in each."""
    if (reason := why_not_traced()) is not None:
        pytest.skip(reason)
    # Python's own cache of compiled modules is written by whoever installs, and is not what is asked here.
    environment = {"PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"}
    environment |= {"HOME": str(place.home), "TMPDIR": str(place.temporary)}
    calls = place.home.parent / "calls"
    command = ["strace", "-f", "-y", "-qq", "-s", "4096", "-o", str(calls), "-e", "trace=%network,%file"]
    run = subprocess.run(
        [*command, sys.executable, "-c", code, *arguments], env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return calls.read_text(encoding="utf-8", errors="replace").split("\n")


def leaks(calls: list[str], place: Place) -> list[str]:
    """The calls that talk to another machine, or that change a file that is no business of the process."""
    return [call for call in calls if (match := CALL.match(call)) and _is_leak(match[1], match[2], place)]


def _is_leak(name: str, told: str, place: Place) -> bool:
    if name in {"socket", "socketpair"}:
        return not told.startswith("AF_UNIX")
    if name in {"open", "openat", "openat2"}:
        paths = _paths(told)[:1] if OPENED_TO_WRITE.search(told) else []
    else:
        paths = _paths(told) if CHANGES.fullmatch(name) else []
    return not all(_is_allowed(path, place) for path in paths)


def _paths(told: str) -> list[str]:
    """The paths in what strace prints of a call, from the root."""
    found = []
    for match in STRING.finditer(told):
        anchor = ANCHOR.search(told[: match.start()][-4096:])
        found.append(str(Path(anchor[1] if anchor else "", match[1])))
    return found


def _is_allowed(path: str, place: Place) -> bool:
    """A store's files are its own name, and that name with what SQLite puts behind it."""
    of_store = {str(place.store), *(f"{place.store}-{kind}" for kind in ("journal", "wal", "shm"))}
    if path in of_store or path in {"/dev/null", "/dev/tty"} or Path(path).is_relative_to(place.temporary):
        return True
    # Linux keeps the semaphores by which processes wait for each other in memory, and names them there: 32 bytes each.
    return re.fullmatch(r"/dev/shm/sem\.[\w-]+", path) is not None


def test_ingesting_tells_nobody_and_writes_nothing_beside_the_store(place: Place, seeds: Path) -> None:
    """With the tagger, whose library would do both; and long enough for it to try."""
    calls = trace(place, INGEST, "ingest", str(seeds), "--db", str(place.store))
    assert any("onnxruntime" in call for call in calls)  # the tagger was there
    assert any(str(place.store) in call for call in calls)  # and so was the trace
    assert "\n".join(leaks(calls, place)) == ""
    assert [*place.home.iterdir()] == []


def test_the_processes_that_read_tell_nobody_either(place: Place) -> None:
    """They too load the tagger's library; they end long before it would try to tell anybody, and do not say so."""
    articles = place.temporary / "articles"
    articles.mkdir()
    for number in range(9):
        (articles / f"{number}.txt").write_text(f"“It is {number} o'clock,” the minister said.\n")
    code = f"from provstore.ingest import workers; workers.PATIENCE_S = 0\n{INGEST.replace(str(LONG_ENOUGH_S), '0')}"
    calls = trace(place, code, "ingest", str(articles), "--workers", "2", "--db", str(place.store))
    loaded = {call.split()[0] for call in calls if "onnxruntime_pybind11_state" in call}
    assert len(loaded) >= 2, "the first process, and those of the others that came to work"
    assert "\n".join(leaks(calls, place)) == ""
    assert [*place.home.iterdir()] == []


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)", id="a socket"),
        pytest.param("import socket; socket.socket(socket.AF_INET6)", id="a socket of the other kind"),
        pytest.param(
            "import threading, socket; t = threading.Thread(target=socket.socket); t.start(); t.join()",
            id="a socket in a thread",
        ),
        pytest.param(
            "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import socket; socket.socket()'])",
            id="a socket in a child",
        ),
        pytest.param("open(HOME + '/kept', 'w')", id="a file"),
        pytest.param("open(HOME + '/kept', 'a+')", id="a file that would grow"),
        pytest.param("os.chdir(HOME); open('kept', 'w')", id="a file named from the folder that it is in"),
        pytest.param(
            "os.open('kept', os.O_CREAT, dir_fd=os.open(HOME, os.O_RDONLY))", id="a file named from an open folder"
        ),
        pytest.param("os.mkdir(HOME + '/.cache')", id="a folder"),
        pytest.param("open(TMP + '/a', 'w'); os.rename(TMP + '/a', HOME + '/a')", id="a file moved there"),
        pytest.param("os.symlink('/nowhere', HOME + '/a')", id="a link"),
        pytest.param("open(STORE + '.copy', 'w')", id="a copy of the store"),
        pytest.param("open(os.path.dirname(STORE) + '/other.db', 'w')", id="another store"),
    ],
)
def test_a_leak_is_seen(place: Place, code: str) -> None:
    names = f"import os; HOME, TMP, STORE = {str(place.home)!r}, {str(place.temporary)!r}, {str(place.store)!r}; "
    assert leaks(trace(place, names + code), place) != []


def test_what_is_allowed_is_no_leak(place: Place) -> None:
    code = f"""
import os, socket
socket.socket(socket.AF_UNIX)
for path in ({str(place.store)!r}, {str(place.store)!r} + "-journal", {str(place.temporary)!r} + "/a", os.devnull):
    open(path, "w")
os.unlink({str(place.store)!r} + "-journal")
open({str(place.home)!r} + "/../calls")
"""
    assert leaks(trace(place, code), place) == []


LOADED_BEFORE = "import sys; sys.modules['onnxruntime'] = sys; "


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("", False, id="loaded after provstore"),
        pytest.param(LOADED_BEFORE, True, id="loaded before provstore"),
        pytest.param(
            f"import os; os.environ['ORT_DISABLE_TELEMETRY'] = '1'; {LOADED_BEFORE}",
            False,
            id="loaded before, but silent",
        ),
        pytest.param(
            f"import os; os.environ['ORT_DISABLE_TELEMETRY'] = '0'; {LOADED_BEFORE}",
            True,
            id="loaded before, and not silent",
        ),
    ],
)
def test_it_is_known_whether_the_library_was_loaded_too_early(code: str, expected: bool) -> None:
    told = (
        "import os; from provstore import tagger; print(tagger.MAY_TELL_ITS_MAKER, os.environ['ORT_DISABLE_TELEMETRY'])"
    )
    run = subprocess.run([sys.executable, "-c", code + told], env={}, capture_output=True, text=True, check=True)
    assert run.stdout.split() == [str(expected), "1"]


@pytest.mark.parametrize(("name", "early", "expected"), [(None, True, 1), (None, False, 0), ("rules", True, 0)])
def test_a_library_loaded_too_early_is_told_of(
    monkeypatch: pytest.MonkeyPatch, name: str | None, early: bool, expected: int
) -> None:
    notices: list[str] = []
    monkeypatch.setattr(tagger, "MAY_TELL_ITS_MAKER", early)
    tagger.open_tagger(name, notices.append)
    assert ["set ORT_DISABLE_TELEMETRY=1" in notice for notice in notices] == [True] * expected
