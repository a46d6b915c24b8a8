"""An article as a person reads it: numbers where claims begin, and below each part what was found in it."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.render.article import render_article
from tests.render.hostile import SHOWN, WORDS, is_safe
from tests.render.made import claim, document, source, span

SAID = claim(content=[span("It is over.", 12)])
CREDIT = {**span("AFP"), "outlet": source("AFP", "outlet"), "photographer": "A. B."}
CAPTION = {**span("It is over.", 12), "credits": [CREDIT], "taken": None, "place": None, "file_photo": False}
DATE = {**span("on\n Friday"), "value": "2024-05-03", "precision": "day", "base": None, "reason": None}
LINK = {"kind": "photo_credit", "to": source("AFP", "outlet", held=False, id=None), "evidence": span("Photo\n by AFP")}
HOLT = source("Anna Holt", decided=None)


def decided(name: str, better: str, by: str | None) -> dict[str, Any]:
    return source(name, decided=source(better, by=by))


def below(known: dict[str, Any]) -> str:
    """What is printed below the paragraph."""
    return render_article(document(**known)).split("It is over.\n", 1)[1].strip()


def test_a_claim_has_its_number_where_it_begins_and_its_speaker_below() -> None:
    headline = claim(number=2, voice="outlet", content=[span("Mill burns")])
    printed = render_article(document(claims=[SAID, headline]))
    assert "   headline  [2]Mill burns\n" in printed
    assert "[1]It is over.\n" in printed
    assert "    [1] Anna Holt · “said” · indirect\n" in printed
    assert "[2] Anna" not in printed, "what the page itself asserts has no speaker below"


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ({}, "[1] Anna Holt · “said” · indirect"),
        ({"speaker": None, "speakers": []}, "[1] speaker unknown · “said” · indirect"),
        ({"speaker": source("Anna Holt", inferred=True)}, "[1] Anna Holt · inferred · “said” · indirect"),
        ({"via": [source("SANA"), source("AP")]}, "[1] Anna Holt · via SANA, AP · “said” · indirect"),
        ({"cue": [], "mode": "direct"}, "[1] Anna Holt · direct"),
        ({"cue": [span("called"), span("for")]}, "[1] Anna Holt · “called … for” · indirect"),
        ({"medium": "letter"}, "[1] Anna Holt · “said” · indirect · in “letter”"),
        ({"addressees": ["Bob", "Eve"]}, "[1] Anna Holt · “said” · indirect · to Bob, Eve"),
        ({"date": DATE}, "[1] Anna Holt · “said” · indirect · “on Friday”: 2024-05-03"),
        ({"date": {**DATE, "value": None, "reason": "unclear"}}, "[1] Anna Holt · “said” · indirect · “on Friday”: unclear"),
        ({"needs_review": True}, "[1] Anna Holt · “said” · indirect · needs review"),
        ({"speakers": [decided("Anna Holt", "Anne Holt", "Ada")]}, "[1] Anna Holt · Anne Holt, as Ada decided · “said” · indirect"),
        ({"speakers": [decided("Anna Holt", "Anne Holt", None)]}, "[1] Anna Holt · Anne Holt, as somebody decided · “said” · indirect"),
        ({"speakers": [HOLT, source("AP", decided=None)]}, "[1] Anna Holt and AP · “said” · indirect"),
        ({"speakers": [HOLT, decided("P. Lunn", "Peter Lunn", "Ada")]}, "[1] Anna Holt and P. Lunn · Peter Lunn, as Ada decided · “said” · indirect"),
    ],
)  # fmt: skip
def test_what_is_known_of_a_claim(more: dict[str, Any], line: str) -> None:
    assert below({"claims": [{**SAID, **more}]}) == line


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ({}, "photo: A. B. / AFP"),
        ({"credits": []}, "photo: no credit"),
        ({"credits": [{**CREDIT, "outlet": None}, {**CREDIT, "photographer": None}]}, "photo: A. B., AFP"),
        ({"taken": DATE}, "photo: A. B. / AFP · taken 2024-05-03"),
        ({"taken": {**DATE, "value": None, "reason": "31 June"}}, "photo: A. B. / AFP · “on Friday”: 31 June"),
        ({"place": "Brenna", "file_photo": True}, "photo: A. B. / AFP · Brenna · file picture"),
    ],
)
def test_what_is_known_of_a_picture(more: dict[str, Any], line: str) -> None:
    assert below({"captions": [{**CAPTION, **more}]}) == line


def test_links_stand_at_the_end_under_one_name() -> None:
    held = {**LINK, "kind": "same_text", "to": source("Post", "document", held=True, id="ab12"), "evidence": None}
    lines = render_article(document(links=[LINK, held])).rstrip("\n").split("\n")[-2:]
    assert [" ".join(line.split()) for line in lines] == [
        "links photo credit AFP “Photo by AFP”",
        "same text Post (held)",
    ]


def test_blank_parts_are_left_out() -> None:
    text = "A\n\n\nB\n"
    parts = [
        {**span("A\n"), "kind": "paragraph"},
        {**span("\n\n", 2), "kind": "blank"},
        {**span("B\n", 4), "kind": "boilerplate"},
    ]
    printed = render_article(document(text=text, segments=parts, headline=None))
    assert printed.endswith(f"{' ' * 13}A\n\nboilerplate  B\n")


@pytest.mark.parametrize(
    "known",
    [
        {"text": f"Mill burns\n\n{WORDS}\n", "segments": [{**span("Mill burns\n\n"), "kind": "headline"}, {**span(f"{WORDS}\n", 12), "kind": WORDS}]},
        {"claims": [{**SAID, "speakers": [source(WORDS, decided=None)]}]},
        {"claims": [{**SAID, "via": [source(WORDS)]}]},
        {"claims": [{**SAID, "mode": WORDS}]},
        {"claims": [{**SAID, "addressees": [WORDS]}]},
        {"claims": [{**SAID, "date": {**DATE, "value": WORDS}}]},
        {"claims": [{**SAID, "speakers": [decided("x", WORDS, WORDS)]}]},
        {"captions": [{**CAPTION, "place": WORDS}]},
        {"captions": [{**CAPTION, "credits": [{**CREDIT, "photographer": WORDS, "outlet": source(WORDS)}]}]},
        {"links": [{**LINK, "to": source(WORDS, held=False, id=None)}]},
        {"links": [{**LINK, "kind": WORDS}]},
    ],
)  # fmt: skip
def test_nothing_of_it_commands_the_terminal(known: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provstore.render.terminal.WIDTH_WITHOUT_TERMINAL", 1000)
    monkeypatch.setattr("provstore.render.article.LINE", 500)
    printed = render_article(document(**known))
    assert is_safe(printed)
    assert SHOWN in printed


def test_a_name_in_the_margin_stays_whole_and_links_are_in_line() -> None:
    long = {**span("It is over.\n", 12), "kind": "boilerplate"}
    lines = render_article(
        document(segments=[{**span("Mill burns\n\n"), "kind": "subheading"}, long], links=[LINK])
    ).split("\n")
    assert " subheading  Mill burns" in lines
    assert "boilerplate  It is over." in lines
    assert f"{' ' * 6}links  photo credit  AFP  “Photo by AFP”" in lines


def test_what_is_found_is_colored_and_what_is_unknown_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provstore.render.terminal._is_terminal", lambda stream: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    printed = render_article(document(claims=[SAID], captions=[CAPTION], links=[LINK]))
    assert "\x1b[1;36m[1]\x1b[0m" in printed
    assert "\x1b[36mAnna Holt\x1b[0m" in printed
    assert "\x1b[32mphoto: A. B. / AFP" in printed
    assert "\x1b[33mspeaker unknown\x1b[0m" in render_article(
        document(claims=[{**SAID, "speaker": None, "speakers": []}])
    )
