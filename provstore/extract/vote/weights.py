"""How likely a candidate is right.

What is known of it (who found it, by which construction, how sure the tagger was, whether the two agree) is
weighed by a logistic model; its weights stand in `rules/speech/votes.toml` with what they were fitted on.
"""

import math
from typing import Any

from provstore.extract.vote.candidates import Candidate, agree, shared_part
from provstore.extract.vote.thresholds import LEAST_LIKELIHOOD, LEAST_SHARE, MOST_SHARE
from provstore.rules import load


def least_kept(by_tagger: bool) -> float:
    """The likelihood below which a candidate is dropped; it is another one where the rules alone read."""
    return float(_model(by_tagger)["least"])


def probability(candidate: Candidate, by_tagger: bool) -> float:
    """How likely the candidate is right in content, cue and source, between 0 and 1.

    `by_tagger` says whether the tagger read the paragraph at all.
    """
    weights = _model(by_tagger)["weights"]
    total = sum(weights.get(name, 0.0) * value for name, value in features(candidate).items())
    return round(1 / (1 + math.exp(-total)), 4)


def features(candidate: Candidate) -> dict[str, float]:
    """What is known of a candidate, as numbers with names."""
    ruled, marked = candidate.ruled, candidate.marked
    found = {"one": 1.0}
    if ruled is not None:
        found["rule prior"] = _logit(ruled.confidence)
        found[f"rule {ruled.construction.name.removeprefix('claim.')}"] = 1.0
        found["no source"] = float(ruled.source is None and not ruled.construction.names_nobody)
    if marked is None:
        found["rules alone"] = 1.0
    else:
        found["certainty"] = _logit(marked.certainty)
        found["likelihood"] = math.log(max(marked.likelihood, LEAST_LIKELIHOOD))
        found["tagged"] = float(marked.tagged)
        found["margin above"], found["margin below"] = max(marked.margin, 0.0), min(marked.margin, 0.0)
        if ruled is None:
            found["no source"] = float(marked.source is None)
            found["tagger alone"] = 1.0
        else:
            found["both"] = 1.0
            found["same content"] = float(ruled.content == marked.content)
            found["overlap"] = shared_part(ruled.content, marked.content)
            found["same source"] = float(agree(ruled.source, marked.source))
            found["both certainty"] = found["certainty"]
    found["quoted"] = float(candidate.is_quoted)
    return found


def _logit(share: float) -> float:
    share = min(max(share, LEAST_SHARE), MOST_SHARE)
    return math.log(share / (1 - share))


def _model(by_tagger: bool) -> Any:
    return load("speech/votes")["both" if by_tagger else "rules"]
