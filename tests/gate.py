"""`make gate`: measure the extraction against the floors in gate.toml.

The gold and the scorers stand beside the checkout in `../shared`, where there is one; nothing
of them is part of the project, and without them there is nothing to measure.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Any

from provstore.export.shape import shape_document
from provstore.extract import extract
from provstore.text.decode import decode

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).with_name("gate.toml")
PARTS = {"polnear_dev": "dev.jsonl", "polnear_dev_speech": "dev.speech.jsonl"}
FIGURES = {"content.exact": "exact", "content.relaxed": "relaxed", "linked.all": "relation"}
TOLERANCE = 0.05  # percent points: what rounding to one decimal can hide


def main() -> int:
    parser = argparse.ArgumentParser(prog="gate", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--set-floors", action="store_true", help="write what is measured as the new floors")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print("The gold stands in ../shared, and there is none here: nothing was measured.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        sound = score_seeds(Path(folder))
        corpus, measured = score_polnear(Path(folder))
    if options.set_floors:
        write_floors(corpus, measured)
        print(f"floors written to {FLOORS.name}")
        return 0 if sound else 1
    return 0 if compare(corpus, measured) and sound else 1


def score_seeds(folder: Path) -> bool:
    """The two articles against their gold: valid, and nothing wrong."""
    lines = [json.dumps(shape(path.read_bytes())) for path in sorted((SHARED / "seeds").glob("*.txt"))]
    export = folder / "seeds.jsonl"
    export.write_text("\n".join(lines), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, SHARED / "tools" / "score_seeds.py", export], text=True, capture_output=True, check=False
    )
    print("seeds:", run.stdout.strip().splitlines()[-1])
    return run.returncode == 0


def shape(data: bytes) -> dict[str, Any]:
    document = decode(data)
    return shape_document(document, extract(document), None)


def score_polnear(folder: Path) -> tuple[str, dict[str, dict[str, float]]]:
    """F1 of content and of whole relations, in percent; and the digest of what was measured on."""
    gold = SHARED / "corpora" / "polnear"
    digest = sha256(b"".join((gold / name).read_bytes() for name in PARTS.values())).hexdigest()
    export, predictions = folder / "export.jsonl", folder / "predictions.jsonl"
    with export.open("w", encoding="utf-8") as file:
        for line in (gold / "dev.jsonl").read_text(encoding="utf-8").split("\n"):
            if line:
                row = json.loads(line)
                file.write(
                    json.dumps({**shape(row["text"].encode()), "sightings": [{"path": row["id"] + ".txt"}]}) + "\n"
                )
    with export.open() as source, predictions.open("w") as target:
        subprocess.run([sys.executable, SHARED / "tools" / "predictions.py"], stdin=source, stdout=target, check=True)
    measured: dict[str, dict[str, float]] = {}
    for part, name in PARTS.items():
        scorer = [sys.executable, SHARED / "tools" / "score_attribution.py", gold / name, predictions, "--json"]
        report = json.loads(subprocess.run(scorer, text=True, capture_output=True, check=True).stdout)
        measured[part] = {label: round(100 * report[figure]["f1"], 1) for figure, label in FIGURES.items()}
    return digest, measured


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
