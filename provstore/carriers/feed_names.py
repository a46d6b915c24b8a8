"""What the elements of feeds are called, whatever prefixes a feed binds to their namespaces."""

from collections.abc import Mapping
from functools import cache
from urllib.parse import urljoin

from provstore.rules import load


def join_address(base: str, address: str) -> str:
    """An address that may be relative to a base; as it stands where the two do not fit."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address.strip()


def is_wanted(name: str) -> bool:
    return name in _wanted() or name.startswith(load("carriers/feeds")["podcast"]["prefix"])


@cache
def _wanted() -> frozenset[str]:
    """The names of all elements in which something stands that a document, or a statement of one, is made from."""
    rules = load("carriers/feeds")
    return frozenset((*rules["item"], *rules["feed"], *rules["text"]["whole"], *rules["text"]["summary"], "enclosure"))


def name_element(qname: str, scope: Mapping[str, str]) -> str:
    """The name of an element with the prefix that the rules give its namespace."""
    prefix, _, local = qname.rpartition(":")
    namespace = scope.get(prefix)
    if namespace is None:  # not declared: the prefix means what it means everywhere
        return qname
    known = find_prefix(namespace)
    if known is None:
        known = f"{{{namespace}}}" if namespace else ""
    return f"{known}:{local}" if known else local


def find_prefix(namespace: str) -> str | None:
    """The prefix that the rules give a namespace, empty for that of RSS; None where they do not know it."""
    return _namespaces().get(_fold(namespace))


@cache
def _namespaces() -> dict[str, str]:
    return {_fold(namespace): prefix for namespace, prefix in load("carriers/feeds")["namespaces"].items()}


def _fold(namespace: str) -> str:
    """A namespace without what people get wrong in it."""
    return namespace.strip().lower().removeprefix("https:").removeprefix("http:").strip("/")
