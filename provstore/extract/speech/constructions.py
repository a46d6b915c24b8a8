"""The constructions of reported speech: from the place of cue and source to the spans of a claim.

preposed     The ministry said (that) …          urged X to …    condemned …    told X that …
postposed    …, the ministry said                “…,” he said, “…”
inverted     …, said the mayor
according    according to X, …                   …, according to X
participle   …, adding that …                    …, calling on X to …
"""

from __future__ import annotations

from typing import NamedTuple

from provstore.english.classes import words_of
from provstore.english.quotations import OPENING
from provstore.extract.speech.bounds import (
    SENTENCE_MARKS,
    clause_end,
    content_end,
    resumed_quotation,
    trim_content,
    with_name,
)
from provstore.extract.speech.complements import find_hearer, find_urged, read_complement, skip_adverbials
from provstore.extract.speech.subjects import abbreviates, can_speak, is_noun_phrase
from provstore.extract.speech.words import Cue, Sentence
from provstore.records import CueClass, Method, Reading, Span

_ACCORDING = Cue("according to", "speech", frozenset(("source_after",)), 0.94)


class Attribution(NamedTuple):
    """One reported claim; spans only, the speaker is not resolved yet.

    `around` is the part of the sentence outside the content: where dates, media and
    addressees of the act of saying are looked for.  A tuple, since every one is made again
    with the confidence of the vote, and a frozen class is slow at that.
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    addressee: Span | None
    around: tuple[Span, ...]
    rule: str
    confidence: float
    lemma: str
    cue_class: CueClass | None = None
    methods: tuple[Method, ...] = ("rules",)
    readings: tuple[Reading, ...] = ()
    relay: Span | None = None  # who is said to pass it on


def postposed(sentence: Sentence, source: tuple[int, int], a: int, b: int, cue: Cue, reached: int) -> Made | None:
    if not cue.takes & {"clause", "quote"}:
        return None
    content = trim_content(sentence, reached, source[0])
    if content is None:
        return None
    parts, end = [content], b
    rest = resumed_quotation(sentence, b)
    if rest is not None:
        parts.append(rest)
        end = rest[1]
    quoted = sentence.quoted[content[0]] and sentence.quoted[content[1] - 1]
    confidence = 0.97 if quoted else 0.93 if cue.precision > 0.8 else 0.8 * max(cue.precision, 0.5) + 0.2
    around_end = rest[0] if rest else clause_end(sentence, b)
    addressee = find_hearer(sentence, b, cue)[0] if "addressee" in cue.takes else None
    return (
        _make(
            sentence, parts, (a, b), source, addressee, [(source[0], around_end)], "claim.postposed", confidence, cue
        ),
        max(end, b),
        source,
    )


def inverted(sentence: Sentence, source: tuple[int, int], a: int, b: int, cue: Cue, reached: int) -> Made | None:
    content = trim_content(sentence, reached, a)
    if content is None:
        return None
    parts, end = [content], source[1]
    rest = resumed_quotation(sentence, source[1])
    if rest is not None:
        parts.append(rest)
        end = rest[1]
    quoted = sentence.quoted[content[0]] and sentence.quoted[content[1] - 1]
    around_end = rest[0] if rest else clause_end(sentence, source[1])
    return (
        _make(
            sentence, parts, (a, b), source, None, [(a, around_end)], "claim.inverted", 0.96 if quoted else 0.85, cue
        ),
        end,
        source,
    )


def preposed(
    sentence: Sentence,
    source: tuple[int, int],
    a: int,
    b: int,
    cue: Cue,
    *,
    edge: int | None = None,
    coordinated: bool = False,
) -> Made | None:
    n = len(sentence)
    addressee: tuple[int, int] | None = None
    r = b
    if "addressee" in cue.takes:
        addressee, r = find_hearer(sentence, b, cue)
    r, that = skip_adverbials(sentence, r)
    if r >= n or (sentence.low[r] in SENTENCE_MARKS and sentence.low[r] not in (":", ",")):
        return None
    while r < n and sentence.low[r] in (":", ","):
        r += 1
    if r >= n:
        return None
    rule, confidence = read_complement(sentence, r, that, cue, addressee)
    if rule is None or (
        rule in ("claim.object", "claim.urge", "claim.infinitive")
        and source[0] < source[1]
        and not can_speak(sentence, *source)
    ):
        return None
    end = content_end(sentence, r, cue)
    content = trim_content(sentence, r, end)
    if content is None:
        return None
    if rule == "claim.urge":
        addressee = find_urged(sentence, r, end)
    around = [(source[0] if not coordinated else a, content[0])]
    if not coordinated and source[0] > 0:
        around.insert(0, (0, source[0]))
    if coordinated:
        confidence *= 0.9
    return _make(sentence, [content], (a, b), source, addressee, around, rule, confidence, cue), end, source


def participle(sentence: Sentence, a: int, b: int, cue: Cue, subject: tuple[int, int] | None) -> Made | None:
    made = preposed(sentence, subject or (a, a), a, b, cue, coordinated=True)
    if made is None:
        return None
    attribution, reached, _ = made
    source = attribution.source if subject else None
    return attribution._replace(source=source, rule="claim.participle"), reached, subject


def source_after(sentence: Sentence, b: int) -> int | None:
    """Where the noun phrase ends that begins after "according to" or "citing"; None where none does."""
    end = b
    while (
        end < len(sentence)
        and (sentence.low[end] not in (",", ".", ";", ":", "?", "!", "—", "–") or abbreviates(sentence, b, end))
        and not (sentence.quoted[end] and sentence.low[end] in OPENING)
    ):
        if end > b and (
            (sentence.low[end] in words_of("finite") and sentence.low[end - 1] not in ("who", "which", "that"))
            or sentence.low[end] in ("while", "when", "but")
            or _begins_clause(sentence, b, end)
        ):
            break
        end += 1
    return with_name(sentence, end) if is_noun_phrase(sentence, b, end) else None


def _begins_clause(sentence: Sentence, b: int, i: int) -> bool:
    """Whether a title begins the clause that describes the noun before it: "a speech Mrs. Lee gave"."""
    before = sentence.low[i - 1]
    has_stop = i + 1 < len(sentence) and sentence.low[i + 1] == "." and abbreviates(sentence, b, i + 1)
    return has_stop and not sentence.is_capital(i - 1) and before not in words_of("titles") and before.isalpha()


def according(sentence: Sentence, a: int, b: int, reached: int) -> Made | None:
    n = len(sentence)
    end = source_after(sentence, b)
    if end is None:
        return None
    source = (b, end)
    if _leads(sentence, a, reached):
        start = end + 1 if end < n and sentence.low[end] == "," else end
        stop = content_end(sentence, start, None) if start < n else start
        content = trim_content(sentence, start, stop) if start < n else None
        around = [(a, end)]
        reached = stop
    else:
        content = trim_content(sentence, reached, a)
        around = [(a, clause_end(sentence, end))]
        reached = end
    if content is None or content[1] - content[0] < 2:
        return None
    made = _make(sentence, [content], (a, b), source, None, around, "claim.according", 0.93, _ACCORDING)
    return made, reached, source


def _leads(sentence: Sentence, a: int, reached: int) -> bool:
    """Whether "according to" opens its clause, after "and" or "but" at most."""
    return all(
        word in ("and", "but", "however", "meanwhile", ",", "-", "–", "—", "“") for word in sentence.low[reached:a]
    )


def _make(
    sentence: Sentence, content: list[tuple[int, int]], cue: tuple[int, int], source: tuple[int, int] | None,
    addressee: tuple[int, int] | None, around: list[tuple[int, int]], rule: str, confidence: float, entry: Cue,
) -> Attribution:  # fmt: skip
    return Attribution(
        content=tuple(sentence.span(*part) for part in content),
        cue=sentence.span(*cue),
        source=sentence.span(*source) if source and source[0] < source[1] else None,
        addressee=sentence.span(*addressee) if addressee and addressee[0] < addressee[1] else None,
        around=tuple(sentence.span(*part) for part in around if part[0] < part[1]),
        rule=rule,
        confidence=round(min(confidence, 0.97), 2),
        lemma=entry.lemma,
        cue_class=entry.kind,
    )


# What a construction makes: the attribution, the word where it ends, and its subject.
Made = tuple[Attribution, int, tuple[int, int] | None]
