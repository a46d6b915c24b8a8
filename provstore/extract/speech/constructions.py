"""The constructions of reported speech: from the place of cue and source to the spans of a claim.

preposed     The ministry said (that) …          urged X to …    condemned …    told X that …
opening      Said the ministry: “…”
postposed    …, the ministry said                “…,” he said, “…”
inverted     …, said the mayor
according    according to X, …                   …, according to X
participle   …, adding that …                    …, calling on X to …
"""

from provstore.english.classes import is_function_word, words_of
from provstore.english.countries import is_demonym
from provstore.english.quotations import OPENING
from provstore.extract.speech import bounds
from provstore.extract.speech.afterthoughts import without_afterthought
from provstore.extract.speech.complements import Begin, read_complement, skip_adverbials
from provstore.extract.speech.cues import CueAt
from provstore.extract.speech.hearers import find_hearer, find_urged, split_hearer
from provstore.extract.speech.noun_phrases import (
    LONGEST,
    abbreviates,
    can_speak,
    is_abstraction,
    is_noun_phrase,
    is_subject_alone,
)
from provstore.extract.speech.parts import Attribution, Construction, Made, construction
from provstore.extract.speech.subjects import subject_after
from provstore.extract.speech.words import Sentence, Words

MOST_CONFIDENCE = 0.97  # of any claim of the rules before the vote
_SHARED = 0.9  # of the confidence, where the subject stands in another clause
_BEFORE_CONTENT = frozenset(":,")
_NOT_CONTENT = bounds.SENTENCE_MARKS - _BEFORE_CONTENT
_ENDS_SOURCE = bounds.STOPS | frozenset(",;:—–")
# What no noun phrase goes on with: "the mayor | the bridge", "the group | three bridges".
_BEGINS_SUBJECT = frozenset(("the", "a", "an", "these", "those", "there", "two", "three", "four", "five", "six"))
_RELATIVES = frozenset(("which", "who"))
_LEADING = words_of("linking") | bounds.DASHES | frozenset(",“")  # before "according to" where it opens its clause


def postposed(sentence: Sentence, source: Words, cue: CueAt, reached: int) -> Made | None:
    """Content, source, cue: "| It is closed, | the mayor said", "“It is closed,” | she said, | “and stays so.”"."""
    if not cue.entry.takes & {"clause", "quote"}:
        return None
    content = bounds.trim_content(sentence, Words(reached, source.first))
    hearer = find_hearer(sentence, cue).words
    return _behind(sentence, construction("postposed"), content, source, cue, cue.end, hearer)


def inverted(sentence: Sentence, cue: CueAt, reached: int) -> Made | None:
    """Content, cue, source: "| It is closed, | said the mayor"."""
    source = subject_after(sentence, cue.end)
    if source is None:
        return None
    content = bounds.trim_content(sentence, Words(reached, cue.first))
    if content and "as" in cue.entry.takes and not sentence.quoted[content.end - 1]:
        return None  # "a club, called the Northern Lights": nobody calls
    source, hearer = split_hearer(sentence, source)
    return _behind(sentence, construction("inverted"), content, source, cue, (hearer or source).end, hearer)


def opening(sentence: Sentence, cue: CueAt) -> Made | None:
    """Cue, source, quotation: "Said | the mayor | : “It is closed.”", "Adds | Lee, a farmer | , “We are late.”"."""
    source = subject_after(sentence, cue.end) if cue.first == 0 and "quote" in cue.entry.takes else None
    begin = source.end + 1 if source else len(sentence)
    if source is None or begin >= len(sentence) or sentence.low[begin - 1] not in _BEFORE_CONTENT:
        return None
    if not sentence.quoted[begin]:
        return None
    content = bounds.trim_content(sentence, Words(begin, bounds.content_end(sentence, begin)))
    kind = construction("quotes")
    around = [Words(cue.first, begin)]
    confidence = kind.confidence_by(cue.entry.precision)
    return content and Made(make(sentence, kind, [content], source, cue, around, confidence), content.end, source)


