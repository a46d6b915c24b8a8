"""One line of travelling decisions ↔ the decision; a line from elsewhere is believed nothing that it cannot be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from provstore.english.calendar import parse_stated
from provstore.errors import UsageError
from provstore.records import (
    Decision,
    FindingKind,
    Judgement,
    Mode,
    Review,
    Source,
    SourceKind,
    Stated,
    Verdict,
    Voice,
    read_review,
    read_source,
)
from provstore.records.reviews import AMENDABLE, is_of_another
from provstore.text.decode import FAMILIES, find_encoding

SCHEMA = "provstore.decision/1"


@dataclass(frozen=True, slots=True)
class OfSpeakers:
    """A decision on two speakers, with the documents in which alone one of them is known, by their ids."""

    decision: Decision
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class OfDocument:
    """What is stated of a document, by its id."""

    document: str
    stated: Stated


@dataclass(frozen=True, slots=True)
class Lines:
    """The decisions of a file, by their sort."""

    reviews: list[Review] = field(default_factory=list)
    speakers: list[OfSpeakers] = field(default_factory=list)
    statements: list[OfDocument] = field(default_factory=list)


def read_lines(lines: Iterable[str]) -> Lines:
    """The decisions of lines; raises UsageError for one that is none."""
    read = Lines()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            told = json.loads(line)
            _take(read, told)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise UsageError(f"line {number} is no decision that this version knows: {_reason(error)}") from error
    return read


def _reason(error: Exception) -> str:
    match error:
        case json.JSONDecodeError():
            return f"it is no JSON: {error}"
        case ValueError():
            return str(error)
        case KeyError():
            return f"it has no {error.args[0]}"
        case RecursionError():
            return "it is nested too deep"
    return "something in it is of another kind than it should be"


def _take(read: Lines, told: Mapping[str, Any]) -> None:
    if told["schema"] != SCHEMA:
        raise ValueError(f"its schema is {told['schema']}")
    for name, value in (("note", told.get("note")), ("by", told["by"]), ("at", told["at"] or 0)):
        if not isinstance(value, str | None):
            raise TypeError(f"its {name} is no text")
        (value or "").encode()
    if told["decision"] == "review":
        read.reviews.append(_read_review(told))
    elif told["decision"] == "speakers":
        kept, merged = (_check_source(read_source(told[name])) for name in ("kept", "merged"))
        _one_of(told["verdict"], Verdict)
        if kept.key == merged.key:
            raise ValueError("it names one speaker twice")
        said = (told["note"], told["by"], told["at"])
        one = Decision(told["verdict"], kept.key, merged.key, *said, _contests(told))
        read.speakers.append(OfSpeakers(one, frozenset(who.scope for who in (kept, merged) if who.scope)))
    elif told["decision"] == "statement":
        outlet = _check_source(read_source(told["outlet"])) if told["outlet"] else None
        published = parse_stated(told["published"])[0] if told["published"] is not None else None
        encoding = _check_encoding(told["encoding"]) if told.get("encoding") is not None else None
        if outlet is None and published is None and encoding is None:
            raise ValueError("it states nothing")
        _check_ids(told["document"])
        stated = Stated(outlet, published, told["by"], told["at"], encoding=encoding, contests=_contests(told))
        read.statements.append(OfDocument(told["document"], stated))
    else:
        raise ValueError(f"it is of the sort {told['decision']}")


def _contests(told: Mapping[str, Any]) -> bool:
    if not isinstance(contests := told.get("contests", False), bool):
        raise TypeError("whether it contests others is neither true nor false")
    return contests


def _read_review(told: Mapping[str, Any]) -> Review:
    review = read_review(told)
    _one_of(review.of.kind, FindingKind)
    _one_of(review.verdict, Judgement)
    _check_ids(*review.of.documents)
    if len(review.of.documents) != (2 if review.of.kind in ("same", "divergence") else 1):
        raise ValueError("it is of another number of documents")
    amended = review.amended
    fields = amended.told().keys()
    if (review.verdict == "amend") != bool(fields) or not fields <= AMENDABLE.get(review.of.kind, frozenset()):
        raise ValueError("what it amends does not fit what was decided")
    for source in amended.sources:
        if is_of_another(_check_source(source), review.of.documents[0]):
            raise ValueError("it names a speaker who is known in another document alone")
    if any(outlet.kind != "outlet" for outlet in amended.outlets or ()):
        raise ValueError("whom it credits is no outlet")
    if not all(isinstance(name, str) and name.strip() for name in amended.photographers or ()):
        raise ValueError("it names a photographer without a name")
    if amended.mode is not None:
        _one_of(amended.mode, Mode)
    if amended.voice is not None:
        _one_of(amended.voice, Voice)
    if amended.content is not None and not (amended.content and all(part.strip() for part in amended.content)):
        raise ValueError("what it amends has no words")
    if not all(isinstance(one, str) for one in (review.of.key, *review.after)):
        raise ValueError("its ids are no text")
    if review.id != told["id"]:
        raise ValueError("it was altered: its id was made from other words")
    return review


def _one_of(value: Any, options: Any) -> None:
    if value not in get_args(options):
        raise ValueError(f"{value!r} is not one of {', '.join(get_args(options))}")


def _check_ids(*ids: Any) -> None:
    if not all(isinstance(id, str) and re.fullmatch("[0-9a-f]{64}", id) for id in ids):
        raise ValueError("it names no document")


def _check_encoding(name: str) -> str:
    with suppress(UsageError):
        if name == find_encoding(name) and name not in FAMILIES:
            return name
    raise ValueError(f"{name!r} is not the name of one encoding")


def _check_source(source: Source) -> Source:
    _one_of(source.kind, SourceKind)
    whole = source.part_of
    if not source.name.strip() or not isinstance(source.country or "", str):
        raise ValueError("it names a source without a name")
    if source.scope is not None:
        _check_ids(source.scope)
    return replace(source, part_of=_check_source(whole) if whole else None)
