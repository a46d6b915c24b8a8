"""PDFs of our own: words at places of pages, in Helvetica; and a reader of their maps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import NamedTuple

from provstore.records import Page

STORY = (
    "The mayor said on Monday that the bridge would be closed, and that the trains would go on for a week. Ann Lee, "
    "who leads the harbor, told reporters that nobody was hurt."
)
OTHER = (
    "Engineers had warned of the piers, according to a report that the council read in spring. A spokesman for the "
    "ministry would not comment on what it costs or when the work is to begin."
)


class Put(NamedTuple):
    """Words at a place, in points from the lower left corner of A4."""

    x: float
    y: float
    words: str
    size: float = 11
    bold: bool = False


def column(
    *paragraphs: str, x: float = 72, y: float = 700, width: int = 60, gap: float = 22, indent: float = 0
) -> list[Put]:
    """Lines of so many characters, 14 points apart, and paragraphs so many."""
    found: list[Put] = []
    for words in paragraphs:
        for number, line in enumerate(wrap(words, width)):
            y -= (gap if number == 0 else 14) if found else 0
            found.append(Put(x + (indent if number == 0 else 0), y, line))
    return found


def printed(*pages: Iterable[Put], turned: int = 0, extra: bytes = b"", **information: str) -> bytes:
    """A PDF of pages; `turned` by so many degrees, `extra` in its trailer."""
    bodies = [b"", b"", *(_font(name) for name in (b"Helvetica", b"Helvetica-Bold"))]
    kids = []
    for page in pages:
        drawn = _drawn(list(page))
        bodies.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        bodies.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate %d /Contents %d 0 R"
            b" /Resources << /Font << /F0 3 0 R /F1 4 0 R >> >> >>" % (turned, len(bodies))
        )
        kids.append(b"%d 0 R" % len(bodies))
    bodies[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    bodies[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    bodies.append(
        b"<< %s >>" % b" ".join(b"/%s %s" % (key.encode(), _string(value)) for key, value in information.items())
    )
    return _file(bodies, b"/Info %d 0 R %s" % (len(bodies), extra))


def _font(name: bytes) -> bytes:
    return b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name


def _drawn(page: Sequence[Put]) -> bytes:
    return b"\n".join(
        b"BT /F%d %g Tf %g %g Td %s Tj ET" % (one.bold, one.size, one.x, one.y, _string(one.words)) for one in page
    )


def _string(words: str) -> bytes:
    escaped = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(%s)" % escaped


def _file(bodies: Sequence[bytes], trailer: bytes) -> bytes:
    made = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(bodies) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\n" % (size, table, size, trailer)
    return made + end + b"startxref\n%d\n%%%%EOF\n" % len(made)


def leads_back(text: str, page: Page, source: str) -> str | None:
    """What is wrong with the map of a text, if something is."""
    ends = [*(piece.start for piece in page.map[1:]), len(text)]
    reached = 0
    for (start, first, last, kind), end in zip(page.map, ends, strict=True):
        said, raw = text[start:end], source[first:last]
        is_right = {
            "same": said == raw,
            "replaced": (said == " " and not raw.strip()) or (said == "-" and raw == "\ufffe"),
            "inserted": not raw and not said.strip(),
        }[kind]
        if start != reached or end <= start or not is_right:
            return f"{kind}: {said!r} is not {raw!r}"
        reached = end
    return None if reached == len(text) else f"the map ends at {reached}"
