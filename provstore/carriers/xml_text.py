"""The bytes of an XML file → its text, piece by piece, and what a strict parser may read in place of each piece."""

import codecs
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import BinaryIO, NamedTuple

from provstore.errors import RefusedInput
from provstore.text.charsets import name_charset

CHUNK = 32_768  # bytes read at once

_WIDE = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))  # a first < of two bytes, where no mark stands before it
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"'>]{1,60})["']""")
_BLANK = "\ufeff \t\r\n"

_HELD = 40  # characters kept back until more is read, since what stands in them may go on
_CONTROL = "[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"  # what XML has no place for, not even as a reference
_SECTIONS = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>"}  # in these & is a sign like any other
_OUTSIDE = re.compile(
    rf"""<!--|<!\[CDATA\[|<\?|{_CONTROL}
    |&(?!(?:amp|lt|gt|quot|apos);)(?:\#x(?P<hex>[0-9a-fA-F]{{1,8}});|\#(?P<number>[0-9]{{1,8}});)?""",
    re.VERBOSE,
)
_INSIDE = {end: re.compile(f"{re.escape(end)}|{_CONTROL}") for end in _SECTIONS.values()}


class Piece(NamedTuple):
    """A piece of a file's text, and what a parser reads in its place.

    `mends` are the places in `text` of the signs that are read as something else, `read_at` the same in `read_as`.
    """

    text: str
    read_as: str
    mends: Sequence[int] = ()
    read_at: Sequence[int] = ()

    def find(self, place: int) -> int:
        """The place in the text of a place in what is read."""
        number = bisect_left(self.read_at, place)
        if not number:
            return place
        mended, read = self.mends[number - 1], self.read_at[number - 1]
        return mended + 1 + max(0, place - read - len(_read_as(self.text[mended])))


def find_xml_encoding(head: bytes) -> str:
    """The encoding of an XML file, by its mark or its declaration; UTF-8 where it has none.

    Raises RefusedInput with the reason "encoding" where it declares one that there is not.
    """
    for mark, marked in (*_BOMS, *_WIDE):
        if head.startswith(mark):
            return marked
    if not (declared := _DECLARED.match(head)):
        return "utf-8"
    label = declared[1].decode("ascii", "replace")
    if name := name_charset(label):
        return name
    raise RefusedInput("encoding", f"declares the encoding {label!r}, which there is not")


def read_pieces(stream: BinaryIO) -> tuple[str, Iterator[Piece]]:
    """The encoding of an XML file from here on, and the pieces of its text.

    While they are read, RefusedInput is raised with the reason "encoding" where bytes are not in that encoding.
    """
    head = stream.read(CHUNK)
    encoding = find_xml_encoding(head)
    chunks = chain((head,), iter(lambda: stream.read(CHUNK), b""))
    return encoding, mend(decode_chunks(chunks, encoding))


def decode_chunks(chunks: Iterable[bytes], encoding: str) -> Iterator[str]:
    """The text of bytes that come in chunks; all characters before bad bytes come out before RefusedInput is raised."""
    decoder = codecs.getincrementaldecoder(encoding)()
    line, column = 1, 1
    for chunk in chain(chunks, (None,)):
        try:
            text = decoder.decode(chunk or b"", final=chunk is None)
        except UnicodeDecodeError as error:
            text = error.object[: error.start].decode(encoding)
            yield text
            line, column = count_place(text, line, column)
            message = f"is not {encoding}, which it should be, at line {line}, column {column}"
            raise RefusedInput("encoding", message) from error
        if not encoding.startswith("utf") and not _stand_alone(text, encoding):
            raise RefusedInput("encoding", f"is in {encoding}, in which characters have no bytes of their own")
        line, column = count_place(text, line, column)
        yield text


def count_place(text: str, line: int = 1, column: int = 1) -> tuple[int, int]:
    """Line and column behind a text that begins at these, both from 1."""
    ends = text.count("\n")
    return line + ends, len(text) - text.rfind("\n") if ends else column + len(text)


def _stand_alone(text: str, encoding: str) -> bool:
    """Whether each character has the same bytes wherever it stands, so that a part of the text leads to exact bytes."""
    own = {character: character.encode(encoding, "replace") for character in set(text)}
    return b"".join(map(own.__getitem__, text)) == text.encode(encoding, "replace")


def mend(chunks: Iterable[str]) -> Iterator[Piece]:
    """The pieces of a text, of which those that keep it from being XML are read as something else.

    An & that begins no reference of XML stands for itself, so it is read as ``&amp;``; a control character as a
    blank; blank lines before the declaration as nothing.  Of a well-formed text every piece stays as it is, unless
    an entity is used that the text itself does not declare.
    """
    waiting, section, begun = "", "", False
    for chunk in chain(chunks, (None,)):
        waiting += chunk or ""
        if not begun and (chunk is None or len(waiting) > _HELD):
            begun = True
            beginning = waiting.lstrip(_BLANK)
            if beginning.startswith("<?xml") and waiting.removeprefix("\ufeff") != beginning:
                yield Piece(waiting[: -len(beginning)], "", (0,), (0,))
                waiting = beginning
        piece, section = _scan(waiting, len(waiting) - (0 if chunk is None else _HELD), section)
        if piece.text:
            yield piece
        waiting = waiting[len(piece.text) :]


def _scan(text: str, most: int, section: str) -> tuple[Piece, str]:
    """The piece of a text of which the first `most` characters are looked at, and what it ends inside of.

    `section` is the mark that ends a comment, a CDATA section or an instruction; empty outside of them.
    """
    mends, read_at = array("L"), array("L")
    parts: list[str] = []
    start = at = length = 0
    while at < most and (found := (_INSIDE[section] if section else _OUTSIDE).search(text, at)):
        if found.start() >= most:
            break
        token, at = found[0], found.end()
        if section and token == section:
            section = ""
        elif token in _SECTIONS:
            section = _SECTIONS[token]
        elif not (token[0] == "&" and _is_character(found["hex"], found["number"])):
            at = found.start() + 1
            length += at - 1 - start
            mends.append(at - 1)
            read_at.append(length)
            parts += (text[start : at - 1], _read_as(token[0]))
            length += len(parts[-1])
            start = at
    cut = max(at, most)
    return Piece(text[:cut], "".join((*parts, text[start:cut])), mends, read_at), section


def _is_character(hexadecimal: str | None, number: str | None) -> bool:
    """Whether the number of a reference is that of a character which XML allows."""
    if not hexadecimal and not number:
        return False
    code = int(hexadecimal, 16) if hexadecimal else int(number or "")
    return code in (0x9, 0xA, 0xD) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF


def _read_as(sign: str) -> str:
    if sign == "&":
        return "&amp;"
    return " " if sign < " " else "\ufffd"
