"""The page around what it tells: one file that loads nothing, runs nothing, and is valid HTML."""

from importlib.resources import files
from typing import NamedTuple

from provstore.render.report.elements import Html, element, together

# Nothing is loaded or run, even if words of a store were ever taken for markup.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


class Section(NamedTuple):
    """A part of the page, which the list at its top leads to."""

    id: str
    title: str
    told: Html


class Page(NamedTuple):
    title: str
    head: Html
    sections: list[Section]


def write_page(page: Page, origin: Html) -> str:
    """The whole file; `origin` says by what it was made, and from what."""
    style = files(__package__).joinpath("style.css").read_text(encoding="utf-8")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", page.title),
        element("style", Html(style)),
    )
    contents = element("ul", *(element("li", element("a", one.title, href=f"#{one.id}")) for one in page.sections))
    body = element(
        "body",
        element("header", element("h1", page.title), page.head),
        element("nav", contents, aria_label="On this page"),
        element("main", *map(_section, page.sections)),
        element("footer", origin),
    )
    return together(Html("<!DOCTYPE html>\n"), element("html", head, body, lang="en"))


def _section(one: Section) -> Html:
    return element("section", element("h2", one.title, id=one.id), one.told, aria_labelledby=one.id)
