"""What the elements and styles of a Word document are for: `rules/page/word.toml`."""

import re
from functools import cache
from typing import NamedTuple

from provstore.rules import load

_END = re.compile(r"^(.*?\D)(\d*)$")


class Style(NamedTuple):
    """What a style is for, and the level of a heading; 1 where it has no number."""

    use: str
    level: int


@cache
def short_name(name: str) -> str:
    """The short name of an element or attribute as expat tells it, ``w:p`` for ``http://… p``; empty where unknown.

    An attribute of no namespace has its own name.
    """
    space, _, local = name.rpartition(" ")
    if not space:
        return local
    prefix = _namespaces().get(space)
    return f"{prefix}:{local}" if prefix else f"xml:{local}" if space.endswith("/XML/1998/namespace") else ""


def find_style(id: str) -> Style | None:
    """What a style of this id is for; None where its name is not known."""
    found = _END.match(id.casefold().replace(" ", ""))
    use = _styles().get(found[1]) if found else None
    if found is None or use is None:
        return None
    if use == "title" and found[2]:
        use = "heading"  # in French, Titre is the title, and Titre 1 a heading
    return Style(use, int(found[2] or 1))


@cache
def elements_of(kind: str) -> frozenset[str]:
    """The short names of the elements of a kind."""
    return frozenset(load("page/word")["elements"][kind])


@cache
def signs() -> dict[str, str]:
    """Elements of a run that stand for a sign, with the sign."""
    return dict(load("page/word")["signs"])


@cache
def _namespaces() -> dict[str, str]:
    return dict(load("page/word")["namespaces"])


@cache
def _styles() -> dict[str, str]:
    """The names of styles, with what they are for."""
    return {id: one["for"] for one in load("page/word")["style"] for id in one["ids"]}
