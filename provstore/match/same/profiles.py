"""A claim as the comparison sees it: read once, frozen, and never with a look at another document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from provstore.english.calendar import Base, find_date, find_relative_date
from provstore.english.quotations import find_quotations
from provstore.english.sentences import split_sentences
from provstore.match.names.spelling import key
from provstore.match.same.concepts import weight
from provstore.match.same.quantities import Quantity, find_quantities
from provstore.match.same.tokens import Name, Token, Word, read_tokens, read_words
from provstore.records import Claim, DateMention, Document, Extraction, Span
from provstore.rules import load

LEAST_SHARED, MORE_SHARED = 1.7, 2.5  # what the terms of two claims that are alike weigh together
OF_HEAVIER = 0.3  # and of what the heavier one weighs
NUMBER = 0.6  # weight of a number among the terms
STEPS = 1024  # into which the weight of a term is divided
LONGEST = 4000  # characters of a content that are compared: a claim that goes on is a list or a text of its own
FAR = 12  # days between two pages
TELLING = 0.4  # the least weight of a concept under which an index files a claim
_TAIL = re.compile(r",\s+(?:the\s+(?:latest|last|first|most)|which|where|when|leaving|killing|causing|including)\b")
_SMALL = re.compile(r"\b[a-zß-öø-ÿ][^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Profile:
    """One claim of a document, whose text is `text`.

    `reach` is the content, its first `LONGEST` characters, with what follows it in its sentence and
    belongs to nobody else; all of `tokens`, `names`, `quantities` and `dates` are found in it.
    `concepts` holds each concept with the number of its first token, `terms` the concepts and whole
    names under which an index files the claim, and `weight` what they weigh together.
    """

    claim: Claim
    number: int
    text: str
    headline: bool
    reach: tuple[Span, ...]
    sentence: Span
    tokens: tuple[Token, ...]
    concepts: dict[str, int]
    clauses: tuple[Span, ...]
    names: tuple[Name, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    quotations: tuple[Span, ...]
    force: str
    speaker: str
    terms: frozenset[str]
    weight: float

    @property
    def words(self) -> list[Word]:
        """The words and marks of the reach, read again: few claims are ever asked for them."""
        return read_words(self.text, self.reach)


@dataclass(frozen=True, slots=True)
class DocumentProfile:
    """The claims of a document and the day it was published, where the page or a person says so.

    `contents` is how many different contents the claims have, `counts` in how many of these a concept stands,
    `filed` in which claims a term does.
    """

    document: Document
    extraction: Extraction
    day: str | None
    claims: tuple[Profile, ...]
    contents: int
    counts: Mapping[str, int]
    filed: Mapping[str, Sequence[int]]

    def names(self) -> frozenset[str]:
        """The names in all claims, in their normal form."""
        return frozenset(name.key for profile in self.claims for name in profile.names)

    def quantities(self) -> tuple[Quantity, ...]:
        return tuple(quantity for profile in self.claims for quantity in profile.quantities)


def read_profile(
    document: Document, extraction: Extraction, day: str | None = None, furniture: Sequence[Span] = ()
) -> DocumentProfile:
    """The profiles of all claims of a document, in their order.

    `day` is the day of publication a person states; claims in `furniture` are filed under nothing, as
    what all pages of an outlet say is no account of anything.
    """
    published = extraction.published.value if extraction.published else None
    day = day or (published[:10] if published and len(published) >= 10 else None)
    ordinary = frozenset(_SMALL.findall(document.text))
    sentences = _sentences(document.text, extraction)
    taken = sorted(part.start for one in extraction.claims for part in (*one.content, *one.cue, *one.source))
    reader = _Reader(document.text, extraction, day, ordinary, sentences, taken, furniture)
    claims = tuple(reader.read(number) for number in range(len(extraction.claims)))
    told = {claim.reach: claim for claim in claims}.values()  # "X, citing Y": what both say stands there once
    counts = Counter(concept for claim in told for concept in claim.concepts)
    filed: dict[str, list[int]] = {}
    for number, claim in enumerate(claims):
        for term in claim.terms:
            filed.setdefault(term, []).append(number)
    return DocumentProfile(document, extraction, day, claims, len(told), counts, filed)


@lru_cache(maxsize=65536)
def term_weight(term: str) -> float:
    """How much a term tells, from 0 to 1; a number as much as a middling word.

    In steps that floating point adds without rounding: sums of them do not depend on their order.
    """
    return round((NUMBER if term.startswith("#") else weight(term.removeprefix("'"))) * STEPS) / STEPS


def are_alike(shared: float, one: float, other: float, apart: int) -> bool:
    """Whether two claims have so much in common that their documents are worth comparing.

    By the weights of the terms that they share and that each has, which an index can tell without a look at
    the claims.  Pages that lie far apart in time hardly ever tell of one event unless they use its words.
    """
    lighter, heavier = min(one, other), max(one, other)
    if shared < LEAST_SHARED or shared < OF_HEAVIER * heavier:
        return False
    nearly_all = shared >= 0.8 * lighter and shared >= 0.4 * heavier
    return nearly_all or (apart <= FAR and shared >= MORE_SHARED and shared >= 0.55 * lighter)


def _sentences(text: str, extraction: Extraction) -> list[Span]:
    found: list[Span] = []
    for segment in extraction.segments:
        if segment.kind in ("headline", "paragraph"):
            quotations = find_quotations(text, segment.span.start, segment.span.end)
            found += split_sentences(text, segment.span.start, segment.span.end, quotations)
    return found


@cache
def _forces() -> dict[str, str]:
    return {cue: entry["name"] for entry in load("speech/forces")["force"] for cue in entry["cues"]}


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    extraction: Extraction
    day: str | None
    ordinary: frozenset[str]
    sentences: Sequence[Span]
    taken: Sequence[int]  # where the parts of claims begin, ascending
    furniture: Sequence[Span]

    def read(self, number: int) -> Profile:
        claim = self.extraction.claims[number]
        sentence = self._sentence(claim.content[0])
        reach = _beginning(self._reach(claim, sentence))
        words = read_words(self.text, reach)
        tokens, names, clauses = read_tokens(words, self.ordinary)
        concepts: dict[str, int] = {}
        for at, token in enumerate(tokens):
            concepts.setdefault(token.concept, at)
        headline = self.extraction.headline
        terms = {concept for concept in concepts if _is_term(concept)}
        terms |= {"'" + name.key for name in names if name.initials}
        if any(part.holds(claim.content[0]) for part in self.furniture):
            terms = set()
        return Profile(
            claim=claim,
            number=number,
            text=self.text,
            headline=headline is not None and headline.holds(claim.content[0]),
            reach=reach,
            sentence=sentence,
            tokens=tokens,
            concepts=concepts,
            clauses=clauses,
            names=names,
            quantities=find_quantities(words),
            dates=tuple(self._dates(reach)),
            quotations=tuple(
                quotation for span in reach for quotation in find_quotations(self.text, span.start, span.end)
            ),
            force=_forces().get(" ".join(part.of(self.text) for part in claim.cue).lower(), ""),
            speaker=key(claim.speaker.name) if claim.speaker and claim.voice == "attributed" else "",
            terms=frozenset(terms),
            weight=sum(map(term_weight, terms)),
        )

    def _sentence(self, span: Span) -> Span:
        at = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.start) - 1
        found = self.sentences[at] if at >= 0 else span
        return Span(min(found.start, span.start), max(found.end, span.end)) if found.touches(span) else span

    def _reach(self, claim: Claim, sentence: Span) -> tuple[Span, ...]:
        """The content, and a relative clause or apposition after it that no claim took."""
        last = claim.content[-1]
        tail = _TAIL.match(self.text, last.end)
        if not tail or claim.voice == "outlet" or last.end >= sentence.end:
            return claim.content
        following = bisect_left(self.taken, last.end)
        if following < len(self.taken) and self.taken[following] < sentence.end:
            return claim.content
        end = sentence.end
        while end > last.end and self.text[end - 1] in ".!? ":
            end -= 1
        return (*claim.content[:-1], Span(last.start, end))

    def _dates(self, reach: Sequence[Span]) -> list[DateMention]:
        base = Base(self.day, "published") if self.day else None
        found: list[DateMention] = []
        for span in reach:
            at = span.start
            while at < span.end:
                near = [
                    mention
                    for mention in (
                        find_date(self.text, at, span.end, base),
                        find_relative_date(self.text, at, span.end, base),
                    )
                    if mention
                ]
                if not near:
                    break
                first = min(near, key=lambda mention: (mention.span.start, -mention.span.end))
                found.append(first)
                at = first.span.end
        return found


def _beginning(reach: tuple[Span, ...]) -> tuple[Span, ...]:
    """The first `LONGEST` characters."""
    left, kept = LONGEST, list[Span]()
    for span in reach:
        if left > 0:
            kept.append(Span(span.start, min(span.end, span.start + left)))
            left -= span.end - span.start
    return tuple(kept)


def _is_term(concept: str) -> bool:
    return (
        concept[0] == "'"
        or (concept[0] == "#" and len(concept) > 2)
        or (concept[0] != "#" and weight(concept) >= TELLING)
    )
