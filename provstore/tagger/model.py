"""The trained weights at work: paragraphs in, marked attributions out.

One file holds both parts of the network as ONNX with 8-bit weights, the scores of label after
label, the vocabulary and what the training recorded about itself.  The trunk reads a paragraph
once; the top goes on from there, once to find cues, and once for each cue to find what belongs to
it.  onnxruntime and numpy are imported when this module is, and only `extract` does.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from provstore.records import Span, TaggerIdentity
from provstore.tagger import Tagged
from provstore.tagger.decode import Chain, best_paths, ranges
from provstore.tagger.inputs import NO_CUE, PADDED, Floats, Ints, Stretch, pad, read_paragraph, surround
from provstore.tagger.wordpiece import WordPiece

onnxruntime.disable_telemetry_events()  # after the variable that `provstore.tagger` sets

WEIGHTS = Path(__file__).with_name("weights.npz")
BATCH_PIECES = 256  # of one run of the encoder, padding included
GROUP_PIECES = 4096  # of stretches whose labels are found together
LEAST_MARGIN = -1.5  # of a word to be looked at by the cue head


@dataclass(frozen=True, slots=True)
class _Asked:
    """Words that may be a cue, `[first, end)` of a stretch."""

    row: int
    first: int
    end: int
    margin: float
    tagged: bool


class Tagger:
    """Loaded once in a process; `identity` says which it is."""

    def __init__(self, path: Path = WEIGHTS) -> None:
        self.path = path
        data = path.read_bytes()
        with np.load(BytesIO(data), allow_pickle=False) as file:
            held: dict[str, Any] = {name: file[name] for name in file.files}
        told = json.loads(held["about"].tobytes())
        self.identity = TaggerIdentity(told["name"], sha256(data).hexdigest(), f"onnxruntime {onnxruntime.__version__}")
        self._tags, self._parts = tuple(told["tags"]), tuple(told["parts"])
        self._wordpiece = WordPiece(held["vocabulary"].tobytes().decode().split("\n"))
        self._tag_chain = Chain(held["tag_begin"], held["tag_follow"])
        self._part_chain = Chain(held["part_begin"], held["part_follow"])
        options = onnxruntime.SessionOptions()
        # One thread: a batch is small, and several documents at once use the cores better.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._trunk, self._top = (
            onnxruntime.InferenceSession(held[name].tobytes(), options, providers=["CPUExecutionProvider"])
            for name in ("trunk", "top")
        )

    def __reduce__(self) -> tuple[Callable[..., "Tagger"], tuple[Path, ...]]:
        """Another process that is handed a tagger loads it for itself, once."""
        return load_tagger, () if self.path == WEIGHTS else (self.path,)

    def tag(self, text: str, paragraphs: Sequence[Span]) -> list[list[Tagged]]:
        """The attributions of each paragraph, in the order of their cues."""
        owners: list[int] = []
        stretches: list[Stretch] = []
        for number, span in enumerate(paragraphs):
            for stretch in read_paragraph(text, span, self._wordpiece):
                owners.append(number)
                stretches.append(stretch)
        found: list[list[Tagged]] = [[] for _ in paragraphs]
        for chosen in _alike([stretch.size for stretch in stretches], GROUP_PIECES):
            for k, one in self._mark([stretches[k] for k in chosen]):
                found[owners[chosen[k]]].append(one)
        return [sorted(marked, key=lambda one: one.cue) for marked in found]

    def _mark(self, stretches: list[Stretch]) -> Iterable[tuple[int, Tagged]]:
        """The attributions in some stretches, each with the number of its stretch."""
        states, tags = self._read(stretches)
        asked = list(self._candidates(stretches, tags))
        if not asked:
            return
        parts, logits, lengths = self._read_cues(stretches, states, asked)
        paths, likelihood = best_paths(self._part_chain, parts, lengths)
        for k, one in enumerate(asked):
            words = stretches[one.row].words
            a, b = stretches[one.row].around(one.first, one.end)
            path = paths[k, : b - a].tolist()
            content, sources = (
                [words.span(a + i, a + j) for i, j in ranges(path, self._parts, role)] for role in ("content", "source")
            )
            if content:
                yield one.row, Tagged(
                    tuple(content), words.span(one.first, one.end), next(iter(sources), None),
                    certainty=float(1 / (1 + np.exp(-logits[k]))), likelihood=float(np.exp(likelihood[k])),
                    margin=one.margin, tagged=one.tagged,
                )  # fmt: skip

    def _read(self, stretches: list[Stretch]) -> tuple[list[Floats], Floats]:
        """The state of each piece, and the scores of each word's tags (stretches, words, labels)."""
        states: list[Floats] = [np.empty((0, 0), np.float32)] * len(stretches)
        tags = np.zeros((len(stretches), max(len(stretch.words) for stretch in stretches), len(self._tags)), np.float32)
        for chosen in _alike([stretch.size for stretch in stretches], BATCH_PIECES):
            feed, starts = _feed([stretches[k] for k in chosen], self._wordpiece)
            (made,) = self._trunk.run(None, feed)
            far = np.full_like(feed["pieces"], NO_CUE)
            bias = np.where(feed["pieces"] == self._wordpiece.padding, PADDED, 0).astype(np.float32)
            scored, _, _ = self._top.run(None, {"states": made, "near": far, "bias": bias, "words": starts})
            tags[chosen, : scored.shape[1]] = scored
            for i, k in enumerate(chosen):
                states[k] = made[i]
        return states, tags

    def _candidates(self, stretches: list[Stretch], tags: Floats) -> Iterable[_Asked]:
        """Cues that the tagging head marks, and words that it nearly marked as one."""
        labels, _ = best_paths(self._tag_chain, tags, np.array([len(stretch.words) for stretch in stretches]))
        cue = [label.endswith("-cue") for label in self._tags]
        margin = tags[:, :, self._tags.index("B-cue")] - tags[:, :, np.logical_not(cue)].max(2)
        for row, stretch in enumerate(stretches):
            count = len(stretch.words)
            marked = ranges(labels[row, :count].tolist(), self._tags, "cue")
            yield from (_Asked(row, first, end, float(margin[row, first]), True) for first, end in marked)
            inside = {i for first, end in marked for i in range(first, end)}
            near = np.flatnonzero(margin[row, :count] >= LEAST_MARGIN).tolist()
            yield from (_Asked(row, i, i + 1, float(margin[row, i]), False) for i in near if i not in inside)

    def _read_cues(
        self, stretches: list[Stretch], states: list[Floats], asked: list[_Asked]
    ) -> tuple[Floats, Floats, Ints]:
        """Around each cue: scores of parts (cues, words, labels), that it attributes anything, how many words."""
        around = [surround(stretches[one.row], one.first, one.end) for one in asked]
        lengths = np.array([len(one.words) for one in around])
        parts = np.zeros((len(asked), lengths.max(), len(self._parts)), np.float32)
        logits = np.zeros(len(asked), np.float32)
        for chosen in _alike([len(one.pieces) for one in around], BATCH_PIECES):
            near, bias, words = pad([around[k] for k in chosen])
            taken = np.zeros((*near.shape, states[0].shape[1]), np.float32)
            for i, k in enumerate(chosen):
                taken[i, : len(around[k].pieces)] = states[asked[k].row][around[k].pieces]
            _, scored, attributes = self._top.run(None, {"states": taken, "near": near, "bias": bias, "words": words})
            parts[chosen, : scored.shape[1]] = scored
            logits[chosen] = attributes[range(len(chosen)), [around[k].first for k in chosen]]
        return parts, logits, lengths


