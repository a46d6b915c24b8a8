"""How often `check` tells rightly what has become of a quotation.

Three hundred quotations are made from the articles of a store, in sentences that no article has: 100 as they are, 100
with a word, a number or a negation changed, 50 given to another speaker of the store, 50 that nobody said.

    python -m bench.quotations [--seed N] [STORE…]

Without a store the articles of `bench.articles` and those of docs/examples are taken.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from sqlalchemy import text

from bench.articles import nouns, vary, write_files
from provstore.english.classes import is_function_word
from provstore.english.quotations import find_quotations
from provstore.extract import extract
from provstore.ingest import ingest
from provstore.match.quoting.speakers import is_named
from provstore.query.appearances import load_held
from provstore.query.check import check_draft
from provstore.readers import read
from provstore.records import Source
from provstore.store import open_store
from provstore.tagger import open_tagger

ROOT = Path(__file__).parent.parent
KINDS = {"exact": 100, "word": 34, "number": 33, "negation": 33, "other speaker": 50, "not held": 50}
ASKED = {"word": "altered", "number": "altered", "negation": "altered"}
FEWEST, MOST = 6, 45  # words of a quotation
OWN_ARTICLES = 150
IN_A_DRAFT = 10  # quotations
_MARKS = "“”\"«»„‘'`"
_NUMBER = re.compile(r"\b\d[\d,.]*\d|\b\d+\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b")
_VERB = re.compile(r"\b(?:is|are|was|were|will|would|can|could|should|must|has|have|had|may)\b(?! not\b|n)")
_NOT = re.compile(r" not\b|(?<=[deos])n['’]t\b(?<!won.t)")
_FRAMES = (
    "{speaker} said: “{words}.”",
    "“{words},” {speaker} said.",
    "“{words},” according to {speaker}.",
    "“{words},” said {speaker} at a briefing.",
    "“{first},” {speaker} said, “{rest}.”",
    "After many questions, {speaker} told reporters: “{words}.” The meeting then went on behind doors.",
    "Rain kept most people at home. “{words},” {speaker} added. Nobody asked what this would cost.",
    "{speaker} was clear on this point. \"{words},\" {speaker} said.",
)  # fmt: skip
_OPENINGS = ("The week began quietly.", "There was little news before noon.", "Much was said on the matter.")


class Said(NamedTuple):
    """What a held article quotes, without its marks, and who says it there."""

    words: str
    speaker: Source


class Made(NamedTuple):
    """A quotation for a draft: its words, whom the draft gives it to, and what became of it."""

    kind: str
    words: str
    speaker: str


def collect(store: Path) -> list[Said]:
    """The quotations of the articles of a store whose speakers are called by name, each once."""
    found: dict[str, Said] = {}
    with open_store(store) as connection:
        for id in connection.execute(text("SELECT sha256 FROM documents ORDER BY sha256")).scalars().all():
            held = load_held(connection, id)
            if held.extraction.language != "en":
                continue
            for claim in held.extraction.claims:
                if claim.mode not in ("direct", "mixed") or claim.via or len(claim.speakers) != 1:
                    continue
                (speaker,) = claim.speakers
                if speaker.kind not in ("person", "organization", "government") or not is_named(speaker):
                    continue
                for part in claim.content:
                    for mark in find_quotations(held.document.text, part.start, part.end):
                        words = " ".join(mark.of(held.document.text).strip(_MARKS).split()).rstrip(",." + _MARKS)
                        is_plain = not re.search(r"[“”«»\"…\[\]()`]|\.\.|''", words)
                        if FEWEST <= len(words.split()) <= MOST and is_plain:
                            found.setdefault(words, Said(words, speaker))
    return list(found.values())


def make(held: Sequence[Said], choose: Random, kinds: Mapping[str, int]) -> Iterator[Made]:
    """The quotations, kind by kind; a store may have too few of one."""
    for kind, count in kinds.items():
        shuffled = choose.sample(held, len(held))
        made = (one for said in shuffled if (one := _make(kind, said, held, choose)))
        for _, one in zip(range(count), made, strict=False):
            yield one


def _make(kind: str, said: Said, held: Sequence[Said], choose: Random) -> Made | None:
    words, speaker = said.words, said.speaker.name
    if kind == "word":
        words = _other_word(words, choose)
    elif kind == "number":
        words = _NUMBER.sub(lambda found: _other_number(found.group(), choose), words, count=1)
    elif kind == "negation":
        words = _negated(words)
    elif kind == "other speaker":
        others = [one.speaker.name for one in held if _are_apart(one.speaker, said.speaker)]
        if not others:
            return None
        speaker = choose.choice(others)
    elif kind == "not held":
        words = vary(choose, words)
    is_new = words != said.words and all(words not in one.words for one in held)
    return Made(kind, words, speaker) if is_new or kind in ("exact", "other speaker") else None


def _are_apart(one: Source, other: Source) -> bool:
    mine, theirs = ({word.casefold()[:5] for word in source.name.split()} for source in (one, other))
    return mine.isdisjoint(theirs)


def _other_word(words: str, choose: Random) -> str:
    places = [
        found
        for found in re.finditer(r"(?<![’'\w-])[a-z]{4,}(?![’'\w-])", words)
        if not is_function_word(found.group())
    ]
    if not places:
        return words
    place = choose.choice(places)
    return words[: place.start()] + choose.choice(nouns()) + words[place.end() :]


def _other_number(number: str, choose: Random) -> str:
    return str(int(re.sub(r"\D", "", number)) + choose.randint(1, 40)) if number[0].isdigit() else "eleven"


def _negated(words: str) -> str:
    if _NOT.search(words):
        return _NOT.sub("", words, count=1)
    return _VERB.sub(lambda found: f"{found.group()} not", words, count=1)


def write_draft(quotations: Sequence[Made], choose: Random) -> tuple[str, list[tuple[int, int]]]:
    """A draft with these quotations, and between which of its characters each stands with its sentence."""
    parts, places, at = ["A draft\n\n"], list[tuple[int, int]](), len("A draft\n\n")
    for one in quotations:
        listed = one.words.split()
        half = len(listed) // 2
        sentence = choose.choice(_FRAMES).format(
            words=one.words, speaker=one.speaker, first=" ".join(listed[:half]), rest=" ".join(listed[half:])
        )
        paragraph = f"{choose.choice(_OPENINGS)} {sentence}\n\n" if choose.random() < 0.3 else f"{sentence}\n\n"
        parts.append(paragraph)
        places.append((at, at + len(paragraph)))
        at += len(paragraph)
    return "".join(parts), places


def measure(
    store: Path, seed: int, kinds: Mapping[str, int] = KINDS, *, show: bool = False
) -> Counter[tuple[str, str]]:
    """How often each kind was told as what."""
    choose, tagger = Random(seed), open_tagger(None, print)
    told: Counter[tuple[str, str]] = Counter()
    made = list(make(collect(store), choose, kinds))
    choose.shuffle(made)
    with open_store(store) as connection:
        for start in range(0, len(made), IN_A_DRAFT):
            some = made[start : start + IN_A_DRAFT]
            written, places = write_draft(some, choose)
            document = read(written.encode())
            checked = check_draft(connection, document, extract(document, tagger=tagger))
            for one, (begin, end) in zip(some, places, strict=True):
                verdicts = {
                    str(each["verdict"])
                    for each in checked
                    if each["kind"] == "quotation" and begin <= each["span"]["start"] < end
                }
                verdicts = verdicts - {"None"} or verdicts  # a few words quoted inside it
                wanted = ASKED.get(one.kind, one.kind)
                told_as = (
                    wanted if wanted == "altered" and verdicts <= {"altered", "exact"} and wanted in verdicts else ""
                )
                told_as = told_as or ", ".join(sorted(verdicts)) or "no quotation"
                told[one.kind, told_as] += 1
                if show and told_as != wanted:
                    print(f"{one.kind}: {told_as}: {one}\n    {written[begin:end].strip()}")
                    for each in checked:
                        if begin <= each["span"]["start"] < end:
                            print(
                                "    ",
                                each["verdict"],
                                each["speaker"],
                                each["held"],
                                [w and w["text"] for w in each["words"]],
                            )
    return told


def print_table(name: str, told: Counter[tuple[str, str]]) -> None:
    columns = sorted({verdict for _, verdict in told})
    right = sum(count for (kind, verdict), count in told.items() if verdict == ASKED.get(kind, kind))
    total = sum(told.values())
    print(f"\n{name}: {right} of {total} told rightly, {100 * right / max(total, 1):.1f} %")
    for kind in KINDS:
        counts = ", ".join(f"{told[kind, verdict]} {verdict}" for verdict in columns if told[kind, verdict])
        print(f"  {kind:<14}{sum(told[kind, verdict] for verdict in columns):>4}: {counts}")


def main() -> None:
    """Measure on each store, or on one of our own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stores", nargs="*", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="print what was told otherwise")
    given = parser.parse_args()
    for store in given.stores:
        print_table(store.stem, measure(store, given.seed, show=given.show))
    if not given.stores:
        with TemporaryDirectory() as folder:
            store = Path(folder) / "own.db"
            write_files(Path(folder) / "articles", OWN_ARTICLES, given.seed)
            ingest(store, [Path(folder) / "articles", ROOT / "seeds", ROOT / "docs" / "examples" / "fire"])
            print_table("own", measure(store, given.seed, show=given.show))


if __name__ == "__main__":
    main()
