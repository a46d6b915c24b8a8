"""The name of a person in the words of a source: what of them is title, office, opening, letters behind."""

import re
from functools import lru_cache

from provstore.english.classes import KEPT_ANSWERS, is_function_word, noun_stems, words_of
from provstore.english.countries import country_in, country_of_place, is_also_a_person
from provstore.english.names import ACRONYM, has_article, is_given_name, is_particle
from provstore.extract.sources.governments import find_government, portfolio_words
from provstore.extract.sources.nouns import ends_body, is_possessive, is_title, stem_of, without_possessive
from provstore.extract.sources.outlets import known_outlet
from provstore.rules import phrases_of

_MARKS = ",.“”\"'‘"
_NICKNAME = "“\"‘'("  # opens one: Walter "Bud" Roe
# What of an office stands before its last word: "Minister for Roads and | Bridges Ann Lee"
_IN_OFFICE = re.compile(rf"(?i)\b{phrases_of(words_of('titles'))}\s(?:of|for)\s(?:[\w,]+\s){{0,4}}?(?:(?:and|&)\s)?$")
# "the Ministry of Roads and | Public Works Management"
_OF_BODY = re.compile(
    rf"(?i)\b{phrases_of(words_of('organization_nouns'))}\s(?:of|for)\s(?:[\w,’'-]+\s){{1,6}}(?:and|&)\s$"
)
_INITIAL = re.compile(r"[A-Z]\.$")
_LONGEST_NAME = 5  # words; a longer run of capitals is a headline or two names; chosen by hand, 2026-10


@lru_cache(maxsize=KEPT_ANSWERS)
def person_name(phrase: str) -> str | None:
    """The name after the last title: `Interior Minister Ann Lee` → Ann Lee; None when there is none."""
    kept = _without_opening(_last_capitals(phrase))
    is_long = sum(word[:1].isupper() for word in kept) > 2 and not _opens_with_given_name(kept)
    if is_long and _IN_OFFICE.search(phrase[: phrase.rfind(kept[0])]):
        kept.pop(0)  # "Minister for Roads and Bridges Ann Lee"
        while len(kept) > 2 and kept[0].lower() in portfolio_words():
            kept.pop(0)  # "Minister of Economic Development Ann Lee"
    name = without_possessive(" ".join(kept).strip(_MARKS))
    if not name or len(kept) > _LONGEST_NAME or ACRONYM.match(name) or known_outlet(name) or find_government(name):
        return None
    words = name.lower().split()
    before = phrase[: phrase.rfind(kept[0])].split()[-1:]
    is_region = bool(before) and before[0].istitle() and before[0].lower() in words_of("place_openers")
    nobody = is_region or any(
        stem_of(word) in words_of("anonymous_nouns")
        and word not in words_of("surnames_too")
        and not (number and _is_surname(kept[:number], word))  # "Ken | Doctor"
        for number, word in enumerate(words)
    )
    is_body = (
        _is_body_after(words[:-1], words[-1])
        or _OF_BODY.search(phrase[: phrase.rfind(kept[0])]) is not None
        or not noun_stems("organization_nouns").isdisjoint(words[:-1])
        or is_national_body(name)
    )
    return None if nobody or is_body else name


def _opens_with_given_name(kept: list[str]) -> bool:
    """Whether no rest of an office opens a name: "Secretary of State | John F. Lee"; but "Roads and | Bridges Lee"."""
    is_before_initial = _INITIAL.match(kept[1]) is not None
    is_of_office = kept[0].lower() in portfolio_words()
    return not is_of_office and (is_before_initial or is_given_name(kept[0]))


def is_national_body(name: str) -> bool:
    """Whether a name of two words is a body's by what it does for a nation: "Swim England"; but Ann England."""
    first, _, nation = name.lower().partition(" ")
    return nation in words_of("nations_in_names") and first in words_of("before_nations")


