"""Whether the words of a headline name somebody: what opens it has a capital from its place, and a topic has one, too.

Somebody whom a headline names is told of below it; a thing, or the name of a series, mostly is not.
"""

import re

from provstore.english.classes import is_function_word, words_of
from provstore.english.commonness import common_words
from provstore.english.countries import country_called
from provstore.english.names import is_given_name
from provstore.extract.sources.nouns import is_people, is_title
from provstore.extract.speech.noun_phrases import is_speaking_noun
from provstore.extract.speech.paragraphs import Paragraph
from provstore.records import Source, Span

LONGEST_INITIAL = 2  # characters: "J."


def is_thing(paragraph: Paragraph, cue: Span, source: Span | None) -> bool:
    """Whether a headline opens with a word for a thing, and no name: "Fishing | blasts | kill turtles".

    A body whose name is such a word is named below, within a sentence: "at Apple" (and not "the Northern Fishing Law").
    """
    if not paragraph.is_headline or source is None or source.start != paragraph.span.start or source.start > cue.start:
        return False
    word = source.of(paragraph.text)
    low = word.lower()
    if not word.isalpha() or word.isupper() or low not in common_words() or is_function_word(low):
        return False
    somebody = is_speaking_noun(low) or is_people(low) or is_given_name(word) or country_called(word) is not None
    any_of_many = low in words_of("quantifiers") | words_of("standing_alone")
    return not (somebody or any_of_many or _is_named_elsewhere(paragraph, word))


def is_topic(paragraph: Paragraph, speaker: Source) -> bool:
    """Whether who seems to speak before the colon of a headline is nowhere else: "Market Focus: | prices fall".

    Somebody with a given name is a person wherever they stand, and whom the registry or a country names is no topic.
    """
    is_new = speaker.kind in ("person", "organization") and speaker.scope is None
    if not is_new or is_given_name(speaker.name.split(maxsplit=1)[0]):
        return False
    last = speaker.name.rsplit(maxsplit=1)[-1]
    within = r"\w,? " if last.lower() in common_words() else r"\b"  # "Focus on the dam." is no name
    name = re.escape(last)
    return not _stands_elsewhere(paragraph, rf"(?:{within}{name}|\b[Tt]he {name.lower()})(?!\w)")  # "the council", too


def _is_named_elsewhere(paragraph: Paragraph, word: str) -> bool:
    """Whether a word is a name elsewhere: within a sentence, or behind a given name, an initial or a title."""
    found = re.compile(rf"(?P<before>[\w.’'-]+),? {re.escape(word)}(?!\w|\s[A-Z])").finditer(paragraph.text)
    before = (one["before"] for one in found if not Span(*one.span()).touches(paragraph.span))
    return any(
        not one.endswith(".")
        if one[0].islower()
        else len(one) <= LONGEST_INITIAL or is_given_name(one) or is_title(one)
        for one in before
    )


def _stands_elsewhere(paragraph: Paragraph, pattern: str) -> bool:
    """Whether what a pattern tells stands in the text outside the headline."""
    found = re.compile(pattern).finditer(paragraph.text)
    return any(not Span(*one.span()).touches(paragraph.span) for one in found)
