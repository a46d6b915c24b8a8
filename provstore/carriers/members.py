"""Members of a ZIP, unpacked within limits."""

import zipfile
import zlib
from typing import BinaryIO

from provstore.errors import RefusedInput
from provstore.text.files import CAP

MOST_TIMES = 200  # how many times as large a member may become: more is a trap, and no document


def take_member(data: BinaryIO, name: str) -> bytes:
    """The step ``("zip", name)``: a member of a ZIP, unpacked."""
    try:
        with zipfile.ZipFile(data) as archive:
            return read_member(archive, name)
    except zipfile.BadZipFile as error:
        raise RefusedInput("carrier", f"is a damaged ZIP: {error}") from error


def read_member(archive: zipfile.ZipFile, name: str) -> bytes:
    """A member of a ZIP, unpacked within the limits; raises RefusedInput with the reason "carrier" where it is missing,
    encrypted or damaged, and "too large" beyond them."""
    try:
        told = archive.getinfo(name)
    except KeyError:
        raise RefusedInput("carrier", f"is a ZIP without {name}") from None
    if told.flag_bits & 1:
        raise RefusedInput("carrier", f"is a ZIP whose {name} is encrypted")
    limit = min(CAP, MOST_TIMES * max(told.compress_size, 1))
    try:
        with archive.open(told) as member:
            data = member.read(limit + 1)  # it may hold more than it says
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise RefusedInput("carrier", f"is a ZIP whose {name} is damaged: {error}") from error
    if len(data) > limit:
        raise RefusedInput("too large", _too_large(name, limit))
    return data


def _too_large(name: str, limit: int) -> str:
    if limit == CAP:
        return f"holds a {name} of more than {CAP // 1024 // 1024} MB"
    return f"holds a {name} that would be more than {MOST_TIMES} times as large when it is unpacked"
