"""A content as tokens: what each telling word meets others by, in which clause it stands, whether it is negated."""

from collections.abc import Sequence
from typing import NamedTuple

from provstore.match.same import concepts
from provstore.match.same import thresholds as limits
from provstore.match.same.names import NOT_IN_A_NAME, Name, find_names
from provstore.match.same.vocabulary import listed, paraphrase_at
from provstore.match.same.words import Word
from provstore.records import Span


class Token(NamedTuple):  # there are thousands in every document, and a tuple is made in a third of the time
    """A telling word, `[start, end)` of the text, of which no span is kept: a page has thousands, packed and unpacked
    again and again.  `concept` is what it meets others by, `form` its text in lower case, `weight` from 0 to 1.

    `clause` and `name_index` are indexes of the clauses and names of the content, or NOT_IN_A_NAME.  `negated`: a
    negation covers it; `planned`: it is told as still to come.  `asserts`: it is part of what is asserted, and not of a
    name, a number or a circumstance.
    """

    start: int
    end: int
    concept: str
    form: str
    weight: float
    clause: int
    negated: bool
    planned: bool
    name_index: int
    asserts: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def touches(self, span: Span) -> bool:
        return self.start < span.end and span.start < self.end

    def names_something(self) -> bool:
        """Whether it names somebody or something besides a country."""
        in_a_name = self.name_index != NOT_IN_A_NAME
        return concepts.is_name(self.concept) or (in_a_name and concepts.can_be_named(self.concept))


class Content(NamedTuple):
    """A content as it is read: its telling words, the names in it, its clauses."""

    tokens: tuple[Token, ...]
    names: tuple[Name, ...]
    clauses: tuple[Span, ...]


def read_content(words: Sequence[Word], also_small: frozenset[str]) -> Content:
    """The words of a content read; `also_small` are words that the document writes without a capital too."""
    reader = _Reader(words, also_small)
    at = 0
    while at < len(words):
        if words[at].is_mark() or words[at].low in listed("clause_openers"):
            reader.open_clause(words[at])
            at += 1
        else:
            at += reader.take(at)
    reader.close_clause()
    return Content(tuple(reader.tokens), reader.names.found, tuple(reader.clauses))


class _Reader:
    """Reads words in their order; `tokens` and `clauses` are complete once the last clause is closed."""

    def __init__(self, words: Sequence[Word], also_small: frozenset[str]) -> None:
        self.names = find_names(words, also_small)
        self.tokens: list[Token] = []
        self.clauses: list[Span] = []
        self._words, self._also_small = words, also_small
        self._low = [word.low for word in words]
        self._start, self._end = 0, 0  # of the clause that is read; nothing of it was read where they are equal
        self._pending: list[Token] = []  # its tokens, as if it became a clause of its own
        self._last_is_short = False
        self._negated, self._covered = False, 0  # how the words after a negation stand, and how many more of them
        self._planned = 0  # how many more words are told as still to come

    def open_clause(self, word: Word) -> None:
        """A mark or a word like "which" ends the clause, quotation marks only what a negation covers."""
        self._covered, self._negated, self._planned = 0, False, 0
        if word.text not in '“”«»"':
            self.close_clause()
        if word.text not in ",;:":
            self._reach(word.span)

    def close_clause(self) -> None:
        """A clause of few telling words is part of the one before it, and so is the clause after such a one."""
        if self._start == self._end:
            return
        short = len(self._pending) < limits.FEWEST_IN_CLAUSE
        if self.clauses and (short or self._last_is_short):
            self.clauses[-1] = Span(self.clauses[-1].start, self._end)
            self.tokens += [token._replace(clause=token.clause - 1) for token in self._pending]
            self._last_is_short = self._last_is_short and short
        else:
            self.clauses.append(Span(self._start, self._end))
            self.tokens += self._pending
            self._last_is_short = short
        self._pending, self._start, self._end = [], 0, 0

    def take(self, at: int) -> int:
        """Read the word or the paraphrase at an index; returns how many words that is."""
        word = self._words[at]
        paraphrase = paraphrase_at(self._low, at) if word.text != "US" else None
        taken = paraphrase.words if paraphrase else 1
        span = word.span if taken == 1 else Span(word.span.start, self._words[at + taken - 1].span.end)
        self._reach(span)
        if taken == 1 and word.low in listed("negations"):
            self._negated, self._covered = not self._negated, limits.NEGATED_WORDS
        if taken == 1 and word.low in listed("plans"):
            self._planned = limits.NEGATED_WORDS
        if paraphrase:
            concept: str | None = concepts.paraphrase_concept(paraphrase.name)
        else:
            concept = concepts.concept_of(word.text, word.low.replace(".", "") in self._also_small)
        if concept is not None:
            form = " ".join(self._low[at : at + taken])
            negated, name = self._negated and self._covered > 0, self.names.of_words[at]
            asserts = concepts.is_ordinary(concept) and (name == NOT_IN_A_NAME or paraphrase is not None)
            weight = concepts.weight_of(concept)
            planned = self._planned > 0
            clause = len(self.clauses)
            self._pending.append(
                Token(span.start, span.end, concept, form, weight, clause, negated, planned, name, asserts)
            )
            self._covered, self._planned = self._covered - 1, self._planned - 1
            if word.low in listed("refusals") or (taken > 1 and word.low in listed("negations")):
                self._negated, self._covered = not negated, limits.NEGATED_WORDS
        return taken

    def _reach(self, span: Span) -> None:
        if self._start == self._end:
            self._start = span.start
        self._end = span.end
