"""The documents are whole: each page has its place, every link leads somewhere, and nothing is fetched to read them.

That what is generated in them is current is checked by `make check`, which runs all their commands again.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from provstore import __version__
from provstore.cli import COMMANDS

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
BESIDE = [*sorted(page.name for page in ROOT.glob("*.md")), "provstore/tagger/CARD.md"]  # what the site does not have
KINDS = {"Tutorial": "tutorial", "How to": "how-to", "Reference": "reference", "Explanation": "explanation"}
PAGES = sorted(str(page.relative_to(ROOT)) for page in DOCS.rglob("*.md"))
README_LINES = 250

# What cog wrote: from the end of a block's own lines to the mark that ends what it printed.
GENERATED = re.compile(r"\]\]\] -->\n.*?<!-- \[\[\[end\]\]\] -->", re.DOTALL)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def anchors(markdown: str) -> set[str]:
    """The names by which code hosts link to the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", re.sub(r"```.*?```", "", markdown, flags=re.DOTALL), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def build(docs: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """The site as `make docs` builds it, in which every warning is an error."""
    options = re.search(r"^SITE .*-m sphinx (.*) docs build/site$", read("Makefile"), flags=re.MULTILINE)
    assert options
    command = [sys.executable, "-m", "sphinx", *options[1].split(), str(docs), str(site)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_the_readme_is_a_door() -> None:
    assert len(read("README.md").splitlines()) <= README_LINES


def test_every_page_is_of_one_kind_and_in_the_navigation() -> None:
    trees = re.findall(r"```\{toctree\}\n:caption: ([^\n]+)\n\n(.*?)```", read("docs/index.md"), flags=re.DOTALL)
    assert [caption for caption, _ in trees] == list(KINDS)
    listed = [entry for _, entries in trees for entry in entries.split()]
    assert sorted(["docs/index.md", *(f"docs/{entry}.md" for entry in listed)]) == PAGES
    for caption, entries in trees:
        # What one does with many articles, and what it costs, stand on one page.
        assert {entry.split("/")[0] for entry in entries.split()} - {"scale"} == {KINDS[caption]}


@pytest.mark.parametrize("page", [page for page in PAGES if page != "docs/index.md"])
def test_every_page_is_reached_from_the_readme(page: str) -> None:
    assert f"]({page})" in read("README.md")


@pytest.mark.parametrize("page", [page for page in PAGES if "/how-to/" in page])
def test_every_how_to_says_what_does_not_work(page: str) -> None:
    assert "\n## What does not work yet\n" in read(page)


@pytest.mark.parametrize("page", ["README.md", *PAGES])
def test_no_answer_is_typed_by_hand(page: str) -> None:
    assert "```console" not in GENERATED.sub("", read(page))


@pytest.mark.parametrize("name", BESIDE)
def test_links_lead_to_files_and_headings(name: str) -> None:
    found = re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)", read(name))
    links = [((ROOT / name).parent / target if target else ROOT / name, anchor) for target, anchor in found]
    assert [str(target) for target, _ in links if not target.exists()] == []
    assert [link for link in links if link[1] and link[1] not in anchors(link[0].read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("name", [*BESIDE, *PAGES])
def test_make_targets_exist(name: str) -> None:
    targets = set(re.findall(r"`make ([a-z-]+)|^make ([a-z-]+)", read(name), flags=re.MULTILINE))
    known = set(re.findall(r"^([a-z-]+):", read("Makefile"), flags=re.MULTILINE))
    assert {target for pair in targets for target in pair if target} - known == set()


def test_every_command_is_described() -> None:
    assert [name for name in COMMANDS if f"\n## provstore {name}" not in read("docs/reference/commands.md")] == []


def test_arguments_are_described_where_a_command_takes_them() -> None:
    """DOC, CLAIM and SPEAKER mean the same everywhere, so the reference says once what they are."""
    page = read("docs/reference/commands.md")
    usages = "\n".join(re.findall(r"^Usage: .*$", page, flags=re.MULTILINE))
    for name in ("DOC", "CLAIM", "SPEAKER"):
        described = re.search(rf"\*\*{name}\*\* is\b", page.split("Usage:")[0])
        assert described and re.search(rf"\b{name}\b", usages), name


@pytest.mark.parametrize(
    "word", ["Unresolved", "English only", "It does not read everything", "Nothing leaves the machine"]
)
def test_what_people_must_know_first_is_in_the_readme(word: str) -> None:
    assert word in read("README.md")


def test_the_site_builds_and_fetches_nothing(tmp_path: Path) -> None:
    built = build(DOCS, tmp_path)
    assert (built.returncode, built.stderr) == (0, "")
    for page in tmp_path.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        fetched = re.findall(r"<(?:script|img|iframe|link|source|object)\b[^>]*\b(?:src|href|data)=\"([^\"]*)\"", html)
        assert [address for address in fetched if re.match(r"(?:[a-z]+:)?//", address)] == [], page
    for style in tmp_path.rglob("*.css"):
        assert re.findall(r"@import[^;]*//|url\([\"']?(?:[a-z]+:)?//", style.read_text(encoding="utf-8")) == [], style


def test_the_site_does_not_build(tmp_path: Path) -> None:
    """Each fault is told: links to a page and to a heading that are not there, and a page without a place."""
    docs = tmp_path / "docs"
    shutil.copytree(DOCS, docs)
    with (docs / "tutorial" / "first-store.md").open("a", encoding="utf-8") as file:
        file.write(
            "\n[a page that is not there](nopage.md)\n[a heading that is not there](../reference/json.md#noheading)\n"
        )
    (docs / "explanation" / "lonely.md").write_text("# A page without a place in the navigation\n", encoding="utf-8")
    built = build(docs, tmp_path / "site")
    assert built.returncode != 0
    for page, fault in [("first-store.md", "nopage"), ("first-store.md", "noheading"), ("lonely.md", "toctree")]:
        assert [line for line in built.stderr.splitlines() if page in line and fault in line], (fault, built.stderr)


def test_changelog_knows_this_version() -> None:
    assert f"\n## {__version__}" in read("CHANGELOG.md")
