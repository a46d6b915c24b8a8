"""Documents and what was found in them as records of W3C PROV, by the library prov, the extra ``prov``.

Documents, claims and captions are entities, speakers and outlets agents, runs and decisions activities.  Every relation
has an id of its own, made of what it relates, so that the same store gives the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from provstore.export.source_keys import SourceKeys
from provstore.records import Span, identify
from provstore.store.findings import caption_key

if TYPE_CHECKING:
    from prov.model import ProvDocument

    from provstore.forms.document import RunJson

Json = Mapping[str, Any]
Said = tuple[str, Sequence[Json]]
# Prefix of names → what it stands for; none is an address that anything is fetched from.
NAMESPACES = {
    name: f"urn:provstore:{name}:"
    for name in ("document", "claim", "caption", "source", "run", "decision", "person", "rules", "weights", "relation")
} | {"provstore": "urn:provstore:term:"}
_DERIVED = {"quoted_from": "wasQuotedFrom", "derived_from": "wasDerivedFrom"}


class ProvMaker:
    """Takes documents, as the objects of their lines, and makes records of PROV of them, each of them once."""

    def __init__(self, keys: SourceKeys) -> None:
        self._keys = keys
        self._known = set[str]()
        self._made = _empty()

    def take(self) -> ProvDocument:
        """What was made since it was last taken: a piece of the document that all make together."""
        made, self._made = self._made, _empty()
        return made

    def add(self, document: Json, row: Json, run: RunJson) -> None:
        """A document, its row of v_documents, and the run that made what was found in it."""
        id = document["id"]
        entity = self._entity(
            f"document:{id}",
            label=row["title"],
            published=row["published"],
            language=row["language"],
            url=row["url"],
            encoding=row["encoding"],
            reader=row["reader"],
        )
        if row["outlet"]:
            self._attribute(entity, {"kind": "outlet", "name": row["outlet"]}, id, known_by=row["outlet_by"])
        if before := document.get("edition_of"):
            other = self._entity(f"document:{before}")
            self._made.wasRevisionOf(entity, other, identifier=_relation(entity, "revision", other))
        activity = self._run(run, document["tagger"])
        self._made.used(activity, entity, identifier=_relation(activity, "used", entity))
        for number, claim in enumerate(document["claims"], 1):
            self._claim(document, claim, number, activity)
        for number, caption in enumerate(document["captions"], 1):
            self._caption(document, caption, number, activity)
        for link in document["links"]:
            self._link(entity, link, id)

    def _claim(self, document: Json, claim: Json, number: int, run: str) -> None:
        found = self._found(f"claim:{claim['id']}", document, claim["content"], run, number, claim)
        for speaker in claim["speakers"]:
            self._attribute(found, speaker, document["id"], role="speaker")
            if decided := speaker.get("decided"):
                self._attribute(found, decided, document["id"], role="speaker", by=decided["by"], at=decided["at"])
        for relay in claim["via"]:
            agent = self._agent(relay, document["id"])
            told = self._terms(type="provstore:via")
            self._made.wasInfluencedBy(found, agent, _relation(found, "via", agent), told)
        self._decide(
            found,
            _plain(claim["content"]),
            claim.get("review"),
            document["id"],
            {"speakers": ("speaker", claim["speakers"])},
        )

    def _caption(self, document: Json, caption: Json, number: int, run: str) -> None:
        key = caption_key(document["id"], Span(caption["start"], caption["end"])).replace(":", "-")
        found = self._found(f"caption:{key}", document, [caption], run, number, {})
        for credit in caption["credits"]:
            if credit["outlet"]:
                self._attribute(found, credit["outlet"], document["id"], role="credit")
            if credit["photographer"]:
                who = {"kind": "person", "name": credit["photographer"]}
                self._attribute(found, who, document["id"], role="photographer")
        outlets = [credit["outlet"] for credit in caption["credits"] if credit["outlet"]]
        self._decide(found, caption["text"], caption.get("review"), document["id"], {"outlets": ("credit", outlets)})

    def _found(self, name: str, document: Json, spans: Iterable[Json], run: str, number: int, told: Json) -> str:
        """Something that a run found in a document, whose words it quotes."""
        spans = list(spans)
        words = ("voice", "mode", "rule", "confidence", "medium", "needs_review")
        found = self._entity(
            name,
            value=_plain(spans),
            at=" ".join(f"{span['start']}:{span['end']}" for span in spans),
            number=number,
            **{word: told.get(word) for word in words},
        )
        source = f"document:{document['id']}"
        self._made.wasGeneratedBy(found, run, identifier=_relation(found, "generation", run))
        self._made.wasQuotedFrom(found, source, run, identifier=_relation(found, "quotation", source))
        return found

    def _link(self, entity: str, link: Json, document: str) -> None:
        if (link.get("review") or {}).get("verdict") == "reject":
            return
        evidence = (link["evidence"] or {}).get("text")
        told = self._terms(rule=link["rule"], inferred=link["inferred"], evidence=evidence)
        name, kind, to = f"relation:{link['id']}", link["kind"], link["to"]
        if kind in _DERIVED:
            other = self._entity(f"document:{to['id']}")
            getattr(self._made, _DERIVED[kind])(entity, other, identifier=name, other_attributes=told)
        elif kind == "primary_source":
            source = f"source:{identify(self._keys.key(to['kind'], to['name'], document), 'source')}"
            other = self._entity(source, label=to["name"], kind=to["kind"])
            self._made.hadPrimarySource(entity, other, identifier=name, other_attributes=told)
        elif to["kind"] != "document":  # what two documents share is no relation of PROV: nothing tells who has it
            agent = self._agent(to, document)
            self._made.wasInfluencedBy(entity, agent, name, told | self._terms(type=f"provstore:{kind}"))

    def _decide(self, found: str, words: str, review: Json | None, document: str, sources: Mapping[str, Said]) -> None:
        """What a person decided of something found: it is invalidated, or revised by what the person says instead.

        `words` are those found; `sources` has, by the field that can be amended, who it was found to be from, and in
        which role.
        """
        if review is None or review["verdict"] == "disputed":
            return
        at = review["at"]
        name = f"decision:{identify(found, 'decision', review['verdict'], review['by'], at)}"
        self._made.activity(name, at, at, self._terms(type=f"provstore:{review['verdict']}", note=review["note"]))
        self._made.used(name, found, at, _relation(name, "used", found))
        if review["by"]:
            person = self._person(review["by"])
            self._made.wasAssociatedWith(name, person, identifier=_relation(name, "associated", person))
        if review["verdict"] == "reject":
            self._made.wasInvalidatedBy(found, name, at, _relation(found, "invalidation", name))
        if amended := {one["field"]: one["value"] for one in review.get("amended", ())}:
            told = {field: _plain(value) for field, value in amended.items() if field not in sources}
            revised = self._entity(f"{found}-amended", **{"value": told.pop("content", words), **told})
            self._made.wasGeneratedBy(revised, name, at, _relation(revised, "generation", name))
            self._made.wasRevisionOf(revised, found, name, identifier=_relation(revised, "revision", found))
            for field, (role, before) in sources.items():
                for source in amended.get(field, before) or ():
                    self._attribute(revised, source, document, role=role)

    def _run(self, run: RunJson, tagger: Json | None) -> str:
        """A run, with the program that it was of, and by which rules and weights."""
        told = (run["command"], run["program_version"], run["started_at"], tagger and tagger["weights"])
        name = f"run:{identify(run['rules_digest'], 'run', *told)}"
        if name in self._known:
            return name
        self._known.add(name)
        self._made.activity(name, run["started_at"], run["ended_at"], self._terms(command=run["command"]))
        version = run["program_version"]
        program = self._once(
            self._made.agent, f"provstore:version-{version}", type="prov:SoftwareAgent", version=version
        )
        plans = [self._entity(f"rules:{run['rules_digest']}", type="prov:Plan")]
        if tagger:
            plans.append(self._entity(f"weights:{tagger['weights']}", type="prov:Plan", label=tagger["name"]))
        for plan in plans:
            self._made.wasAssociatedWith(name, program, plan, _relation(name, "associated", plan))
        return name

    def _attribute(self, entity: str, source: Json, document: str, **told: Any) -> None:
        agent = self._agent(source, document)
        name = _relation(entity, "attribution", agent, *told.values())
        if name not in self._known:
            self._known.add(name)
            self._made.wasAttributedTo(entity, agent, name, self._terms(**told))

    def _agent(self, source: Json, document: str) -> str:
        key = self._keys.key(source["kind"], source["name"], document)
        return self._once(
            self._made.agent, f"source:{identify(key, 'source')}", label=source["name"], kind=source["kind"]
        )

    def _person(self, name: str) -> str:
        return self._once(self._made.agent, f"person:{identify(name, 'person')}", type="prov:Person", label=name)

    def _entity(self, name: str, **told: Any) -> str:
        return self._once(self._made.entity, name, **told)

    def _once(self, make: Callable[..., object], name: str, **told: Any) -> str:
        """A record, whose attributes are those that it is first told with; one that is only named has none."""
        if told and name not in self._known:
            self._known.add(name)
            make(name, self._terms(**told))
        return name

    def _terms(self, **told: Any) -> dict[str, Any]:
        """Attributes by their names in PROV, without those that have no value; a type is a name itself."""
        own = {"label": "prov:label", "value": "prov:value", "type": "prov:type"}
        if "type" in told:
            told["type"] = self._made.valid_qualified_name(told["type"])
        return {own.get(name, f"provstore:{name}"): value for name, value in told.items() if value is not None}


def _empty() -> ProvDocument:
    from prov.model import ProvDocument

    return ProvDocument(namespaces=NAMESPACES)


def _plain(value: Any) -> Any:
    """What a person amended, as one text: the words of several spans are joined."""
    if isinstance(value, list):
        return " … ".join(one["text"] if isinstance(one, Mapping) else str(one) for one in value)
    return value


def _relation(entity: str, kind: str, *to: object) -> str:
    return f"relation:{identify(entity, kind, *to)}"
