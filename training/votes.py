"""`make votes POLNEAR=…`: fits how rules and tagger are weighed, on articles the tagger was not trained on.

A candidate is right when its content shares half of the words or more with a gold content, and
cue and source share a word with that attribution's, or are missing in both.  The weights are a
logistic regression by Newton's method with a small L2 penalty; `least` is the probability above
which candidates are kept, where the F1 of whole relations is highest.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from provstore.extract.page.blocks import find_pieces
from provstore.extract.sources.cast import Cast
from provstore.extract.speech.attributions import read_by_rules
from provstore.extract.speech.paragraphs import split_paragraphs
from provstore.extract.speech.parts import Attribution
from provstore.extract.vote.candidates import Candidate, find_candidates
from provstore.extract.vote.vote import compete, join
from provstore.extract.vote.weights import features
from provstore.rules import FOLDER
from provstore.tagger.model import Tagger
from training.held_out import is_held_out, read_documents

PENALTIES = (1.0, 3.0, 10.0, 30.0, 100.0)  # on the squares of the weights: one of these
PARTS = 5  # of the articles, each of which is read with weights fitted on the others
_WORD = re.compile(r"[^\W_]+(?:['’.\-&][^\W_]+)*")
Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with the attribution it makes, and the number of the gold one it is, if it is right."""

    document: int
    candidate: Candidate
    made: Attribution
    right: int | None


def main() -> int:
    parser = argparse.ArgumentParser(prog="votes", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("polnear", type=Path, help="folder with train.jsonl and dev.jsonl")
    options = parser.parse_args()
    train = [row for row in read_documents(options.polnear / "train.jsonl") if is_held_out(str(row["id"]))]
    dev = read_documents(options.polnear / "dev.jsonl")
    tables = [_HEAD.format(articles=len(train))]
    for name, tagger in (("both", Tagger()), ("rules", None)):
        judged, gold = judge_all(train, tagger)
        penalty = best_penalty(judged, gold)
        weights = fit(judged, penalty)
        least, best = best_threshold(judged, weights, sum(gold))
        tables.append(write_table(name, weights, least))
        print(
            f"{name}: penalty {penalty:g}, kept from {least};"
            f" relation F1 {100 * best:.1f} on the articles it is fitted on"
        )
        for part, (found, _) in (("held out", (judged, gold)), ("dev", judge_all(dev, tagger))):
            print(f"  {part}: {len(found)} candidates; confidence and how many of these are right")
            for low, share, count in reliability(found, weights):
                print(f"    {low:.1f} to {low + 0.1:.1f}   {100 * share:5.1f} %   of {count}")
    (Path(str(FOLDER)) / "speech" / "votes.toml").write_text("\n".join(tables), encoding="utf-8")
    return 0


_HEAD = """# How rules and tagger are weighed (extract/vote): written by `make votes`, not by hand.
#
# Logistic regression over what is known of a candidate.  Fitted on {articles} articles of PolNeAR's
# training part that were kept from the training of the tagger.  "both": with the tagger;
# "rules": without.  Candidates whose probability is below `least` are dropped.
"""


def judge_all(rows: list[dict[str, Any]], tagger: Tagger | None) -> tuple[list[Judged], list[int]]:
    """All candidates of the documents, and how many attributions the gold of each has."""
    judged: list[Judged] = []
    for number, row in enumerate(rows):
        starts, gold = read_gold(row)
        for candidate in _candidates(row["text"], tagger):
            made = join(candidate, 0.0)
            judged.append(Judged(number, candidate, made, _find_gold(gold, starts, made)))
    return judged, [len(row["attributions"]) for row in rows]


def _candidates(text: str, tagger: Tagger | None) -> Iterator[Candidate]:
    paragraphs = split_paragraphs(text, find_pieces(text))
    tagged = tagger.tag(text, [paragraph.span for paragraph in paragraphs]) if tagger else [[] for _ in paragraphs]
    for paragraph, ruled, marked in zip(
        paragraphs, read_by_rules(paragraphs, Cast(text, "", None, None)), tagged, strict=True
    ):
        if not any(found.construction.is_final for found in ruled):  # no vote is held on the others
            yield from find_candidates(paragraph, ruled, marked)


def read_gold(row: dict[str, Any]) -> tuple[list[int], list[dict[str, Words]]]:
    """Where the words of a document start, and its attributions by the numbers of their words."""
    starts = [match.start() for match in _WORD.finditer(row["text"])]
    return starts, [
        {role: _words(starts, one[role]) for role in ("content", "cue", "source")} for one in row["attributions"]
    ]


def _find_gold(gold: list[dict[str, Words]], starts: list[int], made: Attribution) -> int | None:
    content, cue, source = (
        _words(starts, [(span.start, span.end) for span in spans if span])
        for spans in (made.content, (made.cue,), (made.source,))
    )
    for number, one in enumerate(gold):
        both, either = len(one["content"] & content), len(one["content"] | content)
        if 2 * both >= either > 0 and _same(one["cue"], cue) and _same(one["source"], source):
            return number
    return None


def _words(starts: list[int], spans: Any) -> Words:
    return frozenset(i for start, end in spans for i in range(*np.searchsorted(starts, (start, end))))


def _same(one: Words, other: Words) -> bool:
    return bool(one & other) or (not one and not other)


def best_penalty(judged: list[Judged], gold: list[int]) -> float:
    """The penalty with the best F1 on parts of the articles that it was not fitted on."""

    def found(penalty: float) -> float:
        total = 0.0
        for part in range(PARTS):
            others = [one for one in judged if one.document % PARTS != part]
            weights = fit(others, penalty)
            least, _ = best_threshold(others, weights, sum(gold) - sum(gold[part::PARTS]))
            rest = [one for one in judged if one.document % PARTS == part]
            kept = [step for step in keep(rest, weights) if step[0] >= least]
            total += 2 * kept[-1][1] / (len(kept) + sum(gold[part::PARTS])) if kept else 0.0
        return total

    return max(PENALTIES, key=found)


def fit(judged: list[Judged], penalty: float) -> dict[str, float]:
    """Feature → weight."""
    names = sorted({name for one in judged for name in features(one.candidate)})
    rows = np.array([[features(one.candidate).get(name, 0.0) for name in names] for one in judged])
    right = np.array([one.right is not None for one in judged], float)
    weights: NDArray[np.float64] = np.zeros(len(names))
    for _ in range(30):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chance) - penalty * weights
        curve = (rows.T * (chance * (1 - chance))) @ rows + penalty * np.eye(len(names))
        weights = weights + np.linalg.solve(curve, slope)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def chances(judged: list[Judged], weights: dict[str, float]) -> list[float]:
    totals = [sum(weights.get(n, 0.0) * v for n, v in features(one.candidate).items()) for one in judged]
    return [float(1 / (1 + np.exp(-total))) for total in totals]


