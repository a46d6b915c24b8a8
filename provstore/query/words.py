"""Words as a person types them, looked for as they stand: none is a wildcard."""

import re

from provstore.errors import UsageError

_QUOTES = {"'": "['‘’]", '"': '["“”„]'}  # keyboards have the straight ones, articles the curly ones


def literal(words: str) -> re.Pattern[str]:
    """A pattern for the very words, in upper or lower case, with any white space between them."""
    parts = words.split()
    if not parts:
        raise UsageError("there are no words to look for")
    return re.compile(r"\s+".join("".join(map(_character, part)) for part in parts), re.IGNORECASE)


def _character(character: str) -> str:
    return _QUOTES.get(character) or re.escape(character)
