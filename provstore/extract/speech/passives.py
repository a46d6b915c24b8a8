"""Passives whose "by" names who said it: "It was announced by the council that …", "… was called a disgrace by Lee"."""

from provstore.english.classes import words_of
from provstore.extract.speech import bounds
from provstore.extract.speech.constructions import make
from provstore.extract.speech.cues import CueAt
from provstore.extract.speech.noun_phrases import can_speak, is_noun_phrase
from provstore.extract.speech.parts import Made, construction
from provstore.extract.speech.subjects import subject_before
from provstore.extract.speech.words import Sentence, Words

_LONGEST_NAME = 12  # words and marks of the name that a thing is given
_BE_NEAR = 4  # words between "it" and the cue: "it has also been | said"
_NOUN_NEAR = 4  # words of what stands in front among which its noun is: "in a | recent | article"
_BY_NEAR = 8  # words behind a cue among which "by" names who said it
_ENDS_AGENT = bounds.SENTENCE_MARKS | frozenset("–—") | words_of("behind_agents")
_SAID_BEHIND = (("as",), ("to",), ("of",), ("for",), ("over",))  # what opens what is said of the subject
_JUDGED_NEAR = 4  # words before "by" among which the verb of judging is: "was sharply criticized on Monday | by"


def agent_end(sentence: Sentence, agent: Words) -> int:
    """Where who accuses or praises ends, behind "by": "accused by | Lee | of lying", "faulted by | aides | for a bill".

    "Of" and "for" go on with a name, "the Council for Human Rights", unless a deed follows, or, behind "for", no name.
    """
    low = sentence.low
    by = agent.first - 1
    if low[by] != "by" or words_of("judged").isdisjoint(low[max(0, by - _JUDGED_NEAR) : by]):
        return agent.end
    for i in range(agent.first + 1, agent.end - 1):
        is_deed = low[i] in ("of", "for", "over") and low[i + 1].endswith("ing") and not sentence.is_capital(i + 1)
        is_charge = low[i] == "of" and sentence.is_capital(i - 1) and low[i + 1] not in words_of("determiners")
        is_matter = low[i] in ("for", "over") or is_charge
        if is_deed or (is_matter and not sentence.is_capital(i + 1)):
            return i
    return agent.end


def given_name(sentence: Sentence, verb: int) -> Words | None:
    """The name that a thing gets behind a comma: ", dubbed | the “Hotel” | by sailors"; None where somebody gives one.

    Of "Lee, a critic, dubbed the prison a hotel" two phrases follow the verb, of which the second is the name.
    """
    if verb < 2 or sentence.low[verb] not in words_of("naming") or sentence.low[verb - 1] != ",":
        return None
    subject = subject_before(sentence, verb)
    if subject is not None and not _tells_more(sentence, Words(subject.end, verb)):
        return None  # "Lee, a critic, called"
    first = verb + 1 + (sentence.low[verb + 1 : verb + 2] == ("the",))
    end = next((i for i in range(first, len(sentence)) if _ends_name(sentence, first, i)), len(sentence))
    if end == first or (end < len(sentence) and sentence.low[end] in words_of("determiners")):
        return None
    is_name = sentence.quoted[first] or sentence.is_capital(first)
    return Words(verb + 1, end) if is_name and end - first <= _LONGEST_NAME else None


def _ends_name(sentence: Sentence, first: int, i: int) -> bool:
    if sentence.quoted[i]:
        return not sentence.quoted[first]
    if sentence.quoted[first]:
        return True
    return not sentence.is_word(i) or sentence.low[i] in words_of("prepositions") | words_of("determiners")


def _tells_more(sentence: Sentence, between: Words) -> bool:
    """Whether a verb stands between subject and participle: "The mayor, Ann Lee, | came to the prison, | dubbed"."""
    is_clause = not words_of("relative_openers").isdisjoint(sentence.low[slice(*between)])
    return not is_clause and bounds.has_finite(sentence, between)


