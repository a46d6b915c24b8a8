"""The words of a source without what is glued to them, and whether they name more than one."""

import re
from functools import lru_cache

from provstore.english.classes import KEPT_ANSWERS, is_function_word, words_of
from provstore.english.commonness import names_things
from provstore.english.countries import country_in, is_demonym
from provstore.english.names import ACRONYM, NAME_WORD, is_given_name
from provstore.extract.sources.governments import find_government, find_office
from provstore.extract.sources.names import person_name
from provstore.extract.sources.nouns import (
    ends_body,
    is_group,
    is_organization,
    is_people,
    is_person_noun,
    is_title,
    stem_of,
)
from provstore.extract.sources.outlets import known_outlet
from provstore.extract.sources.phrases import ARTICLE, before_of, core_of, head_of
from provstore.rules import part, phrases_of

_CAPITAL = part("capital")
_TIMES = r"(?:week|month|year|day|morning|afternoon|evening|night|weekend|spring|summer|autumn|fall|winter)"
# "Ann Lee for her part", "Ann Lee, meanwhile", "Ann Lee and others", "Norpet earlier this month"
_ASIDE = re.compile(
    r",?\s+(?:for\s+(?:his|her|its|their)\s+part|meanwhile|however|in\s+turn|and\s+(?:(?:several|many|two|three)\s+)?others|"
    rf"(?:(?:earlier|later|late|early)\s+)?(?:this|last|that|next)\s+{_TIMES}),?$",
    re.IGNORECASE,
)
_OPENERS = [word.title() for word in words_of("opening_adjectives") - words_of("quantifiers")]
_ADVERB = re.compile(rf"^{phrases_of([word.title() for word in words_of('sentence_adverbs')])},?\s+(?=\w)")
# What stands before a name and is no part of it: "Q: Ann Lee", "Early Sunday Ann Lee", "the Oslo-based
# opposition Council", "Meanwhile in the north the Council".
_BEFORE = re.compile(
    rf"^(?:[QA]:\s*|(?:(?:Early|Late|On)\s+)?{part('weekday')}(?<=day)\s+|"
    rf"(?:[Tt]he\s+)?(?:[a-z]+\s+)?(?:[A-Z][\w.]*\s+){{0,2}}[A-Z][\w.]*-based\s+(?:[a-z]+\s+)*|Meanwhile\s.*\s[Tt]he\s+|"
    rf"{phrases_of(_OPENERS)}\s+)(?={_CAPITAL})"
)
_PICTURES = re.compile("\\s*[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")  # "Ann Lee 🌊", who signs a post
_BOTH = re.compile(r"^[Bb]oth\s+(?=.*\sand\s)")  # "both Lee and Roe"
# "Earlier in the day a source", "Last week the group", "The following month they"
_EARLIER = re.compile(
    rf"^(?:(?:Last|This|That|(?:The|On\s+the)\s+(?:following|next|same|previous))\s{_TIMES}|"
    r"(?:A|An|One|Two|Three|Several)\s\w+\s(?:later|earlier)|(?:Earlier|Later)\s+(?:in\s+the\s+\w+|today|that\s+\w+|on\s+\w+day)),?\s+(?=\w)"
)
# "Blaming the storm, the owner"
_CLAUSE = re.compile(r"^[A-Z][a-z]+ing\s[^,]+,\s+(?=(?:the|an?|his|her|its)\s|[A-Z])")
# "Northern Agency the storms": without the comma the next noun phrase follows a name.
_NEXT_PHRASE = re.compile(r"(?<=[\w’'])(?<!\bthe)\s+(?:the|an?)\s+(?=[a-z])")
# "Ann Lee head of the council"
_HOLDS = re.compile(
    rf"(?P<name>{NAME_WORD}(?:\s{NAME_WORD}){{1,4}})\s+(?:[a-z-]+\s+){{0,3}}?(?P<title>[a-z-]+)\s+(?:of|for|at|in)\s"
)
# "the polls close at 7 p.m. | He"
_BEHIND_STOP = re.compile(r"\b[ap]\.m\.\s(?P<who>He|She|It|They)$")
# "| Norland | wants peace and", of a sentence that goes on with another verb
_GOES_ON_WITH_AND = re.compile(rf"(?P<who>(?:The\s)?{NAME_WORD}(?:\s{NAME_WORD}){{0,3}})\s[a-z]+s\s.*\sand$")
# "the foreign ministers | of | Norland and Ostmark", "Friends | of | Ann Lee and Bob Roe"
_MANY_OF = re.compile(r"(?:[\w-]+\s){0,4}?(?P<many>[A-Za-z]+s)\s(?:of|from|for)\s(?P<whose>.+)$")
# "the coalition that strikes in Norland | and Ostmark", "officials in | Norland | and Ostmark"
_IN_PLACE = re.compile(rf".*\s(?:in|from|to|for|against|across|over)\s(?:both\s|the\s)?(?P<place>{NAME_WORD})$")
# "the woman | who | accused Lee | and Roe", "the group | treating | drivers and nurses": the clause has both
_WITH_CLAUSE = re.compile(r"(?:[\w’'.-]+\s)+?(?:who|that|which|(?!during)[a-z]{3,}ing)\s[^,]+$")
_OWNED = re.compile(r"(?:his|her|its|their|my|our)\s")
# "hopefuls | Ann Lee | and Bob Roe"
_MANY_CALLED = re.compile(rf"(?:.*\s)?[a-z-]+s\s(?P<name>{NAME_WORD}(?:\s{NAME_WORD})+)$")
_LISTED = re.compile(r",?\s+and\s+|,\s+")
_SHORTEST_ADVERB = 6  # letters; "Kelly" and "Reilly" are names
_AND = re.compile(r",?\s+and\s+")  # between those who speak together


