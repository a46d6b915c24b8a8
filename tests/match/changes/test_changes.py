"""What one version of a text has otherwise than another."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.match.changes.changes import are_copies, find_changes
from provstore.match.changes.words import read_page
from provstore.match.reuse.passages import Passage
from provstore.records import Extraction, Segment, Span
from tests.examples import examples
from tests.match.changes.versions import ARTICLE, changed, page, passages, told


@pytest.mark.parametrize(
    ("old", "new", "expected", "why"),
    [
        ("three workers", "thirty workers", ("quantity", "three", "thirty"), "a number"),
        ("within two years", "within two months", ("quantity", "years", "months"), "a unit"),
        ("in Orlen", "in Brenna", ("place", "Orlen", "Brenna"), "a place"),
        ("on Monday night", "on Friday night", ("date", "Monday", "Friday"), "a day"),
        ("since 1911", "since 1931", ("date", "1911", "1931"), "a year"),
        ("Mayor Anna Lissow", "Mayor Clara Tobin", ("speaker", "Anna Lissow", "Clara Tobin"), "who says it"),
        ("told Reuters", "told Bloomberg", ("relay", "Reuters", "Bloomberg"), "who was told"),
        ("a loud bang", "a quiet bang", ("quoted words", "loud", "quiet"), "in quotation marks"),
        ("Lissow said the fire", "Lissow admitted the fire", ("cue", "said", "admitted"), "how it is said"),
        ("did not insure", "did insure", ("negation", "not", None), "a negation dropped"),
        ("would rebuild", "would not rebuild", ("negation", None, "not"), "a negation added"),
        ("reportedly asked", "asked", ("hedge", "reportedly", None), "a hedge dropped"),
        ("had been asked", "had allegedly been asked", ("hedge", None, "allegedly"), "a hedge added"),
        ("without a break", "without a “break”", ("quotation marks", "break", "“break”"), "marks put in"),
        (" Nobody knows yet who will pay for the damage.", "", ("dropped", "Nobody knows yet who will pay for the damage", None), "a sentence"),
        ("near the old harbour.", "near the old harbour. A second fire broke out in the yard.", ("added", None, "A second fire broke out in the yard"), "a sentence"),
        ("three workers were hurt", "three millers were hurt", ("object", "workers", "millers"), "other people"),
        ("with the clearing", "with the cleaning", ("wording", "clearing", "cleaning"), "of other words nothing more is known"),
    ],
)  # fmt: skip
def test_a_copy_with_one_thing_changed(
    old: str, new: str, expected: tuple[str, str | None, str | None], why: str
) -> None:
    assert told(*changed(old, new)) == [expected], why


@pytest.mark.parametrize(
    ("copy", "why"),
    [
        (ARTICLE, "the same"),
        ((ARTICLE[0].replace('"', "“", 1).replace('"', "”"), ARTICLE[1]), "marks of another kind"),
        (tuple(part.replace(". ", ".  ").replace(" the ", "\xa0the ") for part in ARTICLE), "white space"),
        (tuple(part.replace("three", "3").replace("harbour", "harbor") for part in ARTICLE), "spelling of the house"),
        (tuple(part.replace("did not", "didn’t").replace("said the", "said that the") for part in ARTICLE), "contractions and complementizers"),
        (("Fire at the mill", *ARTICLE), "an own headline"),
        ((*ARTICLE, "Sign up for our newsletter."), "what speaks to the reader"),
        ((*ARTICLE, "Comments are closed."), "what tells nothing of the matter"),
        ((" ".join(ARTICLE),), "paragraphs put together"),
    ],
)  # fmt: skip
def test_a_faithful_copy_has_no_changes(copy: tuple[str, ...], why: str) -> None:
    assert told(page(*ARTICLE), page(*copy)) == [], why
    assert told(page(*copy), page(*ARTICLE)) == [], "whichever of the two is told against the other"


def test_what_stands_not_at_the_foot_is_told() -> None:
    line = "You can read more in Orlen on our pages"
    whole, longer = page(*ARTICLE), page(ARTICLE[0], f"{line}.", ARTICLE[1])
    assert told(whole, longer) == [("added", None, line)]
    assert told(longer, whole) == [("dropped", line, None)]


def test_a_last_paragraph_that_tells_something_is_added() -> None:
    ending = "The police in Brenna have arrested a boy."
    assert told(page(*ARTICLE), page(*ARTICLE, ending)) == [("added", None, ending[:-1])]


def test_sentences_that_changed_places_are_told_once() -> None:
    first, second = ARTICLE[1].split(". ")[1:3]
    moved = ARTICLE[1].replace(f"{first}. {second}", f"{second}. {first}")
    (found,) = told(page(*ARTICLE), page(ARTICLE[0], moved))
    assert found[0] == "order" and found[1] == found[2] and found[1] in (first, second)


def test_of_pages_that_share_no_more_than_a_passage_nothing_is_dropped() -> None:
    quoted = ". ".join(ARTICLE[0].split(". ")[2:4]) + "."
    other = "In another town a bakery was sold. ".join(["", *(["Its ovens are cold and its doors shut. "] * 9)])
    a, b = page(*ARTICLE), page(other, quoted.replace("loud", "dull"))
    assert not are_copies(a, b, passages(a, b))
    assert told(a, b) == [("quoted words", "loud", "dull")]


def test_a_passage_that_is_a_headline_on_one_page_tells_of_nothing() -> None:
    headline = "Nine boats and two ferries were lost in the storm off the cape of Mirel"
    a, b = page(f"{headline}. Nobody else was hurt."), page(headline, *ARTICLE)
    assert b.extraction.headline and not are_copies(a, b, ())
    shared = Passage(Span(0, len(headline)), Span(0, len(headline)), "verbatim")
    assert find_changes(a, b, [shared]) == ()


def test_a_credit_that_changes_names_whose_copy_it_is() -> None:
    a, b = page(*ARTICLE, "Reuters contributed to this report."), page(*ARTICLE, "AFP contributed to this report.")
    assert told(a, b) == [("credit", "Reuters", "AFP")]


def test_a_credit_that_only_one_version_has() -> None:
    a, b = page(*ARTICLE, "Reuters contributed to this report."), page(*ARTICLE)
    assert told(a, b) == [("credit", "Reuters contributed to this report", None)]


SENTENCES = [f"{part.rstrip('.')}." for paragraph in ARTICLE for part in paragraph.split(". ")]


@given(st.permutations(SENTENCES), st.integers(3, len(SENTENCES)))
@examples(40)
def test_every_span_has_words_and_what_is_told_is_a_function_of_the_pages(order: list[str], count: int) -> None:
    a, b = page(" ".join(SENTENCES)), page(" ".join(order[:count]))
    found = find_changes(a, b, passages(a, b))
    assert found == find_changes(a, b, passages(a, b)[::-1])
    for change in found:
        assert change.a or change.b
        assert all(span is None or span.of(one.text).strip() for span, one in ((change.a, a), (change.b, b)))
        assert change.kind not in ("dropped", "added") or (change.a is None) == (change.kind == "added")


@given(st.permutations(SENTENCES))
@examples(20)
def test_a_text_has_nothing_otherwise_than_itself(order: list[str]) -> None:
    one = page(" ".join(order))
    assert find_changes(one, one, passages(one, one)) == ()


@pytest.mark.parametrize("sentence", ["The boat sank off Mirel on Monday. ", "the boat sank off the cape ", "a "])
def test_texts_that_repeat_themselves_are_compared_in_time(sentence: str) -> None:
    one, other = sentence * (200_000 // len(sentence)), "x " + sentence * (190_000 // len(sentence))
    pages = [read_page(text, _plain(text)) for text in (one, other)]
    before = time.process_time()
    find_changes(*pages, [Passage(Span(0, len(one)), Span(0, len(other)), "edited")])
    assert time.process_time() - before < 3


def _plain(text: str) -> Extraction:
    segments = (Segment(Span(0, len(text)), "paragraph", "test"),)
    return Extraction("x", None, None, None, None, None, None, None, segments, (), (), ())
