"""Turns of an interview or a transcript: a label, a colon, and all that is said until the next label.

"LEE: Is it safe?", "Q: Is it safe?  A: It is.", "AL: …" where the text names Ana Lee.  A question under "Q:" is the
outlet's own; whoever is interviewed gives the answers.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from provstore.english.classes import words_of
from provstore.english.countries import is_demonym
from provstore.english.names import FULL_NAME
from provstore.english.tokens import LETTERS
from provstore.extract.sources.names import person_name
from provstore.extract.sources.nouns import is_organization
from provstore.extract.speech.lines import LABEL
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.parts import Attribution, construction
from provstore.extract.speech.words import any_of
from provstore.records import Span

_ASKED_BY = re.compile(
    r"\b(?:by|reporter|correspondent|editor|journalist|host|presenter|anchor|interviewer)\s+(?:\w+\s)?$"
)
_NEAR = 40  # characters before a name in which its bearer is told to be the one who asks
LONGEST_PAUSE = 6  # paragraphs of one turn behind the first


# "New chief at | Harbor App": where somebody works, and nobody who is interviewed
_AT = re.compile(rf"\b(?:at|joins|joined)\s(?P<name>{FULL_NAME.pattern})")
_BEHIND_COMMA = re.compile(r",\s\w+")


class _Turn(NamedTuple):
    """A paragraph with a label: the label and the mark behind it, and where the words begin."""

    label: str
    name: Span
    mark: Span
    start: int


def find_turns(paragraphs: Sequence[Paragraph]) -> dict[int, Attribution]:
    """The paragraphs, by their numbers, that are somebody's turn, each with that attribution."""
    turns = {number: turn for number, paragraph in enumerate(paragraphs) if (turn := _turn(paragraph))}
    spoken = sum(_is_spoken(paragraphs[number], turn) for number, turn in turns.items())
    if len(turns) < 2 or 2 * spoken < len(turns):
        return {}
    intro = paragraphs[: next(iter(turns))]
    labels = {turn.label for turn in turns.values()}
    speakers: dict[str, Span | None]
    if "A" in labels and (labels & {"Q", "Question"} or _are_answers(turns.values())):
        whom = _interviewed(intro)
        speakers = {"A": whom, "Answer": whom, **_named_labels(paragraphs, turns)}  # "Lee: It is." behind "A: It is."
    else:
        speakers = _dialogue(paragraphs, turns)
    return dict(_read(paragraphs, turns, speakers))


def _are_answers(turns: Collection[_Turn]) -> bool:
    """Whether "A:" stands before answers alone: the questions are headings; of options "B:" is another."""
    return len(turns) > 1 and {turn.label for turn in turns} == {"A"}


def _turn(paragraph: Paragraph) -> _Turn | None:
    span = paragraph.span
    found = None if paragraph.is_headline else LABEL.match(paragraph.text, span.start, span.end)
    if found is None or found["name"].lower() in words_of("labels"):
        return None
    if found["mark"] != ":" and len(found["name"]) > 1:
        return None  # "Plan A. It rained."
    return _Turn(" ".join(found["name"].split()), Span(*found.span("name")), Span(*found.span("mark")), found.end())


def _is_spoken(paragraph: Paragraph, turn: _Turn) -> bool:
    """Whether the words are speech and no entry of a table: "Lee: 547", "North: Ann Lee, Bob Roe"."""
    # "Roe: theft, held in jail" has no verb either.
    words = LETTERS.findall(_BEHIND_COMMA.sub(" ", paragraph.text[turn.start : paragraph.span.end].lower()))
    verbs = any_of("finite", "auxiliaries", "modals") | {"i", "we", "you"}
    return not verbs.isdisjoint(words) or paragraph.text.endswith("?", turn.start, paragraph.span.end)


def _read(
    paragraphs: Sequence[Paragraph], turns: dict[int, _Turn], speakers: dict[str, Span | None]
) -> Iterator[tuple[int, Attribution]]:
    """Each turn of one of the speakers, with the paragraphs in which they go on to speak of themselves."""
    kind = construction("transcript")
    for number, turn in turns.items():
        if turn.label not in speakers:
            continue
        named = speakers[turn.label]
        source = turn.name if len(turn.label) > 1 else named
        whole = Attribution((), turn.mark, source, kind, kind.confidence, cue_class="speech", named=named)
        yield number, whole._replace(content=(Span(turn.start, paragraphs[number].span.end),))
        for behind in range(number + 1, min(number + LONGEST_PAUSE, len(paragraphs))):
            if behind in turns or paragraphs[behind].label or not paragraphs[behind].speaks_of_itself():
                break
            yield behind, whole._replace(content=(paragraphs[behind].span,))


