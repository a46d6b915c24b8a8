"""The classes of lists have the columns of the views, and the types of what stands there."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator
from dataclasses import FrozenInstanceError, fields, is_dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from provstore import Store, TextSpan
from provstore.api import between, listed
from provstore.query.search import COLUMNS

VIEWS: dict[type[Any], tuple[str, Callable[[Store], Iterator[Any]]]] = {
    listed.ListedDocument: ("v_documents", Store.documents),
    listed.ListedClaim: ("v_claims", Store.claims),
    listed.ListedCaption: ("v_captions", Store.captions),
    listed.ListedStory: ("v_stories", Store.stories),
    listed.ListedOutlet: ("v_outlets", Store.outlets),
    listed.ListedSpeaker: ("v_speakers", Store.speakers),
    between.ListedLink: ("v_links", Store.links),
    between.ListedPassage: ("v_passages", Store.passages),
    between.ListedDivergence: ("v_divergences", Store.divergences),
    between.ListedChange: ("v_changes", Store.changes),
}


def fits(value: object, hint: Any) -> bool:
    """Whether a value is what a type says."""
    if isinstance(hint, types.UnionType) or (get_origin(hint) is not None and type(None) in get_args(hint)):
        return any(fits(value, one) for one in get_args(hint))
    if get_origin(hint) is Literal:
        return value in get_args(hint)
    if get_origin(hint) is tuple:
        return isinstance(value, tuple) and all(fits(one, get_args(hint)[0]) for one in value)
    return type(value) is hint


def test_no_class_is_forgotten() -> None:
    classes = {
        one for module in (listed, between) for one in vars(module).values()
        if isinstance(one, type) and is_dataclass(one) and one is not TextSpan
    }  # fmt: skip
    assert classes == {*VIEWS, listed.FoundWords}
    assert tuple(field.name for field in fields(listed.FoundWords)) == COLUMNS


@pytest.mark.parametrize("of", VIEWS, ids=lambda of: of.__name__)
def test_a_field_for_every_column(store: Store, of: type[Any]) -> None:
    """Whoever adds a column to a view adds it to the class, with its type."""
    columns = [name for (name,) in store.sql("SELECT name FROM pragma_table_info(:view)", {"view": VIEWS[of][0]})]
    alone = {listed.ListedClaim: ["said_by", "said"], listed.ListedCaption: ["picture_by"]}
    more = alone.get(of, [])  # of which the list alone says how it holds
    assert [field.name for field in fields(of)] == columns + more


@pytest.mark.parametrize("of", VIEWS, ids=lambda of: of.__name__)
def test_what_stands_there_has_the_type_that_is_said(store: Store, of: type[Any]) -> None:
    rows = [*VIEWS[of][1](store)]
    assert rows
    hints = get_type_hints(of)
    for row in rows:
        wrong = {name: getattr(row, name) for name, hint in hints.items() if not fits(getattr(row, name), hint)}
        assert wrong == {}
        with pytest.raises(FrozenInstanceError):
            setattr(row, fields(of)[0].name, "another")


def test_spans_are_those_of_the_text(store: Store) -> None:
    for claim in store.claims():
        text = store.show(claim.document).text
        spans = (*claim.content_spans, *claim.cue_spans, *claim.source_spans)
        assert claim.content_spans and all(text[one.start : one.end] == one.text for one in spans)
        assert " … ".join(one.text for one in claim.content_spans) == claim.content
    (split,) = store.claims(speaker="Pavel Orrin")
    assert [one.text for one in split.content_spans] == ["The pilots", "“slept” for hours"]
    (caption,) = store.captions()
    assert store.show(caption.document).text[caption.start : caption.end] == caption.span.text == caption.caption
    (found,) = store.search("lifeboats")
    assert found.span == TextSpan(found.start, found.end, "LIFEBOATS")
