"""What holds of a claim or a caption of a line: what a person decided, or else what was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class HeldClaim:
    """A claim as it holds: who says it (name and kind each), the spans of what is said, and how."""

    id: str
    speakers: tuple[Json, ...]
    content: tuple[Json, ...]
    mode: str | None
    voice: str

    @property
    def text(self) -> str:
        return " … ".join(span["text"] for span in self.content)


@dataclass(frozen=True, slots=True)
class HeldCaption:
    """A caption as it holds: whose picture it is; outlets have name and kind."""

    caption: Json
    outlets: tuple[Json, ...]
    photographers: tuple[str, ...]

    @property
    def credit(self) -> str:
        """Whose picture it is, as one text; empty where nobody is named."""
        return " / ".join([*self.photographers, *(outlet["name"] for outlet in self.outlets)])


def held_claims(document: Json) -> Iterator[HeldClaim]:
    """The claims of a document, but for those that a person rejected."""
    for claim in document["claims"]:
        if (amended := _amended(claim)) is not None:
            found = [speaker.get("decided") or speaker for speaker in claim["speakers"]]
            yield HeldClaim(
                claim["id"],
                _each_once(amended.get("speakers", found) or ()),
                tuple(amended.get("content", claim["content"])),
                amended.get("mode", claim["mode"]),
                amended.get("voice", claim["voice"]),
            )


def held_captions(document: Json) -> Iterator[HeldCaption]:
    """The captions of a document, but for those that a person rejected."""
    for caption in document["captions"]:
        if (amended := _amended(caption)) is not None:
            outlets = [credit["outlet"] for credit in caption["credits"] if credit["outlet"]]
            photographers = [credit["photographer"] for credit in caption["credits"] if credit["photographer"]]
            yield HeldCaption(
                caption,
                _each_once(amended.get("outlets", outlets) or ()),
                tuple(amended.get("photographers", photographers) or ()),
            )


def held_links(document: Json) -> list[Json]:
    """The links of a document, but for those that a person rejected."""
    return [link for link in document["links"] if (link.get("review") or {}).get("verdict") != "reject"]


def _amended(found: Json) -> dict[str, Any] | None:
    """What a person says instead, by field; None of what was rejected."""
    review = found.get("review") or {}
    if review.get("verdict") == "reject":
        return None
    return {one["field"]: one["value"] for one in review.get("amended", ())}


def _each_once(sources: Sequence[Json]) -> tuple[Json, ...]:
    named = dict.fromkeys((source["kind"], source["name"]) for source in sources)
    return tuple({"name": name, "kind": kind} for kind, name in named)
