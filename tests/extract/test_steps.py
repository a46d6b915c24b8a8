"""The steps of `extract`, as a reader sees them: rules and tagger, their vote, and what a person states."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from provstore.extract import extract
from provstore.extract.sources.outlets import known_outlet
from provstore.records import Extraction, Source, Span, Stated, TaggerIdentity
from provstore.tagger import Tagged
from provstore.tagger.model import Tagger
from provstore.text.decode import decode

TEXT = "Bridge is closed\n\nPARIS (Reuters) - The mayor said on Monday it rained. Old men shrugged that it snowed.\n"
PLACE = TEXT.index("Old men")


class Scripted(Tagger):
    """A tagger that marks what it is told to."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    @property
    def identity(self) -> TaggerIdentity:
        return TaggerIdentity("scripted", "0", "none")

    def tag(self, text: str, spans: Sequence[Span]) -> list[list[Tagged]]:
        self.asked = [span.of(text) for span in spans]
        content, cue = Span(text.index("it snowed"), text.index("it snowed") + 9), text.index("shrugged")
        mark = Tagged((content,), Span(cue, cue + 8), Span(PLACE, PLACE + 7), 0.1, 0.9, 8.0, True)
        return [[mark] if span.holds(mark.cue) else [] for span in spans]


def said(found: Extraction) -> list[str]:
    return [claim.content[0].of(TEXT) for claim in found.claims if claim.voice == "attributed"]


def test_rules_and_tagger_read_the_same_and_vote() -> None:
    tagger = Scripted()
    by_rules, by_both = extract(decode(TEXT.encode())), extract(decode(TEXT.encode()), tagger=tagger)
    assert said(by_rules) == ["it rained"] and said(by_both) == ["it rained", "it snowed"]
    assert [paragraph.partition(" ")[0] for paragraph in tagger.asked] == ["Bridge", "The"]
    assert by_rules.tagger is None and by_both.tagger is not None and by_both.tagger.name == "scripted"
    assert [claim.methods for claim in by_both.claims if claim.methods] == [("rules",), ("tagger",)]


def test_one_method_alone_is_looked_at_sooner() -> None:
    tagged = extract(decode(TEXT.encode()), tagger=Scripted())
    assert [claim.needs_review for claim in tagged.claims if claim.methods == ("tagger",)] == [True]


def test_the_page_is_read_before_its_claims() -> None:
    found = extract(decode(TEXT.encode()))
    assert found.headline and found.headline.of(TEXT) == "Bridge is closed"
    assert found.dateline and found.dateline.place == "Paris" and found.dateline.agency
    assert found.byline is None and found.section is None and not found.captions


@pytest.mark.parametrize(
    ("stated", "day"),
    [("2018-06-13", "2018-06-11"), ("2018-06-13T10:00", "2018-06-11"), ("2018-06", None), (None, None)],
)
def test_monday_is_counted_from_what_a_person_states(stated: str | None, day: str | None) -> None:
    found = extract(decode(TEXT.encode()), Stated(published=stated))
    (date,) = [claim.date for claim in found.claims if claim.date]
    assert date.value == day and (day is None or date.base == "stated 2018-06-13")


def test_monday_is_counted_from_the_page_where_nobody_states_a_day() -> None:
    page = f"Bridge is closed\n\nJune 13, 2018\n\n{TEXT.partition(chr(10) * 2)[2]}"
    found = extract(decode(page.encode()))
    (date,) = [claim.date for claim in found.claims if claim.date]
    assert date.value == "2018-06-11" and date.base == "published 2018-06-13"


def test_the_outlet_is_what_a_person_states_and_speaks_in_its_own_words() -> None:
    outlet = Source("Zeitzeichen", "outlet")
    found = extract(decode(TEXT.encode()), Stated(outlet=outlet))
    assert {claim.speaker for claim in found.claims if claim.voice == "outlet"} == {outlet}


def test_an_unnamed_country_is_that_of_the_dateline() -> None:
    page = "Bridge is closed\n\nPARIS (Reuters) - The foreign ministry said it rained.\n"
    speakers = [claim.speaker for claim in extract(decode(page.encode())).claims if claim.voice == "attributed"]
    assert [one.country for one in speakers if one] == ["FR"]


def test_links_come_last_and_use_the_claims() -> None:
    page = "Bridge is closed\n\nIt rained all day.\n\nAnn Lee told the newspaper Zeitzeichen that it poured.\n"
    found = extract(decode(page.encode()))
    assert [(link.kind, link.to.name) for link in found.links] == [("cites", "Zeitzeichen")]


@pytest.mark.parametrize(
    ("outlet", "country", "why"),
    [("SANA", "SY", "a state runs it, and speaks of its own ministry"), ("The Guardian", None, "nobody's mouthpiece")],
)
def test_an_unnamed_country_is_that_of_an_outlet_which_a_state_runs(outlet: str, country: str | None, why: str) -> None:
    found = extract(decode(b"The Foreign Ministry said that it rained."), Stated(outlet=known_outlet(outlet)))
    (claim,) = found.claims
    assert (claim.speaker.country if claim.speaker else None) == country, why


FRENCH = """Le pont est fermé

PARIS, 5 juin 2018 (AFP) - Le maire a dit lundi que le pont de la ville est fermé et que les ouvriers sont dans la
rue pour le réparer. (Photo : Ann Lee/AFP)

Il a ajouté que la pluie avait été la cause de la chute, et que le pont ne serait pas ouvert avant le mois de mai.
"""


def test_a_text_in_another_language_gives_its_page_and_no_claims() -> None:
    found = extract(decode(FRENCH.encode()))
    assert (found.language, found.claims) == ("fr", ())
    assert found.headline and found.headline.of(FRENCH) == "Le pont est fermé"
    assert any(segment.kind == "paragraph" for segment in found.segments)
