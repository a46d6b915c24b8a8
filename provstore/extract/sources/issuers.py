"""Who issued a letter, report or survey: its owner, its sender, whoever made it, or whose it is by an adjective."""

import re
from collections.abc import Callable

from provstore.english.calendar import is_month, is_weekday
from provstore.english.classes import words_of
from provstore.extract.sources.memory import Speaker
from provstore.extract.sources.nouns import stem_of
from provstore.extract.sources.phrases import Phrase, head_of
from provstore.records import Span
from provstore.rules import part, phrases_of

REACH = 2000  # characters back to which "the survey" looks for who made it; chosen by hand, 2026-11

Resolve = Callable[[Span], Speaker]

_MADE = phrases_of(words_of("made_documents"))
_CAPITAL = rf"{part('capital')}[\w’'&-]*"
# "Norpet's letter", "a survey conducted by | the Northern Institute | and"
_MADE_BY = re.compile(
    rf"(?P<owner>{part('capital')}[\w’'-]*(?:\s(?:of\s)?{part('capital')}[\w-]*){{0,4}})[’']s?\s(?:[a-z-]+\s)?"
    rf"(?P<thing>{_MADE})\b|"
    rf"\b(?P<noun>{_MADE})s?\b[^.;]{{0,60}}?\b{phrases_of(words_of('making'))}\s(?:on\s\w+day\s)?by\s(?:the\s)?"
    rf"(?P<maker>{_CAPITAL}(?:\s(?:(?:of|for|the)\s){{0,2}}{_CAPITAL})*)"
)
# "a report | from | the ministry"; one that it was seen by, it is not by
_ISSUED = {
    word: re.compile(rf"(?<!seen )(?<!reviewed )(?<!obtained )(?<!cited )(?<!viewed )\b{word}\s+(.+)$")
    for word in ("by", "from", "of")
}
_OWNED = re.compile(r"^(.+?)(?:['’]s|(?<=s)['’])\s+(.+)$")


def find_issuer(text: str, phrase: Phrase, span: Span, resolve: Resolve, known: Speaker | None) -> Speaker | None:
    """Who issued what the phrase at `span` calls; `known` is who is known to have issued one of that name."""
    within = _Within(text, span, resolve)
    said = _owner(phrase, within) or _sender(phrase, within) or _maker(text, phrase, resolve)
    return said or (known if phrase.definite or phrase.alone else None) or _adjective(phrase, within)


class _Within:
    """Resolves parts of a source."""

    def __init__(self, text: str, span: Span, resolve: Resolve) -> None:
        self._text, self._span, self._resolve = text, span, resolve

    def who(self, words: str) -> Speaker | None:
        """Who a part of the source means; None where that is nobody, or the whole source again."""
        at = self._text.find(words, self._span.start, self._span.end)
        inner = Span(at, at + len(words))
        if at < 0 or not words.strip() or inner == self._span:
            return None
        found = self._resolve(inner)
        return found if found.source is not None else None


def _owner(phrase: Phrase, within: _Within) -> Speaker | None:
    """OWNER'S letter: "the ministry’s letter"."""
    owned = _OWNED.match(phrase.core)
    if owned is None or stem_of(head_of(owned[2])) not in words_of("communications"):
        return None
    return within.who(owned[1])


def _sender(phrase: Phrase, within: _Within) -> Speaker | None:
    """A letter from SENDER; of a person only "by" says so: "a report of Ann Lee" may be about her."""
    # "Of bees | by the Institute"; "published in the Journal of Bees" has no sender.
    places = ((pattern, phrase.words if word == "by" else phrase.core) for word, pattern in _ISSUED.items())
    for issued in filter(None, (pattern.search(words) for pattern, words in places)):
        first = issued[1].split(maxsplit=1)[0]
        if is_weekday(first) or is_month(first):
            continue  # "a report from | May"
        sender = within.who(issued[1])
        if sender and sender.source and sender.source.kind == "document":
            return None  # "a review of | 14 studies"
        if sender and sender.source:
            return sender if sender.source.kind != "person" or issued.group().startswith("by") else None
    return None


def _maker(text: str, phrase: Phrase, resolve: Resolve) -> Speaker | None:
    """Who the page said before to have made it: "a survey conducted by the Institute … the survey shows"."""
    near = _MADE_BY.finditer(text, max(0, phrase.at - REACH), phrase.at) if phrase.definite else ()
    alike = (words_of("polls"), words_of("studies"), {phrase.stem})
    nouns = next(nouns for nouns in alike if phrase.stem in nouns)
    same = [found for found in near if (found["noun"] or found["thing"]) in nouns]
    return resolve(Span(*same[-1].span("maker" if same[-1]["maker"] else "owner"))) if same else None


def _adjective(phrase: Phrase, within: _Within) -> Speaker | None:
    """BODY letter: "Reuters report", "Polish government statement"."""
    adjective = phrase.core[: phrase.core.lower().rfind(phrase.head.lower())].strip()
    plain = adjective.lower()
    if not adjective[:1].isupper() or plain in words_of("opening_adjectives") | words_of("determiners"):
        return None  # "Additional polls", "One study"
    body = within.who(adjective)
    if body is None or body.source is None or body.source.kind not in ("government", "organization", "outlet"):
        return None
    return Speaker(body.source, body.inferred)
