"""What XML cannot hold is shown: such characters are written out, as a terminal is shown them."""

import re

# XML 1.0: all other control characters, halves of surrogates, and the two that are no characters.
_NONE_OF_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def visible_in_xml(text: str) -> str:
    """The text with each character that no XML document can hold as ``<U+001B>``."""
    return _NONE_OF_XML.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
