"""From a document and what was extracted from it to the profiles of its claims."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from provstore.english.calendar import Base, day_of, find_date, find_relative_date
from provstore.english.quotations import find_quotations
from provstore.english.sentences import split_sentences
from provstore.match.names.spelling import key
from provstore.match.same import thresholds as limits
from provstore.match.same.beside import parts_beside
from provstore.match.same.counting import find_quantities
from provstore.match.same.profiles import DocumentProfile, Profile, Sentence
from provstore.match.same.terms import term_weight, terms_of
from provstore.match.same.tokens import Token, read_content
from provstore.match.same.words import TextWords, runs_in
from provstore.records import Claim, DateMention, Document, Extraction, Source, Span
from provstore.rules import load

_SMALL = re.compile(r"\b[a-zß-öø-ÿ][^\W\d_]+")


def read_profile(document: Document, extraction: Extraction, day: str | None = None) -> DocumentProfile:
    """The profiles of all claims of a document, in their order.

    `day` is the day of publication (ISO) that a person states; what a carrier states counts last.
    """
    day = day or day_of(extraction.published.value if extraction.published else None)
    day = day or day_of(extraction.carried.published)
    also_small = frozenset(_SMALL.findall(document.text))
    taken = sorted(part.start for one in extraction.claims for part in (*one.content, *one.cue, *one.source))
    sentences = _sentences(document.text, extraction)
    words = TextWords(document.text, Span(0, len(document.text)))
    reader = _Reader(document.text, words, extraction, day, also_small, sentences, taken)
    claims = tuple(reader.read(number) for number in range(len(extraction.claims)))
    told_in = tuple(reader.read_sentences(claims))
    told = {claim.reach: claim for claim in claims}.values()  # "X, citing Y": what both say stands there once
    counts = Counter(concept for claim in told for concept in claim.concepts)
    return DocumentProfile(document, extraction, day, claims, told_in, len(told), counts, _file(claims))


def leave_out(page: DocumentProfile, furniture: Sequence[Span]) -> DocumentProfile:
    """The profile without what the outlet repeats on other pages, which is no account of anything.

    The claims in it are filed under nothing, the sentences are gone.
    """
    if not furniture:
        return page

    def left_out(one: Profile) -> Profile:
        is_repeated = any(part.holds(one.reach[0]) for part in furniture)
        return replace(one, terms=frozenset(), weight=0.0) if is_repeated else one

    claims = tuple(map(left_out, page.claims))
    sentences = tuple(
        replace(one, beside=one.beside and left_out(one.beside), whole=one.whole and left_out(one.whole))
        for one in page.sentences
        if not any(part.holds(one.span) for part in furniture)
    )
    return replace(page, claims=claims, sentences=sentences, filed=_file(claims), kept={})


def _file(claims: Sequence[Profile]) -> dict[str, list[int]]:
    filed: dict[str, list[int]] = {}
    for number, claim in enumerate(claims):
        for term in claim.terms:
            filed.setdefault(term, []).append(number)
    return filed


def _sentences(text: str, extraction: Extraction) -> list[Span]:
    found: list[Span] = []
    for segment in extraction.segments:
        if segment.kind in ("headline", "paragraph"):
            start, end = segment.span.start, segment.span.end
            found += split_sentences(text, start, end, find_quotations(text, start, end))
    return found


@cache
def _forces() -> dict[str, str]:
    """Cue → the name of its force, of `rules/speech/forces.toml`."""
    return {cue: entry["name"] for entry in load("speech/forces")["force"] for cue in entry["cues"]}


@cache
def _tail() -> re.Pattern[str]:
    """What begins a relative clause or an apposition after a content."""
    return re.compile(rf",\s+(?:{'|'.join(load('same/matching')['tail_openers'])})\b")


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    words: TextWords
    extraction: Extraction
    day: str | None
    also_small: frozenset[str]  # words that the document writes without a capital too
    sentences: Sequence[Span]
    taken: Sequence[int]  # where the parts of claims begin, ascending

    def read(self, number: int) -> Profile:
        claim = self.extraction.claims[number]
        sentence = self._sentence(claim.content[0])
        return self._profile(number, sentence, _beginning(self._reach(claim, sentence)))

    def read_sentences(self, profiles: Sequence[Profile]) -> Iterator[Sentence]:
        """The sentences, each with its claims and with what stands beside them."""
        told: list[list[int]] = [[] for _ in self.sentences]
        for number, claim in enumerate(self.extraction.claims):
            for at in dict.fromkeys(at for part in claim.content for at in self._sentences_with(part)):
                told[at].append(number)
        for span, numbers in zip(self.sentences, told, strict=True):
            yield self._sentence_of(span, [profiles[number] for number in numbers])

    def _sentences_with(self, part: Span) -> range:
        """The sentences in which a part of a content stands, by their indexes."""
        first = bisect_right(self.sentences, part.start, key=lambda sentence: sentence.end)
        return range(first, bisect_left(self.sentences, part.end, key=lambda sentence: sentence.start))

    def _sentence_of(self, span: Span, told: Sequence[Profile]) -> Sentence:
        claims = [one.claim for one in told]
        numbers = tuple(one.number for one in told)
        if not claims:
            words = self.words.within([span])
            weights = _weights(read_content(words, self.also_small).tokens)
            quantities, days = find_quantities(words, self.text), _days(self._dates(span))
            return Sentence(span, weights, quantities, days, numbers, None, None, frozenset())
        is_its_content = len(claims) == 1 and claims[0].voice == "outlet"  # read already
        whole = told[0] if is_its_content else self._profile(numbers[0], span, (span,), is_beside=True)
        parts = parts_beside(self.text, span, claims) if any(one.voice == "attributed" for one in claims) else ()
        beside = self._profile(numbers[0], span, parts, is_beside=True) if parts else None
        quoted = frozenset(run for part in whole.quotations for run in runs_in(self.text, part))
        days = _days(whole.dates)
        return Sentence(span, _weights(whole.tokens), whole.quantities, days, numbers, beside, whole, quoted)

    def _profile(self, number: int, sentence: Span, reach: tuple[Span, ...], *, is_beside: bool = False) -> Profile:
        claim, headline, first = self.extraction.claims[number], self.extraction.headline, reach[0]
        words = self.words.within(reach)
        content = read_content(words, self.also_small)
        concepts: dict[str, int] = {}
        for at, token in enumerate(content.tokens):
            concepts.setdefault(token.concept, at)
        terms = frozenset[str]() if is_beside else terms_of(concepts, content.names)
        return Profile(
            claim=claim,
            number=number,
            text=self.text,
            headline=headline is not None and headline.holds(first),
            reach=reach,
            sentence=sentence,
            tokens=content.tokens,
            concepts=concepts,
            clauses=content.clauses,
            names=content.names,
            quantities=find_quantities(words, self.text),
            dates=tuple(date for span in reach for date in self._dates(span)),
            quotations=tuple(found for span in reach for found in find_quotations(self.text, span.start, span.end)),
            force="" if is_beside else _forces().get(" ".join(part.of(self.text) for part in claim.cue).lower(), ""),
            speakers=frozenset() if is_beside or claim.voice == "outlet" else frozenset(map(_name, claim.speakers)),
            terms=terms,
            weight=sum(map(term_weight, terms)),
            is_beside=is_beside,
        )

    def _sentence(self, span: Span) -> Span:
        """The sentence in which a content begins, with all of that content."""
        at = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.start) - 1
        found = self.sentences[at] if at >= 0 else span
        return Span(found.start, max(found.end, span.end)) if found.touches(span) else span

    def _reach(self, claim: Claim, sentence: Span) -> tuple[Span, ...]:
        """The content, and a relative clause or apposition after it that no claim took."""
        last = claim.content[-1]
        if claim.voice == "outlet" or last.end >= sentence.end or not _tail().match(self.text, last.end):
            return claim.content
        following = bisect_left(self.taken, last.end)
        if following < len(self.taken) and self.taken[following] < sentence.end:
            return claim.content
        end = last.end + len(self.text[last.end : sentence.end].rstrip(".!? "))
        return (*claim.content[:-1], Span(last.start, end))

    def _dates(self, span: Span) -> Iterator[DateMention]:
        base = Base(self.day, "published") if self.day else None
        at = span.start
        while found := [
            mention
            for find in (find_date, find_relative_date)
            if (mention := find(self.text, at, span.end, base)) is not None
        ]:
            first = min(found, key=lambda mention: (mention.span.start, -mention.span.end))
            yield first
            at = first.span.end


def _name(speaker: Source) -> str:
    return key(speaker.name)


def _weights(tokens: Iterable[Token]) -> dict[str, float]:
    """Each concept with what its heaviest token weighs."""
    found: dict[str, float] = {}
    for token in tokens:
        found[token.concept] = max(token.weight, found.get(token.concept, 0.0))
    return found


def _days(dates: Iterable[DateMention]) -> frozenset[str]:
    return frozenset(date.value[:10] for date in dates if date.value and date.precision in ("day", "minute"))


def _beginning(reach: tuple[Span, ...]) -> tuple[Span, ...]:
    """The first `LONGEST_CONTENT` characters."""
    left, kept = limits.LONGEST_CONTENT, list[Span]()
    for span in reach:
        if left > 0:
            kept.append(Span(span.start, min(span.end, span.start + left)))
            left -= span.end - span.start
    return tuple(kept)
