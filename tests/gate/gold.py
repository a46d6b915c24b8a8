"""Measures on the articles of tests/gold, by what anybody can run: `provstore ingest` and `provstore export`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.gate.articles import Article
from tests.gate.score import figures, score
from tests.gate.words import Row

ROOT = Path(__file__).parents[2]


def measure(articles: Sequence[Article], tagger: str) -> dict[str, float]:
    """The figures of all articles together, in percent, as read by the tagger of that name or by "rules"."""
    rows = export(articles, tagger)
    return figures(sum((score(article, rows[article.id]) for article in articles), Counter()))


def export(articles: Sequence[Article], tagger: str) -> dict[str, Row]:
    """What provstore makes of the articles, by id.  Raises CalledProcessError, having shown what it said."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = folder / "texts"
        texts.mkdir()
        for article in articles:
            (texts / f"{article.name}.txt").write_bytes(article.text.encode())
        store, lines = folder / "store.db", folder / "export.jsonl"
        run("ingest", str(texts), "--db", str(store), "--tagger", tagger)
        run("export", "--format", "jsonl", "--no-across", "--no-sightings", "--db", str(store), "-o", str(lines))
        rows = [json.loads(line) for line in lines.read_text(encoding="utf-8").split("\n") if line]
    return {row["id"]: row for row in rows}


def run(*arguments: str) -> None:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PROVSTORE_")}
    done = subprocess.run(
        [sys.executable, "-m", "provstore", *arguments],
        cwd=ROOT,
        env=plain,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        print(done.stdout, done.stderr, file=sys.stderr)
        done.check_returncode()
