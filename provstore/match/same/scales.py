"""Numbers that count no noun after them: how old somebody is, how strong a quake, how many voted for it."""

from collections.abc import Sequence

from provstore.english.calendar import is_month
from provstore.english.numbers import Number, number_at
from provstore.match.same.concepts import paraphrase_concept
from provstore.match.same.vocabulary import is_person, paraphrase_at
from provstore.match.same.words import Word
from provstore.rules import load

AGE = "age"  # what is measured where it is told how old somebody is
VOTES = paraphrase_concept("vote")
_OLDEST = 115  # years; no age is told that is higher
_VOTED_WITHIN = 5  # words before the numbers of a vote, among which one says that it is one


def is_scale(measure: str) -> bool:
    """Whether what is measured is how strong something was, by its name: magnitude."""
    return measure in load("same/quantities")["scales"]


def scale_before(words: Sequence[Word], at: int) -> str:
    """What the word before a number says that it measures: "magnitude 6.1", "the magnitude at 6.1"; empty where it says
    nothing."""
    low = [word.low for word in words[max(0, at - 2) : at]]
    named = low[-2] if len(low) == 2 and low[-1] in ("of", "at") else low[-1] if low else ""
    return named if is_scale(named) else ""


def end_of_age(words: Sequence[Word], at: int, number: Number) -> int | None:
    """The index after "17-year-old", "aged 34", "at the age of 34", "a boy of 15", "Captain Orrin, 34,"; None where no
    age is told."""
    if number.low != number.high or number.high > _OLDEST:
        return None
    known = load("same/quantities")
    after = [word.low for word in words[number.end : number.end + 2]]
    if len(after) == 2 and after[0] in ("year", "years") and after[1] in ("old", "olds"):
        return number.end + 2
    first, second = (words[place].low if place >= 0 else "" for place in (at - 2, at - 1))
    is_of = second == "of" and (first in known["before_ages"] or first in known["of_an_age"])
    is_told = second in known["before_ages"] or is_of or _is_apposition(words, at, after[:1])
    return number.end if is_told else None


def _is_apposition(words: Sequence[Word], at: int, after: Sequence[str]) -> bool:
    """A number in figures between two commas, behind a name or whoever is of an age: "the suspect, 34, was"."""
    if at < 2 or not words[at].text.isdigit() or words[at - 1].low != "," or after not in ([","], ["."]):
        return False
    named = words[at - 2]
    is_somebody = named.text[0].isupper() or is_person(named.low) or named.low in load("same/quantities")["of_an_age"]
    return named.text.isalpha() and not is_month(named.low) and is_somebody


def end_of_vote(words: Sequence[Word], at: int, number: Number, is_joined: bool) -> int | None:
    """The index after "12 to 7" or "12-7" near a word for a vote, "12 votes to 7", "passed by 12 to 7"; else None.

    `is_joined`: nothing but a hyphen stands between the number and what follows it.
    """
    low = [word.low for word in words]
    is_counted = not is_joined and number.end < len(low) and _is_vote(low, number.end)  # "12 votes"
    joint = number.end + is_counted
    start = joint if is_joined else joint + 1
    if not is_joined and low[joint:start] != ["to"]:
        return None
    other = number_at(low, start)
    if other is None or other.high > number.low or number.low != number.high:
        return None
    near = range(max(0, at - _VOTED_WITHIN), min(len(low), other.end + 2))
    is_decided = low[at - 1 : at] == ["by"] and any(low[place] in load("same/quantities")["decided"] for place in near)
    return other.end if is_decided or any(_is_vote(low, place) for place in near) else None


def _is_vote(low: Sequence[str], at: int) -> bool:
    found = paraphrase_at(low, at)
    return found is not None and found.name == "vote"
