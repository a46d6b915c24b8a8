"""The pieces of a page, and the rules of `rules/page/` by which they are known."""

import re
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from provstore.extract.sources.outlets import described_outlet, ends_as_outlet, is_agency, known_outlet
from provstore.records import BLOCKQUOTE, GOES_ON, POST, PULL_QUOTE, QUOTED_BY, Segment, SegmentKind, Span
from provstore.rules import Rule, RuleSet, patterns, says

_OTHERS = frozenset((BLOCKQUOTE, POST, PULL_QUOTE, QUOTED_BY))
_CREDITED = re.compile(r"\s*[/|,+]\s*|\s+via\s+|\s+VIA\s+|\s+(?:for|[–-])\s+")


class Hit(NamedTuple):
    """A rule that finds something in a part of the text, which begins at the character `offset`."""

    rule: Rule
    match: re.Match[str]
    offset: int

    def filled(self, *groups: str) -> str | None:
        """The first of these groups that the rule has and that holds something."""
        return next((name for name in groups if name in self.match.re.groupindex and self.match[name]), None)

    def span(self, group: str | int = 0) -> Span:
        """Where the match, or one of its groups, stands in the text."""
        return Span(self.offset + self.match.start(group), self.offset + self.match.end(group))


class Piece(NamedTuple):
    """A segment with what its rule matched; `kind` is None while it is not decided.

    `credit`: the words of a caption that its markup tells to be the credit, where no rule matched one.
    """

    span: Span
    kind: SegmentKind | None
    rule: str
    hit: Hit | None = None
    credit: Span | None = None


def is_others(piece: Piece) -> bool:
    """Whether the markup says that a piece is somebody else's words, or names whose."""
    return piece.kind == "paragraph" and piece.rule.removesuffix(GOES_ON) in _OTHERS


def as_segments(text: str, pieces: list[Piece]) -> tuple[Segment, ...]:
    """Pieces and the white space between them: a partition of the text."""
    told = [Segment(piece.span, piece.kind or "paragraph", piece.rule) for piece in pieces]
    starts, ends = [0, *(one.span.end for one in told)], [*(one.span.start for one in told), len(text)]
    gaps = [Span(start, end) for start, end in zip(starts, ends, strict=True) if start < end]
    blanks = [Segment(gap, "blank", "white space") for gap in gaps]
    return tuple(sorted((*told, *blanks), key=attrgetter("span.start")))


@cache
def rules_of(*kinds: str) -> RuleSet:
    """The rules for pages of these kinds, in the order of their files."""
    files = ("page/boilerplate", "page/credits", "page/datelines")
    return RuleSet(rule for name in files for rule in patterns(name) if rule.kind in kinds)


def first_hit(rules: RuleSet, text: str, span: Span) -> Hit | None:
    """The first rule that finds itself in a part of the text."""
    part = span.of(text)
    for rule in rules.likely(part):
        found = rule.search_hinted(part)
        if found and _is_known(found):
            return Hit(rule, found, span.start)
    return None


def find(rule: Rule, block: str) -> re.Match[str] | None:
    """The rule's match in a block, where the outlets it wants to be known are known."""
    found = rule.search(block)
    return found if found and _is_known(found) else None


def _is_known(found: re.Match[str]) -> bool:
    """Whether the outlets that a rule wants known are: `known` in part, `wire` as an agency, of `unknown` none."""
    groups = found.re.groupindex
    if "wire" in groups and not is_agency(found["wire"]):
        return False
    if "unknown" in groups:
        return not _names_an_outlet(found["unknown"])
    return "known" not in groups or not found["known"] or _names_an_outlet(found["known"])


def _names_an_outlet(credit: str) -> bool:
    return any(map(_is_an_outlet, (name.rstrip(".") for name in _CREDITED.split(credit))))


def _is_an_outlet(name: str) -> bool:
    known = known_outlet(name) or described_outlet(name) or ends_as_outlet(name)
    return bool(known) or says("page/credits", "platform", name)