def named_by(sentence: Sentence, cue: CueAt) -> Made | None:
    """Thing, comma, participle, name, "by", source: "a prison, | dubbed | the “Hotel” | by | sailors"."""
    name = given_name(sentence, cue.first)
    if name is None or sentence.low[name.end : name.end + 1] != ("by",):
        return None
    first = name.end + 1
    ends = (i for i in range(first, len(sentence)) if sentence.low[i] in _ENDS_AGENT or sentence.is_weekday(i))
    longest = Words(first, next(ends, len(sentence)))
    phrases = (Words(first, end) for end in reversed(longest.numbers[1:]))
    source = next((one for one in (longest, *phrases) if is_noun_phrase(sentence, one)), None)
    if source is None or not can_speak(sentence, source):
        return None  # "by | sailors | held there"
    kind = construction("passive")
    content = bounds.trim_content(sentence, name)
    if content is None:
        return None
    confidence = kind.confidence_by(cue.entry.precision)
    made = make(sentence, kind, [content], source, cue, [Words(cue.first, source.end)], confidence)
    return Made(made, source.end, source)


def passive(sentence: Sentence, cue: CueAt, reached: int) -> Made | None:
    """Subject, "was", cue, "by", source, content: "| The truce | was described by | General Lee | as broken |".

    What is said of the subject is told with it; of "it" alone, what follows "that".
    """
    low = sentence.low
    if (fronted := _fronted(sentence, cue)) is not None:
        return fronted
    by = next((i for i in range(cue.end, min(len(sentence), cue.end + _BY_NEAR)) if low[i] == "by"), None)
    subject = subject_before(sentence, cue.first)
    if by is None or subject is None or subject.first < reached or any(sentence.quoted[cue.end : by]):
        return None
    end = next(
        (i for i in range(by + 1, len(sentence)) if low[i] in _ENDS_AGENT or sentence.is_weekday(i)), len(sentence)
    )
    end = agent_end(sentence, Words(by + 1, end))
    if end > by + 1 and low[end - 1] == "on":
        end -= 1
    source = Words(by + 1, end)
    if not is_noun_phrase(sentence, source) or not can_speak(sentence, source):
        return None
    behind = bounds.trim_content(sentence, Words(end + (low[end : end + 1] == ("that",)), len(sentence)))
    named = low[cue.end] in words_of("determiners") or low[cue.end] == "as"  # and not "attacked | on the road"
    between = bounds.trim_content(sentence, Words(cue.end, by)) if named else None
    impersonal = subject.length == 1 and low[subject.first] == "it"
    if impersonal:
        content = [behind] if behind and low[end : end + 1] == ("that",) else []
    else:
        said = between or (behind if low[end : end + 1] in _SAID_BEHIND else None)
        content = sorted([subject, said]) if said else []
    if not content:
        return None
    kind = construction("passive")
    around = [Words(cue.first, end)]
    confidence = kind.impersonal if impersonal else kind.confidence_by(cue.entry.precision)
    made = make(sentence, kind, content, source, cue, around, confidence)
    return Made(made, content[-1].end, source)


def _fronted(sentence: Sentence, cue: CueAt) -> Made | None:
    """ "In", letter, "it is", cue, "that", content: "In | an article in the Post, | it is | said | that it closed"."""
    low = sentence.low
    it = next((i for i in range(max(0, cue.first - _BE_NEAR), cue.first) if low[i] == "it"), 0)
    if it < 2 or low[0] != "in" or low[it - 1] != "," or low[cue.end : cue.end + 1] != ("that",):
        return None
    source = Words(1, it - 1)
    content = bounds.trim_content(sentence, Words(cue.end + 1, bounds.content_end(sentence, cue.end + 1)))
    if content is None or words_of("communications").isdisjoint(low[source.first : source.first + _NOUN_NEAR]):
        return None
    kind = construction("passive")
    made = make(sentence, kind, [content], source, cue, [Words(0, it)], kind.impersonal)
    return Made(made, content.end, source)
