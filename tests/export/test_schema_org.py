"""Articles in schema.org are JSON-LD that others read, and judge no claim."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from provstore.export.schema_org import HEAD, describe_article
from provstore.export.source_keys import SourceKeys
from provstore.query.lists import list_captions, list_claims, list_documents
from provstore.store import open_store
from tests.export.jsonld import expanded, keys_in, values_in
from tests.export.linked import documents_of

SCHEMA = "http://schema.org/"


@pytest.fixture(scope="module")
def articles(decided: Path) -> dict[str, dict[str, Any]]:
    with open_store(decided) as connection:
        keys = SourceKeys(connection)
        return {document["id"]: describe_article(document, row, keys) for document, row, _ in documents_of(connection)}


def test_an_article_is_its_document(articles: dict[str, dict[str, Any]], decided: Path) -> None:
    with open_store(decided) as connection:
        rows = list_documents(connection).objects()
    for row in rows:
        article = articles[str(row["document_id"])]
        assert (article["@type"], article.get("headline"), article.get("datePublished")) == (
            "NewsArticle", row["title"], row["published"]
        )  # fmt: skip
        assert (
            article["publisher"]["name"] == row["outlet"] and article["publisher"]["@type"] == "NewsMediaOrganization"
        )


def test_what_others_say_is_a_quotation_or_a_claim(articles: dict[str, dict[str, Any]], decided: Path) -> None:
    parts = {part["@id"]: part for article in articles.values() for part in article.get("hasPart", ())}
    with open_store(decided) as connection:
        claims = list_claims(connection, voice="attributed").objects()
        captions = list_captions(connection).objects()
    assert parts.keys() == {f"urn:provstore:claim:{one['claim']}" for one in claims} | {
        f"urn:provstore:caption:{one['id']}" for one in captions
    }
    modes = {"direct": "Quotation", "mixed": "Claim", "indirect": "Claim"}
    for claim in claims:
        part = parts[f"urn:provstore:claim:{claim['claim']}"]
        assert (part["@type"], part["text"]) == (modes[str(claim["mode"])], claim["content"])
        whole = part.get("isPartOf", part.get("appearance"))
        assert whole == {"@id": articles[str(claim["document_id"])]["@id"]}
        said = [one["name"] for one in part.get("spokenByCharacter", part.get("author", ()))]
        told = [*said, *filter(None, [part.get("creditText")])]
        assert "; ".join(told) == (claim["said_by"] or "")
    assert {part["@type"] for part in parts.values()} == {"Quotation", "Claim", "ImageObject"}


def test_nobody_who_is_unnamed_is_a_person(articles: dict[str, dict[str, Any]]) -> None:
    parts = [part for article in articles.values() for part in article.get("hasPart", ())]
    (unnamed, *_) = [part for part in parts if part.get("creditText") == "local sources"]
    assert not {"author", "spokenByCharacter"} & unnamed.keys()


def test_whom_an_article_is_from(articles: dict[str, dict[str, Any]]) -> None:
    based = [one for one in articles.values() if "isBasedOn" in one]
    assert based and all(one["@id"].rpartition(":")[2] in articles for article in based for one in article["isBasedOn"])
    agencies = {one["name"] for article in articles.values() for one in article.get("sourceOrganization", ())}
    cited = {one["name"] for article in articles.values() for one in article.get("mentions", ())}
    assert "Reuters" in agencies and "SANA" in cited


def test_others_read_it_as_json_ld(articles: dict[str, dict[str, Any]]) -> None:
    graph = [*articles.values()]
    read = expanded({**HEAD, "@graph": graph})
    assert [one["@id"] for one in read] == [one["@id"] for one in graph]
    assert keys_in(read) - {"@id", "@type", "@value"} == {SCHEMA + key for key in keys_in(graph) if key[0] != "@"}
    assert len([value for value in values_in(read) if value == "local sources"]) > 0
    assert "ClaimReview" not in str(read)
