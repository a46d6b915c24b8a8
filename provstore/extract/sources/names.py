"""The words of a source: its core, its head noun, and the name of a person or body in it."""

import re
from functools import cache, lru_cache
from string import ascii_lowercase

from provstore.english.classes import KEPT_ANSWERS, is_function_word, noun_stems, words_of
from provstore.english.countries import country_in, is_also_a_person
from provstore.english.names import ACRONYM, has_article, is_particle
from provstore.extract.sources.governments import find_government
from provstore.extract.sources.outlets import known_outlet
from provstore.rules import phrases_of

ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those|its|his|her|their|our|another|some)\s+", re.IGNORECASE)
# What ends a noun phrase: "Ann Lee, who was there", "a source familiar with the talks", "the army (SDF)".
CUT = re.compile(
    r"\s*(?:,|;|\(|—|–|\s-\s|(?<![\w-])(?:who|whom|whose|which|that|speaking|citing|quoting|quoted|cited|polled|surveyed|interviewed|contacted|reached|seen|reviewed|obtained|published|released|carried|familiar|briefed|known|based|close|describing|wearing|including|according)\b)"
)
_OF = re.compile(r"\s+(?:of|for|in|at|from|with|on|to|near|by|inside|outside|among|under)\s+")
_POSSESSIVE = re.compile(r"['’]s?$")
_OWNER = re.compile(r"(?![‘'“\"]).*(?:['’]s|s['’])")  # but no nickname: Walter ‘Gus’ Roe
_LOWER = frozenset(ascii_lowercase)
_MARKS = ",.“”\"'‘"
_NICKNAME = "“\"‘'("  # opens one: Walter "Bud" Roe
# What of an office stands before its last word: "Minister for Women and | Equality Ann Lee"
_IN_OFFICE = re.compile(rf"(?i)\b{phrases_of(words_of('titles'))}\s(?:of|for)\s(?:[\w,]+\s){{0,4}}?(?:(?:and|&)\s)?$")
# "the Ministry of Roads and | Public Works Management"
_OF_BODY = re.compile(
    rf"(?i)\b{phrases_of(words_of('organization_nouns'))}\s(?:of|for)\s(?:[\w,’'-]+\s){{1,6}}(?:and|&)\s$"
)
_LONGEST_NAME = 5  # words; a longer run of capitals is a headline or two names; chosen by hand, 2026-10


@lru_cache(maxsize=KEPT_ANSWERS)
def core_of(words: str) -> str:
    """A source without article, apposition and what follows: "the local sources, who ..." → local sources."""
    core = CUT.split(words, maxsplit=1)[0].strip(" ,“”\"'‘")
    return ARTICLE.sub("", core).strip()


@lru_cache(maxsize=KEPT_ANSWERS)
def head_of(core: str) -> str:
    """The head noun, the last word before "of", "for", "in": "head of the council" → head."""
    before = before_of(core).split()
    return without_possessive(before[-1]) if before else core


def is_possessive(words: str) -> bool:
    """Whether words end with the mark of an owner: "Lee’s", "the dockers'"."""
    return _OWNER.fullmatch(words) is not None


def without_possessive(words: str) -> str:
    """Lee of "Lee’s", dockers of "dockers’"; other words stay as they are."""
    return _POSSESSIVE.sub("", words)


def before_of(name: str) -> str:
    """What stands before "of", "for", "in": it ends with the head noun."""
    return _OF.split(name, maxsplit=1)[0]


def stem_of(noun: str) -> str:
    """The singular of a noun, in lower case: agencies → agency, sources → source, news → news."""
    low = noun.lower()
    if low.endswith("ies") and low != "series":
        return low[:-3] + "y"
    return low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "news", "series")) else low


@lru_cache(maxsize=KEPT_ANSWERS)
def is_organization(name: str) -> bool:
    """Whether a name is a body's by one of its words: "Northern Council", "Doctors for Peace", "Lee & Roe"."""
    words = {word.lower().strip(".,") for word in name.split()}
    return any(map(ends_body, words)) or not words.isdisjoint(("of", "for", "&"))


def ends_body(word: str) -> bool:
    """Whether a word in a name, in lower case, makes it that of a body, a place or a thing: "Council", "Motors"."""
    return word in noun_stems("organization_nouns") or word in words_of("body_endings")


def is_group(name: str) -> bool:
    """Whether people are meant by what they have in common: `Environmentalists`, `Many liberal Democrats`."""
    first, *rest = name.split()
    if first.lower() in words_of("quantifiers"):
        return name.endswith("s") or rest[:1] == ["of"]
    ending = next(filter(name.endswith, words_of("group_endings")), None)
    return " " not in name and ending is not None and name.removesuffix(ending)[-1:] in _LOWER


