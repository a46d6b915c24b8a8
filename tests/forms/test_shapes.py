"""Records become the public JSON: every key is there, and what is not known is null."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from provstore.forms.shapes import shape_document
from provstore.records import (
    Dateline,
    DateMention,
    OutletSighting,
    PhotoCaption,
    PhotoCredit,
    Reading,
    Source,
    SourceLink,
    Span,
    Stated,
    TaggerIdentity,
)
from tests.store.made import DOCUMENT, TEXT, claim, empty

AP, HOLT = Source("AP", "outlet", "US"), Source("Anna Holt", "person")
NOTHING = ("language", "outlet", "headline", "byline", "section", "dateline", "published", "stated", "tagger")
DATE = DateMention(Span(0, 9), "2024-05-03", "day", "published 2024", None)
SHOWN_DATE = {
    "start": 0,
    "end": 9,
    "text": TEXT[:9],
    "value": "2024-05-03",
    "precision": "day",
    "base": "published 2024",
    "reason": None,
}
CAPTION = PhotoCaption(
    Span(0, 9), (PhotoCredit(Span(3, 5), AP, None), PhotoCredit(Span(5, 7), None, "A. B.")), DATE, None, True, "r"
)
FULL = replace(
    claim(HOLT, Span(0, 9), Span(10, 14)),
    cue=(Span(3, 5),),
    via=(AP,),
    medium="letter",
    addressees=("Bob",),
    date=DATE,
    confidence=0.123456,
    speaker_inferred=True,
    methods=("rules", "tagger"),
    cue_class="speech",
    readings=(Reading("tagger", (Span(0, 5),), (), ()),),
    other_speakers=(AP,),
)


def shaped(**known: Any) -> dict[str, Any]:
    return shape_document(DOCUMENT, replace(empty(DOCUMENT), **known), None)


def span(start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "text": TEXT[start:end]}


def test_what_is_not_known_is_null_and_what_there_is_none_of_is_empty() -> None:
    document = shaped()
    assert {name: document[name] for name in NOTHING} == dict.fromkeys(NOTHING)
    assert (document["claims"], document["captions"], document["links"]) == ([], [], [])
    assert (document["schema"], document["id"], document["text"]) == ("provstore.document/1", DOCUMENT.id, TEXT)
    assert document["segments"] == [{**span(0, len(TEXT)), "kind": "paragraph"}]


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        ({"language": "fr"}, "fr"),
        ({"headline": Span(0, 9)}, span(0, 9)),
        ({"byline": Span(3, 9)}, span(3, 9)),
        ({"section": Span(3, 5)}, span(3, 5)),
        ({"published": DATE}, SHOWN_DATE),
        ({"outlet": OutletSighting(AP, Span(0, 9), "rule")}, {"name": "AP", "kind": "outlet", "evidence": span(0, 9), "rule": "rule"}),
        ({"dateline": Dateline(Span(0, 9), "Brenna", AP, DATE, "r")}, {**span(0, 9), "place": "Brenna", "agency": "AP", "date": SHOWN_DATE}),
        ({"dateline": Dateline(Span(0, 9), None, None, None, "r")}, {**span(0, 9), "place": None, "agency": None, "date": None}),
        ({"tagger": TaggerIdentity("minilm", "0" * 64, "cpu")}, {"name": "minilm", "weights": "0" * 64, "backend": "cpu"}),
    ],
    ids=lambda one: next(iter(one)) if isinstance(one, dict) else "",
)  # fmt: skip
def test_what_is_known_stands_under_its_name(known: dict[str, Any], shown: object) -> None:
    document = shaped(**known)
    assert document[next(iter(known))] == shown


def test_a_statement_is_shown_with_who_and_when() -> None:
    document = shape_document(
        DOCUMENT,
        empty(DOCUMENT),
        Stated(AP, "2024", "Ada", "2024-06-07T08:09:10Z", outlet_by="Bo", encoding="cp1251", encoding_by="Eva"),
    )
    assert document["stated"] == {
        "outlet": {"name": "AP", "kind": "outlet"},
        "published": "2024",
        "by": "Ada",
        "at": "2024-06-07T08:09:10Z",
        "outlet_by": "Bo",
        "outlet_at": None,
        "published_by": None,
        "published_at": None,
        "encoding": "cp1251",
        "encoding_by": "Eva",
        "encoding_at": None,
        "disputed": [],
    }


def test_a_claim_has_all_that_was_found() -> None:
    (shown,) = shaped(claims=(FULL,))["claims"]
    assert len(shown.pop("id")) == 20
    assert shown == {
        "voice": "attributed",
        "mode": "direct",
        "content": [span(0, 9), span(10, 14)],
        "cue": [span(3, 5)],
        "source": [],
        "speaker": {"name": "Anna Holt", "kind": "person", "inferred": True},
        "speakers": [{"name": "Anna Holt", "kind": "person"}, {"name": "AP", "kind": "outlet"}],
        "via": [{"name": "AP", "kind": "outlet"}],
        "medium": "letter",
        "addressees": ["Bob"],
        "date": SHOWN_DATE,
        "rule": "test",
        "confidence": 0.1235,
        "needs_review": False,
        "methods": ["rules", "tagger"],
        "cue_class": "speech",
        "readings": [{"method": "tagger", "content": [span(0, 5)], "cue": [], "source": []}],
    }
    (unknown,) = shaped(claims=(claim(None),))["claims"]
    assert (unknown["speaker"], unknown["speakers"], unknown["date"], unknown["via"]) == (None, [], None, [])


def test_a_caption_has_its_credits_in_order() -> None:
    (shown,) = shaped(captions=(CAPTION,))["captions"]
    assert shown == {
        **span(0, 9),
        "credits": [
            {**span(3, 5), "outlet": {"name": "AP", "kind": "outlet"}, "photographer": None},
            {**span(5, 7), "outlet": None, "photographer": "A. B."},
        ],
        "taken": SHOWN_DATE,
        "place": None,
        "file_photo": True,
    }


def test_a_link_says_where_it_leads() -> None:
    (shown,) = shaped(links=(SourceLink("cites", AP, Span(0, 9), "rule", True),))["links"]
    assert len(shown.pop("id")) == 20
    assert shown == {
        "kind": "cites",
        "to": {"name": "AP", "kind": "outlet", "id": None},
        "evidence": span(0, 9),
        "to_evidence": None,
        "rule": "rule",
        "inferred": True,
    }
