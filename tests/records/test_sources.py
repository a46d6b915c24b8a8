"""The key of a source is the same wherever the same source is named, and for no other."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.records import Source, SourceKind

HOLT = Source("Anna Holt", "person")
SOME = Source("residents", "anonymous", scope="d" * 64)


@pytest.mark.parametrize(
    ("source", "key"),
    [
        (HOLT, "person|anna holt||"),
        (Source("Foreign Ministry", "government", "FR"), "government|foreign ministry|FR|"),
        (SOME, f"anonymous|residents||{'d' * 64}"),
        (Source("STRASSE", "outlet"), "outlet|strasse||"),
        (Source("Straße", "outlet"), "outlet|strasse||"),
    ],
)
def test_the_key_is_kind_name_country_and_scope(source: Source, key: str) -> None:
    """Exactly so: the keys are in stores and exports that people keep."""
    assert source.key == key


@pytest.mark.parametrize(
    ("other", "same", "why"),
    [
        (replace(HOLT, name="ANNA HOLT"), True, "headlines have capitals"),
        (replace(HOLT, part_of=Source("Riverton", "organization")), True, "what it belongs to is not who it is"),
        (replace(HOLT, name="Anna  Holt"), False, "space is a part of a name: who makes names cleans them"),
        (replace(HOLT, kind="organization"), False, "a firm may have the name of its founder"),
        (replace(HOLT, country="DE"), False, "two countries have a ministry of one name"),
        (replace(HOLT, scope="d" * 64), False, "known in one document alone"),
    ],
)
def test_what_makes_two_sources_one(other: Source, same: bool, why: str) -> None:
    assert (other.key == HOLT.key) == same, why


NAMES = st.text("aBß é", max_size=4)
SOURCES = st.builds(
    Source,
    NAMES,
    st.sampled_from(get_args(SourceKind)),
    st.sampled_from([None, "FR", "DE"]),
    scope=st.sampled_from([None, "0" * 64, "1" * 64]),
)


@given(SOURCES, SOURCES)
def test_two_keys_are_equal_where_kind_name_country_and_scope_are(one: Source, other: Source) -> None:
    def parts(source: Source) -> tuple[str | None, ...]:
        return source.kind, source.name.casefold(), source.country, source.scope

    assert (one.key == other.key) == (parts(one) == parts(other))


def test_the_kinds_of_sources() -> None:
    assert set(get_args(SourceKind)) == {"person", "organization", "government", "outlet", "anonymous", "document"}
