"""Two methods, one answer: which attributions compete, which are kept, and what is said of a disagreement."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.extract.speech.parts import Attribution
from provstore.extract.vote.candidates import Candidate, find_candidates
from provstore.extract.vote.thresholds import REVIEW_BELOW, REVIEW_BELOW_ALONE
from provstore.extract.vote.vote import compete, is_doubtful, least_of_attitude, vote
from provstore.extract.vote.weights import least_kept, probability
from provstore.records import Method, Span
from provstore.tagger import Tagged
from tests.extract.vote.marks import Mark, marked, read


def answers(text: str, *marks: Mark, certainty: float = 0.99, likelihood: float = 0.9) -> list[Attribution]:
    paragraph, ruled = read(text)
    return vote(paragraph, ruled, marked(text, *marks, certainty=certainty, likelihood=likelihood))


def test_agreement_is_more_than_either_method() -> None:
    text = "The mayor said that the bridge was closed."
    mark = ("The mayor", "said", ["that the bridge was closed"])
    (found,) = answers(text, mark)
    assert found.methods == ("rules", "tagger") and not found.readings
    paragraph, _ = read(text)
    (alone,) = find_candidates(paragraph, [], marked(text, mark))
    assert found.confidence > probability(alone, by_tagger=True)


def test_without_a_tagger_the_rules_are_weighed_by_themselves() -> None:
    paragraph, ruled = read("The mayor said that the bridge was closed.")
    (found,) = vote(paragraph, ruled, None)
    assert found.methods == ("rules",) and found.confidence >= least_kept(by_tagger=False)
    assert vote(paragraph, ruled, []) != [found], "a tagger that saw nothing says something too"


def test_disagreement_is_kept_and_told() -> None:
    text = "The mayor’s aide said it was closed."
    (found,) = answers(text, ("The mayor’s", "said", ["it was closed"]))
    assert [(one.method, one.source[0].of(text)) for one in found.readings] == [("tagger", "The mayor")]
    found = found._replace(confidence=0.7)
    assert not is_doubtful(found, by_tagger=True), "both point at the same words"
    text = "The mayor said the bridge was closed."
    (found,) = answers(text, ("the bridge", "said", ["was closed"]))
    found = found._replace(confidence=0.7)
    assert is_doubtful(found, by_tagger=True), "they name two sources"
    assert {tuple(part.of(text) for part in one.source) for one in found.readings} == {("The mayor",)}


def test_whoever_is_heard_says_it() -> None:
    text = "Lee heard an officer shout: “It is closed.”"
    (found,) = answers(text, ("Lee", "heard an officer shout", ["“It is closed.”"]))
    assert found.source and found.source.of(text) == "an officer"
    text = "Nobody but the officer said it was closed."
    (found,) = answers(text, ("Nobody but the officer", "said", ["it was closed"]))
    assert found.source and "officer" in found.source.of(text)


def test_what_nobody_is_sure_of_is_dropped() -> None:
    mark = ("The bridge", "opened", ["the valley"])
    assert answers("The bridge opened the valley.", mark, certainty=0.01) == []


def test_attributions_that_want_the_same_words_compete() -> None:
    text = "The mayor told the council that the bridge was closed."
    told, other = ("The mayor", "told", ["the bridge was closed"]), ("The mayor", "council", ["the bridge was closed"])
    assert [found.cue.of(text) for found in answers(text, told, other) if found.cue] == ["told"]


DEEDS = [
    ("The mayor urged the farmers, whose wells were dry, to wait.", "urged", "the farmers", 0.9, "the farmers, whose wells were dry, to wait", "a demand without its deed is cut short"),
    ("The mayor asked the farmers to wait and to drink.", "asked", "the farmers to wait", 0.9, "the farmers to wait and to drink", "a second deed"),
    ("The mayor asked the farmers to come, eat and leave.", "asked", "the farmers to come", 0.5, "the farmers to come, eat and leave", "the tagger is unsure of its end"),
    ("The mayor asked the farmers to come, eat and leave.", "asked", "the farmers to come", 0.9, "the farmers to come", "and here it is sure"),
    ("The mayor condemned the attack on the bridge and to the north.", "condemned", "the attack on the bridge", 0.9, "the attack on the bridge and to the north", "also of what is condemned"),
    ("The mayor said the bridge was old and to be closed.", "said", "the bridge was old", 0.9, "the bridge was old", "but not of a clause"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "content", "likelihood", "expected", "why"), DEEDS, ids=[c[5] for c in DEEDS])
def test_end_of_a_demand(text: str, cue: str, content: str, likelihood: float, expected: str, why: str) -> None:
    (found,) = answers(text, ("The mayor", cue, [content]), likelihood=likelihood)
    assert [part.of(text) for part in found.content] == [expected], why


def test_quoting_at_second_hand_stays_as_the_rules_have_it() -> None:
    text = "The agency quoted Ann Lee as saying that it was closed."
    (found,) = answers(text, ("The agency", "quoted", ["it was closed"]))
    assert found.source and found.source.of(text) == "Ann Lee" and found.readings


def test_an_attitude_that_the_tagger_alone_saw_must_be_surest() -> None:
    _, ruled = read("The mayor said that the bridge was closed.")
    alone = ruled[0]._replace(methods=("tagger",), confidence=0.65)
    assert not is_doubtful(alone, by_tagger=True)
    assert is_doubtful(alone._replace(cue_class="other"), by_tagger=True)
    assert not is_doubtful(alone._replace(cue_class="other", confidence=0.75), by_tagger=True)


def test_a_thing_by_a_cue_that_no_list_has_must_be_likelier() -> None:
    thing = as_candidate("Lee went in search of the stories.", ("Lee", "went in search of", ["the stories"]))
    told = as_candidate("Lee went in search of that it was closed.", ("Lee", "went in search of", ["it was closed"]))
    known = as_candidate("Lee believes the treaties.", ("Lee", "believes", ["the treaties"]))
    speech = as_candidate("Lee condemned the treaties.", ("Lee", "condemned", ["the treaties"]))
    assert (
        least_of_attitude(thing) > least_of_attitude(told) == least_of_attitude(known) > least_of_attitude(speech) == 0
    )


def as_candidate(text: str, mark: Mark) -> Candidate:
    paragraph, _ = read(text)
    return Candidate(paragraph, None, marked(text, mark)[0])


def test_one_method_alone_must_be_surer() -> None:
    _, ruled = read("The mayor said that the bridge was closed.")
    one = ruled[0]._replace(confidence=0.55)
    assert is_doubtful(one, by_tagger=True) and not is_doubtful(one, by_tagger=False)
    assert is_doubtful(one._replace(confidence=0.4), by_tagger=False)
    assert not is_doubtful(one._replace(methods=("rules", "tagger")), by_tagger=True)


@given(st.text(alphabet="aA “”\"'.,:\n", max_size=200), st.data())
def test_whatever_the_tagger_marks_spans_stay_in_the_paragraph(text: str, data: st.DataObject) -> None:
    text = "Ann said " + text
    ends = st.integers(0, len(text) - 1)
    a, b, c, d = (data.draw(ends) for _ in range(4))
    spans = [Span(min(x, y), max(x, y) + 1) for x, y in ((a, b), (c, d))]
    paragraph, ruled = read(text)
    for found in vote(paragraph, ruled, [Tagged((spans[0],), Span(4, 8), spans[1], 0.99, 0.9, 9.0, True)]):
        assert all(0 <= part.start < part.end <= len(text) for part in found.content)
        assert 0 <= found.confidence <= 1 and math.isfinite(found.confidence)


DONE: list[tuple[str, Mark, str, bool, str]] = [
    ("Ann Lee shouted odd questions.", ("Ann Lee", "shouted", ["odd questions"]), "other", True, "a thing with a cue that needs a clause"),
    ("Ann Lee shouted that it rained.", ("Ann Lee", "shouted", ["it rained"]), "speech", False, "which it has"),
    ("Ann Lee sought a truce.", ("Ann Lee", "sought", ["a truce"]), "other", True, "a deed"),
    ("Ann Lee wants to leave the council.", ("Ann Lee", "wants", ["to leave the council"]), "stance", True, "a wish"),
    ("Ann Lee promised to leave the council.", ("Ann Lee", "promised", ["to leave the council"]), "speech", False, "a promise is made in words"),
    ("Ann Lee ordered the crew to leave the port.", ("Ann Lee", "ordered", ["the crew to leave the port"]), "speech", False, "an order, too"),
    ("The court ordered the crew to leave the port.", ("The court", "ordered", ["the crew to leave the port"]), "other", True, "but not a court's"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mark", "kind", "doubtful", "why"), DONE, ids=[case[4] for case in DONE])
def test_what_is_done_or_wanted_more_than_said(text: str, mark: Mark, kind: str, doubtful: bool, why: str) -> None:
    (found,) = answers(text, mark)
    assert found.methods == ("rules", "tagger") or doubtful, why
    assert (found.cue_class, is_doubtful(found._replace(confidence=0.99), by_tagger=True)) == (kind, doubtful), why


@pytest.mark.parametrize(
    ("by_tagger", "methods", "confidence", "doubtful", "why"),
    [
        (False, ("rules",), REVIEW_BELOW, False, "as sure as is asked"),
        (False, ("rules",), REVIEW_BELOW - 0.01, True, "less sure"),
        (True, ("rules",), REVIEW_BELOW, True, "more is asked where the tagger saw nothing"),
        (True, ("rules",), REVIEW_BELOW_ALONE, False, "and this is enough"),
        (True, ("rules", "tagger"), REVIEW_BELOW, False, "both saw it"),
    ],
)
def test_doubtful(by_tagger: bool, methods: tuple[Method, ...], confidence: float, doubtful: bool, why: str) -> None:
    _, (ruled,) = read("The mayor said that the bridge was closed.")
    assert is_doubtful(ruled._replace(methods=methods, confidence=confidence), by_tagger) is doubtful, why


def test_what_stands_around_goes_with_the_content() -> None:
    """Where the tagger's content counts, the words around the one of the rules are not kept."""
    text = "The mayor said on Monday in Northtown the bridge was closed."
    (found,) = answers(text, ("The mayor", "said", ["the bridge was closed"]))
    assert [part.of(text) for part in found.content] == ["the bridge was closed"]
    assert [part.of(text) for part in found.around] == ["The mayor said on Monday in Northtown "]


