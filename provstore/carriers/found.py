"""One record of a carrier, as the module that reads the carrier finds it."""

from dataclasses import dataclass
from typing import BinaryIO

from provstore.errors import RefusedInput
from provstore.records import CarrierValue, Kind, Step


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a carrier: its content, which may be a carrier again, or why there is none.

    `record` names it for people: ``row 4``.  `steps` lead from the carrier's bytes to the content.  `kind` and
    `encoding` are what the carrier says of the content, None where it says nothing.  A part that cannot be read has
    a `refusal`; one that is no document of its kind has in `passed_over` what it is, in the plural, to be counted.
    """

    record: str = ""
    steps: tuple[Step, ...] = ()
    content: bytes | BinaryIO | None = None
    kind: Kind | None = None
    encoding: str | None = None
    url: str | None = None
    captured_at: str | None = None
    around: bytes = b""
    values: tuple[CarrierValue, ...] = ()
    refusal: RefusedInput | None = None
    passed_over: str | None = None
    captured_in: str | None = None
