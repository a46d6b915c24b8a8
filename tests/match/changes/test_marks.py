"""Quotation marks around words that both versions have."""

from __future__ import annotations

import pytest

from provstore.match.changes.marks import find_mark_changes
from tests.match.changes.versions import page


@pytest.mark.parametrize(
    ("a", "b", "expected", "why"),
    [
        ('He called it "a bad day" then.', "He called it a bad day then.", [('"a bad day"', "a bad day")], "taken out"),
        ("He called it a bad day then.", "He called it ‘a bad day’ then.", [("a bad day", "‘a bad day’")], "put in"),
        ('He called it "bad," she said.', "He called it bad, she said.", [('"bad,"', "bad")], "a comma inside"),
        ('He called it "a bad day" then.', "He called it “a bad day” then.", [], "of another kind"),
        ('"It is a bad day, he said.', "It is a bad day, he said.", [], "one mark alone is no quotation"),
        ("The sailors’ boats sank off the cape.", "The sailors boats sank off the cape.", [], "an apostrophe"),
        (f'"It {"very " * 70}bad" he said.', f"It {'very ' * 70}bad he said.", [], "marks that are too far apart to belong together"),
    ],
)  # fmt: skip
def test_marks(a: str, b: str, expected: list[tuple[str, str]], why: str) -> None:
    one, other = page(a), page(b)
    assert len(one.words) == len(other.words)
    found = list(find_mark_changes(one, other, [(at, at) for at in range(len(one.words))]))
    assert {change.kind for change in found} <= {"quotation marks"}
    assert [(x.a and x.a.of(one.text), x.b and x.b.of(other.text)) for x in found] == expected, why