def is_place(name: str) -> bool:
    """Whether a name is a place's: "Costa Rica", "New York", "Iraqi Kurdish"; but not "Jordan Lee", "Ann Jordan"."""
    first, last = name.split(maxsplit=1)[0], name.rpartition(" ")[2]
    is_person = is_also_a_person(first) or (is_given_name(first) and is_also_a_person(last))
    in_country = country_in(name) is not None and not is_person
    return first.lower() in words_of("place_openers") or country_of_place(name) is not None or in_country


def _last_capitals(phrase: str) -> list[str]:
    """The words in capitals, with particles among them, at the end of a phrase, up to a title or an owner's name.

    "Mayor Ana de la Cruz" → Ana de la Cruz; "Ann's brother Bob Lee" → Bob Lee; "the mayor" and "the Northern Council"
    have none.
    """
    words = phrase.split()
    while len(words) > 2 and _is_post_nominal(words[-1]):
        words.pop()  # "Kenneth Lee QC MP"
    generation = words.pop() if len(words) > 2 and words[-1].lower().strip(",") in words_of("generations") else None
    kept = _capitals_before(words)
    return [*kept, generation] if kept and generation else kept  # "Martin King Jr."


def _capitals_before(words: list[str]) -> list[str]:
    kept: list[str] = []
    for at in reversed(range(len(words))):
        word = words[at]
        bare = word.strip(_MARKS + "’").lower()
        # "Susan M. Lee", but "M. Lee" and "President M. Lee"
        is_initial = len(word) == 2 and word[1] == "." and at > 0 and not is_title(words[at - 1])
        if kept and ((is_title(bare) and not is_initial) or is_possessive(word) or ends_body(bare)):
            break
        if len(kept) > 1 and ACRONYM.match(word) and not all(map(ACRONYM.match, kept)):
            break  # "envoy to the UN Ann Lee"
        if not kept and (_is_body_after(words[:at], bare) or word.isdigit()):
            return []
        if not kept and is_title(bare) and not _is_surname(words[:at], bare):
            return []
        if not (word[:1].isupper() or word[:1] in _NICKNAME or is_particle(bare) or has_article(word)):
            break
        kept.insert(0, word)
    return kept


def _is_body_after(before: list[str], word: str) -> bool:
    """Whether a word ends the name of a body: "Key | West", but "Marty | West" and "Tyra | Banks" are people."""
    is_surname = word in words_of("surnames_too") and bool(before) and is_given_name(before[-1])
    return ends_body(word) and not is_surname


def _is_surname(before: list[str], title: str) -> bool:
    """Whether a title is a surname here, behind a given name or Mr.: "Ann | Officer", "Treasurer Jens | King"."""
    if before and (
        is_given_name(before[-1]) or (len(before) > 1 and is_given_name(before[-2]) and before[-1].istitle())
    ):
        return True
    if before and before[-1].lower().strip(".") in words_of("courtesies"):
        return title in words_of("surnames_too")
    is_name_too = title in words_of("surnames_too") | words_of("occupations") | words_of("honorifics")
    return is_name_too and len(before) > 1 and is_title(before[-2]) and not is_title(before[-1])


def _is_post_nominal(word: str) -> bool:
    """Whether a word stands behind a name: "MP", "PhD"; one of two letters in capitals alone, for there is Jack Ma."""
    plain = word.lower().strip(",")
    return plain in words_of("post_nominals") and (len(plain.strip(".")) > 2 or word[:2].isupper())


def _without_opening(words: list[str]) -> list[str]:
    """A name without what only stands before it: a particle, "When" at the head of a sentence, a country."""
    kept = list(words)
    while kept and kept[0][:1].islower() and not has_article(kept[0]):
        kept.pop(0)
    while len(kept) > 1 and is_function_word(kept[0]):
        kept.pop(0)
    if len(kept) > 2 and kept[0].lower() in words_of("trades") and not kept[1].endswith("."):
        kept.pop(0)  # "Baker Ann Lee"
    if len(kept) > 2 and country_in(kept[0]) and not is_also_a_person(kept[0]):
        kept.pop(0)  # "the envoy in Iran Ann Lee", in a text that lost its commas
    return kept
