"""The bodies that a page names by a telling word, by that word and by the beginnings of their names."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import lru_cache

from provstore.english.classes import KEPT_ANSWERS, is_function_word, words_of
from provstore.english.names import is_given_name, plain_name
from provstore.extract.sources.governments import find_office, office_source
from provstore.extract.sources.nouns import ends_body, is_possessive
from provstore.extract.sources.outlets import find_outlets, known_outlet
from provstore.extract.sources.roles import REACH
from provstore.extract.sources.runs import RUN_WORD
from provstore.records import Source, Span
from provstore.rules import phrases_of

_OF_NAME = re.compile(rf"\s(?:of|for)\s(?:the\s)?{RUN_WORD}(?:\s{RUN_WORD}){{0,3}}")  # "Directorate | of Water"

# "Norpet, | which sells oil", "Norpet, | the oil company,"
_BODY_BEHIND = re.compile(
    rf",\s(?:which\b|(?:an?|the)\s(?:(?!of\b|for\b|at\b|who)[\w’'-]+\s){{0,4}}?"
    rf"{phrases_of(words_of('company_nouns') | words_of('group_nouns'))}"
    r"(?=[,.]|\s(?:that|which|whose|based|of|in|with)\b))"
)
# "the story of | Ann Lee | , which I told": what is told is the story
_LIFE_OF = re.compile(rf"\b{phrases_of(words_of('of_a_life'))}\sof\s$")
# "oil giant | Norpet"
_BODY_BEFORE = re.compile(rf"\b{phrases_of(words_of('company_nouns') | words_of('group_nouns'))}\s$")
# "the company that runs the fair, | Ann Lee Productions"
_BODY_DESCRIBED = re.compile(
    rf"\b[Tt]he\s{phrases_of(words_of('company_nouns') | words_of('group_nouns'))}\s"
    r"(?:that|which)\s[^,.;“”\"]{3,60},\s$"
)
_BODY_NOUN_ENDS = tuple({noun.split()[-1] for noun in words_of("company_nouns") | words_of("group_nouns")})


class PageBodies:
    """Bodies by noun and by beginning, each with where it is first named.

    Of each the first two are kept, which is enough to know that there are several.
    """

    def __init__(self) -> None:
        self._by_noun: defaultdict[str, dict[str, int]] = defaultdict(dict)  # the last word, in lower case
        self._in_order: list[tuple[int, str]] = []
        self._reached = 0  # where the last of them ends
        self._by_beginning: defaultdict[str, dict[str, int]] = defaultdict(dict)

    def note(self, text: str, run: Span) -> None:
        """A run of capitals that is no person's name is a body's where its last word says so."""
        words = run.of(text).removeprefix("The ").split()
        while len(words) > 1 and _is_before_name(words[0]):
            words.pop(0)
        if run.start < self._reached:
            return  # "Farmers' Association" of "the Union of the Farmers' Association"
        of = _OF_NAME.match(text, run.end)
        if (len(words) < 2 and not of) or not ends_body(words[-1].lower()):
            return  # "Union" alone may be any; "Union of Farmers" is one
        name = " ".join(words) + (_without_person(of.group()) if of else "")
        self._in_order.append((run.start, name))
        self._reached = of.end() if of else run.end
        _note(self._by_noun[words[-1].lower()], name, run.start)
        for end in range(1, len(words) + (of is not None)):
            if end < len(words) and ends_body(words[end - 1].lower()):
                continue  # the "Northern Coalition" is not its Media Office
            _note(self._by_beginning[" ".join(words[:end])], name, run.start)

    def with_noun(self, noun: str, at: int) -> str | None:
        """The one body named before `at` whose name ends so, what "of" adds aside: "the council", Northern Council."""
        return _only([name for name, start in self._by_noun.get(noun, {}).items() if start < at])

    def named_between(self, start: int, end: int, telling: Collection[str] = ()) -> str | None:
        """The one body that is named between two places; None where none is, or several are.

        Where there are `telling` words, in lower case, one that has none of them is passed over.
        """
        first, last = (bisect_left(self._in_order, (at,)) for at in (start, end))
        names = {name for _, name in self._in_order[first:last]}
        return _only([name for name in names if not telling or not set(telling).isdisjoint(name.lower().split())])

    def beginning(self, name: str) -> str | None:
        """The one body whose name begins so, wherever it is named: "Norpet" of Norpet Corp."""
        return _only(list(self._by_beginning.get(name, {})))


def is_told_to_be_body(text: str, name: Span) -> bool:
    """Whether what stands around a name tells that it is no person's: "oil giant | Norpet", "Norpet, | which sells"."""
    start = max(0, name.start - REACH)
    if _BODY_BEHIND.match(text, name.end) and not _LIFE_OF.search(text, start, name.start):
        return True
    if text.startswith(",", name.end) and _BODY_DESCRIBED.search(text, start, name.start):
        return True
    is_likely = text[start : name.start].rstrip().endswith(_BODY_NOUN_ENDS)  # asked first, since it is quick
    return is_likely and _BODY_BEFORE.search(text, start, name.start) is not None


def _is_before_name(word: str) -> bool:
    """ "Norland's Council", "Oslo-based Northern Council": what a body is called without."""
    is_small = is_function_word(word) and word.lower() not in words_of("names_open_with")
    return is_possessive(word) or is_small or word.endswith("-based")


def _without_person(rest: str) -> str:
    """ " for Human Rights Rami Roe" → " for Human Rights": without a comma somebody's name runs into it."""
    words = rest.split()
    given = next((i for i, word in enumerate(words) if i > 1 and is_given_name(word)), len(words))
    return f" {' '.join(words[:given])}"


@lru_cache(maxsize=KEPT_ANSWERS)
def spoken_outlet(name: str) -> Source | None:
    """The outlet of the registry that a name in a sentence means.

    A body called as a credit calls its media office, "Northern Coalition", is that body.
    """
    outlet = known_outlet(name)
    is_whole = outlet is not None and outlet.name.startswith(f"{name} ")
    return None if is_whole and ends_body(name.rsplit(maxsplit=1)[-1].lower()) and not find_outlets(name) else outlet


def body_source(name: str) -> Source:
    """A body by its whole name: an outlet, an office of some government, else an organization."""
    plain = plain_name(name)
    if known := spoken_outlet(plain):
        return known
    if (office := find_office(plain)) and office.country:
        return office_source(office.name, office.country)  # "the Central Bank of Poland"
    return Source(plain, "organization")


def _note(bodies: dict[str, int], name: str, at: int) -> None:
    if len(bodies) < 2 and not any(other.endswith(name) for other in bodies):
        bodies[name] = at


def _only(names: Sequence[str]) -> str | None:
    return names[0] if len(names) == 1 else None
