"""Whether two on whom a claim rests are one source: by names, by what they belong to, by the document that speaks.

That they are two is sure only of two who are named and say it themselves.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from provstore.english.classes import noun_stems
from provstore.match.names.spelling import likeness
from provstore.match.provenance.traces import Appearance, roots_of
from provstore.match.same.vocabulary import country_code
from provstore.records import Source
from provstore.rules import load

_WORD = re.compile(r"[^\W_][\w.'’-]*")
_BODIES = ("organization", "government")


@dataclass(frozen=True, slots=True)
class Root:
    """Whom a claim rests on, as one appearance tells it.

    Not `told`: no text says who says it, and the source is the last that passed it on.  `medium` is the document in
    which it is said, `named_as` the words that name the source there, `owner` the name of whoever owns an outlet.
    """

    source: Source
    told: bool
    medium: str | None = None
    named_as: str = ""
    owner: str | None = None


class Verdict(NamedTuple):
    """Whether two roots are one, are two, or may be either, and why."""

    are: Literal["one", "two", "open"]
    why: str


Owners = Mapping[str, str | None]  # key of an outlet → the name of its owner, where that is known


def roots_told(found: Appearance, owners: Owners) -> Iterator[Root]:
    """The roots of one appearance."""
    told = found.claim.voice == "outlet" or found.claim.speaker is not None
    for source in roots_of(found):
        yield Root(source, told, found.claim.medium, found.named_as, owners.get(source.key))


def compare(first: Root, second: Root) -> Verdict:
    """Whether two roots of one claim are one source."""
    one, other = first.source, second.source
    if one.key == other.key:
        return Verdict("one", f"both have it from {one.name}")
    for root in (first, second):
        if not root.told:
            return Verdict("open", f"{root.source.name} does not tell who says it")
    if [*wholes(one)][-1].key == [*wholes(other)][-1].key:
        return Verdict("one", f"{one.name} and {other.name} are of one government")
    for outlet, speaker in ((first, other), (second, one)):
        if outlet.owner and any(each.name.casefold() == outlet.owner.casefold() for each in wholes(speaker)):
            return Verdict("one", f"{outlet.source.name} belongs to {outlet.owner}")
    if first.owner and first.owner == second.owner:
        return Verdict("open", f"{one.name} and {other.name} belong to one owner")
    for root in (first, second):
        if root.source.kind == "outlet":
            return Verdict("open", f"{root.source.name} does not tell from whom it has it")
    document = _document(first)
    if document and document == _document(second) and "document" in (one.kind, other.kind):
        return Verdict("one", f"both have it from one document ({document})")
    if "document" in (one.kind, other.kind):
        return Verdict("open", "nothing tells whose a document is")
    if "anonymous" in (one.kind, other.kind):
        return Verdict("open", "one of them is not named")
    return _compare_names(first, second, document if document == _document(second) else None)


def _compare_names(first: Root, second: Root, document: str | None) -> Verdict:
    """Whether two who are named are one; `document` is what kind of document both say it in."""
    one, other = first.source, second.source
    both = f"{one.name} and {other.name}"
    if one.kind == other.kind == "person":
        alike = likeness(_plain(one.name), _plain(other.name))
        if alike == "same" or _is_surname(one.name, other.name) or _is_surname(other.name, one.name):
            return Verdict("one", f"{both} are one name")
        if alike or _words(_plain(one.name))[-1:] == _words(_plain(other.name))[-1:]:
            return Verdict("open", f"{both} are nearly one name")
    elif one.kind in _BODIES and other.kind in _BODIES:
        if _is_one_body(one.name, other.name) or likeness(one.name, other.name) == "same":
            return Verdict("one", f"{both} are one name")
        mine, theirs = set(_words(one.name)), set(_words(other.name))
        if likeness(one.name, other.name) or mine <= theirs or theirs <= mine:
            return Verdict("open", f"{both} are nearly one name")
        if one.kind != other.kind and None in (one.country, other.country):
            return Verdict("open", f"nothing tells whether {both} are of one government")
    else:
        person, body = (first, second) if one.kind == "person" else (second, first)
        if speaks_for(person, body):
            return Verdict("open", f"{person.source.name} may speak for {body.source.name}")
    if document:
        return Verdict("open", f"both have it from a document of one kind ({document})")
    return Verdict("two", "")


def speaks_for(person: Root, body: Root) -> bool:
    """Whether a person is named with a name of the body, or the body with the person's: "Polish minister Ann Lee"."""
    countries = {country_code(word) for word in _words(person.named_as)} - {None}
    of_body = {word for word in _words(body.source.name) if not country_code(word)}
    if body.source.country in countries:
        return True
    return not of_body.isdisjoint(_words(person.named_as)) or _words(_plain(person.source.name))[-1] in of_body


def wholes(source: Source) -> Iterator[Source]:
    """A source and all that it is a part of, from the smallest: a ministry, its government."""
    part: Source | None = source
    while part is not None:
        yield part
        part = part.part_of


def _document(root: Root) -> str | None:
    """The kind of the document of which a claim has one: "the indictment" → indictment."""
    named = root.source.name if root.source.kind == "document" else root.medium
    nouns = noun_stems("communications")
    noun = next((word for word in _words(named or "") if word in nouns), None)
    return noun if noun in load("same/sources")["documents"]["single"] else None


def _words(name: str) -> list[str]:
    return [word.strip(".'’-") for word in _WORD.findall(name.lower())]


def _plain(name: str) -> str:
    """A person's name without what may stand behind it."""
    words = name.replace(",", " ").split()
    endings = load("same/sources")["names"]["endings"]
    while len(words) > 1 and words[-1].lower().strip(".") in endings:
        words.pop()
    return " ".join(words)


def _is_surname(short: str, long: str) -> bool:
    """Whether a name of one word ends the other: "Lee", "Ann Lee"."""
    words = _words(_plain(short))
    return len(words) == 1 and words == _words(_plain(long))[-1:]


def _is_one_body(one: str, other: str) -> bool:
    """Whether two names of bodies differ in nothing but what one of them leaves out, or are a name and its initials."""
    mine, theirs = _parts(one), _parts(other)
    if mine.head == theirs.head and mine.head:
        return all(not a or not b or a == b for a, b in ((mine.countries, theirs.countries), (mine.rest, theirs.rest)))
    return one.replace(".", "") in _initials(other) or other.replace(".", "") in _initials(one)


class _Parts(NamedTuple):
    """A body's name: its countries, what it is, and what stands behind "for" or "of"."""

    countries: frozenset[str]
    head: tuple[str, ...]
    rest: tuple[str, ...]


def _parts(name: str) -> _Parts:
    known = load("same/sources")["bodies"]
    words = [word for word in _words(name) if word != "the" and not word.endswith(known["ending"])]
    opener = next((place for place, word in enumerate(words) if word in known["openers"]), len(words))
    countries = frozenset(code for word in words[:opener] if (code := country_code(word)))
    return _Parts(countries, tuple(word for word in words[:opener] if not country_code(word)), tuple(words[opener:]))


def _initials(name: str) -> tuple[str, str]:
    """How a name is shortened, with all its words or with its capitals alone: Department of Justice → DOJ, DJ."""
    words = [word for word in name.split() if word.lower() != "the"]
    return "".join(word[0] for word in words).upper(), "".join(word[0] for word in words if word[0].isupper())
