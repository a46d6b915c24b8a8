"""What is worked out before the lock: ids and a digest that change with whatever was found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.records import (
    Dateline,
    DateMention,
    Extraction,
    Method,
    OutletSighting,
    PhotoCaption,
    PhotoCredit,
    Segment,
    Source,
    SourceLink,
    Span,
    TaggerIdentity,
    claim_id,
    link_id,
)
from provstore.store.prepare import digest, prepare
from tests.store.made import DOCUMENT, TEXT, claim, empty

POST = Source("The Post", "outlet")
DATE = DateMention(Span(0, 4), "2024", "year", None, None)
SPOKEN = claim(Source("Anna Holt", "person"), Span(0, 5))
CAPTION = PhotoCaption(Span(0, 9), (PhotoCredit(Span(3, 5), POST, "A. B."),), DATE, "Brenna", False, "rule")
LINK = SourceLink("cites", POST, Span(0, 3), "rule", False)
FOUND = replace(
    empty(DOCUMENT, SPOKEN, links=(LINK,)),
    captions=(CAPTION,),
    dateline=Dateline(Span(0, 6), "Brenna", POST, DATE, "rule"),
)


@pytest.mark.parametrize(
    "change",
    [
        {"document": "0" * 64},
        {"language": "fr"},
        {"outlet": OutletSighting(POST, Span(0, 4), "rule")},
        {"headline": Span(0, 4)},
        {"byline": Span(0, 4)},
        {"section": Span(0, 4)},
        {"dateline": None},
        {"published": DATE},
        {"segments": (Segment(Span(0, len(DOCUMENT.text)), "caption", "test"),)},
        {"captions": (replace(CAPTION, file_photo=True),)},
        {"captions": (replace(CAPTION, credits=()),)},
        {"claims": ()},
        {"claims": (replace(SPOKEN, content=(Span(0, 6),)),)},
        {"claims": (replace(SPOKEN, speaker=POST),)},
        {"claims": (replace(SPOKEN, via=(POST,)),)},
        {"claims": (replace(SPOKEN, addressees=("Bob",)),)},
        {"claims": (replace(SPOKEN, confidence=0.5),)},
        {"claims": (replace(SPOKEN, needs_review=True),)},
        {"claims": (replace(SPOKEN, methods=("rules",)),)},
        {"claims": (replace(SPOKEN, other_speakers=(POST,)),)},
        {"links": (replace(LINK, inferred=True),)},
        {"links": (replace(LINK, evidence=Span(0, 4)),)},
        {"tagger": TaggerIdentity("minilm", "0" * 64, "cpu")},
    ],
    ids=lambda change: next(iter(change)),
)
def test_whatever_is_found_is_under_the_digest(change: dict[str, object]) -> None:
    other: Extraction = replace(FOUND, **change)  # type: ignore[arg-type]
    assert digest(other) != digest(FOUND)


def test_a_spelling_of_a_name_is_not() -> None:
    """The store keeps one spelling of a source for all documents, and another document may bring a better one."""
    shouted = replace(SPOKEN, speaker=Source("ANNA HOLT", "person"))
    assert digest(replace(FOUND, claims=(shouted,))) == digest(FOUND)


@pytest.mark.parametrize(
    ("methods", "stored"),
    [
        ((), "c62610ef65201119e6dce60034c39bccafe8158d189e3172658de4a2b74ca994"),
        (("rules",), "d82b98154f108f1d1bbb597a2fd52345688cb405541ef31449e49c2a7ef08ce5"),
    ],
)
def test_what_older_versions_stored_keeps_its_digest(methods: tuple[Method, ...], stored: str) -> None:
    """Of one speaker the digest says no more than before a claim could have several."""
    told = replace(FOUND, claims=(replace(SPOKEN, methods=methods),))
    assert digest(told) == stored


def test_the_order_of_speakers_is_under_the_digest() -> None:
    one, other = (Source(name, "person") for name in ("Bob Roe", "Eva Orr"))
    told, turned = (
        digest(replace(FOUND, claims=(replace(SPOKEN, other_speakers=both),))) for both in ((one, other), (other, one))
    )
    assert told != turned


def test_ids_are_those_of_the_records() -> None:
    one = prepare(DOCUMENT, FOUND)
    assert one.claim_ids == (claim_id(DOCUMENT.id, SPOKEN),)
    assert one.link_ids == (link_id(DOCUMENT.id, LINK),)
    assert (one.digest, len(one.text_sha256)) == (digest(FOUND), 64)


def test_each_claim_has_the_sentence_of_its_content() -> None:
    first, second = (Segment(Span(0, 15), "headline", "test"), Segment(Span(15, len(TEXT)), "paragraph", "test"))
    told = replace(FOUND, segments=(first, second), claims=(SPOKEN, claim(None, Span(TEXT.index("told"), 50))))
    (of_one, of_other) = prepare(DOCUMENT, told).sentences
    assert TEXT[slice(*of_one)] == "Ministers meet"
    assert (of_other[0], of_other[0] < TEXT.index("told") < of_other[1]) == (15, True)
