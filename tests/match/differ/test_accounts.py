"""Fourteen pairs of invented accounts, of which every difference was written down before any rule was made for them."""

from __future__ import annotations

import tomllib
from pathlib import Path

from provstore.match.differ.divergences import Divergence, find_divergences
from provstore.match.same.pairs import pair_claims
from tests.match.same.accounts import account

ACCOUNTS = Path(__file__).parents[2] / "data" / "accounts"

# What a reader calls an attribution may be told as a person, and the other way round; so with the next ones.
ALSO = {
    "attribution": {"person"},
    "person": {"attribution"},
    "wording": {"negation"},
    "negation": {"strength", "wording"},
    "strength": {"negation"},
    "mode": {"wording"},
}


def test_most_of_what_differs_is_told_and_little_else() -> None:
    found, listed, others = 0, 0, list[str]()
    for file in sorted(ACCOUNTS.glob("*.toml")):
        pair = tomllib.loads(file.read_text(encoding="utf-8"))
        texts = [pair[side]["text"].strip() for side in "ab"]
        a, b = (account(text, day=pair[side]["published"]) for text, side in zip(texts, "ab", strict=True))
        told = find_divergences(a, b, pair_claims(a, b, one_story=True))
        right = [
            {at for at, one in enumerate(told) if _is(one, kind, texts, (mine, theirs))}
            for kind, mine, theirs, _ in pair["differences"]
        ]
        found += sum(map(bool, right))
        listed += len(right)
        others += [f"{file.stem}: {one.kind}" for at, one in enumerate(told) if not any(at in hits for hits in right)]
    assert found >= 54, f"{found} of {listed}"
    assert len(others) <= 4, others


def _is(one: Divergence, kind: str, texts: list[str], words: tuple[str, str]) -> bool:
    """Whether a divergence has a kind that counts, and touches the words on both sides, wherever they stand."""
    if one.kind != kind and one.kind not in ALSO.get(kind, ()):
        return False
    return all(
        span is not None
        and (
            word.lower() in (said := span.of(text).lower())
            or said in word.lower()
            or _touches(span.start, span.end, text, word)
        )
        for span, text, word in zip((one.a, one.b), texts, words, strict=True)
    )


def _touches(start: int, end: int, text: str, word: str) -> bool:
    at = text.find(word)
    return at >= 0 and start < at + len(word) and at < end
