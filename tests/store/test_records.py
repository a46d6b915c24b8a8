"""Records → rows → records: what was saved is what is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.errors import DamageFound, UnknownDocument
from provstore.extract import extract
from provstore.records import (
    Claim,
    Dateline,
    DateMention,
    Extraction,
    OutletSighting,
    PhotoCaption,
    PhotoCredit,
    Segment,
    Source,
    SourceLink,
    Span,
    claim_id,
    link_id,
)
from provstore.store import open_store
from provstore.store.load import current_extraction, load_document, load_extraction
from provstore.store.prepare import digest
from provstore.store.sources import load_sources
from provstore.text.decode import decode
from tests.examples import examples
from tests.store.made import DOCUMENT, claim, empty, save

TEXT = DOCUMENT.text
SPANS = st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 40)).map(
    lambda cut: Span(cut[0], min(len(TEXT), cut[0] + cut[1]))
)
NAMES = st.sampled_from(["SANA", "Press TV", "the ministry", "Ann B.", "ANN B.", "ann b."])


def sources(document: str) -> st.SearchStrategy[Source]:
    kinds = st.sampled_from(["person", "organization", "government", "outlet"])
    plain = st.builds(Source, NAMES, kinds, st.sampled_from([None, "SY"]))
    anonymous = st.builds(Source, NAMES, st.sampled_from(["anonymous", "document"]), scope=st.just(document))
    part = st.builds(Source, st.just("Ministry"), st.just("government"), st.just("SY"), part_of=plain)
    return st.one_of(plain, anonymous, part)


DATES = st.one_of(
    st.none(),
    st.builds(DateMention, SPANS, st.just("2018-06"), st.just("month"), st.none(), st.none()),
    st.builds(DateMention, SPANS, st.none(), st.none(), st.just("published 2018"), st.just("unclear")),
)


@st.composite
def extractions(draw: st.DrawFn, document: str) -> Extraction:
    """Anything that a run could find, and more that it never would."""
    some = sources(document)
    spans = st.lists(SPANS, max_size=3).map(tuple)
    flags = st.booleans()
    credits = st.builds(PhotoCredit, SPANS, st.one_of(st.none(), some), st.one_of(st.none(), NAMES))
    captions = st.builds(
        PhotoCaption, SPANS, st.lists(credits, max_size=3).map(tuple), DATES, st.one_of(st.none(), NAMES), flags, NAMES
    )
    claims = st.builds(
        Claim,
        voice=st.just("attributed"),
        mode=st.sampled_from(["direct", "mixed", "indirect"]),
        content=st.lists(SPANS, min_size=1, max_size=3).map(tuple),
        cue=spans,
        source=spans,
        speaker=st.one_of(st.none(), some),
        speaker_inferred=flags,
        via=st.lists(some, max_size=3).map(tuple),
        medium=st.one_of(st.none(), NAMES),
        addressees=st.lists(NAMES, max_size=3).map(tuple),
        date=DATES,
        rule=NAMES,
        confidence=st.one_of(st.floats(0, 1), st.sampled_from([0, 1])),
        needs_review=flags,
        methods=st.sampled_from([(), ("rules",), ("rules", "tagger")]),
        other_speakers=st.lists(some, max_size=2).map(tuple),
    ).map(lambda one: one if one.speaker else replace(one, other_speakers=()))
    links = st.builds(SourceLink, st.sampled_from(["cites", "photo_credit", "wire"]), some, SPANS, NAMES, flags)
    optional = st.one_of(st.none(), SPANS)
    return Extraction(
        document=document,
        language=draw(st.sampled_from([None, "en"])),
        outlet=draw(st.one_of(st.none(), st.builds(OutletSighting, some, SPANS, NAMES))),
        headline=draw(optional),
        byline=draw(optional),
        section=draw(optional),
        dateline=draw(
            st.one_of(st.none(), st.builds(Dateline, SPANS, NAMES, st.one_of(st.none(), some), DATES, NAMES))
        ),
        published=draw(DATES),
        segments=draw(st.lists(st.builds(Segment, SPANS, st.just("paragraph"), NAMES), max_size=3).map(tuple)),
        captions=draw(st.lists(captions, max_size=3).map(tuple)),
        claims=draw(st.lists(claims, max_size=4).map(tuple)),
        links=draw(st.lists(links, max_size=3).map(tuple)),
    )


@given(st.data())
@examples(10)
def test_any_extraction_comes_back(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    path = tmp_path_factory.mktemp("any") / "store.db"
    found = data.draw(st.lists(extractions(DOCUMENT.id), min_size=1, max_size=3))
    save(path, DOCUMENT, *found)

    with open_store(path) as connection:
        assert load_document(connection, DOCUMENT.id) == DOCUMENT
        rows = connection.exec_driver_sql("SELECT id, digest FROM extractions ORDER BY id").all()
        for one, row in zip(found, rows, strict=True):
            back = load_extraction(connection, row.id)
            assert digest(back) == digest(one) == row.digest
            assert (back.segments, back.published, back.headline) == (one.segments, one.published, one.headline)
            assert [claim_id(DOCUMENT.id, claim) for claim in back.claims] == [
                key for (key,) in connection.exec_driver_sql(
                    "SELECT key FROM claims WHERE extraction_row = ? ORDER BY position", (row.id,)
                )
            ]  # fmt: skip
        assert current_extraction(connection, DOCUMENT.id) == rows[-1].id
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert connection.exec_driver_sql("SELECT count(*) - count(DISTINCT key) FROM sources").scalar() == 0


def test_seeds_come_back_as_they_were(seeded: Path, seeds: Path) -> None:
    for file in sorted(seeds.iterdir()):
        document = decode(file.read_bytes())
        found = extract(document)
        with open_store(seeded) as connection:
            assert load_document(connection, document.id) == document
            assert load_extraction(connection, current_extraction(connection, document.id)) == found


def names(path: Path) -> list[tuple[str, str | None]]:
    with open_store(path) as connection:
        ids = connection.exec_driver_sql("SELECT id FROM sources ORDER BY key").scalars().all()
        found = load_sources(connection, ids)
        return [(found[number].name, found[number].part_of and found[number].part_of.name) for number in ids]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_one_source_however_it_is_spelled(store_path: Path, order: tuple[int, ...]) -> None:
    """The name kept does not depend on who was read first; the whole is kept once it is known."""
    state = Source("State", "government", "SY")
    spellings = [
        Source("THE MINISTRY", "government", "SY"),
        Source("The Ministry", "government", "SY", part_of=state),
        Source("the ministry", "government", "SY"),
    ]

    save(store_path, DOCUMENT, *(empty(DOCUMENT, claim(spellings[place])) for place in order))

    assert names(store_path) == [("State", None), ("The Ministry", "State")]


def test_outlets_are_described_from_the_registry(store_path: Path) -> None:
    span = Span(0, 5)
    links = tuple(
        SourceLink("cites", Source(name, "outlet", country), span, "test")
        for name, country in (("Reuters", "GB"), ("The Nowhere Post", None))
    )
    save(store_path, DOCUMENT, empty(DOCUMENT, links=links))

    with open_store(store_path) as connection:
        query = "SELECT outlet, kind, in_registry, domains IS NOT NULL FROM v_outlets ORDER BY outlet"
        assert [tuple(row) for row in connection.exec_driver_sql(query)] == [
            ("Reuters", "news agency", 1, 1),
            ("The Nowhere Post", None, 0, 0),
        ]
    assert link_id(DOCUMENT.id, links[0]) != link_id(DOCUMENT.id, links[1])


def test_what_is_missing_is_said(seeded: Path) -> None:
    with open_store(seeded) as connection:
        with pytest.raises(UnknownDocument):
            load_document(connection, "0" * 64)
        with pytest.raises(UnknownDocument):
            current_extraction(connection, "0" * 64)
        with pytest.raises(DamageFound):
            load_extraction(connection, 99)
        with pytest.raises(DamageFound):
            load_sources(connection, [9999])
