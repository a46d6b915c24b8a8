"""What is asked: the words of one source, cut into core and head, where they stand and what they are said to say."""

from dataclasses import dataclass

from provstore.extract.sources.names import core_of, head_of, stem_of
from provstore.records import Source


@dataclass(frozen=True)
class Phrase:
    """The words of a source, cut: "The two aides, who left" has the core "two aides" and the head "aides"."""

    words: str
    core: str
    head: str
    at: int = 0  # the character of the text at which the source begins
    said: str = ""  # what it is said to say
    owner: Source | None = None  # whom the pronoun means with which the words begin: "her | lawyer"

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


def phrase_of(words: str, at: int = 0, said: str = "", owner: Source | None = None) -> Phrase:
    """The words of a source, cut."""
    core = core_of(words)
    return Phrase(words, core, head_of(core), at, said, owner)
