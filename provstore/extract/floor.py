"""Whether whoever spoke in the paragraph above still has the floor in the next one."""

from collections.abc import Sequence

from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.set_out import is_container
from provstore.extract.speech.subjects import opening_subject
from provstore.extract.vote.passages import Passage, Quoted
from provstore.records import Claim, Span

LONGEST_EXCHANGE = 3  # words of a question that somebody else asks between two who speak


def may_go_on(paragraph: Paragraph, passages: Sequence[Passage], last: Claim | None) -> bool:
    """Whether a quotation that opens the paragraph can be that of who spoke before; `last` is the claim above it.

    Not below a subheading, in a dialogue, behind a question or where it is a short one: another speaks then.
    """
    apart = paragraph.label is not None or paragraph.is_spoken
    return not apart and not (last and _asks(paragraph.text, last)) and not _is_short_question(paragraph, passages)


def find_subject(paragraph: Paragraph, span: Span) -> Span | None:
    """Whom a sentence of the outlet tells of: a quotation right behind it may be theirs."""
    sentence = paragraph.words_of(paragraph.sentence_of(span.start))
    if is_container(sentence):
        return None  # "She shared a page which contains this:": the page says it
    subject = opening_subject(sentence)
    return sentence.span(subject) if subject else None


def _asks(text: str, last: Claim) -> bool:
    return last.mode == "direct" and last.content[-1].of(text).rstrip("”\"’'»").endswith("?")


def _is_short_question(paragraph: Paragraph, passages: Sequence[Passage]) -> bool:
    """Whether it opens with a quoted "And then?": quick exchanges go from one to the other."""
    if not passages or not isinstance(passages[0], Quoted):
        return False
    words = passages[0].span.of(paragraph.text).split()
    return len(words) <= LONGEST_EXCHANGE and "?" in words[-1]
