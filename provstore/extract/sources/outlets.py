"""Names of outlets in a text, and the outlet that a name, alias or domain means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from provstore.english.classes import KEPT_ANSWERS
from provstore.records import Source, Span
from provstore.rules import load

_CAPITALIZED = re.compile(r"[^\W\d_a-zß-öø-ÿ](?<!\w.)\w*")
_DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})/?$", re.IGNORECASE)
# Words that say "somebody's copy" without saying whose.
_NOBODY = re.compile(
    r"^(?:(?:news\s+)?agenc(?:y|ies)|staff|(?:staff|other)\s+(?:and|&)?\s*agenc(?:y|ies)|wires?|others?|media|internet|files?|handout|pool|archives?)$",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*(?:/|,|;|\+|&|\s+and\s+|\s+with\s+)\s*")


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
def _state_run() -> frozenset[str]:
    return frozenset(entry["name"] for entry in load("page/outlets")["outlet"] if entry.get("state"))


def is_state_run(outlet: Source) -> bool:
    """Whether a government owns or runs the outlet."""
    return outlet.name in _state_run()


def find_outlets(text: str) -> list[tuple[Span, Source]]:
    """Outlets named in running text, in order, longest name first, never overlapping."""
    by_word = _registry().by_word
    present = by_word.keys() & [None, *_CAPITALIZED.findall(text)]
    found: list[tuple[int, int, Source | None]] = []
    for word in present:
        for name, outlet in by_word[word]:
            at = text.find(name)
            while at >= 0:
                end = at + len(name)
                if not (text[at - 1 : at].isalnum() if at else False) and not text[end : end + 1].isalnum():
                    found.append((at, end, outlet))
                at = text.find(name, end)
    found.sort(key=lambda item: (item[0] - item[1], item[0]))
    taken: list[tuple[int, int, Source | None]] = []  # in the order of the text
    for at, end, outlet in found:
        place = bisect_left(taken, at, key=lambda item: item[0])
        free = place == 0 or taken[place - 1][1] <= at
        if free and (place == len(taken) or end <= taken[place][0]):
            taken.insert(place, (at, end, outlet))
    return [(Span(at, end), outlet) for at, end, outlet in taken if outlet is not None]


def named_outlet(name: str) -> Source:
    """The outlet a page or a credit names: the registry's, or a new one under that name."""
    known = known_outlet(name) or described_outlet(name)
    if known is not None:
        return known
    plain = " ".join(name.split()).removeprefix("the ").removeprefix("The ")
    domain = _DOMAIN.match(plain)
    return Source(domain[1].lower() if domain else plain, "outlet")


@lru_cache(maxsize=KEPT_ANSWERS)
def described_outlet(name: str) -> Source | None:
    """`Sputnik news agency`, `Syria's official agency SANA`: the one registry name it holds."""
    found = {outlet for _, outlet in find_outlets(name)}
    if len(found) != 1:
        return None
    rest = name
    for span, _ in reversed(find_outlets(name)):
        rest = rest[: span.start] + rest[span.end :]
    described = re.fullmatch(
        r"(?:[\s,]|\b(?:the|official|state|state-run|semi-official|news|press|agency|agencies|newspaper|daily|television|TV|channel|network|website|radio|Health|Sport|World|English|in|Arabic|photo|files?|[A-Z]\w+[’']s|[A-Z]\w+(?:ian|an|ish|ese|ch|i|ek|sh)|pro-\w+|daily|broadcaster|satellite|cable)\b)*",
        rest,
    )
    return found.pop() if described else None


def _any_of(name: str) -> str:
    """An alternation of the phrases of a list in `rules/english/words.toml`, longest first."""
    phrases = sorted(load("english/words")[name], key=len, reverse=True)
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases) + ")"


_NAME = r"[^\W\d_a-z][\w’'.&-]*(?:\s(?:(?:of|the|al)\s)?[^\W\d_a-z][\w’'.&-]*){0,3}"
_PRESS_NOUN = _any_of("outlet_nouns")
_NEW = re.compile(
    rf"^(?:[Tt]he\s+)?(?:(?:[\w’'-]+\s+){{0,3}}?{_PRESS_NOUN}\s+(?P<after>{_NAME})|(?P<before>{_NAME})\s+(?:[a-z-]+\s+)?{_PRESS_NOUN})$"
)
_NEWS_NAME = re.compile(rf"^(?:[Tt]he\s+)?(?P<name>{_NAME}\s{_any_of('outlet_endings')})$")


@lru_cache(maxsize=KEPT_ANSWERS)
def new_outlet(words: str) -> Source | None:
    """An outlet that the registry does not know and the words call one: "the newspaper X", "the X Gazette"."""
    plain = " ".join(words.split())
    found = _NEWS_NAME.match(plain)
    if found:
        return Source(found["name"], "outlet")
    found = _NEW.match(plain)
    if not found:
        return None
    name = re.sub(r"^(?:[Tt]he\s+|\w+[’']s\s+)", "", found["after"] or found["before"])
    if name.lower() in load("english/words")["determiners"]:
        return None  # "State television", "Local TV"
    return known_outlet(name) or Source(name, "outlet")


def read_credit(credit: str) -> list[tuple[int, int, Source]]:
    """The outlets of a credit such as `Reuters, AFP and agencies`.

    Returns `(start, end, outlet)` with offsets within `credit`; words like "agencies" name
    nobody and are left out.
    """
    whole = known_outlet(credit)
    if whole is not None:
        return [(0, len(credit), whole)]
    outlets: list[tuple[int, int, Source]] = []
    start = 0
    for joint in (*_JOINT.finditer(credit), None):
        end = joint.start() if joint else len(credit)
        name = credit[start:end].strip(" .")
        if name and not _NOBODY.match(name):
            outlets.append((start, end, named_outlet(name)))
        start = joint.end() if joint else end
    return outlets
