"""Who cites, copies and quotes whom, as a graph: documents, outlets, speakers, and what leads from one to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from provstore.export.source_keys import SourceKeys
from provstore.records import identify

# Two documents share something, and nobody has it from the other: such an edge leads in no direction.
UNDIRECTED = frozenset({"shares_text", "same_text", "same_claim"})
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Node:
    """A document, by its id, or whoever information comes from, by its key; `label` is for people."""

    id: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Edge:
    """What leads from one node to another: `evidence` are the ids of the `count` links or claims that it stands for."""

    source: str
    target: str
    kind: str
    count: int
    evidence: tuple[str, ...]
    directed: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes and edges in one order, whatever order they came in."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


class GraphMaker:
    """Takes rows of the views, and makes a graph of them."""

    def __init__(self, connection: Connection, documents: Iterable[Row]) -> None:
        """`documents` are rows of v_documents: what to call each, and who publishes it."""
        self._documents = {
            row["document_id"]: (row["title"] or row["path"] or row["document"], row["outlet"]) for row in documents
        }
        self._keys = SourceKeys(connection)
        self._nodes = dict[str, Node]()
        self._edges = defaultdict[tuple[str, str, str], dict[str, None]](dict)

    def add_links(self, links: Iterable[Row]) -> None:
        """Rows of v_links: what each document uses."""
        for row in links:
            start, kind = self._document(row["document_id"]), row["kind"]
            if row["to_kind"] == "document" and row["to_document_id"]:
                end = self._document(row["to_document_id"])
            else:
                end = self._source(row["to_kind"], row["to"], start)
            if kind in UNDIRECTED and end < start:  # the views tell such a link from both of its ends
                start, end = end, start
                row = {**row, **_from_the_other(row)}
            self._edges[start, end, kind][_evidence(row, end)] = None

    def add_quotations(self, mentions: Iterable[Row]) -> None:
        """Rows of v_mentions: who says something in each document; what persons rejected is not among them."""
        for row in mentions:
            id = self._document(row["document_id"])
            shown = self._add(row["key"], row["key"].partition("|")[0], row["speaker_decided"] or row["speaker"])
            self._edges[id, shown, "quotes"][row["claim"]] = None

    def add_publishers(self, *, of_all: bool = False) -> None:
        """Who publishes each document that stands in the graph, or `of_all` that were given."""
        for id, (_, outlet) in self._documents.items():
            if of_all or id in self._nodes:
                self._document(id)
                if outlet:
                    self._edges[self._source("outlet", outlet, id), id, "publishes"][id] = None

    def make(self) -> Graph:
        nodes = sorted(self._nodes.values(), key=lambda node: node.id)
        edges = [
            Edge(start, end, kind, len(evidence), tuple(sorted(evidence)), kind not in UNDIRECTED)
            for (start, end, kind), evidence in sorted(self._edges.items())
        ]
        return Graph(tuple(nodes), tuple(edges))

    def _document(self, id: str) -> str:
        return self._add(id, "document", self._documents[id][0])

    def _source(self, kind: str, name: str, document: str) -> str:
        return self._add(self._keys.key(kind, name, document), kind, name)

    def _add(self, id: str, kind: str, label: str) -> str:
        self._nodes.setdefault(id, Node(id, kind, label))
        return id


def _from_the_other(row: Row) -> Row:
    ends = {"document_id": "to_document_id", "evidence_at": "to_evidence_at"}
    return {**{one: row[other] for one, other in ends.items()}, **{other: row[one] for one, other in ends.items()}}


def _evidence(row: Row, target: str) -> str:
    """The id of a link, as the JSON of its document has it; of two claims that say the same, where these stand."""
    if row["link"]:
        return str(row["link"])
    if row["kind"] == "same_claim":
        ends = (row["document_id"], row["evidence_at"]), (row["to_document_id"], row["to_evidence_at"])
        return "=".join(f"{id[:12]}:{place.replace(' ', ',')}" for id, place in ends)
    # Of an agency that only the text tells, the other document is where it is credited.
    places = [row["evidence_at"], None if row["kind"] == "wire" else row["to_evidence_at"]]
    offsets = [int(end) for place in places if place for end in place.split(":")]
    return identify(row["document_id"], "link", row["kind"], target, *offsets)
