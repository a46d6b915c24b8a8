"""Ways of a claim that return to an outlet."""

from __future__ import annotations

from provstore.match.provenance.circles import find_circles
from provstore.match.provenance.traces import CopiedFrom
from provstore.records import Source, Span
from tests.match.provenance.test_roots import AP, CREDITED, STORY, appearance, relayed


def test_circles() -> None:
    a, b, c, d, e, f = (Source(f"Paper {letter}", "outlet") for letter in "abcdef")
    names = lambda circles: [[outlet.name[-1] for outlet in circle] for circle in circles]  # noqa: E731
    assert names(find_circles([relayed(a, b), relayed(b, a)])) == [["a", "b", "a"]]
    assert names(find_circles([relayed(b, a), relayed(a, b)])) == [["a", "b", "a"]], "in any order"
    assert find_circles([relayed(a, b), relayed(b, c)]) == [], "a way without return"
    assert names(find_circles([relayed(a, b), relayed(b, c), relayed(c, a)])) == [["a", "b", "c", "a"]]
    five = [relayed(one, other) for one, other in ((a, b), (b, c), (c, d), (d, e), (e, a))]
    assert names(find_circles(five)) == [["a", "b", "c", "d", "e", "a"]]
    six = [relayed(one, other) for one, other in ((a, b), (b, c), (c, d), (d, e), (e, f), (f, a))]
    assert find_circles(six) == [], "longer than is looked for"
    lee = Source("Ann Lee", "person")
    assert find_circles([relayed(a, lee), relayed(b, a)]) == [], "a person is no outlet"
    assert find_circles([relayed(a, lee, b), relayed(b, a)]) == [], "nor does a way that leads through one return"
    assert find_circles([relayed(a, lee, a)]) == [], "an outlet has nothing from itself"
    assert names(find_circles([relayed(a, b), relayed(b, c), relayed(c, b)])) == [["b", "c", "b"]], (
        "a way that leads into a circle is no part of it"
    )
    assert names(find_circles([relayed(c, b), relayed(b, c), relayed(a, c), relayed(c, a)])) == [
        ["a", "c", "a"],
        ["b", "c", "b"],
    ]
    assert names(find_circles([relayed(a, b), relayed(b, a), relayed(b, c), relayed(c, b)])) == [
        ["a", "b", "a"],
        ["b", "c", "b"],
    ]


def test_a_copy_and_the_page_that_credits_the_agency_make_no_circle() -> None:
    one = appearance(STORY, "Ostrela Star", copied_from=CopiedFrom(AP, Span(0, len(STORY))))
    assert find_circles((one, appearance(CREDITED, "Kesmar Daily Post"))) == []
