"""What stands above an article: what the page says beside what a person states, and how each is known."""

from __future__ import annotations

from typing import Any

import pytest

from provstore.render.head import head
from provstore.render.terminal import draw
from tests.render.hostile import SHOWN, SQUEEZED, WORDS, is_safe
from tests.render.made import document, source, span

PAGE = {**source("The Post", "outlet"), "evidence": span("The Post\n Online"), "rule": "r"}
DATE = {**span("3 May"), "value": "2024-05-03T10:11", "precision": "minute", "base": None, "reason": None}


STATED = ("outlet", "published", "encoding")


def stated(
    outlet: str | None, published: str | None, by: str | None = "Ada", at: str | None = "2024-06-07T08:09:10Z"
) -> dict[str, Any]:
    said = {
        "outlet": outlet and source(outlet, "outlet"),
        "published": published,
        "by": "somebody later",
        "at": None,
        "disputed": [],
    }
    return {**said, **{f"{one}_by": by for one in STATED}, **{f"{one}_at": at for one in STATED}, "encoding": None}


def contested(value: str, by: str | None) -> dict[str, Any]:
    return {"field": "outlet", "value": value, "by": by, "at": "2024-06-07T08:09:10Z"}


DISPUTED = {**stated(None, None), "disputed": [contested("The\nStar", "Ada"), contested("The Sun", None)]}


def told(name: str, **known: Any) -> str:
    """The words beside a name in the margin."""
    lines = draw(head(document(**known))).split("\n")
    return next((line[13:] for line in lines if line[:11].strip() == name), "")


@pytest.mark.parametrize(
    ("name", "known", "words"),
    [
        ("outlet", {}, "unknown: not found on the page, and nobody has stated it"),
        ("outlet", {"outlet": PAGE}, "The Post, as the page says: “The Post Online”"),
        ("outlet", {"stated": stated("The Star", None)}, "The Star, as Ada (2024-06-07 08:09 UTC) states · not found on the page"),
        ("outlet", {"outlet": PAGE, "stated": stated("The Star", None, None, None)}, "The Star, as somebody states · The Post, as the page says: “The Post Online”"),
        ("outlet", {"outlet": PAGE, "stated": stated(None, "2024")}, "The Post, as the page says: “The Post Online”"),
        ("outlet", {"stated": DISPUTED}, "disputed: The Star, as Ada states; The Sun, as somebody states · not found on the page"),
        ("published", {"stated": DISPUTED}, "no date found on the page"),
        ("published", {}, "no date found on the page"),
        ("published", {"published": DATE}, "2024-05-03 10:11 (minute), as the page says: “3 May”"),
        ("published", {"published": DATE, "timezone": "Asia/Tokyo"}, "2024-05-03 10:11 by the clock of the outlet, Asia/Tokyo (minute), as the page says: “3 May”"),
        ("published", {"published": {**DATE, "value": "2024-05-03T10:11+02:00"}, "timezone": "Asia/Tokyo"}, "2024-05-03 10:11+02:00 (minute), as the page says: “3 May”"),
        ("published", {"published": {**DATE, "value": None, "reason": "31 June"}}, "no date (31 June), as the page says: “3 May”"),
        ("encoding", {"stated": stated("The Star", None)}, ""),
        ("encoding", {"stated": {**stated(None, None), "encoding": "cp1251"}}, "cp1251, as Ada (2024-06-07 08:09 UTC) states"),
        ("published", {"stated": stated(None, "2024-05")}, "2024-05, as Ada (2024-06-07 08:09 UTC) states · no date found on the page"),
        ("published", {"published": DATE, "stated": stated(None, "2024-05")}, "2024-05, as Ada (2024-06-07 08:09 UTC) states · 2024-05-03 10:11 (minute), as the page says: “3 May”"),
        ("published", {"published": DATE, "stated": stated("The Star", None)}, "2024-05-03 10:11 (minute), as the page says: “3 May”"),
        ("filed", {"dateline": {**span("BRENNA (AP)"), "place": "Brenna", "agency": "AP", "date": None}}, "Brenna · AP, as the page says: “BRENNA (AP)”"),
        ("byline", {"byline": span("By\n A. B.")}, "By A. B."),
        ("language", {"language": None}, "unsure"),
        ("read by", {}, "provstore 9.9, rules 0123456789ab, 2024-01-02 03:04 UTC"),
        ("document", {}, "d" * 64),
        ("", {"headline": None}, "no headline"),
        ("filed", {}, ""),
        ("byline", {}, ""),
    ],
)  # fmt: skip
def test_what_is_known_and_how(name: str, known: dict[str, Any], words: str) -> None:
    assert told(name, **known) == words


def test_every_sighting_is_a_line_below_one_name() -> None:
    seen = [{"path": path, "seen_at": "2024-01-02T03:04:05Z"} for path in ("a.txt", "b/c.txt")]
    printed = draw(head(document(sightings=seen)))
    assert "seen  a.txt (2024-01-02 03:04 UTC)\n" in printed
    assert f"{' ' * 13}b/c.txt (2024-01-02 03:04 UTC)\n" in printed
    assert printed.count("seen") == 1


RUN = document()["run"]


@pytest.mark.parametrize(
    ("name", "known", "words"),
    [
        ("", {"headline": span(WORDS)}, SQUEEZED),
        ("language", {"language": WORDS}, SHOWN),
        ("read by", {"run": {**RUN, "program_version": WORDS}}, SHOWN),
        ("read by", {"run": {**RUN, "rules_digest": "\x1b[2J"}}, "<U+001B>[2J"),
        ("read by", {"run": {**RUN, "started_at": "\x1b[2J"}}, "<U+001B>[2J"),
        ("seen", {"sightings": [{"path": WORDS, "seen_at": "\x1b[2J"}]}, f"{SQUEEZED} (<U+001B>[2J UTC)"),
        ("published", {"published": {**DATE, "precision": WORDS}}, SHOWN),
        ("published", {"published": {**DATE, "value": None, "reason": WORDS}}, SQUEEZED),
        ("published", {"stated": stated(None, WORDS, WORDS, "\x1b[2J")}, SQUEEZED),
        ("encoding", {"stated": {**stated(None, None, WORDS, "\x1b[2J"), "encoding": WORDS}}, SQUEEZED),
        ("outlet", {"outlet": {**source(WORDS), "evidence": span(WORDS)}}, SQUEEZED),
        ("filed", {"dateline": {**span(WORDS), "place": WORDS, "agency": WORDS, "date": None}}, SQUEEZED),
        (
            "filed",
            {"dateline": {**span("x"), "place": WORDS, "agency": None, "date": None}},
            f"{SQUEEZED}, as the page",
        ),
        (
            "filed",
            {"dateline": {**span("x"), "place": None, "agency": WORDS, "date": None}},
            f"{SQUEEZED}, as the page",
        ),
        ("document", {"id": WORDS}, SHOWN),
    ],
)
def test_no_column_commands_the_terminal_or_forges_a_line(name: str, known: dict[str, Any], words: str) -> None:
    assert words in told(name, **known)
    printed = draw(head(document(**known)))
    assert is_safe(printed)
    assert draw(head(document(language="a\nread by  forged"))).count("\nread") == 0
