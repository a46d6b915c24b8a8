"""Documents that have told this and that, for the tests of the rules."""

from __future__ import annotations

from provstore.english.countries import country_of_code
from provstore.extract.sources.memory import Memory, Speaker
from provstore.extract.sources.people import People
from provstore.records import Source, SourceKind, Span


def memory(text: str = "", *heard: tuple[str, SourceKind, str], country: str | None = None) -> Memory:
    """A document with this text and, below it, what these have said: words, kind, name; `country` is where it is from."""
    found = Memory(
        "\n".join([text, *(words for words, _, _ in heard)]), "document", country and country_of_code(country)
    )
    for words, kind, name in heard:
        at = found.text.index(words, len(text))
        found.remember(Speaker(Source(name, kind)), Span(at, at + len(words)))
    return found


def named(answer: Speaker | None) -> str | None:
    """The name, "nobody" where the rule will not guess, None where it has nothing to say."""
    return answer and (answer.source.name if answer.source else "nobody")


def people(text: str) -> People:
    """The people of a text that tells the story from its beginning to its end."""
    return People(text, [Span(0, len(text))])
