"""People without a name, as the words of a source mean them: a document alone knows them, by these words."""

import re
from dataclasses import replace

from provstore.english.classes import words_of
from provstore.english.names import plain_name
from provstore.english.numbers import number_at
from provstore.extract.sources.memory import FAR_UNNAMED, NOBODY_SURE, Heard, Memory, Speaker
from provstore.extract.sources.names import person_name
from provstore.extract.sources.nouns import is_people, is_person_noun, stem_of
from provstore.extract.sources.phrases import ARTICLE, CUT, Phrase, core_of, head_of, many_of
from provstore.extract.sources.recall import called_before
from provstore.records import Source, SourceKind

LONGEST_TOLD = 9  # words by which somebody without a name is told apart

# "Prime Minister Ann Lee's | aide"
_OWNED = re.compile(r"([A-Z].*?)[’']s?\s[a-z]")
# "the user | roe1", "@annroe": letters in lower case with a digit or a line among them are no word
_HANDLE = re.compile(r"(?:[Tt]he\s)?(?:\w+\s)?(?:user\s)?(?P<name>@\w{2,}|(?=[a-z_]*[\d_])[a-z_]\w{2,}(?<!s))$")


def account(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The name of an ACCOUNT, of whose owner the page says no more: "roe1", "the user roe1", "@annroe"."""
    found = _HANDLE.match(phrase.core)
    return Speaker(Source(found["name"], "anonymous", scope=memory.document)) if found else None


def some_of_many(memory: Memory, phrase: Phrase) -> Speaker | None:
    """NUMBER of PEOPLE: "two of the residents", "members of the rebels"."""
    words = CUT.split(phrase.words, maxsplit=1)[0].strip()  # "Some of them", "A third of voters", with their first word
    many = many_of(words.removeprefix("The ").removeprefix("the "))
    if many and (
        many.lower() == "them"
        or is_people(head := head_of(core_of(many)))
        or stem_of(head) in words_of("anonymous_nouns")
    ):
        return Speaker(Source(plain_name(words), "anonymous", scope=memory.document))
    return None


def heard_before(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The NOUN by which somebody spoke before: "the sources added" after "local sources said"."""
    if not phrase.definite or not phrase.alone:
        return None
    if phrase.core.lower() == "people" and (them := _those_people(memory, phrase)):
        return them
    one = ("person",) if phrase.head == phrase.stem else ()  # "the lawmakers" are no single one
    heard = [known for known in memory.heard if not _is_one_unnamed(known) or phrase.at - known.at.end <= FAR_UNNAMED]
    again = called_before(heard, phrase.head, ("anonymous", *one, "organization", "government", "outlet"))
    if again is not None and again.source is not None:
        return again
    if phrase.stem == "source" and memory.has_spoken("anonymous"):
        return NOBODY_SURE  # perhaps those who spoke before, perhaps others
    return None


def _those_people(memory: Memory, phrase: Phrase) -> Speaker | None:
    """The many without a name who spoke last: "allies of the mayor said …  | These people | said"."""
    last = memory.heard[-1] if memory.heard else None
    source = last.speaker.source if last else None
    if last is None or source is None or not phrase.words.lower().startswith("these "):
        return None
    return replace(last.speaker, medium=None) if source.kind == "anonymous" and last.head.endswith("s") else None


def _is_one_unnamed(known: Heard) -> bool:
    source = known.speaker.source
    return source is not None and source.kind == "anonymous" and stem_of(known.head) == known.head.lower()


def unnamed_people(memory: Memory, phrase: Phrase) -> Speaker | None:
    """NOUN for people without a name: "local officials", "a witness"; "the official" alone is nobody sure."""
    is_one_of_many = phrase.words.split(maxsplit=1)[0].lower() in words_of("one_of_many")
    named = phrase.head[:1].isupper() and not phrase.core.startswith(phrase.head) and not is_one_of_many
    are_bodies = not phrase.definite and phrase.head.islower() and phrase.head != phrase.stem
    are_bodies = are_bodies and phrase.stem in words_of("organization_nouns")  # "intelligence agencies"
    # "A former model", and who says "one prominent Republican" names nobody.
    was = is_one_of_many and phrase.core.startswith("former ") and not is_person_noun(phrase.stem)
    was = was and phrase.stem not in words_of("organization_nouns")
    if named or not (are_bodies or is_people(phrase.head) or phrase.stem in words_of("anonymous_nouns") or was):
        return None
    if phrase.definite and phrase.alone and not is_people(phrase.head) and not phrase.head.endswith("s"):
        return NOBODY_SURE
    if phrase.stem == phrase.head.lower() and phrase.stem in words_of("organization_nouns") - words_of("plurals"):
        return None  # "the port authority"
    return unnamed(memory, phrase)


def _without_title(core: str) -> str:
    """The words without the title of whose they are: "Prime Minister Ann Lee's aide" → Ann Lee's aide."""
    owned = _OWNED.match(core)
    name = person_name(owned[1]) if owned else None
    return core[core.index(name) :] if name and " " in name and core.split(maxsplit=1)[0] not in name else core


def _told_apart(phrase: Phrase) -> str:
    """The core of the words, with what follows where it is the only thing that tells who is meant.

    "A person close to Ann Lee" is not any person; "a worker, who left early" is a worker.
    """
    *counted, noun = phrase.core.lower().split() or [""]
    is_counted = len(counted) == 1 and (counted[0] in words_of("quantifiers") or number_at(counted, 0) is not None)
    if noun not in words_of("bare_people") or not (is_counted or not counted):
        return phrase.core
    told = ARTICLE.sub("", phrase.words.split(",")[0].strip())
    return told if len(told.split()) <= LONGEST_TOLD else phrase.core


def unnamed(memory: Memory, phrase: Phrase, kind: SourceKind = "anonymous") -> Speaker:
    """Somebody whom this document alone knows, by these words: "her advisers" are Ann Lee's."""
    whose = phrase.owner
    name = f"{whose.name}'s {phrase.core}" if whose and not whose.scope else _without_title(_told_apart(phrase))
    return Speaker(Source(plain_name(name).rstrip("'"), kind, scope=memory.document))
