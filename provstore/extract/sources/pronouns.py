"""Who "he", "it" and "they" are: whoever spoke last or opened a sentence since, where the pronoun fits."""

import re
from collections.abc import Sequence
from dataclasses import replace

from provstore.english.classes import words_of
from provstore.extract.sources.bearers import Person
from provstore.extract.sources.clauses import (
    named_in_fronted_clause,
    named_together,
    opens_clause,
    start_of_sentence,
)
from provstore.extract.sources.fits import OTHER, fits, fits_person, is_other, takes, words_in
from provstore.extract.sources.holders import role_holder, unnamed_holder
from provstore.extract.sources.memory import NOBODY_SURE, REMEMBERED, Heard, Memory, Speaker
from provstore.extract.sources.nouns import is_people, is_title
from provstore.extract.sources.openings import is_quoted, somebody_opens
from provstore.extract.sources.people import Mention
from provstore.extract.sources.phrases import Phrase
from provstore.extract.sources.relatives import SENTENCE_END, VERB, antecedent, main_clause
from provstore.records import Source, Span

# Beyond which no reader remembers who "he" is; chosen by hand on the development texts, 2026-10.
FARTHEST = 1500  # characters between two sources
_ONE = ("person", "anonymous")
MOST_BREAKS = 2  # paragraph breaks between them
MOST_SENTENCES = 2  # that end between those who spoke and "they"
FEWEST_HEARD = 2  # times that the only one has spoken who has
_ROLE = re.compile(r"(?:The|An?)\s(?P<core>(?:[a-z-]+\s){0,2}?[a-z-]+)(?=,?\s(?:has|had|is|was|will|[a-z]+ed)\b)")
_ASKED = re.compile(
    r"\s(?:asked|questioned|pressed|(?:suggested|put\sit)\sto)\s(?:him|her|the\s\w+|(?P<name>[A-Z]\w+))\b"
)


def resolve_pronoun(memory: Memory, pronoun: str, span: Span) -> Speaker:
    """Who a pronoun in the nominative means ("he" also for "him"): "Ann Lee left.  She said it rained." → Ann Lee."""
    if pronoun in ("i", "we", "you"):
        return NOBODY_SURE
    if again := next((one for one in memory.heard[-REMEMBERED:] if one.at == span), None):
        return again.speaker  # "| He | said it rained, adding …": the same word means the same
    if pronoun in ("he", "she"):
        found = _person(memory, pronoun, span)
        return found if found.source else only_one_heard(memory, pronoun)
    if pronoun in words_of("relatives"):
        return antecedent(memory, span)
    if pronoun == "they" and (pair := named_together(memory, span.start)):
        return pair
    last = memory.heard[-1] if memory.heard else None
    if last is None or last.speaker.source is None or not _is_near(memory, last.at.end, span.start, 1):
        return NOBODY_SURE
    stop = SENTENCE_END.search(memory.text, last.at.end, span.start)
    if stop and memory.names_body_between(stop.end(), span.start):
        return NOBODY_SURE
    if pronoun == "they" and stop and _tells_of_others(memory, last, stop.end(), span.start):
        return NOBODY_SURE
    if not fits(pronoun, last, last.speaker.source):
        return NOBODY_SURE
    return replace(last.speaker, doubtful=pronoun == "they" and _has_rival(memory, last, span.start))


def _tells_of_others(memory: Memory, last: Heard, start: int, end: int) -> bool:
    """Whether many are told of since, who may be "they" by now: "Lee's aides said … People had left.  They"."""
    if len(SENTENCE_END.findall(memory.text, start, end)) >= MOST_SENTENCES:
        return True
    own = words_in(last.words)
    return any(is_people(word) and word not in own for word in re.findall(r"\w+", memory.text[start:end].lower()))


