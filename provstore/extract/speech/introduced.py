"""Whose words those are that a page's markup sets apart: who is named below them, or in the sentence above.

"The union said in a statement:" leads to them for sure; a sentence that only tells of somebody who speaks, "Lee
answered on his page.", does so mostly, and a person has to look.
"""

from collections.abc import Iterator, Sequence

from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.parts import Attribution, construction
from provstore.extract.speech.set_out import UNSURE, Lead, find_lead, find_teller
from provstore.records import BLOCKQUOTE, PULL_QUOTE, Span

_KIND = "html:blockquote"
DOUBTFUL = 0.45  # confidence of words whose speaker a sentence above names that does not lead to them
NOBODY = 0.5  # of words of which nobody can tell whose they are


def find_introduced(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Attribution]]:
    """The paragraphs of others' words, by their numbers, of which name or lead tell whose they are."""
    for number, paragraph in enumerate(paragraphs):
        if paragraph.others is None:
            continue
        if paragraph.others.name is not None:
            yield number, _whole(paragraph, paragraph.others.name, None, construction(_KIND).confidence)
        elif lead := _lead(paragraphs, number):
            sure = paragraph.quotations or paragraph.speaks_of_itself() or lead.only
            yield number, _whole(paragraph, lead.source, lead.cue, construction(_KIND).confidence if sure else UNSURE)


def by_nobody_sure(paragraphs: Sequence[Paragraph], number: int) -> Attribution:
    """The attribution of others' words by whoever the sentence above tells of, or by nobody."""
    above = _above(paragraphs, number)
    others = paragraphs[number].others
    source = find_teller(above) if above and others and others.reason == BLOCKQUOTE else None
    return _whole(paragraphs[number], source, None, DOUBTFUL if source else NOBODY)


def _lead(paragraphs: Sequence[Paragraph], number: int) -> Lead | None:
    above, others = _above(paragraphs, number), paragraphs[number].others
    return find_lead(above) if above and others and others.reason != PULL_QUOTE else None


def _above(paragraphs: Sequence[Paragraph], number: int) -> Paragraph | None:
    """The paragraph of the article right above the words; None where a heading, or words with a name, part the two."""
    while number > 0:
        if paragraphs[number].label is not None:
            return None
        number -= 1
        others = paragraphs[number].others
        if others is None:
            return None if paragraphs[number].is_headline else paragraphs[number]
        if others.name is not None and others.block != paragraphs[number + 1].others_block:
            return None
    return None


def _whole(paragraph: Paragraph, source: Span | None, cue: Span | None, confidence: float) -> Attribution:
    return Attribution((paragraph.span,), cue, source, construction(_KIND), confidence, cue_class="speech")
