"""Records made by hand, saved as they are."""

from __future__ import annotations

from pathlib import Path

from provstore.records import Claim, Document, Extraction, Segment, Source, SourceLink, Span
from provstore.store import open_for_writing
from provstore.store.prepare import prepare
from provstore.store.runs import recorded_run
from provstore.store.save import save_documents, save_extractions
from provstore.text.decode import decode

TEXT = (
    "Ministers meet\nDAMASCUS, SANA\n“We agree,” the minister told the agency, “on all of it.”\nPhoto (AFP/A. B.)\n" * 5
)
DOCUMENT = decode(TEXT.encode())


def save(path: Path, document: Document, *found: Extraction) -> None:
    with open_for_writing(path, create=True) as connection, recorded_run(connection, "test", {}) as run_row:
        for one in found:
            prepared = prepare(document, one)
            with connection.begin():
                held = connection.exec_driver_sql("SELECT sha256, id FROM documents").all()
                ids = dict(tuple(row) for row in held) or save_documents(connection, [prepared])
                save_extractions(connection, run_row, [prepared], ids, {})


def empty(document: Document, *claims: Claim, links: tuple[SourceLink, ...] = ()) -> Extraction:
    nothing = (None,) * 7
    whole = (Segment(Span(0, len(document.text)), "paragraph", "test"),)
    return Extraction(document.id, *nothing, segments=whole, captions=(), claims=claims, links=links)


def claim(speaker: Source | None, *content: Span) -> Claim:
    return Claim(
        "attributed", "direct", content or (Span(0, 5),), (), (), speaker, False, (), None, (), None, "test", 1.0, False
    )
