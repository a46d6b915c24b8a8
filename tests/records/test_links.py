"""Links: the kinds that users see; a link is shown by the text unless it is said to be inferred."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import get_args

import pytest

from provstore.records import LinkKind, Source, SourceLink, Span

LINK = SourceLink("cites", Source("Reuters", "outlet"), Span(0, 7), "a rule")


def test_the_kinds_that_users_see() -> None:
    assert set(get_args(LinkKind)) == {"cites", "photo_credit", "wire", "primary_source"}


def test_what_the_text_shows_is_not_inferred() -> None:
    assert LINK.inferred is False
    assert SourceLink("cites", LINK.to, LINK.evidence, LINK.rule, True) != LINK


def test_a_link_is_not_rewritten() -> None:
    with pytest.raises(FrozenInstanceError):
        LINK.kind = "wire"
