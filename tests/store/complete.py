"""A small store with rows in every table; in `stamps` where there is the program openssl."""

from __future__ import annotations

from pathlib import Path

from provstore.ingest import extract_again, ingest
from provstore.records import Amended, Source, Stated
from provstore.review import decide, forget, merge_speakers, state
from provstore.store import open_for_writing, open_store
from provstore.store.findings import list_findings
from provstore.store.runs import recorded_run
from provstore.store.stamps import make_request, read_head, save_stamp
from provstore.tagger import open_tagger
from tests.store import authority
from tests.upkeep.corpus import ARTICLES, BODY, COURIER, add

ROOT = Path(__file__).parent.parent.parent

JOINT = "Wall inspected\n\nAnna Holt and Peter Lunn said the wall holds.\n"
ARABIC = "غرق العبّارة\n\nقال خفر السواحل إنّ العبّارة غرقت قرب المرفأ.\n"  # found by a folded copy of it
TABLE = (
    "title,text,published,outlet,url\n"
    "Wall inspected,“The wall of the old harbor holds” said Anna Holt.,2024-03-05,Kesmar Daily Post,"
    "https://kesmarpost.example/wall\n"
)
TAIL = "Read more on our pages. Subscribe to the evening letter of the Courier and hear of ferries before they sail.\n"


def make_complete(folder: Path) -> Path:
    store = folder / "store.db"
    tagger = open_tagger(None, print)
    (folder / "joint.txt").write_text(JOINT)
    (folder / "table.csv").write_text(TABLE)
    (folder / "arabic.txt").write_text(ARABIC)
    ingest(store, [ROOT / "seeds", folder / "joint.txt", folder / "table.csv", folder / "arabic.txt"], tagger=tagger)
    ingest(store, [ROOT / "tests" / "data" / "pages"])
    add(store, folder, *ARTICLES)
    copies = [folder / f"copy {number}.txt" for number in range(31)]
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
    state(store, ids[0], outlet="Reuters", published="2018-06-12", by="A. Reader")
    extract_again(store, [ids[1]])
    merge_speakers(store, one, other, by="A. Reader")
    decide_some(store, ids)
    forget(store, ids[-3], "withdrawn", "A. Reader")
    if authority.IS_THERE:
        with open_for_writing(store) as connection, recorded_run(connection, "test", {}) as run_row, connection.begin():
            signed = authority.answer(folder / "authority", make_request(read_head(connection)))
            save_stamp(connection, run_row, *signed)
    return store


def decide_some(store: Path, ids: list[str]) -> None:
    """A claim is given to two others, and a pair is rejected."""
    with open_store(store) as connection:
        found = list(list_findings(connection, ids))
    claim, pair = (next(one for one in found if one.kind == kind) for kind in ("claim", "same"))
    speakers = (Source("Eva Orr", "person"), Source("Bob Roe", "person"))
    decide(store, claim, "accept", by="A. Reader")
    decide(store, claim, "amend", Amended(speakers), note="named below", by="A. Reader")
    decide(store, pair, "reject", by="B. Reader")
