"""Who is said to say what, sentence by sentence: content, cue and source as spans.

Method: cue lexicon, then the noun phrase beside the cue, then the rest of the sentence up to
the next cue that shares the subject (after O'Keefe et al. 2012 and Pareti et al. 2013, who
found cue, punctuation and order to carry most of the information).
"""

from collections.abc import Sequence

from provstore.english.classes import words_of
from provstore.english.quotations import CLOSING
from provstore.extract.sources.cast import Cast
from provstore.extract.speech.bounds import DASHES, SENTENCE_MARKS, is_participle
from provstore.extract.speech.constructions import according, inverted, opening, participle, postposed, preposed
from provstore.extract.speech.cues import CueAt
from provstore.extract.speech.headlines import is_thing
from provstore.extract.speech.hearers import find_hearer
from provstore.extract.speech.hearings import heard
from provstore.extract.speech.introduced import by_nobody_sure
from provstore.extract.speech.layouts import find_by_layout
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.parts import SURE_CUE, Attribution, Made
from provstore.extract.speech.passives import given_name, named_by, passive
from provstore.extract.speech.quoted_as import quoted_as
from provstore.extract.speech.subjects import main_subject, subject_before
from provstore.extract.speech.words import Sentence, Words, any_of
from provstore.records import Span

_ENDS_CLAUSE = CLOSING | {","}
_SHORTEST = 3  # words and marks of a content before its cue
_AS_NEAR_END = 24  # words before the end of a sentence among which "as" may belong to "quoted … as saying"
_THAT_NEAR = 14  # words after a cue among which "that" opens a content
MOST_BEFORE_NOUN = 2  # words in which "any" or "a" stands before a noun
_LIGHT = any_of("prepositions", "auxiliaries", "after_cue") | DASHES | {"("}
_NOT_LIGHT = SENTENCE_MARKS | CLOSING


def read_by_rules(paragraphs: Sequence[Paragraph], cast: Cast) -> list[list[Attribution]]:
    """The attributions of each paragraph, in the order of the text: by its layout, else sentence by sentence."""
    by_layout = find_by_layout(paragraphs, cast)
    found: list[list[Attribution]] = []
    for number, paragraph in enumerate(paragraphs):
        speaking = filter(paragraph.may_speak, range(len(paragraph.sentences)))
        by_sentence = (one for at in speaking for one in find_attributions(paragraph.words_of(at)))
        spoken = (one for one in by_sentence if one.cue is None or not _says_nothing(paragraph, one.cue, one.source))
        read = [by_layout[number]] if number in by_layout else list(spoken)
        if paragraph.others and number not in by_layout and (not read or paragraph.speaks_of_itself()):
            read = [by_nobody_sure(paragraphs, number)]  # "We have asked them": all of it are their words
        found.append(read)
    return found


def _says_nothing(paragraph: Paragraph, cue: Span, source: Span | None) -> bool:
    return paragraph.is_told(cue, source) or is_thing(paragraph, cue, source)


def find_attributions(sentence: Sentence) -> list[Attribution]:
    """The outermost attributions of a sentence, in order."""
    near_end = sentence.low[-_AS_NEAR_END:]
    if sentence.cues and "as" not in near_end and (last := _closing(sentence, sentence.cues[-1])):
        return [_surer(sentence, last.attribution)]
    found: list[Attribution] = []
    reached = 0  # words before it belong to a claim already found
    subject: Words | None = None
    for cue in sentence.cues:
        if cue.first < reached:
            continue
        made = opening(sentence, cue)
        if made is None and not _is_noun(sentence, cue):
            made = _make(sentence, cue, reached, subject)
        if made is not None:
            found.append(made.attribution)
            reached, subject = made.reached, made.subject
    return found


def _surer(sentence: Sentence, found: Attribution) -> Attribution:
    """As sure as with "said", where its content tells who said it: "It rained, Lee said, | Reuters reported"."""
    sure = found.construction.sure
    if found.confidence >= sure or not any(cue.entry.kind == "speech" for cue in sentence.cues[:-1]):
        return found
    inner = (one for part in found.content for one in find_attributions(sentence.part(sentence.words_in(part))))
    is_told = any(one.cue_class == "speech" and one.source for one in inner)
    return found._replace(confidence=sure) if is_told else found


def _make(sentence: Sentence, cue: CueAt, reached: int, shared: Words | None) -> Made | None:
    """The attribution that a cue makes; `shared` is the subject of the last one, whose words end at `reached`."""
    entry = cue.entry
    if entry.quotes and (made := quoted_as(sentence, cue.first, reached)):
        return made
    if entry.heard and (made := heard(sentence, cue, reached)):
        return made
    if "source_after" in entry.takes:
        return according(sentence, cue, reached)
    if given_name(sentence, cue.first):
        return named_by(sentence, cue)
    if is_participle(sentence, cue.first):
        return participle(sentence, shared if reached else main_subject(sentence), cue)
    return _around_verb(sentence, cue, reached, shared)


