"""The language by its function words; None when the words do not tell."""

from __future__ import annotations

import pytest

from provstore.english.commonness import common_words
from provstore.english.language import detect_language, may_be_english
from provstore.rules import load

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
        ("El alcalde dijo que el puente sigue cerrado desde el lunes.", False, "Spanish"),
        ("Le maire a dit que le pont reste fermé depuis lundi.", False, "French"),
        ("Der Bürgermeister sagte, die Brücke bleibe bis Montag geschlossen.", False, "German"),
        ("Il sindaco ha detto che il ponte resta chiuso da lunedì.", False, "Italian"),
        ("O prefeito disse que a ponte continua fechada desde ontem.", False, "Portuguese"),
        ("Belediye başkanı köprünün pazartesiden beri kapalı olduğunu söyledi.", False, "Turkish"),
        ("Wali kota mengatakan jembatan itu ditutup sejak hari Senin.", False, "Indonesian"),
        ("Burmistrz powiedział, że most jest zamknięty od poniedziałku.", False, "Polish"),
        ("Primarul a spus că podul este închis de luni dimineață.", False, "Romanian"),
        ("Meya alisema daraja limefungwa tangu siku ya Jumatatu.", False, "Swahili"),
        ("Qala al rais inna al jisr mughlaq mundhu yawm al ithnayn.", False, "Arabic in Latin letters"),
        ("A polgármester azt mondta, hogy a híd hétfő óta zárva van.", False, "Hungarian"),
        ("Borgmesteren sagde, at broen har været lukket siden mandag.", False, "Danish"),
        (
            "Abd al-Rahman ibn Khalid al-Masri of the Jabhat al-Nusra said in Deir ez-Zor that Umar al-Shami had left.",
            True,
            "many names of one language in a sentence of another",
        ),
        ("Şenol Güneş and Hakan Çalhanoğlu flew to Łódź, Wrocław and Kraków.", True, "names with letters of their own"),
        ("BRIDGE CLOSED AFTER STORM: MAYOR CALLS FOR CALM", True, "a headline in capitals"),
        ("Bridge Closed After Storm, Mayor Calls For Calm In Town", True, "a headline in capital letters"),
        (
            "Iconic resort reopens after revamp of its golf course",
            True,
            "words that are not frequent beside some that are",
        ),
    ],
)
def test_what_may_be_english(text: str, english: bool, why: str) -> None:
    assert may_be_english(text) is english, why


def test_what_is_borrowed_is_frequent_all_the_same() -> None:
    borrowed = set(load("english/language")["english"]["borrowed"])
    assert borrowed <= common_words(), "else an entry does nothing"
    assert not borrowed & set(load("english/language")["words"]["en"])
