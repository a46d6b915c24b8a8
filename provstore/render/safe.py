"""Stored text made safe to look at.

Articles, file names and everything else in a store come from strangers.  A terminal obeys the
control characters in them (move, erase, rename the window, write the clipboard), and bidi
overrides make words read as others.  So nothing stored is printed but through this module.
"""

import re

# Controls, bidi embeddings, overrides and isolates, line and paragraph separators, lone
# surrogates.  No-break space and the joiners U+200C and U+200D stay: French, Persian and Arabic
# need them, and they move nothing.
_COMMANDS = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
_IN_TEXT = re.compile(f"[{_COMMANDS}]")
_IN_LINE = re.compile(rf"[{_COMMANDS}\t\n]")


def safe_text(text: str) -> str:
    """The text with every character that commands a terminal written out: ``<U+202E>``.

    Line feeds and tabs stay, and a CRLF is the line break that it is on paper.
    """
    return _IN_TEXT.sub(_name, text.replace("\r\n", "\n"))


def safe_line(text: str) -> str:
    """The same for what must stay on one line: a file name cannot forge a second message."""
    return _IN_LINE.sub(_name, text)


def safe_json(text: str) -> str:
    r"""JSON with the same characters as ``\uXXXX`` escapes: safe to print, and lossless.

    They only stand inside JSON strings, where such an escape means the character itself; the
    line feeds and tabs between the values stay.
    """
    return _IN_TEXT.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _name(found: re.Match[str]) -> str:
    return f"<U+{ord(found[0]):04X}>"
