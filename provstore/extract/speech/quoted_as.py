"""Quoting at second hand: "the agency quoted X as saying …", "X was quoted by the agency as saying …",
"“…,” X was quoted as saying by the agency".

X says it, and the agency passes it on.
"""

from typing import NamedTuple

from provstore.english.classes import words_of
from provstore.extract.speech.bounds import SENTENCE_MARKS, content_end, trim_content
from provstore.extract.speech.constructions import source_after
from provstore.extract.speech.noun_phrases import is_noun_phrase
from provstore.extract.speech.parts import Attribution, Made, construction
from provstore.extract.speech.subjects import subject_before
from provstore.extract.speech.words import Sentence, Words

BETWEEN = 20  # words at most between "quoted" and "as saying"
_BEFORE_CONTENT = SENTENCE_MARKS | {"that"}
_BE_NEAR = 3  # words before "quoted" among which "was" makes it passive


class _Quoted(NamedTuple):
    """Who is quoted, and who is said to quote them."""

    source: Words
    relay: Words | None


def quoted_as(sentence: Sentence, verb: int, reached: int) -> Made | None:
    """The attribution whose "quoted" or "cited" is word `verb`; None where no "as saying" follows."""
    saying = _as_saying(sentence, verb)
    if saying is None:
        return None
    subject = subject_before(sentence, verb)
    passive = not words_of("be").isdisjoint(sentence.low[max(0, verb - _BE_NEAR) : verb])
    quoted = (_passive if passive else _active)(sentence, subject, verb, saying)
    if quoted is None:
        return None
    first = min(quoted.source.first, subject.first if subject else quoted.source.first)
    end = saying + 2
    content = trim_content(sentence, Words(reached, first))  # a quotation before it, else what follows, else the former
    if content is None or not sentence.quoted[content.end - 1]:
        behind = range(end, len(sentence))
        end = next((i for i in behind if sentence.low[i] not in _BEFORE_CONTENT), len(sentence))
        stop = content_end(sentence, end)
        if following := trim_content(sentence, Words(end, stop)):
            content, end = following, stop
    if content is None:
        return None
    relay = quoted.relay or (_behind(sentence, end) if end == saying + 2 else None)
    kind = construction("quoted-as")
    made = Attribution(
        content=(sentence.span(content),),
        cue=sentence.span(Words(verb, saying + 2 if saying == verb + 1 else verb + 1)),
        source=sentence.span(quoted.source), construction=kind, confidence=kind.confidence,
        around=(sentence.span(Words(min(verb, quoted.source.first), saying + 2)),),
        cue_class="speech", relay=sentence.span(relay) if relay else None,
    )  # fmt: skip
    return Made(made, end, quoted.source)


def _behind(sentence: Sentence, end: int) -> Words | None:
    """Whom "by" names right behind "as saying"."""
    by = sentence.low[end : end + 1] == ("by",)
    last = source_after(sentence, end + 1) if by else None
    return Words(end + 1, last) if last else None


def _as_saying(sentence: Sentence, verb: int) -> int | None:
    """The "as" of the "as saying" that belongs to a verb."""
    near = range(verb + 1, min(verb + BETWEEN, len(sentence) - 1))
    ends = (i for i in near if sentence.low[i] == "as" and sentence.low[i + 1] in words_of("saying"))
    return next((i for i in ends if not sentence.quoted[i]), None)


def _active(sentence: Sentence, subject: Words | None, verb: int, saying: int) -> _Quoted | None:
    """Relay, "quoted", source, "as saying": "the agency | quoted | Ann Lee | as saying"."""
    source = Words(verb + 1, saying)
    is_pronoun = source.length == 1 and sentence.low[source.first] in words_of("object_pronouns")
    named = is_pronoun or is_noun_phrase(sentence, source)
    return _Quoted(source, subject) if subject and named else None


def _passive(sentence: Sentence, subject: Words | None, verb: int, saying: int) -> _Quoted | None:
    """Source, "was quoted", "by", relay, "as saying": "Ann Lee | was quoted | by the agency | as saying"."""
    source = subject or Words(verb + 1, saying)
    by = verb + 2 < saying and sentence.low[verb + 1] in ("by", "in")
    return _Quoted(source, Words(verb + 2, saying) if by else None) if is_noun_phrase(sentence, source) else None
