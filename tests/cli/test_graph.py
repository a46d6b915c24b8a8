"""`export --format graphml|gexf` and `links --graph FILE`: the same links as the list, as a graph."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

networkx = pytest.importorskip("networkx", reason="no networkx here: pip install 'provstore[graph]'")

Run = Callable[..., Result]
Rows = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_the_whole_store_is_a_graph(run: Run, store: Path, tmp_path: Path, rows: Rows, format: str) -> None:
    result = run("export", "--format", format, "-o", tmp_path / "g", "--db", store)
    assert (result.exit_code, result.output) == (0, "")
    assert run("export", "--format", format, "--db", store).stdout_bytes == (tmp_path / "g").read_bytes()
    graph = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}[format](tmp_path / "g")
    kinds = [told["kind"] for _, _, told in graph.edges(data=True)]
    assert {"publishes", "quotes", "cites"} <= {*kinds} and not {"shares_text", "same_claim"} & {*kinds}
    assert kinds.count("publishes") == len([one for one in rows("documents") if one["outlet"]])
    quoted = sum(told["count"] for _, _, told in graph.edges(data=True) if told["kind"] == "quotes")
    assert quoted == len([one for one in rows("claims", "--voice", "attributed") if one["said_by"]])
    assert not {"\x1b", "\u202e", "\x07"} & set((tmp_path / "g").read_text(encoding="utf-8"))


def test_links_that_are_listed_are_drawn(run: Run, pair: Path, tmp_path: Path) -> None:
    target = tmp_path / "links.GraphML"
    result = run("links", "--kind", "shares_text", "--graph", target, "--db", pair)
    assert (result.exit_code, result.stdout) == (0, f"3 nodes and 2 edges written to {target}\n")
    graph = networkx.read_graphml(target)
    assert sorted(told["kind"] for _, _, told in graph.edges(data=True)) == ["publishes", "shares_text"]
    assert run("links", "--kind", "cites", "--graph", target, "--quiet", "--db", pair).output == ""
    assert len(networkx.read_graphml(target)) == 0


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--graph", "links.png"), "end it in .graphml, .gexf, .svg"),
        (("--graph", "links.gexf", "--columns", "to"), "a form of its own"),
        (("--graph", "links.gexf", "--csv"), "a form of its own"),
        (("--graph", "links.gexf", "--where", "nothing=x"), "no column is called"),
    ],
)
def test_what_is_no_graph_is_told(
    run: Run, pair: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("links", *options, "--db", pair)
    assert result.exit_code == 2 and told in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["pair.db"]
