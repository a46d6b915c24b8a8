"""Paths → batches: every file once and in order, bounded in number and bytes; what cannot be read is a refusal."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.carriers import Asked
from provstore.errors import RefusedInput
from provstore.ingest import batches
from provstore.ingest.batches import Batch, Content, Input, Refusal, read_batches, refuse
from provstore.text.files import opened

MOST_FILES, MOST_BYTES = 3, 100
GONE = None  # a file that is not there


@pytest.fixture(autouse=True, scope="module")
def _small_batches() -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batches, "BATCH_FILES", MOST_FILES)
        patch.setattr(batches, "BATCH_BYTES", MOST_BYTES)
        patch.setattr(batches, "opened", _opened)
        yield


@contextmanager
def _opened(path: bytes) -> Iterator[tuple[BytesIO, int]]:
    """A file system of which a path says what it holds: "2 40", the second file, 40 bytes."""
    size = path.split()[1]
    if size == b"gone":
        raise RefusedInput("missing", "is not there")
    yield BytesIO(b"x" * int(size)), int(size)


BOUNDS = batches.BATCH_FILES, batches.BATCH_BYTES  # as they are, before tests make them small


def read(*sizes: int | None) -> list[Batch]:
    """The batches of files of these sizes."""
    paths = [f"{place} {'gone' if size is GONE else size}".encode() for place, size in enumerate(sizes)]
    return list(read_batches(paths, Asked()))


@pytest.mark.parametrize(
    ("sizes", "lengths", "why"),
    [
        ([], [], "nothing is no batch"),
        ([0], [1], "what is left at the end is one"),
        ([1, 1, 1], [3], "exactly as many as go in: no empty batch follows"),
        ([1, 1, 1, 1], [3, 1], "the fourth begins another"),
        ([99, 1, 1], [2, 1], "full to the byte"),
        ([98, 1, 1], [3], "one byte less leaves room"),
        ([100, 1], [1, 1], "one file that fills it"),
        ([1, 500, 1], [2, 1], "a large file is taken whole and ends its batch"),
        ([60, 60, 60, 60], [2, 2], "the bytes are counted anew in each batch"),
        ([GONE, GONE, GONE, GONE], [3, 1], "refusals take places, or a list of typing errors would be one batch"),
        ([99, GONE, 0, 1], [3, 1], "but no bytes"),
    ],
)
def test_where_a_batch_ends(sizes: list[int | None], lengths: list[int], why: str) -> None:
    assert [len(batch.inputs) for batch in read(*sizes)] == lengths, why


@given(st.lists(st.none() | st.integers(0, 150), max_size=20))
def test_batches_hold_everything_in_order_and_are_bounded(sizes: list[int | None]) -> None:
    batches = read(*sizes)
    made = [batch.inputs for batch in batches]
    assert [int(one.path.split()[0]) for batch in made for one in batch] == list(range(len(sizes)))
    assert [None if one.refusal else len(one.data) for batch in made for one in batch] == sizes
    for batch in made:
        assert 0 < len(batch) <= MOST_FILES
        assert sum(len(one.data) for one in batch[:-1]) < MOST_BYTES
    for batch, _ in pairwise(made):  # and none ends before it must
        assert len(batch) == MOST_FILES or sum(len(one.data) for one in batch) >= MOST_BYTES
    left = len(sizes)
    for each in batches:
        left -= len(each.inputs)
        assert each.files_left == left


def test_time_ends_a_batch_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few there are: what was read is not to wait for files that take long to read."""
    monkeypatch.setattr(batches, "BATCH_SECONDS", 0)
    assert [len(batch.inputs) for batch in read(1, 1, 1)] == [1, 1, 1]


def test_how_many_are_left_is_unknown_within_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    table = b"title,text\n" + b"".join(b"%d,The mayor said it was %d.\n" % (row, row) for row in range(7))
    many = [Content("a.csv", table), Content("b.txt", b"The mayor said so.\n"), Content("c.csv", table)]
    found = [(len(batch.inputs), batch.files_left) for batch in read_batches(many, Asked())]
    assert found == [(3, None), (3, None), (3, None), (3, None), (3, 0)]
    found = [(len(batch.inputs), batch.files_left) for batch in read_batches(many[1:2] * 4, Asked())]
    assert found == [(3, 1), (1, 0)]


