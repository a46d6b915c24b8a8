"""The rest of a name that was cut at a comma, a bracket, an apostrophe or initials, where the text goes on with it."""

import re

from provstore.english.names import FULL_NAME
from provstore.extract.sources.names import is_place
from provstore.extract.sources.nouns import is_person_noun, stem_of
from provstore.extract.sources.phrases import core_of, head_of
from provstore.records import Span
from provstore.rules import part

LONGEST_CUT = 120  # characters before a source in which the rest of it is looked for

_CAPITAL = part("capital")
_CAPITALS = rf"{_CAPITAL}[\w-]*(?:\s{_CAPITAL}[\w-]*)*"
# "The Roads, | Bridges and Canals Authority"
_LIST_BEFORE = re.compile(rf"(?<![\w,] )[Tt]he\s{_CAPITALS}(?:,\s{_CAPITALS})*,\s$")
# "The commander of the Coast Corps (CC) | Navy"
_BRACKET_BEFORE = re.compile(r"(?:[Tt]he|[Aa]n?)\s(?:[\w’'-]+\s){1,9}\([A-Z][A-Z.&-]+\)\s$")
# "The dockers' | union", whose apostrophe looks like the end of a quotation
_OWNER_BEFORE = re.compile(r"(?:\b[Tt]he\s)?(?:\b[a-z-]+\s)?\b[\w-]+s['’]\s$")
# "Ann Lee, vice president of Norpet, | an oil company"
_DESCRIBED_BEFORE = re.compile(rf"{FULL_NAME.pattern},\s(?P<what>[^,.;:“”\"]{{3,80}}),\s$")
# "Ann Lee of Northtown, | South Norland", which is where she lives
_PLACE_BEFORE = re.compile(rf"(?:{FULL_NAME.pattern})\s(?:of|from|in)\s(?:{_CAPITALS}),\s$")
# "the Workers' Party (WP), | which"
BODY_BEFORE = re.compile(
    rf"(?P<body>{_CAPITAL}[\w’'-]*(?:\s(?:(?:of|for|and|the)\s)*{_CAPITAL}[\w’'-]*)*)(?:\s\([A-Z.]+\))?,?\s$"
)
# "Rep. G.K | . Lee"
_ENDS_IN_INITIALS = re.compile(r"\b(?:[A-Z]\.)+[A-Z]\.?$")
_NAME_AFTER = re.compile(rf"\.?\s{_CAPITAL}[\w’'-]+(?:\s(?:Jr|Sr)\.)?")


def whole_source(text: str, source: Span) -> Span:
    """The source with what stands before or behind it and belongs to it."""
    before = text[max(0, source.start - LONGEST_CUT) : source.start]
    words, last = source.of(text), before.rstrip()[-1:]
    found = described = None
    if last in ("'", "’"):
        found = _OWNER_BEFORE.search(before)
    elif last == ")":
        found = _BRACKET_BEFORE.search(before)
    elif last == ",":
        found = _LIST_BEFORE.search(before) if " and " in words else None
        found = found or (_PLACE_BEFORE.search(before) if words.istitle() and is_place(words) else None)
        described = _DESCRIBED_BEFORE.search(before) if words.lower().startswith(("a ", "an ", "the ")) else None
    if described and is_person_noun(stem_of(head_of(core_of(described["what"])))):
        found = described
    after = _NAME_AFTER.match(text, source.end) if "." in words and _ENDS_IN_INITIALS.search(words) else None
    return Span(source.start - len(found.group()) if found else source.start, after.end() if after else source.end)