@lru_cache(maxsize=KEPT_ANSWERS)
def without_neighbors(words: str) -> str:
    """A source without asides, what stands before a name, and what a text that lost its commas runs into it.

    "The mayor for her part" → The mayor; "Northern Agency the storms" → Northern Agency;
    "Puzzlingly the mayor" → the mayor; "Lee a farmer" → Lee, a farmer; "Noting that
    it rained they" → they; "Ann Lee head of the council adding" → Ann Lee.
    """
    words = _without_adverb(_BOTH.sub("", _PICTURES.sub("", words)))
    kept = _ADVERB.sub("", _BEFORE.sub("", _without_clause(_EARLIER.sub("", _ASIDE.sub("", words)))))
    if behind := _BEHIND_STOP.search(kept) or _GOES_ON_WITH_AND.match(kept):
        return behind["who"]
    *before, last = kept.split() or [""]
    if before and before[0].lower().endswith("ing") and last.lower() in words_of("pronouns"):
        return last
    if before and _is_subject(before, last):
        return last if last not in ("I", "we") or _has_verb(before) else " ".join(before)
    if before and last.lower() in words_of("saying"):
        kept = " ".join(before)
    holds = _HOLDS.match(kept)
    if holds and holds["title"] in words_of("person_nouns") and person_name(holds["name"]) == holds["name"]:
        return holds["name"]
    for phrase in _NEXT_PHRASE.finditer(kept):
        name, rest = kept[: phrase.start()], kept[phrase.start() :].lstrip()
        if name.split()[-1][:1].isupper():
            return _of_two_phrases(name, rest)
    return kept


def _without_adverb(words: str) -> str:
    """ "Unsurprisingly, members of the union" → members of the union; but "Kelly, a nurse" stays."""
    first, comma, rest = words.partition(", ")
    is_adverb = bool(comma) and " " not in first and first.endswith("ly") and len(first) > _SHORTEST_ADVERB
    return rest if is_adverb and not is_given_name(first) and not ARTICLE.match(rest) else words


def last_subject(words: str) -> str | None:
    """The pronoun into which a source runs, in a text that lost its commas: "the attack | he"."""
    *before, last = words.split() or [""]
    return last if before and last in ("he", "she", "they") and _is_subject(before, last) else None


def _is_subject(before: list[str], last: str) -> bool:
    """Whether a pronoun that ends a source is a subject: "the attack | he", but not "Ann Lee and | I"."""
    is_nominative = last in ("he", "she", "they", "we", "I")
    return is_nominative and before[-1].lower() not in words_of("conjunctions") | words_of("prepositions")


