"""The pieces of a page whose markup tells its parts: each zone is one, read on by the rules that serve plain text too.

The markup says what stands apart; what stands inside a block no markup says: a dateline before the first words, a
credit at the end of a caption, a button among the paragraphs.
"""

import re
from collections.abc import Iterator, Sequence

from provstore.extract.page.blocks import classify
from provstore.extract.page.datelines import cut_dateline, cut_headed
from provstore.extract.page.pieces import Hit, Piece, first_hit, is_others, rules_of
from provstore.extract.sources.outlets import known_outlet
from provstore.records import DATE_LINE, STANDFIRST, Span, Zone
from provstore.rules import patterns
from provstore.text.lines import trim

OPENING = 3  # paragraphs of a story in which a place alone may be its dateline
LONGEST_CREDIT = 160  # characters at the end of a caption in which its credit is looked for
LONGEST_REST = 80  # characters behind what the markup calls the credit that still are of it
MOST_WORDS = 8  # of a line by itself at the end of a caption that is its credit
ENDS = (".", "!", "?", "…")  # of a line that is none

_DATED = frozenset(("byline", "timestamp"))
_PARAGRAPHS = frozenset(("paragraph", "boilerplate", "byline", "timestamp", "credit", "section"))


def pieces_of(text: str, zones: Sequence[Zone]) -> list[Piece]:
    """The pieces of a text by its zones, in order; between them stands only white space."""
    pieces: list[Piece] = []
    paragraphs = 0
    dated = False
    for piece in _whole(text, zones):
        if piece.kind == "caption":
            pieces.append(_with_credit(text, piece))
        elif piece.kind == "credit":
            pieces.append(piece._replace(kind="caption", credit=piece.span))
        elif piece.kind == "timestamp" and piece.rule != DATE_LINE:
            pieces += _dated(text, piece)
        elif piece.kind != "paragraph":
            pieces.append(piece)
        elif is_others(piece):
            pieces.append(_unless_stray(text, piece))
        elif piece.rule == STANDFIRST:
            pieces.append(piece)  # above the dateline
        elif not dated and (cut := cut_dateline(text, piece, paragraphs < OPENING, False)):
            pieces += cut
            dated = True
            paragraphs += 1
        elif not dated and not paragraphs and (cut := cut_headed(text, piece, "subheading")):
            pieces += cut
            dated = True
            paragraphs += 1
        else:
            pieces += _paragraph(text, piece)
            paragraphs += 1
    return pieces


def _unless_stray(text: str, piece: Piece) -> Piece:
    """Others' words as they are, since no rule for lines of an article is for them; but not a note of the platform."""
    rules = (rule for rule in patterns("page/markup") if rule.kind == "stray in a post")
    stray = next((rule for rule in rules if rule.search(piece.span.of(text))), None)
    return piece._replace(kind="boilerplate", rule=stray.name) if stray else piece


def line_of(zones: Sequence[Zone], reason: str) -> Span | None:
    """The zone of this reason, if there is one."""
    return next((zone.span for zone in zones if zone.reason == reason), None)


def _whole(text: str, zones: Sequence[Zone]) -> Iterator[Piece]:
    """A piece for each zone; a caption with all that the markup sets apart of it, and its credit, is one."""
    waiting: Piece | None = None
    for zone in zones:
        span = trim(text, zone.span.start, zone.span.end)
        if span.start == span.end:
            continue
        piece = Piece(span, zone.kind, zone.reason, credit=span if zone.kind == "credit" else None)
        if waiting and _belongs(text, waiting, piece):
            waiting = _joined(waiting, piece)
            continue
        if waiting:
            yield waiting
        waiting = piece if zone.kind in ("caption", "credit") else None
        if waiting is None:
            yield piece
    if waiting:
        yield waiting


def _belongs(text: str, before: Piece, piece: Piece) -> bool:
    """Whether a caption or credit is of the picture of the one before it.

    In one block or one figure they stand on one line, or on the next; else a credit belongs to a caption without one,
    and captions side by side are those of two pictures.
    """
    if piece.kind not in ("caption", "credit"):
        return False
    if text.count("\n", before.span.end, piece.span.start) < 2:
        return True
    is_below_credit = before.kind == "credit" and piece.kind == "caption"
    return is_below_credit or (piece.kind != before.kind and before.credit is None)


