"""What a word says: its concept, under which paraphrases meet, and how much information it carries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import log

from provstore.english.stems import stem
from provstore.rules import load

COMMON, RARE = 40, 6000  # ranks in `rules/english/commonness.toml`: below the first a word says nothing
LEAST = 0.45  # the weight of a paraphrase class, whose forms together are commoner than each


@cache
def listed(name: str) -> frozenset[str]:
    """A closed class of `rules/matching.toml`."""
    return frozenset(load("same/matching")[name])


@cache
def ranks() -> dict[str, int]:
    """Word → its rank among the most frequent, from 1; the rank of a stem is that of its commonest form."""
    found: dict[str, int] = {}
    for rank, word in enumerate(load("english/commonness")["words"].split(), start=1):
        found.setdefault(word, rank)
        found.setdefault("~" + stem(word), rank)
    return found


@cache
def classes() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word of a form → the forms that begin with it, as words with the class, longest first."""
    forms: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in load("same/paraphrases")["class"]:
        for form in entry["forms"]:
            words = tuple(form.replace("-", " ").split())
            forms.setdefault(words[0], []).append((words, "=" + entry["name"]))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in forms.items()}


@cache
def countries() -> dict[str, str]:
    """Name, adjective or inhabitant of a country, in lower case → its concept, `@SY`."""
    words: dict[str, str] = {}
    for entry in load("places/countries")["country"]:
        for key in ("name", "demonym", "aliases", "adjectives"):
            named = entry.get(key, [])
            for word in [named] if isinstance(named, str) else named:
                words.setdefault(word.lower(), "@" + entry["code"])
                words.setdefault(word.lower() + "s", "@" + entry["code"])
    return words


@cache
def cities() -> frozenset[str]:
    """Capitals and large cities, in lower case."""
    listed = (
        name
        for entry in load("places/countries")["country"]
        for name in (entry.get("capital", ""), *entry.get("cities", ()))
    )
    return frozenset(name.lower() for name in listed if name)


def class_at(words: Sequence[str], at: int) -> tuple[str, int] | None:
    """The paraphrase class that begins at a word and how many words it takes; None where there is none."""
    for form, concept in classes().get(words[at], ()):
        if tuple(words[at : at + len(form)]) == form:
            return concept, len(form)
    return None


def is_stop(word: str) -> bool:
    return word in listed("silent") or len(word) == 1


@cache
def _circumstances() -> frozenset[str]:
    return frozenset(stem(word) for name in ("circumstances", "months", "weekdays") for word in listed(name))


def is_circumstance(concept: str) -> bool:
    """Whether a stem is a day or tells who or where: what shares only these shares no assertion."""
    return concept in _circumstances()


def is_month(word: str) -> bool:
    return word in listed("months")


def is_known(word: str) -> bool:
    """Whether a word in lower case is among the frequent ones, in this form or another."""
    return word in ranks() or "~" + stem(word) in ranks()


@cache
def weight(concept: str) -> float:
    """How much a concept tells, from 0 to 1, by how common its words are."""
    if concept.startswith("="):
        forms = [form[0] for entry in load("same/paraphrases")["class"] if "=" + entry["name"] == concept
                 for form in (entry["forms"],)]  # fmt: skip
        return max(LEAST, _by_rank(min(ranks().get(form, RARE) for form in forms)))
    if concept.startswith("@"):
        return 0.6
    if is_circumstance(concept):
        return 0.3
    rank = ranks().get("~" + concept, RARE)
    return _by_rank(rank)


def _by_rank(rank: int) -> float:
    return min(1.0, max(0.1, log(max(rank, COMMON) / COMMON) / log(RARE / COMMON)))
