"""Which articles are read, and which of them are kept from training."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any


def read_documents(path: Path) -> list[dict[str, Any]]:
    """The articles of a JSON Lines file, each with `id`, `text` and `attributions`."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def is_held_out(document: str) -> bool:
    """One article in twelve is kept from training: on these the vote and the confidence are fitted."""
    return int(sha256(document.encode()).hexdigest(), 16) % 12 == 0
