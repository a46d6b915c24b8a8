"""Everything that the program answers in JSON about one invented corpus, by the type that tells its form."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any, is_typeddict

import pytest
from click.testing import CliRunner

from provstore.cli import cli
from provstore.forms import answers, document
from tests.carriers.archive import answer, record
from tests.readers.pdf.printed import column, printed
from tests.upkeep import versions

Json = dict[str, Any]

# What the corpus has nothing of: a page with all that a page can say of itself, one that cites its outlet for what is
# not there, an outlet that quotes its owner, and a page of which nothing is known.
PAGES = {
    "page": """\
Reuters

World News

Mill in Brenna burns for a second night

By Ann Lee

May 3, 2019 / 4:05 PM

BRENNA, Valdania, May 3 (Reuters) - The old mill burned again on Thursday, Mayor Anna Holt told reporters in a letter.

“Nobody was hurt,” Holt said on Monday. A neighbor said that “the smoke was thick”.

The fire was out by noon, the ministry said, according to the news agency AFP.

The police, the mayor told Reuters, had blamed the farmers for the fire.

People wait at the ferry in Riverton, June 11, 2018. (Photo by AFP)

An old picture of the mill (AFP Photo/Tom Orr)
""",
    "citing": """\
Flames in Brenna

The old mill burned again on Thursday, Mayor Anna Holt told reporters in a letter.

Wet straw had been hidden in the loft for years, Reuters reported.
""",
    "owned": """\
Canal closed

The Iranian government said that the old drawbridge over the Tamsin canal was closed.

A copy of the letter was seen on June 3, a clerk said.

TAMSIN, SANA - It rained.
""",
    "bare": "1, 2, 3.\n",
}
SAVED = Path(__file__).parents[2] / "docs" / "examples" / "page" / "bridge.html"
Told = dict[type, list[Json]]


def ask(store: Path, *words: str, code: int = 0) -> str:
    result = CliRunner().invoke(cli, [*words, "--db", str(store)])
    assert result.exit_code == code, result.output
    return result.stdout


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory, whole_corpus: Path) -> Told:
    folder = tmp_path_factory.mktemp("forms")
    store = Path(shutil.copy(whole_corpus / "store.db", folder / "store.db"))
    versions.add(store, folder, "march", "september")
    for name, text in PAGES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    ask(store, "ingest", *(str(folder / f"{name}.txt") for name in ("page", "citing", "bare")))
    ask(store, "ingest", str(folder / "owned.txt"), "--outlet", "Press TV", "--tagger", "rules")
    # A saved page, also in gzip, of which one value stands nowhere in one piece.
    saved = SAVED.read_text(encoding="utf-8").replace(
        'content="Ann Lee and Bob Roe"', 'content="Ann &#76;ee and Bob Roe"'
    )
    saved = saved.replace('"author": [', '"editor": [')
    (folder / "saved.html").write_text(saved.replace('time" content="2024-03-12', 'time" content="2024-03-11'))
    (folder / "saved.html.gz").write_bytes(gzip.compress((folder / "saved.html").read_bytes()))
    (folder / "small.html").write_text(
        "<p>It rained in Brenna on Monday, and the mayor said so in a letter to all who live there."
    )
    ask(store, "ingest", *(str(folder / name) for name in ("saved.html", "saved.html.gz", "small.html")))
    # A row of a table that states what its text does not, an archive of the web, and a PDF.
    (folder / "table.csv").write_text(
        'text,outlet,date\n"The mill burned, Anna Holt said. Nobody was hurt.",Brenna Post,2019-05-04\n'
    )
    (folder / "page.warc").write_bytes(record("response", answer(SAVED.read_bytes())))
    (folder / "letter.pdf").write_bytes(printed(column("The mayor said that the bridge would be closed.")))
    ask(store, "ingest", *(str(folder / name) for name in ("table.csv", "page.warc", "letter.pdf")))
    ask(store, "state", str(folder / "bare.txt"), "--published", "2019", "--encoding", "cp1252")
    # Two copies in which two persons state different things of one document.
    copy = Path(shutil.copy(store, folder / "copy.db"))
    for of, outlet in ((store, "Brenna Post"), (copy, "Tamsin Star")):
        ask(of, "state", str(folder / "small.html"), "--outlet", outlet, "--by", outlet)
    ask(copy, "decisions", "export", "-o", str(folder / "theirs.jsonl"))
    ask(store, "decisions", "import", str(folder / "theirs.jsonl"), code=3)
    documents = [row["document"] for row in json.loads(ask(store, "documents", "--json"))]
    links = json.loads(ask(store, "links", "--json"))
    linked = sorted({(row["document"], row["to_document"]) for row in links if row["to_document"]})
    claims = [row["claim"] for row in json.loads(ask(store, "claims", "--json"))]
    ask(store, "speakers", "merge", "Harbor Council", "Coast Guard", "--by", "Ada", "--note", "as a test", "--force")
    ask(store, "speakers", "merge", "Anna Holt", "Irena Volkmar")
    for finding in [
        *claims[:2],
        f"{folder / 'page.txt'}#c1",
        next(row["link"] for row in links if row["kind"] == "cites"),
    ]:
        ask(store, "review", finding, "accept", "--by", "Ada", "--note", "as a test")
    speakers = [row["key"] for row in json.loads(ask(store, "speakers", "--json"))]
    lines = [*ask(store, "export", "--maps").splitlines(), *ask(store, "export").splitlines()]
    lines += [*ask(store, "export", "--no-sightings", "--no-across").splitlines()]
    return {
        document.DocumentJson: [
            *map(json.loads, lines),
            *(json.loads(ask(store, "show", id, "--json")) for id in documents),
            json.loads(ask(store, "show", str(folder / "saved.html"), "--places", "--json")),
            json.loads(ask(store, "show", str(folder / "letter.pdf"), "--places", "--json")),
        ],
        answers.ComparisonJson: [
            json.loads(ask(store, "compare", *pair, "--json"))
            for pair in [*linked, *(pair[::-1] for pair in linked[::3]), documents[:2]]
        ],
        answers.SourcesJson: [json.loads(ask(store, "sources", id, "--json")) for id in claims],
        answers.TraceJson: [json.loads(ask(store, "trace", id, "--json")) for id in claims[::2]],
        answers.ToldSpeakerJson: [json.loads(ask(store, "speakers", "show", key, "--json")) for key in speakers],
    }


def types_of(module: ModuleType) -> list[type]:
    """The types of objects that a module tells itself."""
    return [one for one in vars(module).values() if is_typeddict(one) and one.__module__ == module.__name__]
