"""Packs trained weights into the one file that provstore reads: averaged over runs, 8-bit, with its vocabulary."""

from __future__ import annotations

import argparse
import json
import logging
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from provstore.tagger.inputs import NO_CUE
from provstore.tagger.model import WEIGHTS
from training.base import SHA256, find_base, read_vocabulary
from training.network import PARTS, TAGS, WIDTH, Network


def main() -> int:
    parser = argparse.ArgumentParser(prog="pack", description=__doc__)
    parser.add_argument("--base", help="folder with the pretrained encoder; else that of the installed package")
    parser.add_argument("runs", type=Path, nargs="+", help="checkpoints of runs that were done, to be averaged")
    parser.add_argument("--name", default="minilm-polnear 1")
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    network, runs = average_runs(options.runs)
    about = {"name": options.name, "tags": TAGS, "parts": PARTS, "base": SHA256, "runs": runs, "no_cue": NO_CUE}
    pack(network, read_vocabulary(find_base(options.base)), about, options.output)
    print(f"{options.output}: {options.output.stat().st_size / 1e6:.1f} MB")
    return 0


def average_runs(paths: list[Path]) -> tuple[Network, list[dict[str, str]]]:
    """The mean of the averaged weights of runs that began alike (Wortsman et al. 2022)."""
    states = [torch.load(path, weights_only=True) for path in paths]
    for path, state in zip(paths, states, strict=True):
        if state["step"] < state["plan"]:
            raise SystemExit(f"{path}: stopped at step {state['step']} of {state['plan']}")
    network = Network()
    network.load_state_dict(
        {
            name: torch.stack([state["average"][name] for state in states]).float().mean(0).to(value.dtype)
            for name, value in states[0]["average"].items()
        }
    )
    kept = ("seed", "epochs")
    return network.eval(), [{name: state["options"][name] for name in kept} for state in states]


def pack(network: Network, vocabulary: list[str], about: dict[str, object], output: Path) -> None:
    tag_begin, tag_follow = network.tag_crf.transitions()
    part_begin, part_follow = network.part_crf.transitions()
    arrays = {
        "tag_begin": tag_begin, "tag_follow": tag_follow, "part_begin": part_begin, "part_follow": part_follow,
    }  # fmt: skip
    # Stored, not compressed, and without the time of day: the same run gives the same bytes.
    held = {name: np.ascontiguousarray(value.detach().numpy().astype(np.float32)) for name, value in arrays.items()}
    held |= {name: np.frombuffer(data, np.uint8) for name, data in as_onnx(network).items()}
    held["vocabulary"] = np.frombuffer("\n".join(vocabulary).encode(), np.uint8)
    held["about"] = np.frombuffer(json.dumps(about, sort_keys=True).encode(), np.uint8)
    output.parent.mkdir(parents=True, exist_ok=True)
    with output.open("wb") as file:
        np.savez(file, **held)  # type: ignore[arg-type]


def as_onnx(network: Network) -> dict[str, bytes]:
    """Trunk and top, with the names and free axes of what goes in and comes out."""
    pieces, words = torch.ones(2, 12, dtype=torch.long), torch.ones(2, 7, dtype=torch.long)
    by_piece, by_word = {0: "rows", 1: "pieces"}, {0: "rows", 1: "words"}
    trunk = dict.fromkeys(("pieces", "case", "place"), by_piece)
    top = {"states": by_piece, "near": by_piece, "bias": by_piece, "words": by_word}
    scores = dict.fromkeys(("tags", "parts", "attributes"), by_word)
    return {
        "trunk": quantized(network.trunk, (pieces, pieces, pieces), trunk, {"states": by_piece}),
        "top": quantized(network.top, (torch.ones(2, 12, WIDTH), pieces, torch.zeros(2, 12), words), top, scores),
    }


def quantized(
    module: torch.nn.Module, given: tuple[torch.Tensor, ...], inputs: dict[str, Any], outputs: dict[str, Any]
) -> bytes:
    """A module with its matrices and embeddings in 8 bits, a scale for each channel."""
    logging.getLogger().setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as folder:
        full, small = Path(folder) / "full.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            module, given, full, opset_version=17, dynamo=False, dynamic_axes={**inputs, **outputs},
            input_names=list(inputs), output_names=list(outputs),
        )  # fmt: skip
        quantize_dynamic(
            full, small, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"],
            reduce_range=True,  # without VNNI, sums of full 8-bit products overflow, and texts are read otherwise
        )  # fmt: skip
        return small.read_bytes()


if __name__ == "__main__":
    sys.exit(main())
