"""Two versions of a short invented article, and what is told of them."""

from __future__ import annotations

from provstore.extract import extract
from provstore.match.changes.changes import find_changes
from provstore.match.changes.roles import Roles, read_roles
from provstore.match.changes.sides import Side
from provstore.match.changes.words import Page, read_page
from provstore.match.reuse.comparable import make_comparable
from provstore.match.reuse.passages import Passage, find_passages
from provstore.text.decode import decode

ARTICLE = (
    " ".join(
        [
            "The mill in Orlen burned down on Monday night, and three workers were hurt.",
            "Mayor Anna Lissow said the fire began in the drying room.",
            '"We heard a loud bang and ran to the river," said Pavel Orrin, a miller who lives beside it.',
            "Engineers from the county had been asked to look at the boiler in spring.",
            "Nobody knows yet who will pay for the damage.",
        ]
    ),
    " ".join(
        [
            "The mill had worked without a break since 1911, and its owner did not insure it.",
            "A spokesman told Reuters that the company would rebuild the mill within two years.",
            "The town has lent the families four houses near the old harbour.",
            "Local officials reportedly asked the army for help with the clearing.",
        ]
    ),
)


def page(*paragraphs: str) -> Page:
    document = decode("\n\n".join(paragraphs).encode())
    return read_page(document.text, extract(document))


def passages(a: Page, b: Page) -> tuple[Passage, ...]:
    return find_passages(make_comparable(a.text), make_comparable(b.text))


def told(a: Page, b: Page) -> list[tuple[str, str | None, str | None]]:
    """Kind and words of what `b` has otherwise than `a`."""
    found = find_changes(a, b, passages(a, b))
    return [(one.kind, one.a and one.a.of(a.text), one.b and one.b.of(b.text)) for one in found]


def changed(old: str, new: str) -> tuple[Page, Page]:
    """The article, and a copy in which `new` stands for `old`."""
    assert sum(part.count(old) for part in ARTICLE) == 1
    return page(*ARTICLE), page(*(part.replace(old, new) for part in ARTICLE))


def side(of: Page, words: str, roles: Roles | None = None) -> Side:
    """Some words of a page as the side of a change; none for no words."""
    start = of.text.index(words)
    found = [at for at, word in enumerate(of.words) if start <= word.span.start < start + len(words)] if words else []
    return Side.of(of, roles or read_roles(of), found)
