"""Who did it, and to whom."""

from __future__ import annotations

import pytest

from provstore.match.differ.roles import compare_roles
from tests.match.differ.claims import compared, profile


@pytest.mark.parametrize(
    ("one", "other", "found", "why"),
    [
        ("Velkan jets bombed Tamsan tanks there.", "Tamsan tanks bombed Velkan jets there.", [], "names stand before what acts"),
        ("Orlin sued Brenna for the harbor.", "Brenna sued Orlin for the harbor.", [("Orlin", "Brenna")], "each the other"),
        ("Orlin sued Brenna for the harbor.", "Orlin sued Brenna for the harbor.", [], "the same"),
        ("Orlin sued Brenna for the harbor.", "Brenna was sued by Orlin for the harbor.", [], "the same, told by whom it was done to"),
        ("Orlin sued Brenna for the harbor.", "Orlin was sued by Brenna for the harbor.", [("Orlin", "Brenna")], "turned"),
        ("Orlin sued Brenna for the harbor.", "Brenna sued Velko for the harbor.", [], "a third one"),
        ("Orlin sued Brenna for the harbor.", "Brenna was sued for the harbor of Orlin.", [], "nobody is told to have done it"),
        ("Orlin has sued the Brenna for the harbor.", "Brenna had sued its Orlin for the harbor.", [("Orlin", "Brenna")], "small words between"),
        ("Orlin sued against Brenna for the harbor.", "Brenna sued against Orlin for the harbor.", [], "another word between"),
    ],
)  # fmt: skip
def test_roles(one: str, other: str, found: list[tuple[str, str]], why: str) -> None:
    assert compared(compare_roles, profile(one), profile(other)) == found, why
