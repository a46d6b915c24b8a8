"""What provstore knows, as TOML a journalist can read, loaded into frozen rules.

Files of `[[rule]]` entries hold patterns; each entry has

    name      under which every record it makes says why it exists
    kind      what it finds
    pattern   a verbose regular expression with named groups; `{part}` stands for a part
              defined in the file's `[parts]` table or in `parts.toml`
    hints     optional: words of which one must be there, tried before the pattern for speed
    why       the reason it is here
    matches   texts in which it finds something
    rejects   texts in which it must not

and, where its kind allows, one of

    needs_credit   counts only in a block that ends with a photo credit
    closes         at the end of a story it says whose copy this is; within it, whose picture
    needs_caption  counts only in a block that begins like a caption

The lexicons (cues, outlets, countries, governments) have keys of their own, explained at the top of each file.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import groupby
from typing import Any

FOLDER = files(__package__)


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern and why it is here."""

    name: str
    kind: str
    pattern: re.Pattern[str]
    why: str
    matches: tuple[str, ...]
    rejects: tuple[str, ...]
    anchored: bool
    hints: tuple[str, ...] = ()
    needs_credit: bool = False
    needs_caption: bool = False
    closes: bool = False

    def is_hinted(self, text: str) -> bool:
        """Whether one of the hints stands in the text; so it is of a rule that has none."""
        return not self.hints or any(hint in text for hint in self.hints)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in the text; None at once where no hint stands in it."""
        return self.search_hinted(text) if self.is_hinted(text) else None

    def search_hinted(self, text: str) -> re.Match[str] | None:
        """The first match in a text in which a hint is known to stand."""
        # A pattern that begins with ^ is tried once and not at every character.
        return self.pattern.match(text) if self.anchored else self.pattern.search(text)


class RuleSet:
    """Rules of which the first that finds something counts."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        numbered = list(enumerate(self._rules))
        hints = dict.fromkeys(hint for rule in self._rules for hint in rule.hints)
        self._by_hint = [(hint, [number for number, rule in numbered if hint in rule.hints]) for hint in hints]
        opening = [number for number, rule in numbered if rule.anchored and not rule.hints]
        together = "|".join(_nameless(self._rules[number]) for number in opening)
        self._opening = re.compile(together, re.VERBOSE) if opening else None
        self._always = [number for number, rule in numbered if not rule.anchored and not rule.hints]
        self._where_one_opens = [*self._always, *opening]

    def likely(self, text: str) -> list[Rule]:
        """The rules worth trying, in their order.

        Most texts begin like none of them, and one pattern says so of all rules that look at the beginning; most
        hold no hint of any of them.
        """
        numbers = [number for hint, rules in self._by_hint if hint in text for number in rules]
        numbers += self._where_one_opens if self._opening and self._opening.match(text) else self._always
        return [self._rules[number] for number in sorted(set(numbers))]


def _nameless(rule: Rule) -> str:
    """The pattern as a part of a larger one, in which each name of a group may stand once."""
    return re.sub(r"\(\?P<\w+>", "(?:", f"(?:{rule.pattern.pattern})")


@cache
def load(name: str) -> dict[str, Any]:
    """The parsed contents of `name`.toml, such as "page/credits"."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def patterns(name: str) -> tuple[Rule, ...]:
    """The rules of `name`.toml, such as "page/credits", in their order: specific before general."""
    table = load(name)
    parts: dict[str, str] = _shared_parts() | table.get("parts", {})
    return tuple(_rule(entry, parts) for entry in table["rule"])


def _rule(entry: dict[str, Any], parts: dict[str, str]) -> Rule:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    fields["pattern"] = re.compile(_compose(entry["pattern"], parts), re.VERBOSE)
    return Rule(**fields, anchored=entry["pattern"].lstrip().startswith("^"))


def says(name: str, kind: str, text: str) -> bool:
    """Whether a rule of the kind in `name`.toml finds something in the text."""
    return any(rule.search(text) for rule in _of_kind(name, kind))


@cache
def _of_kind(name: str, kind: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in patterns(name) if rule.kind == kind)


@cache
def _shared_parts() -> dict[str, str]:
    """The parts of `parts.toml`, and `capital`, for which Python's expressions have no class of their own."""
    lower = enumerate(code for code in range(0x10000) if chr(code).islower())
    runs = (list(run) for _, run in groupby(lower, key=lambda one: one[1] - one[0]))
    small = "".join(f"{chr(run[0][1])}-{chr(run[-1][1])}" for run in runs)  # as ranges, which are compiled sooner
    shared: dict[str, str] = load("parts")["parts"]
    # What of ASCII is no letter stands there by its code: ranges are looked up at once, and classes one by one.
    return shared | {"capital": rf"[^\W\d_\x00-@\[-`{{-\x7f{small}]"}


def part(name: str) -> str:
    """A part that all patterns share, for a pattern that stands in code: `month`, `weekday`, `capital`, `particle`."""
    return _compose(f"{{{name}}}", _shared_parts())


def phrases_of(phrases: Iterable[str]) -> str:
    """A group in which the phrases are alternatives, the longest first; a space stands for any white space."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first) + ")"


def _compose(pattern: str, parts: dict[str, str]) -> str:
    """Put the named parts into a pattern: `{place}` becomes a group of its own."""
    return re.sub(r"\{([a-z_]+)\}", lambda found: f"(?:{_compose(parts[found[1]], parts)})", pattern)


def names() -> list[str]:
    """All files of knowledge, in order, as `load` takes them: "parts", "english/words", "page/credits"."""
    folders = (folder for folder in FOLDER.iterdir() if folder.is_dir())
    found = (f"{folder.name}/{file.name}" for folder in folders for file in folder.iterdir())
    return ["parts", *sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml"))]


@cache
def digest() -> str:
    """SHA-256 over all files of knowledge, rules and gazetteer: two runs with one digest knew the same."""
    total = sha256()
    for name in (*(f"{name}.toml" for name in names()), "../match/names/places.gz"):
        total.update(f"{name}\n".encode() + (FOLDER / name).read_bytes())
    return total.hexdigest()
