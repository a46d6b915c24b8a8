"""What kind a change is, beside what `test_changes.py` has of whole copies."""

from __future__ import annotations

import pytest

from provstore.match.changes.kinds import kind_of
from tests.match.changes.versions import page, side


@pytest.mark.parametrize(
    ("a", "b", "old", "new", "kind", "why"),
    [
        ("At least nine boats sank.", "At most nine boats sank.", "least", "most", "quantity", "a bound before a number"),
        ("It cost two million euros.", "It cost two billion euros.", "million", "billion", "quantity", "a multiplier"),
        ("Dozens of boats sank.", "Nine boats sank.", "Dozens of", "Nine", "quantity", "a vague number"),
        ("It opened on 5 May.", "It opened on 9 May.", "5", "9", "date", "a number beside a month"),
        ("It opens at 10:30 there.", "It opens at 11:30 there.", "10:30", "11:30", "date", "a clock time"),
        ("It had 2012 trees.", "It had 3012 trees.", "2012", "3012", "quantity", "a year is changed for a year"),
        ("It opened yesterday there.", "It opened today there.", "yesterday", "today", "date", "a day told from the page"),
        ("They refused to go.", "They agreed to go.", "refused", "agreed", "negation", "a refusal turns what follows"),
        ("They came without a boat.", "They came with a boat.", "without", "with", "negation", "a preposition that turns"),
        ("It may be sold.", "It will be sold.", "may", "will", "hedge", "a modal that leaves it open"),
        ("The so-called experts came.", "The experts came.", "so-called", "", "hedge", "two words that leave it open"),
        ("They shelled the villagers there.", "They shelled the gunmen there.", "villagers", "gunmen", "object", "other people"),
        ("Anna Lissow praised Pavel Orrin.", "Pavel Orrin praised Anna Lissow.", "Anna Lissow praised Pavel Orrin", "Pavel Orrin praised Anna Lissow", "object", "who did it to whom"),
        ("It soon also rained.", "It also soon rained.", "soon also", "also soon", "wording", "words in another order"),
        ("An official, who asked not to be named, came.", "An official came.", "who asked not to be named", "", "anonymity", "a source that is not named"),
        ("An unnamed official came.", "An official came.", "unnamed", "", "anonymity", "the same in one word"),
        ("The boats sank (Reuters).", "The boats sank (AFP).", "Reuters", "AFP", "credit", "a name alone in brackets"),
        ("The boats sank. Source Reuters", "The boats sank. Source AFP", "Reuters", "AFP", "credit", "a name behind a label"),
        ("It is near Mirel now.", "It is near Brenna now.", "Mirel", "Brenna", "place", "what is near something is a place"),
        ("It sank and France sent help.", "It sank and Norway sent help.", "France", "Norway", "place", "countries"),
        ("The boat of Anna Lissow sank.", "The boat of Clara Tobin sank.", "Anna Lissow", "Clara Tobin", "person", "full names"),
        ("The Lissow Fund gave money.", "The Tobin Fund gave money.", "Lissow", "Tobin", "wording", "bodies"),
        ("It was a fine old red house.", "It was a house.", "fine old red", "", "wording", "few words are no part"),
        ("It was a house which the old miller had built.", "It was a house.", "which the old miller had built", "", "dropped", "a clause"),
        ("It was a house.", "It was a house which the old miller had built.", "", "which the old miller had built", "added", "the same the other way round"),
        ("He ate nine big red ripe round sweet fresh local apples.", "He ate.", "nine big red ripe round sweet fresh local apples", "", "dropped", "of many words no single one tells the kind"),
    ],
)  # fmt: skip
def test_kinds(a: str, b: str, old: str, new: str, kind: str, why: str) -> None:
    one, other = side(page(a), old), side(page(b), new)
    assert kind_of(one, other) == kind, why


def test_a_kind_is_the_same_from_either_side() -> None:
    one, other = side(page("It may be sold."), "may"), side(page("It will be sold."), "will")
    assert kind_of(one, other) == kind_of(other, one) == "hedge"
