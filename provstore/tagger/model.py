"""The trained weights at work: paragraphs in, marked attributions out.

One file holds both parts of the network as ONNX with 8-bit weights, the scores of label after
label, the vocabulary and what the training recorded about itself.  The trunk reads a paragraph
once; the top goes on from there, once to find cues, and once for each cue to find what belongs to
it.  onnxruntime and numpy are imported when this module is, and only `extract` does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from provstore.records import Span, TaggerIdentity
from provstore.tagger.decode import NO_CUE, Chain, Floats, Ints, best_paths, bucket, ranges
from provstore.tagger.inputs import Stretch, read_paragraph
from provstore.tagger.wordpiece import WordPiece

WEIGHTS = Path(__file__).with_name("weights.npz")
BATCH_PIECES = 256  # of one run of the encoder, padding included
LEAST_MARGIN = -1.5  # of a word to be looked at by the cue head


@dataclass(frozen=True, slots=True)
class Tagged:
    """One attribution as the tagger marks it, with what tells how sure it is; nothing of it is calibrated.

    `certainty` is the cue head's belief that the cue attributes something, `likelihood` that its
    parts are exactly these, both between 0 and 1; `margin`, how much better than any other label
    the tagging head scores "cue" on the word, or how much worse, below 0; `tagged`, whether its
    best path through the paragraph has the cue.
    """

    content: tuple[Span, ...]
    cue: Span
    source: Span | None
    certainty: float
    likelihood: float
    margin: float
    tagged: bool


class Tagger:
    """Loaded once in a process; `identity` says which it is."""

    def __init__(self, path: Path = WEIGHTS) -> None:
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

    def tag(self, text: str, paragraphs: Sequence[Span]) -> list[list[Tagged]]:
        """The attributions of each paragraph, in the order of their cues."""
        stretches = [
            (number, stretch)
            for number, span in enumerate(paragraphs)
            for stretch in read_paragraph(text, span, self._wordpiece)
        ]
        found: list[list[Tagged]] = [[] for _ in paragraphs]
        for batch in _batches(stretches):
            for (number, _), marked in zip(batch, self._mark([stretch for _, stretch in batch]), strict=True):
                found[number] += marked
        return [sorted(marked, key=lambda one: one.cue) for marked in found]

    def _mark(self, batch: list[Stretch]) -> list[list[Tagged]]:
        lengths = np.array([len(stretch.words) for stretch in batch], np.int64)
        feed = _feed(batch, self._wordpiece)
        starts = feed.pop("words")
        (states,) = self._trunk.run(None, feed)
        bias = np.where(feed["pieces"] == self._wordpiece.padding, -1e4, 0).astype(np.float32)
        every = np.arange(len(batch))
        tags, _, _ = self._read(states, bias, starts, every, np.full_like(feed["pieces"], NO_CUE))
        labels, _ = best_paths(self._tag_chain, tags, lengths)
        cues = list(self._candidates(batch, tags, labels))
        found: list[list[Tagged]] = [[] for _ in batch]
        if not cues:
            return found
        row, first, end = (np.array([cue[k] for cue in cues], np.int64) for k in (0, 1, 2))
        near = bucket(starts[row, first], starts[row, end - 1] + 1, states.shape[1])
        _, scores, attributes = self._read(states, bias, starts, row, near)
        paths, likelihood = best_paths(self._part_chain, scores, lengths[row])
        logit = attributes[np.arange(len(row)), first]
        for k, (r, a, b, margin, tagged) in enumerate(cues):
            words = batch[r].words
            path = paths[k, : lengths[r]].tolist()
            content = ranges(path, self._parts, "content")
            source = ranges(path, self._parts, "source")
            if content:
                found[r].append(
                    Tagged(
                        content=tuple(words.span(*part) for part in content),
                        cue=words.span(a, b),
                        source=words.span(*source[0]) if source else None,
                        certainty=float(1 / (1 + np.exp(-logit[k]))),
                        likelihood=float(np.exp(likelihood[k])),
                        margin=margin,
                        tagged=tagged,
                    )
                )
        return found

    def _read(self, states: Floats, bias: Floats, starts: Ints, row: Ints, near: Ints) -> tuple[Floats, ...]:
        """What the top scores for `row`s at distances `near`: tags, parts, and that a word attributes something."""
        most = max(1, BATCH_PIECES // states.shape[1])
        made = []
        for k in range(0, len(row), most):
            r = row[k : k + most]
            given = {"states": states[r], "near": near[k : k + most], "bias": bias[r], "words": starts[r]}
            made.append(self._top.run(None, given))
        return tuple(np.concatenate(parts) for parts in zip(*made, strict=True))

    def _candidates(
        self, batch: list[Stretch], tags: Floats, labels: Ints
    ) -> Iterable[tuple[int, int, int, float, bool]]:
        """Cues that the tagging head marks, and words that it nearly marked as one, with their margin."""
        cue = [label.endswith("-cue") for label in self._tags]
        margin = tags[:, :, self._tags.index("B-cue")] - tags[:, :, np.logical_not(cue)].max(2)
        for r, stretch in enumerate(batch):
            count = len(stretch.words)
            marked = ranges(labels[r, :count].tolist(), self._tags, "cue")
            yield from ((r, a, b, float(margin[r, a]), True) for a, b in marked)
            inside = {i for a, b in marked for i in range(a, b)}
            near = np.flatnonzero(margin[r, :count] >= LEAST_MARGIN).tolist()
            yield from ((r, i, i + 1, float(margin[r, i]), False) for i in near if i not in inside)


@cache
def load_tagger() -> Tagger:
    """The tagger that comes with provstore."""
    return Tagger()


def _batches(stretches: list[tuple[int, Stretch]]) -> Iterable[list[tuple[int, Stretch]]]:
    """Stretches of like length together, so that little of a batch is padding."""
    batch: list[tuple[int, Stretch]] = []
    for item in sorted(stretches, key=lambda item: item[1].size):
        if batch and (len(batch) + 1) * item[1].size > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def _feed(batch: list[Stretch], wordpiece: WordPiece) -> dict[str, Ints]:
    """Padded inputs of the encoder; piece 0 is padding."""
    longest, most = max(stretch.size for stretch in batch), max(len(stretch.words) for stretch in batch)
    pieces, case, place = (np.full((len(batch), longest), wordpiece.padding, np.int64) for _ in range(3))
    words = np.zeros((len(batch), most), np.int64)
    for r, stretch in enumerate(batch):
        counts = np.array([len(of_word) for of_word in stretch.pieces])
        size = stretch.size
        pieces[r, 0], pieces[r, size - 1] = wordpiece.first, wordpiece.last
        pieces[r, 1 : size - 1] = [number for of_word in stretch.pieces for number in of_word]
        case[r, 1 : size - 1] = np.repeat(stretch.words.case, counts)
        place[r, 1 : size - 1] = np.repeat(stretch.words.place, counts)
        words[r, : len(counts)] = 1 + np.cumsum(counts) - counts
    return {"pieces": pieces, "case": case, "place": place, "words": words}
