"""What a document has told so far of who speaks, and who of those that spoke is called again by a noun or a name."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from provstore.english.classes import words_of
from provstore.english.countries import Country, countries_before, country_of_place
from provstore.english.names import (
    ACRONYM,
    FULL_NAME,
    NAME_WORD,
    is_given_name,
    plain_name,
    pronoun_of,
    spell_initials,
    spelled_out,
)
from provstore.extract.sources.companies import Companies
from provstore.extract.sources.nouns import ends_body, is_organization
from provstore.extract.sources.outlets import may_be_called
from provstore.extract.sources.page_bodies import body_source
from provstore.extract.sources.people import People
from provstore.extract.sources.phrases import core_of, head_of
from provstore.records import Source, SourceKind, Span
from provstore.rules import part

_START = attrgetter("start")
BLANK_LINE = re.compile(r"\n\s*\n|\r\n\s*\r\n|\u2029")
_LETTERS = re.compile(r"\b[A-Z]{3,6}\b")
# "the National Rights Commission (CNDH)"
_BODY_WITH_LETTERS = re.compile(
    rf"(?:[Tt]he\s)?(?P<name>{NAME_WORD}(?:\s(?:(?:of|for|and|the)\s){{0,2}}{NAME_WORD}){{1,6}})\s\((?P<letters>[A-Z]{{3,7}})\)"
)
_IN_PLACE = re.compile(rf"\bin\s+(?:the\s+)?({part('capital')}\w+(?:\s{part('capital')}\w+)?)")
_ROYAL = "|".join(sorted(word.title() for word in words_of("royal_titles")))
JUST_BEFORE = 500  # characters back to which "the agency" looks where there are several
LONG_AGO = 1500  # characters back to which "the statement" looks where others have spoken since
FAR_UNNAMED = 3000  # characters back to which "the woman" is one without a name who spoke; chosen by hand, 2026-12
REMEMBERED = 40  # speakers back to which "the ministry" can look; chosen by hand on the development texts, 2026-10


@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved source: who, whether by inference, through what, by what medium."""

    source: Source | None
    inferred: bool = False
    medium: str | None = None
    via: tuple[Source, ...] = ()
    others: tuple[Source, ...] = ()  # who says it too: "Ann Lee and Bob Roe said"
    doubtful: bool = False  # whether it may be somebody else who is on the page: a person has to look


# The answer of a rule that knows the words and will not guess, so that no later rule is asked; a rule that
# has nothing to say answers None.
NOBODY_SURE = Speaker(None)


@dataclass(slots=True)
class Heard:
    """Somebody who spoke before: with the words used, their head noun and where they stand."""

    speaker: Speaker
    words: str
    head: str
    at: Span


