"""One answer from rules and tagger: which of their attributions are one, and which are kept.

Both mark attributions in a paragraph.  Those that share a cue, or most of their content, are one
candidate.  What is known of a candidate (who found it, by which construction, how sure the tagger
was, whether the two agree) is weighed by a logistic model; its weights stand in
`rules/speech/votes.toml` with what they were fitted on.  Candidates that want the same words compete,
and the likelier one stays.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from provstore.english.classes import KEPT_ANSWERS
from provstore.extract.speech.constructions import Attribution
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.vote.trimmed import Marked, as_attribution, as_marked, find_around
from provstore.records import Reading, Span
from provstore.rules import load

SAME = 0.5  # of the characters of two contents together that both have, for the two to be one
RIVALS = 0.4  # of the shorter content that the other has, for the two to compete
UNSURE = 0.6  # likelihood of the tagger's ends below which a longer deed that the rules found is taken
EVEN = 0.5  # an attitude that the rules know nothing of must be likelier than not
SURE = ("claim.transcript", "claim.signed", "claim.quoted-as")  # constructions that the rules know better
NEAR = 40  # neighbours on either side that are compared; more stand close together in no prose


class Candidate(NamedTuple):
    """An attribution with what either method says of it."""

    paragraph: Paragraph
    ruled: Attribution | None
    marked: Marked | None

    @property
    def content(self) -> tuple[Span, ...]:
        """The content as the rules have it, else as the tagger has it."""
        one = self.ruled or self.marked
        return one.content if one else ()

    @property
    def place(self) -> int:
        """Where the candidate stands in the text."""
        return place_of(self.ruled) if self.ruled else self.marked.cue.start if self.marked else 0


def vote(paragraph: Paragraph) -> list[Attribution]:
    """The attributions of a paragraph that both methods together stand for, in the order of their cues."""
    if not paragraph.ruled and not paragraph.tagged:
        return []
    least = _model(paragraph.read_by_tagger)["least"]
    weighed = [(probability(candidate), candidate) for candidate in find_candidates(paragraph)]
    kept: list[Attribution] = []
    for confidence, candidate in sorted(weighed, key=lambda item: (-item[0], item[1].place)):
        found = join(candidate, confidence)
        near = bisect_left(kept, place_of(found), key=place_of)
        if confidence < (EVEN if found.methods == ("tagger",) and found.cue_class != "speech" else least):
            continue
        if not any(compete(found, other) for other in kept[max(0, near - NEAR) : near + NEAR]):
            kept.insert(near, found)
    if all(found.around for found in kept):
        return kept
    contents = sorted(part for found in kept for part in found.content)
    return [found if found.around else found._replace(around=find_around(paragraph, contents, found)) for found in kept]


def find_candidates(paragraph: Paragraph) -> list[Candidate]:
    """The attributions of both methods, those in pairs that are one; the likest pairs first."""
    if not paragraph.tagged:
        return [Candidate(paragraph, ruled, None) for ruled in paragraph.ruled]
    marked = [one for tagged in paragraph.tagged if (one := as_marked(paragraph, tagged))]
    starts = [one.cue.start for one in marked]
    likeness: list[tuple[float, int, int]] = []
    for r, ruled in enumerate(paragraph.ruled):
        near = bisect_left(starts, place_of(ruled))
        for m in range(max(0, near - NEAR), min(len(marked), near + NEAR)):
            if (score := _likeness(ruled, marked[m])) > 0:
                likeness.append((-score, r, m))
    mate_of: dict[int, int] = {}
    taken: set[int] = set()
    for _, r, m in sorted(likeness):
        if r not in mate_of and m not in taken:
            mate_of[r] = m
            taken.add(m)
    pairs = [
        Candidate(paragraph, ruled, marked[mate_of[r]] if r in mate_of else None)
        for r, ruled in enumerate(paragraph.ruled)
    ]
    return pairs + [Candidate(paragraph, None, one) for m, one in enumerate(marked) if m not in taken]


def probability(candidate: Candidate) -> float:
    """How likely the candidate is right in content, cue and source."""
    ruled, by_tagger = candidate.ruled, candidate.paragraph.read_by_tagger
    if ruled is not None and candidate.marked is None:
        return _probability_alone(ruled.rule, ruled.confidence, ruled.source is None, _is_quoted(candidate), by_tagger)
    return _weigh(features(candidate), by_tagger)


@lru_cache(maxsize=KEPT_ANSWERS)
def _probability_alone(rule: str, prior: float, sourceless: bool, quoted: bool, by_tagger: bool) -> float:
    """The same where the rules alone found it: they tell so little that the answers repeat."""
    return _weigh(_features_alone(rule, prior, sourceless, quoted), by_tagger)


def _weigh(known: dict[str, float], by_tagger: bool) -> float:
    weights = _model(by_tagger)["weights"]
    total = sum(weights.get(name, 0.0) * value for name, value in known.items())
    return round(1 / (1 + math.exp(-total)), 4)


def features(candidate: Candidate) -> dict[str, float]:
    """What is known of a candidate, as numbers with names."""
    ruled, marked, quoted = candidate.ruled, candidate.marked, _is_quoted(candidate)
    if marked is None:
        assert ruled is not None
        return _features_alone(ruled.rule, ruled.confidence, ruled.source is None, quoted)
    found: dict[str, float] = {"one": 1.0}
    if ruled is not None:
        found |= _features_of_rule(ruled.rule, ruled.confidence, ruled.source is None)
    found["certainty"] = _logit(marked.certainty)
    found["likelihood"] = math.log(max(marked.likelihood, 1e-4))
    found["tagged"] = float(marked.tagged)
    found["margin above"], found["margin below"] = max(marked.margin, 0.0), min(marked.margin, 0.0)
    if ruled is None:
        found["no source"] = float(marked.source is None)
        found["tagger alone"] = 1.0
    else:
        found["both"] = 1.0
        found["same content"] = float(ruled.content == marked.content)
        found["overlap"] = _share(ruled.content, marked.content)
        found["same source"] = float(_agree(ruled.source, marked.source))
        found["both certainty"] = found["certainty"]
    found["quoted"] = float(quoted)
    return found


def _features_alone(rule: str, prior: float, sourceless: bool, quoted: bool) -> dict[str, float]:
    of_rule = _features_of_rule(rule, prior, sourceless)
    return {"one": 1.0, **of_rule, "rules alone": 1.0, "quoted": float(quoted)}


def _features_of_rule(rule: str, prior: float, sourceless: bool) -> dict[str, float]:
    return {"rule prior": _logit(prior), f"rule {rule.removeprefix('claim.')}": 1.0, "no source": float(sourceless)}


def _is_quoted(candidate: Candidate) -> bool:
    return candidate.paragraph.mode(candidate.content) != "indirect"


def join(candidate: Candidate, confidence: float) -> Attribution:
    """The candidate as one attribution; what a method marked otherwise is kept as its reading."""
    ruled, marked = candidate.ruled, candidate.marked
    if marked is None:
        assert ruled is not None
        return ruled._replace(confidence=confidence)
    tagged = as_attribution(candidate.paragraph, marked)
    if ruled is None:
        return tagged._replace(confidence=confidence)
    if ruled.rule in SURE:
        found = ruled._replace(confidence=confidence, methods=("rules", "tagger"))
        return found._replace(readings=tuple(_readings(found, ruled, tagged)))
    content = ruled.content if _is_cut_short(ruled, marked, candidate.paragraph.text) else marked.content
    source = ruled.source if ruled.source is not None and _agree(ruled.source, marked.source) else marked.source
    found = ruled._replace(
        content=content, source=source, confidence=confidence, methods=("rules", "tagger"),
        around=ruled.around if content == ruled.content else (),
    )  # fmt: skip
    return found._replace(readings=tuple(_readings(found, ruled, tagged)))


def compete(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions want the same words; what one tells of another is looked for later."""
    both = _overlap(one.content, other.content)
    if both and both > RIVALS * min(_size(one.content), _size(other.content)):
        return True
    return one.cue is not None and other.cue is not None and one.cue.touches(other.cue)


