"""With whom sentences open."""

from __future__ import annotations

import pytest

from provstore.extract.sources.openings import LONGEST_PARAGRAPH, is_quoted, somebody_opens


@pytest.mark.parametrize(
    ("between", "opens", "why"),
    [
        ("Lee faces two charges. ", True, "a name"),
        ("Roe faces two charges. ", False, "that of whoever spoke"),
        ("It rained. Lee left. ", True, "in the second sentence"),
        ("The road was wet. ", False, "a thing"),
        ("However the road was wet. ", False, "a word that is no name"),
        ("An assistant kept a diary. ", True, "somebody without a name"),
        ("Another old farmer left. ", True, "behind an adjective"),
        ("A bus hit a farmer. ", False, "of whom the sentence does not tell"),
        ("Cross-examined by a lawyer, ", False, "a participle"),
        ("", False, "nothing between"),
        ("“Lee faces two charges.” ", False, "quoted"),
        ("“It rained. Lee faces two charges.” ", False, "quoted, behind another sentence"),
        ("Lee faces two charges.” ", False, "the end of a quotation"),
        ("“It rained.” Lee faces two charges. ", True, "behind a quotation"),
        ('"Lee faces two charges." ', False, "between straight marks"),
        ("''Lee faces two charges.'' ", False, "between two single marks"),
        ("Rather late came a farmer. ", False, "a frequent word"),
        ("Norpets are cheap. ", False, "many things"),
        ("Norpets and cars fell. ", False, "several things"),
        ("James are cheap. ", False, "whatever goes on like many"),
    ],
)
def test_somebody_opens(between: str, opens: bool, why: str) -> None:
    assert somebody_opens(between, {"ann", "roe"}) is opens, why


@pytest.mark.parametrize(
    ("before", "quoted", "why"),
    [
        ("He said, “It is ", True, "behind an opening mark"),
        ("“It rained,” said ", False, "behind a closing mark"),
        ('He said, "It is ', True, "behind one straight mark"),
        ('"It rained," said ', False, "behind two"),
        ("He said, ''It is ", True, "behind two single marks"),
        ('He said, "It is out.\nIt was ', False, "in the next paragraph"),
        (f'He said, "It is {"out " * LONGEST_PARAGRAPH}', False, "in a text of one line"),
    ],
)
def test_who_is_named_in_a_quotation(before: str, quoted: bool, why: str) -> None:
    assert is_quoted(f"{before}Lee", len(before)) is quoted, why
