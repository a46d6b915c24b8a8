"""Bytes → Document, so that every character leads back to its exact bytes.

The ladder, from what is known to what is guessed:

    given           what a person says the encoding is; refused where the bytes contradict
    bom             a byte order mark; it stays in the text as U+FEFF
    utf-8           strictly valid UTF-8
    damaged utf-8   UTF-8 but for a few bytes; each of them becomes one U+FFFD
    declared        `charset=`, `encoding=` or `coding:` near the beginning
    detected        a guess

The law: without damage ``text.encode(encoding) == data``, and each character stands on bytes
of its own.  An encoding that breaks it for these bytes is not accepted.
"""

import codecs
import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from typing import NamedTuple

from provstore.errors import RefusedInput, UsageError
from provstore.records import DecodedBy, Document
from provstore.text.formats import name_format

_BOMS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARATION = re.compile(rb"(?i)(?:charset|encoding|coding)\s*[=:]\s*[\"']?([a-z0-9][a-z0-9_.:-]{1,40})")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_LETTER = re.compile(rb"[A-Za-z\x80-\xff]")
_CONTROL = re.compile("[\x80-\x84\x86-\x9f]")
_MARKS = re.compile("[\u2010-\u203a]")
_BAD_BYTE = re.compile("[\udc80-\udcff]")  # what "surrogateescape" makes of a byte that is not UTF-8

FAMILIES = ("utf-16", "utf-32")  # of which a mark in the bytes says which one they are in
_SAMPLE = 65_536  # bytes the detector reads: more takes seconds and changes nothing

Damage = tuple[tuple[int, int], ...]
Declares = Callable[[bytes], str | None]  # the name of the encoding that a file of this kind declares


class Decoded(NamedTuple):
    """A text with the encoding of its bytes, how that is known, and which ranges of bytes are invalid in it."""

    text: str
    encoding: str
    how: DecodedBy
    damage: Damage


def decode(data: bytes, encoding: str | None = None) -> Document:
    """Read `data` by the ladder, or as `encoding` where a person gives it.

    Raises RefusedInput with the reason "empty", "format", "binary" or "encoding", and
    UsageError where `encoding` is not the name of one.
    """
    if form := name_format(data):
        raise RefusedInput("format", f"is {form}, which has no reader yet")
    text, used, how, damage = decode_bytes(data, encoding)
    if used.startswith(("utf-16", "utf-32")) and (form := name_format(text.encode())):
        raise RefusedInput("format", f"is {form}, which has no reader yet")  # its bytes did not look like it
    return Document(sha256(data).hexdigest(), data, text, used, how, damage)


def decode_bytes(data: bytes, encoding: str | None = None, declares: Declares | None = None) -> Decoded:
    """The text of bytes of any format, by the ladder.

    `declares` finds the encoding that the bytes declare, where they do it otherwise than plain text.  Raises
    RefusedInput with the reason "empty", "binary" or "encoding", and UsageError as `decode` does.
    """
    if not data:
        raise RefusedInput("empty", "is empty")
    found = next(_climb(data, declares or _declared) if encoding is None else _obey(data, encoding), None)
    if "\0" in (found.text if found else data.decode("latin-1")):
        raise RefusedInput("binary", "holds zero bytes: it is binary, or in an encoding that was not recognized")
    if found is None:
        raise RefusedInput("encoding", f"cannot be read exactly as {encoding or 'any encoding tried'}: see --encoding")
    return found


def find_encoding(name: str) -> str:
    """The canonical name of an encoding; raises UsageError where there is no such encoding."""
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        raise UsageError(f"there is no encoding {name!r}") from None
    if not codec._is_text_encoding or not _decodes(codec):
        raise UsageError(f"{name!r} does not turn bytes into text")
    return "utf-8" if codec.name == "utf-8-sig" else codec.name  # a BOM stays in the text


def _decodes(codec: codecs.CodecInfo) -> bool:
    """Whether bytes come out as text at all: of "idna" and "undefined" there is no telling what is wrong in them."""
    try:
        codec.decode(b"a", "replace")
    except UnicodeError:
        return False
    return True


def read_back(data: bytes, encoding: str, damage: Damage = ()) -> str:
    """The text of `data` in `encoding`, each damaged range as one U+FFFD.

    Raises UnicodeError or LookupError where the bytes, the ranges and the encoding contradict each other.
    """
    pieces = []
    at = 0
    for start, end in damage:
        pieces.append(data[at:start].decode(encoding))
        at = end
    pieces.append(data[at:].decode(encoding))
    return "\ufffd".join(pieces)


def parse_damage(told: str) -> Damage:
    """The damage of a document from its JSON; raises ValueError where that is anything but byte ranges in order."""
    try:
        damage = tuple((start, end) for start, end in json.loads(told))
        ends = [0, *(end for pair in damage for end in pair)]
        if all(type(end) is int for end in ends) and ends == sorted(ends):
            return damage
    except (TypeError, ValueError, RecursionError):
        pass
    raise ValueError("its damage is not a list of byte ranges")


def _obey(data: bytes, encoding: str) -> Iterator[Decoded]:
    """Read as a person says.  UTF-8 may be damaged; any other encoding must fit every byte."""
    name = find_encoding(encoding)
    mark = _marked(data)
    if name in FAMILIES:
        name = mark if mark and mark.startswith(name) else f"{name}-le"
    if contradiction := _contradict(data, name, mark):
        raise RefusedInput("encoding", f"is not {name}, as --encoding says: {contradiction}")
    yield from _mended(data, "given") if name == "utf-8" else _lawful(data, name, "given")


