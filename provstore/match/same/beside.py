"""What a sentence says beside its attributed claims: who spoke, when, where, and what the outlet adds."""

import re
from collections.abc import Sequence

from provstore.records import Claim, Span

_WORD = re.compile(r"\w")


def parts_beside(text: str, sentence: Span, claims: Sequence[Claim]) -> tuple[Span, ...]:
    """The parts of a sentence that are no content of its claims; none where these leave only cues and sources.

    Cue and source are kept where more is said: whoever reads "Lee said on Sunday" wants to know who did.
    """
    contents = [part for claim in claims for part in claim.content]
    named = [part for claim in claims for part in (*claim.cue, *claim.source)]
    if not _without(text, sentence, [*contents, *named]):
        return ()
    return tuple(_without(text, sentence, contents))


def _without(text: str, sentence: Span, taken: Sequence[Span]) -> list[Span]:
    """What is left of a sentence, in its order, each part with a word and without the marks at its edges."""
    left: list[Span] = []
    at = sentence.start
    for part in sorted([*taken, Span(sentence.end, sentence.end + 1)]):
        if at < part.start and (word := _WORD.search(text, at, min(part.start, sentence.end))):
            end = min(part.start, sentence.end)
            while not text[end - 1].isalnum():
                end -= 1
            left.append(Span(word.start(), end))
        at = max(at, part.end)
    return left
