"""Attribution by layout alone: "SMITH: I never did." in a transcript, "“Too late.” — Ana Smith" below a quotation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provstore.english.names import find_signature
from provstore.extract.speech.constructions import Attribution
from provstore.records import Span
from provstore.rules import load

if TYPE_CHECKING:
    from provstore.extract.speech.paragraphs import Paragraph

# In capitals throughout; a role may follow in brackets or after a comma.
_LABEL = re.compile(
    r"(?P<name>(?:[^\W\d_][\w.'’-]*\s){0,4}[^\W\d_][\w'’-]+)(?:\s\([^)\n]{1,40}\)|,[^:\n“\"]{1,40})?(?P<mark>:)\s+(?=\S)"
)


def find_by_layout(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, Attribution]]:
    """The paragraphs that one person says as a whole, with that attribution.

    A label in capitals names a speaker only where it comes back and another one answers: "PARIS: The
    minister …" is a dateline.
    """
    labels = [(paragraph, found) for paragraph in paragraphs if (found := _label(paragraph)) is not None]
    often = {name for name, count in Counter(found["name"] for _, found in labels).items() if count > 1}
    for paragraph, found in labels:
        if found["name"] in often and len(often) > 1:
            yield paragraph, _make("transcript", Span(found.end(), paragraph.span.end), found)
    for paragraph in paragraphs:
        quotations = paragraph.quotations
        if quotations and quotations[0].start == paragraph.span.start:
            signed = find_signature(paragraph.text, quotations[-1].end, paragraph.span.end)
            if signed:
                yield paragraph, _make("signed", Span(paragraph.span.start, quotations[-1].end), signed)


def _label(paragraph: Paragraph) -> re.Match[str] | None:
    if paragraph.text.find(":", paragraph.span.start, paragraph.span.end) < 0:
        return None
    found = _LABEL.match(paragraph.text, paragraph.span.start, paragraph.span.end)
    if found is None or paragraph.piece.kind != "paragraph" or not found["name"].isupper():
        return None
    return None if found["name"].lower() in load("english/words")["labels"] else found


def _make(rule: str, content: Span, found: re.Match[str]) -> Attribution:
    cue, source = (Span(*found.span(name)) for name in ("mark", "name"))
    return Attribution((content,), cue, source, None, (), f"claim.{rule}", 0.9, found["mark"], "speech")
