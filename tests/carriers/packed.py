"""ZIPs of our own."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile


def pack(members: dict[str, str | bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def opened(data: bytes) -> ZipFile:
    return ZipFile(BytesIO(data))
