"""Paragraphs of a Word document → what each is, by its style, and where no style says so by how it is set."""

from collections import Counter
from collections.abc import Sequence

from provstore.readers.docx.names import Style, find_style
from provstore.readers.docx.paragraphs import Paragraph
from provstore.records import SegmentKind

LONGEST_HEADING = 300  # characters of a paragraph that is a heading by its looks
PROSE = 200  # characters of a paragraph above which the headline stands
ENDS = (".", "!", "?", "…", ":", ";", ",")  # of a line that is no heading by its looks

Function = tuple[SegmentKind, str]

_KINDS: dict[str, SegmentKind] = {
    "deck": "subheading",
    "caption": "caption",
    "byline": "byline",
    "day": "timestamp",
    "contents": "boilerplate",
}


def find_functions(paragraphs: Sequence[Paragraph]) -> list[Function]:
    """Kind and reason of each paragraph, in order."""
    styles = [find_style(one.style) for one in paragraphs]
    headline = _find_headline(paragraphs, styles)
    sizes = Counter(size for one in paragraphs for size in one.sizes for _ in range(len(one.words)))
    usual = sizes.most_common(1)[0][0] if sizes else 0
    is_bold = sum(len(one.words) for one in paragraphs if one.bold) * 2 > sum(len(one.words) for one in paragraphs)
    if headline is None and not any(styles) and _is_set_off(paragraphs[0], usual, is_bold):
        headline = 0
    found: list[Function] = []
    for number, (one, style) in enumerate(zip(paragraphs, styles, strict=True)):
        if number == headline:
            found.append(("headline", _reason(one, style)))
        elif function := _styled(one, style):
            found.append(function)
        elif _is_set_off(one, usual, is_bold) and not one.in_table and not one.in_list:
            found.append(("subheading", _reason(one, style)))
        else:
            found.append(("paragraph", _place(one)))
    return found


def _find_headline(paragraphs: Sequence[Paragraph], styles: Sequence[Style | None]) -> int | None:
    """The number of the paragraph that a style makes the headline.

    The first that is called the title; else the first heading of the highest level there is, where no prose stands
    above it.
    """
    title = next((number for number, style in enumerate(styles) if style and style.use == "title"), None)
    if title is not None:
        return title
    levels = [_level(one, style) for one, style in zip(paragraphs, styles, strict=True)]
    first = min((level for level in levels if level is not None), default=None)
    if first is None:
        return None
    number = levels.index(first)
    is_first = all(len(one.words) < PROSE or _level(one, None) is not None for one in paragraphs[:number])
    return number if is_first else None


def _level(one: Paragraph, style: Style | None) -> int | None:
    """The level of a heading, from 1; None of anything else."""
    if style and style.use == "heading":
        return style.level
    return None if style or one.outline is None else one.outline + 1


def _styled(one: Paragraph, style: Style | None) -> Function | None:
    """What a style makes of a paragraph; None where it has none that is known, or one that says nothing of it."""
    if style and style.use in _KINDS:
        return _KINDS[style.use], _reason(one, style)
    if style and style.use in ("quote", "list"):
        return "paragraph", _reason(one, style)
    if (style and style.use == "title") or _level(one, style) is not None:
        return "subheading", _reason(one, style)
    return None


def _is_set_off(one: Paragraph, usual: int, is_bold: bool) -> bool:
    """Whether a paragraph looks like a heading: bold in a document that is not, or larger; short; and no sentence."""
    is_larger = bool(one.sizes) and min(one.sizes) > usual > 0
    looks = (one.bold and not is_bold) or is_larger
    return looks and len(one.words) <= LONGEST_HEADING and not one.words.endswith(ENDS)


def _reason(one: Paragraph, style: Style | None) -> str:
    if style:
        return f"docx:{one.style}"
    return "docx:outline" if one.outline is not None else "docx:bold" if one.bold else "docx:size"


def _place(one: Paragraph) -> str:
    return "docx:box" if one.in_box else "docx:table" if one.in_table else "docx:list" if one.in_list else "docx:p"
