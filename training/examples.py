"""PolNeAR as examples: one paragraph, its words, and the attributions that lie in it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch

from provstore.records import Span
from provstore.tagger.inputs import Stretch, Surroundings, pad, read_paragraph, surround
from provstore.tagger.wordpiece import WordPiece
from training.network import PARTS, TAGS

Range = tuple[int, int]
LONGEST = 320  # pieces of one example
FALSE_CUES = 2  # in a paragraph, of the words that are cues elsewhere


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution as ranges of words: its parts by role; the cue is one range."""

    content: tuple[Range, ...]
    cue: Range
    source: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Example:
    document: str
    stretch: Stretch
    relations: tuple[Relation, ...]


def examples(rows: list[dict[str, Any]], wordpiece: WordPiece) -> Iterator[Example]:
    for row in rows:
        text, name, relations = row["text"], row["id"], row["attributions"]
        start = 0
        for line in text.split("\n"):
            span = Span(start, start + len(line))
            start += len(line) + 1
            if not line.strip():
                continue
            for stretch in read_paragraph(text, span, wordpiece, LONGEST):
                yield Example(name, stretch, tuple(_relations(stretch, relations)))


def _relations(stretch: Stretch, rows: list[dict[str, list[list[int]]]]) -> Iterator[Relation]:
    """Those whose cue and some of whose content lie in the stretch."""
    words = stretch.words
    low, high = words.start[0], words.end[-1]
    for row in rows:
        if not row["cue"] or not low <= row["cue"][0][0] < high:
            continue
        parts = {
            role: tuple(found for start, end in row[role] if (found := _range(stretch, start, end)))
            for role in ("content", "cue", "source")
        }
        if parts["content"] and parts["cue"]:
            yield Relation(parts["content"], parts["cue"][0], parts["source"])


def _range(stretch: Stretch, start: int, end: int) -> Range | None:
    words = stretch.words
    inside = [i for i in range(len(words)) if words.start[i] < end and start < words.end[i]]
    return (inside[0], inside[-1] + 1) if inside else None


def tags(example: Example) -> list[int]:
    """The label of each word for the tagging head; where roles overlap the shorter range wins."""
    labels = [0] * len(example.stretch.words)
    ranges = [
        (found, role)
        for relation in example.relations
        for role, found_all in (("content", relation.content), ("cue", (relation.cue,)), ("source", relation.source))
        for found in found_all
    ]
    for (first, end), role in sorted(ranges, key=lambda item: item[0][0] - item[0][1]):
        _mark(labels, TAGS, first, end, role)
    return labels


def parts(relation: Relation, a: int, b: int) -> list[int]:
    """The label of each of the words `[a, b)` around the relation's cue for the cue head."""
    labels = [0] * (b - a)
    for role, ranges in (("content", relation.content), ("source", relation.source)):
        for first, end in ranges:
            if (low := max(first, a)) < (high := min(end, b)):
                _mark(labels, PARTS, low - a, high - a, role)
    return labels


def _mark(labels: list[int], names: tuple[str, ...], first: int, end: int, role: str) -> None:
    labels[first] = names.index(f"B-{role}")
    labels[first + 1 : end] = [names.index(f"I-{role}")] * (end - first - 1)


def cue_words(found: list[Example]) -> frozenset[str]:
    """Words that are a cue of one word at least twice: where they are none, the cue head must say so."""
    counted = Counter(
        example.stretch.words.word(first).lower()
        for example in found
        for relation in example.relations
        for first, end in (relation.cue,)
    )
    return frozenset(word for word, count in counted.items() if count > 1)


@dataclass(slots=True)
class Batch:
    """Padded tensors of some paragraphs, and of what is read around the cues in them.

    `row` is the paragraph of each cue; `around`, `near`, `bias` and `around_words` are what
    `Surroundings` has; `attributes` is 1 where the cue is one.
    """

    pieces: torch.Tensor
    case: torch.Tensor
    place: torch.Tensor
    words: torch.Tensor
    mask: torch.Tensor
    tags: torch.Tensor
    row: torch.Tensor
    around: torch.Tensor
    near: torch.Tensor
    bias: torch.Tensor
    around_words: torch.Tensor
    around_mask: torch.Tensor
    first: torch.Tensor
    parts: torch.Tensor
    attributes: torch.Tensor


