"""Credits in running text, where extraction finds no block of their own: "(North Agency)", "Source North"."""

from __future__ import annotations

from functools import cache

from provstore.match.changes.listed import listed
from provstore.match.changes.words import Page
from provstore.rules import load, says


@cache
def _outlets() -> frozenset[str]:
    """Every name of the registry of outlets, in lower case."""
    entries = load("page/outlets")["outlet"]
    names = (name for entry in entries for key in ("aliases", "in_credit") for name in entry.get(key, ()))
    return frozenset(name.casefold() for name in (*names, *(entry["name"] for entry in entries)))


def is_outlet(name: str) -> bool:
    """Whether the registry has an outlet of this name, in lower case, with or without its article."""
    return name in _outlets() or name.removeprefix("the ") in _outlets()


def is_credit(page: Page, start: int, end: int) -> bool:
    """Whether words, which are a name, stand as a credit: alone in brackets, after "Source", before "contributed"."""
    label = page.words[start - 1] if start not in page.starts else None
    if label and label.text[0].isupper() and label.key in listed("credit_labels"):
        return True
    return _is_bracketed(page, start, end) or _begins_credit(page, start)


def _is_bracketed(page: Page, start: int, end: int) -> bool:
    """Whether nothing but an outlet, and what it is credited with, stands in brackets there: "(North Agency photo)"."""
    while start not in page.starts and page.text[page.words[start].span.start - 1] != "(":
        start -= 1
    while end not in page.ends and not page.text.startswith(")", page.words[end - 1].span.end):
        end += 1
    first, last = page.words[start].span.start, page.words[end - 1].span.end
    names = " ".join(word.text.casefold() for word in page.words[start:end] if word.key not in listed("picture"))
    return page.text[first - 1 : first] == "(" and page.text[last : last + 1] == ")" and is_outlet(names)


def _begins_credit(page: Page, start: int) -> bool:
    """Whether a credit line begins with the name, though it is the end of a sentence without a stop before it."""
    if start not in page.starts and page.words[start - 1].key == "the":
        start -= 1
    span = page.span(start, page.sentence_of(start).end)
    return span is not None and says("page/credits", "credit line", f"{span.of(page.text)}.")