def _behind(
    sentence: Sentence, kind: Construction, content: Words | None, source: Words, cue: CueAt, end: int,
    hearer: Words | None,
) -> Made | None:  # fmt: skip
    """Cue and source stand behind the content and end at `end`; the second half of a quotation may follow."""
    if content is None:
        return None
    rest = bounds.resumed_quotation(sentence, end) or bounds.resumed_clause(sentence, content, end)
    quoted = sentence.quoted[content.first] and sentence.quoted[content.end - 1]
    around = Words(min(source.first, cue.first), rest.first if rest else bounds.clause_end(sentence, end))
    made = make(
        sentence, kind, [content, *([rest] if rest else [])], source, cue, [around],
        kind.quoted if quoted else kind.confidence_by(cue.entry.precision), hearer,
    )  # fmt: skip
    return Made(made, rest.end if rest else end, source)


def preposed(sentence: Sentence, source: Words | None, cue: CueAt, *, shared: bool = False) -> Made | None:
    """Source, cue, content: "the mayor | said | that it was closed", "Poland | urged | the council to act".

    `shared` where the source stands in another clause.
    """
    hearer = find_hearer(sentence, cue)
    begin = skip_adverbials(sentence, hearer.end)
    at = begin.at
    if at < len(sentence) and sentence.low[at] in _NOT_CONTENT:
        return None
    while at < len(sentence) and sentence.low[at] in _BEFORE_CONTENT:
        at += 1
    if at >= len(sentence):
        return None
    kind = read_complement(sentence, Begin(at, begin.after_that), cue.entry, told=hearer.words is not None)
    if kind is None or (source and is_abstraction(sentence.low[source.first : source.end])):
        return None
    if kind.needs_speaker and source and not can_speak(sentence, source):
        return None
    end = bounds.content_end(sentence, at)
    content = bounds.trim_content(sentence, Words(at, end))
    if content is None:
        return None
    told = find_urged(sentence, Words(at, end)) if kind.demands else hearer.words
    around = [Words(cue.first if shared or source is None else source.first, content.first)]
    if not shared and source:
        around.insert(0, Words(max(0, source.first - bounds.FAR), source.first))
    confidence = kind.confidence_by(cue.entry.precision) * (_SHARED if shared else 1)
    return Made(make(sentence, kind, [content], source, cue, around, confidence, told), end, source)


def participle(sentence: Sentence, source: Words | None, cue: CueAt) -> Made | None:
    """Clause, cue in -ing, content: "The mayor said it was closed, | adding | that it would stay so"."""
    made = preposed(sentence, source, cue, shared=True)
    return made and made._replace(attribution=made.attribution._replace(construction=construction("participle")))


def according(sentence: Sentence, cue: CueAt, reached: int) -> Made | None:
    """ "According to", source, content: "according to | the mayor, | it is closed"; the content may stand first."""
    end = source_after(sentence, cue.end)
    leads = _LEADING.issuperset(sentence.low[reached : cue.first])
    if leads and (end is None or sentence.low[end : end + 1] != (",",)):
        end = _before_subject(sentence, cue.end) or end
    if end is None:
        return None
    begin = end + 1 if end < len(sentence) and sentence.low[end] == "," else end
    relative = () if leads or sentence.low[cue.first - 1] not in _RELATIVES else (Words(cue.first - 1, cue.first),)
    if leads or relative:  # "the port, which | according to | Ann Lee | is closed"
        stop = bounds.content_end(sentence, begin)
        content = bounds.trim_content(sentence, Words(begin, stop))
        around = Words(cue.first, end)
    else:
        stop = end
        content = bounds.trim_content(sentence, Words(reached, cue.first))
        around = Words(cue.first, bounds.clause_end(sentence, end))
    if content is None or content.length < 2:
        return None
    kind, source = construction("according"), Words(cue.end, end)
    return Made(make(sentence, kind, [*relative, content], source, cue, [around], kind.confidence), stop, source)


