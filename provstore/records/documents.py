"""A document: its bytes, how they were decoded, and its text."""

from dataclasses import dataclass
from typing import Literal

from provstore.records.readings import Page

DecodedBy = Literal["given", "bom", "utf-8", "damaged utf-8", "declared", "detected"]


@dataclass(frozen=True, slots=True)
class Document:
    """One text, identified by the SHA-256 of its bytes.

    `damage` lists the byte ranges `(start, end)` that are not valid in `encoding`; each stands in the decoded bytes as
    one U+FFFD.  Without `page` these are the text, and without damage ``text.encode(encoding) == data``; else the text
    is what a reader made of them, and `page` leads back.
    """

    id: str
    data: bytes
    text: str
    encoding: str
    decoded_by: DecodedBy
    damage: tuple[tuple[int, int], ...] = ()
    page: Page | None = None
