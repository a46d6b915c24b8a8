"""Answers as the store gives them, made by hand: small, and whole in every key that is shown."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


def span(text: str, start: int = 0) -> Json:
    return {"start": start, "end": start + len(text), "text": text}


def source(name: str, kind: str = "person", **more: Any) -> Json:
    return {"name": name, "kind": kind, **more}


def claim(words: str = "it is over", **more: Any) -> Json:
    return {
        "id": "c1a1",
        "number": 1,
        "voice": "attributed",
        "mode": "indirect",
        "review": None,
        "content": [span(words)],
        "cue": [span("said")],
        "speaker": source("Anna Holt", inferred=False),
        "speakers": [source("Anna Holt", decided=None)],
        "speaker_decided": None,
        "via": [],
        "medium": None,
        "addressees": [],
        "date": None,
        "needs_review": False,
        **more,
    }


def document(**more: Any) -> Json:
    text = "Mill burns\n\nIt is over.\n"
    return {
        "id": "d" * 64,
        "text": text,
        "language": "en",
        "headline": span("Mill burns"),
        "byline": None,
        "dateline": None,
        "outlet": None,
        "timezone": None,
        "published": None,
        "stated": None,
        "sightings": [{"path": "a.txt", "seen_at": "2024-01-02T03:04:05Z"}],
        "run": {"program_version": "9.9", "rules_digest": "0123456789abcdef", "started_at": "2024-01-02T03:04:05Z"},
        "segments": [
            {**span("Mill burns\n\n"), "kind": "headline"},
            {**span("It is over.\n", 12), "kind": "paragraph"},
        ],
        "captions": [],
        "claims": [],
        "links": [],
        **more,
    }
