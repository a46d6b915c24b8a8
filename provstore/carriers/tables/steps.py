"""The steps from a table to a document, each a function that is run again to see that they still lead there.

("member", offset, length)                    the bytes of a row, a line or an object in the file
("cell", number, delimiter, encoding)         a cell of a row, counted from 1, without its quotes; with "unquoted"
                                                  as one more argument quotes are part of it
("recode", encoding)                          the same in UTF-8
("json", key, key, ...)                       the string under these keys, in UTF-8; the strings of a list as paragraphs
"""

import csv
import re
from typing import BinaryIO

from provstore.carriers.tables.coding import is_by_byte, to_bytes, to_characters
from provstore.carriers.tables.envelope import DECODER, Json
from provstore.carriers.tables.nested import text_at
from provstore.carriers.tables.rows import Marks, read_cells

_HALF = re.compile("[\ud800-\udfff]")


def take_member(stream: BinaryIO, offset: int, length: int) -> bytes:
    """The bytes of a stream from `offset` on; raises ValueError where it has not so many."""
    stream.seek(offset)
    data = stream.read(length)
    if len(data) != length:
        raise ValueError("ends before that")
    return data


def take_cell(row: bytes, number: int, delimiter: str, encoding: str, quoting: str = "quoted") -> bytes:
    """A cell of a row; raises ValueError where the row has no such cell."""
    try:
        cells = next(read_cells([to_characters(row, encoding)], Marks(delimiter, quoting == "quoted")), [])
    except csv.Error as error:
        raise ValueError(str(error)) from error
    if not 1 <= number <= len(cells):
        raise ValueError("has no such cell")
    return to_bytes(cells[number - 1], encoding)


def take_string(record: bytes, *keys: str) -> bytes:
    """The string under these keys of an object; raises ValueError where there is none."""
    text = text_at(parse(record), keys)
    if text is None:
        raise ValueError("has no string there")
    return encode_string(text)


def recode(data: bytes, encoding: str) -> bytes:
    """The same characters in UTF-8; bytes that are none in the encoding stay as they are."""
    if encoding == "utf-8":
        return data
    wrong = "surrogateescape" if is_by_byte(encoding) else "surrogatepass"
    return encode_string(data.decode(encoding, wrong))


def parse(data: bytes) -> Json:
    """The value that some JSON in UTF-8 is; raises ValueError where it is none."""
    value: Json = DECODER.decode(data.decode("utf-8", "surrogateescape"))
    return value


def encode_string(text: str) -> bytes:
    """A string in UTF-8; bytes that were no UTF-8 stay as they were, and half a pair of surrogates keeps its code."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return b"".join(_encode(part) for part in re.split(f"({_HALF.pattern})", text))


def _encode(part: str) -> bytes:
    if len(part) == 1 and "\udc80" <= part <= "\udcff":
        return part.encode("utf-8", "surrogateescape")
    return part.encode("utf-8", "surrogatepass")
