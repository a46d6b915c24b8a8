"""Two laws that hold for every text: segments partition it, and every span is exact."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.errors import RefusedInput
from provstore.extract import extract
from provstore.records import Extraction, Span, claim_id, link_id
from provstore.tagger.model import Tagger, load_tagger
from provstore.text.decode import decode
from tests.text.spans import byte_span

WORDS = (
    "The mayor said that ", "“It rained,” ", "she said. ", "according to Reuters, ", "On Monday ", "Ann Lee ", "told AFP ",
    "\n\n", "\n", "(Photo by Bob Roe/AP)", "WARSAW (Reuters) - ", "May 3, 2017 09:15", " ", "“", "”", '"', "😀", "é", "\xa0",
    "the Polish foreign ministry, in a letter to the Pope, ", "condemned the attack", ", adding that ", "urged Spain to act. ",
    "(Source: Xinhua)", "www.north.example", "\u2028", "\r\n", ": Warsaw", "İ", "e\u0301",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=25).map("".join)


def spans_of(value: Any) -> Iterator[Span]:
    """Every span anywhere in a record."""
    if isinstance(value, Span):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from spans_of(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_of(item)


def check(text: str, found: Extraction) -> None:
    reached = 0
    for segment in found.segments:
        assert segment.span.start == reached
        reached = segment.span.end
    assert reached == len(text)
    for span in spans_of(found):
        assert 0 <= span.start < span.end <= len(text)
    ids = [claim_id(found.document, claim) for claim in found.claims] + [
        link_id(found.document, link) for link in found.links
    ]
    assert len(ids) == len(set(ids))
    furniture = [segment.span for segment in found.segments if segment.kind not in ("headline", "paragraph")]
    for claim in found.claims:
        for part in (*claim.content, *claim.cue, *claim.source):
            assert not any(part.touches(other) for other in furniture), "a claim stands in what is not the article"


@pytest.mark.parametrize("tagger", [None, load_tagger()], ids=["rules", "with the tagger"])
@given(text=TEXTS)
def test_every_extraction_is_sound(text: str, tagger: Tagger | None) -> None:
    if text:
        check(text, extract(decode(text.encode()), tagger=tagger))


@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-16-be", "gb18030", "utf-8-sig"]))
def test_every_span_leads_back_to_its_exact_bytes(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    try:
        document = decode(data, None if encoding in ("utf-8", "utf-8-sig", "utf-16") else encoding)
    except RefusedInput:
        assert not text or "\ufffd" not in data.decode("utf-8", "replace"), "the bytes do not contradict the encoding"
        return
    for span in set(spans_of(extract(document))):
        start, end = byte_span(document, span)
        assert document.data[start:end].decode(document.encoding) == span.of(document.text)


@pytest.mark.parametrize("tagger", [None, load_tagger()], ids=["rules", "with the tagger"])
@given(text=st.text(max_size=200))
def test_no_text_is_too_strange(text: str, tagger: Tagger | None) -> None:
    try:
        document = decode(text.encode("utf-8", "surrogatepass"))
    except RefusedInput:
        return
    check(document.text, extract(document, tagger=tagger))


LONG = {
    "one line of prose": "The mayor said the bridge was closed on Monday. ",
    "cues without end": "said ",
    "commas without end": "Ann Lee, who came, said, ",
    "opening marks": "“",
    "marks of all kinds": '“Rain, « he said. "It’ poured” ',
    "speakers of a transcript": "LEE: It rained.\n\nROE: It poured.\n\n",
    "relays": "TASS quoted Ann Lee as saying that it rained, citing a report by the ministry. ",
    "quotation marks that close": "” said ",
    "sources without end": "According to the ",
    "sources without commas": "The bridge is closed according to the mayor ",
    "clauses without commas": "The bridge is closed the mayor said ",
    "names that tell": "Ann Lee told Bob Roe ",
    "media without end": "he said in a letter to the ",
    "capitals that could be cues": "United Reports ",
    "quotations split by a cue": "“It rained,” he said, ",
    "quoting at second hand": "TASS quoted Ann Lee as saying ",
    "headline with colons": "Reuters: it rained: ",
    "pronouns": "Ann Lee said it rained. He said it stopped. ",
    "titles": "The Polish president said it rained. The president said it stopped. ",
}


@pytest.mark.parametrize("unit", LONG.values(), ids=LONG)
def test_work_grows_no_faster_than_the_text(unit: str) -> None:
    """Lines of code that are run, counted and not timed: four times the text, at most five times the work."""
    extract(decode(unit.encode() * 100))  # what is read once, rules and lexicons, is read before
    small, large = (steps_for(unit * count, None) for count in (100, 400))
    assert large < 5 * small


@pytest.mark.parametrize("unit", ["one line of prose", "cues without end", "opening marks"])
def test_work_of_both_methods_grows_no_faster_than_the_text(unit: str) -> None:
    """From a length on at which the tagger reads more than one stretch."""
    extract(decode(LONG[unit].encode() * 100), tagger=load_tagger())
    small, large = (steps_for(LONG[unit] * count, load_tagger()) for count in (100, 400))
    assert large < 5 * small


def steps_for(text: str, tagger: Tagger | None) -> int:
    document = decode(text.encode())
    steps = 0

    def count(_frame: object, _event: str, _argument: object) -> Any:
        nonlocal steps
        steps += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        extract(document, tagger=tagger)
    finally:
        sys.settrace(before)
    return steps
