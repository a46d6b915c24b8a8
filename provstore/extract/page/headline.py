"""Headlines, and the short lines between paragraphs that are none of the story's sentences."""

import re

from provstore.english.names import find_signature
from provstore.english.quotations import OPENING_MARKS, find_quotations
from provstore.extract.page.pieces import Piece, first_hit, rules_of
from provstore.extract.sources.outlets import known_outlet
from provstore.records import Span
from provstore.text.lines import trim

LONGEST_HEADLINE = 250  # characters; chosen by hand on the development texts, 2026-10
LONGEST_LABEL = 90  # characters; chosen by hand on the development texts, 2026-10
CAPITALIZED = 0.6  # of the words with four letters or more, for a line that ends like a sentence to be a headline
STOPS = (".", "!", "?", "…", ":", ";", "”", '"', "»", ")", "’", "'", ",")  # a line that ends so is no label
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def is_headline(text: str, span: Span) -> bool:
    """Whether a line ends no sentence, or is written with capitals: "Bridge Closed After Rain."."""
    line = span.of(text)
    if len(line) > LONGEST_HEADLINE:
        return False
    if not line.endswith((".", "”", '"', ":")):
        return True
    words = _LONG_WORD.findall(line)
    return bool(words) and sum(word[0].isupper() for word in words) >= CAPITALIZED * len(words)


def cut_headline(text: str, piece: Piece) -> list[Piece]:
    """The headline, without the outlet that browsers show after it: "Bridge closed - Reuters"."""
    suffix = first_hit(rules_of("title suffix"), text, piece.span)
    if suffix is None or not known_outlet(suffix.match["outlet"]):
        return [piece._replace(kind="headline", rule="headline.first-line")]
    at = suffix.span().start
    return [
        Piece(Span(piece.span.start, at), "headline", "headline.first-line"),
        Piece(trim(text, at, piece.span.end), "boilerplate", suffix.rule.name, suffix),
    ]


def is_label(text: str, span: Span) -> bool:
    """A short line that ends no sentence and is no quotation with the name of who said it below."""
    if span.end - span.start > LONGEST_LABEL or text.endswith(STOPS, span.start, span.end):
        return False
    quotations = find_quotations(text, span.start, span.end) if text[span.start] in OPENING_MARKS else []
    return not (quotations and find_signature(text, quotations[-1].end, span.end))
