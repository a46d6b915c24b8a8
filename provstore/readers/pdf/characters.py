"""The characters of a page as pdfium gives them, one by one."""

from typing import Any

from provstore.readers.pdf.library import Library

PAGE_END = "\f"  # in the source, between two pages
HYPHEN = "\ufffe"  # in the source, at the end of a line in whose word the next line goes on
SOFT_HYPHEN = "\xad"
UNKNOWN = "\ufffd"  # what the font does not explain

_HYPHENS = (0x02, 0xFFFE)  # what pdfium has for a hyphen that parts a word


def read_characters(library: Library, texts: Any) -> tuple[str, list[int]]:
    """The characters of a page, and the number that each has in pdfium's count, with that of the end behind them.

    pdfium counts code units: a character of two has two numbers, of which the first stands here.
    """
    count = library.raw.FPDFText_CountChars(texts)
    codes = [library.raw.FPDFText_GetUnicode(texts, at) for at in range(max(0, count))]
    characters: list[str] = []
    indices: list[int] = []
    for at, code in enumerate(codes):
        if 0xDC00 <= code < 0xE000 and at and 0xD800 <= codes[at - 1] < 0xDC00:
            characters[-1] = chr(0x10000 + ((codes[at - 1] - 0xD800) << 10) + code - 0xDC00)
            continue
        characters.append(_shown(code))
        indices.append(at)
    return "".join(characters), [*indices, len(codes)]


def _shown(code: int) -> str:
    if code in _HYPHENS:
        return HYPHEN
    is_sign = code >= 0x20 or code in (0x09, 0x0A, 0x0D)
    return chr(code) if is_sign and not 0xD800 <= code < 0xE000 and code < 0x110000 and code != 0x7F else UNKNOWN
