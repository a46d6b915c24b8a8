"""Whether a claim of the export names the speaker that the reader names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from tests.gate.articles import Article, Statement, Who
from tests.gate.words import Row

GROUPS = {
    "person": "person",
    **dict.fromkeys(("organization", "government", "outlet"), "body"),
    **dict.fromkeys(("anonymous", "document"), "nameless"),
}


def judge_speaker(article: Article, one: Statement, claim: Row | None) -> str:
    """right, ill_named, wrong or missing; `score` says what each is."""
    if claim is None:
        return "missing"
    given = named(claim)
    if not one.speakers:
        return "wrong" if any(GROUPS[who["kind"]] != "nameless" for who in given) else "right"
    source = fold(" ".join(article.words_of(one.source)))
    if any(not any(is_same(who, wanted, source) for wanted in one.speakers) for who in given):
        return "ill_named" if all(is_ill_named(who, article, one.speakers) for who in given) else "wrong"
    return "right" if all(any(is_same(who, wanted, source) for who in given) for wanted in one.speakers) else "missing"


def named(claim: Row) -> list[Row]:
    """The speakers of a claim: the list of several where the export has one, else the one."""
    several: list[Row] = claim.get("speakers") or []
    return several or ([claim["speaker"]] if claim["speaker"] else [])


def is_same(given: Row, wanted: Who, source: str) -> bool:
    """One of the accepted names; for somebody without a name of his own, words of the source with its head."""
    name = fold(given["name"])
    words = set(name.split())
    has_head = wanted.head in words and words <= {*source.split(), *fold(wanted.name).split()}
    return name in accepted(wanted) or has_head


def is_ill_named(given: Row, article: Article, speakers: Sequence[Who]) -> bool:
    """Whether a name means the speakers and is yet not theirs.

    Its words are in their names and in the sources that mean them on this page, and it is a whole source
    ("Astrani envoy"), a description ("union chief") or has a word of a name ("M. Chavagnac").  Else it may be
    another's whom a source holds: "Crane" of "Crane's lawyer, Desmond Okpara".
    """
    name = fold(given["name"])
    words = set(name.split())
    names = {word for who in speakers if not who.head for other in accepted(who) for word in other.split()}
    sources = {
        fold(source)
        for one in article.statements
        if one.speakers == speakers
        for source in article.words_of(one.source)
    }
    known = names.union(*(source.split() for source in sources))
    means_them = name in sources or given["name"].split()[-1].islower() or not words.isdisjoint(names)
    return bool(names) and words <= known and means_them


def accepted(who: Who) -> set[str]:
    return {fold(name) for name in (who.name, *who.also)}


def fold(name: str | None) -> str:
    """A name without case, accents, punctuation, possessives and a leading article."""
    plain = unicodedata.normalize("NFKD", name or "").casefold().replace("’", "'")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"'s\b|(?<=s)'(?!\w)", "", plain)
    return re.sub(r"^(?:the|an?) ", "", " ".join(re.findall(r"[^\W_]+", plain)))
