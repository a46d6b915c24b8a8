"""GraphML and GEXF are read back by networkx as they were, DOT as it is shown; a picture needs Graphviz."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from provstore.errors import UsageError
from provstore.export.graph import Edge, Graph, Node
from provstore.export.graph_files import WRITERS, to_dot, to_gexf, to_graphml, to_svg
from provstore.export.xml import visible_in_xml

networkx = pytest.importorskip("networkx", reason="no networkx here: pip install 'provstore[graph]'")

NODES = (
    Node("a1", "document", 'A "title" \\N <b>&\x1b\uffff'),
    Node("b2", "document", "宽 é 😀"),
    Node("outlet|the post||", "outlet", "The Post"),
)
EDGES = (
    Edge("a1", "b2", "quoted_from", 2, ("e1", "e2"), True),
    Edge("a1", "b2", "shares_text", 1, ("e3",), False),
    Edge("outlet|the post||", "a1", "publishes", 1, ("a1",), True),
)
GRAPH = Graph(NODES, EDGES)


def read(ending: str, written: bytes) -> Any:
    return {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}[ending](BytesIO(written))


@pytest.mark.parametrize(("ending", "write"), [("graphml", to_graphml), ("gexf", to_gexf)])
def test_networkx_reads_the_same_graph(ending: str, write: Any) -> None:
    found = read(ending, write(GRAPH, visible_in_xml))
    assert found.is_directed()
    assert {(id, told["kind"], told["label"]) for id, told in found.nodes(data=True)} == {
        (node.id, node.kind, visible_in_xml(node.label)) for node in NODES
    }
    assert "<U+001B><U+FFFF>" in visible_in_xml(NODES[0].label)
    assert sorted(
        (start, end, told["kind"], told["count"], tuple(told["evidence"].split()), told["directed"], told["weight"])
        for start, end, told in found.edges(data=True)
    ) == sorted((one.source, one.target, one.kind, one.count, one.evidence, one.directed, one.count) for one in EDGES)


@pytest.mark.parametrize("write", [to_graphml, to_gexf])
def test_the_day_is_not_in_it(write: Any) -> None:
    assert write(GRAPH, visible_in_xml) == write(GRAPH, visible_in_xml)
    assert b"lastmodified" not in write(GRAPH, visible_in_xml)


def test_dot_shows_labels_as_they_stand() -> None:
    lines = to_dot(GRAPH, visible_in_xml).splitlines()
    assert (
        'n0 [label="A \\"title\\" \\\\N <b>&amp;<U+001B><U+FFFF>", tooltip="document", fillcolor="#dbe9f6"];'
        in lines[3]
    )
    assert [line.strip() for line in lines if "->" in line] == [
        'n0 -> n1 [label="quoted_from × 2"];',
        'n0 -> n1 [label="shares_text", dir=none];',
        'n2 -> n0 [label="publishes"];',
    ]


@pytest.mark.skipif(shutil.which("dot") is None, reason="no Graphviz here: apt install graphviz")
def test_graphviz_draws_it() -> None:
    drawn = to_svg(GRAPH, visible_in_xml).decode()
    assert "<svg" in drawn and "The Post" in drawn and "宽 é 😀" in drawn and "<b>" not in drawn


def test_a_picture_is_what_dot_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    program = tmp_path / "dot"
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@"; cat\n')
    program.chmod(0o755)
    assert to_svg(GRAPH, visible_in_xml).decode() == "-Tsvg\n" + to_dot(GRAPH, visible_in_xml)
    program.write_text("#!/bin/sh\ncat >/dev/null; echo 'too large' >&2; exit 1\n")
    with pytest.raises(UsageError, match="draws no picture: too large"):
        to_svg(GRAPH, visible_in_xml)
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    with pytest.raises(UsageError, match="needs Graphviz"):
        to_svg(GRAPH, visible_in_xml)


def test_endings_name_the_writers() -> None:
    assert {"graphml": to_graphml, "gexf": to_gexf, "svg": to_svg} == WRITERS
