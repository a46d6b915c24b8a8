"""What `show` prints as JSON is put together once, for the command line and for Python."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from provstore.api.shown import show_document
from provstore.cli import cli
from provstore.errors import UnknownDocument
from provstore.store import open_store


@pytest.mark.parametrize("places", [False, True])
def test_it_is_what_the_command_prints(accounts: Path, places: bool) -> None:
    words = ["show", "post", "--json", "--db", str(accounts), *(["--places"] if places else [])]
    with open_store(accounts) as connection:
        found = show_document(connection, "post", places=places)
    assert json.loads(CliRunner().invoke(cli, words).stdout) == json.loads(json.dumps(found))
    assert ("places" in found) is places
    assert found["run"]["command"] == "ingest"
    assert [claim["number"] for claim in found["claims"]] == list(range(1, len(found["claims"]) + 1))


def test_what_names_nothing(accounts: Path) -> None:
    with open_store(accounts) as connection, pytest.raises(UnknownDocument):
        show_document(connection, "nowhere")
