"""What a reader makes of a document whose text is not simply its decoded bytes: the text's map, zones, stated values.

Places are spans of the *source*, which is the decoded bytes of the document; all other spans are of the text.
"""

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from provstore.records.pages import SegmentKind
from provstore.records.spans import Span

# Reasons of the zones that stand for what only the markup states, as lines above the text.
TITLE_LINE, AUTHOR_LINE, DATE_LINE, OUTLET_LINE, DOMAIN_LINE = (
    "html:title", "html:author", "html:published", "html:outlet", "html:domain",
)  # fmt: skip
# Reasons of the zones that are somebody else's words; every block of one quotation but the first has GOES_ON behind it.
BLOCKQUOTE, POST, PULL_QUOTE = "html:blockquote", "html:embedded post", "html:pull quote"
QUOTED_BY = "html:quoted by"  # who they are by
GOES_ON = " goes on"
STANDFIRST = "html:standfirst"  # the words between headline and story that say what it is about
PLAIN = "plain/1"  # the reader of texts that are their decoded bytes

_ARCHIVED = re.compile(r"https?://[^/\s]+/(?:[^\s:]*/)?(?P<when>(?:19|20)\d{12})(?:[a-z]{2}_)?/(?P<url>https?://\S+)")

Kind = Literal["plain", "html", "docx", "pdf"]  # what the bytes of a document are, which says who reads them
PieceKind = Literal["same", "replaced", "inserted"]
StatedOfPage = Literal[
    "title", "author", "published", "modified", "created", "site", "publisher", "url", "language", "section",
    "description", "keywords", "type", "free", "rights", "source", "image caption", "image credit", "image alt",
]  # fmt: skip
PageField = Literal[StatedOfPage, "captured"]
ReadingNote = Literal[
    "days of publication differ",
    "titles differ",
    "writers differ",
    "behind a paywall",
    "live blog",
    "more pages follow",
    "no article found",
    "nested too deep",
]


class MapPiece(NamedTuple):
    """A stretch of the text, from `start` to the start of the next piece, and the source it stands for.

    `same`: the same characters; `replaced`: a character reference, or white space that is one blank or line break;
    `inserted`: white space between blocks, for which nothing stands in the source (`source_start == source_end`).
    """

    start: int
    source_start: int
    source_end: int
    kind: PieceKind


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the text with the function that the markup gives it; `reason` names the markup: ``html:figcaption``.

    Zones stand in order and do not overlap; between them is only white space.
    """

    span: Span
    kind: SegmentKind
    reason: str


@dataclass(frozen=True, slots=True)
class PageValue:
    """Something that the page states of itself: `value` as it says it, `where` in its markup, its place in the source.

    `counts` marks what the reading goes by where a page states several values.
    """

    field: PageField
    value: str
    where: str
    place: Span | None
    counts: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader made of a document beside its text."""

    reader: str
    map: tuple[MapPiece, ...]
    zones: tuple[Zone, ...]
    values: tuple[PageValue, ...] = ()
    notes: tuple[ReadingNote, ...] = ()

    @property
    def language(self) -> str | None:
        """The language that the page states, as an ISO 639 code; None where it states none."""
        stated = next((one.value for one in self.values if one.field == "language" and one.counts), "")
        code = stated.replace("_", "-").partition("-")[0].strip().lower()
        return code if 2 <= len(code) <= 3 and code.isalpha() else None

    @property
    def url(self) -> str | None:
        """The address that the page states as its own."""
        return next((one.value for one in self.values if one.field == "url" and one.counts), None)

    @property
    def domain(self) -> str | None:
        """The domain of that address."""
        return domain_of(self.url) if self.url else None

    @property
    def authors(self) -> tuple[str, ...]:
        """The names that the reading takes for those of the authors."""
        return tuple(one.value for one in self.values if one.field == "author" and one.counts)


class Archived(NamedTuple):
    """An address at an archive: the address that it captured, and when, as it writes that, at `at` in its own."""

    url: str
    when: str
    at: int


def archived(address: str) -> Archived | None:
    """An address as archives of the web form theirs, with fourteen digits before another whole address; else None.

    https://archive.example/web/20240302101112/https://kesmarpost.example/bridge
    """
    found = _ARCHIVED.match(address)
    return Archived(found["url"], found["when"], found.start("when")) if found else None


def domain_of(address: str) -> str | None:
    """The domain of an address, small, without "www."; at an archive that of the page; None where it is none."""
    if found := archived(address):
        address = found.url
    try:
        host = urlsplit(address if "://" in address else f"https:{address}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None
