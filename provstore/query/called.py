"""By which names the pages call a speaker: without titles, articles, pronouns and bare nouns."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, text

from provstore.english.classes import is_function_word, noun_stems
from provstore.extract.sources.bearers import folded, is_same_name
from provstore.extract.sources.nouns import ends_body, is_title, without_possessive
from provstore.extract.sources.phrases import core_of
from provstore.extract.sources.runs import find_runs, name_in
from provstore.match.names.persons import read_person
from provstore.records import SourceKind, Span

# Which row `s` of sources has a name: a body that one page alone knows has none ("the coast guard"); a person may have
# a surname.
NAMED = "s.kind NOT IN ('anonymous', 'document') AND (s.document_row IS NULL OR s.kind = 'person')"
_MENTIONS = f"""
SELECT
  x."key" AS shown, s.name, s.kind,
  substr(d.text, w."start" + 1, w."end" - w."start") AS words,
  EXISTS (SELECT 1 FROM claim_speakers AS o WHERE o.claim_row = i.claim_row) AS several,
  count(*) AS times
FROM _said AS i
JOIN sources AS x ON x.id = i.shown_row
JOIN sources AS s ON s.id = i.source_row AND {NAMED}
JOIN documents AS d ON d.id = i.document_row
JOIN claim_spans AS w ON w.claim_row = i.claim_row AND w.role = 'source'
WHERE :shown IN ('', x."key")
GROUP BY s.id, words, several
"""
# What stands around the words by which pages name a speaker: offices, titles, whom one speaks for.
_AROUND = """
SELECT DISTINCT substr(d.text, max(1, w."start" + 1 - :beside), w."end" - w."start" + 2 * :beside)
FROM sources AS s
JOIN claims AS m ON m.speaker_row = s.id
JOIN claim_spans AS w ON w.claim_row = m.id AND w.role = 'source'
JOIN _current AS c ON c.extraction_row = m.extraction_row
JOIN documents AS d ON d.id = c.document_row
WHERE s."key" = :key LIMIT :most
"""
BESIDE = 80  # characters before and after
MOST_AROUND = 200  # places at which a speaker is named
_BARE_NOUNS = (
    *("organization_nouns", "company_nouns", "group_nouns", "local_bodies", "communications", "press_nouns"),
    *("person_nouns", "occupations"),
)
_ARTICLE_AMID = re.compile(r"(?<!\bof)(?<!\bfor)(?<!\bin)(?<!\bon)(?<!\bto) [Tt]he\b")
_AND = re.compile(r",?\s+and\s+|,\s+")  # between speakers: "Ann Lee, Bob Roe and the council"
LONGEST_NAME = 8  # words; longer runs of capitals are headlines.  By hand, 2026-11


def load_forms(connection: Connection, shown: str = "") -> dict[str, list[str]]:
    """Key of a speaker that is `shown`, of one or of all → the names by which pages call it, most frequent first."""
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, name, kind, words, several, times in connection.execute(text(_MENTIONS), {"shown": shown}):
        for form in {*find_forms(words, name, kind, bool(several))}:
            counted[key][form] += times
    return {key: sorted(forms, key=lambda form: (-forms[form], form)) for key, forms in counted.items()}


def words_around(connection: Connection, key: str) -> list[str]:
    """The words by which pages name the speaker of a key, with what stands beside them."""
    given = {"key": key, "beside": BESIDE, "most": MOST_AROUND}
    return [words for (words,) in connection.execute(text(_AROUND), given)]


def other_names(name: str, forms: Iterable[str], merged: Iterable[str]) -> list[str]:
    """The names by which a speaker goes besides its own: what pages call it, then the names of whom a person merged.

    Each once, whatever its capitals and apostrophes.
    """
    names = {_plain(name): name}
    for one in (*forms, *merged):
        names.setdefault(_plain(one), one)
    return [*names.values()][1:]


def find_forms(words: str, name: str, kind: SourceKind, several: bool = False) -> Iterator[str]:
    """The names of one speaker among the words of a source, which may name `several`.

    "Mayor Ann Lee, who left" → Ann Lee; "the Coast Guard" → Coast Guard; "she", "the mayor", "the Ministry" → nothing.
    """
    if kind == "person":
        named = read_person(name) is not None  # and not "the mayor"
        runs = (name_in(words, run) for run in find_runs(words, [Span(0, len(words))] if named else []))
        yield from (run for run in runs if run and _is_form_of(run, name))
        return
    for part in _AND.split(words) if several else [words]:
        core = _without_opening(without_possessive(core_of(part)))
        if _is_name(core) and (not several or _share_a_word(core, name)):
            yield core


def _is_form_of(run: str, name: str) -> bool:
    """Whether a person of this name may be called so: Lee, Ann B. Lee for Ann Lee; but not Bob Lee, her father."""
    words = folded(run)
    return {*words} <= {*folded(name)} or (len(words) > 1 and is_same_name(run, name))


def _share_a_word(one: str, other: str) -> bool:
    return not {*folded(one)}.isdisjoint(folded(other))


def _without_opening(core: str) -> str:
    """Millennials of "Many Millennials": a word with a capital for its place alone."""
    words = core.split()
    while words and is_function_word(words[0]):
        words.pop(0)
    return " ".join(words)


def _is_name(core: str) -> bool:
    """Whether words in capitals name a body: "Council for Roads"; neither "roads council" nor "Council" does."""
    words = core.split()
    if not (0 < len(words) <= LONGEST_NAME and words[0][:1].isupper() and words[-1][:1].isupper()):
        return False
    if _ARTICLE_AMID.search(core) or (is_title(words[0]) and not ends_body(words[-1].lower())):
        return False  # "Elsewhere the Council", "President Lee"
    named = all(word[:1].isupper() or is_function_word(word) or word == "&" for word in words)
    return named and not all(map(_is_bare, words))


def _is_bare(word: str) -> bool:
    """Whether a word alone names nobody: "Ministry", "President", "He"."""
    low = word.lower()
    return is_function_word(low) or is_title(low) or any(low in noun_stems(nouns) for nouns in _BARE_NOUNS)


def _plain(name: str) -> str:
    """A name as it is told from others: "The POLITICO’s" and "the Politico's" are one."""
    return " ".join(name.replace("’", "'").split()).casefold()
