"""`make gate`: measure the extraction against the floors in gate.toml.

The gold and the scorers stand beside the checkout in `../shared`, where there is one; nothing
of them is part of the project, and without them there is nothing to measure.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from provstore.english.classes import is_function_word
from provstore.extract import extract
from provstore.forms.document import shape_document
from provstore.tagger.model import Tagger, load_tagger
from provstore.text.decode import decode

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).with_name("gate.toml")
POLNEAR = SHARED / "corpora" / "polnear"
FIGURES = {"content.exact": "exact", "content.relaxed": "relaxed", "linked.all": "relation"}
TOLERANCE = 0.05  # percent points: what rounding to one decimal can hide


def main() -> int:
    parser = argparse.ArgumentParser(prog="gate", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--set-floors", action="store_true", help="write what is measured as the new floors")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print("The gold stands in ../shared, and there is none here: nothing was measured.")
        return 0
    sound = True
    measured: dict[str, dict[str, float]] = {}
    for name, tagger in (("tagger", load_tagger()), ("rules", None)):
        with tempfile.TemporaryDirectory() as folder:
            sound = score_seeds(Path(folder), name, tagger) and sound
            measured |= score_polnear(Path(folder), name, tagger)
    corpus = sha256(b"".join((POLNEAR / part).read_bytes() for part in ("dev.jsonl", "dev.speech.jsonl"))).hexdigest()
    if options.set_floors:
        write_floors(corpus, measured)
        print(f"floors written to {FLOORS.name}")
        return 0 if sound else 1
    return 0 if compare(corpus, measured) and sound else 1


def score_seeds(folder: Path, name: str, tagger: Tagger | None) -> bool:
    """The two articles against their gold: valid, and nothing wrong."""
    lines = [json.dumps(shape(path.read_bytes(), tagger)) for path in sorted((SHARED / "seeds").glob("*.txt"))]
    export = folder / "seeds.jsonl"
    export.write_text("\n".join(lines), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, SHARED / "tools" / "score_seeds.py", export], text=True, capture_output=True, check=False
    )
    print(f"seeds ({name}):", run.stdout.strip().splitlines()[-1])
    return run.returncode == 0


def shape(data: bytes, tagger: Tagger | None) -> dict[str, Any]:
    document = decode(data)
    return shape_document(document, extract(document, tagger=tagger), None)


def score_polnear(folder: Path, name: str, tagger: Tagger | None) -> dict[str, dict[str, float]]:
    """F1 of content and of whole relations, in percent: all claims, and those with a cue of speech."""
    gold, speech = read_rows(POLNEAR / "dev.jsonl"), read_rows(POLNEAR / "dev.speech.jsonl")
    export, predictions = folder / "export.jsonl", folder / "predictions.jsonl"
    with export.open("w", encoding="utf-8") as file:
        for row in gold:
            shaped = {**shape(row["text"].encode(), tagger), "sightings": [{"path": row["id"] + ".txt"}]}
            file.write(json.dumps(shaped) + "\n")
    with export.open() as source, predictions.open("w") as target:
        subprocess.run([sys.executable, SHARED / "tools" / "predictions.py"], stdin=source, stdout=target, check=True)
    spoken = folder / "spoken.jsonl"
    of_speech = find_speech(gold, speech)
    spoken.write_text(
        "\n".join(
            json.dumps({**row, "attributions": [one for one in row["attributions"] if of_speech(row["id"], one)]})
            for row in read_rows(predictions)
        ),
        encoding="utf-8",
    )
    return {
        f"dev_{name}": score(POLNEAR / "dev.jsonl", predictions),
        f"dev_speech_{name}": score(POLNEAR / "dev.speech.jsonl", spoken),
    }


def score(gold: Path, predictions: Path) -> dict[str, float]:
    scorer = [sys.executable, SHARED / "tools" / "score_attribution.py", gold, predictions, "--json"]
    report = json.loads(subprocess.run(scorer, text=True, capture_output=True, check=True).stdout)
    return {label: round(100 * report[figure]["f1"], 1) for figure, label in FIGURES.items()}


def find_speech(gold: list[dict[str, Any]], speech: list[dict[str, Any]]) -> Callable[[str, dict[str, Any]], bool]:
    """Tells of a prediction whether its cue is one of speech.

    The part of the gold with speech cues only says nothing of predictions.  A cue that the gold has is of
    the class it has there; another is of speech where a word of it stands in two cues of the gold or more,
    two thirds of which are.
    """
    texts = {row["id"]: row["text"] for row in gold}
    kept = {row["id"]: {one["id"] for one in row["attributions"]} for row in speech}
    spoken: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for row in gold:
        for one in row["attributions"]:
            words = cue_words(row["text"], one)
            every.update(words)
            spoken.update(words if one["id"] in kept[row["id"]] else ())
    known = {
        word
        for word, count in spoken.items()
        if count > 1 and 3 * count >= 2 * every[word] and not is_function_word(word)
    }
    by_id = {row["id"]: row["attributions"] for row in gold}

    def of_speech(document: str, attribution: dict[str, Any]) -> bool:
        there = [one["id"] in kept[document] for one in by_id[document] if share(one["cue"], attribution["cue"])]
        words = cue_words(texts[document], attribution)
        return any(there) if there else not words or not known.isdisjoint(words)

    return of_speech


def share(spans: list[list[int]], others: list[list[int]]) -> bool:
    return any(start < other_end and other_start < end for start, end in spans for other_start, other_end in others)


def cue_words(text: str, attribution: dict[str, Any]) -> set[str]:
    return {word for start, end in attribution["cue"] for word in re.findall(r"[^\W_]+", text[start:end].lower())}


def read_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def compare(corpus: str, measured: dict[str, dict[str, float]]) -> bool:
    """Print each figure beside its floor; False when one lies below."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    if floors["corpus"]["sha256"] != corpus:
        print("The corpus is not the one the floors were measured on: set them anew with ARGS=--set-floors.")
        return False
    held = True
    for part, figures in measured.items():
        for label, value in figures.items():
            floor = floors[part][label]
            below = value < floor - TOLERANCE
            held = held and not below
            print(f"{part:20} {label:10} {value:5.1f}  floor {floor:5.1f}{'  BELOW' if below else ''}")
    return held


def write_floors(corpus: str, measured: dict[str, dict[str, float]]) -> None:
    head = FLOORS.read_text(encoding="utf-8").split("[corpus]", maxsplit=1)[0]
    tables = [f'[corpus]\nsha256 = "{corpus}"\n']
    for part, figures in measured.items():
        tables.append(f"[{part}]\n" + "".join(f"{label} = {value}\n" for label, value in figures.items()))
    FLOORS.write_text(head + "\n".join(tables), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
