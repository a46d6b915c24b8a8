"""Whether two spellings are one name: by what is known of places, by rules for letters, by a missing first name."""

from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from provstore.match.names.forms import Form, is_plain, read
from provstore.match.names.gazetteer import main_form, places_of
from provstore.match.names.letters import given_names
from provstore.match.names.persons import are_alike

Likeness = Literal["same", "close"]

# Two names are close in spelling if no more letters differ than this allows: letters of the shorter name, at least →
# letters that may differ.  Chosen by hand on the development texts, 2026-11; calibrated as a set.
MAX_DIFFERING = {14: 3, 9: 2, 5: 1}

# Letters that a surname has at least, to be found again where the given names are missing.
MIN_SURNAME = 3


@lru_cache(maxsize=262144)
def likeness(one: str, other: str) -> Likeness | None:
    """Whether two spellings are one name.

    "same": data or a rule says so.  "close": near in spelling, or of one name but not of one kind
    (a town and the air base called after it), and nothing says that they are one.

    "same" is not transitive: "Smith" is the same name as "Anna Smith" and as "Clara Smith".
    """
    if one == other:
        return "same" if one else None
    if other < one:
        return likeness(other, one)
    first, second = read(one), read(other)
    if not first.text or not second.text:
        return "same" if key(one) == key(other) else None
    places = _places(first), _places(second)
    one_place = bool(places[0] & places[1])
    if one_place or are_read_alike(first, second):
        # Kansas and Kansas City are read alike, but only one of them has the word in its name.
        alike = one_place or bool(_whole_name(first)) == bool(_whole_name(second))
        return "same" if alike and _are_of_a_kind(first.kind, second.kind) else "close"
    if _is_shortened(first, second):
        # A town may be a surname too, but New York and Santa Maria have no first name.
        known = any(found and len(form.words) > 1 for form, found in ((first, places[0]), (second, places[1])))
        if not known:
            return "same" if _has_given_name(first, second) else "close"
    if places[0] and places[1]:
        return None  # known to be two: Iran and Iraq
    return "close" if _are_of_a_kind(first.kind, second.kind) and _is_near(first, second) else None


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """A form under which the spellings of a name meet; of an ambiguous place, that of the largest."""
    form = read(name)
    if not form.text:
        return " ".join(name.casefold().split())
    main = main_form(_texts(form)[0])
    return main if is_plain(form.kind) else f"{main} {form.kind}"


def is_known_place(name: str) -> bool:
    """Whether a place is known that is spelled so."""
    return bool(_places(read(name)))


def _whole_name(form: Form) -> str | None:
    """The name with the words of its kind where a place is called so, as Kansas City is; else None."""
    is_called_so = form.whole and is_plain(form.kind) and places_of(form.whole)
    return form.whole if is_called_so else None


def _texts(form: Form) -> tuple[str, ...]:
    """How the name is looked up."""
    if whole := _whole_name(form):
        return (whole,)
    return (form.arabic, form.text) if form.is_arabic else (form.text,)


def _places(form: Form) -> frozenset[int]:
    """The numbers of all places that the name may mean."""
    return frozenset(place for text in _texts(form) for place in places_of(text))


def are_read_alike(one: Form, other: Form) -> bool:
    """Whether the two are one as they read, or as they read where one of them is Arabic."""
    return one.text == other.text or (
        (one.is_arabic or other.is_arabic) and bool({one.arabic, one.text} & {other.arabic, other.text})
    )


def _are_of_a_kind(one: str | None, other: str | None) -> bool:
    """Whether one thing can be of both kinds; a name that does not say may mean a plain kind."""
    return one == other or (None in (one, other) and is_plain(one) and is_plain(other))


def _is_shortened(one: Form, other: Form) -> bool:
    """Whether one is the other with given names missing or cut to initials: `A. Lee`, `Lee` for `Anna Lee`."""
    if one.kind or other.kind:
        return False
    arabic = one.is_arabic or other.is_arabic
    short, long = sorted((form.arabic_words if arabic else form.words for form in (one, other)), key=len)
    if short[-1] != long[-1] or len(short[-1]) < MIN_SURNAME:
        return False
    rest = iter(long[:-1])
    return all(any(are_alike(name, given) for given in rest) for name in short[:-1])


def _has_given_name(*forms: Form) -> bool:
    """Whether what stands before the last word is known for a given name or an initial."""
    words = [word for form in forms for word in (*form.words[:-1], *form.arabic_words[:-1])]
    return any(len(word) == 1 or word in given_names() for word in words)


def _is_near(one: Form, other: Form) -> bool:
    """Whether few letters are put in, left out, changed, or swapped with their neighbor, and no digit differs."""
    arabic = one.is_arabic or other.is_arabic
    first, second = (one.arabic, other.arabic) if arabic else (one.text, other.text)
    shorter = min(len(first), len(second))
    allowed = next((most for letters, most in MAX_DIFFERING.items() if shorter >= letters), 0)
    if not allowed or [*filter(str.isdigit, first)] != [*filter(str.isdigit, second)]:
        return False
    return OSA.distance(first, second, score_cutoff=allowed) <= allowed
