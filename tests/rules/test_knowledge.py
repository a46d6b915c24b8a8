"""Knowledge and code know each other: every key is read, every name exists, every pattern is proved."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from provstore import rules
from provstore.extract import extract
from provstore.extract.page.pieces import find
from provstore.records import Stated
from provstore.rules import Rule, load, names, patterns
from provstore.text.decode import decode

ROOT = Path(rules.__file__).parent.parent
MODULES = sorted(ROOT.rglob("*.py"))
PATTERNS = [rule for name in names() if "rule" in load(name) for rule in patterns(name)]

# Keys that people read, and tests.
FOR_READERS = {"lemma", "why", "source", "licence", "matches", "rejects", "missed", "mistaken"}
# Tables whose keys are words, codes or names of features: whatever stands there is read.
OPEN = {
    "page/boilerplate": {"parts"}, "page/credits": {"parts"}, "page/datelines": {"parts"}, "english/language": {"words"},
    "english/words": {"nominatives"}, "english/numbers": {"numerals", "multipliers", "vague", "vague_below", "fractions"},
    "same/quantities": {"currencies", "glued", "units"}, "speech/votes": {"weights"},
    "same/changes": {"one_word"}, "page/markup": {"parts"}, "page/stated": {"fields", "json_ld", "image"},
    "text/charsets": {"charsets"}, "carriers/columns": {"values"}, "carriers/archives": {"pages", "answers", "records"},
    "page/word": {"namespaces", "signs"}, "page/packages": {"members", "core"}, "page/print": {"information"},
    "carriers/feeds": {"namespaces", "item", "feed"},
    "carriers/mail": {"headers", "passed_over", "passed_over_names", "refused"},
}  # fmt: skip
# Rules that code makes: constructions of grammar, and places on a page, which no pattern describes.
MADE = {
    "paragraph", "white space", "headline.first-line", "boilerplate.stray-line", "subheading.short-line", "boilerplate.in-box",
    "primary-source.communication",
}  # fmt: skip
CLAIM = re.compile(r"claim\.[a-z-]+")


def strings_in(path: Path) -> Iterator[str]:
    """Every string of a module that is no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def fields_in(path: Path) -> Iterator[str]:
    """The fields of the classes of a module: a table may be read into one by their names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


@cache
def strings() -> frozenset[str]:
    """All strings and fields of the code."""
    return frozenset(text for path in MODULES for text in (*strings_in(path), *fields_in(path)))


def keys_of(value: Any, above: str, opened: set[str]) -> Iterator[str]:
    """The keys of tables in a table, but for those of open ones."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if above not in opened:
                yield key
            yield from keys_of(inner, key, opened)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_of(inner, "", opened)


@pytest.mark.parametrize("name", names())
def test_every_key_is_read(name: str) -> None:
    unread = set(keys_of(load(name), "", OPEN.get(name, set()))) - strings() - FOR_READERS
    assert not unread, "code reads none of these: remove them, or read them"


@pytest.mark.parametrize("name", [name for name in names() if "parts" in load(name)])
def test_every_part_is_used(name: str) -> None:
    used = {part for text in _patterns_of(load(name)) for part in re.findall(r"\{([a-z_]+)\}", text)}
    if name == "parts":
        used |= {
            part
            for other in names()
            for text in _patterns_of(load(other))
            for part in re.findall(r"\{([a-z_]+)\}", text)
        }
        used |= strings()
    assert set(load(name)["parts"]) <= used


def _patterns_of(table: dict[str, Any]) -> Iterator[str]:
    yield from table.get("parts", {}).values()
    yield from (entry["pattern"] for entry in table.get("rule", []))


def test_what_a_rule_does_does_not_hang_on_its_name() -> None:
    named = {rule.name for rule in PATTERNS}
    for path in MODULES:
        assert not named & set(strings_in(path)), f"{path.name}: a field of the rule can say it"


def test_names_of_rules_are_their_own() -> None:
    named = [rule.name for rule in PATTERNS]
    assert len(named) == len({*named, *MADE} - MADE)


def texts() -> Iterator[str]:
    """Everything that the knowledge gives as an example, each as a page of its own, and together."""
    for name in sorted({*names()} - {"page/savers"}):  # which look at markup
        for key in ("rule", "cue", "outlet"):
            for entry in load(name).get(key, []):
                yield "\n\n".join((*entry.get("matches", []), *entry.get("rejects", []))).replace("[OUTLET]", "Reuters")
    yield "Bridge closed - Reuters\n\nWho built it\n\nIt rained.\n\nLEE: It poured.\n\n“It hailed.” — Ana Smith\n\nApp"


def constructions() -> set[str]:
    """The constructions of reported speech that a file of rules lists."""
    return {entry["name"] for name in names() for entry in load(name).get("construction", [])}


def test_every_rule_that_a_record_names_exists() -> None:
    known = (
        {rule.name for rule in PATTERNS}
        | constructions()
        | MADE
        | {text for text in strings() if CLAIM.fullmatch(text)}
    )
    seen: set[str] = set()
    for text in texts():
        if text:
            found = extract(decode(text.encode()), Stated())
            records: Iterable[Any] = (*found.segments, *found.captions, *found.claims, *found.links)
            seen |= {record.rule for record in records}
            seen |= {record.rule for record in (found.outlet, found.dateline) if record}
    assert seen <= known
    assert seen >= MADE - {"primary-source.communication"}, "and those that code makes are made"


def test_the_digest_covers_every_file_of_knowledge() -> None:
    covered = {ROOT / "rules" / f"{name}.toml" for name in names()} | {ROOT / "match/names/places.gz"}
    shown = {ROOT / "export/datasette/views.toml"}  # how others show what was found
    kept = {path for pattern in ("*.toml", "*.gz") for path in ROOT.rglob(pattern)} - shown
    assert kept == covered, "a file that digest() does not read can change what is found without a trace"


def problem(rule: Rule) -> str | None:
    """What a pattern lacks, with an example that would do."""
    if not rule.why.strip():
        return f"{rule.name}: say why it is here"
    if not rule.matches:
        found = next((text for text in _examples() if find(rule, text)), "a text that you know")
        return f"{rule.name}: give an example that it finds, such as {found!r}"
    if not rule.rejects:
        words = rule.matches[0].split()
        tried = (" ".join((*words[:at], *words[at + 1 :])) for at in range(len(words)))
        near = next((text for text in (*tried, *_examples()) if text and not find(rule, text)), "a text that is close")
        return f"{rule.name}: give an example that it must not find, such as {near!r}"
    return None


def _examples() -> list[str]:
    return [example for rule in PATTERNS for example in rule.matches]


@pytest.mark.parametrize("rule", PATTERNS, ids=lambda rule: rule.name)
def test_every_pattern_has_its_reason_and_both_kinds_of_examples(rule: Rule) -> None:
    assert problem(rule) is None


def made(matches: tuple[str, ...], rejects: tuple[str, ...], why: str = "A reason.") -> Rule:
    return Rule("a.b", "furniture", re.compile("Enditem$"), why, matches, rejects, (), False, False, False, False)


def test_a_pattern_without_examples_is_told_one() -> None:
    assert problem(made((), ("It rained.",))) == "a.b: give an example that it finds, such as 'Enditem'"
    assert (
        problem(made(("It rained. Enditem",), ())) == "a.b: give an example that it must not find, such as 'It rained.'"
    )
    assert problem(made(("Enditem",), ("It rained.",), " ")) == "a.b: say why it is here"
    assert problem(made(("Enditem",), ("It rained.",))) is None
