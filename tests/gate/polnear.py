"""Measures on PolNeAR's dev part and on the gold of the two seed articles, which stand in `../shared`.

Nothing of them is part of the project.  Texts, gold and scorers are used where a checkout has them beside it.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from provstore.english.classes import is_function_word
from provstore.extract import extract
from provstore.forms.document import shape_document
from provstore.tagger import open_tagger
from provstore.tagger.model import Tagger
from provstore.text.decode import decode
from tests.gate.floors import Measured

SHARED = Path(__file__).parents[3] / "shared"
POLNEAR = SHARED / "corpora" / "polnear"
FIGURES = {"content.exact": "exact", "content.relaxed": "relaxed", "linked.all": "relation"}


def measure(taggers: Mapping[str, str]) -> Measured:
    """F1 of content and of whole relations, in percent: all claims, and those with a cue of speech."""
    corpus = sha256(b"".join((POLNEAR / part).read_bytes() for part in ("dev.jsonl", "dev.speech.jsonl"))).hexdigest()
    parts: dict[str, dict[str, float]] = {}
    for name, tagger in taggers.items():
        with tempfile.TemporaryDirectory() as folder:
            parts |= score_polnear(Path(folder), name, open_tagger(tagger, print))
    return Measured("PolNeAR's dev part, in percent F1", "corpus", corpus, parts)


def score_seeds(taggers: Mapping[str, str]) -> bool:
    """The two articles against their gold: valid, and nothing wrong."""
    sound = True
    for name, tagger in taggers.items():
        reader = open_tagger(tagger, print)
        lines = [json.dumps(shape(path.read_bytes(), reader)) for path in sorted((SHARED / "seeds").glob("*.txt"))]
        with tempfile.TemporaryDirectory() as folder:
            export = Path(folder) / "seeds.jsonl"
            export.write_text("\n".join(lines), encoding="utf-8")
            scorer = [sys.executable, str(SHARED / "tools" / "score_seeds.py"), str(export)]
            run = subprocess.run(scorer, text=True, capture_output=True, check=False)
        print(f"seeds ({name}):", run.stdout.strip().splitlines()[-1])
        sound = sound and run.returncode == 0
    return sound


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
    tool = SHARED / "tools" / "score_attribution.py"
    scorer = [sys.executable, str(tool), str(gold), str(predictions), "--json"]
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
