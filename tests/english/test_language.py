"""The language by its function words; None when the words do not tell."""

from __future__ import annotations

import pytest

from provstore.english.language import detect_language

CASES = [
    (
        "The bridge over the river was closed on Monday and the mayor said that it would not be opened in the next days.",
        "en",
    ),
    (
        "Le pont sur la rivière a été fermé lundi et le maire a dit que la ville ne serait pas en mesure de le rouvrir dans les jours à venir.",
        "fr",
    ),
    (
        "Die Brücke über den Fluss ist am Montag gesperrt worden und der Bürgermeister sagte dass sie nicht in den nächsten Tagen geöffnet wird.",
        "de",
    ),
    ("Bridge river Monday mayor", None),
    ("Xq zv blorp " * 20, None),
    ("", None),
]


@pytest.mark.parametrize(("text", "language"), CASES)
def test_language(text: str, language: str | None) -> None:
    assert detect_language(text) == language
