"""The sentence in which a pronoun stands, and who is named in the clause before it."""

import re
from collections.abc import Sequence

from provstore.extract.sources.memory import Memory
from provstore.extract.sources.openings import is_quoted
from provstore.extract.sources.people import Mention
from provstore.extract.sources.relatives import LONGEST_ASIDE, SENTENCE_END

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