def _has_verb(words: list[str]) -> bool:
    """Whether words before "I" tell something: else it opens a clause that says who they are, "several friends | I"."""
    low = [word.lower() for word in words]
    past = (word.endswith("ed") and word not in words_of("not_past") for word in low[1:])
    return any(past) or not words_of("finite").isdisjoint(low[1:])


def _without_clause(words: str) -> str:
    """ "Blaming the storm, the owner" → the owner; but "Reading Council, the owner" stays."""
    clause = _CLAUSE.match(words)
    is_name = clause is not None and is_organization(clause[0].strip(" ,")) and clause[0].istitle()
    return words[clause.end() :] if clause and not is_name else words


def _of_two_phrases(name: str, rest: str) -> str:
    """Which of two phrases without a comma between them speaks: an adverb does not, a role belongs to its name."""
    if is_function_word(name) or (" " not in name and name.endswith("ly")):
        return rest
    if stem_of(head_of(core_of(rest))) in words_of("person_nouns"):
        return f"{name}, {rest}"
    return name if " " in name or known_outlet(name) or ACRONYM.match(name) else rest


# "Ann Lee, | an aide of the mayor | and a friend of Roe" is one; with a comma before "and", or with "the", maybe two
_TWO_ROLES = re.compile(rf"(?:{NAME_WORD}\s)+{NAME_WORD},\s[^,]+\sand\san?\s[^,]+$")


# "Police and | Crime Commissioner Ann Lee": one office, and no two who speak
_ONE_OFFICE = re.compile(
    rf"(?!{phrases_of(words_of('titles'))}\b)[A-Z][a-z]+\sand\s(?!(?i:{phrases_of(words_of('titles'))})\b)[A-Z][a-z]+\s"
    rf"(?i:{phrases_of(words_of('titles'))})\s{NAME_WORD}\s{NAME_WORD}"
)
# "Disaster Prevention and Mitigation Department chief Ann Lee": a body with two matters, and its head
_ONE_BODY = re.compile(
    rf"(?P<first>[A-Z][a-z]+)(?:\s[A-Z][a-z]+)*\sand\s(?:[A-Z][a-z]+\s)*(?P<body>[A-Z][a-z]+)\s"
    rf"(?i:{phrases_of(words_of('titles'))})\s{NAME_WORD}\s{NAME_WORD}"
)
# "Ann Lee, | a former envoy to Norland | and Ostmark": no comma stands before "and"
_POST = re.compile(rf"(?:{NAME_WORD}\s)+{NAME_WORD},\s[^,]*\s(?:of|to|for|at|in|with)\s[^,]+\sand\s[^,]+$")


@lru_cache(maxsize=KEPT_ANSWERS)
def joined(words: str) -> tuple[str, ...]:
    """The parts of a source that speak together, none where it is one: "France, Poland and Spain", "Lee and the mayor".

    A name may hold an "and" itself: "the Ministry of Roads and Bridges", "the minister for roads and bridges Ann Lee".
    """
    if find_office(core_of(words)) is not None or known_outlet(words):
        return ()
    parts = [part.strip(" ,") for part in _AND.split(words)]
    if " between " in f" {parts[0].lower()} ":
        return ()  # "the Committee on Competition between Norland and Ostmark"
    if len(parts) == 1:
        several = words.split()
        return tuple(several) if len(several) > 1 and all(map(find_government, several)) else ()
    listed = [one for part in parts for one in part.split(", ")]
    if len(listed) > len(parts) and all(find_government(one) or " " in (person_name(one) or "") for one in listed):
        return tuple(listed)
    if len(listed) > len(parts) and all(map(_is_somebody, listed)) and not any(map(is_called, listed)):
        return tuple(listed)  # "the mayor, the sheriff and the judge"; but "Ann Lee, the mayor, and Bob Roe" are two
    first, *others = parts
    if _has_two_roles(first, others):
        return ()
    if has_one_office(words) or _are_of_several(words) or _are_in_modifier(first, others):
        return ()
    if (many := _MANY_CALLED.match(first)) and all(" " in one and is_called(one) for one in (many["name"], *others)):
        return (many["name"], *others)
    if not all(map(_is_somebody, others)) or _TWO_ROLES.match(words) or _is_of_one(words, others):
        return ()  # "Ann Lee, the mayor's aide and a friend of Roe", is one
    # "Norpet and a ministry spokeswoman": before words that are no name, one word with a capital is a name of its own.
    is_name = " " not in first and first.istitle() and not is_demonym(first)
    is_apart = is_name and all(ARTICLE.match(part) or part[:1].islower() for part in others)
    return tuple(parts) if is_apart or _is_somebody(first) else ()


