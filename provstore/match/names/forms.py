"""A name as it is read: without articles and words that say what it names, its letters as its spellings have in common.

What the rules are, and why, stands in `rules/places/spellings.toml`.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from provstore.match.names.letters import given_names, join_words, known_words, simplify
from provstore.rules import load


@dataclass(frozen=True, slots=True)
class Form:
    """A name, read.

    `words` are its words without those that say what it is, `text` these joined.  `arabic_words` and
    `arabic` are the same as they read where the name is Arabic, and `is_arabic` says whether it looks so.
    `kind` is what it says it is ("river"), and `whole` the text with the words of the kind, or None:
    Kansas City is not the city of Kansas.
    """

    words: tuple[str, ...]
    arabic_words: tuple[str, ...]
    text: str
    arabic: str
    is_arabic: bool
    kind: str | None
    whole: str | None


@lru_cache(maxsize=65536)
def read(name: str) -> Form:
    simple = simplify(name)
    bare = _articles().sub("", simple)
    spaced = " ".join(known_words().get(word, word) for word in bare.replace("-", " ").split())
    servant = load("places/spellings")["servant"]
    plain = re.sub(servant["pattern"], servant["replacement"], spaced)
    core, kind = _without_kind(plain)
    words = core.split()
    return Form(
        words=tuple(join_words([word], False) for word in words),
        arabic_words=tuple(join_words([word], True) for word in words),
        text=join_words(words, False),
        arabic=join_words(words, True),
        is_arabic=bare != simple or _is_arabic(core),
        kind=kind,
        whole=join_words(plain.split(), False) if kind else None,
    )


def has_given_name(name: str) -> bool:
    """Whether a word before the last is a given name in one of its spellings: "Mohammed Roe", "Annie Lee"."""
    form = read(name)
    return not given_names().isdisjoint((*form.words[:-1], *form.arabic_words[:-1]))


@cache
def is_plain(kind: str | None) -> bool:
    """Whether a name alone may mean a thing of this kind."""
    kinds = load("places/spellings")["kind"]
    return kind is None or any(entry["name"] == kind and entry.get("plain") for entry in kinds)


def _is_arabic(words: str) -> bool:
    """Whether simplified words look Arabic: by their letters, or by a word that Arabic names have."""
    pattern, marks = _marks_of_arabic()
    return pattern.search(words) is not None or not marks.isdisjoint(words.split())


@cache
def _marks_of_arabic() -> tuple[re.Pattern[str], frozenset[str]]:
    table = load("places/spellings")
    marks = (entry["names"] for entry in table["words"] if entry.get("class") == "arabic")
    return re.compile(table["arabic"]["pattern"]), frozenset(simplify(name) for names in marks for name in names)


@cache
def _articles() -> re.Pattern[str]:
    """An article at the beginning of a name or inside it."""
    entry = load("places/spellings")["articles"]
    hyphened, spaced = "|".join(entry["hyphened"]), "|".join(entry["spaced"])
    return re.compile(
        rf"(?<![\w-])(?:(?:{hyphened})-|(?:{spaced})[ ]|{entry['solar']}[ -])(?=\w\w)"
        rf"|(?<=[ -])(?:{hyphened})[ -](?=\w\w)|{entry['joined']}"
    )


def _without_kind(plain: str) -> tuple[str, str | None]:
    """A name without the words that say what it is, and the kind they say: `homs province` → homs, region."""
    before, after, kinds = _kinds()
    found = before.fullmatch(plain) or after.fullmatch(plain)
    if found:
        return found["name"], kinds[found["kind"]]
    return plain.removeprefix("the "), None


@cache
def _kinds() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """A kind before a name ("the city of X"), a kind after it ("X city"), and the word of a kind → the kind."""
    table = load("places/spellings")
    kinds = {word: entry["name"] for entry in table["kind"] for word in entry["words"]}
    words = "|".join(sorted(kinds, key=len, reverse=True))
    qualifiers = "|".join(table["qualifiers"]["words"]).replace("-", " ")
    return (
        re.compile(rf"(?:(?:{qualifiers}) )*(?P<kind>{words}) of (?:the )?(?P<name>\w.*)"),
        re.compile(rf"(?:the )?(?P<name>\w.*?)(?: (?:{qualifiers}))* (?P<kind>{words})"),
        kinds,
    )
