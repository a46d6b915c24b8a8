"""Whose words those are that the markup of a page sets apart."""

from __future__ import annotations

import pytest

from provstore.extract import extract
from provstore.readers import read

STORY = "It rained all day in the valley, and the trains went on for a week after that, as they do in spring."
QUOTE = "<blockquote>It stands, and we have measured it.</blockquote>"
POST = "<blockquote class=twitter-tweet><p>It stands, and we have measured it.</p>{}</blockquote>"
# Markup, and the claims of others' words: speaker, the words that name it, its cue, whether a person has to look.
CASES = [
    (f"<p>The railway said in a statement:</p>{QUOTE}", [("railway", "The railway", "said", False)], "below a colon"),
    (f"<p>The railway answered on its page.</p>{QUOTE}", [("railway", "The railway", "", True)], "below a sentence that tells of somebody who speaks"),
    (f"<p>Ann Lee told Reuters that she thought it was good:</p>{QUOTE}", [("Ann Lee", "Ann Lee", "told", False)], "who speaks, not who thinks in what is said"),
    (f"<p>The railway said that the mayor had promised more.</p>{QUOTE}", [(None, "", "", True)], "of two who speak it may be either"),
    (f"<p>The railway answered on its page.</p><h2>Trains</h2>{QUOTE}", [(None, "", "", True)], "a heading parts the two"),
    (f"<p>The railway measured it.</p>{QUOTE}", [(None, "", "", True)], "nobody speaks"),
    ("<blockquote>It stands, and we have measured it. <cite>— Ann Lee, a baker</cite></blockquote>", [("Ann Lee", "Ann Lee", "", False)], "who is named below"),
    (f"<p>The railway said in a statement:</p>{QUOTE.replace('</b', '<cite>Ann Lee</cite></b')}", [("Ann Lee", "Ann Lee", "", False)], "and not who is named above"),
    (f"<p>The railway said in a statement:</p>{QUOTE}{QUOTE}", 2 * [("railway", "The railway", "said", False)], "two in a row below one line"),
    (POST.format("&mdash; Ann Lee (@annlee) <a>May 4, 2021</a>"), [("Ann Lee", "Ann Lee", "", False)], "a post and its sender"),
    (POST.format("Posted by Northtown Police on May 4, 2021"), [("Northtown Police", "Northtown Police", "", False)], "in the words of another platform"),
    (POST.format("&mdash; so it 🌊 (@so) <a>May 4, 2021</a>"), [("@so", "so it 🌊", "", False)], "a sender by the account alone"),
    (f"<p>The railway answered on its page.</p>{POST.format('')}", [(None, "", "", True)], "a post by nobody may be anybody's"),
    (f"<p>The railway posted:</p>{POST.format('')}", [("railway", "The railway", "posted", False)], "but for a line that leads to it"),
]  # fmt: skip


def read_claims(markup: str) -> list[tuple[str | None, str, str, bool]]:
    document = read(f"<h1>Rain in the north</h1><p>{STORY}</p>{markup}<p>{STORY}</p>".encode())
    found = [claim for claim in extract(document).claims if claim.rule == "html:blockquote"]
    assert all(claim.voice == "attributed" and claim.mode == "direct" for claim in found)
    return [
        (
            claim.speaker.name if claim.speaker else None,
            "".join(span.of(document.text) for span in claim.source),
            "".join(span.of(document.text) for span in claim.cue),
            claim.needs_review,
        )
        for claim in found
    ]


@pytest.mark.parametrize(("markup", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_introduced(markup: str, expected: list[tuple[str | None, str, str, bool]], why: str) -> None:
    assert read_claims(markup) == expected, why


def read_all(markup: str) -> list[tuple[str, str | None, str]]:
    """Rule, speaker and the first words of each claim of a page but for its headline and its story."""
    document = read(f"<h1>Rain in the north</h1><p>{STORY}</p>{markup}<p>{STORY}</p>".encode())
    told = (
        (claim.rule, claim.speaker.name if claim.speaker else None, claim.content[0].of(document.text))
        for claim in extract(document).claims
    )
    return [one for one in told if one[2] not in (STORY, "Rain in the north")]


def test_who_is_cited_in_a_quotation_by_nobody_has_said_it_and_the_outlet_nothing() -> None:
    markup = "<blockquote>“It stands,” said Ann Lee. Nobody had asked her for years.</blockquote>"

    assert read_all(markup) == [
        ("claim.inverted", "Ann Lee", "“It stands,”"),
        ("html:blockquote", None, "Nobody had asked her for years."),
    ]


def test_what_a_post_tells_of_others_came_through_its_sender() -> None:
    markup = POST.format("&mdash; Ann Lee (@annlee) May 4, 2021").replace(
        "It stands", "Bob Roe said that the bridge stands"
    )

    assert [(rule, speaker) for rule, speaker, _ in read_all(markup)] == [
        ("html:blockquote", "Ann Lee"),
        ("claim.that", "Bob Roe"),
    ]


def test_the_sender_of_a_post_is_not_he_of_the_article() -> None:
    post = POST.format("&mdash; Bob Roe (@bobroe) May 4, 2021")
    markup = f"<p>“It fell,” said Mayor Karl Moe.</p>{post}<p>“It fell at night,” he said. “We saw it fall.”</p>"

    assert [speaker for _, speaker, _ in read_all(markup)][:2] == ["Karl Moe", "Bob Roe"]
    assert not any(speaker == "Bob Roe" for _, speaker, _ in read_all(markup)[2:])


def test_a_quotation_right_behind_a_post_is_not_its_senders() -> None:
    markup = f"<p>“It fell,” said Karl Moe.</p>{POST.format('&mdash; Bob Roe (@bobroe) May 4')}<p>“We saw it fall in May.”</p>"

    assert read_all(markup)[-1][:2] == ("claim.quotation-alone", None)
