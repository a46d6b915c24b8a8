"""Words as a stranger writes them, and a check that nothing of them reached the terminal as it was."""

from __future__ import annotations

import re

# The bell and the carriage return are here since Rich leaves them out, and a reader is to see that they stand there.
WORDS = "see \x1b[31mred\x07\r\u202ehere"
SHOWN = "see <U+001B>[31mred<U+0007><U+000D><U+202E>here"
SQUEEZED = "see <U+001B>[31mred<U+0007> <U+202E>here"  # where line breaks of the text become spaces
_RAW = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def is_safe(printed: str) -> bool:
    return not _RAW.search(printed)
