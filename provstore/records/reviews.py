"""What a person decides of something that was found: a claim, a link, a caption, a pair of claims, a divergence.

A decision names what it is about by ids that are the same in every store, and has the words of it, so that it can
travel to another store and is attached to nothing that has other words.  It also names the decisions that it was made
in sight of: so two copies that were joined know which decision answers which, and which contradict each other.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from provstore.records.claims import Mode, Voice
from provstore.records.extractions import identify
from provstore.records.sources import Source

FindingKind = Literal["claim", "link", "caption", "same", "divergence"]
# undo takes back the decision that holds; what held before it then holds again.
Judgement = Literal["accept", "reject", "amend", "undo"]


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a run found, as decisions name it.

    `key` is its id, `documents` are the ids of the one or two documents it is found in, `words` a JSON object of all
    words that make it what it is.
    """

    kind: FindingKind
    key: str
    documents: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Amended:
    """What something found has by a person's word; null is what the person says nothing of, () that nobody can tell.

    A claim can have other speakers, another content, mode and voice; a caption other outlets and photographers.
    """

    speakers: tuple[Source, ...] | None = None
    content: tuple[str, ...] | None = None  # words as they stand in the document, in parts
    mode: Mode | None = None
    voice: Voice | None = None
    outlets: tuple[Source, ...] | None = None  # whom a caption credits
    photographers: tuple[str, ...] | None = None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who is named: of a claim who says it, of a caption whom it credits."""
        return self.speakers or self.outlets or ()

    @property
    def says_sources(self) -> bool:
        return self.speakers is not None or self.outlets is not None

    def told(self) -> dict[str, Any]:
        """What is amended, as a JSON object."""
        given = {one.name: getattr(self, one.name) for one in fields(self)}
        for name in ("speakers", "outlets"):
            if given[name] is not None:
                given[name] = [source_told(one) for one in given[name]]
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in given.items()
            if value is not None
        }


NOT_AMENDED = Amended()
# What can be amended; all else is accepted or rejected.
AMENDABLE: Mapping[FindingKind, frozenset[str]] = {
    "claim": frozenset({"speakers", "content", "mode", "voice"}),
    "caption": frozenset({"outlets", "photographers"}),
}


@dataclass(frozen=True, slots=True)
class Review:
    """A decision on something found; `after` are the ids of the decisions of the same that it was made in sight of."""

    of: Found
    verdict: Judgement
    amended: Amended = NOT_AMENDED
    note: str | None = None
    by: str | None = None
    at: str | None = None  # UTC
    after: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The same in every store to which the decision travels."""
        told = json.dumps(review_told(self), sort_keys=True, ensure_ascii=False)
        return identify(self.of.documents[0], "review", told)


def source_told(source: Source) -> dict[str, Any]:
    """A source as a JSON object, with all that its key is made of."""
    whole = source.part_of and source_told(source.part_of)
    return {
        "name": source.name,
        "kind": source.kind,
        "country": source.country,
        "part_of": whole,
        "scope": source.scope,
    }


def read_source(told: Mapping[str, Any]) -> Source:
    """The source of such an object; raises KeyError, TypeError or AttributeError for what is none."""
    whole = read_source(told["part_of"]) if told["part_of"] else None
    return Source(told["name"], told["kind"], told["country"], whole, told["scope"])


def is_of_another(source: Source, document: str) -> bool:
    """Whether a source is known inside another document alone: then it says nothing in this one."""
    whole = source.part_of
    return source.scope not in (None, document) or (whole is not None and is_of_another(whole, document))


def read_amended(told: Mapping[str, Any]) -> Amended:
    """What `Amended.told` made an object of."""
    speakers, content = told.get("speakers"), told.get("content")
    outlets, photographers = told.get("outlets"), told.get("photographers")
    return Amended(
        speakers=None if speakers is None else tuple(map(read_source, speakers)),
        content=None if content is None else tuple(content),
        mode=told.get("mode"),
        voice=told.get("voice"),
        outlets=None if outlets is None else tuple(map(read_source, outlets)),
        photographers=None if photographers is None else tuple(photographers),
    )


def review_told(review: Review) -> dict[str, Any]:
    """A decision as a JSON object, as it travels; its id is made of it."""
    return {
        "of": review.of.kind,
        "key": review.of.key,
        "documents": list(review.of.documents),
        "words": json.loads(review.of.words),
        "verdict": review.verdict,
        "amended": review.amended.told(),
        "note": review.note,
        "by": review.by,
        "at": review.at,
        "after": list(review.after),
    }


def read_review(told: Mapping[str, Any]) -> Review:
    """The decision of such an object; raises KeyError, TypeError or AttributeError for what is none."""
    words = json.dumps(told["words"], sort_keys=True, ensure_ascii=False)
    found = Found(told["of"], told["key"], tuple(told["documents"]), words)
    said = told["note"], told["by"], told["at"]
    return Review(found, told["verdict"], read_amended(told["amended"]), *said, tuple(told["after"]))
