"""What counts as evidence of whom a claim comes from: shared words, copies, owners, outlets that are cited."""

import re
from collections.abc import Collection, Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from provstore.match.provenance.identity import Owners, wholes
from provstore.match.provenance.thresholds import SHARE_QUOTED, WORDS_QUOTED
from provstore.match.provenance.traces import Appearance, CopiedFrom
from provstore.records import Source, Span

_WORD = re.compile(r"[\w']+")


def covers(passage: Span, content: Collection[Span]) -> bool:
    """Whether a passage holds at least half of the characters of a content."""
    inside = sum(max(0, min(part.end, passage.end) - max(part.start, passage.start)) for part in content)
    return 2 * inside >= sum(part.end - part.start for part in content)


class Shared(NamedTuple):
    here: Span
    there: Span


def shared_words(one: Appearance, other: Appearance, passages: Iterable[Shared]) -> Span | None:
    """The words of the second document that both print, where both claims lie in them; None where nothing does.

    `passages` are those of the two documents, `here` that of `one`.
    """
    for passage in passages:
        if covers(passage.here, one.claim.content) and covers(passage.there, other.claim.content):
            return passage.there
    return None


def quote_the_same(one: Collection[str], other: Collection[str]) -> bool:
    """Whether both quote the same words, but for a few of them: “will not go unpunished”, “would not go unpunished”."""
    return any(_is_same_quotation(_words(mine), _words(theirs)) for mine in one for theirs in other)


def _is_same_quotation(one: Sequence[str], other: Sequence[str]) -> bool:
    shorter = min(len(one), len(other))
    if shorter < WORDS_QUOTED:
        return False
    alike = sum(block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
    return alike >= SHARE_QUOTED * shorter


def _words(quoted: str) -> list[str]:
    return _WORD.findall(quoted.lower().replace("’", "'"))


class CopiedPassage(NamedTuple):
    """A passage that a document has from another one: its words in the copy, and whether the copy says so.

    `outlet` and `document_id` are where it was printed before.
    """

    words: Span
    outlet: Source | None
    document_id: str
    credited: bool


def surest_origin(passages: Iterable[CopiedPassage]) -> CopiedFrom | None:
    """From whom words were copied: an outlet that is credited, then whose passage is longest; None where none is known.

    Of passages alike the one from the document with the smallest id, so that the answer depends on no order.
    """
    known = [
        (not one.credited, one.words.start - one.words.end, one.document_id, CopiedFrom(one.outlet, one.words))
        for one in passages
        if one.outlet is not None
    ]
    return min(known, key=lambda ranked: ranked[:3])[3] if known else None


def count_owners(outlets: Iterable[str], owners: Owners) -> int:
    """How many owners stand behind outlets, by their keys; an outlet whose owner nobody knows counts as its own."""
    return len({owners.get(outlet) or outlet for outlet in outlets})


class OwnVoice(NamedTuple):
    """An outlet that quotes whoever owns it, or a part of that."""

    outlet: Source
    speaker: Source


def speak_for_owner(found: Iterable[Appearance], owners: Owners) -> list[OwnVoice]:
    """The outlets that speak for their owners, each with a speaker once, in the order of the appearances."""
    voices: dict[tuple[str, str], OwnVoice] = {}
    for one in found:
        outlet = one.account.outlet
        owner = owners.get(outlet.key) if outlet else None
        for speaker in one.claim.speakers:
            if outlet and owner and any(each.name.casefold() == owner.casefold() for each in wholes(speaker)):
                voices.setdefault((outlet.key, speaker.key), OwnVoice(outlet, speaker))
    return list(voices.values())
