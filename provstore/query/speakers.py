"""Who is quoted, where, and whom a person means by a name."""

from collections import defaultdict

from sqlalchemy import Connection, text

from provstore.errors import UnknownSpeaker, list_some
from provstore.forms.answers import SPEAKER, ToldSpeakerJson
from provstore.query.called import load_forms, other_names
from provstore.query.choices import SOURCES, check_choice
from provstore.query.selection import Selection
from provstore.query.views import read_view, to_table
from provstore.table import Table

# Whoever the rules name as a speaker today, and whoever a person once decided something of: what is
# merged must be found to be split, whatever an extraction has made of it since.
CANDIDATES = """
SELECT s."key", s.name, coalesce(m.shown_key, s."key") AS shown
FROM sources AS s LEFT JOIN _merged_speakers AS m ON m."key" = s."key"
WHERE s."key" IN (SELECT speaker_key FROM v_mentions)
  OR s."key" IN (SELECT kept_key FROM decisions UNION SELECT merged_key FROM decisions)
ORDER BY s.name, s."key"
"""
SHOWN = """
SELECT name, kind, "key" FROM sources
WHERE "key" = coalesce((SELECT shown_key FROM _merged_speakers WHERE "key" = :key), :key)
"""
MERGED = """
SELECT m.shown_key, s.name FROM _merged_speakers AS m JOIN sources AS s ON s."key" = m."key"
WHERE m.shown_key = coalesce(:shown, m.shown_key) ORDER BY s.name, s."key"
"""
DECISIONS = """
WITH one AS (SELECT :shown AS "key" UNION SELECT "key" FROM _merged_speakers WHERE shown_key = :shown)
SELECT * FROM v_decisions WHERE kept_key IN (SELECT "key" FROM one) OR merged_key IN (SELECT "key" FROM one)
ORDER BY decision
"""


def list_speakers(
    connection: Connection,
    *,
    kind: str | None = None,
    country: str | None = None,
    outlet: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Table:
    """Everybody to whom claims are attributed, or those of a kind, of a country (its code), whom outlets with these
    words in the name relate; the most quoted first.  With days, only what was published in these is counted.

    `also` has more than that of the view: besides the names of whom a person merged, those by which the pages call it.
    """
    table = read_view(
        connection,
        "v_speakers",
        order='claims DESC, speaker, "key"',
        equal={"kind": check_choice("kind of speaker", kind, SOURCES), "country": country and country.upper()},
        holding={("outlets",): outlet},
        selection=Selection(since=since, until=until),
    )
    forms = load_forms(connection)
    speaker, key, also = map(table.columns.index, ("speaker", "key", "also"))
    rows = [list(row) for row in table.rows]
    merged = _load_merged(connection)
    for row in rows:
        shown = str(row[key])
        row[also] = "; ".join(other_names(str(row[speaker]), forms.get(shown, ()), merged.get(shown, ()))) or None
    return Table(table.columns, tuple(map(tuple, rows)))


def tell_speaker(connection: Connection, key: str) -> ToldSpeakerJson:
    """All that is known of the speaker of a key: where it is named, and what was decided of it.

    Together with all that a person merged with it; `speaker` is the one that is shown for them.
    """
    shown = connection.execute(text(SHOWN), {"key": key}).one()
    forms = load_forms(connection, shown.key).get(shown.key, ())
    merged = _load_merged(connection, shown.key).get(shown.key, [])
    mentions = read_view(connection, "v_mentions", order='document_id, number, "start"', equal={"key": shown.key})
    return {
        "schema": SPEAKER,
        "speaker": {"name": shown.name, "kind": shown.kind},
        "key": shown.key,
        "also": other_names(shown.name, forms, merged),
        "merged": merged,
        "mentions": mentions.objects(),
        "decisions": list_decisions(connection, shown.key).objects(),
    }


def list_decisions(connection: Connection, shown: str) -> Table:
    """What persons decided of a speaker, by the key shown for it, and of all merged with it; the oldest first."""
    return to_table(connection, DECISIONS, {"shown": shown})


def _load_merged(connection: Connection, shown: str | None = None) -> dict[str, list[str]]:
    """Key of a speaker that is shown, of all or of one → the names of those that a person merged with it."""
    merged = defaultdict[str, list[str]](list)
    for key, name in connection.execute(text(MERGED), {"shown": shown}):
        merged[key].append(name)
    return merged


def find_speaker(connection: Connection, name: str) -> str:
    """The key of the speaker that `name` means: its name in upper or lower case, its key, or the beginning of that.

    Of several with one name that a person has merged, it is the one that is shown.  Raises
    UnknownSpeaker where that is no speaker, or more than one.
    """
    candidates = connection.execute(text(CANDIDATES)).all()
    wanted = plain_name(name)
    found = [one for one in candidates if one.key == name]
    found = found or [one for one in candidates if plain_name(one.name) == wanted]
    if not found and "|" in name:  # a key: those of unnamed sources end in the long id of a document
        found = [one for one in candidates if one.key.startswith(name)]
    if not found:
        words = set(wanted.split())
        alike = [one.key for one in candidates if words & set(plain_name(one.name).split())]
        instead = f"is it one of these: {list_some(alike)}" if alike else "provstore speakers lists them all"
        raise UnknownSpeaker(f"no speaker is called {name!r}: {instead}")
    if len({one.shown for one in found}) == 1:
        found = [one for one in found if one.key == one.shown] or found
    if len(found) > 1:  # the key tells them apart, and can be given in place of the name
        raise UnknownSpeaker(f"{name!r} means more than one speaker: {list_some([one.key for one in found])}")
    return str(found[0].key)


def list_shared_names(connection: Connection) -> frozenset[str]:
    """The names, as `plain_name` has them, that mean more than one speaker: `find_speaker` wants a key instead."""
    shown = defaultdict[str, set[str]](set)
    for one in connection.execute(text(CANDIDATES)):
        shown[plain_name(one.name)].add(one.shown)
    return frozenset(name for name, keys in shown.items() if len(keys) > 1)


def plain_name(name: str) -> str:
    """A name as `find_speaker` compares it: in lower case, with single spaces."""
    return " ".join(name.split()).casefold()
