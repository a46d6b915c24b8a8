"""Errors: what the command line exits with, and the sentence it says."""

from __future__ import annotations

from collections.abc import Callable

import click
import pytest

from provstore import errors
from provstore.cli._errors import sentences_for_errors
from provstore.errors import ProvstoreError, RefusedInput, UsageError

CLASSES = {name: one for name, one in vars(errors).items() if isinstance(one, type) and issubclass(one, ProvstoreError)}


def made(kind: type[ProvstoreError]) -> ProvstoreError:
    return RefusedInput("a reason", "said so") if issubclass(kind, RefusedInput) else kind("said so")


# Scripts are written against these.
CODES = {
    "ProvstoreError": 1,
    "UsageError": 2,
    "UnknownDocument": 2,
    "UnknownClaim": 2,
    "UnknownStory": 2,
    "UnknownSpeaker": 2,
    "RefusedInput": 3,
    "DamageFound": 4,
    "DraftFails": 5,
    "NoStore": 10,
    "StoreLocked": 11,
    "NotAStore": 12,
    "StorageFailed": 13,
    "StoreReadOnly": 14,
    "SchedulerLost": 15,
}


def test_every_error_has_a_code_that_scripts_know() -> None:
    assert {name: one.exit_code for name, one in CLASSES.items()} == CODES


@pytest.mark.parametrize("name", CODES)
def test_the_command_line_exits_with_it_and_says_the_sentence(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    @click.command()
    def fail() -> None:
        with sentences_for_errors():
            raise made(CLASSES[name])

    with pytest.raises(click.exceptions.Exit) as ended, fail.make_context("fail", []) as context:
        fail.invoke(context)
    assert ended.value.exit_code == CODES[name]
    assert capsys.readouterr() == ("", "provstore: said so\n")


@pytest.mark.parametrize("name", ["UnknownDocument", "UnknownClaim", "UnknownSpeaker"])
def test_what_names_nothing_is_a_wrong_use(name: str) -> None:
    assert issubclass(CLASSES[name], UsageError)


def test_a_refusal_has_a_code_beside_its_sentence() -> None:
    refused = RefusedInput("empty", "is empty")
    assert (refused.reason, str(refused)) == ("empty", "is empty")


@pytest.mark.parametrize("kind", CLASSES.values(), ids=CLASSES)
def test_all_are_caught_as_one(kind: Callable[..., ProvstoreError]) -> None:
    with pytest.raises(ProvstoreError, match="said so"):
        raise made(kind)
