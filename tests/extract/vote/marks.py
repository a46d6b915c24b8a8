"""A paragraph with marks of a tagger, for the tests of the vote."""

from __future__ import annotations

from provstore.extract.page.pieces import Piece
from provstore.extract.sources.cast import Cast
from provstore.extract.speech.attributions import read_by_rules
from provstore.extract.speech.paragraphs import Paragraph, split_paragraphs
from provstore.extract.speech.parts import Attribution
from provstore.records import Span
from provstore.tagger import Tagged

Mark = tuple[str, str, list[str]]  # source, cue and contents by their words


def read(text: str) -> tuple[Paragraph, list[Attribution]]:
    """A text as one paragraph, with what the rules find in it."""
    paragraphs = split_paragraphs(text, [Piece(Span(0, len(text)), "paragraph", "test")])
    return paragraphs[0], read_by_rules(paragraphs, Cast(text, "test", None, None))[0]


def marked(
    text: str, *marks: Mark, certainty: float = 0.99, likelihood: float = 0.9, margin: float = 8.0
) -> list[Tagged]:
    """What a tagger marked."""
    return [
        Tagged(
            content=tuple(span(text, part) for part in content),
            cue=span(text, cue),
            source=span(text, source) if source else None,
            certainty=certainty,
            likelihood=likelihood,
            margin=margin,
            tagged=margin > 0,
        )
        for source, cue, content in marks
    ]


def span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))
