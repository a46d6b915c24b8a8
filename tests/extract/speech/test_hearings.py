"""What courts, inquests and committees are told: a claim of nobody who is named."""

from __future__ import annotations

import pytest

from provstore.extract.speech.attributions import find_attributions
from tests.extract.speech.sentences import sentence

CASES = [
    ("The jury heard that the car was stolen.", ("heard", "The jury", "the car was stolen"), "that"),
    ("A jury has heard that Ron Ames stole a car.", ("heard", "A jury", "Ron Ames stole a car"), "an auxiliary"),
    ("The tribunal heard how the driver left.", ("heard", "The tribunal", "how the driver left"), "how"),
    ("The inquest heard Ron Ames was asleep.", ("heard", "The inquest", "Ron Ames was asleep"), "a clause"),
    ("The court was told he sold it.", ("told", "The court", "he sold it"), "is told"),
    ("Jurors were told on Monday that the car was stolen.", ("told", "Jurors", "the car was stolen"), "with a day"),
    ("The car was stolen in May, the court heard.", ("heard", "the court", "The car was stolen in May"), "behind it"),
    ("The car was stolen, an inquest in Northtown was told on Monday.", ("told", "an inquest in Northtown", "The car was stolen"), "a body with its place"),
    ("Thief sold six cars, court told", ("told", "court", "Thief sold six cars"), "as headlines have it"),
    ("The court heard the appeal on Monday and was late.", None, "an appeal is no clause"),
    ("The court heard six witnesses, and the driver was late.", None, "nor are witnesses"),
    ("The jury heard Ann Lee describe how the car was stolen.", None, "a verb behind how is not hers"),
    ("Ann Lee heard that the bridge was closed.", None, "a person may have it from anywhere"),
    ("A friend of the court heard that it was closed.", None, "a friend is no court"),
    ("The court told Ann Lee that she was late.", None, "a court that tells somebody"),
    ("The shot was heard for miles.", None, "what is heard itself"),
    ("The car stopped the court heard.", None, "no comma"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_what_is_heard(text: str, expected: tuple[str, str, str] | None, why: str) -> None:
    found = [one for one in find_attributions(sentence(text)) if one.construction.name == "claim.heard"]
    shown = [
        (one.cue.of(text), one.addressee.of(text), one.content[0].of(text))
        for one in found
        if one.cue and one.addressee
    ]
    assert shown == ([expected] if expected else []), why
    assert all(one.source is None for one in found)
    if expected is None:
        assert not any("heard" in one.cue.of(text) for one in find_attributions(sentence(text)) if one.cue), why


def test_a_court_that_is_told_says_nothing() -> None:
    found = find_attributions(sentence("The council told the court that it was late."))
    assert [one.construction.name for one in found] == ["claim.that"], "the council speaks, and the court is told"
