"""What is asked: the words of one source, cut into core and head, where they stand and what they are said to say."""

import re
from dataclasses import dataclass
from functools import lru_cache

from provstore.english.classes import KEPT_ANSWERS, words_of
from provstore.extract.sources.nouns import stem_of, without_possessive
from provstore.records import Source
from provstore.rules import part, phrases_of

ARTICLE = re.compile(
    r"^(?:(?:the\s+)?so-called|the|a|an|this|that|these|those|its|his|her|their|our|another|some)\s+", re.IGNORECASE
)
# What ends a noun phrase: "Ann Lee, who was there", "a source familiar with the talks", "the army (SDF)".
CUT = re.compile(
    r"\s*(?:,|;|\(|—|–|\s-\s|(?<![\w-])(?:who|whom|whose|which|that|speaking|citing|quoting)\b|"
    # "a study | published by"; but "a published study"
    r"(?<![\w-])(?<!\b[Aa]\s)(?<!\b[Aa]n\s)(?<!\b[Tt]he\s)(?:quoted|cited|polled|surveyed|interviewed|contacted|reached|seen|reviewed|obtained|published|released|conducted|commissioned|compiled|produced|written|issued|signed|carried|familiar|briefed|"
    r"known|led|headed|chaired|based|close|describing|wearing|including|according)\b|"
    rf"\s(?:on|in)\s(?:{part('month')}|{part('weekday')})\b|"
    # "several friends | I spoke to"; but "Charles I of Norland"
    r"\s(?:I|we|he|she|they)\s(?!of\b|and\b|or\b|in\b|the\b)[a-z]{3,}\b|"
    # "a doctor | treating the wounded", "the army | in a statement"
    r"(?<=[a-z]{3})(?<!\bthe)(?<!from)(?<!for)(?<!with)(?<!without)(?<!about)(?<!after)\s[a-z]{3,}ing\s(?:the|an?|his|her|its|their)\s|"
    rf"\sin\s(?:an?|his|her|its|their)\s(?:[a-z]+\s){{0,2}}?{phrases_of(words_of('communications'))}\b|"
    # "residents | living near the site", "farmers | displaced by the flood"
    r"(?<=s)\s[a-z]{3,}(?:ing|ed)\s(?:by|in|from|to|with|near|at|on|for)\s)"
)
_NUMBER = r"(?:[\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten)"
# "one of | the protesters", "more than 3 in 10 | farmers", "78 to 79 percent of | drivers", "half | the drivers"
_PART = re.compile(
    r"(?:(?:about|nearly|almost|roughly|around|only|just|over|(?:more|less|fewer)\s+than|at\s+least|up\s+to)\s+)*"
    r"(?:(?:one|two|three|some|many|several|most|members?|two-thirds|three-quarters|"
    r"(?:an?\s+|the\s+)?(?:(?:small|large|vast|narrow|slim|growing)\s+)?(?:number|majority|plurality|minority|third|quarter|half))\s+of|"
    rf"{_NUMBER}(?:\s*(?:to|-|–)\s*{_NUMBER})?\s*(?:percent|per\s+cent|%)\s+of|"
    rf"{_NUMBER}\s+(?:in|out\s+of)\s+(?:every\s+)?{_NUMBER}(?:\s+of)?|half)\s+(.+)$",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of|for|in|at|from|with|on|to|near|by|inside|outside|among|under|into|about|against)\s+")


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


@lru_cache(maxsize=KEPT_ANSWERS)
def core_of(words: str) -> str:
    """A source without article, apposition and what follows: "the local sources, who ..." → local sources."""
    core = CUT.split(words, maxsplit=1)[0].strip(" ,“”\"'‘")
    core = core if "(" in core else core.rstrip(")")  # of brackets that were opened before it
    return ARTICLE.sub("", core).strip()


def many_of(core: str) -> str | None:
    """Those of whom words count some: "one of | the protesters"; None where they do not."""
    part = _PART.match(core)
    return part[1] if part else None


@lru_cache(maxsize=KEPT_ANSWERS)
def head_of(core: str) -> str:
    """The head noun, the last word before "of", "for", "in": "head of the council" → head."""
    before = before_of(core).split()
    return without_possessive(before[-1]) if before else core


def before_of(name: str) -> str:
    """What stands before "of", "for", "in": it ends with the head noun."""
    return _OF.split(name, maxsplit=1)[0]
