"""Articles with a careful reader's marks in them, and what the marks stand for.

An article is two files: `NAME.marked`, the text with marks, and `NAME.toml`, the values.  A mark is
``{TAG words}`` or ``{TAG,TAG words}``; taking all marks away leaves the text that provstore reads.  tests/gold/README.md says
what the tags are and when a reader sets them.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

ARTICLES = Path(__file__).parents[1] / "gold" / "articles"

PAGE_TAGS = {"headline", "section", "byline", "published", "dateline", "caption", "credit", "furniture", "own"}
ROLES = ("content", "cue", "source")
KINDS = {"person", "organization", "government", "outlet", "anonymous", "document"}
MODES = {"direct", "mixed", "indirect"}
PARTS = re.compile(r"\{(?P<tag>\S+) |(?P<close>\})|(?P<stray>\{)")

Spans = tuple[tuple[int, int], ...]  # [start, end) in code points, in the order of the text


class BadMarks(ValueError):
    """The marks of an article or their values do not fit together; the message says where."""


@dataclass(frozen=True)
class Who:
    """Somebody who speaks, relays, publishes or is credited.

    `head` is the noun that must be in the name of somebody who has no name of his own ("spokesman").
    """

    name: str
    kind: str
    also: tuple[str, ...] = ()
    head: str | None = None


@dataclass(frozen=True)
class Statement:
    """One attributed statement.  No speaker: a reader cannot tell.  Optional: neither asked for nor held against."""

    number: int
    content: Spans
    cue: Spans
    source: Spans
    speakers: tuple[Who, ...]
    mode: str
    via: tuple[Who, ...]
    optional: bool


@dataclass(frozen=True)
class Credit:
    """A credit of a caption: who published the picture, who took it."""

    outlet: Who | None
    photographer: str | None


@dataclass(frozen=True)
class Caption:
    span: tuple[int, int]
    credits: tuple[Credit, ...]


@dataclass(frozen=True)
class Dateline:
    span: tuple[int, int]
    place: str | None
    agency: Who | None
    date: str | None  # "2021-09-14"; none where a reader cannot tell the year


@dataclass(frozen=True)
class Article:
    name: str
    why: str
    text: str
    outlet: Who | None
    published: str | None  # "2018-11-04T09:15", or as much of it as the page says
    headline: tuple[int, int] | None
    byline: tuple[int, int] | None
    dateline: Dateline | None
    captions: tuple[Caption, ...]
    furniture: Spans
    own: Spans  # sentences in the outlet's own voice that one may take for somebody's statement
    statements: tuple[Statement, ...]

    @property
    def id(self) -> str:
        """The SHA-256 of the text's bytes, by which the export names it."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def asked(self) -> tuple[Statement, ...]:
        return tuple(statement for statement in self.statements if not statement.optional)

    def words_of(self, spans: Spans) -> tuple[str, ...]:
        return tuple(self.text[start:end] for start, end in spans)


def read_articles(folder: Path = ARTICLES) -> list[Article]:
    """All articles of a folder, by name.  Raises BadMarks."""
    return [read_article(path) for path in sorted(folder.glob("*.marked"))]


def digest_of(folder: Path = ARTICLES) -> str:
    """One SHA-256 for all articles with their values: floors hold for these and no others."""
    paths = sorted(path for path in folder.iterdir() if path.suffix in {".marked", ".toml"})
    return sha256(b"\0".join(path.name.encode() + b"\0" + path.read_bytes() for path in paths)).hexdigest()


def read_article(path: Path) -> Article:
    marked = path.read_bytes().decode()
    values = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    try:
        return build_article(path.stem, marked, values)
    except BadMarks as error:
        raise BadMarks(f"{path.name}: {error}") from error


def build_article(name: str, marked: str, values: dict[str, Any]) -> Article:
    text, marks = take_marks(marked)
    who = {key: read_who(key, value) for key, value in values.get("who", {}).items()}
    return Article(
        name=name,
        why=values["why"],
        text=text,
        outlet=read_outlet(values, "outlet"),
        published=values.get("published"),
        headline=only(marks, "headline"),
        byline=only(marks, "byline"),
        dateline=read_dateline(only(marks, "dateline"), values.get("dateline")),
        captions=read_captions(marks["caption"], marks["credit"], values.get("credits", [])),
        furniture=tuple(marks["furniture"]),
        own=tuple(marks["own"]),
        statements=tuple(read_statements(marks, values.get("said", {}), who)),
    )


