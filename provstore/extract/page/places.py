"""What a block is by its place: headline, subheading and stray furniture; lines that are one paragraph."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from provstore.english.names import find_signature
from provstore.english.quotations import OPENING_MARKS, find_quotations, is_left_open
from provstore.extract.page.boxes import mark_boxes
from provstore.extract.page.datelines import cut_dateline, cut_headed, head_of
from provstore.extract.page.pieces import Piece, first_hit, rules_of
from provstore.extract.sources.outlets import ends_as_outlet, known_outlet
from provstore.records import Span
from provstore.rules import part
from provstore.text.lines import trim

OPENING = 3  # paragraphs below which a place and a dash are a heading or an aside
LONGEST_HEADLINE = 250  # characters; chosen by hand on the development texts, 2026-10
LONGEST_HEADED = 300  # characters of a flattened page in which its headline and its date stand
LONGEST_SHORT = 120  # characters of a headline that ends like a sentence
LONGEST_LABEL = 90  # characters; chosen by hand on the development texts, 2026-10
MOST_CAPITALS = 6  # words of a heading in capitals that ends with a stop
CAPITALIZED = 0.6  # of the words with four letters or more, for a line that ends like a sentence to be a headline
STOPS = (".", "!", "?", "…", ":", ";", "”", '"', "»", ")", "’", "'", ",", "]")  # a line that ends so is no label
# What the first sentence of a story has and a headline leaves out; a second sentence, a quotation.
_IN_LEAD = re.compile(rf"\b(?:[Tt]he|[Aa]n?|said|says|{part('weekday')})\b|[.!?]\s|[“\"]")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_SENTENCE_STOPS = (".", "!", "?", "…", "”", '"', "''")


@dataclass(slots=True)
class _Page:
    """The pieces placed so far, and what has been seen of the article."""

    text: str
    placed: list[Piece] = field(default_factory=list)
    seen_headline: bool = False
    seen_dateline: bool = False
    paragraphs: int = 0

    def place(self, piece: Piece, is_last: bool, is_below: bool, is_followed: bool, is_rest: bool = False) -> None:
        """Say what a block is.

        `is_last`: no other follows, `is_below`: no sentence follows, `is_followed`: what may be a headline follows,
        `is_rest`: its date is cut off.
        """
        begun = self.seen_headline or self.paragraphs > 0
        may_be_headline = not begun and is_headline(self.text, piece.span)
        is_opening = not self.seen_dateline and self.paragraphs < OPENING
        if dateline := cut_dateline(self.text, piece, is_opening, may_be_headline):
            self.placed += dateline
            self.seen_dateline = True
            self.paragraphs += len(dateline) - 1
        elif titled := self._titled_dateline(piece):
            self.placed += titled
            self.seen_headline = self.seen_dateline = True
            self.paragraphs += 1
        elif stamp := None if begun or is_rest else first_hit(rules_of("stamp"), self.text, head_of(piece.span)):
            line = trim(self.text, stamp.span().start, stamp.span().end)
            self.placed.append(Piece(line, "timestamp", stamp.rule.name, stamp))
            below = trim(self.text, stamp.span().end, piece.span.end)
            self.place(piece._replace(span=below), is_last, is_below, is_followed, is_rest=True)
        elif headed := None if begun or self.placed else _headed_stamp(self.text, piece.span):
            self.placed += headed
            self.seen_headline = True
            below = trim(self.text, headed[-1].span.end, piece.span.end)
            if below.start < below.end:
                self.place(piece._replace(span=below), is_last, is_below, is_followed, is_rest=True)
        elif not self.paragraphs and (head := _head_line(self.text, piece, self.seen_headline or is_followed)):
            self.placed.append(head)
        elif may_be_headline and not is_last:
            self.placed += cut_headline(self.text, piece)
            self.seen_headline = True
        elif is_label(self.text, piece.span):
            self._place_label(piece, is_below)
        else:
            self.placed.append(piece._replace(kind="paragraph"))
            self.paragraphs += 1

    def _titled_dateline(self, piece: Piece) -> list[Piece]:
        is_first = not self.seen_dateline and not self.paragraphs
        return cut_headed(self.text, piece, "subheading" if self.seen_headline else "headline") if is_first else []

    def _place_label(self, piece: Piece, is_below: bool) -> None:
        """A short line below the story, or in the furniture above it, is furniture; elsewhere a subheading."""
        in_furniture = not self.paragraphs and bool(self.placed) and self.placed[-1].kind == "boilerplate"
        if is_below or in_furniture:
            self.placed.append(piece._replace(kind="boilerplate", rule="boilerplate.stray-line"))
        else:
            self.placed.append(piece._replace(kind="subheading", rule="subheading.short-line"))


def place_blocks(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces, with a kind for each that had none."""
    pieces = mark_boxes(text, pieces)
    bodies = [number for number, piece in enumerate(pieces) if piece.kind is None]
    sentences = (n for n in bodies if text.endswith(STOPS, pieces[n].span.start, pieces[n].span.end))
    last_sentence = max(sentences, default=-1)
    following = dict(pairwise(bodies))
    page = _Page(text)
    for number, piece in enumerate(pieces):
        if piece.kind is not None:
            page.placed.append(piece)
        else:
            after = following.get(number)
            page.place(
                piece,
                is_last=after is None,
                is_below=number > last_sentence >= 0,
                is_followed=not page.paragraphs and after is not None and is_headline(text, pieces[after].span),
            )
    return _join_lines(text, _sign(text, page.placed))


