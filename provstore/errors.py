"""Every error provstore raises on purpose, each with the exit code of the command line.

The message of each is one sentence for the person at the terminal.
"""

from __future__ import annotations

from collections.abc import Sequence

LISTED = 5  # names in one sentence, at most


def list_some(names: Sequence[str]) -> str:
    return "; ".join(names[:LISTED]) + (" and more" if len(names) > LISTED else "")


class ProvstoreError(Exception):
    """Something went wrong that a sentence can explain."""

    exit_code = 1


class UsageError(ProvstoreError):
    """An argument names nothing, or more than one thing."""

    exit_code = 2


class UnknownDocument(UsageError):
    """No document, or more than one, answers to what was given."""


class UnknownClaim(UsageError):
    """No claim, or more than one, answers to what was given."""


class UnknownStory(UsageError):
    """No story, or more than one, answers to what was given."""


class UnknownSpeaker(UsageError):
    """No speaker, or more than one, answers to what was given."""


class RefusedInput(ProvstoreError):
    """One input cannot be taken in, and the run goes on; `reason` is its code in the event log."""

    exit_code = 3

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason

    def __reduce__(self) -> tuple[type[RefusedInput], tuple[str, str]]:
        return RefusedInput, (self.reason, str(self))  # as it comes back from another process


class DamageFound(ProvstoreError):
    """`verify` found that the store is not what was written into it."""

    exit_code = 4


class DraftFails(ProvstoreError):
    """`check` found a quotation in the draft that is altered, somebody else's, or in no held text."""

    exit_code = 5


class NoStore(ProvstoreError):
    """There is no store at the path."""

    exit_code = 10


class StoreLocked(ProvstoreError):
    """Another program holds the store."""

    exit_code = 11


class NotAStore(ProvstoreError):
    """The file is not a provstore, is damaged, or was made by another version."""

    exit_code = 12


class StorageFailed(ProvstoreError):
    """The disk is full or failed."""

    exit_code = 13


class StoreReadOnly(ProvstoreError):
    """The store, or its directory, may not be written."""

    exit_code = 14


class SchedulerLost(ProvstoreError):
    """The scheduler of other workers, which was there, answers no more."""

    exit_code = 15