def test_content_is_read_like_a_file_of_its_name() -> None:
    (one,) = batches.read_inputs(Content("a/ü.txt", b"News.\n"), Asked())
    assert one == Input("a/ü.txt".encode(), b"News.\n", sha256(b"News.\n").hexdigest())
    inside = [
        one.carrier.record
        for one in batches.read_inputs(Content("t.csv", b"title,text\nA,One said.\nB,Two said.\n"), Asked())
        if one.carrier
    ]
    assert inside == ["row 2", "row 3"]


def test_what_was_read_has_its_bytes_and_their_hash_and_a_refusal_has_neither() -> None:
    (batch,) = read(5, GONE)
    one, other = batch.inputs
    assert one == Input(b"0 5", b"xxxxx", sha256(b"xxxxx").hexdigest())
    assert other == Input(b"1 gone", refusal=Refusal(b"1 gone", "missing", "1 gone is not there"))


@pytest.mark.parametrize(
    ("path", "shown"), [(b"a b.txt", "a b.txt"), ("ü.txt".encode(), "ü.txt"), (b"\xff.txt", "\\xff.txt")]
)
def test_a_refusal_is_a_sentence_about_its_file(path: bytes, shown: str) -> None:
    error = RefusedInput("empty", "is empty")
    assert refuse(path, error) == Refusal(path, "empty", f"{shown} is empty", None)
    assert refuse(path, error, "a" * 64).sha256 == "a" * 64


def test_the_bounds_of_a_batch() -> None:
    """What a killed run loses, what is in memory at once, and for how long others wait for the store."""
    assert BOUNDS == (128, 2 * 1024 * 1024)


def test_files_of_a_real_folder(files: Callable[..., list[Path]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "opened", opened)
    paths = [os.fsencode(path) for path in files("One.\n", "", "Three.\n")]
    os.unlink(paths[1])
    (batch,) = read_batches(paths, Asked())
    first, gone, last = batch.inputs
    assert (first.data, last.data) == (b"One.\n", b"Three.\n")
    assert gone.refusal is not None
    assert (gone.refusal.reason, gone.refusal.path) == ("missing", paths[1])


@pytest.mark.parametrize("is_closed", [True, False], ids=["closed", "without end"])
def test_standard_input_that_cannot_be_had(is_closed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "opened", opened)
    monkeypatch.setattr("provstore.text.files.MOST_INPUT", 99)
    monkeypatch.setattr("sys.stdin", None if is_closed else io.TextIOWrapper(io.BytesIO(b"a" * 100)))
    (one,) = batches.read_inputs(b"-", Asked())
    assert one.refusal and one.refusal.reason == ("missing" if is_closed else "too large")


def test_a_table_without_the_columns_that_a_person_names_stops_no_run(
    files: Callable[..., list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "opened", opened)
    paths = [os.fsencode(path) for path in files("title,text\nA,One said.\n", "title,body\nA,One said.\n")]
    first, second = (next(batches.read_inputs(path, Asked(columns={"text": "body"}))) for path in paths)
    assert first.refusal and first.refusal.sentence.endswith("there is no column 'body': there are title; text")
    assert second.data == b"One said."


def test_halves_of_pairs_are_no_text(files: Callable[..., list[Path]], monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON can spell what SQLite cannot keep."""
    monkeypatch.setattr(batches, "opened", opened)
    record = '[{"text": "One said.", "title": "a\\ud800b", "url": "https://a.example/\\udc00"}]'
    (path,) = files(record)
    (one,) = batches.read_inputs(os.fsencode(path), Asked())
    assert [value.value for value in one.values] == ["a\ufffdb", "https://a.example/\ufffd"]
    assert one.carrier and one.carrier.url == "https://a.example/\ufffd"
    (named,) = files('[{"\\ud800": "a"}, {"\\ud800": "b"}]')
    (one,) = batches.read_inputs(os.fsencode(named), Asked())
    assert one.refusal and "\ufffd" in one.refusal.sentence


def test_a_date_that_cannot_be_read_may_wait_for_its_order() -> None:
    table = b"text,date\nA,05/02/2024\nB,2024 or so\nC,2024-02-05\nD,\n"
    found = [*batches.read_inputs(Content("t.csv", table), Asked())]
    assert [(one.unread_date, one.waits_for_order) for one in found] == [
        ("05/02/2024", True),
        ("2024 or so", False),
        (None, False),
        (None, False),
    ]
    mail = b"From: a@b.example\nDate: 05/02/2024\nSubject: x\n\nThe mill burned.\n"
    (one,) = batches.read_inputs(Content("t.eml", mail), Asked())
    assert (one.unread_date, one.waits_for_order) == ("05/02/2024", False)
