"""What a page has of its own at its head and foot: a line without a stop, "Read more on our website."."""

from collections.abc import Sequence

from provstore.english.classes import words_of
from provstore.match.changes.listed import listed
from provstore.match.changes.names import is_capital
from provstore.match.changes.roles import Roles
from provstore.match.changes.words import Page


def without_foot(page: Page, roles: Roles, of: Sequence[int]) -> Sequence[int]:
    """The words that end a page, by their indexes, without the last paragraphs that tell nothing of the matter."""
    while of and (first := page.sentence_of(of[-1]).segment) >= of[0]:
        if _tells(page, roles, first, of[-1]):
            break
        of = of[: len(of) - (of[-1] + 1 - first)]
    return of


def without_head(page: Page, of: Sequence[int]) -> Sequence[int]:
    """The words that begin a page, by their indexes, without first lines that have no stop: headlines and labels."""
    while of and of[0] in page.starts and (end := _end_of_line(page, of[0])) <= of[-1] + 1:
        of = of[end - of[0] :]
    return of


def _end_of_line(page: Page, first: int) -> int:
    """The word after the paragraph that a word begins, where it has no stop anywhere; else a place behind all words."""
    sentence = page.sentence_of(first)
    after = page.text[page.words[sentence.end - 1].marked.end :][:1]
    alone = sentence.segment == first and (after == "" or after.isspace())
    return sentence.end if alone else len(page.words) + 1


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
