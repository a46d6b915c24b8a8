"""Where and when a picture was taken, as its caption says: none rather than the place or the day of something else.

A man born in Southtown waits in Northtown, Utopia, on Monday, May 3, 2017, before voting begins on May 6.
                                 ~~~~~~~~~~~~~~~~~             ~~~~~~~~~~~
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from provstore.english.calendar import Base, day_of, find_dates, is_month, is_weekday
from provstore.english.classes import words_of
from provstore.english.countries import countries_by
from provstore.english.language import may_be_english
from provstore.english.sentences import split_sentences
from provstore.extract.page.datelines import is_known_place
from provstore.records import DateMention, Span
from provstore.rules import load, part, patterns, says

NEAR = 90  # characters before a place or a day whose words tell what it is that of
SHORTEST = 4  # words of the sentence that says what a picture shows; fewer are a label before it

_WORD = part("printed_word")
_NAME = rf"(?:{part('article')})?{_WORD}(?:[ \xa0]{_WORD}){{0,3}}"
_LAND = rf"(?:,[ \xa0](?:the[ \xa0])?{_WORD}(?:[ \xa0]{_WORD}){{0,2}}){{0,2}}"
# in [the] [up to six words] PLACE[, REGION[, COUNTRY]]: "in the rebel-held town of al-Bab, Syria"
_WHERE = re.compile(rf"\bin\s+(?P<the>the\s+)?(?P<words>(?:[\w-]+\s+){{0,6}}?)(?P<place>{_NAME}{_LAND})")
_OF = re.compile(rf"(?:[ \xa0][a-z][\w-]*){{1,4}}?[ \xa0]of[ \xa0](?P<place>{_NAME}{_LAND})")
_DATE_AFTER = re.compile(rf"(?:[\s,]+(?:{part('month')}|{part('weekday')})\.?)+$")
_INITIALS = re.compile(r"(?:\b[A-Z]\.){2,}$")
_OWNER = re.compile(r"(?:['’]s|s['’])(?=\s|,|$)")
# Nouns and participles that a name stands before: "in Founders celebrations", "in Utopia controlled Uplands".
_ATTRIBUTE = re.compile(r"\s(?:[a-z-]+(?:tions?|ments?|isms?|ists?|ness)|controlled|occupied|administered)\b")


def place_shown(text: str, body: Span) -> str | None:
    """The place that the first sentence of a caption says after "in", where nothing makes it that of something else.

    Of two the last before the caption tells of the background: "in Northtown as talks begin in Southtown".
    """
    sentences = split_sentences(text, body.start, body.end, [])
    told = next((one for one in sentences if len(one.of(text).split()) >= SHORTEST), body)
    background = [rule.search(told.of(text)) for rule in patterns("page/credits") if rule.kind == "background"]
    cuts = [told.start + found.start() for found in background if found and found.start()]
    found = list(_places(text, told))
    before = [place for at, place in found if not cuts or at < cuts[0]]
    if before:
        return before[-1]
    return found[0][1] if len(found) == 1 else None


def day_shown(text: str, body: Span, base: Base | None) -> DateMention | None:
    """The first day of a caption on which nothing else is or begins, and which is not to come when the page appears."""
    for mention in find_dates(text, body.start, body.end, base):
        before = text[max(body.start, mention.span.start - NEAR) : mention.span.start]
        if not says("page/credits", "other day", before) and not _is_to_come(mention, base):
            return mention
    return None


def _is_to_come(mention: DateMention, base: Base | None) -> bool:
    day = day_of(mention.value)
    if base is None or day is None:
        return False
    return date.fromisoformat(day) > date.fromisoformat(base.day) + timedelta(days=1)


def _places(text: str, sentence: Span) -> Iterator[tuple[int, str]]:
    """The places of a sentence that may be that of the picture, with where each begins."""
    at = sentence.start
    while found := _WHERE.search(text, at, sentence.end):
        at = found.end("place")
        before = text[max(sentence.start, found.start() - NEAR) : found.start()]
        if says("page/credits", "elsewhere", before):
            continue
        is_named_at_once = bool(found["the"]) and not found["words"]
        name, behind = found["place"], text[at : sentence.end]
        if _is_adjective(name.split(", ")[0]):
            within = _OF.match(text, at, sentence.end)
            if within is None:
                continue
            name, behind, is_named_at_once = within["place"], text[within.end() : sentence.end], False
        if place := _place(name, behind, is_named_at_once, may_be_english(text)):
            yield found.start("place"), place


def _place(name: str, behind: str, is_named_at_once: bool, is_english: bool) -> str | None:
    """A name as that of a place; None where it is more likely a person's, a body's, a time's or an event's.

    `behind`: what follows it; `is_named_at_once`: it stands right behind "in the".
    """
    parts = _DATE_AFTER.sub("", name).split(", ")
    while len(parts) > 1 and _is_adjective(parts[-1]):
        parts.pop()  # "Northtown, Utopian controlled Uplands"
        behind = ""
    plain = ", ".join(parts)
    if not (_INITIALS.search(plain) or parts[-1] in load("page/datelines")["regions"]):
        plain = plain.rstrip(".")
    first = re.split(r"[^\w]", plain, maxsplit=1)[0]
    if is_month(first) or is_weekday(first) or first == "This":
        return None
    if owner := _OWNER.search(plain):
        return plain if owner.end() < len(plain) and is_known_place([plain[: owner.start()]]) else None
    if is_known_place(plain.split(", ")):
        return plain
    is_site = says("page/credits", "site", behind)
    is_body = plain.split()[-1].lower() in words_of("organization_nouns")
    is_doubtful = is_body or is_named_at_once or not is_english or _ATTRIBUTE.match(behind)
    return plain if is_site or not is_doubtful else None


def _is_adjective(words: str) -> bool:
    """Whether a word is that of a country and not its name: "Utopian"."""
    return words.lower() in countries_by("demonym", "adjectives") and words.lower() not in countries_by("name")