def test_a_quotation_that_two_want_is_one_speakers() -> None:
    text = "“It rained,” Ann Lee said. “It poured.” Bob Roe said the bridge was closed."
    found = vote(
        *read(text),
        [
            *marked(text, ("Ann Lee", "said", ["“It rained,”", "“It poured.”"])),
            *(
                replace(one, cue=last_said(text))
                for one in marked(text, ("Bob Roe", "said", ["“It poured.”", "the bridge was closed"]))
            ),
        ],
    )  # fmt: skip
    assert [[part.of(text) for part in one.content] for one in found] == [
        ["“It rained,”", "“It poured.”"], ["the bridge was closed"],
    ]  # fmt: skip


def test_a_clause_around_its_cue_is_whole_where_the_tagger_saw_one_half() -> None:
    text = "Five years ago, said Ann Lee, the bridge was closed."
    (found,) = answers(text, ("Ann Lee", "said", ["Five years ago"]))
    assert [part.of(text) for part in found.content] == ["Five years ago", "the bridge was closed"]


def test_who_said_it_belongs_to_what_another_reports() -> None:
    text = "The bridge was closed, Ann Lee announced, Reuters reported."
    (found,) = answers(text, ("Reuters", "reported", ["The bridge was closed"]))
    assert [part.of(text) for part in found.content] == ["The bridge was closed, Ann Lee announced"]


