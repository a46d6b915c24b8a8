"""A small store with rows in every table; in `stamps` where there is the program openssl."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from provstore.ingest import extract_again, ingest
from provstore.ingest.takeover import take_over
from provstore.query.reviews import find_found
from provstore.records import Amended, Source, Stated
from provstore.review import decide, forget, merge_speakers, state
from provstore.store import open_for_writing, open_store
from provstore.store.runs import recorded_run
from provstore.store.stamps import make_request, read_head, save_stamp
from provstore.tagger import open_tagger
from provstore.upkeep import known_copies
from tests.store import authority
from tests.upkeep.corpus import BODY, COURIER, add

ROOT = Path(__file__).parent.parent.parent

JOINT = "Wall inspected\n\nAnna Holt and Peter Lunn said the wall of \u5317\u4eac holds.\n"
TABLE = (
    "title,text,published,outlet,url\n"
    "Wall inspected,“The wall of the old harbor holds” said Anna Holt.,2024-03-05,Kesmar Daily Post,"
    "https://kesmarpost.example/wall\n"
)
COPIES = 4
TAIL = "Read more on our pages. Subscribe to the evening letter of the Courier and hear of ferries before they sail.\n"


def make_complete(folder: Path) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(known_copies, "LEAST_TEXTS", COPIES)  # a few are enough for a group
        return _make(folder)


def _make(folder: Path) -> Path:
    store = folder / "store.db"
    tagger = open_tagger(None, print)
    (folder / "joint.txt").write_text(JOINT)
    (folder / "table.csv").write_text(TABLE)
    ingest(store, [ROOT / "seeds", folder / "joint.txt", folder / "table.csv"], tagger=tagger)
    ingest(store, [ROOT / "tests" / "data" / "pages"])
    add(store, folder, "wire", "copy", "rewrite")
    copies = [folder / f"copy {number}.txt" for number in range(COPIES)]
    for number, path in enumerate(copies):
        path.write_text(f"Ferry sinks off pier {number}\n\n{BODY}\n{TAIL}")
    ingest(store, copies, stated=Stated(COURIER, "2024-03-04", "tester"))
    for day, dead in ((5, 14), (6, 19)):
        (folder / f"edition {day}.txt").write_text(f"Ferry sinks, many dead\n\n{BODY.replace('14', str(dead))}")
        ingest(store, [folder / f"edition {day}.txt"], stated=Stated(COURIER, f"2024-03-0{day}", "tester"))
    with open_store(store) as connection:
        ids = connection.exec_driver_sql("SELECT sha256 FROM documents ORDER BY id").scalars().all()
        ask = "SELECT \"key\" FROM v_speakers WHERE kind = 'government' ORDER BY 1"
        one, other, *_ = connection.exec_driver_sql(ask).scalars()
    (folder / "bridge.txt").write_bytes("Anna Holt said that the bridge “Победа” would close.\n".encode("cp1251"))
    ingest(store, [folder / "bridge.txt"], encoding="cp1252")
    state(store, sha256((folder / "bridge.txt").read_bytes()).hexdigest(), encoding="cp1251", by="A. Reader")
    state(store, ids[0], outlet="Reuters", published="2018-06-12", by="A. Reader")
    extract_again(store, [ids[1]])
    merge_speakers(store, one, other, by="A. Reader")
    with open_store(store) as connection:
        claim = (
            connection.exec_driver_sql("SELECT claim FROM v_claims WHERE speakers LIKE 'Anna Holt%'").scalars().first()
        )
        found = find_found(connection, str(claim))
    decide(store, found, "amend", Amended(speakers=(Source("Eva Orr", "person"),)), by="A. Reader")
    forget(store, ids[-3], "withdrawn", "A. Reader")
    (folder / "elsewhere.txt").write_text("The ferry was late, the harbor master said.\n")
    ingest(folder / "elsewhere.db", folder / "elsewhere.txt")
    with open_store(folder / "elsewhere.db") as other:
        take_over(store, other, "elsewhere.db")
    if authority.IS_THERE:
        with open_for_writing(store) as connection, recorded_run(connection, "test", {}) as run_row, connection.begin():
            signed = authority.answer(folder / "authority", make_request(read_head(connection)))
            save_stamp(connection, run_row, *signed)
    return store
