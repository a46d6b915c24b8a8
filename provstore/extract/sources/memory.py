"""What a document has told so far of who speaks: speakers heard, letters and who issued them, people and acronyms."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from provstore.english.countries import Country
from provstore.english.names import spelled_out
from provstore.extract.sources.names import core_of, head_of, stem_of
from provstore.extract.sources.people import People
from provstore.extract.sources.speakers import Heard, Speaker
from provstore.records import Source, SourceKind, Span


@dataclass(frozen=True)
class Phrase:
    """The words of a source, cut: "The two aides, who left" has the core "two aides" and the head "aides"."""

    words: str
    core: str
    head: str

    @property
    def stem(self) -> str:
        """The head noun in the singular and in lower case."""
        return stem_of(self.head)

    @property
    def alone(self) -> bool:
        """Whether the core is one word."""
        return " " not in self.core

    @property
    def definite(self) -> bool:
        """Whether it looks back at something: "the sources", "these officials"."""
        return self.words.lower().startswith(("the ", "this ", "these ", "those "))


@dataclass
class Memory:
    """Who has spoken in a document so far, in the order of the text.

    `country` is what an unnamed country means here: the dateline's, else a state outlet's.
    """

    text: str
    document: str
    country: Country | None
    heard: list[Heard] = field(default_factory=list)
    issuers: dict[str, Source] = field(default_factory=dict)  # stem of "letter" → who issued it
    offices: dict[str, Speaker] = field(default_factory=dict)  # "Foreign Ministry" → of which country
    _by_kind: dict[SourceKind, set[Source]] = field(default_factory=lambda: defaultdict(set))
    _by_name: dict[str, set[Source]] = field(default_factory=lambda: defaultdict(set))

    def remember(self, speaker: Speaker, span: Span) -> None:
        """The words of the span meant this speaker."""
        words = span.of(self.text)
        self.heard.append(Heard(speaker, words, head_of(core_of(words)), span))
        if speaker.source is not None:
            self._by_kind[speaker.source.kind].add(speaker.source)
            self._by_name[speaker.source.name].add(speaker.source)

    def only_spoken(self, kind: SourceKind) -> Source | None:
        """The one source of a kind that has spoken; None for none or two."""
        return _only(self._by_kind[kind])

    def has_spoken(self, kind: SourceKind) -> bool:
        """Whether a source of a kind has spoken."""
        return bool(self._by_kind[kind])

    def only_spoken_as(self, names: Iterable[str]) -> Source | None:
        """The one source that has spoken under one of the names; None for none or two."""
        return _only({source for name in names for source in self._by_name.get(name, ())})

    @cached_property
    def people(self) -> People:
        """The people of the document, read when first asked for."""
        return People(self.text)

    @cached_property
    def acronyms(self) -> dict[str, str]:
        """Acronym → what it stands for, where the document says "World Food Programme (WFP)"."""
        return spelled_out(self.text)


def _only(sources: set[Source]) -> Source | None:
    return next(iter(sources)) if len(sources) == 1 else None