def test_who_is_told_is_no_source() -> None:
    text = "The council was told that the bridge was closed."
    (found,) = answers(text, ("The council", "was told", ["the bridge was closed"]))
    assert found.source is None


def sources(text: str, *marks: Mark) -> list[str | None]:
    return [one.source and one.source.of(text) for one in answers(text, *marks)]


def test_who_is_named_last_in_a_content_did_not_say_it() -> None:
    text = "It will be a clerk like the old mayor, Ann Lee, said two aides who know his views."
    mark = ("Ann Lee", "said", ["It will be a clerk like the old mayor", "two aides who know his views"])
    assert sources(text, mark) == ["two aides who know his views"]
    text = "It will be a clerk like the old mayor, Ann Lee, said two aides on a hill in the north, and left."
    assert sources(text, ("Ann Lee", "said", ["It will be a clerk like the old mayor"])) == ["Ann Lee"]


def test_a_content_does_not_begin_within_its_source() -> None:
    text = "According to several friends I spoke to, it rained all day."
    (found,) = answers(text, ("several friends", "According to", ["I spoke to, it rained all day"]))
    assert [part.of(text) for part in found.content] == ["it rained all day"]


def test_a_thing_that_gets_a_name_says_nothing() -> None:
    text = "Ann Lee came to the prison, dubbed the “Hotel” by sailors held there."
    assert sources(text, ("Ann Lee", "dubbed", ["the “Hotel”"])) == ["sailors"]
    text = "Ann Lee came to the prison, dubbed the “Hotel”, late."
    assert sources(text, ("Ann Lee", "dubbed", ["the “Hotel”"])) == []
    text = "Ann Lee, a clerk, dubbed the prison a hotel."
    assert sources(text, ("Ann Lee, a clerk", "dubbed", ["the prison a hotel"])) == ["Ann Lee, a clerk"]


