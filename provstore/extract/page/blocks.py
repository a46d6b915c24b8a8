"""The page, cut into pieces: what is headline, caption, credit, furniture, and what the article says."""

from provstore.english.calendar import find_date
from provstore.english.sentences import split_sentences
from provstore.extract.page.captions import LONGEST_CAPTION, caption_of, join_captions
from provstore.extract.page.pieces import Hit, Piece, first_hit, rules_of
from provstore.extract.page.places import place_blocks
from provstore.extract.page.runs import run_of
from provstore.records import SegmentKind, Span
from provstore.rules import says
from provstore.text.lines import find_blocks, trim

LONGEST_TAIL = 400  # characters before the end of a block in which glued credits and furniture are looked for
LONGEST_FOOTER = 2500  # the same, of all that stands below an article of a site, in one line
LONGEST_HEAD = 600  # characters in which a note before the first words of a block ends
LONGEST_LINE = 240  # characters of a byline, a section, a button, a heading of a box
LONGEST_SIDE = 80  # characters before or after the date on its line
LONGEST_STAMPED = 160  # characters of a line that is a date, or holds one beside names
JOINTS = " \t\xa0|¦/,;·•–—-"  # what parts a date from the names on its line

_KINDS: dict[str, SegmentKind] = {
    "timestamp": "timestamp", "byline": "byline", "signed": "byline", "section": "section", "after date": "section",
    "furniture": "boilerplate", "long furniture": "boilerplate", "inner furniture": "boilerplate",
    "topics run": "boilerplate", "title run": "boilerplate", "inner buttons": "boilerplate",
    "masthead": "boilerplate", "box": "boilerplate", "comments": "boilerplate", "head": "boilerplate",
    "tail": "boilerplate", "footer": "boilerplate", "stamp tail": "timestamp",
    "bracketed credit": "caption",
    "dateline line": "dateline", "credit line": "credit", "credit tail": "credit",
    "photo credit": "caption", "inner credit": "caption",
}  # fmt: skip
# What a block can be from beginning to end; of these only two are as long as a paragraph.
_LINES = (
    "byline", "section", "furniture", "long furniture", "box", "comments", "dateline line", "credit line",
)  # fmt: skip
_LONG = ("long furniture", "credit line")
_TAILS = ("tail", "stamp tail")
_INSIDE = ("inner credit", "bracketed credit", "inner furniture", "inner buttons", "topics run", "title run")


def find_pieces(text: str) -> list[Piece]:
    """The pieces of a page in order; between them stands only white space."""
    pieces = [piece for block in find_blocks(text) for piece in classify(text, block)]
    return place_blocks(text, join_captions(text, pieces))


def classify(text: str, block: Span) -> list[Piece]:
    """What a block is by itself: one piece, or several where furniture and credits are glued to its ends."""
    heads: list[Piece] = []
    while head := first_hit(rules_of("head"), text, Span(block.start, min(block.end, block.start + LONGEST_HEAD))):
        cut = trim(text, block.start, head.span().end)
        named = "byline" if head.filled("name") else _KINDS[head.rule.kind]
        heads.append(Piece(cut, named, head.rule.name, head))
        block = trim(text, cut.end, block.end)
    glued: list[Piece] = []  # from the end of the block backwards
    while block.start < block.end:
        end = Span(max(block.start, block.end - LONGEST_TAIL), block.end)
        footer = Span(max(block.start, block.end - LONGEST_FOOTER), block.end)
        tail = first_hit(rules_of("footer"), text, footer) or first_hit(rules_of(*_TAILS), text, end)
        whole = None if tail else _whole(text, block)
        if whole:
            return [*heads, *whole, *reversed(glued)]
        tail = tail or _credit_tail(text, block, end)
        rest = trim(text, block.start, tail.span().start) if tail else block
        if tail is None or (rest.start == rest.end and tail.rule.kind not in ("tail", "footer")):
            glued += reversed(_split_inside(text, block))
            break
        cut = trim(text, tail.span().start, block.end)
        glued.append(Piece(cut, _KINDS[tail.rule.kind], tail.rule.name, tail))
        block = rest
    return [*heads, *reversed(glued)]


def _whole(text: str, block: Span) -> list[Piece]:
    """The pieces of a block that a rule knows from beginning to end; none where no rule does."""
    if block.end - block.start > LONGEST_CAPTION:
        return []
    known = _stamped(text, block) if block.end - block.start <= LONGEST_STAMPED else []
    kinds = _LINES if block.end - block.start <= LONGEST_LINE else _LONG
    known = known or _known_as(*kinds, text=text, block=block)
    caption = None if known else caption_of(text, block)
    return [caption] if caption else known


