"""Whose copy a byline says that the page is, and where that was filed.

By The Associated Press · Ann Lee, AP Auto Writer · Reuters Staff · Ann Lee and Bob Roe Associated Press · AFP, PARIS
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from provstore.english.calendar import find_date
from provstore.english.names import is_given_name
from provstore.extract.page.datelines import is_place, title_place
from provstore.extract.page.pieces import Piece
from provstore.extract.sources.outlets import is_agency, known_outlet
from provstore.records import Dateline, Source, SourceLink, Span
from provstore.rules import Rule, patterns, says
from provstore.text.lines import trim

PLACED = "dateline.in-byline"
FEWEST = 2  # words of a person's name before an agency that no mark parts from it


class _Part(NamedTuple):
    """One of those whom a byline names, with the agency where it is one."""

    span: Span
    agency: Source | None


def signed_by(text: str, pieces: list[Piece]) -> list[SourceLink]:
    """The agencies that bylines name, each with all of its byline as evidence."""
    return [
        SourceLink("wire", part.agency, piece.span, _rule("page/credits", "behind an agency").name)
        for piece in pieces
        if piece.kind == "byline"
        for part in _parts(text, piece.span)
        if part.agency
    ]


def dateline_in_byline(text: str, pieces: list[Piece]) -> Dateline | None:
    """Agency and place side by side in a byline, on a page without a dateline: "AFP, MANILA"."""
    for piece in pieces:
        parts = list(_parts(text, piece.span)) if piece.kind == "byline" else []
        for before, after in pairwise(parts):
            agency = before.agency or after.agency
            place = after if before.agency else before
            if agency and not place.agency and is_place(text, [place.span.of(text)]):
                span = Span(before.span.start, after.span.end)
                return Dateline(span, title_place(place.span.of(text)), agency, None, PLACED)
    return None


def _parts(text: str, byline: Span) -> Iterator[_Part]:
    """Those whom a byline names, without the words before them and the day behind them."""
    start, is_first = byline.start, True
    for joint in (*_rule("page/credits", "between signers").pattern.finditer(byline.of(text)), None):
        part = Span(start, byline.start + joint.start() if joint else byline.end)
        start = byline.start + joint.end() if joint else byline.end
        if label := _rule("page/markup", "before a name").pattern.match(part.of(text)):
            part = Span(part.start + label.end(), part.end)
        day = find_date(text, part.start, part.end)
        part = trim(text, part.start, day.span.start if day else part.end)
        if part.start < part.end:
            yield _Part(part, _agency(part.of(text), is_first))
            is_first = False


def _rule(file: str, kind: str) -> Rule:
    return next(rule for rule in patterns(file) if rule.kind == kind)


def _agency(words: str, is_first: bool) -> Source | None:
    """The agency that a part of a byline names: by itself, before a job, or behind the name of a person."""
    said = words.strip(" .:").split()
    for start in (0, *range(FEWEST, len(said))):
        for end in range(len(said), start, -1):
            name, job = " ".join(said[start:end]), " ".join(said[end:])
            if not is_agency(name) or not says("page/credits", "behind an agency", job):
                continue
            agency = known_outlet(name)
            assert agency is not None
            if any(says("page/credits", "pictures only", one) for one in (name, agency.name)):
                continue
            if start == 0 and (job or not _may_be_person(name, agency, is_first)):
                return agency
            # Many agencies are called as people are: behind a name without a mark more has to tell.
            if start and (job or end - start > 1 or (name.isupper() and not words.isupper())):
                return agency
    return None


def _may_be_person(name: str, agency: Source, is_first: bool) -> bool:
    """Whether a word alone is a given name, or written as one though the agency's name is letters: "Sana"."""
    return " " not in name and (is_given_name(name) or (is_first and name.istitle() and agency.name.isupper()))