@lru_cache(maxsize=KEPT_ANSWERS)
def person_name(phrase: str) -> str | None:
    """The name after the last title: `Interior Minister Ann Lee` → Ann Lee; None when there is none."""
    kept = _without_opening(_last_capitals(phrase))
    if len(kept) > 2 and _IN_OFFICE.search(phrase[: phrase.rfind(kept[0])]):
        kept.pop(0)  # "Minister for Women and Equality Ann Lee"
    name = without_possessive(" ".join(kept).strip(_MARKS))
    if not name or len(kept) > _LONGEST_NAME or ACRONYM.match(name) or known_outlet(name) or find_government(name):
        return None
    words = name.lower().split()
    nobody = any(
        stem_of(word) in words_of("anonymous_nouns") and word not in words_of("surnames_too") for word in words
    )
    is_body = (
        ends_body(words[-1])
        or _OF_BODY.search(phrase[: phrase.rfind(kept[0])]) is not None
        or not noun_stems("organization_nouns").isdisjoint(words)
    )
    return None if nobody or is_body else name


@lru_cache(maxsize=KEPT_ANSWERS)
def is_title(word: str) -> bool:
    """Whether a word stands before names and is no part of them: "Dr.", "Maj-Gen", "sailor", "Hojatoleslam"."""
    plain = word.lower().strip(".,")
    before_names = _before_names()
    return plain in before_names or ("-" in plain and all(part.strip(".") in before_names for part in plain.split("-")))


@cache
def _before_names() -> frozenset[str]:
    return words_of("titles") | words_of("occupations") | words_of("honorifics") | words_of("person_nouns")


def is_given_name(word: str) -> bool:
    """Whether many people bear the word as their given name: "Susan", "Ahmed"."""
    return any(word.lower() in words_of(names) for names in ("women_names", "men_names", "given_names"))


@lru_cache(maxsize=KEPT_ANSWERS)
def is_people(noun: str) -> bool:
    """Whether a noun in the plural means people: "fishermen", "buyers", "ministers"."""
    low = noun.lower()
    return (
        low in words_of("plurals")
        or (stem_of(low) != low and (is_person_noun(stem_of(low)) or low.endswith(tuple(words_of("people_endings")))))
        or low.endswith("men")
    )


@lru_cache(maxsize=KEPT_ANSWERS)
def is_person_noun(stem: str) -> bool:
    """Whether a noun in the singular means one person by what they are: "mayor", "sailor", "widow"."""
    return stem in words_of("person_nouns") or stem in words_of("occupations") or stem in words_of("relations")


def _last_capitals(phrase: str) -> list[str]:
    """The words in capitals, with particles among them, at the end of a phrase, up to a title or an owner's name.

    "Mayor Ana de la Cruz" → Ana de la Cruz; "Ann's brother Bob Lee" → Bob Lee; "the mayor" and "the Northern Council"
    have none.
    """
    words = phrase.split()
    while len(words) > 2 and words[-1].lower().strip(",") in words_of("post_nominals") - words_of("generations"):
        words.pop()  # "Kenneth Lee QC MP"
    kept: list[str] = []
    for at in reversed(range(len(words))):
        word = words[at]
        bare = word.strip(_MARKS + "’").lower()
        if kept and (is_title(bare) or is_possessive(word) or ends_body(bare)):
            break
        if len(kept) > 1 and ACRONYM.match(word) and not all(map(ACRONYM.match, kept)):
            break  # "envoy to the UN Ann Lee"
        if not kept and (ends_body(bare) or word.isdigit()):
            return []
        if not kept and is_title(bare) and not _is_surname(words[:at], bare):
            return []
        if not (word[:1].isupper() or word[:1] in _NICKNAME or is_particle(bare) or has_article(word)):
            break
        kept.insert(0, word)
    return kept


def _is_surname(before: list[str], title: str) -> bool:
    """Whether a title is a surname here, behind a title and a given name: "Treasurer Martin | King"."""
    is_name_too = title in words_of("surnames_too") | words_of("occupations") | words_of("honorifics")
    return is_name_too and len(before) > 1 and is_title(before[-2]) and not is_title(before[-1])


def _without_opening(words: list[str]) -> list[str]:
    """A name without what only stands before it: a particle, "When" at the head of a sentence, a country."""
    kept = list(words)
    while kept and kept[0][:1].islower() and not has_article(kept[0]):
        kept.pop(0)
    while len(kept) > 1 and is_function_word(kept[0]):
        kept.pop(0)
    if len(kept) > 2 and country_in(kept[0]) and not is_also_a_person(kept[0]):
        kept.pop(0)  # "the envoy in Iran Ann Lee", in a text that lost its commas
    return kept
