"""How Sphinx builds the site: from Markdown, with a theme that fetches nothing, every link and anchor checked."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

project = "provstore"
html_title = "provstore"
language = "en"
extensions = ["myst_parser"]
exclude_patterns = ["generate", "examples"]
myst_heading_anchors = 3  # headings down to this level can be linked to, by the names that code hosts give them
nitpicky = True

html_theme = "alabaster"
html_theme_options = {
    "description": "Who says this, and where did they get it?",
    "show_powered_by": False,
    "fixed_sidebar": False,
    "page_width": "1360px",  # room for an answer of 120 characters beside the navigation
    "body_max_width": "auto",
    "sidebar_width": "240px",
    "code_font_size": "13px",
}
html_sidebars = {"**": ["about.html", "navigation.html", "searchfield.html"]}
html_copy_source = False
html_show_copyright = False
html_use_index = False
pygments_style = "default"

# What `man provstore` shows is the reference of the commands; without a day, so that it changes only where they do.
man_pages: list[tuple[str, str, str, list[str], int]] = [
    ("reference/commands", "provstore", "who says what in news articles, where they got it, who copied whom", [], 1),
    ("reference/exit-codes", "provstore-exit-codes", "what the exit codes of provstore mean", [], 7),
]
man_show_urls = False
today = " "


def without_links(app: Sphinx, page: Any, _name: str) -> None:
    """In a man page a link is only its words, which would else stand before an empty address."""
    if app.builder.name == "man":
        for link in [one for one in page.findall() if one.tagname == "reference"]:
            link.replace_self(link.children)


def setup(app: Sphinx) -> None:
    """What Sphinx calls."""
    app.connect("doctree-resolved", without_links)
