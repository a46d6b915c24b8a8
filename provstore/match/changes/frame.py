"""What a page has of its own at its foot: "Read more on our website."."""

from collections.abc import Sequence

from provstore.english.classes import words_of
from provstore.match.changes.listed import listed
from provstore.match.changes.names import is_capital
from provstore.match.changes.roles import Roles
from provstore.match.changes.words import Page


def without_foot(page: Page, roles: Roles, of: Sequence[int]) -> Sequence[int]:
    """The words that end a page, by their indexes, without the last paragraphs that tell nothing of the matter."""
    while of and (first := page.sentence_of(of[-1]).segment) >= of[0] and not _tells(page, roles, first, of[-1]):
        of = of[: len(of) - (of[-1] + 1 - first)]
    return of


def _tells(page: Page, roles: Roles, first: int, last: int) -> bool:
    """Whether words say what somebody did or said, and do not speak to the reader.

    "The mill in Orlen burned" and "the owner said" do; "Sign up" and "Comments are closed" do not.
    """
    words = range(first, last + 1)
    if not roles.wires.isdisjoint(words):
        return True  # whose copy it is
    if any(_means_reader(page.words[at].text) and at not in roles.quoted for at in words):
        return False
    told_of = any(at in roles.sources or page.words[at].key[0] in "#~" for at in words)
    told_of = told_of or any(is_capital(page, at) and at not in page.starts for at in words)
    return told_of and any(_is_finite(page.words[at].text.lower()) for at in words)


def _means_reader(word: str) -> bool:
    """Whether a word means the reader or the house: "our", but not the US."""
    return word.lower() in listed("reader") and not word.isupper()


def _is_finite(word: str) -> bool:
    return word in words_of("finite") or (word.endswith("ed") and word not in words_of("not_past"))