@cache
def load_tagger(path: Path = WEIGHTS) -> Tagger:
    return Tagger(path)


def _alike(sizes: Sequence[int], most: int) -> Iterable[list[int]]:
    """Numbers of things of like size together, so that little of a batch of `most` is padding."""
    batch: list[int] = []
    for k in sorted(range(len(sizes)), key=sizes.__getitem__):
        if batch and (len(batch) + 1) * sizes[k] > most:
            yield batch
            batch = []
        batch.append(k)
    if batch:
        yield batch


def _feed(batch: list[Stretch], wordpiece: WordPiece) -> tuple[dict[str, Ints], Ints]:
    """Padded inputs of the encoder, where piece 0 is padding, and the first piece of each word."""
    longest, most = max(stretch.size for stretch in batch), max(len(stretch.words) for stretch in batch)
    pieces, case, place = (np.full((len(batch), longest), wordpiece.padding, np.int64) for _ in range(3))
    starts = np.zeros((len(batch), most), np.int64)
    for row, stretch in enumerate(batch):
        last = stretch.size - 1
        counts = np.diff(stretch.starts)
        pieces[row, 0], pieces[row, last] = wordpiece.first, wordpiece.last
        pieces[row, 1:last] = [number for of_word in stretch.pieces for number in of_word]
        case[row, 1:last] = np.repeat(stretch.words.case, counts)
        place[row, 1:last] = np.repeat(stretch.words.place, counts)
        starts[row, : len(counts)] = stretch.starts[:-1]
    return {"pieces": pieces, "case": case, "place": place}, starts