def _has_rival(memory: Memory, last: Heard, at: int) -> bool:
    """Whether others who are many have spoken near before whoever spoke last."""
    before = [one for one in memory.heard[-REMEMBERED:] if one.speaker.source and one.speaker != last.speaker]
    return any(
        fits("they", one, one.speaker.source)
        for one in before
        if _is_near(memory, one.at.end, at) and one.speaker.source
    )


def _person(memory: Memory, pronoun: str, span: Span) -> Speaker:
    """Whoever was asked, else opened the last sentence that a person opens, else spoke last."""
    text, people = memory.text, memory.people
    asked = [one for one in _asked_by_name(memory, span) if _may_be(memory, one, pronoun)]
    if asked:
        answers = Speaker(Source(asked[0].person.name, "person"))
        return _called(memory, answers, pronoun) if len(asked) == 1 else NOBODY_SURE
    last = _outside_relative(memory, pronoun, _last_answering(memory), span)
    start = last.at.end if last else 0
    start = max(start, span.start - FARTHEST)
    stop = SENTENCE_END.search(text, start, span.start) if last else None
    since = (stop.end() if stop else span.start) if last else start
    own = start_of_sentence(text, since, span.start)
    within = _named(memory, pronoun, span.start, own)
    if len(within) == 1 and opens_clause(memory, within[0]):
        return _called(memory, Speaker(Source(within[0].person.name, "person")), pronoun)
    named = _named(memory, pronoun, own, since)
    told = [one for one in named if not is_quoted(text, one.at.start)]
    subject = next((one for one in reversed(told) if people.is_subject(one)), None)
    source = last.speaker.source if last else None
    if subject is None and (role := _role_opening(memory, since, own)):
        return role
    if subject is not None and not _is_same(subject, source):
        rivals = {one.person for one in named if one.at > subject.at} - {subject.person}
        if rivals or not _is_near(memory, subject.at.end, span.start):
            return NOBODY_SURE
        return _called(memory, Speaker(Source(subject.person.name, "person")), pronoun)
    only = _only_one_so_called(memory, pronoun, [*told, *within], source)
    if only is not None and _is_near(memory, named[0].at.end if named else own, span.start, 1):
        return _called(memory, Speaker(Source(only.name, "person")), pronoun)
    is_told_of = _is_told_of_alone(memory, pronoun, own, source) and all(_is_same(one, source) for one in within)
    if last is None or source is None or not (is_told_of or _is_near(memory, last.at.end, span.start)):
        return NOBODY_SURE
    if is_told_of and span.start - last.at.end <= FARTHEST:
        return _called(memory, last.speaker, pronoun)  # "Ann Lee named Roe and Orr.  It rained on Lee.  | She"
    if is_other(memory, last, pronoun):
        return _before_other(memory, pronoun, span)
    if (fronted := named_in_fronted_clause(memory, within, own, span.start)) and not _is_same(fronted, source):
        return Speaker(Source(fronted.person.name, "person"), inferred=True, doubtful=True)
    # "Roe fled when | he | was accused": here it is Roe; but "Roe, | he | said, fled" tells what he said of Roe.
    goes_on = last.at.end <= own and not text[own : span.start].rstrip().endswith(",")
    nearest = [one for one in within[-1:] if goes_on and one.person.is_surely_one]
    between = memory.in_paragraphs(since, own)
    if any(not _is_same(one, source) for one in (*named, *nearest)) or somebody_opens(between, words_in(source.name)):
        return NOBODY_SURE
    # "A neighbor said that Roe was ill.  | He": it may be either.
    is_open = source.kind == "anonymous" and bool(_named(memory, pronoun, since, last.at.end))
    # "Bell and Dar said it rained.  | He".
    is_open = is_open or any(one.kind == "person" and takes(memory, one.name, pronoun) for one in last.speaker.others)
    if is_open or not fits_person(memory, pronoun, last, source):
        return NOBODY_SURE
    return _called(memory, last.speaker, pronoun)


