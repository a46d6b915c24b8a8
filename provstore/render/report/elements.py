"""HTML by the standard library: elements, and the one function through which words get into them.

No template engine: how words are escaped here is our own in any case (`words_of`), and what is left is one function.
"""

import re
from html import escape

from provstore.render.safe import safe_text

# What HTML forbids, though Unicode has numbers for it: a page with one of these is not valid.
_NO_CHARACTERS = re.compile(
    r"[\ufdd0-\ufdef" + "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF)) + "]"
)
_VOID = frozenset(["meta"])
_ON_A_LINE = {  # for whoever reads the source
    *("article", "blockquote", "body", "caption", "dd", "dl", "dt", "footer", "h1", "h2", "h3", "head", "header"),
    *("html", "li", "main", "meta", "nav", "ol", "p", "section", "style", "table", "tbody", "thead", "title", "tr"),
    "ul",
}


class Html(str):
    """Markup that was made here; any other string is words, which `element` escapes."""


def words_of(text: str) -> Html:
    """Words of a store as HTML: escaped, with controls, bidi overrides and what is no character written out."""
    return Html(escape(_NO_CHARACTERS.sub(lambda found: f"<U+{ord(found[0]):04X}>", safe_text(text))))


def together(*parts: str | None) -> Html:
    """Parts one after the other, None left out."""
    return Html("".join(part if isinstance(part, Html) else words_of(part) for part in parts if part is not None))


def element(tag: str, /, *parts: str | None, **attributes: str | None) -> Html:
    """An element; `class_` is its class, `aria_label` the attribute aria-label, and one that is None is left out."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{words_of(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    end = "\n" if tag in _ON_A_LINE else ""
    return Html(f"<{tag}{told}>{end}") if tag in _VOID else Html(f"<{tag}{told}>{together(*parts)}</{tag}>{end}")


def table(caption: str, heads: list[str], rows: list[Html]) -> Html:
    """A table of rows, each made by `row`, with the names of its columns."""
    head = element("tr", *(element("th", one, scope="col") for one in heads))
    return element("table", element("caption", caption), element("thead", head), element("tbody", *rows))


def row(name: str, *cells: str | None, id: str | None = None) -> Html:
    """A row of a table: its name, then a cell for each of the other columns."""
    return element("tr", element("th", name, scope="row"), *(element("td", cell) for cell in cells), id=id)


def listed(lines: list[str]) -> Html:
    return element("ul", *(element("li", line, dir="auto") for line in lines))


def name(words: str | None, otherwise: str = "unknown") -> Html:
    """A name, kept apart from the direction in which the words around it are written."""
    return element("bdi", " ".join(words.split())) if words else words_of(otherwise)
