"""The documents are current: what is generated is generated, and what they name exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cogapp import Cog

from provstore import __version__
from provstore.cli import COMMANDS

ROOT = Path(__file__).parent.parent
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_generated_parts_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    status = Cog().main(["cog", "--check", "--diff", "-P", "-I", str(ROOT / "docs"), str(ROOT / "README.md")])
    assert status == 0, f"make docs writes them again: {capsys.readouterr().out}"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_to_files(name: str) -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", read(name))
    assert [target for target in targets if not (ROOT / target).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_make_targets_exist(name: str) -> None:
    targets = set(re.findall(r"`make ([a-z]+)", read(name)))
    assert targets - set(re.findall(r"^([a-z]+):", read("Makefile"), flags=re.MULTILINE)) == set()


def test_every_command_is_described() -> None:
    assert [name for name in COMMANDS if f"<code>provstore {name}" not in read("README.md")] == []


def test_arguments_are_described_where_a_command_takes_them() -> None:
    """DOC and CLAIM mean the same everywhere, so the README says once what they are."""
    usages = "\n".join(re.findall(r"^Usage: .*$", read("README.md"), flags=re.MULTILINE))
    for name in ("DOC", "CLAIM"):
        described = re.search(rf"\b{name} is\b", read("README.md").split("## Commands")[1].split("Usage:")[0])
        assert bool(described) == bool(re.search(rf"\b{name}\b", usages)), name


@pytest.mark.parametrize("word", ["Unresolved", "four digits", "`COLUMNS`"])
def test_what_people_ask_about_is_explained(word: str) -> None:
    assert word.casefold() in read("README.md").split("## The code")[0].casefold().replace("0 unresolved", "")


def test_changelog_knows_this_version() -> None:
    assert f"\n## {__version__}" in read("CHANGELOG.md")