def _is_told_of_alone(memory: Memory, pronoun: str, own: int, source: Source | None) -> bool:
    """Whether whoever spoke last, and is called so, is the one person named in the sentence before the pronoun's."""
    if source is None or source.kind != "person" or memory.pronoun_of(source.name) != pronoun:
        return False
    end = len(memory.text[:own].rstrip())
    start = start_of_sentence(memory.text, max(0, end - FARTHEST), end)
    before = [one for one in memory.people.before(own, start) if not memory.stands_apart(one.at.start)]
    return bool(before) and all(_is_same(one, source) for one in before)


def _outside_relative(memory: Memory, pronoun: str, last: Heard | None, span: Span) -> Heard | None:
    """Who spoke last; behind a sentence in whose relative clause that was, whom its main clause tells of.

    "Lee met Bell and Dar, who say it rained.  | He": Lee.  "Lee met Roe, who said so." and a paragraph "He": either.
    """
    main = main_clause(memory, last) if last else None
    source = last.speaker.source if last else None
    if last is None or source is None or main is None or not takes(memory, main.name, pronoun):
        return last
    is_one = not last.speaker.others and fits_person(memory, pronoun, last, source)
    is_apart = SENTENCE_END.search(memory.text, last.at.end, span.start) is not None
    if not is_apart or (is_one and not memory.count_breaks(last.at.end, span.start)):
        return last
    return replace(last, words=main.name, speaker=NOBODY_SURE if is_one else Speaker(main))


def _before_other(memory: Memory, pronoun: str, span: Span) -> Speaker:
    """Who spoke before somebody called by the other pronoun did: "He said … She tweeted … | He | said"."""
    for one in reversed(memory.heard[-REMEMBERED:]):
        source = one.speaker.source
        if is_other(memory, one, pronoun):
            continue
        since = _named(memory, pronoun, span.start, one.at.end)
        if (
            source is None
            or not _is_near(memory, one.at.end, span.start)
            or not all(_is_same(m, source) for m in since)
        ):
            return NOBODY_SURE
        return _called(memory, one.speaker, pronoun) if fits_person(memory, pronoun, one, source) else NOBODY_SURE
    return NOBODY_SURE


def _named(memory: Memory, pronoun: str, at: int, since: int) -> list[Mention]:
    """Who is named between two places and may be meant; of a surname, whom it means or the one who alone may be."""
    named = (one for one in memory.people.before(at, since) if not memory.stands_apart(one.at.start))
    found = [one for one in named if takes(memory, one.person.name, pronoun)]
    for shared in memory.people.shared_before(at, since):
        if memory.stands_apart(shared.at.start):
            continue
        principal = memory.people.principal(shared.bearers)
        may_be = [principal] if principal else shared.bearers
        fitting = [one for one in may_be if takes(memory, one.name, pronoun)]
        mention = Mention(shared.at, fitting[0]) if len(fitting) == 1 else None
        if mention and (VERB.match(memory.text, mention.at.end) or memory.people.is_subject(mention)):
            found.append(mention)  # and no "Lee campaign"
    return sorted(found, key=lambda one: one.at)


def _only_one_so_called(memory: Memory, pronoun: str, named: list[Mention], source: Source | None) -> Person | None:
    """The one woman, or the one man, of whom is told since somebody of the other kind spoke."""
    people = {one.person for one in named}
    only = next(iter(people)) if len(people) == 1 else None
    may_be_last = source is not None and source.kind in _ONE and takes(memory, source.name, pronoun)
    if only is None or may_be_last:
        return None
    other = OTHER[pronoun]
    spoke_other = bool(memory.heard) and memory.heard[-1].words.lower() == other
    is_other = spoke_other or (source is not None and memory.pronoun_of(source.name) == other)
    return only if is_other or memory.pronoun_of(only.name) == pronoun else None


