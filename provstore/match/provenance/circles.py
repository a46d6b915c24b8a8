"""Circular reporting: ways of a claim that return to an outlet through another one."""

from collections.abc import Sequence

from provstore.match.provenance.traces import Appearance, trace
from provstore.records import Source

LONGEST_CIRCLE = 5  # outlets; a longer circle is not looked for (chosen by hand on the development texts, 2026-11)


def find_circles(found: Sequence[Appearance]) -> list[tuple[Source, ...]]:
    """Ways of a claim that return to an outlet through another one, each from the outlet first in the alphabet."""
    sources: dict[str, Source] = {}
    onward: dict[str, set[str]] = {}
    for appearance in found:
        passed = [step for step in trace(appearance) if step.to.kind == "outlet" and step.origin.kind == "outlet"]
        for step in passed:
            sources[step.origin.key], sources[step.to.key] = step.origin, step.to
            onward.setdefault(step.origin.key, set()).add(step.to.key)
    circles: list[tuple[Source, ...]] = []

    def walk(first: str, way: tuple[str, ...]) -> None:
        for following in sorted(onward.get(way[-1], ())):
            if following == first and len(way) > 1:
                circles.append(tuple(sources[key] for key in (*way, first)))
            elif following > first and following not in way and len(way) < LONGEST_CIRCLE:
                walk(first, (*way, following))

    for key in sorted(onward):
        walk(key, (key,))
    return circles
