"""`provstore datasette`: the store in a browser of this machine, or what a Datasette of one's own needs to know."""

from __future__ import annotations

import json
import re
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_the_metadata_are_written_for_their_owner_alone(run: Run, store: Path, tmp_path: Path) -> None:
    target = tmp_path / "metadata.json"
    before = store.read_bytes()
    result = run("datasette", "-o", target, "--db", store)
    assert (result.exit_code, result.output) == (0, "")
    assert [*json.loads(target.read_text(encoding="utf-8"))["databases"]] == [store.stem]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert store.read_bytes() == before


def test_a_file_that_is_there_is_written_over_only_by_force(run: Run, store: Path, tmp_path: Path) -> None:
    target = tmp_path / "metadata.json"
    target.write_text("mine")
    refused = run("datasette", "-o", target, "--db", store)
    assert (refused.exit_code, target.read_text()) == (2, "mine")
    assert "--force" in refused.stderr
    assert run("datasette", "-o", target, "--force", "--db", store).exit_code == 0
    assert json.loads(target.read_text(encoding="utf-8"))


def test_standard_output_and_nothing_beside_the_store(run: Run, store: Path) -> None:
    there = sorted(store.parent.iterdir())
    result = run("datasette", "-o", "-", "--db", store)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["title"]
    assert sorted(store.parent.iterdir()) == there


def test_the_store_is_no_place_for_metadata(run: Run, store: Path) -> None:
    before = store.read_bytes()
    assert run("datasette", "-o", store, "--force", "--db", store).exit_code == 2
    assert store.read_bytes() == before


def test_where_there_is_no_datasette_a_sentence_says_how_to_get_it(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "datasette.app", None)
    there = sorted(store.parent.iterdir())
    result = run("datasette", "--db", store)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "pip install 'provstore[datasette]'" in result.stderr
    assert sorted(store.parent.iterdir()) == there


def test_it_answers_this_machine_until_it_is_interrupted(store: Path) -> None:
    pytest.importorskip("datasette", reason="no Datasette here: make browser installs it")
    there, before = sorted(store.parent.iterdir()), store.read_bytes()
    command = [sys.executable, "-P", "-m", "provstore", "datasette", "--port", "0", "--db", str(store)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            told = server.stdout.readline()
            found = re.search(r"http://127\.0\.0\.1:(\d+)(/\S+)", told)
            assert found, told
            port, path = int(found[1]), found[2]
            asked = HTTPConnection("127.0.0.1", port, timeout=60)
            asked.request("GET", path)
            entered = asked.getresponse()
            assert (entered.read(), entered.status) == (b"", 302)
            cookie = str(entered.getheader("set-cookie")).partition(";")[0]
            asked.request("GET", f"/{store.stem}/v_claims", headers={"Cookie": cookie})
            assert b"Anna Holt" in asked.getresponse().read()
            asked.close()
            if sys.platform == "linux":  # where every 127.x.x.x leads to this machine
                with socket.socket() as other, pytest.raises(ConnectionRefusedError):
                    other.connect(("127.0.0.2", port))
        finally:
            server.send_signal(signal.SIGINT)
            out, err = server.communicate(timeout=60)
    assert (server.returncode, out, err) == (0, "", "")
    assert (sorted(store.parent.iterdir()), store.read_bytes()) == (there, before)
