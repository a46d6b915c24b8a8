"""What the words of a page are there for."""

from __future__ import annotations

from provstore.match.changes.roles import read_roles
from provstore.match.changes.words import Page
from tests.match.changes.versions import ARTICLE, page


def words(of: Page, indexes: frozenset[int]) -> str:
    return " ".join(of.words[at].text for at in sorted(indexes))


def test_roles_of_an_article() -> None:
    of = page(*ARTICLE, "Reuters contributed to this report.")
    roles = read_roles(of)
    assert words(of, roles.quoted) == "We heard a loud bang and ran to the river"
    assert {"said", "told"} <= set(words(of, roles.cues).split())
    assert "Mayor Anna Lissow" in words(of, roles.sources) and "Pavel Orrin" in words(of, roles.sources)
    assert words(of, roles.credits) == words(of, roles.wires) == "Reuters contributed to this report"
    assert "reuters" in roles.outlets and {"anna", "lissow", "orrin"} <= roles.persons


def test_a_credit_at_the_end_of_a_text_of_one_line() -> None:
    of = page(f"{' '.join(ARTICLE)} The Northern Agency contributed to this report.")
    assert words(of, read_roles(of).credits) == "The Northern Agency contributed to this report"


def test_a_quotation_that_nothing_closes_counts_only_where_it_begins_a_paragraph() -> None:
    of = page("“It burned all night and nobody came.", "He said “it was over and left.")
    assert words(of, read_roles(of).quoted) == "It burned all night and nobody came"
