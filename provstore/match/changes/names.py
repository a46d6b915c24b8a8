"""Whether a name that was changed is a place's, a person's or an outlet's, by its words and those beside it."""

from __future__ import annotations

from typing import Literal

from provstore.english.classes import words_of
from provstore.english.names import has_article
from provstore.match.changes.credits import is_outlet
from provstore.match.changes.listed import listed as changed
from provstore.match.changes.roles import Roles
from provstore.match.changes.words import Page
from provstore.match.names.forms import has_given_name, read
from provstore.match.names.gazetteer import places_of
from provstore.match.same.vocabulary import country_code, is_city, is_silent, is_title, listed

Bearer = Literal["place", "person", "outlet"]


def is_capital(page: Page, at: int) -> bool:
    """Whether a word has a capital and could be of a name: Lee, al-Hariri, US, the M. of Ann M. Lee."""
    word = page.words[at]
    capital = word.text[0].isupper() or has_article(word.text)
    small = is_silent(word.text.lower()) and (not word.text.isupper() or word.key in ("a", "i"))
    return capital and word.key[0] not in "~#" and not small


def whole_name(page: Page, start: int, end: int) -> tuple[int, int]:
    """The words `[start, end)` with those of the same name beside them."""
    while start > 0 and _goes_on(page, start - 1):
        start -= 1
    while end < len(page.words) and _goes_on(page, end - 1):
        end += 1
    return start, end


def _goes_on(page: Page, at: int) -> bool:
    """Whether the name that a word belongs to goes on with the next one."""
    if at + 1 in page.starts or not (is_capital(page, at) and is_capital(page, at + 1)):
        return False
    return page.text[page.words[at].span.end : page.words[at + 1].span.start].strip(".") in (" ", "\xa0")


def bearer_of(page: Page, roles: Roles, start: int, end: int) -> Bearer | None:
    """Whose name words `[start, end)` are part of; None where nothing tells."""
    first, last = whole_name(page, start, end)
    words = [word.text for word in page.words[first:last]]
    low = [word.lower() for word in words]
    before = page.words[first - 1].text.lower() if first not in page.starts else ""
    after = page.words[last].text.lower() if last not in page.ends else ""
    if is_title(before) or any(map(is_title, low[:-1])) or has_given_name(" ".join(words)):
        return "person"
    if set(low) <= roles.outlets or is_outlet(" ".join(low)):
        return "outlet"
    if country_code(low[-1]) or is_city(" ".join(low)) or before in changed("in_places"):
        return "place"
    if not listed("place_nouns").isdisjoint((low[-1], before, after)):
        return "place"
    if low[-1] in roles.persons:
        return "person"
    if before in listed("place_prepositions") and places_of(read(" ".join(words)).text):
        return "place"
    return "person" if len(words) > 1 and after in listed("after_persons") else None


def is_full_name(page: Page, start: int, end: int) -> bool:
    """Whether words `[start, end)` may be a person's name with the given name: "Lee Roe", but not "the Lee Fund"."""
    first, last = whole_name(page, start, end)
    words = [word.text.lower() for word in page.words[first:last]]
    named_by = page.words[first - 1].text.lower() if first not in page.starts else ""
    bodies = words_of("organization_nouns") | words_of("body_endings") | listed("place_nouns")
    return len(words) in (2, 3) and named_by != "the" and bodies.isdisjoint(words)
