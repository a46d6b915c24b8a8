"""A graph as a file: GraphML and GEXF by networkx, the extra ``graph``; a picture by Graphviz, a program of its own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import tostring

from provstore.errors import UsageError
from provstore.export.extras import require_extra
from provstore.export.graph import Graph

Safe = Callable[[str], str]
_COLORS = {"document": "#dbe9f6", "outlet": "#fde3c8", "anonymous": "#e6e6e6"}


def to_graphml(graph: Graph, safe: Safe) -> bytes:
    """The graph as GraphML; `safe` writes out what XML cannot hold.  Raises UsageError without networkx."""
    made = _networkx(graph, safe)
    from networkx import generate_graphml

    lines = '<?xml version="1.0" encoding="utf-8"?>', *generate_graphml(made)
    return "".join(f"{line}\n" for line in lines).encode()


def to_gexf(graph: Graph, safe: Safe) -> bytes:
    """The graph as GEXF 1.3, which Gephi opens."""
    made = _networkx(graph, safe)
    from networkx.readwrite.gexf import GEXFWriter

    root = GEXFWriter(made, version="1.3").xml
    for meta in root.findall("meta"):
        root.remove(meta)  # the day on which it is written: the same store gives the same bytes
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def to_svg(graph: Graph, safe: Safe) -> bytes:
    """A picture of the graph as SVG.  Raises UsageError where the program `dot` is not on the path, or fails."""
    program = shutil.which("dot")
    if program is None:
        raise UsageError("a picture needs Graphviz, whose program dot is not on the path; .graphml and .gexf need none")
    drawn = subprocess.run([program, "-Tsvg"], input=to_dot(graph, safe).encode(), capture_output=True, check=False)
    if drawn.returncode:
        said = drawn.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise UsageError(f"Graphviz draws no picture: {said or f'dot ended with {drawn.returncode}'}")
    return drawn.stdout


def to_dot(graph: Graph, safe: Safe) -> str:
    """The graph in the language of Graphviz."""
    lines = ["digraph {", "  rankdir=LR;", '  node [shape=box, style="filled,rounded", fillcolor=white];']
    numbers = {node.id: number for number, node in enumerate(graph.nodes)}
    for node in graph.nodes:
        color = f', fillcolor="{_COLORS[node.kind]}"' if node.kind in _COLORS else ""
        lines.append(f"  n{numbers[node.id]} [label={_quoted(safe(node.label))}, tooltip={_quoted(node.kind)}{color}];")
    for edge in graph.edges:
        label = edge.kind if edge.count == 1 else f"{edge.kind} × {edge.count}"
        arrow = "" if edge.directed else ", dir=none"
        ends = f"n{numbers[edge.source]} -> n{numbers[edge.target]}"
        lines.append(f"  {ends} [label={_quoted(label)}{arrow}];")
    return "\n".join([*lines, "}", ""])


def _quoted(label: str) -> str:
    r"""A label that is shown as it stands: in DOT ``\N`` is the name of a node, and ``&lt;`` a less-than sign."""
    return '"' + label.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"') + '"'


def _networkx(graph: Graph, safe: Safe) -> Any:
    require_extra("networkx", "graph", "a graph")
    from networkx import MultiDiGraph

    made = MultiDiGraph()
    for node in graph.nodes:
        made.add_node(safe(node.id), kind=node.kind, label=safe(node.label))
    for number, edge in enumerate(graph.edges):
        told = {"kind": edge.kind, "count": edge.count, "evidence": safe(" ".join(edge.evidence))}
        made.add_edge(
            safe(edge.source), safe(edge.target), key=f"e{number}", **told, directed=edge.directed, weight=edge.count
        )
    return made


WRITERS: dict[str, Callable[[Graph, Safe], bytes]] = {"graphml": to_graphml, "gexf": to_gexf, "svg": to_svg}
