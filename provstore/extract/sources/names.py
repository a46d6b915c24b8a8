"""The words of a source: its core, its head noun, and the name of a person or body in it."""

from __future__ import annotations

import re
from functools import lru_cache

from provstore.english.classes import KEPT_ANSWERS, is_function_word, noun_stems, words_of
from provstore.extract.sources.governments import country_in, find_government, is_also_a_person
from provstore.extract.sources.outlets import known_outlet

_IN_BRACKETS = re.compile(r"\(\s*(?:the\s+)?([A-Z][A-Za-z.&-]*[A-Z])s?\s*\)")
ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those|its|his|her|their|our|another|some)\s+", re.IGNORECASE)
CUT = re.compile(
    r"\s*(?:,|;|\(|—|–|\s-\s|(?<![\w-])(?:who|whom|whose|which|that|speaking|citing|quoting|quoted|familiar|briefed|known|based|close|describing|wearing|including|according)\b)"
)
_OF = re.compile(r"\s+(?:of|for|in|at|from|with|on|to|near|by|inside|outside|among|under)\s+")
_CAPITAL, _REST = r"[^\W\d_a-zß-öø-ÿ]", r"(?:\.|[\w’'-]*)"
NAME_WORD = _CAPITAL + _REST
LINKED = r"(?:(?:al|el|bin|bint|ben|ibn|de|del|della|der|di|da|dos|du|la|le|van|von|zu|ul|ur)[ \xa0-]+)"
# What may not stand before the name is asked behind its first letter: so a search skips to the next capital.
FULL_NAME = re.compile(
    rf"{_CAPITAL}(?<![\w.].){_REST}[ \xa0]+(?:{LINKED}{{0,2}}{NAME_WORD}[ \xa0]+){{0,5}}{LINKED}{{0,2}}{NAME_WORD}"
)
_ARABIC = re.compile(r"(?:al|el|ad|as|ar)-[^\W\d_a-z]")
_OWNED = re.compile(r"['’]s?$")
_DOTTED = re.compile(r"\b((?:[A-Z]\.){2,})")
_PEOPLE = re.compile(r"[a-z](?:ists|ians|crats|icans|makers|workers|holders|goers|dents|nents|tives|ssives)$")
_SIGNED = re.compile(
    rf"\s*(?P<mark>[―—–]|--|(?<=\s)-)\s*(?P<name>{NAME_WORD}(?:\s{LINKED}{{0,2}}{NAME_WORD}){{1,4}})(?:,[^.!?“\"\n]{{1,60}})?\.?$"
)
ACRONYM = re.compile(r"^[A-Z][A-Z.&-]*[A-Z]s?\.?$")


def find_signature(text: str, start: int, end: int) -> re.Match[str] | None:
    """What follows a quotation in "“Too late.” — Ana Smith", with its `mark` and `name`; `start` is where it closed."""
    return _SIGNED.match(text, start, end)


@lru_cache(maxsize=KEPT_ANSWERS)
def core_of(words: str) -> str:
    """A source without article, apposition and what follows: `local sources`."""
    core = CUT.split(words, maxsplit=1)[0].strip(" ,“”\"'‘")
    return ARTICLE.sub("", core).strip()


@lru_cache(maxsize=KEPT_ANSWERS)
def head_of(core: str) -> str:
    """The head noun: the last word before "of", "for", "in"."""
    before = before_of(core).split()
    if not before:
        return core
    last = before[-1]
    return _OWNED.sub("", last)


def before_of(name: str) -> str:
    """What stands before "of", "for", "in": it ends with the head noun."""
    return _OF.split(name, maxsplit=1)[0]


def stem_of(noun: str) -> str:
    low = noun.lower()
    if low.endswith("ies") and low not in ("series",):
        return low[:-3] + "y"
    return low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "news")) else low


@lru_cache(maxsize=KEPT_ANSWERS)
def plain_name(core: str) -> str:
    plain = core.replace("’", "'").strip(" ,")
    return _DOTTED.sub(lambda found: found[1].replace(".", ""), plain).rstrip(".")


@lru_cache(maxsize=KEPT_ANSWERS)
def is_organization(name: str) -> bool:
    words = [word.lower().strip(".,") for word in name.split()]
    return any(word in words_of("organization_nouns") for word in words) or any(
        word in ("of", "for", "&") for word in words
    )


def is_group(name: str) -> bool:
    """Whether people are meant by what they have in common: `Environmentalists`, `Many liberal Democrats`."""
    first, *rest = name.split()
    if first.lower() in words_of("quantifiers"):
        return name.endswith("s") or rest[:1] == ["of"]
    return " " not in name and _PEOPLE.search(name) is not None


@lru_cache(maxsize=KEPT_ANSWERS)
def person_name(phrase: str) -> str | None:
    """The name after the last title: `Interior Minister Ann Lee` → Ann Lee; None when there is none."""
    kept: list[str] = []
    for word in reversed(phrase.split()):
        bare = word.strip(",.“”\"'’‘").lower()
        if kept and (bare in words_of("titles") or word.endswith(("'s", "’s"))):
            break
        if not kept and (bare in words_of("titles") or bare in noun_stems("organization_nouns") or word.isdigit()):
            return None
        if (
            word[:1].isupper()
            or bare in ("al", "bin", "de", "van", "von", "el", "der", "del", "la", "da")
            or _ARABIC.match(word)
        ):
            kept.insert(0, word)
        else:
            break
    while kept and kept[0][:1].islower() and not kept[0].startswith(("al-", "el-", "ad-", "as-", "ar-")):
        kept.pop(0)
    while kept and is_function_word(kept[0]) and len(kept) > 1:
        kept.pop(0)  # "When Ann Lee": a capital that only opens the sentence
    if len(kept) > 2 and country_in(kept[0]) and not is_also_a_person(kept[0]):
        kept.pop(0)  # "the envoy in Iran Ann Lee", in a text that lost its commas
    name = " ".join(kept).strip(",.“”\"'‘")
    name = _OWNED.sub("", name)
    if not name or len(kept) > 5 or ACRONYM.match(name) or known_outlet(name):
        return None
    if any(stem_of(word) in words_of("anonymous_nouns") for word in name.split()):
        return None
    if find_government(name) or any(noun in words_of("organization_nouns") for noun in name.lower().split()):
        return None
    return name


def spelled_out(text: str) -> dict[str, str]:
    """Acronym → what it stands for, where a text says "World Food Programme (WFP)"."""
    found: dict[str, str] = {}
    for brackets in _IN_BRACKETS.finditer(text):
        words = _spell(text[max(0, brackets.start() - 90) : brackets.start()], brackets[1])
        if words:
            found.setdefault(brackets[1], words)
    return found


def _spell(before: str, letters: str) -> str | None:
    """The words at the end of `before` that the letters abbreviate, from the one with the first letter."""
    words = before.split()[-(len(letters) + 5) :]
    run: list[str] = []
    for word in reversed(words):
        if not (word[:1].isupper() or word in ("of", "for", "and", "the", "on", "in", "to")):
            break
        run.insert(0, word)
    starts = [i for i, word in enumerate(run) if word[:1].upper() == letters[0].upper() and word[:1].isupper()]
    capitals = [i for i in starts if sum(word[:1].isupper() for word in run[i:]) >= 2]
    return plain_name(" ".join(run[capitals[0] :])) if capitals else None