def _role_opening(memory: Memory, since: int, own: int) -> Speaker | None:
    """Whoever opens the sentence before by a role: "The mayor has conceded. | She wrote"."""
    ends = (found.end() for found in SENTENCE_END.finditer(memory.text, since, max(since, own - 1)))
    start = max(since, memory.text.rfind("\n", since, max(since, own - 1)) + 1, *ends)
    found = _ROLE.match(memory.text, start, own)
    if found and _ASKED.match(memory.text, found.end()):
        return None  # whoever was asked answers
    if found and (named := _called_by_name(memory, found.end(), own)):
        return named
    phrase = found and Phrase(found[0], found["core"], found["core"].rsplit(" ", 1)[-1], found.start())
    return (role_holder(memory, phrase) or unnamed_holder(memory, phrase)) if phrase else None


def _called_by_name(memory: Memory, start: int, end: int) -> Speaker | None:
    """Role, "was", titles, NAME: "The next witness | was Major | Ann Lee"."""
    first = next(iter(memory.people.before(end, start)), None)
    between = memory.text[start : first.at.start].split() if first else []
    is_named = between[:1] in (["is"], ["was"]) and all(is_title(word) or word[:1].isupper() for word in between[1:])
    return Speaker(Source(first.person.name, "person")) if first and is_named else None


def _last_answering(memory: Memory) -> Heard | None:
    """Who spoke last, bodies aside; of "The judge asked him why", he who was asked."""
    heard = [one for one in memory.heard[-REMEMBERED:] if one.speaker.source is None or one.speaker.source.kind in _ONE]
    asked = _ASKED.match(memory.text, heard[-1].at.end) if len(heard) > 1 else None
    return heard[-2] if asked and not asked["name"] else heard[-1] if heard else None


def _asked_by_name(memory: Memory, span: Span) -> Sequence[Mention]:
    """Whom the last one to speak asked, and who was named since: "The judge asked Ann Lee why. | She"."""
    asked = _ASKED.match(memory.text, memory.heard[-1].at.end) if memory.heard else None
    if asked is None or asked["name"] is None or not _is_near(memory, asked.end(), span.start):
        return ()
    return memory.people.before(span.start, asked.start())


def _is_near(memory: Memory, start: int, end: int, most_breaks: int = MOST_BREAKS) -> bool:
    return end - start <= FARTHEST and memory.count_breaks(start, end) <= most_breaks


def _may_be(memory: Memory, mention: Mention, pronoun: str) -> bool:
    return takes(memory, mention.person.name, pronoun)


def _is_same(mention: Mention, source: Source | None) -> bool:
    return source is not None and mention.person.name == source.name


def _called(memory: Memory, speaker: Speaker, pronoun: str) -> Speaker:
    """The speaker, who is remembered to be called by the pronoun."""
    if speaker.source is not None and speaker.source.kind == "person":
        memory.pronouns.setdefault(speaker.source.name, pronoun)
    return replace(speaker, others=())  # "Lee and her aides said … | She"


def only_one_heard(memory: Memory, pronoun: str | None = None) -> Speaker:
    """The one person who has spoken so far, as in an interview; others are told of, so that it is a guess."""
    heard = [one.speaker.source for one in memory.heard if one.speaker.source and one.speaker.source.kind == "person"]
    if (
        len(heard) < FEWEST_HEARD
        or len(set(heard)) > 1
        or heard[0].scope is not None
        or (pronoun and not takes(memory, heard[0].name, pronoun))
    ):
        return NOBODY_SURE
    return Speaker(heard[0], inferred=True, doubtful=True)


def is_next_sentence(memory: Memory, start: int, end: int) -> bool:
    """Whether `end` stands in the sentence behind the one that ends at `start`, and no other body is named between."""
    if end - start > FARTHEST or memory.count_breaks(start, end) > 1:
        return False
    return not SENTENCE_END.search(memory.text, start, end) and not memory.names_body_between(start, end)
