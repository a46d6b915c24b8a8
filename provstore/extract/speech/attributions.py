"""Who is said to say what, sentence by sentence: content, cue and source as spans.

The constructions, each a function with the rule's name it leaves on the claim:

    preposed     The ministry said (that) …          urged X to …    condemned …    told X that …
    postposed    …, the ministry said                “…,” he said, “…”
    inverted     …, said the mayor
    according    according to X, …                   …, according to X
    participle   …, adding that …                    …, calling on X to …
    quoted-as    the agency quoted X as saying …     X was quoted by the agency as saying …

Method: cue lexicon, then the noun phrase beside the cue, then the rest of the sentence up to
the next cue that shares the subject (after O'Keefe et al. 2012 and Pareti et al. 2013, who
found cue, punctuation and order to carry most of the information).
"""

from __future__ import annotations

from provstore.english.classes import words_of
from provstore.english.quotations import CLOSING
from provstore.extract.speech.bounds import SENTENCE_MARKS, is_participle
from provstore.extract.speech.complements import find_hearer
from provstore.extract.speech.constructions import (
    Attribution,
    Made,
    according,
    inverted,
    participle,
    postposed,
    preposed,
)
from provstore.extract.speech.quoted_as import quoted_as
from provstore.extract.speech.subjects import main_subject, subject_after, subject_before
from provstore.extract.speech.words import Cue, Sentence

_ENDS_CLAUSE = CLOSING | {","}


def find_attributions(sentence: Sentence) -> list[Attribution]:
    """The outermost attributions of a sentence, in order."""
    found: list[Attribution] = []
    reached = 0  # words before it belong to a claim already found
    subject: tuple[int, int] | None = None
    if sentence.cues and "as" not in sentence.low[-24:]:
        last = _closing(sentence, *sentence.cues[-1])
        if last is not None:
            return [last]
    for a, b, cue in sentence.cues:
        if a < reached or _is_noun(sentence, a, b, cue):
            continue
        made = quoted_as(sentence, a, reached) if cue.lemma.startswith(("quote", "cite")) else None
        if made is not None:
            pass
        elif "source_after" in cue.takes:
            made = according(sentence, a, b, reached)
        elif is_participle(sentence, a, cue):
            made = participle(sentence, a, b, cue, subject or (main_subject(sentence) if not found else None))
        else:
            made = _around_verb(sentence, a, b, cue, reached, subject if found else None)
        if made is None:
            continue
        attribution, reached, subject = made
        found.append(attribution)
    return found


def _is_noun(sentence: Sentence, a: int, b: int, cue: Cue) -> bool:
    """ "The report", "his claim", "in protest": the form of a cue in a noun's place."""
    if a == 0 and "source_after" not in cue.takes:
        return True
    if sentence.is_capital(a) and a > 0 and sentence.is_capital(a - 1) and not sentence.is_title_case():
        return True  # "the United States"
    before = sentence.low[a - 1] if a else ""
    if before in words_of("noun_markers") and "source_after" not in cue.takes:
        return True
    return before.endswith(("'s", "’s")) and not sentence.quoted[a - 1] and cue.precision < 0.8


def _closing(sentence: Sentence, a: int, b: int, cue: Cue) -> Attribution | None:
    """ "…, officials said." at the very end: all that comes before is its content."""
    if (
        _is_noun(sentence, a, b, cue)
        or "source_after" in cue.takes
        or is_participle(sentence, a, cue)
        or not cue.takes & {"quote", "clause"}
        or _ENDS_CLAUSE.isdisjoint(sentence.low[:a])  # asked before the subject is looked for, which takes longer
        or any(sentence.quoted[b:])
    ):
        return None
    subject = subject_before(sentence, a)
    if subject is not None:
        if not _content_before(sentence, subject[0], 0) or not _is_light(sentence, b, cue) or "," in sentence.low[b:]:
            return None
        made = postposed(sentence, subject[:2], a, b, cue, 0)
    elif _content_before(sentence, a, 0) and b < len(sentence) and (after := subject_after(sentence, b)):
        made = inverted(sentence, after, a, b, cue, 0)
    else:
        return None
    return made[0] if made else None


def _around_verb(
    sentence: Sentence, a: int, b: int, cue: Cue, reached: int, shared: tuple[int, int] | None
) -> Made | None:
    subject = subject_before(sentence, a)
    if subject is not None and (subject[0] < reached or _is_passive(sentence, subject[1], a)):
        return None
    if subject is None and shared and sentence.low[a - 1] in ("and", "but") and a > 1 and sentence.low[a - 2] == ",":
        return preposed(sentence, shared, a, b, cue, coordinated=True)
    if subject is not None:
        first, end, edge = subject
        if _content_before(sentence, first, reached) and _is_light(sentence, b, cue):
            return postposed(sentence, (first, end), a, b, cue, reached)
        return preposed(sentence, (first, end), a, b, cue, edge=edge)
    if "quote" in cue.takes and _content_before(sentence, a, reached):
        after = subject_after(sentence, b) if b < len(sentence) else None
        if after is not None:
            return inverted(sentence, after, a, b, cue, reached)
    return None


def _is_passive(sentence: Sentence, edge: int, a: int) -> bool:
    """ "Was told", "has been rejected": the subject is not who says it."""
    return (
        sentence.low[a] not in ("concerned", "convinced", "worried", "determined")
        and sentence.low[a].endswith(("ed", "told", "said", "shown", "written", "known", "seen", "made", "given"))
        and any(word in ("is", "are", "was", "were", "be", "been", "being") for word in sentence.low[edge:a])
        and sentence.low[a : a + 2] != ("quoted", "as")
    )


def _content_before(sentence: Sentence, first: int, reached: int) -> bool:
    """Whether a clause ends right before the subject: at a comma or a closing mark."""
    return first - reached >= 3 and sentence.low[first - 1] in _ENDS_CLAUSE


def _is_light(sentence: Sentence, b: int, cue: Cue) -> bool:
    """Whether nothing that could be content follows the cue, or only who was told."""
    n = len(sentence)
    if "addressee" in cue.takes:
        addressee, b = find_hearer(sentence, b, cue)
        if (
            addressee is not None
            and b < n
            and sentence.low[b] not in SENTENCE_MARKS
            and sentence.low[b] not in words_of("prepositions")
            and not sentence.is_weekday(b)
        ):
            return False
    if b >= n or sentence.low[b] in SENTENCE_MARKS or sentence.low[b] in CLOSING:
        return b + 1 >= n or sentence.low[b] != ":" or sentence.low[b] in (".", "!", "?")
    word = sentence.low[b]
    if "that" in sentence.low[b : b + 14]:
        return False
    return (
        word in words_of("prepositions")
        or sentence.is_weekday(b)
        or (word in words_of("hearers") and "addressee" in cue.takes)
        or word in words_of("auxiliaries")
        or word.endswith("ly")
        or word in ("as", "when", "while", "and", "this", "last", "—", "–", "-", "(")
    )
