"""A filter that takes one of a few words, checked: another one would find nothing, without a word."""

from collections.abc import Collection
from difflib import get_close_matches
from typing import Literal, get_args

from provstore.errors import UsageError
from provstore.match.differ.difference import DivergenceKind
from provstore.records import ChangeKind, FindingKind, LinkKind, Mode, SourceKind, Voice
from provstore.store.models.runs import EventKind
from provstore.store.models.sources import MEDIA

VOICES, MODES = get_args(Voice), get_args(Mode)
SOURCES, OUTLETS = get_args(SourceKind), MEDIA
LINKS = (*get_args(LinkKind), "quoted_from", "derived_from", "shares_text", "same_text", "same_claim")
PASSAGES = ("verbatim", "edited")
DIVERGENCES, CHANGES = get_args(DivergenceKind), get_args(ChangeKind)
FINDINGS, EVENTS = get_args(FindingKind), get_args(EventKind)
ReviewState = Literal["holds", "disputed", "answered", "lost", "not here"]
STATES = get_args(ReviewState)


def check_choice(name: str, value: str | None, options: Collection[str]) -> str | None:
    """The value of a filter, null for none; raises UsageError with what there is where it is none of the options."""
    if value is not None and value not in options:
        meant = get_close_matches(value, options, 1)
        hint = f", did you mean {meant[0]}" if meant else ""
        raise UsageError(f"no {name} is called {value!r}{hint}; there are {', '.join(options)}")
    return value