def keep(judged: list[Judged], weights: dict[str, float]) -> Iterator[tuple[float, int]]:
    """The candidates that nothing likelier competes with, likeliest first: its chance, how many are right so far."""
    kept: dict[int, list[Attribution]] = {}
    hit: set[tuple[int, int]] = set()
    for chance, one in sorted(zip(chances(judged, weights), judged, strict=True), key=lambda item: -item[0]):
        others = kept.setdefault(one.document, [])
        if not any(compete(one.made, other) for other in others):
            others.append(one.made)
            if one.right is not None:
                hit.add((one.document, one.right))
            yield chance, len(hit)


def best_threshold(judged: list[Judged], weights: dict[str, float], gold: int) -> tuple[float, float]:
    """The probability above which candidates are kept for the best F1 of whole relations, and that F1."""
    scored = ((2 * hits / (count + gold), chance) for count, (chance, hits) in enumerate(keep(judged, weights), 1))
    best, least = max(scored, key=lambda item: item[0], default=(0.0, 0.5))
    return round(least, 2), best


def reliability(judged: list[Judged], weights: dict[str, float]) -> Iterator[tuple[float, float, int]]:
    """For each tenth of confidence: its lower end, how many of its candidates are right, how many there are."""
    weighed = list(zip(chances(judged, weights), judged, strict=True))
    for tenth in range(10):
        inside = [one.right is not None for chance, one in weighed if tenth <= 10 * chance < tenth + 1]
        if inside:
            yield tenth / 10, sum(inside) / len(inside), len(inside)


def write_table(name: str, weights: dict[str, float], least: float) -> str:
    lines = [f"[{name}]", f"least = {least}", "", f"[{name}.weights]"]
    return "\n".join([*lines, *(f'"{feature}" = {weight}' for feature, weight in weights.items()), ""])


if __name__ == "__main__":
    sys.exit(main())
