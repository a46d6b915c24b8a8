"""Invented pages of a spring: a ferry that sinks, as three tell of it, and a bus accident like others before."""

from __future__ import annotations

from datetime import date

from provstore.match.stories.pages import UNKNOWN_OUTLET, StoryPage, read_page
from tests.match.same.accounts import account

SINKS = (
    "Ferry sinks off Varnholm",
    "The ferry Orlanda sank off the northern harbor of Varnholm on Sunday, killing 14 people, the Coast Guard said.",
    "Rescue boats and two helicopters searched the waters around the lighthouse.",
)
LOST = (
    "Many dead as ferry goes down",
    "At least 14 people died when the ferry Orlanda went down near Varnholm on Sunday.",
    "Helicopters searched around the lighthouse until dark, the Coast Guard said.",
)
BURIED = (
    "Varnholm buries its dead",
    "Families of those who drowned when the ferry Orlanda sank off Varnholm on Sunday buried 14 people.",
    "The Coast Guard said that the search around the lighthouse had ended.",
)
BUS = (
    "Bus falls from bridge",
    "A bus fell off a bridge near Selmar on Monday, killing 14 people, the police said.",
    "Rescue teams searched the river.",
)


def page(*paragraphs: str, day: str | None = None, outlet: int = UNKNOWN_OUTLET) -> StoryPage:
    """The page of a document with these paragraphs, of that day."""
    return read_page(account(*paragraphs, day=day), outlet, date.fromisoformat(day).toordinal() if day else None)
