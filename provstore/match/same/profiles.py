"""A claim as the comparison sees it: read once, frozen, and never with a look at another document."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from provstore.match.same.names import Name
from provstore.match.same.quantities import Quantity
from provstore.match.same.tokens import Token
from provstore.match.same.words import Word, kept_lows, kept_words
from provstore.records import Claim, DateMention, Document, Extraction, Span


@dataclass(frozen=True, slots=True)
class Profile:
    """One claim of a document, whose text is `text`; `number` is its place among the claims, from 0.

    `reach` is the content, no more than its beginning where it is very long, with what follows it in its sentence and
    belongs to no other claim; `tokens`, `clauses`, `names`, `quantities`, `dates` and `quotations` stand in it.
    `concepts` has each concept with the index of its first token, `terms` are what an index files the claim under (none
    of a profile that is no claim), `weight` is what these weigh together.  `speakers` are names in their normal form;
    they and `force`, a name from `rules/speech/forces.toml`, are empty where nothing is told.
    """

    claim: Claim
    number: int
    text: str
    headline: bool
    reach: tuple[Span, ...]
    sentence: Span
    tokens: tuple[Token, ...]
    concepts: dict[str, int]
    clauses: tuple[Span, ...]
    names: tuple[Name, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    quotations: tuple[Span, ...]
    force: str
    speakers: frozenset[str]
    terms: frozenset[str]
    weight: float
    is_beside: bool

    @property
    def words(self) -> tuple[Word, ...]:
        """The words and marks of the reach, read when asked for: few claims ever are."""
        return kept_words(self.text, self.reach)

    @property
    def lows(self) -> frozenset[str]:
        """The same in lower case, each once."""
        return kept_lows(self.text, self.reach)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of headline or paragraph, in which claims and what the outlet tells beside them stand.

    `concepts` has each concept with its weight; `claims` are the numbers of those whose content it holds a part of.
    `beside` is what it says besides attributed claims, as if that were a claim: of "On Sunday, after a visit to the
    harbour, Lee said the ferry is safe" all but what she said.  `whole` is all that it says.  Both are read as if they
    were a claim, and bear the first of the sentence; they are None where no claim stands in it, or nothing beside one.
    `quoted` has the runs of `QUOTED_RUN` words that stand in quotation marks.
    """

    span: Span
    concepts: Mapping[str, float]
    quantities: tuple[Quantity, ...]
    days: frozenset[str]
    claims: tuple[int, ...]
    beside: Profile | None
    whole: Profile | None
    quoted: frozenset[str]

    @property
    def is_headline(self) -> bool:
        """Whether it is the headline, which says in short what the first sentences say again."""
        return self.whole is not None and self.whole.headline


@dataclass(frozen=True, slots=True)
class DocumentProfile:
    """The claims of a document and the day it was published (ISO), where the page or a person says so.

    `contents` is how many different contents the claims have, `counts` in how many of these a concept stands,
    `filed` has for each term the numbers of the claims under it.  `sentences` are those that its outlet does not
    repeat on other pages, in their order.  `kept` is what `once_a_page` has worked out; it is no part of the value.
    """

    document: Document
    extraction: Extraction
    day: str | None
    claims: tuple[Profile, ...]
    sentences: tuple[Sentence, ...]
    contents: int
    counts: Mapping[str, int]
    filed: Mapping[str, Sequence[int]]
    kept: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)


_T = TypeVar("_T")


def once_a_page(work_out: Callable[[DocumentProfile], _T]) -> Callable[[DocumentProfile], _T]:
    """Work out once what is asked of a page for each page that it is compared with, and keep it beside the page."""

    @wraps(work_out)
    def kept(page: DocumentProfile) -> _T:
        if kept not in page.kept:
            page.kept[kept] = work_out(page)
        found: _T = page.kept[kept]
        return found

    return kept
