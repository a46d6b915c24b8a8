"""What persons decided, with their names."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from provstore.cli import cli
from provstore.query.report import gather_page
from provstore.render.report import write_report
from provstore.render.report.shared import moment, of_parts
from provstore.store import open_store
from tests.render.made import span
from tests.render.report.made import FIRE, fill

PHOTO = """\
Bridge closes

RIVERTON, June 12, 2018 - The bridge would close, Mayor Anna Holt told Reuters.

People wait at the ferry in Riverton, June 11, 2018. (Photo by AFP)
"""


def test_what_persons_decided_is_told_with_their_names(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    fill(store, FIRE / "courier.txt")
    merge = ["speakers", "merge", "Tomas Reyl", "Balt Grain", "--by", "Ada", "--note", "a <test>", "--force"]
    with open_store(store) as connection:
        assert "no person has stated or decided" in write_report(gather_page(connection, ["75fa#3"]))
    assert CliRunner().invoke(cli, [*merge, "--db", str(store)]).exit_code == 0
    with open_store(store) as connection:
        page = write_report(gather_page(connection, ["75fa#3"]))
    assert "Balt Grain and Tomas Reyl are one speaker, as Ada decided on" in page
    assert "“a &lt;test&gt;”" in page


def test_an_encoding_that_a_person_stated_is_told(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    (tmp_path / "a.txt").write_bytes("Le café\n\nAnna Holt said that the café would close.\n".encode("cp1252"))
    fill(store, tmp_path / "a.txt")
    assert CliRunner().invoke(
        cli, ["state", str(tmp_path / "a.txt"), "--encoding", "cp1254", "--by", "Ada", "--db", str(store)]
    ).exit_code == 0  # fmt: skip
    with open_store(store) as connection:
        page = write_report(gather_page(connection, [f"{tmp_path / 'a.txt'}#1"]))
    assert "read as cp1254, as Ada stated on" in page


def test_a_claim_that_a_person_decided_of_says_so(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    fill(store, FIRE / "courier.txt")
    result = CliRunner().invoke(
        cli, ["review", "75fa#3", "accept", "--by", "Ada", "--note", "asked", "--db", str(store)]
    )
    assert result.exit_code == 0, result.output
    with open_store(store) as connection:
        page = write_report(gather_page(connection, ["75fa#3"]))
    assert page.count("accepted by Ada (asked)") == 2


def test_words_have_their_own_quotation_marks_or_ours() -> None:
    assert of_parts([span("it\nrained"), span("hard")]) == "“it rained … hard”"
    assert of_parts([span("“it rained”")]) == "“it rained”"


def test_moments() -> None:
    assert (moment("2024-03-12T18:40"), moment("2024"), moment(None)) == ("2024-03-12 18:40", "2024", "no date known")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "photo.txt#c1",
            "caption · “People wait at the ferry in Riverton, June 11, 2018. (Photo by AFP)” · rejected by Ada",
        ),
        ("cites", "link · cites Reuters · “"),
    ],
)
def test_a_caption_and_a_link_that_were_rejected_are_told(tmp_path: Path, name: str, told: str) -> None:
    store = tmp_path / "store.db"
    (tmp_path / "photo.txt").write_text(PHOTO)
    (tmp_path / "other.txt").write_text("Ferry late\n\nThe ferry was late, Bob Roe said.\n")
    fill(store, tmp_path / "photo.txt", tmp_path / "other.txt")
    with open_store(store) as connection:
        link = connection.exec_driver_sql("SELECT link FROM v_links WHERE kind = 'cites'").scalar_one()
    named = link if name == "cites" else f"{tmp_path / 'photo.txt'}#c1"
    result = CliRunner().invoke(cli, ["review", named, "reject", "--by", "Ada", "--db", str(store)])
    assert result.exit_code == 0, result.output
    with open_store(store) as connection:
        both = [str(tmp_path / f"{each}.txt") for each in ("photo", "other")]
        assert told in write_report(gather_page(connection, both))
