"""Paragraphs of printed pages → headline, headings, captions: by size and weight of the letters, and what is said."""

from collections.abc import Sequence
from statistics import median

from provstore.readers.pdf.paragraphs import Paragraph
from provstore.readers.titles import says_title
from provstore.records import SegmentKind
from provstore.rules import says

LARGER = 1.15  # times the usual size, from which on the largest letters are those of a headline
HEADING = 1.08  # times the usual size, from which on a line is a heading
LONGEST = 300  # characters of a heading
PROSE = 200  # characters of a paragraph in letters of the usual size, above which the headline stands
FIRST = 12  # paragraphs of the first page among which the stated title is looked for
WORDS = 4  # of a headline; what has fewer and stands above one is the name of the paper or of a section
NEARLY = 0.75  # times the largest letters, from which on those of a headline may stand below a name
SMALL = 0.92  # times the usual size, below which letters may be those of a caption
LONGEST_CAPTION = 600  # characters
ENDS = (".", "…", ",", ";", ":")  # of a line that is no heading

Function = tuple[SegmentKind, str]


def words_of(paragraph: Paragraph) -> str:
    return " ".join(line.words for line in paragraph)


def find_functions(paragraphs: Sequence[Paragraph], usual: float, titles: Sequence[str]) -> list[Function]:
    """Kind and reason of each paragraph; `usual` is the size of the text's letters, `titles` those that are stated."""
    headline, reason = _find_headline(paragraphs, usual, titles)
    is_bold = sum(len(words_of(one)) for one in paragraphs if _is_bold(one)) * 2 > sum(map(_length, paragraphs))
    found: list[Function] = []
    for number, one in enumerate(paragraphs):
        looks = _looks(one, usual, is_bold)
        if number == headline:
            found.append(("headline", reason))
        elif looks and headline is not None and number < headline:
            found.append(("section", looks))
        elif looks:
            found.append(("subheading", looks))
        elif _is_caption(one, usual):
            found.append(("caption", "pdf:small with credit"))
        else:
            found.append(("paragraph", "pdf:lines"))
    return found


def _find_headline(paragraphs: Sequence[Paragraph], usual: float, titles: Sequence[str]) -> tuple[int | None, str]:
    """The number of the paragraph on the first page that is the headline, and by what.

    What says the stated title comes first; then the largest letters above the text; then a bold line that begins it.
    """
    first = [number for number, one in enumerate(paragraphs) if one[0].page == 0]
    for title in titles:
        for number in first[:FIRST]:
            if len(words_of(paragraphs[number])) <= LONGEST and says_title(words_of(paragraphs[number]), title):
                return number, "pdf:title"
    prose = (number for number in first if _size(paragraphs[number]) < HEADING * usual)
    end = next((number for number in prose if _length(paragraphs[number]) >= PROSE), len(paragraphs))
    above = [n for n in first if n < end and _length(paragraphs[n]) <= LONGEST]
    large = [number for number in above if _size(paragraphs[number]) >= LARGER * usual]
    if large:
        largest = max(_size(paragraphs[number]) for number in large)
        near = [number for number in large if _size(paragraphs[number]) >= NEARLY * largest]
        enough = [number for number in near if _is_headline(words_of(paragraphs[number]))] or large
        return max(enough, key=lambda number: (round(_size(paragraphs[number])), -number)), "pdf:size"
    bold = [number for number in above if _is_bold(paragraphs[number]) and _is_headline(words_of(paragraphs[number]))]
    is_text_bold = end < len(paragraphs) and _is_bold(paragraphs[end])
    return (bold[0], "pdf:bold") if bold and end < len(paragraphs) and not is_text_bold else (None, "")


def _is_headline(words: str) -> bool:
    """Whether words can be a headline, and are no name and no sentence."""
    return len(words.split()) >= WORDS and not words.endswith(ENDS)


def _looks(one: Paragraph, usual: float, is_bold: bool) -> str | None:
    """By what a paragraph looks like a heading, if it does."""
    if _length(one) > LONGEST or words_of(one).endswith(ENDS):
        return None
    if _size(one) >= HEADING * usual:
        return "pdf:size"
    return "pdf:bold" if _is_bold(one) and not is_bold and _size(one) > usual / HEADING else None


def _is_caption(one: Paragraph, usual: float) -> bool:
    """Whether a paragraph in small letters ends with whose a picture is."""
    fits = _size(one) <= SMALL * usual and _length(one) <= LONGEST_CAPTION
    return fits and says("page/markup", "credit in caption", words_of(one))


def _length(one: Paragraph) -> int:
    return len(words_of(one))


def _size(one: Paragraph) -> float:
    return median(line.size for line in one)


def _is_bold(one: Paragraph) -> bool:
    return all(line.bold for line in one)
