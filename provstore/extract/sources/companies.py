"""The companies of a page, told by what stands beside their names: "Norpet shares", "Norpet's chief executive"."""

import re
from bisect import bisect_left
from collections import defaultdict

from provstore.english.classes import is_function_word, words_of
from provstore.english.countries import is_demonym
from provstore.english.names import plain_name
from provstore.extract.sources.bearers import far_above
from provstore.extract.sources.governments import find_government
from provstore.extract.sources.nouns import is_organization, is_title
from provstore.extract.sources.people import People
from provstore.rules import part, phrases_of

NEAR = 1000  # characters back to which "the company" looks for one; chosen by hand, 2026-12
FAR_MORE = 3  # times as often as any other that is near, for one of several

_CAPITAL = part("capital")
_WORD = rf"{_CAPITAL}[\w&-]*(?:\.com)?"
_NAME = rf"(?P<name>{_WORD}(?:\s(?:&\s)?{_WORD}){{0,2}}?)"
_FORM = phrases_of(
    [word.title() for word in words_of("legal_forms")] + [word.upper() for word in words_of("legal_forms")]
)
_HAS = rf"(?i:{phrases_of(words_of('had_by_companies'))})"
# "Norpet Inc.", "Norpet's shares", "Norpet chief executive", "Norpet (NYSE: NPT)"
_BEFORE = re.compile(rf"(?<![\w.’'-]){_NAME}(?:,?\s{_FORM}\b|(?:[’']s?)?\s{_HAS}\b|\s\((?:NYSE|NASDAQ|LSE|AMEX)\b)")
# "shares of Norpet", "carmaker Norpet"
_BEHIND = re.compile(
    rf"\b(?:{_HAS}\s(?:of|in|at|for)|{phrases_of(words_of('company_nouns'))})\s{_NAME}(?![\w’'-]|\s(?:&\s)?{_CAPITAL})"
)


class Companies:
    """Each company of a text with the places of its name, read when first asked for."""

    def __init__(self, text: str, people: People) -> None:
        found = {found["name"] for pattern in (_BEFORE, _BEHIND) for found in pattern.finditer(text)}
        names = {name for one in found if (name := _plain(one)) and not _is_other(name, people)}
        # Of "Norpet" and "Norpet Oil" both may stand for the one; the shorter is what the page calls it by.
        names = {name for name in names if not any(name.startswith(f"{other} ") for other in names)}
        self._places: dict[str, list[int]] = defaultdict(list)
        if names:
            for mention in re.finditer(rf"(?<![\w’'-]){phrases_of(names)}(?![\w-])", text):
                self._places[mention.group()].append(mention.start())

    def meant(self, noun: str, at: int, said: str) -> str | None:
        """Which one "the company" means at a place; nobody speaks of themselves by name in what they `said`.

        The only one that is named near before, else one that the page names far more often than the others there.
        A noun that tells more, "the airline", means the only company of a page.
        """
        if noun not in words_of("any_company") and len(self._places) > 1:
            return None
        near = {
            name: len(places) for name, places in self._places.items() if self._is_near(places, at) and name not in said
        }
        return far_above(near, FAR_MORE) if near else None

    def _is_near(self, places: list[int], at: int) -> bool:
        before = bisect_left(places, at)
        return before > 0 and at - places[before - 1] <= NEAR


def _plain(name: str) -> str:
    """The name without what opens a sentence before it, and its form: "But Norpet Inc" → Norpet."""
    words = name.split()
    while words and (
        is_function_word(words[0]) or is_demonym(words[0]) or words[0].lower() in words_of("opening_adjectives")
    ):
        words.pop(0)
    while len(words) > 1 and words[-1].lower() in words_of("legal_forms"):
        words.pop()
    return plain_name(" ".join(words)) if words else ""


def _is_other(name: str, people: People) -> bool:
    """Whether a name is that of a person, a country, a council, a month: what has shares is none of these."""
    if people.called(name) and not people.is_said_to_be_body(name):
        return True
    words = name.lower().split()
    other = is_title(words[-1]) or words[-1] in words_of("company_nouns") or words[0] in words_of("place_openers")
    return len(name) < 2 or other or find_government(name) is not None or is_organization(name)
