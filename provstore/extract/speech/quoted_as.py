"""Quoting at second hand: "the agency quoted X as saying …", "X was quoted by the agency as saying …".

X says it, and the agency passes it on.
"""

from __future__ import annotations

from provstore.english.classes import words_of
from provstore.extract.speech.bounds import SENTENCE_MARKS, content_end, trim_content
from provstore.extract.speech.constructions import Attribution, Made
from provstore.extract.speech.subjects import is_noun_phrase, subject_before
from provstore.extract.speech.words import Cue, Sentence

BETWEEN = 20  # words at most between "quoted" and "as saying"
_OBJECTS = (("him",), ("her",), ("them",))
_BE = frozenset(("was", "were", "is", "are", "been", "being"))
_CUE = Cue("quote as saying", "speech", frozenset(("clause", "quote")), 0.95)


def quoted_as(sentence: Sentence, a: int, reached: int) -> Made | None:
    """The attribution whose "quoted" or "cited" is word `a`; None where no "as saying" follows."""
    as_saying = next(
        (i for i in range(a + 1, min(a + BETWEEN, len(sentence) - 1))
         if sentence.low[i] == "as" and sentence.low[i + 1] in words_of("saying") and not sentence.quoted[i]),
        None,
    )  # fmt: skip
    if as_saying is None:
        return None
    subject = subject_before(sentence, a)
    passive = any(word in _BE for word in sentence.low[max(0, a - 3) : a])
    source = subject[:2] if subject and passive else (a + 1, as_saying)
    named = is_noun_phrase(sentence, *source) or (not passive and sentence.low[source[0] : source[1]] in _OBJECTS)
    if not named or (not passive and subject is None):
        return None
    relay = subject[:2] if subject and not passive else _after_by(sentence, a + 1, as_saying)
    content, end = _content(sentence, as_saying + 2, reached, min(source[0], subject[0] if subject else source[0]))
    if content is None:
        return None
    made = Attribution(
        content=(sentence.span(*content),),
        cue=sentence.span(a, as_saying + 2 if as_saying == a + 1 else a + 1),
        source=sentence.span(*source),
        addressee=None,
        around=(sentence.span(min(a, source[0]), as_saying + 2),),
        rule="claim.quoted-as",
        confidence=0.93,
        lemma=_CUE.lemma,
        cue_class=_CUE.kind,
        relay=sentence.span(*relay) if relay else None,
    )
    return made, max(end, as_saying + 2), source


def _after_by(sentence: Sentence, start: int, stop: int) -> tuple[int, int] | None:
    return (start + 1, stop) if start + 1 < stop and sentence.low[start] in ("by", "in") else None


def _content(sentence: Sentence, r: int, reached: int, first: int) -> tuple[tuple[int, int] | None, int]:
    """What follows "as saying", or, where nothing does but a time and a place, the quotation before it."""
    before = trim_content(sentence, reached, first)
    if before and sentence.quoted[before[1] - 1]:
        return before, r
    while r < len(sentence) and (sentence.low[r] in SENTENCE_MARKS or sentence.low[r] == "that"):
        r += 1
    end = content_end(sentence, r, _CUE) if r < len(sentence) else r
    after = trim_content(sentence, r, end) if r < end else None
    return (after, end) if after else (before, r)
