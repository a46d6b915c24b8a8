"""The tree of a page as one line, which a person can read: ``p(one b(two))``, white space left out."""

from __future__ import annotations

from justhtml import JustHTML
from justhtml.dom import Node, Text

from provstore.readers.html.nesting import nest


def outline(source: str) -> str:
    """The tree that ours is."""
    page = nest(source)

    def of(number: int) -> str:
        if number < 0:
            return "".join(page.texts[~number].words.split())
        return _element(page.elements[number].name, [of(child) for child in page.elements[number].children])

    return _joined([of(child) for child in page.elements[0].children])


def outline_of_browsers(source: str) -> str:
    """The tree that justhtml makes, which passes the tests that browsers are tested by."""

    def of(node: Node | Text) -> str:
        if isinstance(node, Text):
            return "".join((node.data or "").split())
        if node.name.startswith(("#", "!", "?")):
            return ""
        return _element(node.name.lower(), [of(child) for child in node.children or ()])

    return _joined([of(child) for child in JustHTML(source, sanitize=False).root.children or ()])


def _element(name: str, inside: list[str]) -> str:
    return f"{name}({_joined(inside)})"


def _joined(parts: list[str]) -> str:
    joined: list[str] = []  # neighboring texts are one: where they are parted is no matter of the tree
    for part in filter(None, parts):
        if joined and not part.endswith(")") and not joined[-1].endswith(")"):
            joined[-1] += part
        else:
            joined.append(part)
    return " ".join(joined)