def _interviewed(intro: Sequence[Paragraph]) -> Span | None:
    """Who is named first above the first question, and does not ask; a headline only where nobody else is named."""
    named = [name for one in intro if not one.is_headline for name in _people(one)]
    named = named or [name for one in intro if one.is_headline for name in _people(one)]
    places = {found["name"] for one in intro for found in _AT.finditer(one.span.of(one.text))}
    named = [name for name in named if name.of(intro[0].text) not in places]
    return named[0] if named else None


def _people(paragraph: Paragraph) -> Iterator[Span]:
    """The full names in a paragraph, without titles, of those who do not ask."""
    text = paragraph.text
    for found in FULL_NAME.finditer(text, paragraph.span.start, paragraph.span.end):
        name = person_name(found.group())
        if name is None or " " not in name or is_organization(found.group()) or name.split()[0].isupper():
            continue
        if is_demonym(name.split()[0]):
            continue  # "Polish Dawn", a body
        start = text.index(name.split()[0], found.start())
        if not _ASKED_BY.search(text, max(paragraph.span.start, start - _NEAR), start):
            yield Span(start, found.end())


def _dialogue(paragraphs: Sequence[Paragraph], turns: dict[int, _Turn]) -> dict[str, Span | None]:
    """The labels that are speakers, each with the full name that it means, where there is one.

    Two at least: those in capitals that come back, those that mean somebody named elsewhere, and whoever else answers
    these again and again.  "PARIS: The minister …" is a dateline.
    """
    count = Counter(turn.label for turn in turns.values())
    meant: dict[str, Span | None] = {**dict.fromkeys(count), **_named_labels(paragraphs, turns)}
    sure = {label for label in count if meant[label] or (label.isupper() and len(label) > 1 and count[label] > 1)}
    sure |= {longer for longer in count for label in sure if " " in longer and _means(label, longer.split())}
    if any(meant[label] for label in sure):
        sure |= {label for label in count if count[label] > 1 and len(label) > 1 and _is_name(label)}
    if len(sure) > 1:
        sure |= {label for label in count if label.isupper() and len(label) > 1}
    return {label: meant[label] for label in sure} if len(sure) > 1 else {}


def _named_labels(paragraphs: Sequence[Paragraph], turns: dict[int, _Turn]) -> dict[str, Span]:
    """The labels that mean somebody named elsewhere, each with that name."""
    meant = {label: _meant(label, paragraphs, turns) for label in dict.fromkeys(turn.label for turn in turns.values())}
    return {label: name for label, name in meant.items() if name is not None}


def _is_name(label: str) -> bool:
    return all(word[0].isupper() for word in label.split())  # and not "Lee said: …"


def _meant(label: str, paragraphs: Sequence[Paragraph], turns: dict[int, _Turn]) -> Span | None:
    """The full name that a label means: its own, that surname's or those initials'; None for none or for two."""
    found: dict[str, Span] = {}
    for number, paragraph in enumerate(paragraphs):
        for span in () if number in turns else _names(paragraph):
            name = span.of(paragraph.text)
            if _means(label, name.split()):
                found.setdefault(name, span)
    others = (turn for turn in turns.values() if " " in turn.label and turn.label != label)
    longer = {turn.label: turn.name for turn in others if _means(label, turn.label.split())}
    found = found or longer
    return next(iter(found.values())) if len(found) == 1 else None


def _names(paragraph: Paragraph) -> Iterator[Span]:
    for found in FULL_NAME.finditer(paragraph.text, paragraph.span.start, paragraph.span.end):
        name = person_name(found.group())
        if name is not None and " " in name:
            yield Span(paragraph.text.index(name.split()[0], found.start()), found.end())


def _means(label: str, name: list[str]) -> bool:
    letters = label.replace(".", "")
    if 1 < len(letters) <= 3 and letters.isupper() and letters == "".join(word[0] for word in name):
        return True
    words = label.casefold().split()
    return [word.casefold() for word in name][-len(words) :] == words
