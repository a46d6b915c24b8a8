"""A graph says who uses whom once for each pair and kind, and never takes two sources for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from provstore.export.graph import UNDIRECTED, Edge, GraphMaker
from provstore.export.jsonl import export_document
from provstore.query.lists import list_claims, list_documents, list_links
from provstore.query.views import read_view
from provstore.store import open_store


@pytest.fixture
def connection(decided: Path) -> Iterator[Connection]:
    with open_store(decided) as connection:
        yield connection


@pytest.fixture
def maker(connection: Connection) -> GraphMaker:
    return GraphMaker(connection, list_documents(connection).objects())


def by_kind(maker: GraphMaker, kind: str) -> list[Edge]:
    return [edge for edge in maker.make().edges if edge.kind == kind]


def test_edges_of_links_have_the_ids_of_the_links(connection: Connection, maker: GraphMaker) -> None:
    links = list_links(connection).objects()
    maker.add_links(links)
    documents = [export_document(connection, id) for id in maker._documents]
    ids = {link["id"] for document in documents for link in document["links"]}
    edges = [edge for edge in maker.make().edges if edge.kind != "same_claim"]
    assert {id for edge in edges for id in edge.evidence} <= ids
    assert {"cites", "quoted_from", "shares_text", "wire"} <= {edge.kind for edge in edges}
    for kind in {link["kind"] for link in links}:
        told = sum(link["kind"] == kind for link in links)
        assert sum(edge.count for edge in by_kind(maker, str(kind))) * (2 if kind in UNDIRECTED else 1) == told, kind


def test_what_leads_in_no_direction_is_one_edge(connection: Connection, maker: GraphMaker) -> None:
    maker.add_links(list_links(connection, kind="shares_text").objects())
    edges = by_kind(maker, "shares_text")
    assert edges and all(not edge.directed and edge.source < edge.target for edge in edges)
    maker.add_links(list_links(connection, kind="quoted_from").objects())
    assert all(edge.directed for edge in by_kind(maker, "quoted_from"))


def test_quotations_are_counted_but_for_what_a_person_rejected(connection: Connection, maker: GraphMaker) -> None:
    maker.add_quotations(read_view(connection, "v_mentions", order="document_id, number").objects())
    quoted = {id for edge in by_kind(maker, "quotes") for id in edge.evidence}
    claims = list_claims(connection, voice="attributed").objects()
    assert quoted == {one["claim"] for one in claims if one["said_by"]}
    assert sum(edge.count for edge in by_kind(maker, "quotes")) >= len(quoted)
    (rejected,) = list_claims(connection, rejected=True).objects()
    assert rejected["speaker"] and rejected["claim"] not in quoted
    assert "Ann Lee" in {node.label for node in maker.make().nodes if node.kind == "person"}


def test_who_publishes_what(connection: Connection, maker: GraphMaker) -> None:
    maker.add_links(list_links(connection, kind="cites").objects())
    maker.add_publishers()
    told = {(edge.source, edge.target) for edge in by_kind(maker, "publishes")}
    ids = {edge.source for edge in by_kind(maker, "cites")}
    assert {target for _, target in told} == ids
    maker.add_publishers(of_all=True)
    published = [one for one in list_documents(connection).objects() if one["outlet"]]
    nodes = {node.id: node for node in maker.make().nodes}
    assert {(nodes[edge.source].label, edge.target) for edge in by_kind(maker, "publishes")} == {
        (one["outlet"], one["document_id"]) for one in published
    }
    assert all(node.kind == "document" and node.label for id, node in nodes.items() if len(id) == 64)


def link(document: str, kind: str, name: str) -> dict[str, Any]:
    return {
        "document_id": document, "kind": "cites", "to_kind": kind, "to": name, "to_document_id": None, "link": f"{document[0]}1",
        "evidence_at": "1:2", "to_evidence_at": None,
    }  # fmt: skip


A, B = "a" * 64, "b" * 64


class Sources:
    """In place of a store: the keys of its sources, with kind and name."""

    def __init__(self, *keys: str) -> None:
        self.rows = [(key, key.split("|")[0], key.split("|")[1].title()) for key in keys]

    def execute(self, _: object) -> list[tuple[str, str, str]]:
        return self.rows


@pytest.mark.parametrize(
    ("keys", "kind", "name", "nodes"),
    [
        (["outlet|post||"], "outlet", "Post", {"outlet|post||"}),
        (["outlet|post|GB|", "outlet|post|US|"], "outlet", "Post", {f"outlet|Post||{A}", f"outlet|Post||{B}"}),
        ([f"anonymous|officials||{A}", f"anonymous|officials||{B}"], "anonymous", "Officials", {f"anonymous|officials||{A}", f"anonymous|officials||{B}"}),
        ([f"organization|union||{A}", "organization|union|NO|"], "organization", "Union", {f"organization|union||{A}", "organization|union|NO|"}),
        (["person|post||"], "outlet", "Post", {f"outlet|Post||{A}", f"outlet|Post||{B}"}),
    ],
)  # fmt: skip
def test_one_name_is_one_source_where_that_is_sure(keys: list[str], kind: str, name: str, nodes: set[str]) -> None:
    documents = [{"document_id": id, "title": None, "path": None, "document": id[:12], "outlet": None} for id in (A, B)]
    maker = GraphMaker(Sources(*keys), documents)  # type: ignore[arg-type]
    maker.add_links([link(id, kind, name) for id in (A, B)])
    made = maker.make()
    assert {edge.target for edge in made.edges} == nodes
    assert [node.label for node in made.nodes if node.id in (A, B)] == [A[:12], B[:12]]


def test_the_order_of_rows_makes_no_difference(connection: Connection) -> None:
    links = list_links(connection).objects()
    made = []
    for rows in (links, links[::-1]):
        maker = GraphMaker(connection, list_documents(connection).objects())
        maker.add_links(rows)
        made.append(maker.make())
    assert made[0] == made[1]
