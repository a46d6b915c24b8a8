"""Whom a "who" goes on from, and of whom the main clause tells that its clause hangs on."""

import re
from dataclasses import replace

from provstore.english.classes import words_of
from provstore.extract.sources.memory import NOBODY_SURE, Heard, Memory, Speaker
from provstore.extract.sources.nouns import is_title
from provstore.extract.sources.people import NO_TITLE, Mention
from provstore.records import Source, Span
from provstore.rules import phrases_of

LONGEST_ASIDE = 60  # characters between a name and the "who" that goes on from it
FARTHEST = 600  # characters before a "who" in which its sentence begins
SENTENCE_END = re.compile(rf"[.!?](?<!\b[A-Z].)(?<!\.[A-Z].){NO_TITLE}[”\"’')]*\s")
VERB = re.compile(rf"\s(?:{phrases_of(words_of('finite'))}|[a-z]+ed)\b")  # behind a name: "Lee | asked"
_VERB_BEHIND = re.compile(r"\s(?:(?:also|both|now|[a-z]+ly)\s)?(?P<verb>[a-z]+)")
_OF_MANY = frozenset(("are", "were", "have", "do"))


def antecedent(memory: Memory, who: Span) -> Speaker:
    """Who is named right before: "Ann Lee, | who"; of two the verb tells: "Lee and Roe, | who | say", both.

    "Lee and Roe, who said" may be both or the last, who is doubtful then.
    """
    before = memory.people.before(who.start, who.start - LONGEST_ASIDE)
    if not before or memory.text[before[-1].at.end : who.start].strip(" ,"):
        return NOBODY_SURE
    *others, last = before
    found = Speaker(Source(last.person.name, "person"))
    if not others or not _joins(memory.text[others[-1].at.end : last.at.start]):
        return found
    verb = _VERB_BEHIND.match(memory.text, who.end)
    if verb is None or verb["verb"].endswith("s"):
        return found
    if verb["verb"] not in _OF_MANY and (verb["verb"].endswith("ed") or verb["verb"] in words_of("finite")):
        return replace(found, doubtful=True)
    return Speaker(Source(others[-1].person.name, "person"), others=(found.source,) if found.source else ())


def _joins(between: str) -> bool:
    """Whether two names are joined: "Lee | and Mayor | Roe"."""
    first, *titles = between.replace(",", " ").split() or [""]
    return first == "and" and all(map(is_title, titles))


def main_clause(memory: Memory, last: Heard) -> Source | None:
    """Of whom the sentence tells in whose relative clause somebody spoke: "| Lee | met Roe and Dar, who said".

    None where nobody spoke in such a clause, or the sentence tells of nobody else.
    """
    if last.words.lower() != "who":
        return None
    text, at = memory.text, last.at.start
    start = max(0, at - FARTHEST, text.rfind("\n", 0, at) + 1)
    start = max((found.end() for found in SENTENCE_END.finditer(text, start, at)), default=start)
    spoke = (one.speaker.source for one in memory.lately("person") if start <= one.at.start < at)
    told = (Source(one.person.name, "person") for one in memory.people.before(at, start) if _is_subject(memory, one))
    mine = (last.speaker.source, *last.speaker.others)
    return next((one for one in (*spoke, *told) if one is not None and one not in mine), None)


def _is_subject(memory: Memory, mention: Mention) -> bool:
    if any(memory.text.startswith(("'s", "’s"), end) for end in (mention.at.end, mention.at.end - 2)):
        return False  # "Lee's position was shared by Roe, who"
    return memory.people.is_subject(mention) or VERB.match(memory.text, mention.at.end) is not None
