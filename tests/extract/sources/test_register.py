"""Names → who bears them, and whether a new name is somebody's who is there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.extract.sources.bearers import Person, is_same_name
from provstore.extract.sources.register import Register


def register(*names: str) -> Register:
    """The people of these names, in this order; one that is somebody's already is theirs."""
    found = Register()
    for name in names:
        person = found.same_as(name) or Person()
        found.enter(person, name)
        person.note(name)
    return found


def called(found: Register, name: str) -> set[str]:
    return {person.fullest for person in found.called(name)}


CALLED = [
    (["Ann Lee"], "Lee", {"Ann Lee"}, "a surname"),
    (["Ann Lee"], "Ann", {"Ann Lee"}, "a given name"),
    (["Ann Lee", "Bob Lee"], "Lee", {"Ann Lee", "Bob Lee"}, "a surname of two"),
    (["Ann Lee", "Lee Roe"], "Lee", {"Ann Lee"}, "a surname counts before a given name"),
    (["Nasr al-Hariri"], "Hariri", {"Nasr al-Hariri"}, "a surname without its article"),
    (["Karim Gharib Abadi"], "Gharib Abadi", {"Karim Gharib Abadi"}, "a surname of two words"),
    (["Karim Gharib Abadi"], "Gharib", set(), "half of it"),
    (["Halvik Rules"], "Halvik", set(), "the name of things"),
    (["Ann Rules"], "Ann", {"Ann Rules"}, "whom a given name makes somebody"),
    (["Nguyen Van Minh"], "Nguyen", {"Nguyen Van Minh"}, "a surname that stands first"),
    (["Walter “Bud” Roe"], "Bud", {"Walter “Bud” Roe"}, "a nickname"),
    (["Walter (Bud) Roe"], "Bud Roe", set(), "but not with the surname, where nobody is called so"),
    (["Ann Mary Lee"], "AML", {"Ann Mary Lee"}, "initials"),
    (["Ann Mary Lee"], "A.M.L.", {"Ann Mary Lee"}, "with full stops"),
    (["Ann Mary Lee"], "Aml", set(), "a word is no initials"),
    (["Ann Lee"], "AL", set(), "two letters are too few"),
    (["Ray Lee Jr.", "Ray Lee Sr."], "Ray Lee Jr.", {"Ray Lee Jr."}, "the full name tells father and son apart"),
    (["Ray Lee Jr.", "Ray Lee Sr."], "Ray Lee", {"Ray Lee Jr.", "Ray Lee Sr."}, "without the generation it is both"),
    (["US Open Lee"], "US", set(), "letters are no given name"),
    (["Ann Lee"], "Roe", set(), "nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("names", "asked", "expected", "why"), CALLED, ids=[case[3] for case in CALLED])
def test_who_is_called_so(names: list[str], asked: str, expected: set[str], why: str) -> None:
    assert called(register(*names), asked) == expected, why


SAME = [
    (["Ann Lee"], "Ann Mary Lee", "Ann Lee", "a middle name more"),
    (["Ann Mary Lee"], "A. Lee", "Ann Mary Lee", "an initial"),
    (["A. Lee"], "Ann Lee", "A. Lee", "the name for an initial"),
    (["Gharib Abadi"], "Karim Gharib Abadi", "Gharib Abadi", "a given name more"),
    (["Karim Gharib"], "Karim Gharib Abadi", "Karim Gharib", "a surname more"),
    (["Karim Gharib Abadi"], "Karim Gharib", "Karim Gharib Abadi", "a surname less"),
    (["Ann Lee", "Adam Lee"], "A. Lee", None, "an initial of two"),
    (["Ann Lee"], "Bob Lee", None, "somebody else"),
    (["Ray Lee Sr."], "Ray Lee Jr.", None, "a son"),
]


@pytest.mark.parametrize(("names", "new", "expected", "why"), SAME, ids=[case[3] for case in SAME])
def test_whose_name_it_is(names: list[str], new: str, expected: str | None, why: str) -> None:
    found = register(*names).same_as(new)
    assert (found and found.fullest) == expected, why


def test_an_initial_is_whose_it_was_read_as_first_and_joins_nobody_else() -> None:
    found = register("A. Lee", "Ann Lee", "Adam Lee")
    assert called(found, "Lee") == {"Ann Lee", "Adam Lee"}


NAMES = st.lists(st.sampled_from(["Ann", "A.", "Bob", "Mary", "M.", "Lee", "Roe", "Jr."]), min_size=2, max_size=4).map(
    " ".join
)


@given(st.lists(NAMES, max_size=8))
def test_whoever_is_entered_is_found_by_the_full_name_and_by_surname(names: list[str]) -> None:
    found = register(*names)
    for name in names:
        assert any(name in person.forms for person in found.called(name))
        assert found.called(name.removesuffix(" Jr.").split()[-1]) or name.removesuffix(" Jr.").split()[-1] == "Jr."


@given(st.lists(NAMES, max_size=6), NAMES)
def test_nobody_takes_a_name_that_cannot_be_theirs(names: list[str], new: str) -> None:
    found = register(*names).same_as(new)
    assert found is None or is_same_name(found.fullest, new)
