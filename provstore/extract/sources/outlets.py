"""Names of outlets in a text, and the outlet that a name, alias or domain means."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from provstore.english.classes import KEPT_ANSWERS, words_of
from provstore.errors import UsageError
from provstore.records import Source, Span
from provstore.rules import load, part, phrases_of, says

_CAPITALIZED = re.compile(rf"{part('capital')}(?<!\w.)\w*")
_DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})/?$", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:/|,|;|\+|&|\s+and\s+|\s+with\s+)\s*")  # between the outlets of a credit
_NAME_WORD = rf"{part('capital')}[\w’'.&-]{{0,40}}"
_NAME = rf"{_NAME_WORD}(?:\s(?:(?:of|the|al)\s)?{_NAME_WORD}){{0,3}}"
_STATION = re.compile(rf"(?:Radio|Channel|TV)\s{_NAME_WORD}")  # "Radio Northtown", "Channel Five"


class NamedOutlet(NamedTuple):
    """An outlet and the words that name it."""

    span: Span
    outlet: Source


class _Hit(NamedTuple):
    """A name of the registry where it stands in a text; without an outlet it is a name that only contains one."""

    start: int
    end: int
    outlet: Source | None


@dataclass(frozen=True, slots=True)
class _Registry:
    # Names under that of their capitalized words which the fewest others have; under None those without one.
    by_word: dict[str | None, tuple[tuple[str, Source | None], ...]]  # no source: a name that is no outlet
    by_any_name: dict[str, Source]  # case-folded names, aliases, credit names and domains


@cache
def _registry() -> _Registry:
    spelled: dict[str, Source | None] = {}
    anywhere: dict[str, Source] = {}
    for entry in load("page/outlets")["outlet"]:
        outlet = Source(entry["name"], "outlet", country=entry.get("country"))
        in_credit = entry.get("in_credit", [])
        for name in (entry["name"], *entry.get("aliases", [])):
            if name not in in_credit:
                spelled[name] = outlet
        for name in (entry["name"], *entry.get("aliases", []), *in_credit, *entry.get("domains", [])):
            anywhere.setdefault(name.casefold(), outlet)
        for name in entry.get("not_names", []):
            spelled.setdefault(name, None)
    by_word: defaultdict[str | None, list[tuple[str, Source | None]]] = defaultdict(list)
    shared = Counter(word for name in spelled for word in _CAPITALIZED.findall(name))
    for name, outlet_or_none in spelled.items():
        telling = min(_CAPITALIZED.findall(name), key=lambda word: (shared[word], -len(word)), default=None)
        by_word[telling].append((name, outlet_or_none))
    return _Registry({word: tuple(names) for word, names in by_word.items()}, anywhere)


@lru_cache(maxsize=KEPT_ANSWERS)
def known_outlet(name: str) -> Source | None:
    """The registry's outlet for a name, alias, credit or domain, whatever its case; else None."""
    names = _registry().by_any_name
    wanted = " ".join(name.casefold().split())
    domain = _DOMAIN.match(wanted)
    if domain:
        return names.get(domain[1]) or names.get(".".join(domain[1].split(".")[-2:])) or names.get(wanted)
    return names.get(wanted) or names.get(wanted.removeprefix("the "))


@cache
def _entries() -> dict[str, dict[str, Any]]:
    return {entry["name"]: entry for entry in load("page/outlets")["outlet"]}


def is_state_run(outlet: Source) -> bool:
    """Whether a government owns or runs the outlet."""
    return bool(_entries().get(outlet.name, {}).get("state"))


def is_agency(name: str) -> bool:
    """Whether a name, alias or credit is that of a news agency: one that others print."""
    outlet = known_outlet(name)
    return outlet is not None and _entries()[outlet.name]["kind"] == "news agency"


@cache
def _kinds_called() -> dict[str, tuple[str, ...]]:
    """Noun of the press → the kinds of outlet that it can mean."""
    return {entry["noun"]: tuple(entry["kinds"]) for entry in load("english/words")["press"]}


@lru_cache(maxsize=KEPT_ANSWERS)
def may_be_called(outlet: Source, noun: str) -> bool:
    """Whether nothing speaks against calling an outlet so: an agency is no newspaper; of unknown ones all is open."""
    kind = _entries().get(outlet.name, {}).get("kind")
    kinds = _kinds_called().get(noun.rsplit(maxsplit=1)[-1])
    return kind is None or kinds is None or kind in kinds


