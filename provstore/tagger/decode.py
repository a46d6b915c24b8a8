"""From the network's scores to labels: the best path of a linear chain, and how likely it is."""

from dataclasses import dataclass

import numpy as np

from provstore.tagger.inputs import Floats, Ints


@dataclass(frozen=True, slots=True)
class Chain:
    """Transition scores: `begin` (labels), `follow` (label, next label)."""

    begin: Floats
    follow: Floats


def best_paths(chain: Chain, scores: Floats, lengths: Ints) -> tuple[Ints, Floats]:
    """Viterbi and the forward algorithm over a batch.

    `scores` are (rows, words, labels), `lengths` (rows).  Returns labels (rows, words), 0 beyond
    a row's length, and for each row the natural logarithm of the path's probability.
    """
    rows, most, _ = scores.shape
    best = chain.begin + scores[:, 0]
    total = best.copy()
    back = np.zeros((rows, most, scores.shape[2]), np.int64)
    for i in range(1, most):
        running = (lengths > i)[:, None]
        steps = best[:, :, None] + chain.follow
        back[:, i] = steps.argmax(1)
        best = np.where(running, steps.max(1) + scores[:, i], best)
        total = np.where(running, _log_sum(total[:, :, None] + chain.follow) + scores[:, i], total)
    labels = np.zeros((rows, most), np.int64)
    label = best.argmax(1)
    every = np.arange(rows)
    for i in range(most - 1, -1, -1):
        label = np.where(lengths - 1 > i, back[every, min(i + 1, most - 1), label], label)
        labels[:, i] = np.where(lengths > i, label, 0)
    return labels, best.max(1) - _log_sum(total)


def _log_sum(values: Floats) -> Floats:
    """log of the sum of exponentials over axis 1."""
    top: Floats = values.max(1)
    summed: Floats = top + np.log(np.exp(values - top[:, None]).sum(1))
    return summed


def ranges(labels: list[int], names: tuple[str, ...], role: str) -> list[tuple[int, int]]:
    """The ranges of words that carry a role: `B-role` and the `I-role` after it."""
    found: list[tuple[int, int]] = []
    begins, goes_on = names.index(f"B-{role}"), names.index(f"I-{role}")
    for i, label in enumerate(labels):
        if label == begins:
            found.append((i, i + 1))
        elif label == goes_on and found and found[-1][1] == i:
            found[-1] = (found[-1][0], i + 1)
    return found