@dataclass
class Memory:
    """Who has spoken in a document so far, in the order of the text.

    `country` is what an unnamed country means here: the dateline's, else a state outlet's.
    """

    text: str
    document: str
    country: Country | None
    told: Sequence[Span] | None = None  # the parts of the text that tell the story; None: all of it
    apart: Sequence[Span] = ()  # captions and credits, in order: no pronoun of a paragraph looks into them
    heard: list[Heard] = field(default_factory=list)
    issuers: dict[str, tuple[Source, int]] = field(default_factory=dict)  # stem of "letter" → who issued it, and where
    pronouns: dict[str, str] = field(default_factory=dict)  # name of a person → by which pronoun they were called
    offices: dict[str, Speaker] = field(default_factory=dict)  # "Foreign Ministry" → of which country
    outlets: dict[Source, int] = field(default_factory=dict)  # that spoke or passed on → where they did last
    _letters: dict[str, str] = field(default_factory=dict)
    _first_of_another: dict[str, int] = field(default_factory=dict)  # noun → where one not of the press stands first
    _countries: dict[str, set[Country]] = field(default_factory=dict)
    _by_kind: dict[SourceKind, set[Source]] = field(default_factory=lambda: defaultdict(set))

    def remember(self, speaker: Speaker, span: Span) -> None:
        """The words of the span meant this speaker."""
        words = span.of(self.text)
        self.heard.append(Heard(speaker, words, head_of(core_of(words)), span))
        if speaker.source is not None:
            self._by_kind[speaker.source.kind].add(speaker.source)
            if speaker.source.kind == "outlet":
                self.outlets[speaker.source] = span.start

    def issued_before(self, stem: str, at: int) -> Source | None:
        """Who issued the letter that "the letter" means: the last told of, unless others spoke and it is long ago."""
        issuer, place = self.issuers.get(stem, (None, 0))
        others = (one for one in self.lately() if one.at.start > place and one.speaker.source != issuer)
        return None if at - place > LONG_AGO and next(others, None) else issuer

    def last_outlet(self, noun: str, at: int) -> Source | None:
        """The one outlet of a kind that has spoken or passed on something; of several, the one that did just before."""
        fitting = [outlet for outlet in self.outlets if may_be_called(outlet, noun)]
        near = [outlet for outlet in fitting if self.outlets[outlet] > at - JUST_BEFORE]
        return _only(fitting) or _only(near)

    def has_noun_with_another(self, noun: str, at: int) -> bool:
        """Whether the text has a noun before `at` with a word that makes it none of the press: "highways | agency"."""
        if noun not in self._first_of_another:
            others = words_of("press_nouns") | words_of("determiners")
            found = re.compile(rf"\b([a-z]{{4,}}) {noun}\b").finditer(self.text)
            starts = (one.start() for one in found if one[1] not in others)
            self._first_of_another[noun] = next(starts, len(self.text))
        return self._first_of_another[noun] < at

    def lately(self, *kinds: SourceKind) -> Iterator[Heard]:
        """Who spoke of late, the last first; where kinds are given, those of these kinds."""
        recent = (one for one in reversed(self.heard[-REMEMBERED:]) if one.speaker.source)
        return (one for one in recent if not kinds or (one.speaker.source and one.speaker.source.kind in kinds))

    @property
    def last_person(self) -> Heard | None:
        """The person who spoke last, unless somebody spoke since of whom nobody knows who it is."""
        for one in reversed(self.heard[-REMEMBERED:]):
            if one.speaker.source is None:
                return None
            if one.speaker.source.kind == "person":
                return one
        return None

    def has_spoken(self, kind: SourceKind) -> bool:
        """Whether a source of a kind has spoken."""
        return bool(self._by_kind[kind])

    def names_body_between(self, start: int, end: int, besides: str = "") -> bool:
        """Whether a text names a body between two places, by its words or its letters; another one than `besides`."""
        names = (found.group() for found in FULL_NAME.finditer(self.text, start, end))
        letters = (found.group() for found in _LETTERS.finditer(self.text, start, end))
        others = any(_is_body(name) and (not besides or name not in besides) for name in names)
        return others or any(besides not in (one, self.acronyms.get(one, one)) for one in letters)

    def body_called(self, name: str) -> Source | None:
        """The body of which a name is the beginning or the letters: "Norpet" of Norpet Corp; UN is no UN Committee."""
        if ACRONYM.match(name):
            return next((body for body in self._bodies() if _letters_of(body.name) == name), None)
        on_page = self.people.bodies.beginning(name)
        if on_page and self._is_short_for(name, on_page):
            return body_source(on_page)
        longer = (body for body in self._bodies() if body.name.startswith(f"{name} "))
        return next((body for body in longer if self._is_short_for(name, body.name)), None)

    def _is_short_for(self, name: str, longer: str) -> bool:
        """Whether a name is short for one that begins so: for a company with its form, "Norpet" for Norpet Corp.

        Else the page must have the longer one first, and it must be no part or product: Norpet is not Norpet News.
        """
        rest = longer[len(name) :]
        last = rest.split()[-1].lower().rstrip(".")
        if last in words_of("legal_forms") or last in words_of("of_any_kind"):
            return True
        if last in words_of("parts_of_bodies"):
            return False
        alone = re.search(rf"\b{re.escape(name)}\b(?!{re.escape(rest)})", self.text)
        return alone is None or 0 <= self.text.find(longer) < alone.start()

    def _bodies(self) -> Iterator[Source]:
        return (one.speaker.source for one in self.lately("organization") if one.speaker.source)

    def tells_of_another_country(self, at: int) -> bool:
        """Whether the sentence in which a source stands places its events in another country: "in Sudan"."""
        start, end = _sentence_around(self.text, at)
        countries = (country_of_place(found[1]) for found in _IN_PLACE.finditer(self.text, start, end))
        return any(country not in (None, self.country) for country in countries)

    def countries_with(self, title: str) -> set[Country]:
        """The countries of whose holders of a title the text tells: "the Polish president"."""
        if title not in self._countries:
            self._countries[title] = countries_before(self.text, title)
        return self._countries[title]

    @cached_property
    def people(self) -> People:
        """The people of the document, read when first asked for."""
        return People(self.text, [Span(0, len(self.text))] if self.told is None else self.told)

    @cached_property
    def companies(self) -> Companies:
        """The companies of the document, read when first asked for."""
        return Companies(self.text, self.people)

    def pronoun_of(self, name: str) -> str | None:
        """By which pronoun the page calls a person, else by which their given name does; None where neither tells."""
        given = name.split(maxsplit=1)[0]
        if given.lower() in words_of("royal_titles"):
            return "she" if given.lower() in words_of("women") else "he"
        is_given = given != name or is_given_name(name)  # and no surname alone
        told = self.people.pronoun_of(name) or self.pronouns.get(name)
        return told or (pronoun_of(given) if is_given else None)

    def with_royal_title(self, name: str) -> str:
        """A name of one word with the title that the page has before it: "Prince Oren", whom nobody calls "Oren"."""
        titled = re.search(rf"\b({_ROYAL})\s{re.escape(name)}\b(?!\s{part('capital')})", self.text)
        return f"{titled[1]} {name}" if titled else name

    @cached_property
    def has_blank_lines(self) -> bool:
        """Whether paragraphs of the page are set apart by blank lines; else each line is one."""
        return BLANK_LINE.search(self.text) is not None

    def count_breaks(self, start: int, end: int) -> int:
        """How many paragraph breaks lie between: blank lines, or line breaks on a page without these."""
        breaks = self.text.count("\n", start, end)
        if not breaks:
            return 0
        return len(BLANK_LINE.findall(self.text, start, end)) or (0 if self.has_blank_lines else breaks)

    def stands_apart(self, at: int) -> bool:
        """Whether a place of the text stands in a caption or credit."""
        number = bisect_right(self.apart, at, key=_START) - 1
        return number >= 0 and at < self.apart[number].end

    def in_paragraphs(self, start: int, end: int) -> str:
        """What the text tells between two places, without what stands apart and the white space behind it."""
        kept: list[str] = []
        for span in self.apart[max(0, bisect_right(self.apart, start, key=_START) - 1) :]:
            if span.start >= end:
                break
            if span.end > start:
                kept.append(self.text[start : max(start, span.start)])
                start = span.end
                while start < end and self.text[start].isspace():
                    start += 1
        return "".join((*kept, self.text[start:end]))

    @cached_property
    def acronyms(self) -> dict[str, str]:
        """Acronym → what it stands for, where the document says "World Food Programme (WFP)"."""
        return {**_foreign_letters(self.text), **spelled_out(self.text)}

    def meant_by(self, letters: str) -> str:
        """What letters stand for: what the document explains, else a name in it that begins so, else themselves."""
        if letters not in self._letters:
            self._letters[letters] = self.acronyms.get(letters) or spell_initials(self.text, letters) or letters
        return self._letters[letters]


