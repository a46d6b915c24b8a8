"""Everything together on one core and on all: how many times faster the second is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.articles import write_files
from bench.ingesting import spawn
from bench.timing import interleave
from provstore.ingest.workers import count_cores

ARTICLES = {"rules": 400, "minilm": 100}  # by tagger
GOALS = {"rules": "1.6 of 2", "minilm": "1.8 of 2"}
REPETITIONS = 3


def measure_cores() -> Iterator[tuple[str, str, str]]:
    """Rows of what was measured, one for each tagger."""
    for tagger, goal in GOALS.items():
        yield f"ingesting ({tagger}) with 1 core : with {count_cores()}", goal, f"{_ratio(tagger):.2f}"


def _ratio(tagger: str) -> float:
    """How many times longer one process takes than as many as there are cores, in turn on the same articles."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_files(folder / "articles", ARTICLES[tagger])
        one, all_cores = interleave(
            REPETITIONS, lambda: _ingest(folder, tagger, 1), lambda: _ingest(folder, tagger, count_cores())
        )
    return one / all_cores


def _ingest(folder: Path, tagger: str, workers: int) -> None:
    store = folder / "s.db"
    store.unlink(missing_ok=True)
    spawn(["ingest", str(folder / "articles"), "--db", str(store), "--tagger", tagger, "--workers", str(workers)])


def main() -> None:
    """Print these rows alone."""
    for what, goal, found in measure_cores():
        print(f"{what:<62}{goal:<14}{found:>6}", flush=True)


if __name__ == "__main__":
    main()