def test_a_source_does_not_begin_with_that() -> None:
    text = "It seemed to aides that Ann Lee had made it clear she would not come."
    assert "Ann Lee" in sources(text, ("that Ann Lee", "had made it clear", ["she would not come"]))
    text = "Aides knew that to be so, and that letter said it rained."
    assert "that letter" in sources(text, ("that letter", "said", ["it rained"]))


def test_who_speaks_on_is_not_quoted_by_the_next() -> None:
    text = "“It rained,” Bob Roe wrote. “It poured.” Ann Lee added that it snowed."
    roe = ("Bob Roe", "wrote", ["“It rained,”"])
    found = answers(text, roe, ("Ann Lee", "added", ["“It poured.”", "that it snowed"]))
    assert [[part.of(text) for part in one.content] for one in found] == [["“It rained,”"], ["it snowed"]]


def last_said(text: str) -> Span:
    at = text.rindex("said")
    return Span(at, at + len("said"))


def test_where_both_have_one_content_the_words_around_it_are_those_of_the_rules() -> None:
    text = "The mayor said on Monday that the bridge was closed."
    _, (ruled,) = read(text)
    (found,) = answers(text, ("The mayor", "said", ["the bridge was closed"]))
    assert found.methods == ("rules", "tagger")
    assert found.around == ruled.around


@pytest.mark.parametrize(
    ("content", "cue", "rivals", "why"),
    [
        ((6, 16), (200, 204), False, "four of ten characters in common"),
        ((5, 15), (200, 204), True, "five of ten"),
        ((8, 10), (200, 204), True, "all of the shorter one"),
        ((10, 20), (200, 204), False, "nothing"),
        ((10, 20), (103, 110), True, "nothing but the cue"),
        ((10, 20), (104, 110), False, "a cue beside the other"),
        ((10, 20), None, False, "no cue"),
        ((5, 15), None, True, "no cue, and five of ten"),
    ],
)
def test_rivals(content: tuple[int, int], cue: tuple[int, int] | None, rivals: bool, why: str) -> None:
    _, (ruled,) = read("The mayor said that the bridge was closed.")
    one = ruled._replace(content=(Span(0, 10),), cue=Span(100, 104))
    other = ruled._replace(content=(Span(*content),), cue=Span(*cue) if cue else None)
    assert compete(one, other) is compete(other, one) is rivals, why
