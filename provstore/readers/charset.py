"""Which encoding a page declares, with the names that browsers understand."""

import re

from provstore.text.charsets import name_charset

LOOKED_THROUGH = 262_144  # bytes; scripts and styles can stand before the declaration

# Comments are passed over, and so is all that the declaration of another document could stand in.
_DECLARATION = re.compile(
    rb"""(?is)<!--.*?-->|<script\b.*?</script|<style\b.*?</style
    |<\?xml\s[^>]{0,200}?encoding\s*=\s*["'](?P<xml>[^"'>]{2,40})
    |<meta\s(?:[^>]{0,1000}?[\s;"'])?charset\s*=\s*["']?\s*(?P<meta>[^\s"'/>;]{2,40})
    |(?P<body><body\b)""",
    re.VERBOSE,
)


def find_declared(data: bytes) -> str | None:
    """The encoding that the head of a page declares; None where it declares none that there is."""
    for found in _DECLARATION.finditer(data, 0, LOOKED_THROUGH):
        if found["body"]:
            return None
        label = found["meta"] or found["xml"]
        if label and (name := name_charset(label.decode("latin-1"))):
            return name
    return None
