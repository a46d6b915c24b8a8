"""Small pieces of the sentences that are shown under and above an article: made safe by whoever prints them."""

from __future__ import annotations


def joined(*notes: object) -> str:
    """The notes there are, one after the other."""
    return " · ".join(str(note) for note in notes if note)


def quoted(words: str) -> str:
    """Words of the text, on one line, between quotation marks of ours."""
    return f"“{' '.join(words.split())}”"
