"""Whether two on whom a claim rests are one source: by names, by what they belong to, by the document that speaks.

That they are two is sure only of two who are named and say it themselves.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from provstore.english.calendar import day_of
from provstore.english.classes import noun_stems
from provstore.match.provenance.naming import (
    are_of_one_party,
    is_description,
    likeness_of_bodies,
    likeness_of_persons,
    split_ending,
    words_in,
)
from provstore.match.provenance.traces import Appearance, roots_of
from provstore.match.same.vocabulary import country_code
from provstore.records import Source
from provstore.rules import load

_BODIES = ("organization", "government")


@dataclass(frozen=True, slots=True)
class Root:
    """Whom a claim rests on, as one appearance tells it.

    Not `told`: no text says who says it, and the source is the last that passed it on.  `medium` is the document in
    which it is said, `named_as` the words that name the source there, `owner` the name of whoever owns an outlet.
    `inferred`: a part of who it is the text leaves unsaid.  `told_to` and `day` tell to whom it was said, and when.
    """

    source: Source
    told: bool
    medium: str | None = None
    named_as: str = ""
    owner: str | None = None
    inferred: bool = False
    told_to: frozenset[str] = frozenset()
    day: str | None = None


class Verdict(NamedTuple):
    """Whether two roots are one, are two, or may be either, and why."""

    are: Literal["one", "two", "open"]
    why: str


Owners = Mapping[str, str | None]  # key of an outlet → the name of its owner, where that is known


def roots_told(found: Appearance, owners: Owners) -> Iterator[Root]:
    """The roots of one appearance."""
    claim = found.claim
    told_to = frozenset(name.casefold() for name in claim.addressees)
    for source in roots_of(found):
        yield Root(
            source=source,
            told=claim.voice == "outlet" or claim.speaker is not None,
            medium=claim.medium,
            named_as=found.named_as,
            owner=owners.get(source.key),
            inferred=claim.speaker_inferred,
            told_to=told_to,
            day=claim.date.value if claim.date else None,
        )


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
    if "outlet" in (one.kind, other.kind):
        return _compare_outlets(first, second)
    document = _one_document(first, second)
    if "document" in (one.kind, other.kind):
        if document:
            return Verdict("one", f"both have it from one document ({document})")
        return Verdict("open", "nothing tells whose a document is")
    if "anonymous" in (one.kind, other.kind):
        if are_of_one_party(one.name, other.name):
            return Verdict("one", f"both have it from {one.name}")
        return Verdict("open", "one of them is not named")
    found = _compare_names(first, second, document)
    if found.are == "two" and not (is_said(first) and is_said(second)):
        return Verdict("open", "who says it is not said in so many words")
    return found


def _compare_outlets(first: Root, second: Root) -> Verdict:
    """Whether two of which one or both are outlets are one."""
    for outlet, root in ((first, second), (second, first)):
        if outlet.owner and any(each.name.casefold() == outlet.owner.casefold() for each in wholes(root.source)):
            return Verdict("one", f"{outlet.source.name} belongs to {outlet.owner}")
    if first.owner and first.owner == second.owner:
        return Verdict("open", f"{first.source.name} and {second.source.name} belong to one owner")
    outlet = first if first.source.kind == "outlet" else second
    return Verdict("open", f"{outlet.source.name} does not tell from whom it has it")


def _compare_names(first: Root, second: Root, document: str | None) -> Verdict:
    """Whether two who are named are one; `document` is what kind of document both say it in."""
    one, other = first.source, second.source
    both = f"{one.name} and {other.name}"
    if one.kind == other.kind == "person":
        alike = likeness_of_persons(one.name, other.name)
    elif is_body(one) and is_body(other):
        alike = likeness_of_bodies(one.name, other.name)
    else:
        alike = None
    if alike == "same":
        return Verdict("one", f"both call it {one.name}" if is_nameless(one) else f"{both} are one name")
    for role, named in ((one, second), (other, first)):
        if is_description(role.name) and set(words_in(role.name)) <= set(words_in(named.named_as)):
            return Verdict("one", f"{role.name} is {named.source.name}")
    if any(is_nameless(source) or is_description(source.name) for source in (one, other)):
        return Verdict("open", "one of them is not named")
    if alike == "close":
        return Verdict("open", f"{both} are nearly one name")
    if {one.kind, other.kind} == set(_BODIES) and None in (one.country, other.country):
        return Verdict("open", f"nothing tells whether {both} are of one government")
    for person, body in ((first, second), (second, first)):
        if person.source.kind == "person" and is_body(body.source) and speaks_for(person, body):
            return Verdict("open", f"{person.source.name} may speak for {body.source.name}")
    if document:
        return Verdict("open", f"both have it from a document of one kind ({document})")
    return Verdict("two", "")


def is_body(source: Source) -> bool:
    return source.kind in _BODIES


def is_nameless(source: Source) -> bool:
    """Whether it is a body that its page calls by no name: "a monitoring group"."""
    return is_body(source) and source.scope is not None


def is_said(root: Root) -> bool:
    """Whether the words that name a source are those of its name: not "she", nor "the military" for an army."""
    words = words_in(root.named_as)
    is_there = root.source.country is not None and root.source.country in map(country_code, words)
    return not root.inferred and (is_there or not set(words_in(root.source.name)).isdisjoint(words))


def speaks_for(person: Root, body: Root) -> bool:
    """Whether a person may be the voice of a body: of a government whoever is not told to be of another country.

    Of others who is named with a word of their names: "Coast Guard commander Ann Lee", "the Lee Committee".
    """
    countries = {code for word in words_in(person.named_as) if (code := country_code(word))}
    if body.source.kind == "government":
        return not countries or body.source.country is None or body.source.country in countries
    of_body = {word for word in words_in(body.source.name) if not country_code(word)}
    surname = words_in(split_ending(person.source.name)[0])[-1]
    return surname in of_body or not of_body.isdisjoint(words_in(person.named_as))


def wholes(source: Source) -> Iterator[Source]:
    """A source and all that it is a part of, from the smallest: a ministry, its government."""
    part: Source | None = source
    while part is not None:
        yield part
        part = part.part_of


def _one_document(first: Root, second: Root) -> str | None:
    """The kind of the document that both have it from: of one kind, to one addressee, of one day, as far as is told."""
    kind = _document(first)
    if kind != _document(second) or (first.told_to and second.told_to and first.told_to.isdisjoint(second.told_to)):
        return None
    days = {day for root in (first, second) if (day := day_of(root.day))}
    return kind if len(days) < 2 else None


def _document(root: Root) -> str | None:
    """The kind of the document of which a claim has one: "the indictment" → indictment."""
    named = root.source.name if root.source.kind == "document" else root.medium
    nouns = noun_stems("communications")
    noun = next((word for word in words_in(named or "") if word in nouns), None)
    return noun if noun in load("same/sources")["documents"]["single"] else None
