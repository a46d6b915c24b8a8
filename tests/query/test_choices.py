"""A filter that takes one of a few words refuses all others, wherever it is asked from."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import Connection

from provstore.cli.lists import DIFFERENCES, KINDS
from provstore.cli.log import EVENTS
from provstore.errors import UsageError
from provstore.query import choices
from provstore.query.alike import list_alike
from provstore.query.choices import check_choice
from provstore.query.contents import list_events
from provstore.query.lists import list_changes, list_claims, list_links, list_outlets
from provstore.query.pairs import list_divergences, list_passages
from provstore.query.reviews import list_reviews
from provstore.query.speakers import list_speakers
from provstore.table import Table


def test_one_of_them_or_none() -> None:
    assert check_choice("voice", None, choices.VOICES) is None
    assert check_choice("voice", "outlet", choices.VOICES) == "outlet"
    with pytest.raises(
        UsageError, match=r"^no voice is called 'outlets', did you mean outlet; there are attributed, outlet$"
    ):
        check_choice("voice", "outlets", choices.VOICES)
    with pytest.raises(UsageError, match=r"^no voice is called 'xyz'; there are"):
        check_choice("voice", "xyz", choices.VOICES)


ASKED: list[Callable[[Connection, str], Table]] = [
    lambda connection, word: list_claims(connection, voice=word),
    lambda connection, word: list_claims(connection, mode=word),
    lambda connection, word: list_links(connection, kind=word),
    lambda connection, word: list_changes(connection, kind=word),
    lambda connection, word: list_outlets(connection, kind=word),
    lambda connection, word: list_passages(connection, kind=word),
    lambda connection, word: list_divergences(connection, kind=word),
    lambda connection, word: list_speakers(connection, kind=word),
    lambda connection, word: list_events(connection, kind=word),
    lambda connection, word: list_reviews(connection, of=word),
    lambda connection, word: list_reviews(connection, state=word),
    lambda connection, word: list_alike(connection, reason=word),  # type: ignore[arg-type]
]


@pytest.mark.parametrize("ask", ASKED)
def test_no_list_takes_another(connection: Connection, ask: Callable[[Connection, str], Table]) -> None:
    with pytest.raises(UsageError, match="is called 'nonsense'"):
        ask(connection, "nonsense")


def test_the_command_line_offers_the_same() -> None:
    assert set(KINDS) == set(choices.LINKS)
    assert set(DIFFERENCES) == set(choices.DIVERGENCES)
    assert set(EVENTS) == set(choices.EVENTS)
