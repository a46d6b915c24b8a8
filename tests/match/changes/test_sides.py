"""One side of a change."""

from provstore.match.changes.roles import read_roles
from provstore.match.changes.sides import Side
from tests.match.changes.versions import page, side


def test_words_of_a_side() -> None:
    of = page("He said “the Old mill burned”.")
    found = side(of, "the Old mill")
    assert (found.low, found.keys) == (["the", "old", "mill"], ["the", "old", "mill"])
    assert found.span and found.span.of(of.text) == "the Old mill"
    assert found.is_named() and not side(of, "the").is_named()
    assert found.all_in(found.roles.quoted) and not side(of, "said “the").all_in(found.roles.quoted)
    assert side(of, "said “the").any_in(found.roles.quoted) and not side(of, "said").any_in(found.roles.quoted)


def test_a_side_without_words_is_in_every_role_and_has_none() -> None:
    of = page("The mill burned.")
    none = Side.of(of, read_roles(of), ())
    assert (none.words, none.span, none.is_named()) == ((), None, False)
    assert none.all_in(frozenset()) and not none.any_in(frozenset({0, 1}))