def _is_noun(sentence: Sentence, cue: CueAt) -> bool:
    """ "The report", "his claim", "in protest": the form of a cue in a noun's place."""
    before = cue.first - 1
    is_verb = "source_after" not in cue.entry.takes
    if cue.first == 0:
        return is_verb
    if is_verb and sentence.low[before] in words_of("noun_markers"):
        return True
    if sentence.is_capital(cue.first) and sentence.is_capital(before) and not sentence.is_title_case():
        return True  # "the United States"
    if sentence.low[cue.first].endswith("ing") and sentence.low[before] in words_of("not_past"):
        return True  # "advanced | reporting tools"
    if _calls_role(sentence, cue):
        return True
    one_of_many = sentence.low[max(0, cue.first - MOST_BEFORE_NOUN) : cue.first]
    if sentence.low[cue.first] in words_of("cue_nouns") and not any_of("one_of_many", "nobody").isdisjoint(one_of_many):
        return True  # "any other | state", "a former | state": as a verb it would be "states"
    if is_verb and sentence.low[cue.first].endswith("s") and sentence.low[before] in words_of("some_of_many"):
        return True  # "some | questions", where as a verb it would be "question"
    owned = sentence.low[before].endswith(("'s", "’s")) and not sentence.quoted[before]
    return owned and cue.entry.precision < SURE_CUE


def _calls_role(sentence: Sentence, cue: CueAt) -> bool:
    """Whether the word says what somebody's role is for: "talk | show | host Ann Lee"."""
    at = cue.end
    return (
        sentence.low[cue.first] in words_of("cue_nouns")
        and at + 1 < len(sentence)
        and sentence.low[at] in words_of("titles")
        and not sentence.is_capital(at)
        and sentence.is_capital(at + 1)
    )


def _closing(sentence: Sentence, cue: CueAt) -> Made | None:
    """Content, source, cue at the very end: "| It is closed and the firm said so, | officials said."."""
    entry = cue.entry
    if entry.heard and (made := heard(sentence, cue, 0)):
        return made
    if (
        _is_noun(sentence, cue)
        or "source_after" in entry.takes
        or is_participle(sentence, cue.first)
        or given_name(sentence, cue.first)
        or not entry.takes & {"quote", "clause"}
        or _ENDS_CLAUSE.isdisjoint(sentence.low[: cue.first])  # asked before the subject is looked for, which is slow
        or any(sentence.quoted[cue.end :])
    ):
        return None
    subject = subject_before(sentence, cue.first)
    if subject is not None:
        if _is_passive(sentence, Words(subject.end, cue.first)):
            return None
        is_last = _is_light(sentence, cue) and "," not in sentence.low[cue.end :]
        return postposed(sentence, subject, cue, 0) if is_last and _ends_content(sentence, subject.first, 0) else None
    return inverted(sentence, cue, 0) if _ends_content(sentence, cue.first, 0) else None


def _around_verb(sentence: Sentence, cue: CueAt, reached: int, shared: Words | None) -> Made | None:
    """The claim whose source stands before or behind its verb, or is the subject that the verb shares with the last."""
    before = subject_before(sentence, cue.first)
    if before is not None:
        if before.first < reached:
            return None
        if _is_passive(sentence, Words(before.end, cue.first)):
            return passive(sentence, cue, reached)
        if _ends_content(sentence, before.first, reached) and _is_light(sentence, cue):
            return postposed(sentence, before, cue, reached)
        return preposed(sentence, before, cue)
    if shared and sentence.low[cue.first - 1] in ("and", "but") and sentence.low[cue.first - 2] == ",":
        return preposed(sentence, shared, cue, shared=True)
    may_follow = "quote" in cue.entry.takes and _ends_content(sentence, cue.first, reached)
    return inverted(sentence, cue, reached) if may_follow else None


def _is_passive(sentence: Sentence, between: Words) -> bool:
    """Subject, a form of "be", participle: "the council | was | told"; the words `between` stand before the cue."""
    verb = between.end
    word = sentence.low[verb]
    return (
        word not in words_of("feelings")
        and (word.endswith("ed") or word in words_of("past_participles"))
        and not words_of("be").isdisjoint(sentence.low[between.first : verb])
        and sentence.low[verb : verb + 2] != ("quoted", "as")
    )


def _ends_content(sentence: Sentence, i: int, reached: int) -> bool:
    """Whether a clause ends right before word `i`: at a comma or a closing mark."""
    return i - reached >= _SHORTEST and sentence.low[i - 1] in _ENDS_CLAUSE


def _is_light(sentence: Sentence, cue: CueAt) -> bool:
    """Whether nothing that could be content follows the cue: "the mayor said | on Monday", "… told | reporters"."""
    hearer = find_hearer(sentence, cue)
    at = hearer.end
    if hearer.words and at < len(sentence) and not _closes_hearer(sentence, at):
        return False
    if at >= len(sentence):
        return True
    word = sentence.low[at]
    if word in _NOT_LIGHT:
        return at + 1 >= len(sentence) or word != ":"
    if "that" in sentence.low[at : at + _THAT_NEAR]:
        return False
    told = "addressee" in cue.entry.takes and word in words_of("hearers")
    return told or word in _LIGHT or sentence.is_weekday(at) or sentence.is_adverb(at)


def _closes_hearer(sentence: Sentence, i: int) -> bool:
    """Whether the words about the hearer go on or end: "told reporters | on Monday"."""
    word = sentence.low[i]
    return word in SENTENCE_MARKS or word in words_of("prepositions") or sentence.is_weekday(i)
