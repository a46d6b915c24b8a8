"""The closed classes of words by which changes are told."""

from functools import cache

from provstore.rules import load


@cache
def listed(name: str) -> frozenset[str]:
    """A closed class of `rules/same/changes.toml`."""
    return frozenset(load("same/changes")[name])
