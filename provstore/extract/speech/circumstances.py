"""In what, through whom and when something was said: looked for in the words around its content."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from provstore.english.calendar import Base, find_date, find_relative_date
from provstore.english.classes import noun_stems
from provstore.extract.sources.outlets import find_outlets, new_outlet
from provstore.extract.sources.page_bodies import spoken_outlet
from provstore.extract.speech.parts import Attribution
from provstore.records import DateMention, Source, Span

_COMMUNICATION = "|".join(sorted((re.escape(noun) for noun in noun_stems("communications")), key=len, reverse=True))
_MEDIUM = re.compile(
    rf"""\b(?:[Ii]n|[Tt]hrough|[Vv]ia|[Ii]ssued|[Ss]ent|[Oo]n)\s+
    (?P<phrase>(?:(?:a|an|the|its|his|her|their|another|two|three|four|five|several|separate|identical|joint)\s+)
    (?:[\w’'-]+\s+){{0,4}}?(?P<noun>{_COMMUNICATION})
    (?:\s+(?:addressed|sent|written|delivered|submitted)?\s*to\s+(?P<to>[^,;:]+?)(?=\s+on\s+\w+day|\s*[,;:]|\s+that\b|$))?)""",
    re.VERBOSE,
)
_THROUGH = re.compile(
    r"\b(?:interview(?:ed)?\s+(?:with|to|on|by|for)|(?:quoted|cited|carried|published|broadcast|aired|relayed)\s+by"
    r"|speaking\s+(?:to|on)|(?:appearing|broadcast|aired|shown)\s+on|(?:comments|remarks)\s+(?:to|on))\s"
)
_END_OF_NAME = re.compile(r"[,;:.](?:\s|$)|\s+(?:on|in|at|late|early|after|before|as|and|that|which|who)\b")
NEAR = 60  # characters after "in an interview with" in which the outlet is named


class Medium(NamedTuple):
    """The letter or statement something was said in: "in two letters to the council on Monday".

    `evidence` are "two letters to the council"; `words` are "two letters".
    """

    words: str
    noun: str
    evidence: Span
    addressees: tuple[str, ...]


def find_medium(text: str, found: Attribution) -> Medium | None:
    """The first medium around the content that is not the source itself."""
    for span in found.around:
        hit = _MEDIUM.search(text, span.start, span.end)
        if hit is None or (found.source and found.source.holds(Span(*hit.span("noun")))):
            continue
        start = hit.start("phrase")
        words = " ".join(text[start : hit.end("noun")].split())
        evidence = Span(start, start + len(hit["phrase"].rstrip()))
        return Medium(words, hit["noun"], evidence, _addressees(hit["to"] or ""))
    return None


def _addressees(words: str) -> tuple[str, ...]:
    """ "The council and to the mayor" are two."""
    parts = re.split(r"\s+and\s+(?:to\s+)?", " ".join(words.split()))
    return tuple(re.sub(r"^the\s+", "", part) for part in parts if part)


def find_relays(text: str, found: Attribution) -> list[Source]:
    """The outlets through which it came: "told Reuters", "TASS quoted X as saying", "in an interview with the BBC"."""
    relays: list[Source] = []
    if found.addressee:
        relays += _outlets_of(found.addressee.of(text))
    if found.relay:
        relays += _outlets_of(found.relay.of(text))[:1]
    for span in found.around:
        through = _THROUGH.search(text, span.start, span.end)
        if through:
            words = text[through.end() : min(span.end, through.end() + NEAR)]
            relays += [outlet for _, outlet in find_outlets(words)[:1]] or _outlets_of(_END_OF_NAME.split(words)[0])
    return relays


def _outlets_of(words: str) -> list[Source]:
    """The outlets that words name; one that nobody knows where they name no other."""
    whole = spoken_outlet(words)  # also by a name that means an outlet here alone: "told Mehr"
    known = [whole] if whole else [outlet for _, outlet in find_outlets(words)]
    unknown = None if known else new_outlet(words)
    return [unknown] if unknown else known


def find_day(text: str, around: Sequence[Span], base: Base | None) -> DateMention | None:
    """When it was said: "on Monday", or else "May 3"; in the first of the stretches that has either."""
    dates = (find(text, span.start, span.end, base) for span in around for find in (find_relative_date, find_date))
    return next(filter(None, dates), None)