def make_batch(chosen: list[Example], wordpiece: WordPiece, cues: frozenset[str], dice: random.Random) -> Batch:
    """Gold cues, and a few words that only look like one, of all paragraphs chosen."""
    longest, most = max(e.stretch.size for e in chosen), max(len(e.stretch.words) for e in chosen)
    pieces, case, place = (torch.zeros(len(chosen), longest, dtype=torch.long) for _ in range(3))
    words, gold = (torch.zeros(len(chosen), most, dtype=torch.long) for _ in range(2))
    mask = torch.zeros(len(chosen), most, dtype=torch.bool)
    rows: list[int] = []
    around: list[Surroundings] = []
    labels: list[list[int]] = []
    for r, example in enumerate(chosen):
        stretch = example.stretch
        pieces[r, 0], pieces[r, stretch.size - 1] = wordpiece.first, wordpiece.last
        for i, of_word in enumerate(stretch.pieces):
            at = words[r, i] = stretch.starts[i]
            pieces[r, at : at + len(of_word)] = torch.tensor(of_word)
            case[r, at : at + len(of_word)] = stretch.words.case[i]
            place[r, at : at + len(of_word)] = stretch.words.place[i]
        count = len(stretch.words)
        mask[r, :count] = True
        gold[r, :count] = torch.tensor(tags(example))
        taken = {i for relation in example.relations for i in range(*relation.cue)}
        false = [i for i in range(count) if i not in taken and stretch.words.word(i).lower() in cues]
        asked: list[tuple[Range, Relation | None]] = [(relation.cue, relation) for relation in example.relations]
        asked += [((i, i + 1), None) for i in dice.sample(false, min(len(false), FALSE_CUES))]
        for cue, relation in asked:
            rows.append(r)
            around.append(surround(stretch, *cue))
            labels.append(parts(relation, *stretch.around(*cue)) if relation else [])
    near, bias, around_words = (torch.from_numpy(made) for made in pad(around))
    read = torch.zeros(near.shape, dtype=torch.long)
    part_labels, around_mask = (torch.zeros(around_words.shape, dtype=kind) for kind in (torch.long, torch.bool))
    for number, (one, marked) in enumerate(zip(around, labels, strict=True)):
        read[number, : len(one.pieces)] = torch.from_numpy(one.pieces)
        around_mask[number, : len(one.words)] = True
        part_labels[number, : len(marked)] = torch.tensor(marked, dtype=torch.long)
    first = torch.tensor([one.first for one in around], dtype=torch.long)
    attributes = torch.tensor([len(marked) > 0 for marked in labels], dtype=torch.long)
    row = torch.tensor(rows, dtype=torch.long)
    return Batch(
        pieces, case, place, words, mask, gold,
        row, read, near, bias, around_words, around_mask, first, part_labels, attributes,
    )  # fmt: skip


def without_commas(example: Example) -> Example:
    """The same paragraph as a page prints it whose maker stripped commas and curly marks."""
    words, pieces, sentence = example.stretch.words, example.stretch.pieces, example.stretch.sentence
    kept = [i for i in range(len(words)) if words.word(i) not in (",", "“", "”", "’", "‘", '"')]
    if not kept:
        return example
    place = {old: new for new, old in enumerate(kept)}

    def moved(ranges: tuple[Range, ...]) -> tuple[Range, ...]:
        found = [[place[i] for i in range(*one) if i in place] for one in ranges]
        return tuple((inside[0], inside[-1] + 1) for inside in found if inside)

    fewer = type(words)(
        words.text, [words.start[i] for i in kept], [words.end[i] for i in kept], [words.case[i] for i in kept],
        [0] * len(kept),
    )  # fmt: skip
    relations = tuple(
        Relation(moved(r.content), cue[0], moved(r.source))
        for r in example.relations
        if (cue := moved((r.cue,))) and moved(r.content)
    )
    return Example(example.document, Stretch(fewer, [pieces[i] for i in kept], [sentence[i] for i in kept]), relations)
