"""What the documents say of Python is so: their examples run, on the seeds, and so does the notebook."""

from __future__ import annotations

import doctest
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
NOTEBOOK = ROOT / "docs" / "notebook" / "store.ipynb"


@pytest.fixture
def folder(tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own to work in, with the two articles."""
    shutil.copytree(seeds, tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_examples_answer_what_they_say(folder: Path) -> None:
    path = ROOT / "docs" / "how-to" / "developer.md"
    example = doctest.DocTestParser().get_doctest(path.read_text(encoding="utf-8"), {}, path.name, str(path), 0)
    told: list[str] = []
    result = doctest.DocTestRunner().run(example, out=told.append)
    assert result.failed == 0, "".join(told)
    assert result.attempted > 15


def outputs(path: Path) -> list[tuple[str, list[object]]]:
    """What each cell of code in a notebook printed, which comes in any number of pieces, and gave back."""
    cells = [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]
    return [
        (
            "".join(line for one in cell["outputs"] for line in one.get("text", [])),
            [one["data"] for one in cell["outputs"] if "data" in one],
        )
        for cell in cells
    ]


def test_the_notebook_says_what_it_says(folder: Path) -> None:
    """Whoever changes an answer runs the notebook again, and keeps it: `jupyter execute --inplace`."""
    shutil.copy(NOTEBOOK, folder)
    homes = ("JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")  # nothing in anybody's own
    execute = [sys.executable, "-c", "from nbclient.cli import main; main()", NOTEBOOK.name, "--output=run"]
    environment = {**os.environ, **dict.fromkeys(homes, str(folder / "jupyter"))}
    subprocess.run(execute, cwd=folder, env=environment, check=True, capture_output=True)
    assert outputs(folder / "run.ipynb") == outputs(NOTEBOOK)
    assert "local sources" in "".join(printed for printed, _ in outputs(NOTEBOOK))
