"""Two methods, one answer: what of the tagger's marks stands, which attributions are one, and what is said of it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.extract.page.pieces import Piece
from provstore.extract.speech.paragraphs import Paragraph, read_paragraphs
from provstore.extract.vote.candidates import disagrees, find_candidates, probability, vote
from provstore.extract.vote.trimmed import as_marked
from provstore.records import Span
from provstore.tagger.model import Tagged


def paragraph(text: str, *marks: tuple[str, str, list[str]], certainty: float = 0.99, margin: float = 8.0) -> Paragraph:
    """A paragraph as the rules read it, with what a tagger marked: source, cue and contents by their words."""
    (read,) = read_paragraphs(text, [Piece(Span(0, len(text)), "paragraph", "test")], None)
    read.read_by_tagger = True
    read.tagged = [
        Tagged(
            content=tuple(span(text, part) for part in content),
            cue=span(text, cue),
            source=span(text, source) if source else None,
            certainty=certainty,
            likelihood=0.9,
            margin=margin,
            tagged=margin > 0,
        )
        for source, cue, content in marks
    ]
    return read


def span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def contents(read: Paragraph) -> list[list[str]]:
    return [
        [part.of(read.text) for part in marked.content]
        for found in read.tagged
        if (marked := as_marked(read, found)) is not None
    ]


@pytest.mark.parametrize(
    ("text", "mark", "expected", "why"),
    [
        ("He said that it rained.", ("He", "said", ["that it rained."]), [["it rained"]], "neither that nor the full stop"),
        ("“It rained,” he said.", ("he", "said", ["It rained,"]), [["“It rained,”"]], "marks that enclose it belong to it"),
        ("He said it rained. The town slept.", ("He", "said", ["it rained. The town slept"]), [["it rained"]], "not into the next sentence"),
        ("He said it “rained.” The town slept.", ("He", "said", ["it “rained.” The town slept"]), [["it “rained.”"]], "nor where a quotation closes"),
        ("It rained. He said. The town slept.", ("He", "said", ["The town slept"]), [], "an unquoted sentence after the cue's is nobody's"),
        ("“It rained,” he said. “It poured.”", ("he", "said", ["“It rained,”", "“It poured.”"]), [["“It rained,”", "“It poured.”"]], "a quoted one goes on"),
        ("He said it on Friday. “It rained.”", ("He", "said", ["“It rained.”"]), [], "a quotation after the cue's sentence is somebody else's"),
        ("Neither the mayor nor Ann Lee said that it rained.", ("Ann Lee", "said", ["it rained"]), [], "what nobody says is no claim"),
        ("The mayor said what.", ("The mayor", "said", ["what"]), [], "a word that means another is no content"),
        ("Ten old houses burned the mayor said. The town slept.", ("the mayor", "said", ["The town slept"]), [["Ten old houses burned"]], "the comma was lost: what comes before was said"),
        ("He said: ...", ("He", "said", ["..."]), [], "no word"),
    ],
)  # fmt: skip
def test_marks_of_the_tagger(text: str, mark: tuple[str, str, list[str]], expected: list[list[str]], why: str) -> None:
    assert contents(paragraph(text, mark)) == expected, why


def test_agreement_is_more_than_either_method() -> None:
    text = "The mayor said that the bridge was closed."
    mark = ("The mayor", "said", ["that the bridge was closed"])
    both, tagger_alone = paragraph(text, mark), paragraph(text, mark)
    tagger_alone.ruled = []
    (found,) = vote(both)
    assert found.methods == ("rules", "tagger") and not found.readings
    assert found.confidence > max(probability(one) for one in find_candidates(tagger_alone))


def test_disagreement_is_kept_and_told() -> None:
    read = paragraph("The mayor’s aide said it was closed.", ("The mayor’s", "said", ["it was closed"]))
    (found,) = vote(read)
    assert [(one.method, one.source[0].of(read.text)) for one in found.readings] == [("tagger", "The mayor")]
    assert not disagrees(found), "both point at the same words"
    read = paragraph("The mayor said the bridge was closed.", ("the bridge", "said", ["was closed"]))
    (found,) = vote(read)
    assert disagrees(found)
    assert {tuple(part.of(read.text) for part in one.source) for one in found.readings} == {("The mayor",)}


def test_what_nobody_is_sure_of_is_dropped() -> None:
    read = paragraph(
        "The bridge opened the valley.", ("The bridge", "opened", ["the valley"]), certainty=0.01, margin=-4.0
    )
    assert vote(read) == []


def test_attributions_that_want_the_same_words_compete() -> None:
    text = "The mayor told the council that the bridge was closed."
    read = paragraph(
        text, ("The mayor", "told", ["the bridge was closed"]), ("the council", "closed", ["the bridge was"])
    )
    assert [found.cue.of(text) for found in vote(read) if found.cue] == ["told"]


@given(st.text(alphabet="aA “”\"'.,:\n", max_size=200), st.data())
def test_whatever_the_tagger_marks_spans_stay_in_the_paragraph(text: str, data: st.DataObject) -> None:
    text = "Ann said " + text
    ends = st.integers(0, len(text) - 1)
    a, b, c, d = (data.draw(ends) for _ in range(4))
    spans = [Span(min(x, y), max(x, y) + 1) for x, y in ((a, b), (c, d))]
    (read,) = read_paragraphs(text, [Piece(Span(0, len(text)), "paragraph", "test")], None)
    read.read_by_tagger = True
    read.tagged = [Tagged((spans[0],), Span(4, 8), spans[1], 0.99, 0.9, 9.0, True)]
    for found in vote(read):
        assert all(0 <= part.start < part.end <= len(text) for part in found.content)
        assert 0 <= found.confidence <= 1 and math.isfinite(found.confidence)
