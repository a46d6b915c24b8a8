"""`make train BASE=… POLNEAR=…`: fine-tunes the encoder and both heads; goes on where it was stopped.

Adam with decoupled decay (Loshchilov and Hutter 2019), a linear warm-up and decay, and the
average of the weights over the last steps (Polyak and Juditsky 1992) as the result.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path
from typing import Any

import torch
from torch import nn

from provstore.tagger.inputs import NO_CUE, PADDED
from provstore.tagger.wordpiece import WordPiece
from training.base import find_base, read_tensors, read_vocabulary
from training.examples import Batch, Example, cue_words, examples, make_batch, without_commas
from training.held_out import is_held_out, read_documents
from training.network import Network, load_base

ENCODER_RATE, HEAD_RATE, DECAY = 3e-4, 2e-3, 0.01
WARM_UP = 0.08
AVERAGED = 0.995  # of the running average that is kept at each step
BATCH_PIECES = 1400


def main() -> int:
    parser = argparse.ArgumentParser(prog="train", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("polnear", type=Path, help="folder with train.jsonl")
    parser.add_argument("--base", help="folder with the pretrained encoder; else that of the installed package")
    parser.add_argument("--work", type=Path, default=Path("build/train"), help="where the run can go on from")
    parser.add_argument("--epochs", type=float, default=2.5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--all", action="store_true", help="hold no document out")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    base = find_base(options.base)
    wordpiece = WordPiece(read_vocabulary(base))
    rows = read_documents(options.polnear / "train.jsonl")
    rows = [row for row in rows if options.all or not is_held_out(str(row["id"]))]
    found = list(examples(rows, wordpiece))
    print(f"{len(rows)} articles, {len(found)} paragraphs, {sum(len(e.relations) for e in found)} attributions")
    torch.manual_seed(1)  # the heads begin alike whatever the order of the examples: runs can be averaged
    network = Network()
    load_base(network, read_tensors(base / "model.safetensors"))
    options.work.mkdir(parents=True, exist_ok=True)
    train(network, found, wordpiece, options)
    return 0


def train(network: Network, found: list[Example], wordpiece: WordPiece, options: Any) -> None:
    cues = cue_words(found)
    plan = make_plan(found, options.epochs, options.seed)
    optimizer, schedule = make_optimizer(network, len(plan))
    average = {name: value.clone() for name, value in network.state_dict().items()}
    saved = options.work / f"seed{options.seed}.pt"
    begin = 0
    if saved.exists():
        state = torch.load(saved)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        average, begin = state["average"], state["step"]
        print(f"goes on at step {begin} of {len(plan)}")
    network.train()
    started, losses = time.monotonic(), [0.0, 0.0, 0.0]
    for step in range(begin, len(plan)):
        dice = random.Random(options.seed * 1_000_003 + step)
        torch.manual_seed(options.seed * 1_000_003 + step)
        chosen = [without_commas(found[i]) if dice.random() < 0.06 else found[i] for i in plan[step]]
        parts = step_losses(network, make_batch(chosen, wordpiece, cues, dice))
        loss = torch.stack(parts).sum()
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        keep = min(AVERAGED, (step + 1) / (step + 20))
        with torch.no_grad():
            for name, value in network.state_dict().items():
                if value.is_floating_point():
                    average[name].lerp_(value, 1 - keep)
        losses = [0.98 * old + 0.02 * new.item() for old, new in zip(losses, parts, strict=True)]
        if step % 50 == 49 or step + 1 == len(plan):
            told = " ".join(f"{value:.3f}" for value in losses)
            print(f"step {step + 1}/{len(plan)}  losses {told}  {time.monotonic() - started:.0f} s", flush=True)
        if step % 200 == 199 or step + 1 == len(plan):
            given = {name: str(value) for name, value in vars(options).items()}
            state = {
                "network": network.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(),
                "average": average, "step": step + 1, "plan": len(plan), "options": given,
            }  # fmt: skip
            torch.save(state, saved.with_suffix(".part"))
            saved.with_suffix(".part").replace(saved)


def make_optimizer(network: Network, steps: int) -> tuple[Any, Any]:
    """The pretrained weights learn slowly, the new ones fast; both rates rise, then fall to nothing."""
    pretrained = ("trunk.layers", "trunk.norm", "trunk.pieces", "trunk.positions", "trunk.kind", "top.layers")
    slow: list[Any] = []
    fast: list[Any] = []
    for name, weights in network.named_parameters():
        (slow if name.startswith(pretrained) else fast).append(weights)
    groups = [{"params": slow, "lr": ENCODER_RATE}, {"params": fast, "lr": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY)

    def rate(step: int) -> float:
        warm = WARM_UP * steps
        return (step + 1) / warm if step < warm else max(0.0, (steps - step) / (steps - warm))

    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, rate)


def step_losses(network: Network, batch: Batch) -> list[torch.Tensor]:
    """Mean losses of the three tasks: tags by paragraph, parts by cue, and whether a cue is one."""
    bias = (batch.pieces == 0).float() * PADDED
    with torch.autocast("cpu", torch.bfloat16):
        states = network.trunk(batch.pieces, batch.case, batch.place)
        tags, _, _ = network.top(states, torch.full_like(batch.pieces, NO_CUE), bias, batch.words)
    tagged = network.tag_crf.loss(tags.float(), batch.tags, batch.mask).mean()
    if not len(batch.row):
        return [tagged, torch.zeros(()), torch.zeros(())]
    with torch.autocast("cpu", torch.bfloat16):
        around = states[batch.row.unsqueeze(1), batch.around]
        _, parts, attributes = network.top(around, batch.near, batch.bias, batch.around_words)
    logit = attributes.float().gather(1, batch.first.unsqueeze(1)).squeeze(1)
    attributing = nn.functional.binary_cross_entropy_with_logits(logit, batch.attributes.float())
    true = batch.attributes.bool()
    if not true.any():
        return [tagged, torch.zeros(()), attributing]
    marked = network.part_crf.loss(parts.float()[true], batch.parts[true], batch.around_mask[true]).mean()
    return [tagged, marked, attributing]


def make_plan(found: list[Example], epochs: float, seed: int) -> list[list[int]]:
    """Which examples make each step: of like length, so that little is padding, in random order."""
    dice = random.Random(seed)
    plan: list[list[int]] = []
    while epochs > 0:
        order = sorted(range(len(found)), key=lambda i: found[i].stretch.size + dice.uniform(-6, 6))
        steps: list[list[int]] = []
        batch: list[int] = []
        for i in order:
            if batch and (len(batch) + 1) * found[i].stretch.size > BATCH_PIECES:
                steps.append(batch)
                batch = []
            batch.append(i)
        steps.append(batch)
        dice.shuffle(steps)
        plan += steps[: round(len(steps) * min(1.0, epochs))]
        epochs -= 1
    return plan


if __name__ == "__main__":
    sys.exit(main())
