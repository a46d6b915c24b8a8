"""What the name of an encoding means on the web."""

from contextlib import suppress
from functools import cache

from provstore.errors import UsageError
from provstore.rules import load
from provstore.text.decode import find_encoding


def name_charset(label: str) -> str | None:
    """The encoding that a label means on the web: `iso-8859-1` is Windows-1252; None where it is no label."""
    wanted = label.strip().lower()
    with suppress(UsageError):
        return find_encoding(_meant().get(wanted, wanted))
    return None


@cache
def _meant() -> dict[str, str]:
    charsets = load("text/charsets")["charsets"]
    return {label: name for name, labels in charsets.items() for label in labels}
