"""What a reader should know of how a document was read."""

from __future__ import annotations

from typing import Any, cast

import pytest

from provstore.extract import extract
from provstore.forms.document import DocumentJson
from provstore.forms.shapes import shape_document
from provstore.query.notes import note_reading
from provstore.records import Stated
from provstore.text.decode import decode


def notes(text: str, stated: Stated | None = None) -> list[str]:
    document = decode(text.encode())
    shaped = cast(Any, shape_document(document, extract(document), stated))
    return note_reading(cast(DocumentJson, shaped))


STORY = "Bridge closed\n\nThe bridge was closed on Monday, the mayor said. It will open in May, she said.\n"
FRENCH = (
    "Le pont est fermé\n\nLe maire de la ville a dit que le pont est fermé depuis lundi pour des raisons de sécurité,"
    " et que les travaux dans la vallée ne sont pas terminés. Il a aussi dit que la route est ouverte.\n"
)
FINNISH = (
    "Silta suljettu\n\nHallitus kertoi maanantaina että uusi laki tulee voimaan kesäkuussa ja se koskee kaikkia kuntia"
    " ja kaupunkeja, ministeri sanoi lehdelle eilen illalla kun kokous oli ohi.\n"
)

CASES = [
    (STORY, [], "an article is read without a word"),
    (FRENCH, ["not in English (fr)"], "another language that is known"),
    (FINNISH, ["not in English,"], "one that is not"),
    ("© 2020 The Northtown Post. All rights reserved.\n", ["No claims: "], "furniture alone"),
    (
        STORY + "\n==========\n\n" + STORY,
        [
            "holds 2 articles, each read by itself. Headline, date and outlet of the document are those of the first; the others: “Bridge closed”."
        ],
        "a rule between two articles",
    ),
    (STORY + "\n====\n\n" + STORY, ["holds 2 articles"], "a short one of equals signs"),
    (STORY + "\n*****\n\n" + STORY, [], "stars part sections, too"),
    (
        STORY + "\n*****\n\nBridge open\n\nMay 3, 2017\n\n" + STORY,
        ["the others: “Bridge open” (May 3, 2017)."],
        "but not what has a headline and a date",
    ),
    (STORY + "\n---\n\n" + STORY, [], "a short one of dashes parts sections, too"),
    (STORY + "\n2 of 2 DOCUMENTS\n\n" + STORY, ["holds 2 articles"], "the line of a database between them"),
    (STORY + "\n==========\n", [], "a rule below the only one"),
    (STORY.replace("said", "sa\u00adid"), ["kept and not read: 2."], "soft hyphens"),
    (STORY.replace("bridge was", "bridge\u200b was"), ["kept and not read: 1."], "one zero-width space"),
]


@pytest.mark.parametrize(("text", "said", "why"), CASES, ids=[case[2] for case in CASES])
def test_notes(text: str, said: list[str], why: str) -> None:
    found = notes(text)
    assert len(found) == len(said), (found, why)
    assert all(part in note for part, note in zip(said, found, strict=True)), (found, why)


DATED = STORY.replace("Bridge closed\n", "Bridge closed\n\nPublished: 5 March 2024 10:30\n")


@pytest.mark.parametrize(
    ("text", "stated", "told", "why"),
    [
        (DATED, "2024-03-07", True, "another day"),
        (DATED, "2024-03-05", False, "the same day"),
        (DATED, "2024-03-05T23:10", False, "another hour of it, on another clock"),
        (DATED, "2024-03", False, "the month of it"),
        (DATED, "2023", True, "another year"),
        (DATED, None, False, "nothing is stated"),
        (STORY, "2024-03-07", False, "the page gives none"),
    ],
)
def test_a_stated_date_that_is_not_that_of_the_page_is_told(
    text: str, stated: str | None, told: bool, why: str
) -> None:
    found = notes(text, Stated(None, stated))
    assert found == (
        [
            f"The page gives another date of publication (“5 March 2024 10:30”) than a person stated: {stated}, which counts."
        ]
        if told
        else []
    ), why
