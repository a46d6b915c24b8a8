"""The keys of every JSON answer, read off real ones."""

from __future__ import annotations

import json
from typing import Any

from generate.consoles import answer
from generate.words import cell, sentences

# Objects that stand in many places and are described once, on the page itself.
_SPAN = {"start", "end", "text"}
_SOURCE = {"name", "kind"}
_DATE = {*_SPAN, "value", "precision", "base", "reason"}
_CLAIM = {"id", "number", "voice", "mode", "content", "speaker", "speakers", "review"}
_REVIEW = {"verdict", "by", "at", "note", "disputed"}
_MENTION = {"mention", "document", "number", "outlet", "speaker", "speaker_kind", "speaker_decided", "start", "end"}
_DECISION = {"decision", "verdict", "kept", "merged", "holds", "note", "by", "at", "run", "kept_key", "merged_key"}
_FORMS = {
    "span": _SPAN,
    "source": _SOURCE,
    "date": _DATE,
    "claim": _CLAIM,
    "review": _REVIEW,
    "amended review": {*_REVIEW, "amended"},
    "mention": {*_MENTION, "claim", "document_id", "speaker_key", "key"},
    "decision": _DECISION,
}


def describe_json(part: str, *commands: str, code: int = 0) -> None:
    """Print the keys that stand in the answers of `commands`, JSON or JSON Lines, with what stands there and means.

    All must end with the exit code `code`.
    """
    forms: dict[str, set[str]] = {}
    for command in commands:
        for found in _objects(answer(command, code)):
            _walk(found, "", forms)
    print("| key | what stands there | meaning |\n|---|---|---|")
    for key, meaning in sentences(part, forms).items():
        print(f"| `{key}` | {_told(forms[key])} | {cell(meaning)} |")


def _objects(told: str) -> list[dict[str, Any]]:
    """The objects of an answer: one, a list of them, or one a line."""
    if told.startswith(("{\n", "[\n")):
        whole = json.loads(told)
        return whole if isinstance(whole, list) else [whole]
    return [json.loads(line) for line in told.splitlines()]


def _walk(found: dict[str, Any], path: str, forms: dict[str, set[str]]) -> None:
    """Note the form of every value below an object, under the path of keys that leads to it."""
    base = _base(found)
    for key, value in found.items():
        if key not in _FORMS.get(base, ()):
            _note(value, f"{path}{key}", forms, "{}")


def _note(value: Any, path: str, forms: dict[str, set[str]], around: str) -> None:
    known = forms.setdefault(path, set())
    if isinstance(value, list):
        known |= {"list"} if not value else set()
        for one in value:
            _note(one, path, forms, around.format("list of {}"))
    elif isinstance(value, dict):
        known.add(around.format(_base(value)))
        _walk(value, f"{path}.", forms)
    else:
        known.add(around.format(_NAMES[type(value)]))


_NAMES = {str: "string", int: "integer", float: "number", bool: "true or false", type(None): "null"}


def _base(found: dict[str, Any]) -> str:
    """What an object is, of the forms that are described once: all keys of one, and perhaps some more."""
    fits = [name for name, keys in _FORMS.items() if keys <= found.keys()]
    return fits[-1] if fits else "object"


def _told(forms: set[str]) -> str:
    """Forms as a person says them: null last, and no word of an empty list where one with something in it was seen."""
    lists = any(form.startswith("list of") for form in forms)
    return " or ".join(sorted(forms - ({"list"} if lists else set()), key=lambda form: (form == "null", form)))
