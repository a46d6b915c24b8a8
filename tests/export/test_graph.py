"""A graph says who uses whom once for each pair and kind, and never takes two sources for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

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


def test_a_name_that_may_mean_several_is_a_node_for_each_document(connection: Connection) -> None:
    ids = ("a" * 64, "b" * 64)
    documents = [{"document_id": id, "title": None, "path": None, "document": id[:12], "outlet": None} for id in ids]
    maker = GraphMaker(connection, documents)
    link = {"kind": "cites", "to_kind": "outlet", "to": "Nobody's Post", "to_document_id": None, "link": "1"}
    maker.add_links([{"document_id": id, **link} for id in ids])
    made = maker.make()
    assert len({edge.target for edge in made.edges}) == 2
    assert [node.label for node in made.nodes] == [ids[0][:12], ids[1][:12], "Nobody's Post", "Nobody's Post"]


def test_the_order_of_rows_makes_no_difference(connection: Connection) -> None:
    links = list_links(connection).objects()
    made = []
    for rows in (links, links[::-1]):
        maker = GraphMaker(connection, list_documents(connection).objects())
        maker.add_links(rows)
        made.append(maker.make())
    assert made[0] == made[1]
