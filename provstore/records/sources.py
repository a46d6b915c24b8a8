"""Whoever information comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SourceKind = Literal["person", "organization", "government", "outlet", "anonymous", "document"]


@dataclass(frozen=True, slots=True)
class Source:
    """Whoever information comes from.

    `scope` is the id of the document inside which alone the source is known: two groups of
    "local sources" in two articles are two sources, and so are two letters nobody signed.
    """

    name: str
    kind: SourceKind
    country: str | None = None  # ISO 3166 alpha-2
    part_of: Source | None = None  # a ministry is part of its government
    scope: str | None = None

    @property
    def key(self) -> str:
        """Names the same source in every store; made from content, not from row numbers."""
        return "|".join((self.kind, self.name.casefold(), self.country or "", self.scope or ""))
