"""PROV is read back by the library as it was, and tells who said what, by which run, and what persons decided."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from provstore.export.source_keys import SourceKeys
from provstore.query.lists import list_claims
from provstore.store import open_store
from tests.export.linked import documents_of

prov = pytest.importorskip("prov.model", reason="no prov here: pip install 'provstore[prov]'")


@pytest.fixture(scope="module")
def made(decided: Path) -> Any:
    from provstore.export.prov import ProvMaker

    with open_store(decided) as connection:
        maker = ProvMaker(SourceKeys(connection))
        for document, row, run in documents_of(connection):
            maker.add(document, row, run)
    return maker.take()


def relations(made: Any, kind: str) -> list[dict[str, str]]:
    """Each relation of a kind, what it relates and says by the last part of the names."""
    found = made.get_records(getattr(prov, kind))
    return [{name.localpart: str(value) for name, value in one.attributes} for one in found]


def about(made: Any, name: str) -> dict[str, str]:
    (record,) = made.get_record(name)
    return {key.localpart: str(value) for key, value in record.attributes}


def test_every_relation_has_an_id_of_its_own(made: Any) -> None:
    ids = Counter(str(one.identifier) for one in made.get_records(prov.ProvRelation))
    assert "None" not in ids and set(ids.values()) == {1}
    things = Counter(str(one.identifier) for one in made.get_records(prov.ProvElement))
    assert set(things.values()) == {1}


def test_whom_and_what_a_relation_names_is_there(made: Any) -> None:
    there = {str(one.identifier) for one in made.get_records(prov.ProvElement)}
    for one in made.get_records(prov.ProvRelation):
        ends = [str(value) for _, value in one.formal_attributes if isinstance(value, prov.QualifiedName)]
        assert ends and set(ends) <= there, one


def test_each_claim_is_attributed_quoted_and_generated(made: Any, decided: Path) -> None:
    with open_store(decided) as connection:
        claims = [*list_claims(connection).objects(), *list_claims(connection, rejected=True).objects()]
    for claim in claims:
        entity = f"claim:{claim['claim']}"
        assert about(made, entity)["value"] == claim["content"] and about(made, entity)["at"] == claim["content_at"]
        (quoted,) = [one for one in relations(made, "ProvDerivation") if one["generatedEntity"] == entity]
        assert (quoted["usedEntity"], quoted["type"]) == (f"document:{claim['document_id']}", "prov:Quotation")
        said = [one for one in relations(made, "ProvAttribution") if one["entity"] == entity]
        names = [about(made, one["agent"])["label"] for one in said if one.get("role") == "speaker"]
        assert names == (str(claim["speakers"]).split("; ") if claim["speakers"] else [])
        (generated,) = [one for one in relations(made, "ProvGeneration") if one["entity"] == entity]
        assert generated["activity"].startswith("run:")


def test_runs_follow_rules_and_weights(decided: Path) -> None:
    from provstore.export.prov import ProvMaker

    tagger = {"name": "a tagger", "weights": "f" * 64, "backend": "any"}
    with open_store(decided) as connection:
        maker = ProvMaker(SourceKeys(connection))
        (document, row, run), *_ = documents_of(connection)
        maker.add({**document, "tagger": tagger}, row, run)
    made = maker.take()
    plans = [one["plan"] for one in relations(made, "ProvAssociation") if "plan" in one]
    assert plans == [f"rules:{run['rules_digest']}", f"weights:{'f' * 64}"]
    assert [about(made, plan)["type"] for plan in plans] == ["prov:Plan", "prov:Plan"]
    (used,) = [one for one in relations(made, "ProvUsage") if one["activity"].startswith("run:")]
    assert used["entity"] == f"document:{document['id']}"


def test_who_has_it_from_whom(made: Any) -> None:
    derived = relations(made, "ProvDerivation")
    copies = [
        one for one in derived if one["generatedEntity"].startswith("document:") and "document:" in one["usedEntity"]
    ]
    assert copies and all("evidence" in one for one in copies)
    kinds = {one["type"] for one in relations(made, "ProvInfluence")}
    assert {"provstore:cites", "provstore:wire", "provstore:photo_credit"} <= kinds
    assert not kinds & {"provstore:shares_text", "provstore:same_text", "provstore:same_claim"}


def test_what_a_person_rejects_is_invalidated(made: Any, decided: Path) -> None:
    with open_store(decided) as connection:
        (rejected,) = list_claims(connection, rejected=True).objects()
    (one,) = relations(made, "ProvInvalidation")
    assert one["entity"] == f"claim:{rejected['claim']}"
    assert about(made, one["activity"])["type"] == "provstore:reject"
    (who,) = [told for told in relations(made, "ProvAssociation") if told["activity"] == one["activity"]]
    assert about(made, who["agent"]) == {"type": "prov:Person", "label": "Ada"}


def test_what_a_person_amends_is_a_revision(made: Any, decided: Path) -> None:
    with open_store(decided) as connection:
        (amended,) = [one for one in list_claims(connection).objects() if one["review"] == "amend"]
    found = f"claim:{amended['claim']}"
    (revision,) = [one for one in relations(made, "ProvDerivation") if one.get("type") == "prov:Revision"]
    assert (revision["generatedEntity"], revision["usedEntity"]) == (f"{found}-amended", found)
    said = {one["entity"]: about(made, one["agent"])["label"] for one in relations(made, "ProvAttribution")}
    assert about(made, f"{found}-amended")["value"] == amended["content"]
    assert (said[f"{found}-amended"], said[found]) == ("Ann Lee", amended["speakers"])


def test_who_a_speaker_is_by_a_person_stands_beside_who_was_found(decided: Path) -> None:
    from provstore.export.prov import ProvMaker

    with open_store(decided) as connection:
        maker = ProvMaker(SourceKeys(connection))
        document, row, run = next(
            one for one in documents_of(connection) if any(c["speakers"] for c in one[0]["claims"])
        )
        claim = next(claim for claim in document["claims"] if claim["speakers"])
        claim["speakers"][0]["decided"] = {"name": "Cy", "kind": "person", "by": "Ada", "at": "2024-01-01T00:00:00Z"}
        maker.add(document, row, run)
    made = maker.take()
    said = [one for one in relations(made, "ProvAttribution") if one["entity"] == f"claim:{claim['id']}"]
    assert [about(made, one["agent"])["label"] for one in said] == [claim["speakers"][0]["name"], "Cy"]
    assert ("by" not in said[0], said[1]["by"]) == (True, "Ada")
