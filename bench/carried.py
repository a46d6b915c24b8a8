"""Archives and tables: how many records a second are read out of them, and with how much memory, however long they are.

``python -m bench.carried`` measures them alone.  The long ones are written into the folder for temporary files, which
needs 3 GB free, and deleted again.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from bench.articles import write_article
from bench.ingesting import spawn
from provstore.carriers import unpack

RECORDS = 4_000
ROUNDS = 3
PICTURE = 1 << 20  # bytes of the pictures that a web archive mostly consists of
SHORT, LONG = 20, 2_000  # such pictures in an archive: 20 MB, 2 GB
ROWS_SHORT, ROWS_LONG = 2_000, 400_000  # of a table in which hardly any row has a text
EVERY = 50  # pictures, or thousands of rows, for which there is one document
NEEDED = 3 << 30  # bytes of disk
Row = tuple[str, str, str]  # what was measured, the goal, the figure


def measure_carriers() -> Iterator[Row]:
    """Records a second, by reading alone."""
    for name, written in WRITERS.items():
        data = written(RECORDS)
        took = min(_seconds(data) for _ in range(ROUNDS))
        yield f"records of {name} read a second", "", f"{RECORDS / took:,.0f}"


def measure_memory() -> Iterator[Row]:
    """MB held at most by an ingest, and by one that only tells what it would do, of a short and a long file.

    To be called before anything large is imported: see `bench.ingesting.measure_ingesting`.
    """
    if shutil.disk_usage(tempfile.gettempdir()).free < NEEDED:
        yield "peak memory of long archives and tables", "", "no disk"
        return
    with TemporaryDirectory() as name:
        file = Path(name, "file")
        for what, write, *counts in (
            ("WARC", write_archive, SHORT, LONG),
            ("CSV", write_table, ROWS_SHORT, ROWS_LONG),
        ):
            for count in counts:
                write(file, count)
                size = file.stat().st_size / 1e6
                for how, arguments in (("told", ["--dry-run"]), ("ingested", ["--tagger", "rules"])):
                    store = Path(name, "store.db")
                    held = spawn(["ingest", str(file), "--db", str(store), *arguments], may_refuse=True).peak
                    store.unlink(missing_ok=True)
                    goal = "" if count == counts[0] else "same"
                    yield f"peak memory, a {what} of {size:,.1f} MB {how}, MB", goal, f"{held:.0f}"
                file.unlink()


def write_archive(file: Path, pictures: int) -> None:
    """A web archive of so many pictures, with a page for each fiftieth."""
    picture = os.urandom(PICTURE)
    with file.open("wb") as stream:
        for number in range(pictures):
            if number % EVERY == 0:
                stream.write(_record(number, _page(number), b"text/html"))
            stream.write(_record(number, picture, b"image/jpeg"))


def write_table(file: Path, rows: int) -> None:
    """A table of so many rows, of which each fifty-thousandth has a text, and all others are refused."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        stream.write("number,title,text\n")
        for number in range(rows):
            text = _words(number) if number % (1_000 * EVERY) == 0 else ""
            stream.write(f'{number},A title of row {number} that says nothing else,"{text}"\n')


def _words(number: int) -> str:
    """Two paragraphs of an invented article in one line, without quotation marks."""
    return " ".join(write_article(number % 500).text.split("\n\n")[2:4]).replace('"', "") + f" Number {number}."


def _page(number: int) -> bytes:
    return f"<html><h1>Page {number}</h1><p>{_words(number)}</p></html>".encode()


def _record(number: int, body: bytes, media_type: bytes) -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: " + media_type + b"\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://www.varnholmcourier.example/{number}\r\n"
        f"WARC-Record-ID: <urn:uuid:{number:032x}>\r\nWARC-Date: 2018-06-01T10:00:00Z\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _csv(count: int) -> bytes:
    stream = io.StringIO(newline="")
    rows = csv.writer(stream)
    rows.writerow(("title", "published", "url", "text"))
    rows.writerows((f"Ferry {n}", "2018-06-01", f"https://a.example/{n}", _words(n)) for n in range(count))
    return stream.getvalue().encode()


def _json_lines(count: int) -> bytes:
    rows = ({"title": f"Ferry {n}", "published": "2018-06-01", "text": _words(n)} for n in range(count))
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def _mails(count: int) -> bytes:
    heads = "From a@a.example Fri Jun  1 10:00:00 2018\nFrom: Ann Lee <a@a.example>\nSubject: Ferry {}\n"
    rest = "Date: Fri, 01 Jun 2018 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n{}\n\n"
    return "".join((heads + rest).format(n, _words(n)) for n in range(count)).encode()


WRITERS: dict[str, Callable[[int], bytes]] = {
    "CSV": _csv,
    "JSON Lines": _json_lines,
    "a WARC": lambda count: b"".join(_record(n, _page(n), b"text/html") for n in range(count)),
    "a packed WARC": lambda count: b"".join(gzip.compress(_record(n, _page(n), b"text/html")) for n in range(count)),
    "a file of mails": _mails,
}


def _seconds(data: bytes) -> float:
    begin = process_time()
    count = sum(found.content is not None for _, found in unpack(io.BytesIO(data), len(data)))
    if count != RECORDS:
        raise SystemExit(f"{count} records were read, and {RECORDS} written")
    return process_time() - begin


def main() -> None:
    """Print what was measured, a row as soon as it is."""
    for rows in (measure_memory(), measure_carriers()):
        for what, goal, result in rows:
            print(f"{what:<62}{goal:<14}{result:>8}", flush=True)


if __name__ == "__main__":
    main()