def disagrees(found: Attribution) -> bool:
    """Whether a method named another source, or marked mostly other words as the content."""
    return any(
        not _agree(reading.source[0] if reading.source else None, found.source)
        or _share(reading.content, found.content) < SAME
        for reading in found.readings
    )


def _is_cut_short(ruled: Attribution, marked: Marked, text: str) -> bool:
    """Whether the tagger stopped within what somebody demands.

    Where one of the two has a content exactly and the other has not, it is the tagger four times in
    five (690 contents of PolNeAR's dev part and of the articles kept from training).  But in "asked
    the farmers, whose wells were dry, to wait" it ends at "farmers", and of "told them to come early,
    bring food and leave at dusk" it is unsure.  "Called for an end to the work and to reopen the bridge"
    does not stop at "work" either.
    """
    (first, *_), end = ruled.content, marked.content[-1].end
    starts_alike = first.start == marked.content[0].start and end < ruled.content[-1].end
    has_deed = " to " in text[first.start : end]
    if not starts_alike:
        return False
    if ruled.rule in ("claim.urge", "claim.object") and text[end : ruled.content[-1].end].startswith(" and to "):
        return True
    return ruled.rule == "claim.urge" and (not has_deed or marked.likelihood < UNSURE)


def _readings(found: Attribution, *methods: Attribution) -> Iterator[Reading]:
    for one in methods:
        if (one.content, one.source) != (found.content, found.source):
            cue, source = ((span,) if span else () for span in (one.cue, one.source))
            yield Reading(one.methods[0], one.content, cue, source)


def _likeness(ruled: Attribution, marked: Marked) -> float:
    """Above 0 where the two are one: they share a cue, or most of their content."""
    shared = ruled.cue is not None and ruled.cue.touches(marked.cue)
    share = _share(ruled.content, marked.content)
    return share + shared if shared or share >= SAME else 0.0


def _agree(one: Span | None, other: Span | None) -> bool:
    """Whether two sources name the same one, as far as their place tells."""
    return one is other is None or (one is not None and other is not None and one.touches(other))


def _share(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Characters that both have, as a part of those that either has."""
    both = _overlap(one, other)
    return both / (_size(one) + _size(other) - both)


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def _size(parts: Sequence[Span]) -> int:
    return sum(part.end - part.start for part in parts)


def place_of(found: Attribution) -> int:
    """Where an attribution stands in the text: its cue, or else its content."""
    return (found.cue or found.content[0]).start


def _logit(share: float) -> float:
    share = min(max(share, 0.0025), 0.9975)
    return math.log(share / (1 - share))


def _model(by_tagger: bool) -> Any:
    return load("speech/votes")["both" if by_tagger else "rules"]
