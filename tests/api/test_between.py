"""What lists about two documents say of places, each in its own document."""

from __future__ import annotations

from dataclasses import replace

from provstore import Store, TextSpan


def text_of(store: Store, document: str) -> str:
    return store.show(document).text


def test_links_have_their_words_on_both_sides(store: Store) -> None:
    links = [*store.links()]
    assert {"cites", "photo_credit", "same_claim"} <= {link.kind for link in links}
    for link in links:
        text = text_of(store, link.document)
        assert link.evidence_spans and all(text[one.start : one.end] == one.text for one in link.evidence_spans)
        assert bool(link.to_evidence_spans) is (link.to_evidence is not None)
        for one in link.to_evidence_spans:
            assert text_of(store, link.to_document or "")[one.start : one.end] == one.text


def test_passages_and_divergences_have_both_sides(store: Store) -> None:
    passages, divergences = [*store.passages()], [*store.divergences()]
    assert passages and divergences
    for one in (*passages, *divergences):
        for document, span in ((one.a, one.a_span), (one.b, one.b_span)):
            assert span is None or text_of(store, document)[span.start : span.end] == span.text
    numbers = {one.text for found in divergences for one in (found.a_span, found.b_span) if one}
    assert {"14 people", "17 people"} <= numbers or {"14", "17"} <= numbers


def test_changes_have_the_side_that_there_is(store: Store) -> None:
    changes = [*store.changes()]
    assert changes
    for change in changes:
        for document, span, words in (
            (change.a, change.a_span, change.a_text),
            (change.b, change.b_span, change.b_text),
        ):
            assert (span is None) is (words is None)
            assert span is None or text_of(store, document)[span.start : span.end] == span.text == words


def test_what_one_side_has_not_is_none(store: Store) -> None:
    found = next(store.divergences())
    without = replace(found, b_text=None, b_start=None, b_end=None)
    assert without.b_span is None
    assert without.a_span == found.a_span == TextSpan(found.a_start or 0, found.a_end or 0, found.a_text or "")
