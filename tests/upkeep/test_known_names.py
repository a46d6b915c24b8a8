"""Names are filed as the English texts have them, once each, whatever the order of the texts."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

from provstore.ingest import ingest
from provstore.store import open_store

TEXTS = {
    "one": "The army left the town of Qalmira on Sunday, the governor of Qalmira said.\n",
    "two": "The army came back to Al-Qalmirah on Monday, the governor of Al-Qalmirah said.\n",
    "german": "Am Montag hat der Bürgermeister von Qalmerah gesagt, dass die Brücke wieder offen ist und auch für die nächsten Jahre offen bleibt.\n\n"
    "Die Stadt hat viel Geld für den Bau der Straße ausgegeben, und er ist mit der Arbeit sehr zufrieden.\n",
}


def spellings(store: Path) -> list[tuple[str, str]]:
    with open_store(store) as connection:
        return [tuple(row) for row in connection.exec_driver_sql("SELECT key, spelling FROM _name_spellings")]


def test_names_are_filed_in_any_order(tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    filed = []
    for number, order in enumerate(permutations(TEXTS)):
        for name in order:
            ingest(tmp_path / f"{number}.db", tmp_path / f"{name}.txt")
        filed.append(spellings(tmp_path / f"{number}.db"))
    assert filed[1:] == filed[:-1]
    names = {name for _, name in filed[0]}
    assert {"Qalmira", "Al-Qalmirah"} <= names
    assert "Qalmerah" not in names, "names are read in English texts alone"
    keys = {name: {key for key, of in filed[0] if of == name} for name in ("Qalmira", "Al-Qalmirah")}
    assert keys["Qalmira"] & keys["Al-Qalmirah"]
