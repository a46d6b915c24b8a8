"""The quotations of a draft, each with the claim that it is a part of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provstore.extract import extract
from provstore.query.draft import Draft, claims_at
from provstore.readers import read
from provstore.records import Claim, Span


def draft_of(text: str) -> Draft:
    document = read(text.encode())
    return Draft(document, extract(document))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“We won,” Lee said.", [["“We won,”"]]),
        (
            "“We won the cup,” Ann Lee said, “and we will stay in town.”",
            [["“We won the cup,”", "“and we will stay in town.”"]],
        ),
        ("“We won the cup,” Ann Lee said. “We will stay.”", [["“We won the cup,”"], ["“We will stay.”"]]),
        ("Lee called it “a lie” and “an insult”.", [["“a lie”"], ["“an insult”"]]),
        ("“He said ‘never again’ to me,” Lee said.", [["“He said ‘never again’ to me,”"], ["‘never again’"]]),
        ("“We won the cup.\n\n“We will stay,” Ann Lee said.", [["“We won the cup.", "“We will stay,”"]]),
        ("The word “no” stands alone.", [["“no”"]]),
        ("Nobody is quoted.", []),
    ],
)
def test_quotations(text: str, parts: list[list[str]]) -> None:
    whole = f"The cup\n\n{text}\n"
    assert [[part.of(whole) for part in one.parts] for one in draft_of(whole).quotations] == parts


def test_quoted_blocks_of_a_page_are_quotations() -> None:
    said = "We won the cup and we will stay in this town, come what may and whoever pays for it."
    around = "".join(
        f"<p>The town of Brenna had waited for the cup for {years} years, and nobody had thought that it would come to the river.</p>"
        for years in ("ten", "twenty", "thirty")
    )
    page = (
        f"<!doctype html><html><body><article><h1>The cup comes home</h1>{around}<p>Ann Lee wrote to the members of the club:</p>"
        f"<blockquote><p>{said}</p></blockquote>{around}</article></body></html>"
    )
    draft = draft_of(page)
    (one,) = draft.quotations
    assert one.parts[0].of(draft.document.text) == said
    claim = draft.claim_of(one)
    assert claim and claim.speaker and claim.speaker.name == "Ann Lee"


def test_the_innermost_claim_comes_first() -> None:
    outer, inner, apart = said(Span(0, 50)), said(Span(20, 45)), said(Span(60, 70))
    assert claims_at([outer, inner, apart], [Span(0, 50)]) == [outer]
    assert claims_at([outer, inner, apart], [Span(21, 44)]) == [inner, outer]
    assert claims_at([outer, inner, apart], [Span(60, 65), Span(66, 70)]) == [apart]
    assert claims_at([outer, inner, apart], [Span(48, 60)]) == []  # most of it is nobody's
    assert claims_at([replace(apart, voice="outlet")], [Span(60, 70)]) == []


def said(content: Span) -> Claim:
    claims = draft_of("The cup\n\n“We won,” Lee said.\n").extraction.claims
    return replace(next(one for one in claims if one.voice == "attributed"), content=(content,))


def test_the_sentence_of_a_span() -> None:
    text = "The cup\n\nIt rained. “We won the cup. We stay,” Ann Lee said. It snowed.\n"
    draft = draft_of(text)
    at = text.index("We stay")
    assert draft.sentence_of(Span(at, at + 2)).of(text) == "“We won the cup. We stay,” Ann Lee said."
