"""The language by its function words; None when the words do not tell."""

from __future__ import annotations

import pytest

from provstore.english.language import detect_language, may_be_english

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


@pytest.mark.parametrize(
    ("text", "english", "why"),
    [
        ("Bridge river Monday mayor", True, "too few words to say anything else"),
        ("José Núñez, Jürgen Müller", True, "Latin letters with accents"),
        ("Jose\u0301 Nu\u0301n\u0303ez", True, "the same, decomposed"),
        ("«Мы предупреждали», — заявил Рейль.", False, "Cyrillic"),
        ("桥在周一关闭。", False, "Chinese"),
        ("قال العمدة إن الجسر أغلق", False, "Arabic"),
        ("The mayor of Брест said that the bridge was closed.", True, "a name in other letters"),
        ("", True, "nothing"),
    ],
)
def test_what_may_be_english(text: str, english: bool, why: str) -> None:
    assert may_be_english(text) is english, why