def take_marks(marked: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    """The text without its marks, and for each tag the spans of that text which it marks, in their order."""
    text, length, before = [], 0, 0
    opened: list[tuple[list[str], int]] = []
    marks: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for part in PARTS.finditer(marked):
        text.append(marked[before : part.start()])
        length += part.start() - before
        before = part.end()
        line = marked.count("\n", 0, part.start()) + 1
        if part["tag"]:
            opened.append((read_tags(part["tag"], line), length))
        elif part["stray"] or not opened:
            raise BadMarks(f"line {line}: a brace that neither opens nor closes a mark")
        else:
            tags, start = opened.pop()
            for tag in tags:
                marks[tag].append((start, length))
    if opened:
        raise BadMarks(f"the mark {opened[-1][0][0]!r} is not closed")
    return "".join([*text, marked[before:]]), defaultdict(list, {tag: sorted(spans) for tag, spans in marks.items()})


def read_tags(tags: str, line: int) -> list[str]:
    """ "7" → ["7.content"]; "7.source,8.source" → both: two statements of one subject."""
    return [read_tag(tag, line) for tag in tags.split(",")]


def read_tag(tag: str, line: int) -> str:
    number, dot, role = tag.partition(".")
    if number.isdecimal() and (role in {"cue", "source"} if dot else True):
        return tag if dot else f"{number}.content"
    if tag in PAGE_TAGS:
        return tag
    raise BadMarks(f"line {line}: no such mark as {tag!r}")


def only(marks: dict[str, list[tuple[int, int]]], tag: str) -> tuple[int, int] | None:
    spans = marks[tag]
    if len(spans) > 1:
        raise BadMarks(f"{tag} is marked {len(spans)} times")
    return spans[0] if spans else None


def read_who(key: str, value: dict[str, Any]) -> Who:
    if value["kind"] not in KINDS or set(value) - {"name", "kind", "also", "head"}:
        raise BadMarks(f"who {key!r} has a kind or a key that is none")
    return Who(value["name"], value["kind"], tuple(value.get("also", ())), value.get("head"))


def read_outlet(values: dict[str, Any], key: str) -> Who | None:
    """What stands under `key` as an outlet, with the other names of it that stand under `key_also`."""
    return Who(values[key], "outlet", tuple(values.get(f"{key}_also", ()))) if key in values else None


def read_dateline(span: tuple[int, int] | None, values: dict[str, Any] | None) -> Dateline | None:
    if (span is None) != (values is None):
        raise BadMarks("the dateline has a mark without values, or values without a mark")
    if span is None or values is None:
        return None
    return Dateline(span, values.get("place"), read_outlet(values, "agency"), values.get("date"))


def read_captions(
    captions: list[tuple[int, int]], credits: list[tuple[int, int]], values: list[list[dict[str, Any]]]
) -> tuple[Caption, ...]:
    if len(captions) != len(values):
        raise BadMarks(f"{len(captions)} captions are marked, {len(values)} have credits")
    read = []
    for span, rows in zip(captions, values, strict=True):
        inside = [credit for credit in credits if span[0] <= credit[0] and credit[1] <= span[1]]
        if len(inside) != len(rows):
            raise BadMarks(f"a caption has {len(inside)} marked credits, and values for {len(rows)}")
        read.append(Caption(span, tuple(Credit(read_outlet(row, "outlet"), row.get("photographer")) for row in rows)))
    if sum(len(caption.credits) for caption in read) != len(credits):
        raise BadMarks("a credit stands outside of all captions")
    return tuple(read)


def read_statements(
    marks: dict[str, list[tuple[int, int]]], said: dict[str, Any], who: dict[str, Who]
) -> list[Statement]:
    marked = {int(tag.partition(".")[0]) for tag in marks if tag[0].isdecimal()}
    numbers = {int(number) for number in said}
    if marked != numbers or numbers != set(range(1, len(numbers) + 1)):
        raise BadMarks(f"statements are not numbered 1, 2, 3 … in both files: {sorted(marked ^ numbers)}")
    used = {key for row in said.values() for key in (*keys_of(row["by"]), *row.get("via", ()))}
    if used != set(who):
        raise BadMarks(f"named as a speaker but not described, or the other way round: {sorted(used ^ set(who))}")
    statements = []
    for number, row in sorted((int(number), row) for number, row in said.items()):
        content, cue, source = (tuple(marks[f"{number}.{role}"]) for role in ROLES)
        if not content or row["mode"] not in MODES or set(row) - {"by", "mode", "via", "optional"}:
            raise BadMarks(f"statement {number} has no content, or a mode or a key that is none")
        speakers = tuple(who[key] for key in keys_of(row["by"]))
        via = tuple(who[key] for key in row.get("via", ()))
        optional = bool(row.get("optional"))
        statements.append(Statement(number, content, cue, source, speakers, row["mode"], via, optional))
    return statements


def keys_of(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
