"""One answer from rules and tagger: the likelier candidates are kept.

Candidates that want the same words compete, and the likelier one stays.
"""

from bisect import bisect_left
from collections.abc import Iterator

from provstore.english.classes import words_of
from provstore.english.quotations import OPENING
from provstore.extract.speech.noun_phrases import is_subject_alone
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.parts import Attribution, construction
from provstore.extract.vote import thresholds
from provstore.extract.vote.candidates import (
    Candidate,
    agree,
    find_candidates,
    holds,
    overlap,
    place,
    size,
    tell_of_each_other,
)
from provstore.extract.vote.nobody import is_named
from provstore.extract.vote.trimmed import as_attribution, find_around, kind_of_cue, tells
from provstore.extract.vote.weights import least_kept, probability
from provstore.records import Reading, Span
from provstore.tagger import Tagged


def vote(paragraph: Paragraph, ruled: list[Attribution], tagged: list[Tagged] | None) -> list[Attribution]:
    """The attributions of a paragraph that both methods together stand for, in the order of their cues.

    `tagged` is None where no tagger read the document.  Each has the likelihood that it is right as its confidence.
    """
    if not (ruled or tagged) or any(found.construction.is_final for found in ruled):
        return ruled
    by_tagger = tagged is not None
    weighed = [(probability(one, by_tagger), one) for one in find_candidates(paragraph, ruled, tagged or [])]
    chained = _chained([candidate for _, candidate in weighed])
    kept: list[Attribution] = []
    for likelihood, candidate in sorted(weighed, key=lambda item: (-item[0], item[1].place)):
        found = join(candidate, likelihood)
        least = max(least_kept(by_tagger), least_of_attitude(candidate))
        if likelihood < (thresholds.CHAINED if candidate in chained else least):
            continue
        near = bisect_left(kept, found.place, key=place)
        others = kept[max(0, near - thresholds.NEIGHBORS) : near + thresholds.NEIGHBORS]
        found = _without_taken(paragraph, found, others)
        if not any(compete(found, other) for other in others):
            kept.insert(near, found)
    contents = sorted(part for found in kept for part in found.content)
    return [found if found.around else found._replace(around=find_around(paragraph, contents, found)) for found in kept]


def least_of_attitude(candidate: Candidate) -> float:
    """From which likelihood on an attitude stands that the tagger alone saw; 0 for all else."""
    if candidate.ruled or candidate.marked is None:
        return 0.0
    kind = kind_of_cue(candidate.paragraph, candidate.marked)
    if kind == "speech":
        return 0.0
    is_thing = kind is None and not tells(candidate.paragraph, candidate.marked.content)
    return thresholds.TAGGER_ALONE_OF_A_THING if is_thing else thresholds.TAGGER_ALONE


def _chained(candidates: list[Candidate]) -> list[Candidate]:
    """Those of which one tells of the other, and each method saw one: "it rained, | Lee said, | Reuters reported"."""
    ruled = [(one, one.ruled) for one in candidates if one.ruled and not one.marked]
    marked = [(one, one.marked) for one in candidates if one.marked and not one.ruled]
    pairs = [(one, other) for one, a in ruled for other, b in marked if tell_of_each_other(a, b)]
    return [candidate for pair in pairs for candidate in pair]


def join(candidate: Candidate, confidence: float) -> Attribution:
    """The candidate as one attribution; what a method marked otherwise is kept as its reading."""
    ruled, marked = candidate.ruled, candidate.marked
    if marked is None:
        assert ruled is not None
        return ruled._replace(confidence=confidence)
    tagged = as_attribution(candidate.paragraph, marked)
    if ruled is None:
        return tagged._replace(confidence=confidence)
    found = ruled._replace(confidence=confidence, methods=("rules", "tagger"))
    if not ruled.construction.kept_as_ruled and not _has_other_source(candidate.paragraph, ruled, marked):
        content = ruled.content if _is_cut_short(ruled, marked, candidate.paragraph) else marked.content
        source = ruled.source if ruled.source is not None and agree(ruled.source, marked.source) else marked.source
        around = ruled.around if content == ruled.content else ()
        found = found._replace(content=content, source=source, around=around)
        if content == marked.content and tagged.is_deed:
            found = found._replace(cue_class="other", is_deed=True)
    return found._replace(readings=tuple(_readings(found, ruled, tagged)))


def _has_other_source(paragraph: Paragraph, ruled: Attribution, marked: Tagged) -> bool:
    """Whether the tagger took the source of the rules for something else, or something else for the source."""
    source = ruled.source
    if source is None:
        return False
    # "It is closed, | the mayor, Ann Lee, | told Reuters": the source may be a part of its content,
    swallowed = marked.source is None and holds(marked.content, source)
    # or a part of that; who is told of may be its source: "a prison, dubbed | the “Hotel” | by | sailors";
    swallowed = swallowed or _runs_into(paragraph.text, marked, source) or is_named(paragraph, marked)
    # whom somebody heard may stand in its cue: "Lee | heard an officer shout".
    return swallowed or _is_heard(paragraph.text, source, marked.cue) or _is_in_content(paragraph, ruled, marked)