def find_outlets(text: str) -> list[NamedOutlet]:
    """Outlets named in running text, in order, longest name first, never overlapping."""
    taken: list[_Hit] = []  # in the order of the text
    for hit in sorted(_hits(text), key=lambda hit: (hit.start - hit.end, hit.start)):
        place = bisect_left(taken, hit.start, key=lambda other: other.start)
        free = place == 0 or taken[place - 1].end <= hit.start
        if free and (place == len(taken) or hit.end <= taken[place].start):
            taken.insert(place, hit)
    return [NamedOutlet(Span(hit.start, hit.end), hit.outlet) for hit in taken if hit.outlet is not None]


def _hits(text: str) -> list[_Hit]:
    """Every name of the registry that stands in a text as whole words."""
    by_word = _registry().by_word
    found: list[_Hit] = []
    for word in by_word.keys() & [None, *_CAPITALIZED.findall(text)]:
        for name, outlet in by_word[word]:
            at = text.find(name)
            while at >= 0:
                end = at + len(name)
                if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
                    found.append(_Hit(at, end, outlet))
                at = text.find(name, end)
    return found


def named_outlet(name: str) -> Source:
    """The outlet a page or a credit names: the registry's, or a new one under that name."""
    known = known_outlet(name) or described_outlet(name)
    if known is not None:
        return known
    plain = " ".join(name.split()).removeprefix("the ").removeprefix("The ")
    domain = _DOMAIN.match(plain)
    return Source(domain[1].lower() if domain else plain, "outlet")


def stated_outlet(name: str) -> Source:
    """The outlet that a person names: the registry's, or a new one under that name; raises UsageError without one."""
    words = " ".join(name.split())
    if not words:
        raise UsageError("the name of the outlet is empty")
    return known_outlet(words) or Source(words, "outlet")


@lru_cache(maxsize=KEPT_ANSWERS)
def described_outlet(name: str) -> Source | None:
    """`TASS news agency`, `Poland's official agency PAP`: the one registry name it holds."""
    named = find_outlets(name)
    found = {outlet for _, outlet in named}
    if len(found) != 1:
        return None
    rest = name
    for span, _ in reversed(named):
        rest = rest[: span.start] + rest[span.end :]
    return found.pop() if says("page/outlets", "description", rest) else None


@cache
def _new() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "The Morning Gazette"; "the newspaper X", "X news agency", "X independent television"."""
    noun = phrases_of(words_of("outlet_nouns"))
    by_ending = rf"^(?:[Tt]he\s+)?(?P<name>{_NAME}\s{phrases_of(words_of('outlet_endings'))})$"
    after = rf"(?:[\w’'-]+\s+){{0,3}}?{noun}\s+(?P<after>{_NAME})"
    before = rf"(?P<before>{_NAME})\s+(?:[a-z-]+\s+)?{noun}"
    return re.compile(by_ending), re.compile(rf"^(?:[Tt]he\s+)?(?:{after}|{before})$")


def ends_as_outlet(words: str) -> bool:
    """Whether a name ends as the names of papers and agencies do: "the Northtown Gazette"."""
    return _new()[0].match(" ".join(words.split())) is not None


@lru_cache(maxsize=KEPT_ANSWERS)
def new_outlet(words: str) -> Source | None:
    """An outlet that the registry does not know and the words call one: "the newspaper X", "the X Gazette"."""
    plain = " ".join(words.split())
    if station := _STATION.fullmatch(plain):
        return Source(station[0], "outlet")
    by_ending, by_noun = _new()
    found = by_ending.match(plain)
    if found:
        return Source(found["name"], "outlet")
    found = by_noun.match(plain)
    if not found:
        return None
    name = re.sub(r"^(?:[Tt]he\s+|\w+[’']s\s+)", "", found["after"] or found["before"])
    if name.lower() in words_of("determiners"):
        return None  # "State television", "Local TV"
    return known_outlet(name) or Source(name, "outlet")


def read_credit(credit: str) -> list[NamedOutlet]:
    """The outlets of a credit such as `Reuters, AFP and agencies`, with spans within the credit.

    Words like "agencies" name nobody and are left out.
    """
    whole = known_outlet(credit)
    if whole is not None:
        return [NamedOutlet(Span(0, len(credit)), whole)]
    outlets: list[NamedOutlet] = []
    start = 0
    for joint in (*_JOINT.finditer(credit), None):
        end = joint.start() if joint else len(credit)
        name = credit[start:end].strip(" .")
        if name and not says("page/credits", "nobody", name):
            outlets.append(NamedOutlet(Span(start, end), named_outlet(name)))
        start = joint.end() if joint else end
    return outlets