def _joined(before: Piece, piece: Piece) -> Piece:
    """Two parts of what stands with a picture; credits one after the other are one."""
    is_caption = "caption" in (before.kind, piece.kind)
    rule = before.rule if before.kind == "caption" or not is_caption else piece.rule
    credit = before.credit or piece.credit
    if before.credit and piece.credit and before.credit.end == before.span.end:
        credit = Span(before.credit.start, piece.credit.end)
    return Piece(Span(before.span.start, piece.span.end), "caption" if is_caption else "credit", rule, credit=credit)


def _with_credit(text: str, caption: Piece) -> Piece:
    """A caption with its credit.

    As the markup sets it apart, then behind a word for one, then on a line of its own, then as the rules know it.
    """
    if caption.credit:
        told = Span(caption.span.start, caption.credit.start)
        if (hit := first_hit(rules_of("photo credit"), text, told)) and _says_all(hit, caption.credit.of(text)):
            return caption._replace(credit=None, hit=hit)
        rest = trim(text, caption.credit.end, caption.span.end)
        goes_on = rest.end - rest.start <= LONGEST_REST and not text.endswith(ENDS, rest.start, rest.end)
        return caption._replace(credit=Span(caption.credit.start, caption.span.end)) if goes_on else caption
    stop = _before_button(text, caption.span)
    end = Span(max(caption.span.start, stop - LONGEST_CREDIT), stop)
    for rule in patterns("page/markup"):
        if rule.kind == "credit in caption" and (found := rule.search(end.of(text))):
            credit = Span(end.start + found.start("all"), end.start + found.end("all"))
            return caption._replace(credit=trim(text, credit.start, credit.end))
    last = text.rfind("\n", caption.span.start, stop) + 1
    line = trim(text, max(last, caption.span.start), stop)
    is_line = line.start > caption.span.start and len(line.of(text).split()) <= MOST_WORDS
    if is_line and not text.endswith(ENDS, line.start, line.end):
        return caption._replace(credit=line)
    first = trim(text, caption.span.start, text.find("\n", caption.span.start, line.start))
    if line.start > caption.span.start and known_outlet(first.of(text)):
        return caption._replace(credit=first)  # an agency's name above the words
    hit = first_hit(rules_of("photo credit"), text, Span(caption.span.start, stop))
    return caption._replace(hit=hit) if hit and hit.filled("credit", "known", "wire") else caption


def _says_all(hit: Hit, credit: str) -> bool:
    """Whether a credit within a caption names whoever the one behind it names: "(AP Photo/Ann Lee) Photo: Ann Lee"."""
    names = next(rule.pattern.sub("", credit) for rule in patterns("page/markup") if rule.kind == "credit label")
    said = set(re.findall(r"\w+", names)) - {"Copyright"}
    return bool(said) and said <= set(re.findall(r"\w+", hit.match["all"]))


def _before_button(text: str, caption: Span) -> int:
    """Where a caption ends without a button for whoever wants to buy the picture."""
    rule = next(rule for rule in patterns("page/markup") if rule.kind == "button behind a credit")
    button = rule.search(caption.of(text))
    return caption.start + button.start() if button else caption.end


def _dated(text: str, piece: Piece) -> list[Piece]:
    """A line that says when, parted where it says by whom too: "By Ann Lee, March 12, 2024"."""
    known = classify(text, piece.span)
    kinds = [one.kind for one in known]
    return known if "timestamp" in kinds and "byline" in kinds and set(kinds) <= _DATED else [piece]


def _paragraph(text: str, piece: Piece) -> list[Piece]:
    """A paragraph, with what the rules for lines know of it; what they leave open is told by the article."""
    known = classify(text, piece.span)
    if not all(one.kind is None or one.kind in _PARAGRAPHS for one in known):
        return [piece]
    return [one if one.kind else piece._replace(span=one.span) for one in known]