def _runs_into(text: str, marked: Tagged, source: Span) -> bool:
    """Whether a content of the tagger begins with the clause that ends a source: "several friends | I spoke to"."""
    begins = (part.start for part in marked.content if source.start < part.start < source.end)
    return any(is_subject_alone(text[at : at + 5].split(maxsplit=1)[0].lower()) for at in begins)


def _is_in_content(paragraph: Paragraph, ruled: Attribution, marked: Tagged) -> bool:
    """Whether the tagger takes who is named last in a content for its source: "It was like Lee, | said | two aides".

    What stands behind the cue ends the sentence, so that "said" has no other words.
    """
    if ruled.construction != construction("inverted"):
        return False
    if ruled.source is None or ruled.cue is None or marked.source is None:
        return False
    sentence = paragraph.sentences[paragraph.sentence_of(ruled.cue.start)]
    is_last = not any(map(str.isalnum, paragraph.text[ruled.source.end : sentence.end]))
    return is_last and holds(ruled.content, marked.source) and marked.source.end <= ruled.cue.start


def _is_heard(text: str, source: Span, cue: Span) -> bool:
    return text[cue.start : source.start].strip().lower() in words_of("perceiving")


def _is_cut_short(ruled: Attribution, marked: Tagged, paragraph: Paragraph) -> bool:
    """Whether the tagger stopped within what somebody demands.

    Where one of the two has a content exactly and the other has not, it is the tagger four times in
    five (690 contents of PolNeAR's dev part and of the articles kept from training).  But in "asked
    the farmers, whose wells were dry, to wait" it ends at "farmers", and of "told them to come early,
    bring food and leave at dusk" it is unsure.  "Called for an end to the work and to reopen the bridge"
    does not stop at "work" either.
    """
    text = paragraph.text
    if (
        len(ruled.content) == 2
        and text[ruled.content[1].start] not in OPENING
        and marked.content in (ruled.content[:1], ruled.content[1:])
    ):
        return True  # "| Five years ago, | said Lee, | it was closed |"
    start, end, whole = ruled.content[0].start, marked.content[-1].end, ruled.content[-1].end
    if start != marked.content[0].start or end >= whole:
        return False
    if ruled.cue and ruled.cue.start >= whole and _tells_who(paragraph, Span(end, whole)):
        return True  # "| It is closed, officials said, | Reuters reported"
    if ruled.construction.may_go_on and text.startswith(" and to ", end, whole):
        return True
    has_deed = " to " in text[start:end]
    return ruled.construction.demands and (not has_deed or marked.likelihood < thresholds.UNSURE_ENDS)


def _tells_who(paragraph: Paragraph, rest: Span) -> bool:
    """Whether what the tagger leaves out of a content is who said it: "…, officials said"."""
    sentence = paragraph.words_of(paragraph.sentence_of(rest.start))
    return any(cue.entry.kind == "speech" for cue in sentence.cues_in(sentence.words_in(rest)))


def _without_taken(paragraph: Paragraph, found: Attribution, others: list[Attribution]) -> Attribution:
    """Without sentences that another one has who has words of its own: “…,” A said. | “…” | B said | it was closed.

    Both may claim the quotation between them; the likelier has it, and the other keeps what its own sentence says.
    """
    if found.cue is None or len(found.content) < 2:
        return found
    own = paragraph.sentences[paragraph.sentence_of(found.cue.start)]
    taken = [part for other in others for part in other.content]
    content = tuple(part for part in found.content if part.touches(own) or not any(map(part.touches, taken)))
    return found if content == found.content or not content else found._replace(content=content, around=())


def _readings(found: Attribution, *methods: Attribution) -> Iterator[Reading]:
    for one in methods:
        if (one.content, one.source) != (found.content, found.source):
            cue, source = ((span,) if span else () for span in (one.cue, one.source))
            yield Reading(one.methods[0], one.content, cue, source)


def compete(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions want the same words; what one tells of another is looked for later."""
    if any(a.cue and holds(b.content, a.cue) for a, b in ((one, other), (other, one))):
        return False
    both = overlap(one.content, other.content)
    if both and both > thresholds.RIVALS * min(size(one.content), size(other.content)):
        return True
    return one.cue is not None and other.cue is not None and one.cue.touches(other.cue)


def is_doubtful(found: Attribution, by_tagger: bool) -> bool:
    """Whether a person should look: the methods are less sure than they should be, the more where they disagree."""
    if found.is_deed or (found.cue_class != "speech" and found.construction.is_wish):
        return True
    if by_tagger and len(found.methods) == 1:
        is_attitude = found.methods == ("tagger",) and found.cue_class != "speech"
        least = thresholds.REVIEW_BELOW_OF_ATTITUDE if is_attitude else thresholds.REVIEW_BELOW_ALONE
        return found.confidence < least
    least = thresholds.REVIEW_BELOW
    for reading in found.readings:
        if not agree(reading.source[0] if reading.source else None, found.source):
            least = max(least, thresholds.REVIEW_BELOW_OF_TWO_SOURCES)
        elif reading.content != found.content:
            least = max(least, thresholds.REVIEW_BELOW_OF_TWO_CONTENTS)
    return found.confidence < least