def _has_two_roles(first: str, others: list[str]) -> bool:
    """Whether "and" joins what one person is: "chairman and chief executive Ann Lee", "the singer and actor Bob Roe".

    With an article before the first and a capital behind "and" they may be two: "the president and Minister Ann Lee".
    """
    roles = ARTICLE.sub("", first).split()
    title = others[0].split(maxsplit=1)[0]
    is_role = all(map(is_title, roles)) and bool(roles) and is_person_noun(stem_of(roles[-1]))
    if len(others) > 1 or not is_role or not is_title(title) or not is_called(others[0]):
        return False
    return title.islower() or len(roles) == len(first.split())


def has_one_office(words: str) -> bool:
    """Whether what "and" joins is the matter of one office or body, whose holder is named behind it."""
    body = _ONE_BODY.match(words)
    is_body = body is not None and ends_body(body["body"].lower()) and not is_given_name(body["first"])
    return is_body or _ONE_OFFICE.match(words) is not None


def _are_of_several(words: str) -> bool:
    """Whether "and" joins whose many are: "aides of Norland | and | Ostmark", "friends of Ann Lee | and | Bob Roe"."""
    many = _MANY_OF.match(words)
    if many is None or not is_people(many["many"]):
        return False
    whose = _LISTED.split(many["whose"])
    return all(map(find_government, whose)) or all(" " in one and is_called(one) for one in whose)


def _are_in_modifier(first: str, others: list[str]) -> bool:
    """Whether what "and" joins stands in the place or the clause behind one noun: "aides in Norland | and | Ostmark".

    Somebody with an article or an owner is a second one: "a woman who saw it | and | her son".
    """
    place = _IN_PLACE.match(first)
    if place and find_government(place["place"]) and all(map(find_government, others)):
        return True
    apart = (ARTICLE.match(one) or _OWNED.match(one) for one in others)
    return _WITH_CLAUSE.match(first) is not None and not any(apart)


def _is_of_one(words: str, others: list[str]) -> bool:
    """Whether what "and" joins is that of which one holds a post: "Ann Lee, the envoy to Norland | and | Ostmark"."""
    called = ((one, one.split(maxsplit=1)[0]) for one in others if is_called(one))
    people = (one for one, first in called if is_given_name(first) or is_title(first) or first.islower())
    return _POST.match(words) is not None and not any(people)  # "the envoy for Roads | and | Clean Air" is one


def _is_somebody(words: str) -> bool:
    """Whether words by themselves name one who speaks: a person, a government, an office, a body, "the mayor"."""
    core = core_of(words)
    if not core or core.lower() in words_of("nobody_alone"):
        return False  # "Ann Lee and others"
    head = head_of(core)
    if is_people(head) or is_group(core) or ACRONYM.match(core):
        return True
    if stem_of(head) != head.lower() and stem_of(head) in words_of("organization_nouns"):
        return True  # "groups", "agencies"
    has_article = ARTICLE.match(words) is not None
    if find_government(words) or known_outlet(core) or (find_office(core) and (has_article or country_in(core))):
        return True
    if not words.lower().startswith(("the ", "a ", "an ")) and any(map(is_called, (words, core, before_of(words)))):
        return True
    stem = stem_of(head_of(core))
    return has_article and (
        is_person_noun(stem)
        or stem in words_of("company_nouns")
        or stem in words_of("group_nouns")
        or ends_body(head_of(core).lower())
        or ends_body(core.lower().split()[-1])
    )


def is_called(words: str) -> bool:
    """Whether words are a full name, or a name behind titles: "Ann Lee", "Mr. Lee", "farm minister Ann Lee"."""
    name = person_name(words)
    if name is None or not words.endswith(name):
        return False
    if " " in name and names_things(name) and not is_given_name(name.split()[0]):
        return False  # "School of Marine and | Atmospheric Sciences"
    before = words.removesuffix(name).split()
    return is_title(before[-1]) if before else " " in name
