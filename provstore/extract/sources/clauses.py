"""The sentence in which a pronoun stands, and who is named in the clause before it."""

import re
from collections.abc import Sequence

from provstore.extract.sources.memory import Memory, Speaker
from provstore.extract.sources.nouns import is_people, is_title
from provstore.extract.sources.openings import is_quoted
from provstore.extract.sources.people import Mention
from provstore.extract.sources.relatives import LONGEST_ASIDE, SENTENCE_END
from provstore.records import Source

LONGEST_SENTENCE = 600  # characters; in longer ones nobody is looked for; chosen by hand, 2026-12
_WHO_THEY_ARE = re.compile(r"\b[a-z]+s[:,]\s(?:[\w.]+\s){0,3}$")  # "two | politicians: Senator | Ann Lee and Bob Roe"
_FRONTED = re.compile(r"(?i)\s*(?:as|when|while|after|before|although|though|because|since|if)\s")
_SUBORDINATE = re.compile(
    r"(?i)(?:^|[\s,])(?:as|when|while|after|before|although|because|since|if)\s(?:[\w.]+\s){0,2}$"
)


def start_of_sentence(text: str, since: int, at: int) -> int:
    """Where the sentence begins in which a place stands: no full stop ends it in "While the “Go. Now.” plan, | he"."""
    ends = (found.end() for found in SENTENCE_END.finditer(text, since, at))
    return max((end for end in ends if not _goes_on_behind(text, end) and not is_quoted(text, end)), default=since)


def _goes_on_behind(text: str, at: int) -> bool:
    """Whether a sentence goes on behind a closing mark: "“Go.” | plan"."""
    return text[at : at + 1].islower() and text[max(0, at - 3) : at].rstrip()[-1:] in ("”", '"', "’")


def opens_clause(memory: Memory, mention: Mention) -> bool:
    """Whether the only name before a pronoun in its sentence is a subject: "As Mr. Lee | left, he"."""
    before = memory.text[max(0, mention.at.start - LONGEST_ASIDE) : mention.at.start]
    return memory.people.is_subject(mention) or _SUBORDINATE.search(before) is not None


def named_in_fronted_clause(memory: Memory, within: Sequence[Mention], own: int, at: int) -> Mention | None:
    """The one person named in the clause that opens the sentence: "While that did not please | Roe | , he said".

    `within` are those who are named in the sentence before the pronoun, which stands at `at`; it opens at `own`.
    """
    is_fronted = memory.text[own:at].rstrip().endswith(",") and _FRONTED.match(memory.text, own, at) is not None
    return within[0] if is_fronted and len(within) == 1 and within[0].person.is_surely_one else None


def named_together(memory: Memory, at: int) -> Speaker | None:
    """The two whom the sentence before the one at a place joins, and nobody else in it: "Ann Lee and Bob Roe left."

    Nobody has spoken since, nor is anybody else named or called many; it may be others still, so that it is doubtful.
    """
    text = memory.text
    own = start_of_sentence(text, max(0, at - LONGEST_SENTENCE), at)
    end = len(text[:own].rstrip())
    start = start_of_sentence(text, max(0, end - LONGEST_SENTENCE), end)
    named = [one for one in memory.people.before(at, start) if not memory.stands_apart(one.at.start)]
    spoke_since = memory.heard and memory.heard[-1].at.end > start
    if len(named) != 2 or spoke_since or named[0].person is named[1].person or named[1].at.end > own:
        return None
    between = text[named[0].at.end : named[1].at.start].split()
    if between[:1] != ["and"] or not all(is_title(word) for word in between[1:]):
        return None
    before = _WHO_THEY_ARE.sub("", text[start : named[0].at.start])
    others = re.findall(r"[a-z]+s\b", before.lower() + text[named[1].at.end : own])
    is_owner = text.startswith(("'s", "’s"), named[1].at.end) or text.startswith(("'s", "’s"), named[1].at.end - 2)
    if is_owner or any(map(is_people, others)):
        return None
    first, second = (Source(one.person.name, "person") for one in named)
    return Speaker(first, inferred=True, others=(second,), doubtful=True)
