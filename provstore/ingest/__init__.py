"""Files → store: where bytes, extraction and storage meet.

    batches   paths → the bytes of documents, a batch at a time
    reading   bytes → a decoded document with its extraction
    workers   one document after another, on all cores
    scheduled   the same by the workers of a Dask scheduler
    intake    a batch → the store, and what it shares with the others, in one transaction
    again     documents of the store → new extractions
    planned   what would be taken in, without a store
    after_upgrade   documents that a new schema leaves to be matched → the store

A file that cannot be taken in never stops the run.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from provstore.carriers import Asked, DayOrder
from provstore.ingest.again import extract_again
from provstore.ingest.batches import Content, InputPath, Progress, Refusal, Report, Taken, read_batches, read_inputs
from provstore.ingest.intake import Intake, Summary
from provstore.ingest.reading import Analysis
from provstore.ingest.scheduled import open_helpers
from provstore.readers import KINDS
from provstore.records import CarrierKind, Kind, Stated
from provstore.store import StorePath, list_own_files, open_for_writing
from provstore.store.events import show_path
from provstore.store.runs import NAMED_AT_MOST, recorded_run
from provstore.text.decode import find_encoding
from provstore.text.files import STANDARD_INPUT, find_files
from provstore.upkeep import Upkeep

if TYPE_CHECKING:
    from provstore.tagger.model import Tagger

__all__ = ["Content", "Refusal", "Summary", "extract_again", "ingest"]


def ingest(  # noqa: PLR0913  (each of them a person may say)
    store: StorePath,
    paths: InputPath | Content | Iterable[InputPath | Content],
    *,
    encoding: str | None = None,
    kind: Kind | CarrierKind | None = None,
    columns: Mapping[str, str] | None = None,
    dates: DayOrder | None = None,
    stated: Stated = Stated(),  # noqa: B008  (frozen)
    tagger: Tagger | None = None,
    forgotten: bool = False,
    workers: int | None = None,
    scheduler: str | None = None,
    shared_paths: bool = False,
    progress: Progress = lambda done, total: None,
    report: Report = lambda refusal: None,
    taken: Taken = lambda id: None,
) -> Summary:
    """Take files, and all files below folders, into the store, which is made if there is any file to take in.

    `paths` is one or several; the store's own files below a folder are passed over.  A `Content` is taken like a file
    of its name with its bytes.  `encoding` overrides how they are decoded, and `kind` what their bytes tell that they
    are; `columns` says which columns of a table hold what (text, title, published …), where their names do not, and
    `dates` in which order these write days and months; `stated` is what a person says of each document; `tagger` reads
    them beside the rules.  `workers` is how many processes read and extract where there is enough to do, by default as
    many as there are cores; or the workers of a Dask `scheduler` do ("local:4", "tcp://host:8786"), which are sent the
    bytes, or, with `shared_paths`, see the same files.  The same bytes, by themselves or in a carrier, are one
    document; at another place they are another sighting of it.  Documents that were forgotten are refused, unless
    `forgotten` takes them in again.

    What is ready is written every few seconds.  Only then `report` is told of each refused input, `taken` of each
    document that is in the store, and `progress` of how many inputs that were, of how many.
    Raises UsageError for an unknown encoding.
    """
    if encoding is not None:
        encoding = find_encoding(encoding)
    given = [*_each_of(paths)]
    files = [*_find_files(given, store)]
    if not os.path.exists(store) and not any(_is_there(file) for file in files):
        missing = [one.refusal for file in files for one in read_inputs(file, Asked()) if one.refusal]
        for done, refusal in enumerate(missing, 1):  # a mistyped path leaves no store behind
            report(refusal)
            progress(done, len(missing))
        return Summary(refused=len(missing))
    named = [one.path if isinstance(one, Content) else one for one in given[:NAMED_AT_MOST]]
    asked = {
        "paths": [show_path(path) for path in named],
        "files": len(files),
        "encoding": encoding,
        **({"kind": kind} if kind else {}),
        **({"columns": dict(columns)} if columns else {}),
        **({"dates": dates} if dates else {}),
        "outlet": stated.outlet and stated.outlet.name,
        "published": stated.published,
        "tagger": tagger and tagger.identity.name,
    }
    summary = Summary()
    by_path = shared_paths and not any(isinstance(file, Content) for file in files)
    analysis = Analysis(encoding, kind if kind in KINDS else None, stated, tagger, by_path)
    with (
        open_helpers(workers, scheduler, tagger) as helpers,
        open_for_writing(store, create=True) as connection,
        recorded_run(connection, "ingest", asked) as run_row,
    ):
        upkeep = Upkeep(connection, run_row)
        told = bool(columns or dates)
        intake = Intake(connection, run_row, analysis, helpers, report, upkeep, taken, forgotten, told)
        for batch in intake.begin(read_batches(files, Asked(kind, columns or {}, encoding, dates))):
            here = summary.settled + sum(one.passed_over is None for one in batch.inputs)
            known = None if batch.files_left is None else here + batch.files_left
            for some in intake.settle(batch):
                summary += some
                progress(summary.settled, known)
        helpers.rest()
        intake.finish()
    return summary


def _each_of(paths: InputPath | Content | Iterable[InputPath | Content]) -> Iterator[bytes | Content]:
    for one in [paths] if isinstance(paths, (str, bytes, os.PathLike, Content)) else paths:
        yield one if isinstance(one, Content) else os.fsencode(one)


def _find_files(given: Iterable[bytes | Content], store: StorePath) -> Iterator[bytes | Content]:
    """What is given, with each folder replaced by the files below it."""
    own = list_own_files(store)
    for one in given:
        if isinstance(one, Content):
            yield one
        else:
            yield from find_files([one], own)


def _is_there(file: bytes | Content) -> bool:
    return isinstance(file, Content) or file == STANDARD_INPUT or os.path.exists(file)