def _known_as(*kinds: str, text: str, block: Span) -> list[Piece]:
    hit = first_hit(rules_of(*kinds), text, block)
    return [Piece(block, _KINDS[hit.rule.kind], hit.rule.name, hit)] if hit else []


def _stamped(text: str, block: Span) -> list[Piece]:
    """A date with what stands before and after it on its line, where rules know both; none where they do not."""
    if not any(map(str.isdigit, block.of(text))):
        return []
    whole = _known_as("timestamp", text=text, block=block)
    # The calendar finds a date sooner than a rule that takes in the words around it.
    dated = not whole and find_date(text, block.start, block.end)
    hit = first_hit(rules_of("inner stamp"), text, block) if dated else None
    if hit is None:
        return whole
    before = _without_joints(text, Span(block.start, hit.span().start))
    after = _without_joints(text, Span(hit.span().end, block.end))
    if max(side.end - side.start for side in (before, after)) > LONGEST_SIDE:
        return []
    known = [
        _known_as(*_LINES, "signed", "masthead", text=text, block=before) if before.start < before.end else [],
        _known_as(*_LINES, "after date", text=text, block=after) if after.start < after.end else [],
    ]
    if any(not pieces and side.start < side.end for side, pieces in zip((before, after), known, strict=True)):
        return []
    return [*known[0], Piece(hit.span(), "timestamp", hit.rule.name, hit), *known[1]]


def _without_joints(text: str, span: Span) -> Span:
    """A part of a line without the marks that part it from the next."""
    start, end = span.start, span.end
    while start < end and text[start] in JOINTS:
        start += 1
    while start < end and text[end - 1] in JOINTS:
        end -= 1
    return Span(start, end)


def _split_inside(text: str, block: Span) -> list[Piece]:
    """A paragraph; where lost line breaks left a caption or a box inside it, three pieces or more."""
    pieces: list[Piece] = []
    left = [block]
    while left:
        part = left.pop()
        hit = first_hit(rules_of(*_INSIDE), text, part)
        cut = _cut_inside(text, part, hit) if hit else None
        if hit and cut:
            if stamp := _stamp_before(text, part, cut):
                pieces.append(stamp)
                cut = trim(text, stamp.span.end, cut.end)
                part = Span(cut.start, part.end)
            pieces.append(Piece(cut, _KINDS[hit.rule.kind], hit.rule.name, hit))
            around = (trim(text, part.start, cut.start), trim(text, cut.end, part.end))
            left += [side for side in around if side.start < side.end]
        else:
            pieces.append(Piece(part, None, "paragraph"))
    return sorted(pieces, key=lambda piece: piece.span)


def _stamp_before(text: str, part: Span, caption: Span) -> Piece | None:
    """The date before the first words of a flattened page, where these are a caption."""
    if caption.start != part.start:
        return None
    hit = first_hit(rules_of("stamp"), text, Span(part.start, min(caption.end, part.start + LONGEST_STAMPED)))
    if hit is None:
        return None
    return Piece(trim(text, hit.span().start, hit.span().end), "timestamp", hit.rule.name, hit)


def _cut_inside(text: str, part: Span, hit: Hit) -> Span | None:
    """A caption with the credit at its end; the titles of a box, or the sentence that they run into."""
    if hit.rule.kind in ("topics run", "title run"):
        run = run_of(text, hit, part.end)
        return trim(text, run.start, run.end) if run else None
    if hit.rule.kind == "inner buttons":
        return trim(text, hit.span().start, hit.span().end)
    if hit.rule.kind in ("inner credit", "bracketed credit"):
        credit = hit.span("all")
        sentences = split_sentences(text, part.start, credit.start, [])
        caption = trim(text, sentences[-1].start if sentences else credit.start, credit.end)
        tells = hit.rule.kind == "bracketed credit" and says("page/credits", "telling", caption.of(text))
        return None if tells else caption
    return hit.span() if hit.filled("titles") else split_sentences(text, hit.span().start, part.end, [])[0]


def _credit_tail(text: str, block: Span, end: Span) -> Hit | None:
    """A credit glued to the end of a block; a photo credit makes all of a short block a caption, so it is no tail."""
    hit = first_hit(rules_of("credit tail"), text, end)
    if hit is None and end != block:
        hit = first_hit(rules_of("photo credit"), text, end)
    return None if hit and hit.rule.needs_caption else hit