def _foreign_letters(text: str) -> dict[str, str]:
    """Letters in brackets behind a body of which they are no initials, since it has them from another language."""
    found = ((plain_name(one["name"]), one["letters"]) for one in _BODY_WITH_LETTERS.finditer(text))
    return {letters: name for name, letters in found if ends_body(name.partition(" of ")[0].split()[-1].lower())}


def _is_body(name: str) -> bool:
    """Whether a name is a body's, and no place's: "Doctors for Peace", but "Old City of Northtown"."""
    what = name.lower().partition(" of ")[0].split()[-1]
    return is_organization(name) and what not in words_of("place_nouns")


def _sentence_around(text: str, at: int) -> tuple[int, int]:
    """Where the sentence or line around a place begins and ends."""
    start = max(text.rfind(end, 0, at) for end in (". ", "\n"))
    ends = [place for end in (". ", "\n") if (place := text.find(end, at)) >= 0]
    return start + 1, min(ends, default=len(text))


def _letters_of(name: str) -> str:
    """The first letters of the words with a capital: WHO of World Health Organization."""
    letters = "".join(word[0] for word in name.split() if word[:1].isupper())
    return letters if len(letters) > 2 else ""


def _only(sources: Sequence[Source]) -> Source | None:
    return sources[0] if len(sources) == 1 else None
