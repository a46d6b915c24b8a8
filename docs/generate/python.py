"""What there is for programs in Python, read off the code itself."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any

from generate.file import columns_of
from generate.words import cell
from provstore.api import (
    answers,
    asked,
    between,
    decisions,
    document,
    intake,
    listed,
    lists,
    reading,
    spans,
    store,
    told,
)
from provstore.ingest.again import Again
from provstore.store.stamps import Head

# The view whose columns a class has.
_VIEWS = {
    "ListedDocument": "v_documents",
    "ListedClaim": "v_claims",
    "ListedCaption": "v_captions",
    "ListedStory": "v_stories",
    "ListedOutlet": "v_outlets",
    "ListedSpeaker": "v_speakers",
    "ListedLink": "v_links",
    "ListedPassage": "v_passages",
    "ListedDivergence": "v_divergences",
    "ListedChange": "v_changes",
    "ListedDecision": "v_reviews",
}


def describe_store() -> None:
    """Print how a store is opened, and its methods in their order."""
    _describe("open_store", store.open_store)
    for of in (store.Store, decisions.Decisions, lists.Lists, reading.Reading):
        for name, method in vars(of).items():
            if not name.startswith("_") and inspect.isfunction(method) and name not in ("reading", "require_open"):
                _describe(f"Store.{name}", method)


def describe_arguments() -> None:
    """Print what may be said of a list, and of articles that are taken in."""
    for of in (asked.Part, asked.DatedPart, intake.Told):
        print(f"### {of.__name__}\n\n{inspect.getdoc(of)}\n\n| argument | type |\n|---|---|")
        for name, kind in of.__annotations__.items():
            print(f"| `{name}` | `{cell(_written(kind))}` |")
        print()


def describe_rows() -> None:
    """Print the classes of the rows of lists, with what each field holds and which spans each row has."""
    for of in _classes(listed, between, told):
        meanings = columns_of(_VIEWS[of.__name__]) if of.__name__ in _VIEWS else {}
        print(f"### {of.__name__}\n\n{inspect.getdoc(of)}\n\n| field | type | what it holds |\n|---|---|---|")
        for field in fields(of):
            print(f"| `{field.name}` | `{cell(str(field.type))}` | {cell(meanings.get(field.name, ''))} |")
        for name, found in vars(of).items():
            if isinstance(found, property):
                kind = inspect.signature(found.fget).return_annotation if found.fget else ""
                print(f"| `{name}` | `{cell(str(kind))}` | {cell(inspect.getdoc(found) or '')} |")
        print()


def describe_values() -> None:
    """Print the classes of answers, each with its fields."""
    for of in (spans.TextSpan, intake.Outcome, Again, decisions.DecisionsImported, Head, *_classes(answers, document)):
        print(f"### {of.__name__}\n\n{inspect.getdoc(of)}\n\n| field | type |\n|---|---|")
        for name, kind in of.__annotations__.items() if of is Head else ((one.name, one.type) for one in fields(of)):
            print(f"| `{name}` | `{cell(_written(kind))}` |")
        print()


def _classes(*modules: Any) -> list[Any]:
    return [
        found
        for module in modules
        for found in vars(module).values()
        if isinstance(found, type) and is_dataclass(found) and found.__module__ == module.__name__
    ]


def _describe(name: str, of: Callable[..., object]) -> None:
    signature = inspect.signature(of)
    told: list[str] = []
    for one in signature.parameters.values():
        if one.kind is one.KEYWORD_ONLY and "*" not in "".join(told):
            told.append("*")
        if one.name != "self":
            told.append(_argument(one))
    lines = "".join(f"\n    {one}," for one in told) + "\n" if told else ""
    print(f"### {name}\n\n```python\n{name}({lines}) -> {signature.return_annotation}\n```\n")
    print(f"{inspect.getdoc(of) or ''}\n")


def _argument(one: inspect.Parameter) -> str:
    stars = "*" if one.kind is one.VAR_POSITIONAL else "**" if one.kind is one.VAR_KEYWORD else ""
    default = "" if one.default is one.empty else f" = {'...' if callable(one.default) else repr(one.default)}"
    return f"{stars}{one.name}: {one.annotation}{default}"


def _written(kind: Any) -> str:
    return kind.__forward_arg__ if hasattr(kind, "__forward_arg__") else str(kind)
