"""The answers across documents have every key of the JSON, and say what it says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from provstore import Store
from provstore.api.answers import Checked, ClaimSources, Comparison, Trace
from provstore.errors import RefusedInput, UnknownClaim, UnknownDocument, UsageError
from provstore.forms import answers as forms
from provstore.forms.checked import CheckedJson
from tests.api.forms import keys, pairs

FORMS = [
    (Comparison, forms.ComparisonJson),
    (ClaimSources, forms.SourcesJson),
    (Trace, forms.TraceJson),
    (Checked, CheckedJson),
]
PAIRS = {(of.__name__, form.__name__): (of, form) for top in FORMS for of, form in pairs(*top)}


@pytest.mark.parametrize(("of", "form"), PAIRS.values(), ids=["-".join(names) for names in PAIRS])
def test_a_field_for_every_key(of: type[Any], form: Any) -> None:
    assert keys(of) == form.__required_keys__ | form.__optional_keys__


def test_a_comparison_has_words_with_their_places(store: Store) -> None:
    found = store.compare("agency", "post")
    a, b = store.show("agency"), store.show("post")
    assert (found.a, found.b) == (a.id, b.id)
    assert found.passages and found.claims and found.divergences and found.only_b
    for side, text in (("a", a.text), ("b", b.text)):
        for one in (*found.passages, *found.divergences, *found.changes):
            span = getattr(one, side)
            assert span is None or text[span.start : span.end] == span.text
    differs = next(one for one in found.divergences if one.kind == "quantity")
    assert differs.a and differs.b and "14" in differs.a.text and "17" in differs.b.text


def test_sources_and_trace_of_a_claim(store: Store) -> None:
    claim = next(store.claims(document="post", speaker="coast guard"))
    for name in (claim.claim, f"post#{claim.number}"):
        sources, trace = store.sources(name), store.trace(name)
        assert sources.claim.id == trace.claim.id == claim.claim
        assert {one.document for one in sources.appearances} == {store.show(name).id for name in ("agency", "post")}
        assert sources.at_least <= sources.at_most and sources.roots
        text = store.show(trace.document).text
        assert all(text[one.evidence.start : one.evidence.end] == one.evidence.text for one in trace.steps)
        assert trace.steps[-1].to.name == "Coast Guard"


def test_what_names_nothing_is_an_error_at_once(store: Store) -> None:
    for ask in (store.sources, store.trace):
        with pytest.raises(UnknownClaim):
            ask("agency#99")
    with pytest.raises(UnknownDocument):
        store.compare("agency", "nowhere")


def test_a_draft_is_checked_and_not_stored(store: Store, accounts: Path) -> None:
    before = accounts.read_bytes()
    text = "Pilots\n\n“The LIFEBOATS were rusty”, said Ann Lee. “We never saw any ferry at all”, said Pavel Orrin.\n"
    exact, missing = store.check(text, name="draft")
    assert (exact.verdict, missing.verdict) == ("exact", "not held")
    assert exact.held and store.show(exact.held.document).text[exact.held.span.start :].startswith(exact.held.span.text)
    assert all(text[one.span.start : one.span.end] == one.span.text for one in (exact, missing))
    (accounts.parent / "draft.txt").write_text(text)
    assert store.check(accounts.parent / "draft.txt", tagger="rules")[0].verdict == "exact"
    with pytest.raises(RefusedInput):
        store.check(b"", name="empty")
    with pytest.raises(UsageError, match="give them a name"):
        store.check(text.encode())
    assert accounts.read_bytes() == before
