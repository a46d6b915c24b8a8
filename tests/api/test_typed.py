"""Who writes a program with provstore may check it strictly, and is told what is wrong with it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

RIGHT = """\
from collections.abc import Iterator
from pathlib import Path

import provstore
from provstore.api.listed import ListedClaim


def said_by(store: provstore.Store, words: str) -> Iterator[ListedClaim]:
    yield from store.claims(speaker=words, voice="attributed", since="2024", order=["-confidence"], limit=5)


with provstore.open_store(Path("mine.db"), create=True) as store:
    outcome = store.ingest(["a.txt", Path("folder")], outlet="Reuters", tagger="rules")
    store.ingest(b"<html>", name="page.html", kind="html")
    for refusal in outcome.refused:
        print(refusal.reason, refusal.sentence)
    for claim in said_by(store, "mayor"):
        start: int = claim.content_spans[0].start
        name: str | None = claim.speaker
        print(start, name, claim.mode == "direct")
    comparison = store.compare("abcd", "ef01")
    first: provstore.TextSpan | None = comparison.divergences[0].a
    lines: list[str] = list(store.export(sightings=False))
    for pair in store.alike_speakers(reason="initial"):
        shown: str = store.merge_speakers(pair.key, pair.other_key, by="Ada")
    undone: int = store.split_speakers("Ann Lee")
    earliest: str | None = next(store.timeline("abcd#1")).from_
    page: str = store.report("abcd", "ef01")
    told: tuple[str, ...] = store.import_decisions(store.export_decisions()).contradicting
    counts: dict[str, int] = {one.of: one.count for one in store.stats(where={"of": "claims"})}
    kinds: list[str] = [event.kind for event in store.log(kind="decided", since="2024")]
    print(store.extract("abcd", tagger="rules").extracted, str(store.log_head()))
    try:
        print(store.show("abcd").claims[0].content[0].text, first, lines)
    except provstore.ProvstoreError as error:
        raise SystemExit(error.exit_code) from error
"""
# Each line has one mistake; the code of the error stands behind it.
WRONG = """\
import provstore

store = provstore.open_store("mine.db")
store.claims(voice="shouted")  # arg-type
store.claims(speker="mayor")  # call-arg
store.ingest(b"bytes")  # arg-type
store.documents(since=2024)  # arg-type
store.ingest("a.txt", tagger="bert")  # call-overload
next(store.claims()).content_spans[0].start.upper()  # attr-defined
next(store.claims()).spaker  # attr-defined
store.show("abcd").claims[0].content = ()  # misc
store.log(kind="eaten")  # arg-type
store.timeline("abcd#1", since="2024")  # call-arg
store.alike_speakers(reason="likeness")  # arg-type
store.merge_speakers("Ann Lee", force="yes")  # arg-type
store.report(names=["abcd"])  # call-arg
"""


def test_a_program_is_checked_against_what_there_is(tmp_path: Path) -> None:
    (tmp_path / "right.py").write_text(RIGHT)
    (tmp_path / "wrong.py").write_text(WRONG)
    check = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", "cache", "right.py", "wrong.py"]
    told = subprocess.run(check, cwd=tmp_path, capture_output=True, text=True, check=False).stdout
    found = re.findall(r"^(\w+\.py):(\d+): error: .*\[([\w-]+)\]$", told, flags=re.MULTILINE)
    lines = enumerate(WRONG.splitlines(), 1)
    assert found == [("wrong.py", str(number), line.split("# ")[1]) for number, line in lines if "# " in line], told
