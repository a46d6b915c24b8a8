"""What a document came in: a file that is not the document itself, and the way from the one to the other."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from provstore.records.readings import StatedOfPage
from provstore.records.sources import Source

CarrierKind = Literal["csv", "docx", "feed", "gzip", "json", "jsonl", "mail", "mhtml", "tsv", "wacz", "warc", "zip"]
CarrierField = Literal[StatedOfPage, "sender", "note"]

# One step from a file to a document, a function of bytes with its arguments: ``("gunzip",)``, ``("part", "2.1")``.
# All there are: `provstore.carriers.steps`.
Step = tuple[str | int, ...]


class CarrierValue(NamedTuple):
    """Something that a carrier states of a document in it; `where` names the place: ``csv date``, ``mail Subject``."""

    field: CarrierField
    value: str
    where: str


@dataclass(frozen=True, slots=True)
class Carrier:
    """The file that a document was seen in.

    `record` names the part of the file that the document is, for people: ``row 4``, ``record 311``; it is empty where
    the file holds nothing else.  `steps` lead from the bytes of the file to those of the document.  `around` is what
    surrounds it there (headers, a row, an item), byte for byte.
    """

    kind: CarrierKind
    sha256: str
    record: str = ""
    steps: tuple[Step, ...] = ()
    url: str | None = None
    captured_at: str | None = None  # UTC, ISO 8601
    around: bytes = b""
    values: tuple[CarrierValue, ...] = ()
    captured_in: str | None = None  # where the carrier says when: WARC-Date, address, csv captured


@dataclass(frozen=True, slots=True)
class Carried:
    """What the carriers of a document state together: it counts where neither a person nor the page says anything."""

    outlet: Source | None = None
    published: str | None = None  # ISO 8601, to the year, month, day or minute


NOTHING_CARRIED = Carried()