def _headed_stamp(text: str, span: Span) -> list[Piece]:
    """The headline, the agency and the date that stand before the first words of a flattened page."""
    hit = first_hit(rules_of("headed stamp"), text, Span(span.start, min(span.end, span.start + LONGEST_HEADED)))
    if hit is None:
        return []
    head = [Piece(hit.span("title"), "headline", hit.rule.name)]
    if hit.filled("wire"):
        head.append(Piece(hit.span("wire"), "credit", hit.rule.name, hit))
    return [*head, Piece(hit.span("stamp"), "timestamp", hit.rule.name, hit)]


def _head_line(text: str, piece: Piece, is_headed: bool) -> Piece | None:
    """The outlet's name or a section in capitals above the story, where a headline stands above or below it."""
    if not is_headed:
        return None
    if hit := first_hit(rules_of("masthead"), text, piece.span):
        return piece._replace(kind="boilerplate", rule=hit.rule.name, hit=hit)
    hit = first_hit(rules_of("section in capitals"), text, piece.span)
    return piece._replace(kind="section", rule=hit.rule.name, hit=hit) if hit else None


def _sign(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces, with a name alone on a line beside that of the date, above the story, as the byline."""
    signed = list(pieces)
    for number, piece in enumerate(pieces):
        if piece.kind == "paragraph":
            break
        beside = {other.kind for other in pieces[max(0, number - 1) : number + 2]}
        if piece.kind == "subheading" and "timestamp" in beside:
            hit = first_hit(rules_of("signed alone"), text, piece.span)
            signed[number] = piece._replace(kind="byline", rule=hit.rule.name, hit=hit) if hit else piece
    return signed


def is_headline(text: str, span: Span) -> bool:
    """Whether a line ends no sentence, is written with capitals, or as short as headlines are.

    "Bridge Closed After Rain."; "Court rejects request to close bridge."; “Nobody counts the bridges”.
    """
    line = span.of(text)
    if len(line) > LONGEST_HEADLINE:
        return False
    if not line.endswith((".", "”", '"', ":")):
        return True
    words = _LONG_WORD.findall(line)
    if bool(words) and sum(word[0].isupper() for word in words) >= CAPITALIZED * len(words):
        return True
    if len(line) > LONGEST_SHORT or text[span.end :].lstrip(" \r\t")[:2].count("\n") < 2:
        return False
    inside, last = line[1:-2], line[-1]
    quoted = (
        line[0] in OPENING_MARKS and last in '”"' and bool(inside) and line[-2] not in ".,!?" and last not in inside
    )
    return quoted or (line.endswith(".") and not _IN_LEAD.search(line[:-1]))


def cut_headline(text: str, piece: Piece) -> list[Piece]:
    """The headline, without the outlet that browsers show after it: "Bridge closed - Reuters"."""
    suffix = first_hit(rules_of("title suffix"), text, piece.span)
    if suffix is None or not (known_outlet(suffix.match["outlet"]) or ends_as_outlet(suffix.match["outlet"])):
        marks = text[piece.span.end - 1] == "<" and text[piece.span.start] == "^"  # as agencies send it
        span = Span(piece.span.start + marks, piece.span.end - marks)
        return [piece._replace(span=span, kind="headline", rule="headline.first-line")]
    at = suffix.span().start
    return [
        Piece(Span(piece.span.start, at), "headline", "headline.first-line"),
        Piece(trim(text, at, piece.span.end), "boilerplate", suffix.rule.name, suffix),
    ]


def is_label(text: str, span: Span) -> bool:
    """A short line that ends no sentence and is no quotation with the name of who said it below.

    A few words in capitals are one with a stop, too, where the page is not all in capitals: "WHO PAYS?"
    """
    if span.end - span.start > LONGEST_LABEL:
        return False
    if text.endswith(STOPS, span.start, span.end):
        words = span.of(text)[:-1]
        ends = text.endswith((".", "?"), span.start, span.end)
        return ends and _is_in_capitals(words) and not text.isupper()
    quotations = find_quotations(text, span.start, span.end) if text[span.start] in OPENING_MARKS else []
    return not (quotations and find_signature(text, quotations[-1].end, span.end))


def _is_in_capitals(words: str) -> bool:
    """Whether these are a few words in capitals, and no initials or quotation alone."""
    few = len(words.split()) <= MOST_CAPITALS and words[:1] not in OPENING_MARKS and not re.search(r"[.!?]\s", words)
    return few and words.isupper() and _LONG_WORD.search(words) is not None


def _join_lines(text: str, pieces: list[Piece]) -> list[Piece]:
    """Lines of one paragraph, on a page that mostly sets its paragraphs apart by blank lines."""
    bodies = [piece.span for piece in pieces if piece.kind == "paragraph"]
    blank = sum(text.count("\n", before.end, after.start) > 1 for before, after in pairwise(bodies))
    if 2 * blank < len(bodies) - 1:
        return pieces
    joined: list[Piece] = []
    unread = 0  # where the last line begins before which all quotations of its paragraph are closed
    for piece in pieces:
        before = joined[-1] if joined else None
        both = before is not None and before.kind == piece.kind == "paragraph"
        if before and both and _is_next_line(text, Span(unread, before.span.end), piece.span):
            joined[-1] = before._replace(span=Span(before.span.start, piece.span.end))
            unread = piece.span.start if text[piece.span.start] in OPENING_MARKS else unread
        else:
            joined.append(piece)
            unread = piece.span.start
    return joined


def _is_next_line(text: str, before: Span, line: Span) -> bool:
    """Whether a line follows without a blank one; one that opens an open quotation again begins a paragraph."""
    if text[before.end : line.start].count("\n") != 1 or not text.endswith(_SENTENCE_STOPS, before.start, before.end):
        return False
    quotations = find_quotations(text, before.start, before.end) if text[line.start] in OPENING_MARKS else []
    return not (quotations and is_left_open(text, quotations[-1]))
