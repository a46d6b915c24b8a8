"""How likely a candidate is right: more known for it, likelier; and never out of bounds."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from provstore.extract.vote.candidates import Candidate, find_candidates
from provstore.extract.vote.weights import features, least_kept, probability
from tests.extract.vote.marks import marked, read

TEXT = "The mayor said that the bridge was closed."
SHARES = st.floats(0, 1, allow_nan=False)


def candidate(certainty: float = 0.9, likelihood: float = 0.9, margin: float = 5.0) -> Candidate:
    paragraph, ruled = read(TEXT)
    mark = ("The mayor", "said", ["the bridge was closed"])
    (found,) = find_candidates(
        paragraph, ruled, marked(TEXT, mark, certainty=certainty, likelihood=likelihood, margin=margin)
    )
    return found


def test_what_is_known_has_names() -> None:
    both = candidate()
    known = features(both)
    assert known["both"] == known["same content"] == known["overlap"] == known["same source"] == known["rule that"] == 1
    assert known["no source"] == known["quoted"] == 0 and known["margin above"] == 5 and known["margin below"] == 0
    assert known["certainty"] == known["both certainty"] == math.log(0.9 / (1 - 0.9))
    assert "rules alone" in features(both._replace(marked=None)) and "tagger alone" in features(
        both._replace(ruled=None)
    )
    assert features(candidate(margin=-2.0))["margin below"] == -2
    quoted, ruled = read("“It is closed,” the mayor said.")
    assert features(Candidate(quoted, ruled[0], None))["quoted"] == 1
    assert features(Candidate(quoted, ruled[0]._replace(source=None), None))["no source"] == 1


def test_without_a_tagger_other_weights_count() -> None:
    alone = candidate()._replace(marked=None)
    assert probability(alone, True) != probability(alone, False), "a tagger that saw nothing says something"
    assert 0 < least_kept(True) < 1 and least_kept(True) != least_kept(False)


@given(SHARES, SHARES, SHARES)
def test_likelier_ends_make_a_candidate_likelier(certainty: float, one: float, other: float) -> None:
    low, high = sorted((one, other))
    below, above = (probability(candidate(certainty, likelihood), True) for likelihood in (low, high))
    assert 0 <= below <= above <= 1
