"""A DOCX, a ZIP of XML → its document: the member with the text, and what the package states of it.

The document is ``word/document.xml``, or what the package names instead; `provstore.readers.docx` reads it.  Pictures,
footnotes and comments stand in other members and are only counted.
"""

import posixpath
import zipfile
from collections.abc import Iterator
from functools import cache
from typing import Any
from xml.parsers import expat

from provstore.carriers.found import Found
from provstore.carriers.zips import read_member
from provstore.errors import RefusedInput
from provstore.records import CarrierValue
from provstore.rules import load

BETWEEN_NAMES = ";"  # as Word writes several authors into one field
RELATIONS = "_rels/.rels"


def is_docx(archive: zipfile.ZipFile) -> bool:
    """Whether a ZIP is a DOCX: the package has the text of a Word document."""
    name = _find_member(archive, "officeDocument")
    return name.startswith("word/") and name in archive.namelist()


def read_docx(archive: zipfile.ZipFile) -> Found:
    """The document of a DOCX, with what its core properties state and where they stand.

    Raises RefusedInput with the reason "carrier" where the member with the text is missing or damaged, and "too large"
    beyond the limits.
    """
    name = _find_member(archive, "officeDocument")
    content = read_member(archive, name)
    properties = _find_member(archive, "core-properties")
    core = read_member(archive, properties) if properties in archive.namelist() else b""
    values = (*_stated(core), *_counted(archive, posixpath.dirname(name)))
    return Found(steps=(("zip", name),), content=content, kind="docx", around=core, values=values)


@cache
def _known() -> dict[str, Any]:
    return load("page/packages")


def _find_member(archive: zipfile.ZipFile, relation: str) -> str:
    """The name of the member that the package relates to itself so; where it tells none, the usual one."""
    usual: str = _known()["members"][relation]
    if RELATIONS not in archive.namelist():
        return usual
    try:
        relations = _elements(read_member(archive, RELATIONS))
    except RefusedInput:
        return usual
    for _, attributes, _ in relations:
        if attributes.get("Type", "").endswith(f"/{relation}"):
            return posixpath.normpath(attributes.get("Target", usual)).lstrip("/")
    return usual


def _stated(core: bytes) -> Iterator[CarrierValue]:
    """What the core properties state, one value for each author."""
    for name, _, words in _elements(core):
        field = _known()["core"].get(name)
        parts = words.split(BETWEEN_NAMES) if field == "author" else [words]
        for value in (" ".join(part.split()) for part in parts):
            if field and value:
                yield CarrierValue(field, value, f"docx {name}")


def _counted(archive: zipfile.ZipFile, folder: str) -> Iterator[CarrierValue]:
    """How much stands beside the text, where there is something."""
    told = []
    for one in _known()["beside"]:
        number = _count(archive, folder, one)
        if number:
            told.append(f"{number} {one['called'][number > 1]}")
    if told:
        yield CarrierValue("note", f"beside the text: {', '.join(told)}", "docx")


def _count(archive: zipfile.ZipFile, folder: str, one: dict[str, str]) -> int:
    names = archive.namelist()
    if beginning := one.get("members"):
        path = f"{folder}/{beginning}"
        return sum(name.startswith(path) and not name.endswith("/") for name in names)
    path = f"{folder}/{one['member']}"
    if path not in names:
        return 0
    try:
        inside = _elements(read_member(archive, path))
    except RefusedInput:
        return 0
    return sum(name == one["element"] and not _has_type(attributes) for name, attributes, _ in inside)


def _has_type(attributes: dict[str, str]) -> bool:
    return any(name.rpartition(":")[2] == "type" for name in attributes)


def _elements(xml: bytes) -> list[tuple[str, dict[str, str], str]]:
    """The elements of a small XML file: local name, attributes, the characters in it; none where it is damaged.

    A document type, with which XML can multiply itself, ends the reading.
    """
    found: list[tuple[str, dict[str, str], list[str]]] = []
    around: list[list[str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append((name.rpartition(":")[2], attributes, []))
        around.append(found[-1][2])

    def characters(words: str) -> None:
        around[-1].append(words)

    def refuse(*_: object) -> None:
        raise RefusedInput("carrier", "is a DOCX with a document type")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: around.pop()
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, RefusedInput):
        return []
    return [(name, attributes, "".join(words)) for name, attributes, words in found]
