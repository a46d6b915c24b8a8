"""The page, cut into pieces: what is headline, caption, credit, furniture, and what the article says."""

from provstore.extract.page.captions import LONGEST_CAPTION, caption_of, join_captions
from provstore.extract.page.pieces import Hit, Piece, first_hit, rules_of
from provstore.extract.page.places import place_blocks
from provstore.records import SegmentKind, Span
from provstore.text.lines import find_blocks, trim

LONGEST_TAIL = 400  # characters before the end of a block in which glued credits and furniture are looked for

_KINDS: dict[str, SegmentKind] = {
    "timestamp": "timestamp", "byline": "byline", "section": "section", "furniture": "boilerplate",
    "credit line": "credit", "tail": "boilerplate", "credit tail": "credit", "photo credit": "caption",
}  # fmt: skip


def find_pieces(text: str) -> list[Piece]:
    """The pieces of a page in order; between them stands only white space."""
    pieces = [piece for block in find_blocks(text) for piece in _classify(text, block)]
    return place_blocks(text, join_captions(text, pieces))


def _classify(text: str, block: Span) -> list[Piece]:
    """What a block is by itself: one piece, or several where furniture and credits are glued to its end."""
    glued: list[Piece] = []  # from the end of the block backwards
    while block.start < block.end:
        end = Span(max(block.start, block.end - LONGEST_TAIL), block.end)
        tail = first_hit(rules_of("tail"), text, end)
        whole = None if tail else _whole(text, block)
        if whole:
            return [*whole, *reversed(glued)]
        tail = tail or _credit_tail(text, block, end)
        rest = trim(text, block.start, tail.span().start) if tail else block
        if tail is None or (rest.start == rest.end and tail.rule.kind != "tail"):
            glued.append(Piece(block, None, "paragraph"))
            break
        cut = trim(text, tail.span().start, block.end)
        glued.append(Piece(cut, _KINDS[tail.rule.kind], tail.rule.name, tail))
        block = rest
    return glued[::-1]


def _whole(text: str, block: Span) -> list[Piece]:
    """The pieces of a block that a rule knows from beginning to end; none where no rule does."""
    if block.end - block.start > LONGEST_CAPTION:
        return []
    hit = first_hit(rules_of("timestamp", "byline", "section", "furniture", "credit line"), text, block)
    if hit is None:
        caption = caption_of(text, block)
        return [caption] if caption else []
    if not hit.rule.parted:
        return [Piece(block, _KINDS[hit.rule.kind], hit.rule.name, hit)]
    date = hit.span("date")
    parts = [
        Piece(trim(text, block.start, date.start), "credit", hit.rule.name, hit),
        Piece(date, "timestamp", hit.rule.name, hit),
        Piece(trim(text, date.end, block.end), "boilerplate", hit.rule.name),
    ]
    return [part for part in parts if part.span.start < part.span.end]


def _credit_tail(text: str, block: Span, end: Span) -> Hit | None:
    """A credit glued to the end of a block; a photo credit makes all of a short block a caption, so it is no tail."""
    hit = first_hit(rules_of("credit tail"), text, end)
    if hit is None and end != block:
        hit = first_hit(rules_of("photo credit"), text, end)
    return None if hit and hit.rule.needs_caption else hit