def _before_subject(sentence: Sentence, first: int) -> int | None:
    """The end of a source that no comma parts from the next subject: "| the mayor | the bridge is closed"."""
    for i in range(first + 1, min(len(sentence), first + LONGEST + 1)):
        if _ends_source(sentence, first, i):
            return None
        if _begins_subject(sentence, i):
            return i if is_noun_phrase(sentence, Words(first, i)) else None
    return None


def _begins_subject(sentence: Sentence, i: int) -> bool:
    """Whether a determiner, or a demonym behind a name, begins a noun phrase that the word before cannot go on with."""
    if is_function_word(sentence.low[i - 1]) or not sentence.is_word(i - 1):
        return False
    word, before = (sentence.span(Words(at, at + 1)).of(sentence.text) for at in (i, i - 1))
    if sentence.is_capital(i):
        return sentence.is_capital(i - 1) and is_demonym(word) and not is_demonym(before)
    return word in _BEGINS_SUBJECT


def source_after(sentence: Sentence, first: int) -> int | None:
    """The end of the noun phrase behind "according to" or "citing": "| a report by the ministry | , it is closed"."""
    far = min(len(sentence), first + LONGEST + 1)
    end = next((i for i in range(first, far) if _ends_source(sentence, first, i)), far)
    # "several friends | I spoke to": the noun phrase is what stands before the clause.
    clause = next((i for i in range(first + 2, end) if is_subject_alone(sentence.low[i])), end)
    named = clause if sentence.low[clause - 1] not in words_of("conjunctions") else end
    return bounds.with_name(sentence, end) if is_noun_phrase(sentence, Words(first, named)) else None


def _ends_source(sentence: Sentence, first: int, i: int) -> bool:
    """Whether word `i` is no more of the source that begins at `first`: a mark, a verb, another clause."""
    word = sentence.low[i]
    if word in _ENDS_SOURCE and not abbreviates(sentence, first, i):
        return True
    if sentence.quoted[i] and word in OPENING:
        return True
    if i == first:
        return False
    if word == "may" and sentence.is_capital(i):
        return False  # the month, or somebody's name
    if word in words_of("finite"):
        opens_clause = sentence.low[i - 1] in ("who", "which", "that")
        return not opens_clause and not (i - 1 > first and is_subject_alone(sentence.low[i - 1]))
    return word in ("while", "when", "but") or _begins_clause(sentence, first, i)


def _begins_clause(sentence: Sentence, first: int, i: int) -> bool:
    """Whether a title begins the clause that describes the noun before it: "a speech | Mrs. Lee gave"."""
    before = sentence.low[i - 1]
    has_stop = i + 1 < len(sentence) and sentence.low[i + 1] == "." and abbreviates(sentence, first, i + 1)
    return has_stop and not sentence.is_capital(i - 1) and before not in words_of("titles") and before.isalpha()


def make(
    sentence: Sentence, kind: Construction, content: list[Words], source: Words | None, cue: CueAt,
    around: list[Words], confidence: float, hearer: Words | None = None,
) -> Attribution:  # fmt: skip
    low = sentence.low[slice(*source)] if source else ()
    return Attribution(
        content=tuple([without_afterthought(sentence.text, sentence.span(part)) for part in content]),
        cue=sentence.span(Words(cue.first, cue.end)),
        source=sentence.span(source) if source else None,
        construction=kind, confidence=round(min(confidence, MOST_CONFIDENCE), 2),
        addressee=sentence.span(hearer) if hearer else None,
        around=tuple([sentence.span(part) for part in around if part.first < part.end]),
        cue_class=cue.entry.kind_by(low), is_deed=cue.entry.is_deed_by(low) and kind.needs_speaker,
    )  # fmt: skip