def _contradict(data: bytes, name: str, mark: str | None) -> str | None:
    """What in the bytes proves that they are not in the encoding of this name, if something does."""
    if mark and mark != name:
        return f"it begins with the mark of {mark}"
    if name == "utf-8" or b"\0" in data:
        return None  # damage is recorded where it is, and zeros belong to wide characters or are refused
    if data.isascii():
        return None if "a".encode(name) == b"a" else "it is plain ASCII"
    with suppress(UnicodeError):  # bytes beyond ASCII fit the rules of UTF-8 hardly ever by accident
        return data.decode("utf-8") and "it is valid UTF-8"
    with suppress(UnicodeError):
        # Windows has quotation marks where the standard encodings have these; U+0085 ends lines on mainframes.
        if _CONTROL.search(data.decode(name)):
            return "it would hold control characters in place of letters or signs"
    return None


def _climb(data: bytes, declares: Declares) -> Iterator[Decoded]:
    """What each rung below `given` makes of the bytes, best first."""
    if mark := _marked(data):
        yield from _mended(data, "bom") if mark == "utf-8" else _lawful(data, mark, "bom")
    elif b"\0" in data:
        if wide := _wide(data):
            yield from _lawful(data, wide, "detected")
    else:
        yield from _lawful(data, "utf-8", "utf-8")
        yield from (reading for reading in _mended(data, "damaged utf-8") if _shows_utf8(reading))
        if declared := declares(data):
            yield from _lawful(data, declared, "declared")
            if declares is not _declared:  # a page says it in its markup, and means it
                with suppress(UnicodeError):
                    yield from _mended(data, "declared", declared)
        for guess in _guesses(data):
            yield from _lawful(data, guess, "detected")


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in _BOMS if data.startswith(mark)), None)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: zeros stand in the upper halves of the characters, and only there."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if min(even, odd) > 0 or 16 * max(even, odd) < len(data):
        return None
    return "utf-16-le" if odd else "utf-16-be"


def _mended(data: bytes, how: DecodedBy, encoding: str = "utf-8") -> Iterator[Decoded]:
    """Read as UTF-8 in which a few bytes are bad: up to 8, one in 200, or a quarter of what shows
    that it is UTF-8, which nothing shows of another encoding.  Each is one U+FFFD."""
    text = data.decode(encoding, "surrogateescape")
    mended = _BAD_BYTE.sub("", text)
    if len(text) - len(mended) > max(8, len(data) // 200, _evidence(mended) // 4 if encoding == "utf-8" else 0):
        return
    if encoding != "utf-8" and not _keeps_law(mended.encode(encoding), mended, encoding):
        return
    if text.encode(encoding, "surrogateescape") != data:
        return
    damage = []
    at = seen = 0
    for bad in _BAD_BYTE.finditer(text):
        at += len(text[seen : bad.start()].encode(encoding))
        damage.append((at, at + 1))
        at += 1
        seen = bad.end()
    yield Decoded(_BAD_BYTE.sub("\ufffd", text), encoding, how, tuple(damage))


def _shows_utf8(found: Decoded) -> bool:
    """Whether at least as many characters need several bytes and have them right as bytes are bad.

    That is hardly ever so by accident: the accents of a Western single-byte encoding are followed
    by plain letters, which UTF-8 forbids.
    """
    return _evidence(found.text) >= 2 * len(found.damage)


def _evidence(text: str) -> int:
    """How many characters need several bytes in UTF-8.  Curly quotation marks and dashes count
    four times: in no other encoding do their three bytes stand side by side."""
    return sum(character > "\x7f" for character in text) + 3 * len(_MARKS.findall(text))


def _declared(data: bytes) -> str | None:
    """The encoding that the first kilobyte names, where there is one of that name."""
    found = _DECLARATION.search(data[:1024])
    with suppress(UsageError):
        return find_encoding(found[1].decode("ascii")) if found else None
    return None


def _guesses(data: bytes) -> Iterator[str]:
    """Encodings to try when nothing is known.

    The detector takes French for Central European and single signs for Japanese, so it is asked only about texts whose
    letters are mostly beyond ASCII.  Where bytes beyond ASCII are few and stand alone among plain letters, the text is
    Western: Windows-1252, or Latin-1 where it has bytes that Windows-1252 leaves undefined.
    """
    runs = _HIGH_RUN.findall(data)
    alone = sum(len(run) == 1 for run in runs)
    if 2 * alone >= len(runs) and 3 * sum(map(len, runs)) <= len(_LETTER.findall(data)):
        yield from ("cp1252", "iso8859-1")
        return
    from charset_normalizer import from_bytes  # here, since most files never need it

    sample = data if len(data) <= _SAMPLE else data[: data.rfind(b"\n", 0, _SAMPLE) + 1] or data[:_SAMPLE]
    best = from_bytes(sample).best()
    if best and not best.encoding.startswith("utf"):  # nearly all bytes are valid UTF-16
        yield codecs.lookup(best.encoding).name


def _lawful(data: bytes, encoding: str, how: DecodedBy) -> Iterator[Decoded]:
    """The text of `data` in `encoding`, unless that breaks the law or leaves lone surrogates."""
    with suppress(UnicodeError):
        text = data.decode(encoding)
        if encoding == "utf-8" or _keeps_law(data, text, encoding):  # strict UTF-8 always does
            yield Decoded(text, encoding, how, ())


def _keeps_law(data: bytes, text: str, encoding: str) -> bool:
    text.encode("utf-8")  # a lone surrogate could not be stored
    own_bytes = {character: character.encode(encoding) for character in set(text)}
    return text.encode(encoding) == data == b"".join(map(own_bytes.__getitem__, text))
