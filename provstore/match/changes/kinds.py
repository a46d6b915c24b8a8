"""What kind a change is: by the grammar of the changed words, and by what extraction found them to be."""

import re
from functools import cache

from provstore.english.classes import words_of
from provstore.match.changes.counted import counts, is_date, is_people
from provstore.match.changes.credits import is_credit
from provstore.match.changes.diff import Edit, is_swap
from provstore.match.changes.listed import listed
from provstore.match.changes.names import bearer_of, is_capital, is_full_name
from provstore.match.changes.sides import Side
from provstore.match.changes.thresholds import LONGEST_TYPED, SHORTEST_CLAUSE
from provstore.match.same.vocabulary import listed as compared
from provstore.records import ChangeKind
from provstore.rules import load, phrases_of

_MANY = ("s", "men", "people", "children", "police")  # with which nouns for several end


def kind_of(a: Side, b: Side) -> ChangeKind:
    """The kind of a change, of which at least one side has words; what comes first in the list of kinds counts."""
    if any(side.any_in(side.roles.credits) or _is_credit(side) for side in (a, b)):
        return "credit"
    if a.all_in(a.roles.quoted) and b.all_in(b.roles.quoted):
        return "quoted words"
    if _grants(a) != _grants(b):
        return "anonymity"
    longest = max(len(a.words), len(b.words))
    if (not a.words or not b.words) and longest >= SHORTEST_CLAUSE:
        return "speaker" if longest <= LONGEST_TYPED and _attributes(a, b) else one_sided(a, b)
    if longest <= LONGEST_TYPED and (found := _short(a, b)):
        return found
    return "wording"


def one_sided(a: Side, b: Side) -> ChangeKind:
    """Words that only one side has: a part of it where they are enough, else no more than other wording."""
    if (a.words and b.words) or max(len(a.words), len(b.words)) < SHORTEST_CLAUSE:
        return "wording"
    return "dropped" if a.words else "added"


def _attributes(a: Side, b: Side) -> bool:
    """Whether words say who says it: ", the watchman said", which only one side has."""
    side = a if a.words else b
    return side.any_in(side.roles.cues) and side.any_in(side.roles.sources)


def _short(a: Side, b: Side) -> ChangeKind | None:
    swap = is_swap(Edit(0, len(a.words), 0, len(b.words)), a.keys, b.keys)
    if swap:
        return "object" if _names_in(a) > 1 else "wording"
    if _are_people(a, b):
        return "object"
    if is_date(a, b) or is_date(b, a):
        return "date"
    if any(map(counts, (a, b))):
        return "quantity"
    if sum(map(_turns, a.keys)) != sum(map(_turns, b.keys)):
        return "negation"
    if a.words and b.words and (_is_cue(a) or _is_cue(b)) and not (a.is_named() or b.is_named()):
        return "cue"
    if _hedges(a) != _hedges(b):
        return "hedge"
    return _who(a, b)


def _who(a: Side, b: Side) -> ChangeKind | None:
    """Somebody else: a place, a speaker, who passed it on, whom it is about."""
    named = [side for side in (a, b) if side.words and side.is_named()]
    bearers = {bearer_of(side.page, side.roles, side.start, side.end) for side in named}
    in_source = (named or (a.words and b.words)) and (a.any_in(a.roles.sources) or b.any_in(b.roles.sources))
    if any(side.words and all(word in words_of("pronouns") for word in side.low) for side in (a, b)):
        return None  # "she" for a name
    if "place" in bearers and "person" not in bearers:
        return "place"
    if "outlet" in bearers:
        return "relay"
    if in_source:
        return "speaker"
    full = [is_full_name(side.page, side.start, side.end) for side in named]
    if "person" in bearers or (len(full) == 2 and all(full)):
        return "person"
    return None


def _is_cue(side: Side) -> bool:
    """Whether somebody is said to say something by the words, or could be."""
    return side.any_in(side.roles.cues) or " ".join(side.low) in _speech()


@cache
def _speech() -> frozenset[str]:
    return frozenset(form for cue in load("speech/cues")["cue"] if cue["class"] == "speech" for form in cue["forms"])


def _names_in(side: Side) -> int:
    """How many names stand in the words."""
    capitals = [is_capital(side.page, at) for at in range(side.start, side.end)]
    return sum(capital and not (at and capitals[at - 1]) for at, capital in enumerate(capitals))


def _grants(side: Side) -> bool:
    """Whether the words keep a source unnamed: "on condition of anonymity", "declined to be named"."""
    low = side.low
    turned = any(word in compared("refusals") or word in listed("negations") for word in low)
    return any(word in listed("anonymity") or (turned and word in listed("naming")) for word in low)


def _turns(key: str) -> bool:
    return key in listed("negations") or key in compared("refusals")


def _hedges(side: Side) -> int:
    """How many of the words leave open whether it is so: "reportedly", "so-called"."""
    return len(_hedge().findall(" ".join(side.keys)))


@cache
def _hedge() -> re.Pattern[str]:
    return re.compile(rf"\b{phrases_of(listed('hedges'))}\b")


def _is_credit(side: Side) -> bool:
    return bool(side.words) and side.is_named() and is_credit(side.page, side.start, side.end)


def _are_people(a: Side, b: Side) -> bool:
    """Whether other people take the place of people: "killed | villagers", "killed | soldiers"."""
    found = [is_people(side.low[-1]) for side in (a, b) if side.words and not side.is_named()]
    return len(found) == 2 and any(found) and all(side.low[-1].endswith(_MANY) for side in (a, b))
