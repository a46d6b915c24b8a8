"""A page of HTML → its text, derived from the tree that browsers build, with a way back to the source.

The steps: `tree` (elements and texts with places), `blocks` (what stands apart), `quoted` (what of it others say),
`stated` with `jsonld` (what the markup says of the page), `chosen` (what of that the reading goes by), `zones` with
`marks`, `story`, `headline`, `standfirst`, `signed`, `pictures`, `parts` and `ends` (the article), `lines` and `derive`
(the text and its map), `notes`.  Nothing is fetched, no script is run, no type is looked up.
"""

from provstore.errors import RefusedInput
from provstore.readers.html.blocks import Blocks
from provstore.readers.html.chosen import captured_by_address, choose, day_in_address, signers
from provstore.readers.html.derive import write_block
from provstore.readers.html.lines import lines_for, write_lines
from provstore.readers.html.notes import Shown, find_notes
from provstore.readers.html.quoted import Quoted
from provstore.readers.html.stated import find_stated
from provstore.readers.html.tree import Tree
from provstore.readers.html.zones import Zones
from provstore.readers.titles import site_in_title
from provstore.readers.writer import Writer
from provstore.records import DATE_LINE, Page
from provstore.uncollected import without_collecting

READER = "html/6"

__all__ = ["READER", "read_html"]


@without_collecting()
def read_html(source: str) -> tuple[str, Page]:
    """The text of a page and all that goes with it.

    Raises RefusedInput with the reason "no text" where nothing in it is for readers.
    """
    tree = Tree(source)
    blocks = Blocks(tree)
    quoted = Quoted(blocks)
    stated = find_stated(blocks, quoted.around)
    if by_address := day_in_address(stated):
        stated.append(by_address)
    if moment := captured_by_address(stated):
        stated.append(moment)
    headings = (block.words for block in blocks.all if tree.elements[block.element].name == "h1")
    if by_title := site_in_title(stated, headings, source):
        stated.append(by_title)
    values = choose(stated, source)
    zoned = Zones(blocks, values, quoted)
    functions = zoned.functions()
    if not any(one.field == "author" and one.counts for one in values):
        line = next((n for n, one in enumerate(functions) if one and one.reason == "html:signed line"), None)
        values += tuple(signers(blocks.all[line], source)) if line is not None else ()
    parts = [
        zoned.kinds_in(block, function) if function else []
        for block, function in zip(blocks.all, functions, strict=True)
    ]
    kinds = {kind for inside in parts for kind, _ in inside}
    if not kinds:
        raise RefusedInput("no text", "is a page without text for readers; a script may make it")
    writer = Writer(source)
    lines = lines_for(values, source, is_headed="headline" in kinds, is_signed="byline" in kinds)
    zones = write_lines(writer, lines)
    picture = None  # around the block before, where that is a caption
    for block, function, inside in zip(blocks.all, functions, parts, strict=True):
        if function is not None:
            before, picture = (
                picture,
                zoned.pictures.picture_of(block) if function.kind in ("caption", "credit") else None,
            )
            keeps_lines = any(tree.elements[number].name == "pre" for number in tree.ancestors(block.element))
            goes_on = picture is not None and picture == before
            zones += write_block(writer, block, inside, keeps_lines=keeps_lines, goes_on=goes_on)
    text = writer.text
    headline = next((zone.span.of(text) for zone in zones if zone.kind == "headline"), None)
    stamps = [one.span.of(text) for one in zones if one.kind == "timestamp" and one.reason != DATE_LINE]
    notes = find_notes(blocks, values, Shown(kinds, headline, stamps, zoned.story.container))
    return text, Page(READER, writer.map, tuple(zones), values, notes)
