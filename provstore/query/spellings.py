"""In which other spellings the texts of the store have a name that somebody types."""

from collections.abc import Iterator
from itertools import islice, product

from sqlalchemy import Connection, bindparam, text

from provstore.match.names.written import is_other_spelling, keys_of
from provstore.text.searching import fold, words_of

MOST = 24  # spellings that are looked for together: more make a question slow, and nobody reads them
_LONGEST = 6  # words of what may be a name
_MET = text("SELECT DISTINCT spelling FROM _name_spellings WHERE key IN :keys ORDER BY spelling").bindparams(
    bindparam("keys", expanding=True)
)
_STANDS = text(
    "SELECT EXISTS (SELECT 1 FROM documents_fts WHERE documents_fts MATCH :words)"
    " OR EXISTS (SELECT 1 FROM folded_texts_fts WHERE folded_texts_fts MATCH :words)"
)


def find_spellings(connection: Connection, typed: str) -> list[str]:
    """Other spellings of a name that texts have, in the order of the alphabet; none of words that are no name.

    As a whole, and word by word: "Qalaat Mudik" → Qalat al-Mudiq; "Jorg Moeller" → Jorg Moller.
    """
    words = typed.split()
    if not words or len(words) > _LONGEST or not all(map(_may_be_a_name, words)):
        return []
    each = [[word, *_find_of(connection, word)] for word in words]
    found = [*(_find_of(connection, typed) if len(words) > 1 else ()), *map(" ".join, islice(product(*each), MOST + 1))]
    known = {_words(typed)}
    spellings = []
    for one in found:
        if (of_one := _words(one)) not in known and not _holds(one, typed):  # what is found in any case
            known.add(of_one)
            spellings.append(one)
    return sorted(one for one in spellings[:MOST] if _stands_in_texts(connection, one))


def _may_be_a_name(word: str) -> bool:
    return any(letter.isalpha() for letter in word) and not any(letter.isdigit() for letter in word)


def _find_of(connection: Connection, name: str) -> Iterator[str]:
    """The spellings that meet a name; none of a word that is typed small and stands in texts, but never as a name."""
    keys = [*keys_of(name)]
    if not keys:
        return
    met = connection.execute(_MET, {"keys": keys}).scalars().all()
    if name.islower() and not any(_holds(one, name) for one in met) and _stands_in_texts(connection, name):
        return
    yield from (one for one in met if is_other_spelling(name.title() if name.islower() else name, one))


def _holds(name: str, words: str) -> bool:
    """Whether words stand in a name, as typed words are found in a text."""
    return f" {_words(words)} " in f" {_words(name)} "


def _stands_in_texts(connection: Connection, words: str) -> bool:
    return bool(connection.execute(_STANDS, {"words": f'"{_words(words)}"'}).scalar_one())


def _words(name: str) -> str:
    return " ".join(words_of(fold(name).text))
