"""Photo credits: agencies and photographers, each with its words."""

import re
from dataclasses import replace

from provstore.extract.page.pieces import Piece
from provstore.extract.sources.outlets import known_outlet, named_outlet
from provstore.records import PhotoCredit, Span
from provstore.rules import part, says

_PERSON = re.compile(rf"{part('printed_word')}(?:{part('printed_next')}){{1,4}}")
# Between "/", "|", "," and "via": "Ann Lee/AFP via Getty Images" has three parts.
_PART = re.compile(r"[^/|,]+?(?=\s*(?:[/|,]|\s[vV]ia\s|$))")
_VIA = re.compile(r"^(?:\s*via\s+|\s+)")


def find_credits(caption: Piece) -> tuple[PhotoCredit, ...]:
    """The credits of a caption; one alone has the span of the whole credit: "(Photo by Ann Lee/AFP)"."""
    hit = caption.hit
    if hit is None or not hit.filled("credit"):
        return ()
    found = _read(hit.match["credit"], hit.span("credit").start)
    if len(found) > 1:
        return tuple(found)
    whole = hit.match["all"]
    start = hit.span("all").start + len(whole) - len(whole.lstrip())
    everything = Span(start, start + len(whole.strip()))
    return (replace(found[0], span=everything) if found else PhotoCredit(everything, None, None),)


def _read(credit: str, offset: int) -> list[PhotoCredit]:
    """`Ann Lee/AFP/Getty Images` → Ann Lee for AFP, and Getty Images; `AFP/Ann Lee` → Ann Lee for AFP."""
    credits: list[PhotoCredit] = []
    waiting: PhotoCredit | None = None  # a photographer whose agency may follow
    for named in _parts(credit, offset):
        if named.photographer is None:
            by = waiting or named
            credits.append(PhotoCredit(Span(by.span.start, named.span.end), named.outlet, by.photographer))
            waiting = None
        elif credits and credits[-1].photographer is None:
            agency = credits.pop()
            credits.append(PhotoCredit(Span(agency.span.start, named.span.end), agency.outlet, named.photographer))
        else:
            waiting = named
    return [*credits, waiting] if waiting else credits


def _parts(credit: str, offset: int) -> list[PhotoCredit]:
    """Each agency and each photographer, without "Handout" and the like; `offset` is where the credit begins."""
    parts: list[PhotoCredit] = []
    for found in _PART.finditer(credit):
        words = _VIA.sub("", found.group()).strip(" .")
        if not words or says("page/credits", "flag", words):
            continue
        start = offset + found.start() + found.group().find(words)
        span = Span(start, start + len(words))
        # What hands a picture on "via" an agency is a body: "North Navy via AP".
        if _is_photographer(words) and "via" not in credit.lower():
            parts.append(PhotoCredit(span, None, words))
        else:
            parts.append(PhotoCredit(span, named_outlet(words), None))
    return parts


def _is_photographer(words: str) -> bool:
    """Whether a part of a credit is the name of a person: no known outlet, and no word that makes it a body."""
    named = _PERSON.fullmatch(words) is not None and known_outlet(words) is None
    return named and named_outlet(words).name == words and not says("page/credits", "desk", words)
